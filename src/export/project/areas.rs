//! What a project says about areas, in the words of a catalogue.

use super::{entry, quoted};
use crate::catalogue::{AreaNotes, Spanned};
use std::fmt::Write;

/// Writes what [`crate::catalogue::read_areas`] reads.
pub(super) fn write(out: &mut String, notes: &AreaNotes) {
    let optional = |text: &String| (!text.is_empty()).then(|| text.clone());
    for crosswalk in &notes.crosswalk {
        out.push_str("\n[[crosswalk]]\n");
        entry(out, "level", Some(crosswalk.level.as_ref()));
        words(out, "from", &crosswalk.from);
        words(out, "into", &crosswalk.into);
        entry(out, "period", Some(crosswalk.period.as_ref()));
        entry(out, "territory", optional(&crosswalk.territory));
        entry(out, "note.de", optional(&crosswalk.note.de));
        entry(out, "note.en", optional(&crosswalk.note.en));
    }
    for parent in &notes.area_parent {
        out.push_str("\n[[area_parent]]\n");
        entry(out, "level", Some(parent.level.as_ref()));
        words(out, "areas", &parent.areas);
        entry(out, "parent_level", Some(parent.parent_level.as_ref()));
        entry(out, "parent", Some(parent.parent.as_ref()));
        entry(out, "territory", optional(&parent.territory));
    }
}

fn words(out: &mut String, key: &str, words: &[Spanned<String>]) {
    let words: Vec<String> = words.iter().map(|w| quoted(w.as_ref())).collect();
    // Writing into a String cannot fail.
    let _ = writeln!(out, "{key} = [{}]", words.join(", "));
}

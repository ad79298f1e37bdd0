//! The Einwohnerregisterstatistik of Berlin as a matrix: one row per Planungsraum, its key whole and in parts, one column
//! per group of inhabitants.

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

fn hint(view: &View<'_>, at: usize, id: &str) -> Hint {
    match id {
        "zeit" => Hint::Period,
        "raumid" | "bez" | "pgr" | "bzr" | "plr" => Hint::AreaCode,
        "stadtraum" => Hint::DimensionCode,
        _ => view.value(at),
    }
}

/// The key of the Planungsraum with its parts.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    Some(Known {
        id: "berlin_ewr",
        notation: Some(Notation::Comma),
        signs: None,
        because: view.headers(&["zeit", "raumid", "bez", "plr"])?,
        hints: view.hints(|at, id| hint(view, at, id)),
        line: None,
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;

    #[test]
    fn keys_are_no_counts() {
        let text = "ZEIT;RAUMID;BEZ;PGR;BZR;PLR;STADTRAUM;MH_E\n201412;1011101;1;1;11;1;1;1677\n";
        assert_eq!(ids(text), ["berlin_ewr"]);
        let found = hints(recognise, text);
        assert_eq!(found[0], Hint::Period);
        assert!(found[1..6].iter().all(|h| *h == Hint::AreaCode));
        assert_eq!(found[6..], [Hint::DimensionCode, Hint::Value]);
        assert!(ids("ZEIT;RAUM;WERT\n2019;1 Nord;5").is_empty());
    }
}

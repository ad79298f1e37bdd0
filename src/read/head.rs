//! The decisions that the head of a file leads to, in words.

use super::choices::Choices;
use super::decision::{Alternative, Change, Decision};
use super::layout::Layout;
use crate::diagnostic::{Coded, InOrder};
use crate::text::{Detected, Encoding};

/// A question answered with no unless the user says yes.
pub(super) fn offered(what: &str, choices: &Choices, because: &str, score: u32) -> Decision {
    let yes = choices.says(what) == Some(true);
    let (value, other) = if yes { ("yes", "no") } else { ("no", "yes") };
    let because = if yes { "choice.by_user" } else { because };
    Decision {
        alternatives: vec![Alternative {
            value: other.into(),
            score,
        }],
        change: Some(Change::OneOf),
        chosen: choices.says(what).is_some(),
        ..Decision::new(what, value, Coded::new(because))
    }
}

pub(super) fn encoding(
    used: Detected,
    detected: Detected,
    head: &[u8],
    choices: &Choices,
) -> Decision {
    let code = |d: Detected| match (d.encoding, d.bom) {
        (Encoding::Utf8, 3) => "utf-8-bom",
        (encoding, _) => encoding.code(),
    };
    // The first byte that is no UTF-8 shows why it is another encoding.
    let line = match used.because {
        "read.no_utf8" | "read.latin_guess" => std::str::from_utf8(head).err().map(|e| {
            let before = head.get(..e.valid_up_to()).unwrap_or_default();
            memchr::memchr_iter(b'\n', before).count() as u64 + 1
        }),
        _ => None,
    };
    let score = |e: Encoding| match e {
        _ if e == detected.encoding => 1000,
        Encoding::Utf8 | Encoding::Windows1252 | Encoding::Iso8859Fifteen => 300,
        Encoding::Utf16Le | Encoding::Utf16Be => 0,
    };
    let others = Encoding::ALL.into_iter().filter(|e| *e != used.encoding);
    let mut alternatives: Vec<Alternative> = others
        .map(|e| Alternative {
            value: e.code().into(),
            score: score(e),
        })
        .collect();
    alternatives.order_by_key(|a| std::cmp::Reverse(a.score));
    Decision {
        line,
        alternatives,
        change: Some(Change::OneOf),
        chosen: choices.encoding().is_some(),
        ..Decision::new("encoding", code(used), Coded::new(used.because))
    }
}

pub(super) fn line_end(text: &[u8]) -> Decision {
    let lf = memchr::memchr_iter(b'\n', text).count();
    let cr = memchr::memchr_iter(b'\r', text).count();
    let crlf = memchr::memmem::find_iter(text, b"\r\n").count();
    let (lf, cr) = (lf - crlf, cr - crlf);
    let value = match (lf > 0, cr > 0, crlf > 0) {
        (_, false, false) => "lf",
        (false, true, false) => "cr",
        (false, false, true) => "crlf",
        _ => "mixed",
    };
    let because = Coded::new("read.line_ends")
        .with("lf", lf)
        .with("cr", cr)
        .with("crlf", crlf);
    Decision::new("line_end", value, because)
}

/// What was found of title and header, as decisions.
pub(super) fn header(layout: &Layout, choices: &Choices) -> Vec<Decision> {
    let mut all = Vec::new();
    if let (Some(first), Some(last)) = (layout.title.first(), layout.title.last()) {
        let because = Coded::new("read.title_lines")
            .with("count", layout.title.len())
            .with("first", first.line)
            .with("last", last.line);
        all.push(Decision {
            line: Some(first.line),
            ..Decision::new("title", "lines", because)
        });
    }
    let named = layout.names.iter().filter(|n| !n.is_empty()).count();
    let chosen = choices.header().is_some();
    let (value, because, line) = match layout.header.first().zip(layout.header.last()) {
        None => {
            let because = Coded::new("read.header_none").with("fields", layout.names.len());
            ("none", because, layout.data_line)
        }
        Some((first, last)) => {
            let (value, code) = if first == last {
                ("one_line", "read.header_words")
            } else {
                ("several_lines", "read.header_lines")
            };
            let because = Coded::new(code)
                .with("words", named)
                .with("fields", layout.names.len())
                .with("first", first)
                .with("last", last);
            (value, because, *first)
        }
    };
    all.push(Decision {
        line: Some(line),
        change: Some(Change::Lines),
        chosen,
        ..Decision::new("header", value, because)
    });
    all
}

//! Tables that name the Statistisches Bundesamt and are of none of its special layouts.

use super::{Known, View};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

/// The publisher named.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let (because, line) = view.named_in_note(&["Statistisches Bundesamt (Destatis)"])?;
    Some(Known {
        id: "destatis",
        notation: Some(Notation::Comma),
        signs: None,
        hints: view.hints(|_, _| Hint::None),
        because,
        line: Some(line),
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{ids, known};
    use super::*;

    #[test]
    fn named_in_a_note() {
        let text = "#© Statistisches Bundesamt (Destatis), 2024\nLand;2019\nNord;1.234";
        assert_eq!(ids(text), ["destatis"]);
        assert_eq!(
            known(recognise, text).unwrap().notation,
            Some(Notation::Comma)
        );
        assert!(ids("#Ein Bundesamt\nLand;2019\nNord;1.234").is_empty());
    }
}

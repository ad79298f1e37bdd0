//! Tables of the Landesdatenbank NRW (IT.NRW): GENESIS tables with numbers of their own.

use super::{Known, View, genesis};
use crate::text::Notation;

/// `12411-09i`, `13211-03ir`: five digits, two digits and letters that begin with `i`.
fn is_code(code: &str) -> bool {
    let Some((statistic, number)) = code.split_once('-') else {
        return false;
    };
    let letters = number.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits =
        |text: &str, count| text.len() == count && text.chars().all(|c| c.is_ascii_digit());
    digits(statistic, 5) && letters.starts_with('i') && number.len() - letters.len() == 2
}

/// The number of the table, or the publisher named where no other number stands.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let named = || {
        view.named_in_note(&[
            "Landesdatenbank NRW",
            "IT.NRW",
            "Information und Technik Nordrhein-Westfalen",
        ])
    };
    let (because, line) = match genesis::table(view) {
        Some(table) if is_code(table.code) => (table.because, table.line),
        Some(table) if !table.code.is_empty() => return None,
        _ => named()?,
    };
    Some(Known {
        id: "landesdatenbank_nrw",
        notation: Some(Notation::Comma),
        signs: None,
        hints: genesis::hints(view),
        because,
        line: Some(line),
    })
}

#[cfg(test)]
mod tests {
    use super::super::sample::{hints, ids};
    use super::*;
    use crate::table::ColumnHint as Hint;

    const TABLE: &str = ";;Insgesamt\n05315;Stadt am Fluss;1024\n05316;Stadt am Berg;-\n";

    #[test]
    fn its_numbers_end_in_letters() {
        let table = format!("#GENESIS-Tabelle: 12411-09i\n{TABLE}");
        assert_eq!(ids(&table), ["landesdatenbank_nrw", "genesis"]);
        assert_eq!(
            hints(recognise, &table),
            [Hint::AreaCode, Hint::AreaName, Hint::Value]
        );
        let named = format!("#GENESIS-Tabelle: Temporär\n#© IT.NRW, Düsseldorf\n{TABLE}");
        assert_eq!(ids(&named), ["landesdatenbank_nrw", "genesis"]);
        let other = format!("#GENESIS-Tabelle: 12411-01-01-4\n#Berichtigung durch IT.NRW\n{TABLE}");
        assert_eq!(ids(&other), ["genesis"]);
    }
}

//! Files of the census of 2022: flat files and tables of its database (numbers like `1000A-1018`), and grid cells.

use super::{Known, View, ffcsv_new, genesis};
use crate::table::ColumnHint as Hint;
use crate::text::Notation;

/// Numbers of its statistics: four digits and a capital letter.
fn is_statistic(code: &str) -> bool {
    let letter = code.trim_start_matches(|c: char| c.is_ascii_digit());
    let letters = letter.chars().all(|c| c.is_ascii_uppercase());
    letter.len() == 1 && letters && code.len() == 5
}

/// Grid cells: their key, the coordinates of their middle, the values, a word for doubtful ones.
fn grid(view: &View<'_>) -> Option<Known> {
    let key = view.ids.iter().position(|id| id.starts_with("gitter_id"))?;
    let x = view.ids.iter().position(|id| id.starts_with("x_mp"))?;
    let hints = view.hints(|at, id| match id {
        _ if at == key => Hint::AreaCode,
        _ if id.starts_with("x_mp") || id.starts_with("y_mp") => Hint::Remark,
        _ if id.ends_with("werterlaeuternde_zeichen") => Hint::Flag,
        _ => view.value(at),
    });
    Some(Known {
        id: "zensus",
        notation: Some(Notation::Comma),
        signs: None,
        hints,
        because: view.named_by(&[key, x]),
        line: None,
    })
}

/// A flat file or table with a number of the census, or grid cells.
pub(super) fn recognise(view: &View<'_>) -> Option<Known> {
    let flat = || {
        let at = view.at("statistics_code")?;
        view.all(at, is_statistic)
            .then(|| ffcsv_new::recognise(view))?
    };
    let table = || {
        let code = genesis::table(view)?.code.split('-').next()?;
        is_statistic(code).then(|| genesis::recognise(view))?
    };
    let known = flat().or_else(table).or_else(|| grid(view))?;
    Some(Known {
        id: "zensus",
        ..known
    })
}

#[cfg(test)]
mod tests {
    use super::super::ffcsv_new::tests::table;
    use super::super::sample::{hints, ids};
    use super::*;

    #[test]
    fn by_the_number_of_its_statistics() {
        assert_eq!(ids(&table("1000A", "Stichtag")), ["zensus", "ffcsv_new"]);
        let human = "#Tabelle: 1000A-0001\n#Personen: Gemeinden\n;;Personen\n010010000000;Ort am Meer;95015\n";
        assert_eq!(ids(human), ["zensus", "genesis"]);
        assert_eq!(
            hints(recognise, human),
            [Hint::AreaCode, Hint::AreaName, Hint::Value]
        );
    }

    #[test]
    fn grid_cells() {
        let text = "GITTER_ID_1km;x_mp_1km;y_mp_1km;AnteilAuslaender;werterlaeuternde_Zeichen\nCRS3035N2689E4337;4337500;2689500;50,00;KLAMMERN\n";
        assert_eq!(ids(text), ["zensus"]);
        let expected = [
            Hint::AreaCode,
            Hint::Remark,
            Hint::Remark,
            Hint::PublishedValue,
            Hint::Flag,
        ];
        assert_eq!(hints(recognise, text), expected);
    }
}

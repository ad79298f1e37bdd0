//! Units that multiply: "in 1000", "Mio. €". Found in titles and headers; the values themselves stay as printed.

/// A word of a header.
struct Word<'a> {
    /// Without brackets and commas around it.
    text: &'a str,
    /// The same in lower case, without dots at its end.
    plain: String,
    /// A bracket opens right before it.
    opens: bool,
    /// A bracket closes right behind it.
    closes: bool,
    /// A comma or colon follows.
    pauses: bool,
}

/// Words of a header at most; more are a paragraph.
const WORDS: usize = 200;

fn word(raw: &str) -> Word<'_> {
    let pause = [',', ';', ':'];
    let inside = raw.trim_end_matches(pause);
    let text = inside
        .trim_start_matches(['(', '['])
        .trim_end_matches([')', ']']);
    Word {
        text,
        plain: text.trim_end_matches('.').to_lowercase(),
        opens: raw.starts_with(['(', '[']),
        closes: inside.ends_with([')', ']']),
        pauses: raw.ends_with(pause),
    }
}

/// The factor that begins a row of words, how many words it takes, and whether it is written in figures.
fn factor(words: &[Word<'_>]) -> Option<(u32, usize, bool)> {
    let first = words.first()?;
    let by_word = match first.plain.trim_end_matches('€') {
        "tausend" | "tsd" | "thousand" | "thousands" | "teur" => Some(1_000),
        "t" if first.plain.ends_with('€') => Some(1_000),
        "mio" | "mill" | "million" | "millionen" | "millions" => Some(1_000_000),
        "mrd" | "milliarde" | "milliarden" => Some(1_000_000_000),
        _ => None,
    };
    if let Some(factor) = by_word {
        return Some((factor, 1, false));
    }
    // "1000", "1.000", "1 000", "1.000.000" …: a one and groups of three zeros.
    let zeros = words
        .iter()
        .skip(1)
        .take(3)
        .take_while(|w| w.plain == "000");
    let apart = if first.plain == "1" { zeros.count() } else { 0 };
    let marks = |c: char| matches!(c, '.' | ',' | '\'' | '’');
    let together = match first.plain.replace(marks, "").as_str() {
        "1000" => 1,
        "1000000" => 2,
        "1000000000" => 3,
        _ => 0,
    };
    let factor = match apart.max(together) {
        1 => 1_000,
        2 => 1_000_000,
        3 => 1_000_000_000,
        _ => return None,
    };
    Some((factor, 1 + apart, true))
}

fn is_currency(word: &Word<'_>) -> bool {
    matches!(word.plain.as_str(), "€" | "eur" | "euro" | "chf" | "dm")
}

/// The factor that a title or header names, and the words that name it: `Bevölkerung in 1 000` → 1000.
///
/// A figure counts only behind "in", alone in brackets, or with a currency as a unit of its own; "je 1000 Einwohner" is a
/// rate, "unter 1.000 €" a class, "2 Millionen" an amount. Two different factors in one text name none.
pub fn scale_of(text: &str) -> Option<(u32, String)> {
    let words: Vec<Word<'_>> = text.split_whitespace().take(WORDS).map(word).collect();
    let mut found: Option<(u32, String)> = None;
    for at in 0..words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let Some((factor, length, figures)) = factor(rest) else {
            continue;
        };
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        let behind_in = before.is_some_and(|w| w.plain == "in");
        let number = |w: &Word<'_>| w.plain.ends_with(|c: char| c.is_ascii_digit());
        let amount = before.is_some_and(|w| {
            number(w) || matches!(w.plain.as_str(), "je" | "pro" | "per" | "auf" | "von")
        });
        if amount {
            continue;
        }
        let opens = rest.first().is_some_and(|w| w.opens);
        let begins = opens || before.is_none_or(|w| w.pauses || w.plain == "|" || w.plain == "in");
        let currency = rest.get(length).is_some_and(is_currency);
        let length = length + usize::from(currency);
        let last = rest.get(length - 1);
        let ends = rest.len() == length || last.is_some_and(|w| w.closes || w.pauses);
        let is_unit = if figures {
            opens && ends || currency && begins && ends
        } else {
            opens || ends || currency && begins
        };
        if !(behind_in || is_unit) {
            continue;
        }
        let from = at - usize::from(behind_in);
        let matched = words.get(from..at + length).unwrap_or_default();
        let said: Vec<&str> = matched.iter().map(|w| w.text).collect();
        match &found {
            Some((known, _)) if *known != factor => return None,
            Some(_) => {}
            None => found = Some((factor, said.join(" "))),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_factor_and_the_words() {
        for (text, factor, words) in [
            ("Bevölkerung in 1000", 1_000, "in 1000"),
            ("Bevölkerung in 1 000 Personen", 1_000, "in 1 000"),
            ("Insgesamt | in 1.000", 1_000, "in 1.000"),
            ("Bevölkerung (in Tausend)", 1_000, "in Tausend"),
            ("Erwerbstätige in Tsd.", 1_000, "in Tsd."),
            ("Erwerbstätige (Tsd.)", 1_000, "Tsd."),
            ("1.000 €", 1_000, "1.000 €"),
            ("Ausgaben, 1 000 EUR", 1_000, "1 000 EUR"),
            ("Ausgaben (1000 Euro)", 1_000, "1000 Euro"),
            ("Haushalte (1 000)", 1_000, "1 000"),
            ("Ausgaben in T€", 1_000, "in T€"),
            ("Ausgaben in Mio. €", 1_000_000, "in Mio. €"),
            ("Einwohner in Mio.", 1_000_000, "in Mio."),
            ("Umsatz in 1 000 000 EUR", 1_000_000, "in 1 000 000 EUR"),
            ("Schulden Mrd. Euro", 1_000_000_000, "Mrd. Euro"),
            ("Population (thousands)", 1_000, "thousands"),
            ("in 1000, Männer in Tsd.", 1_000, "in 1000"),
        ] {
            assert_eq!(scale_of(text), Some((factor, words.to_owned())), "{text:?}");
        }
    }

    #[test]
    fn an_amount_is_no_factor() {
        for no in [
            "",
            "Bevölkerung",
            "1000",
            "Größe 1000 qm",
            "je 1000 Einwohner",
            "je 1 000 Einwohner",
            "pro Tausend",
            "unter 1.000 €",
            "1.000 € und mehr",
            "500 bis 1.000 €",
            "2 Millionen Menschen",
            "Millionen Menschen",
            "in 2000",
            "in 10 000",
            "im Jahr 2000",
            "in Mio. | in Tsd.",
            "Tausende",
            "31 000",
            "ab 1 Mio. Einwohner",
        ] {
            assert_eq!(scale_of(no), None, "{no:?}");
        }
    }
}

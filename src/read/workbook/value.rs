//! Stored values as texts: numbers, dates and times, as the program that wrote them would show them.

/// Days from 1970-01-01 to the day before 1900-01-01, which has number 0 in the calendar of 1900.
const DAY_ZERO: i64 = -25_568;

/// First day number after the year 9999.
const LAST_DAY: f64 = 2_958_466.0;

/// A number as text: decimal point, no thousands marks, at most 15 significant digits (all that spreadsheet programs
/// keep, so `0.30000000000000004` is `0.3`), an exponent only below 10^-15 and from 10^21 on. `None` for what is no number.
pub(super) fn number_text(value: f64) -> Option<String> {
    if !value.is_finite() {
        return None;
    }
    if value == 0.0 {
        return Some("0".to_owned());
    }
    let scientific = format!("{:.14e}", value.abs());
    let (mantissa, power) = scientific.split_once('e')?;
    let power: i32 = power.parse().ok()?;
    let digits = mantissa.replace('.', "");
    let digits = digits.trim_end_matches('0');
    let sign = if value < 0.0 { "-" } else { "" };
    let at = usize::try_from(power.unsigned_abs()).ok()?;
    if !(-15..21).contains(&power) {
        let (first, rest) = digits.split_at_checked(1)?;
        let mark = if rest.is_empty() { "" } else { "." };
        return Some(format!("{sign}{first}{mark}{rest}E{power}"));
    }
    if power < 0 {
        return Some(format!("{sign}0.{}{digits}", "0".repeat(at - 1)));
    }
    Some(match digits.split_at_checked(at + 1) {
        Some((whole, "")) => format!("{sign}{whole}"),
        Some((whole, fraction)) => format!("{sign}{whole}.{fraction}"),
        None => format!("{sign}{digits}{}", "0".repeat(at + 1 - digits.len())),
    })
}

/// A number written in XML. Whole numbers keep all their digits, because long ones are keys; `None` for what is no number.
pub(super) fn number_of(text: &str) -> Option<(f64, String)> {
    let text = text.trim();
    let value: f64 = text.parse().ok()?;
    let whole = text.strip_prefix('-').unwrap_or(text);
    let exact = whole.len() <= 38
        && whole.bytes().all(|b| b.is_ascii_digit())
        && (whole == "0" || !whole.starts_with('0'));
    if exact && value != 0.0 {
        return Some((value, text.to_owned()));
    }
    Some((value, number_text(value)?))
}

/// Year, month and day of a day number (days since 1970-01-01), after Howard Hinnant, "chrono-compatible low-level date
/// algorithms" (2013).
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

fn clock(seconds: i64) -> String {
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    format!("{hours:02}:{minutes:02}:{:02}", seconds % 60)
}

/// What a number shown as a date or time says. ISO date, with the time when it is not midnight; numbers below one day are
/// times. `None` where the programs show none either (negative, after the year 9999).
pub(super) fn date_text(serial: f64, from_1904: bool) -> Option<String> {
    if !(0.0..LAST_DAY).contains(&serial) {
        return None;
    }
    let seconds = seconds_of(serial)?;
    let (mut day, time) = (seconds / 86_400, seconds % 86_400);
    if day == 0 && !from_1904 {
        return Some(clock(time));
    }
    if from_1904 {
        day += 1462;
    } else if day < 60 {
        // The calendar of 1900 has a 29th of February that never was.
        day += 1;
    }
    let (year, month, day) = civil(day + DAY_ZERO - 1);
    let date = format!("{year:04}-{month:02}-{day:02}");
    Some(if time == 0 {
        date
    } else {
        format!("{date}T{}", clock(time))
    })
}

/// A duration or time of day as hours, minutes and seconds; hours may be more than 24.
pub(super) fn time_text(serial: f64) -> Option<String> {
    (0.0..LAST_DAY)
        .contains(&serial)
        .then(|| seconds_of(serial).map(clock))
        .flatten()
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "the callers check the range"
)]
fn seconds_of(serial: f64) -> Option<i64> {
    let seconds = (serial * 86_400.0).round();
    (0.0..=LAST_DAY * 86_400.0)
        .contains(&seconds)
        .then_some(seconds as i64)
}

/// An ISO date-time as files write it: without a time of midnight, without fractions of seconds.
pub(super) fn iso_text(text: &str) -> String {
    let text = text.trim();
    let Some((date, time)) = text.split_once('T') else {
        return text.to_owned();
    };
    let time = time.split(['.', 'Z', ',']).next().unwrap_or(time);
    if time.bytes().all(|b| matches!(b, b'0' | b':')) {
        return date.to_owned();
    }
    format!("{date}T{time}")
}

/// A duration like `PT10H30M00S` as `10:30:00`; anything else stays as it is.
pub(super) fn duration_text(text: &str) -> String {
    let read = || {
        let mut rest = text.trim().strip_prefix("PT")?;
        let mut seconds = 0_i64;
        for (unit, factor) in [('H', 3600), ('M', 60), ('S', 1)] {
            if let Some((amount, after)) = rest.split_once(unit) {
                let whole = amount.split(['.', ',']).next()?;
                let amount: i64 = whole.parse().ok().filter(|n| (0..1_000_000).contains(n))?;
                seconds += amount * factor;
                rest = after;
            }
        }
        rest.is_empty().then(|| clock(seconds))
    };
    read().unwrap_or_else(|| text.to_owned())
}

/// The text of an error cell of BIFF (`[MS-XLS]` 2.5.10).
pub(super) fn error_text(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// The name of a column: 0 is `A`, 26 is `AA`.
pub(super) fn letters(column: usize) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        name.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    name.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_the_programs_show_them() {
        for (value, text) in [
            (0.1 + 0.2, "0.3"),
            (-0.0, "0"),
            (12.0, "12"),
            (-1_234_567.5, "-1234567.5"),
            (21_115.629_999_999_997, "21115.63"),
            (1e20, "100000000000000000000"),
            (1.5e21, "1.5E21"),
            (1e-15, "0.000000000000001"),
            (5.551_115_123_125_783e-17, "5.55111512312578E-17"),
            (0.012_345, "0.012345"),
            (999_999_999_999_999.9, "1000000000000000"),
            (0.999_999_999_999_999_9, "1"),
        ] {
            assert_eq!(number_text(value).as_deref(), Some(text));
        }
        assert_eq!(number_text(f64::NAN), None);
        assert_eq!(
            number_of("12345678901234567890").unwrap().1,
            "12345678901234567890"
        );
        assert_eq!(number_of(" 1.50 ").unwrap().1, "1.5");
        assert_eq!(number_of("007").unwrap().1, "7");
        assert!(
            number_of("inf").is_none() && number_of("").is_none() && number_of("1,5").is_none()
        );
    }

    #[test]
    fn every_text_of_a_number_is_read_back() {
        use crate::text::{Notation, Signs, parse_number};
        for value in [0.3, -1234.5, 1e20, 1.5e21, 1e-15, 5.55e-17, 40.0] {
            let text = number_text(value).unwrap();
            let number = parse_number(&text, Notation::Point, Signs::Din55301).unwrap();
            let read: f64 = number.value.to_string().parse().unwrap();
            assert!((read - value).abs() <= value.abs() * 1e-14, "{text}");
        }
    }

    #[test]
    fn dates_and_times() {
        assert_eq!(date_text(1.0, false).as_deref(), Some("1900-01-01"));
        assert_eq!(date_text(59.0, false).as_deref(), Some("1900-02-28"));
        assert_eq!(date_text(61.0, false).as_deref(), Some("1900-03-01"));
        assert_eq!(date_text(43_830.0, false).as_deref(), Some("2019-12-31"));
        assert_eq!(
            date_text(43_830.5, false).as_deref(),
            Some("2019-12-31T12:00:00")
        );
        assert_eq!(date_text(0.75, false).as_deref(), Some("18:00:00"));
        assert_eq!(date_text(0.0, true).as_deref(), Some("1904-01-01"));
        assert_eq!(date_text(42_368.0, true).as_deref(), Some("2019-12-31"));
        assert_eq!(date_text(2_958_465.0, false).as_deref(), Some("9999-12-31"));
        assert_eq!(date_text(-1.0, false), None);
        assert_eq!(time_text(1.5).as_deref(), Some("36:00:00"));
        assert_eq!(iso_text("2019-12-31T00:00:00"), "2019-12-31");
        assert_eq!(iso_text("2019-12-31T10:30:00.5"), "2019-12-31T10:30:00");
        assert_eq!(duration_text("PT10H30M05S"), "10:30:05");
        assert_eq!(duration_text("P1Y"), "P1Y");
    }

    #[test]
    fn columns_have_letters() {
        assert_eq!(
            [0, 25, 26, 701, 702, 16_383].map(letters),
            ["A", "Z", "AA", "ZZ", "AAA", "XFD"]
        );
    }
}

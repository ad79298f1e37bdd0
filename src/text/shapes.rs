//! What the cells of a column look like, counted, and the notation decided from it.

use super::marks::core;
use super::number::{bare, digits_under, exponent};
use super::{Flags, Notation, is_key, is_sign_among_numbers, parse_period, parse_year_month};
use crate::diagnostic::Coded;
use serde::{Deserialize, Serialize};

/// What a cell's digits and marks look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// Digits only, at most three.
    Short,
    /// Digits only, four or more.
    Long,
    /// Can only be a decimal comma: `1,5`, `0,125`, `1.234,5`.
    Comma,
    /// Can only be a decimal point.
    Point,
    /// `1,234`: comma as decimal or as thousands mark.
    CommaOrGroup,
    /// `1.234`: point as decimal or as thousands mark.
    PointOrGroup,
}

/// How often each shape occurs in a column (every cell counted). Merging is adding.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shapes {
    /// Digits only, at most three.
    pub short: u64,
    /// Digits only, four or more.
    pub long: u64,
    /// Only readable with a decimal comma.
    pub comma: u64,
    /// Only readable with a decimal point.
    pub point: u64,
    /// Like `1,234`.
    pub comma_or_group: u64,
    /// Like `1.234`.
    pub point_or_group: u64,
    /// Signs of any convention and empty cells.
    pub signs: u64,
    /// Empty cells among them.
    pub empty: u64,
    /// Periods (years, dates …): cells that [`super::parse_period`] reads.
    pub periods: u64,
    /// Six digits that can be year and month (`201612`). Counted among `long` as well.
    pub year_months: u64,
    /// Numbers with a percent sign, counted among the numbers as well.
    pub percent: u64,
    /// Numbers with a letter right behind (`8b`): flagged numbers or labels. Counted among the numbers as well.
    pub lettered: u64,
    /// Digits only with a zero in front (`01001`): keys, not quantities. Counted among `short` or `long` as well.
    pub zero_led: u64,
    /// Anything else.
    pub text: u64,
}

impl Shapes {
    /// Counts a cell that occurs `times` times. True when it is a sign of some convention.
    pub fn add(&mut self, cell: &str, times: u64) -> bool {
        if parse_period(cell).is_some() {
            self.periods += times;
        } else if parse_year_month(cell).is_some() {
            self.year_months += times;
        }
        let empty = cell.trim().is_empty();
        if empty || is_sign_among_numbers(cell) {
            self.signs += times;
            self.empty += if empty { times } else { 0 };
            return !empty;
        }
        if is_key(cell) {
            self.zero_led += times;
        }
        let found = core(cell);
        let shape = shape(found.text);
        if shape.is_some() && found.flags.has(Flags::PERCENT) {
            self.percent += times;
        }
        if shape.is_some() && found.attached {
            self.lettered += times;
        }
        *match shape {
            None => &mut self.text,
            Some(Shape::Short) => &mut self.short,
            Some(Shape::Long) => &mut self.long,
            Some(Shape::Comma) => &mut self.comma,
            Some(Shape::Point) => &mut self.point,
            Some(Shape::CommaOrGroup) => &mut self.comma_or_group,
            Some(Shape::PointOrGroup) => &mut self.point_or_group,
        } += times;
        false
    }

    /// Adds the counts of another part of the column.
    pub fn merge(&mut self, other: &Self) {
        self.short += other.short;
        self.long += other.long;
        self.comma += other.comma;
        self.point += other.point;
        self.comma_or_group += other.comma_or_group;
        self.point_or_group += other.point_or_group;
        self.signs += other.signs;
        self.empty += other.empty;
        self.periods += other.periods;
        self.year_months += other.year_months;
        self.percent += other.percent;
        self.lettered += other.lettered;
        self.zero_led += other.zero_led;
        self.text += other.text;
    }

    /// Cells that are some number.
    pub fn numbers(&self) -> u64 {
        self.short + self.long + self.comma + self.point + self.comma_or_group + self.point_or_group
    }

    /// All cells.
    pub fn cells(&self) -> u64 {
        self.numbers() + self.signs + self.text
    }
}

/// The shape of digits and marks, without what stands around them.
fn shape(digits: &str) -> Option<Shape> {
    let (rest, _) = exponent(digits)?;
    let bare = bare(rest)?;
    if bare.bytes().all(|b| b.is_ascii_digit()) {
        // Blanks as thousands marks were removed: what remains is unambiguous, however long.
        let marked = bare.len() != rest.len();
        return Some(if bare.len() <= 3 || marked {
            Shape::Short
        } else {
            Shape::Long
        });
    }
    let as_comma = digits_under(&bare, Notation::Comma);
    let as_point = digits_under(&bare, Notation::Point);
    match (as_comma, as_point) {
        (Some(_), None) => Some(Shape::Comma),
        (None, Some(_)) => Some(Shape::Point),
        (Some(_), Some(_)) if bare.contains(',') => Some(Shape::CommaOrGroup),
        (Some(_), Some(_)) => Some(Shape::PointOrGroup),
        (None, None) => None,
    }
}

/// What was decided for a column, and why. `notation` is `None` where the column must be asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotationDecision {
    /// The notation; both read the same where no mark occurs.
    pub notation: Option<Notation>,
    /// The reason.
    pub because: Coded,
}

/// Decides the notation of a column. `elsewhere` is what the unambiguous columns of the same file use.
pub fn decide(shapes: &Shapes, elsewhere: Option<Notation>) -> NotationDecision {
    let say = |notation, code: &str, count: u64| NotationDecision {
        notation,
        because: Coded::new(code).with("count", count),
    };
    if shapes.comma > shapes.point {
        return say(Some(Notation::Comma), "number.comma_seen", shapes.comma);
    }
    if shapes.point > shapes.comma {
        return say(Some(Notation::Point), "number.point_seen", shapes.point);
    }
    if shapes.comma > 0 {
        return say(None, "number.mixed", shapes.comma + shapes.point);
    }
    let doubtful = shapes.comma_or_group + shapes.point_or_group;
    if doubtful == 0 {
        return say(
            Some(elsewhere.unwrap_or(Notation::Comma)),
            "number.no_mark",
            shapes.numbers(),
        );
    }
    if let Some(notation) = elsewhere {
        return say(Some(notation), "number.as_elsewhere", doubtful);
    }
    // Small numbers without a mark beside marked ones, and no long number without: thousands marks.
    if shapes.long == 0
        && shapes.short > 0
        && (shapes.comma_or_group == 0) != (shapes.point_or_group == 0)
    {
        let notation = if shapes.point_or_group > 0 {
            Notation::Comma
        } else {
            Notation::Point
        };
        return say(Some(notation), "number.thousands_seen", doubtful);
    }
    say(None, "number.ambiguous", doubtful)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shapes(cells: &[&str]) -> Shapes {
        let mut all = Shapes::default();
        for cell in cells {
            all.add(cell, 1);
        }
        all
    }

    #[test]
    fn one_clear_cell_decides_the_column() {
        let d = decide(&shapes(&["34,9", "1.234", "27"]), None);
        assert_eq!(d.notation, Some(Notation::Comma));
        let d = decide(&shapes(&["34.9", "1,234", "27"]), None);
        assert_eq!(d.notation, Some(Notation::Point));
    }

    #[test]
    fn a_doubtful_column_asks_or_follows_the_file() {
        assert_eq!(decide(&shapes(&["9.090", "1.250"]), None).notation, None);
        assert_eq!(
            decide(&shapes(&["9.090", "1.250"]), Some(Notation::Comma)).notation,
            Some(Notation::Comma)
        );
        let seen = decide(&shapes(&["9.090", "93"]), None);
        assert_eq!(seen.notation, Some(Notation::Comma));
        assert_eq!(seen.because.code, "number.thousands_seen");
        assert_eq!(decide(&shapes(&["9.090", "12345"]), None).notation, None);
        assert_eq!(decide(&shapes(&["1,5", "1.5"]), None).notation, None);
    }

    #[test]
    fn counts_merge_by_adding() {
        let mut a = shapes(&["1,5", "x", ""]);
        a.merge(&shapes(&["2019", "abc"]));
        assert_eq!(a, shapes(&["abc", "", "1,5", "2019", "x"]));
        assert_eq!((a.signs, a.empty, a.text, a.periods), (2, 1, 1, 1));
    }

    #[test]
    fn what_stands_around_the_digits_does_not_hide_the_notation() {
        let s = shapes(&[
            "22,69 %",
            "(1,5)",
            "1.234,5 p",
            "8b",
            "-  2,5",
            "12,5 1)",
            "k",
            "k. A.",
        ]);
        assert_eq!((s.comma, s.percent, s.lettered), (5, 1, 1));
        assert_eq!((s.signs, s.empty, s.text), (2, 0, 0));
        assert_eq!(decide(&s, None).notation, Some(Notation::Comma));
        let periods = shapes(&["2019/20", "201612", "201613", "31.12.2019"]);
        assert_eq!((periods.periods, periods.year_months), (2, 1));
    }
}

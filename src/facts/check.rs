//! Do totals equal their parts? A published total stays beside its parts; a difference is said, never mended.

use super::cover::covers;
use super::{Coordinate, Facts, Position, Value, Wanted};
use crate::catalogue::Catalogue;
use crate::diagnostic::{Coded, Log, Place, Severity};
use crate::text::Decimal;

impl Facts {
    /// Compares every published total with the sum of its parts: whole city with each level, an area with its parts, *all* with
    /// each partition; and says which areas are part of two. Parts that are not all known are not compared. Without `with_numbers` only the difference is said, not
    /// its size: that could be somebody's small number.
    pub fn check_totals(&self, catalogue: &Catalogue, with_numbers: bool, log: &mut Log) {
        self.check_parents(log);
        for (at, fact) in self.iter() {
            let Value::Known(total) = fact.value else {
                continue;
            };
            let additive = catalogue
                .measure
                .get(at.measure)
                .is_some_and(|m| m.additive);
            if additive {
                self.check_areas(at, total, with_numbers, log);
                self.check_parts(at, total, with_numbers, log);
                self.check_partitions(catalogue, at, total, with_numbers, log);
            }
        }
    }

    fn known_sum(&self, parts: impl Iterator<Item = Coordinate>) -> Option<Decimal> {
        let mut sum = Decimal::ZERO;
        let mut any = false;
        for part in parts {
            match self.get(&part)?.value {
                Value::Known(value) => sum = sum.add(value).ok()?,
                _ => return None,
            }
            any = true;
        }
        any.then_some(sum)
    }

    fn check_areas(&self, at: &Coordinate, total: Decimal, with_numbers: bool, log: &mut Log) {
        // Of several areas at the top nobody knows which parts are whose.
        let mut tops = self.of_depth(0).map(|(_, area)| *area);
        if tops.next() != Some(at.area) || tops.next().is_some() {
            return;
        }
        for level in self.levels() {
            let areas = self.areas_of_level(&level);
            // Only areas that have a value in this period: one that is missing makes no difference to say.
            let parts = areas.iter().map(|area| Coordinate {
                area: *area,
                ..at.clone()
            });
            let parts = parts.filter(|p| self.get(p).is_some());
            if let Some(sum) = self.known_sum(parts).filter(|s| *s != total) {
                let level = areas.first().and_then(|a| self.areas().get(*a));
                let what = Coded::new("facts.areas_differ_from_total")
                    .with("level", level.map_or("", |a| a.level.as_str()))
                    .with("period", at.period.short());
                differs(what, (total, sum), with_numbers, log);
            }
        }
    }

    /// Compares a published area with the sum of all its parts, where all of them are published.
    fn check_parts(&self, at: &Coordinate, total: Decimal, with_numbers: bool, log: &mut Log) {
        for parts in self.parts_of(at.area, at.period) {
            let coordinate = |area: &usize| Coordinate {
                area: *area,
                ..at.clone()
            };
            let all = parts.absent.is_empty() && !parts.areas.iter().any(|a| self.is_contested(*a));
            let sum = all.then(|| self.known_sum(parts.areas.iter().map(coordinate)));
            if let Some(sum) = sum.flatten().filter(|s| *s != total) {
                let area = self.areas().get(at.area).map_or("", |a| a.name.as_str());
                let what = Coded::new("facts.parts_differ_from_area")
                    .with("area", area)
                    .with("level", parts.level)
                    .with("period", at.period.short());
                differs(what, (total, sum), with_numbers, log);
            }
        }
    }

    /// Compares *all* of each dimension with each way its parts add up to it.
    fn check_partitions(
        &self,
        catalogue: &Catalogue,
        at: &Coordinate,
        total: Decimal,
        with_numbers: bool,
        log: &mut Log,
    ) {
        let Some(measure) = catalogue.measure.get(at.measure) else {
            return;
        };
        let dimensions = catalogue.group_dimensions(measure);
        for (i, dimension) in dimensions.into_iter().enumerate() {
            if at.groups.get(i) != Some(&Position::All) {
                continue;
            }
            let Some(available) = self.positions(at.measure, at.period, i) else {
                continue;
            };
            for way in covers(dimension, &Wanted::All, available) {
                if way.how.is_none() {
                    continue;
                }
                let parts = way.positions.into_iter().map(|position| {
                    let mut groups = at.groups.clone();
                    if let Some(group) = groups.get_mut(i) {
                        *group = position;
                    }
                    Coordinate {
                        groups,
                        ..at.clone()
                    }
                });
                if let Some(sum) = self.known_sum(parts).filter(|s| *s != total) {
                    let area = self.areas().get(at.area).map_or("", |a| a.name.as_str());
                    let what = Coded::new("facts.parts_differ_from_total")
                        .with("dimension", dimension.id.as_ref())
                        .with("area", area)
                        .with("period", at.period.short());
                    differs(what, (total, sum), with_numbers, log);
                }
            }
        }
    }
}

fn differs(what: Coded, (total, sum): (Decimal, Decimal), with_numbers: bool, log: &mut Log) {
    let what = if with_numbers {
        what.with("total", total).with("sum", sum)
    } else {
        what
    };
    log.add(Severity::Warning, what, Place::default());
}

#[cfg(test)]
mod tests {
    use super::super::{Area, Fact, How, Wanted};
    use super::*;
    use crate::catalogue::builtin;
    use crate::text::{Flags, Period};

    fn facts(values: &[(u8, &str, Option<usize>, i64)]) -> (Catalogue, Facts) {
        let catalogue = builtin().unwrap();
        let mut facts = Facts::default();
        for (depth, code, group, value) in values {
            let level = catalogue.level.iter().find(|l| l.depth == *depth).unwrap();
            let area = facts.area(Area {
                level: level.id.as_ref().clone(),
                depth: *depth,
                code: (*code).into(),
                name: format!("Gebiet {code}"),
            });
            let fact = Fact {
                value: Value::Known(Decimal::from(*value)),
                flags: Flags::NONE,
                table: 0,
                column: 0,
                rows: 1,
                first_rows: vec![0],
                precedence: 0,
            };
            let at = Coordinate {
                measure: 0,
                period: YEAR,
                area,
                groups: vec![
                    group.map_or(Position::All, Position::One),
                    Position::All,
                    Position::All,
                ],
            };
            facts.add(at, fact);
        }
        facts.ensure_root(&catalogue, "");
        (catalogue, facts)
    }

    const YEAR: Period = Period::of_year(2020);

    #[test]
    fn a_published_total_is_never_added_to_its_parts() {
        let (catalogue, facts) = facts(&[(0, "", None, 10), (1, "1", None, 4), (1, "2", None, 6)]);
        let all = facts
            .resolve(
                &catalogue,
                0,
                YEAR,
                facts.root().unwrap(),
                &[Wanted::All, Wanted::All, Wanted::All],
            )
            .unwrap();
        assert_eq!(all.value, Decimal::from(10));
        let mut log = Log::default();
        facts.check_totals(&catalogue, true, &mut log);
        assert!(log.is_empty());
    }

    #[test]
    fn a_total_that_differs_is_said() {
        let (catalogue, facts) = facts(&[(0, "", None, 11), (1, "1", None, 4), (1, "2", None, 6)]);
        let mut log = Log::default();
        facts.check_totals(&catalogue, true, &mut log);
        assert_eq!(log.diagnostics()[0].code, "facts.areas_differ_from_total");
        assert_eq!(log.diagnostics()[0].args["sum"], "10");
    }

    #[test]
    fn derives_union_partition_and_areas_and_says_so() {
        let rows: Vec<_> = (0..4)
            .flat_map(|member| [(2, "11", Some(member), 10), (2, "12", Some(member), 20)])
            .collect();
        let (catalogue, facts) = facts(&rows);
        let root = facts.root().unwrap();
        let all = facts
            .resolve(
                &catalogue,
                0,
                YEAR,
                root,
                &[Wanted::All, Wanted::All, Wanted::All],
            )
            .unwrap();
        assert_eq!(all.value, Decimal::from(120));
        let level = catalogue.level.iter().find(|l| l.depth == 2).unwrap();
        assert!(all.how.contains(&How::Areas(level.id.as_ref().clone(), 2)));
        assert_eq!(all.facts.len(), 8);
        let migration = catalogue.dimension("migration").unwrap();
        let with = migration.number("mit_migrationsvorgeschichte").unwrap();
        let with = facts
            .resolve(
                &catalogue,
                0,
                YEAR,
                root,
                &[Wanted::Ids(vec![with]), Wanted::All, Wanted::All],
            )
            .unwrap();
        assert_eq!(with.value, Decimal::from(90));
    }

    #[test]
    fn an_area_that_is_missing_makes_no_sum() {
        let mut rows: Vec<_> = (0..4)
            .flat_map(|member| [(2, "11", Some(member), 10), (2, "12", Some(member), 20)])
            .collect();
        rows.pop();
        let (catalogue, facts) = facts(&rows);
        let root = facts.root().unwrap();
        let reason = facts
            .resolve(
                &catalogue,
                0,
                YEAR,
                root,
                &[Wanted::All, Wanted::All, Wanted::All],
            )
            .unwrap_err();
        assert_eq!(reason.code, "facts.missing");
        assert_eq!(reason.args["area"], "Gebiet 12");
    }

    #[test]
    fn two_values_contradict() {
        let (catalogue, facts) = facts(&[(0, "", None, 11), (0, "", None, 12)]);
        let reason = facts
            .resolve(
                &catalogue,
                0,
                YEAR,
                facts.root().unwrap(),
                &[Wanted::All, Wanted::All, Wanted::All],
            )
            .unwrap_err();
        assert_eq!(reason.code, "facts.contradiction");
    }
}

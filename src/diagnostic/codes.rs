//! Every code that can cross the boundary. The page has a German and an English text for each; a test of the page
//! holds its texts against this list, and a test here holds the sources against it.

/// All codes, in the order of the rooms.
#[rustfmt::skip]
pub const CODES: &[&str] = &[
    "read.ascii_only",
    "read.blank_line",
    "read.bom_seen",
    "read.delimiter_fits",
    "read.delimiter_none",
    "read.empty",
    "read.empty_row",
    "read.encoding",
    "read.header_none",
    "read.header_words",
    "read.html",
    "read.line_ends",
    "read.long_row",
    "read.no_rows",
    "read.not_a_table",
    "read.nul_bytes",
    "read.shards_differ",
    "read.short_row",
    "read.too_large",
    "read.unclosed_quote",
    "read.encoding_mixed",
    "read.header_lines",
    "read.late_bytes",
    "read.latin_guess",
    "read.no_utf8",
    "read.notes_at_end",
    "read.title_lines",
    "read.zeros_alternate",
    "read.valid_utf8",
    "read.formula_without_value",
    "read.hidden_columns",
    "read.hidden_rows",
    "read.hidden_sheet",
    "read.masked_by_format",
    "read.merged_filled",
    "read.merged_number",
    "read.sheet_no_table",
    "read.sheet_table",
    "read.workbook_codepage",
    "read.workbook_damaged",
    "read.workbook_empty",
    "read.workbook_encrypted",
    "read.workbook_kind",
    "read.workbook_no_such_sheet",
    "read.workbook_too_large",
    "number.ambiguous",
    "number.as_elsewhere",
    "number.as_publisher",
    "number.comma_seen",
    "number.mixed",
    "number.no_mark",
    "number.percent_mixed",
    "number.point_seen",
    "number.thousands_seen",
    "signs.as_publisher",
    "signs.commonest",
    "signs.none_seen",
    "signs.seen",
    "flag.break",
    "flag.confidential",
    "flag.definition",
    "flag.estimated",
    "flag.footnote",
    "flag.limited",
    "flag.low_reliability",
    "flag.percent",
    "flag.provisional",
    "flag.revised",
    "read.delimiter_named",
    "read.extra_empty_cell",
    "read.header_again",
    "read.invisible_characters",
    "read.kind_seen",
    "read.layout_named",
    "read.lost_characters",
    "read.mangled",
    "read.no_notes_below",
    "read.notes_below",
    "read.quote_escaped",
    "read.quote_single",
    "read.quote_usual",
    "read.rows_are_rows",
    "read.sub_heading",
    "read.too_large_to_transpose",
    "read.too_many_columns",
    "read.record_too_long",
    "choice.by_user",
    "choice.unknown",
    "choice.impossible",
    "project.unknown_key",
    "project.wrong_type",
    "check.no_number",
    "check.no_such_figure",
    "number.stored",
    "number.rounded_counts",
    "read.header_other_delimiter",
    "read.workbook_seen",
    "read.repaired",
    "flag.currency",
    "table.overflow",
    "table.unknown_column",
    "catalogue.composition_direction",
    "catalogue.duplicate_id",
    "catalogue.leitziel_without_principle",
    "catalogue.missing_citation",
    "catalogue.missing_key",
    "catalogue.missing_teilziel",
    "catalogue.missing_text",
    "catalogue.not_part_of",
    "catalogue.partition_overlaps",
    "catalogue.syntax",
    "catalogue.target_without_decision",
    "catalogue.unknown_key",
    "catalogue.unknown_word",
    "catalogue.wrong_type",
    "bind.ambiguous_numbers",
    "bind.area_header",
    "bind.area_left_over",
    "bind.area_number_and_name",
    "bind.area_without_name",
    "bind.arithmetic",
    "bind.code_of_area",
    "bind.column_constant",
    "bind.column_empty",
    "bind.column_not_used",
    "bind.header_names_measure",
    "bind.incomplete",
    "bind.label_beside",
    "bind.label_column_names_measure",
    "bind.label_unmatched",
    "bind.labels_are_levels",
    "bind.labels_are_members",
    "bind.names_column",
    "bind.no_area",
    "bind.no_measure",
    "bind.no_number",
    "bind.no_period",
    "bind.no_such_period",
    "bind.only_measure_with_groups",
    "bind.period_shape",
    "bind.unknown_level",
    "facts.areas_differ_from_total",
    "facts.cell_error",
    "facts.cell_later",
    "facts.cell_missing",
    "facts.cell_not_applicable",
    "facts.cell_rounded_zero",
    "facts.cell_secret_or_unknown",
    "facts.cell_unreadable",
    "facts.cell_unreliable",
    "facts.contradiction",
    "facts.derived_from_areas",
    "facts.derived_from_partition",
    "facts.files_contradict",
    "facts.missing",
    "facts.overflow",
    "facts.parts_differ_from_total",
    "facts.published",
    "facts.repeated",
    "facts.rows_contradict",
    "facts.union",
    "indicator.compared_with_published",
    "indicator.denominator_zero",
    "indicator.kind_not_supported",
    "indicator.negative",
    "indicator.no_areas",
    "indicator.no_data",
    "indicator.no_side",
    "indicator.not_whole_numbers",
    "indicator.one_group_only",
    "indicator.over_areas",
    "indicator.part_greater_than_whole",
    "indicator.set_not_supported",
    "indicator.whole_city_only",
    "caution.citizenship_series",
    "caution.concept_muenster",
    "caution.estimate",
    "caution.not_migration_alone",
    "caution.segregation_areas",
    "goal.beyond_interval",
    "goal.composition",
    "goal.direction.away",
    "goal.direction.improved",
    "goal.direction.unchanged",
    "goal.duplicate_year",
    "goal.frame",
    "goal.frame_has_no_goal",
    "goal.interval_order",
    "goal.maintain",
    "goal.no_base_value",
    "goal.no_direction",
    "goal.no_direction_decided",
    "goal.no_edition",
    "goal.no_target",
    "goal.no_target_year",
    "goal.no_value",
    "goal.no_value_at_edition",
    "goal.not_finite",
    "goal.nothing_since_edition",
    "goal.one_point",
    "goal.share.away",
    "goal.share.behind",
    "goal.share.not_moved",
    "goal.share.on_course",
    "goal.share.pace_unknown",
    "goal.share.reached",
    "goal.share_undefined",
    "goal.target_no_number",
    "goal.too_few_points",
    "goal.weather.cloud",
    "goal.weather.partly_cloudy",
    "goal.weather.sun",
    "goal.weather.thunderstorm",
    "goal.year_order",
    "goal.year_out_of_range",
    "guard.draft",
    "guard.hidden",
    "explain.area",
    "explain.areas",
    "explain.count",
    "explain.denominator",
    "explain.group",
    "explain.hidden",
    "explain.numerator",
    "explain.rest",
    "explain.rounding",
    "explain.rows",
    "explain.segregation",
    "explain.share",
    "session.no_such_area",
    "session.no_such_figure",
    "session.no_such_indicator",
    "session.no_such_level",
    "session.no_such_scope",
    "session.no_such_table",
    "session.same_file",
    "project.syntax",
    "project.unknown_class",
    "boundary.out_of_order",
    "boundary.pack",
    "boundary.unpack",
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::CODES;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Words in quotes that look like a code of one of the rooms.
    fn quoted_codes(text: &str, rooms: &BTreeSet<&str>, found: &mut BTreeSet<String>) {
        for word in text.split('"') {
            let is_code = word.split_once('.').is_some_and(|(room, rest)| {
                rooms.contains(room)
                    && !rest.is_empty()
                    && rest
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_.".contains(c))
            });
            if is_code {
                found.insert(word.to_owned());
            }
        }
    }

    #[allow(clippy::disallowed_methods)]
    fn read(folder: &Path, rooms: &BTreeSet<&str>, found: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                read(&path, rooms, found);
            } else if path.extension().is_some_and(|e| e == "rs" || e == "toml")
                && !path.ends_with("codes.rs")
            {
                quoted_codes(&std::fs::read_to_string(&path).unwrap(), rooms, found);
            }
        }
    }

    #[test]
    fn every_code_in_the_sources_is_listed_and_every_listed_code_is_used() {
        let rooms: BTreeSet<&str> = CODES.iter().filter_map(|c| c.split('.').next()).collect();
        let mut found = BTreeSet::new();
        read(
            &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
            &rooms,
            &mut found,
        );
        found.extend(
            ["sun", "partly_cloudy", "cloud", "thunderstorm"].map(|s| format!("goal.weather.{s}")),
        );
        let listed: BTreeSet<String> = CODES.iter().map(|c| (*c).to_owned()).collect();
        assert_eq!(listed.len(), CODES.len(), "a code is listed twice");
        let unlisted: Vec<_> = found.difference(&listed).collect();
        let unused: Vec<_> = listed.difference(&found).collect();
        assert!(unlisted.is_empty(), "not listed: {unlisted:?}");
        assert!(unused.is_empty(), "not used: {unused:?}");
    }
}

//! Every code that can cross the boundary. The page has a German and an English text for each; a test of the page
//! holds its texts against this list, and a test here holds the sources against it.

/// All codes, in the order of the rooms.
#[rustfmt::skip]
pub const CODES: &[&str] = &[
    "read.ascii_only", "read.blank_line", "read.bom_seen", "read.delimiter_fits", "read.delimiter_named",
    "read.delimiter_none", "read.empty", "read.empty_row", "read.encoding", "read.encoding_mixed",
    "read.extra_empty_cell", "read.formula_without_value", "read.header_again", "read.header_lines",
    "read.header_none", "read.header_other_delimiter", "read.header_words", "read.hidden_columns",
    "read.hidden_rows", "read.hidden_sheet", "read.html", "read.invisible_characters", "read.kind_seen",
    "read.late_bytes", "read.latin_guess", "read.line_ends", "read.long_row", "read.looks_transposed",
    "read.lost_characters", "read.mangled", "read.masked_by_format", "read.merged_filled", "read.merged_number",
    "read.names_without_cells", "read.no_notes_below", "read.no_rows", "read.no_utf8", "read.not_a_table",
    "read.notes_at_end", "read.notes_below", "read.nul_bytes", "read.quote_escaped", "read.quote_odd",
    "read.quote_runs_on", "read.quote_single", "read.quote_usual", "read.record_too_long", "read.repaired",
    "read.rows_are_rows", "read.shards_differ", "read.sheet_no_table", "read.sheet_table", "read.short_row",
    "read.single_quote_mark", "read.sub_heading", "read.title_lines", "read.too_large",
    "read.too_large_to_transpose", "read.too_many_columns", "read.unclosed_quote", "read.valid_utf8",
    "read.workbook_codepage", "read.workbook_damaged", "read.workbook_empty", "read.workbook_encrypted",
    "read.workbook_kind", "read.workbook_no_such_sheet", "read.workbook_seen", "read.workbook_too_large",
    "read.zeros_alternate",
    "number.ambiguous", "number.as_elsewhere", "number.as_publisher", "number.comma_seen", "number.mixed",
    "number.no_mark", "number.percent_mixed", "number.point_seen", "number.rounded_counts", "number.scale_in_name",
    "number.scale_in_title", "number.stored", "number.suspicious_code", "number.thousands_seen",
    "signs.as_publisher", "signs.commonest", "signs.none_seen", "signs.seen",
    "flag.break", "flag.confidential", "flag.currency", "flag.definition", "flag.estimated", "flag.footnote",
    "flag.limited", "flag.low_reliability", "flag.millions", "flag.percent", "flag.provisional", "flag.revised",
    "flag.thousands",
    "choice.by_user", "choice.impossible", "choice.unknown",
    "project.syntax", "project.unknown_class", "project.unknown_key", "project.wrong_type",
    "check.no_number", "check.no_such_figure",
    "bind.ambiguous_numbers", "bind.area_header", "bind.area_is_sum", "bind.area_is_whole",
    "bind.area_number_and_name", "bind.area_of_layout", "bind.area_renamed", "bind.area_with_rest",
    "bind.area_without_level", "bind.area_without_name", "bind.arithmetic", "bind.code_of_area",
    "bind.column_constant", "bind.column_empty", "bind.column_named_twice", "bind.column_not_used",
    "bind.column_repeats", "bind.fraction_of_one", "bind.group_empty", "bind.groups_contradict",
    "bind.header_names_measure", "bind.incomplete", "bind.label_beside", "bind.label_column_names_measure",
    "bind.label_unmatched", "bind.larger_area", "bind.row_of_larger_area", "bind.labels_are_levels", "bind.labels_are_members", "bind.labels_name_measures",
    "bind.labels_of_several_dimensions", "bind.measure_without_dimension", "bind.measured_by_row",
    "bind.month_of_year", "bind.names_column", "bind.no_area", "bind.no_measure", "bind.no_number",
    "bind.no_numbers", "bind.no_period", "bind.no_such_period", "bind.only_measure_with_groups",
    "bind.period_shape", "bind.range_begins", "bind.range_open", "bind.rows_left_out", "bind.said", "bind.territory_assumed", "bind.title_names_measure",
    "bind.unit_of_counts", "bind.unknown_column", "bind.unknown_level", "bind.unknown_meaning",
    "bind.unknown_measure", "bind.unknown_restriction", "bind.unknown_role",
    "layout.headers", "layout.metadata", "layout.named",
    "table.overflow", "table.unknown_column",
    "catalogue.area_of_two", "catalogue.area_twice", "catalogue.bases_differ", "catalogue.begins_without_range", "catalogue.composition_direction", "catalogue.concepts_differ",
    "catalogue.crosswalk_neither_merges_nor_splits", "catalogue.crosswalk_overlaps", "catalogue.cycle", "catalogue.duplicate_id",
    "catalogue.frame_with_direction", "catalogue.label_of_two", "catalogue.leitziel_without_principle",
    "catalogue.measure_without_dimension", "catalogue.missing_citation", "catalogue.missing_key",
    "catalogue.missing_teilziel", "catalogue.missing_text", "catalogue.no_number", "catalogue.no_period",
    "catalogue.no_range", "catalogue.not_part_of", "catalogue.parent_not_larger", "catalogue.parent_without_parts", "catalogue.parity_without_reference",
    "catalogue.partition_overlaps", "catalogue.partitions_differ", "catalogue.range_with_members",
    "catalogue.ranges_overlap", "catalogue.rate_in_a_sum", "catalogue.same_definition", "catalogue.set_overlaps",
    "catalogue.syntax", "catalogue.target_before_its_base", "catalogue.target_out_of_range",
    "catalogue.target_without_decision", "catalogue.target_without_direction", "catalogue.union_empty",
    "catalogue.unit_and_factor", "catalogue.unknown_key", "catalogue.unknown_word", "catalogue.wrong_type",
    "compare.by_user", "compare.column_missing", "compare.column_new", "compare.column_renamed", "compare.jump",
    "compare.label_missing", "compare.label_new", "compare.label_renamed", "compare.near_columns", "compare.no_values", "compare.other_layout", "compare.revised", "compare.same_columns", "compare.same_name",
    "facts.area_changed", "facts.area_in_two", "facts.area_split", "facts.areas_differ_from_total", "facts.cell_error",
    "facts.cell_later", "facts.cell_missing", "facts.cell_not_applicable", "facts.cell_rounded_zero",
    "facts.cell_secret_or_unknown", "facts.cell_unreadable", "facts.cell_unreliable", "facts.contradiction",
    "facts.derived_from_areas", "facts.derived_from_crosswalk", "facts.derived_from_partition", "facts.derived_from_parts",
    "facts.derived_from_ranges", "facts.derived_from_set", "facts.files_contradict", "facts.mean_of_dates",
    "facts.missing", "facts.no_complete_partition", "facts.other_period", "facts.overflow",
    "facts.part_of_two", "facts.parts_differ_from_area", "facts.parts_differ_from_total", "facts.parts_missing", "facts.published", "facts.range_cuts_band", "facts.repeated", "facts.replaced",
    "facts.rows_contradict", "facts.union",
    "indicator.across_break", "indicator.area_only", "indicator.as_published", "indicator.compared_with_published",
    "indicator.denominator_too_small", "indicator.denominator_zero", "indicator.differs_from_published",
    "indicator.greater_than_its_limit", "indicator.negative", "indicator.no_areas", "indicator.no_data",
    "indicator.no_period_of_other_side", "indicator.no_side", "indicator.no_such_breakdown",
    "indicator.not_whole_numbers", "indicator.one_area_only", "indicator.one_group_only", "indicator.outside",
    "indicator.over_areas", "indicator.part_greater_than_whole", "indicator.reference_contains_group",
    "indicator.several_periods_of_other_side", "indicator.sides_cover_different_areas", "indicator.standardised",
    "indicator.total_outside_of_its_groups", "indicator.whole_city_only",
    "edition.as_published", "edition.change_since", "edition.change_since_published", "edition.change_since_revised",
    "edition.dropped_has_values", "edition.no_id", "edition.no_number", "edition.no_period", "edition.no_such_field",
    "edition.no_title", "edition.not_entered", "edition.period_twice", "edition.still_kept", "edition.two_readings",
    "edition.unknown", "edition.year_out_of_range",
    "caution.age_structure", "caution.arrivals", "caution.birth_citizenship", "caution.citizenship_series",
    "caution.concept_differs", "caution.concept_muenster", "caution.estimate", "caution.law",
    "caution.not_migration_alone", "caution.rare_event", "caution.rounded_to_5", "caution.sample",
    "caution.school_place", "caution.segregation_areas", "caution.small_numbers", "caution.two_places",
    "caution.unknown_part", "caution.voluntary",
    "goal.beyond_interval", "goal.beyond_limit", "goal.composition", "goal.direction.away",
    "goal.direction.improved", "goal.direction.unchanged", "goal.duplicate_year", "goal.eurostat.away",
    "goal.eurostat.insufficient", "goal.eurostat.moderate", "goal.eurostat.moderate_away",
    "goal.eurostat.significant", "goal.eurostat.significant_away", "goal.frame", "goal.frame_has_no_goal",
    "goal.gap.behind_pace", "goal.gap.closed", "goal.gap.crossed", "goal.gap.levelling_down", "goal.gap.narrowing",
    "goal.gap.on_pace", "goal.gap.unchanged", "goal.gap.widening", "goal.group_ahead", "goal.growth_undefined",
    "goal.interval_order", "goal.laender.both", "goal.laender.crossed", "goal.laender.gap_same",
    "goal.laender.gap_wider", "goal.laender.left_behind", "goal.laender.levelling_down", "goal.laender.unchanged",
    "goal.laender.worse", "goal.lost", "goal.maintain", "goal.met", "goal.met_worsening", "goal.negative_rate",
    "goal.negative_tolerance", "goal.no_base_value", "goal.no_common_years", "goal.no_direction",
    "goal.no_direction_decided", "goal.no_edition", "goal.no_plan_value", "goal.no_target", "goal.no_target_year",
    "goal.no_value", "goal.no_value_at_edition", "goal.no_window", "goal.not_finite", "goal.nothing_since_edition",
    "goal.oecd.short", "goal.one_point", "goal.opensdg.deterioration", "goal.opensdg.limited",
    "goal.opensdg.moderate", "goal.opensdg.substantial", "goal.panel_too_small", "goal.panel_without_spread",
    "goal.parity.above", "goal.parity.below", "goal.parity.crossed", "goal.parity.farther", "goal.parity.inside",
    "goal.parity.nearer", "goal.parity.same", "goal.parity_undefined", "goal.plan.off", "goal.plan.on_path",
    "goal.plan.slightly_off", "goal.sdsn.decreasing", "goal.sdsn.moderate", "goal.sdsn.on_track",
    "goal.sdsn.stagnating", "goal.share.away", "goal.share.behind", "goal.share.not_moved", "goal.share.on_course",
    "goal.share.pace_unknown", "goal.share.reached", "goal.share_undefined", "goal.target_no_number",
    "goal.target_year_passed", "goal.too_few_points", "goal.un2022.deterioration", "goal.un2022.fair",
    "goal.un2022.limited", "goal.un2022.on_track", "goal.un2023.as_good_as_met", "goal.un2023.fair",
    "goal.un2023.on_track", "goal.un2023.stagnation", "goal.weather.cloud", "goal.weather.partly_cloudy",
    "goal.weather.sun", "goal.weather.thunderstorm", "goal.year_order", "goal.year_out_of_range",
    "guard.draft", "guard.hidden",
    "explain.area", "explain.areas", "explain.balance", "explain.change", "explain.change_percent", "explain.count",
    "explain.counted", "explain.denominator", "explain.entropy_index", "explain.exposure", "explain.fact",
    "explain.facts", "explain.gap", "explain.group", "explain.hidden", "explain.index", "explain.isolation",
    "explain.location_quotient", "explain.mean", "explain.numerator", "explain.part", "explain.published",
    "explain.published_agrees", "explain.published_differs", "explain.published_used", "explain.ratio",
    "explain.rest", "explain.rounding", "explain.rows", "explain.segregation", "explain.shannon", "explain.share",
    "explain.simpson", "explain.standardised",
    "session.no_such_area", "session.no_such_area_note", "session.no_such_breakdown", "session.no_such_earlier", "session.no_such_figure", "session.no_such_indicator",
    "session.no_such_level", "session.no_such_scope", "session.no_such_table", "session.rows_hidden",
    "session.same_file",
    "facts.future", "facts.negative",
    // Judging.
    "catalogue.target_interval_order", "catalogue.target_without_value", "catalogue.targets_contradict",
    "goal.break_between", "goal.doubt.sampling", "goal.doubt.rounding", "goal.doubt.non_response",
    "goal.doubt.many_comparisons", "goal.kept.met", "goal.kept.met_worsening", "goal.kept.approaching",
    "goal.kept.missed", "goal.within.inside", "goal.no_cases", "goal.no_statement", "goal.no_tolerance",
    "goal.projection.within", "goal.projection.beyond", "goal.projection.short", "goal.target_met",
    "goal.target_out_of_range", "goal.target_without_direction", "goal.target_without_value",
    "goal.target_year_past", "goal.too_few_for_trend", "goal.trend.wanted", "goal.trend.unwanted", "goal.trend.none",
    "goal.unknown_aim", "goal.unknown_group", "goal.unknown_method", "interval.full_count", "interval.extrapolated",
    "interval.as_published", "interval.not_a_share", "interval.mixed", "interval.response_unknown",
    "interval.derived", "rollup.no_goal", "rollup.none_judged", "rollup.judged",
    "boundary.out_of_order", "boundary.pack", "boundary.unpack",
];

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::CODES;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Words in quotes that look like a code of one of the rooms, or of a new one where a code is made.
    fn quoted_codes(text: &str, rooms: &BTreeSet<&str>, found: &mut BTreeSet<String>) {
        let mut before = "";
        for word in text.split('"') {
            let made = ["Coded::new(", "Error::new("]
                .iter()
                .any(|m| before.trim_end().ends_with(m));
            let is_code = word.split_once('.').is_some_and(|(room, rest)| {
                (made || rooms.contains(room))
                    && !rest.is_empty()
                    && rest
                        .chars()
                        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_.".contains(c))
            });
            if is_code {
                found.insert(word.to_owned());
            }
            before = word;
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
        // Codes the sources put together.
        found.extend(
            ["sun", "partly_cloudy", "cloud", "thunderstorm"].map(|s| format!("goal.weather.{s}")),
        );
        for kind in ["column", "label"] {
            found.extend(["new", "missing", "renamed"].map(|s| format!("compare.{kind}_{s}")));
        }
        let listed: BTreeSet<String> = CODES.iter().map(|c| (*c).to_owned()).collect();
        assert_eq!(listed.len(), CODES.len(), "a code is listed twice");
        let unlisted: Vec<_> = found.difference(&listed).collect();
        let unused: Vec<_> = listed.difference(&found).collect();
        assert!(unlisted.is_empty(), "not listed: {unlisted:?}");
        assert!(unused.is_empty(), "not used: {unused:?}");
    }
}

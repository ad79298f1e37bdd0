//! Every mistake has its code.

use crate::catalogue::parse;

const HEAD: &str = r#"
[[dimension]]
id = "migration"
title.de = "Migration"
partitions = [["a", "b"]]
[[dimension.member]]
id = "a"
title.de = "A"
[[dimension.member]]
id = "b"
title.de = "B"
[[dimension.union]]
id = "ab"
title.de = "AB"
of = ["a", "b"]
[[measure]]
id = "m"
title.de = "M"
unit = "Personen"
additive = true
dimensions = ["period", "area", "migration"]
"#;

fn codes(tail: &str) -> Vec<String> {
    match parse(&format!("{HEAD}{tail}")) {
        Ok(_) => Vec::new(),
        Err(errors) => errors.iter().map(|e| e.code().to_owned()).collect(),
    }
}

fn share(numerator: &str, denominator: &str, more: &str) -> Vec<String> {
    codes(&format!(
        "[[indicator]]\nid=\"x\"\nframe=true\ntitle.de=\"X\"\ndefinition.de=\"X\"\nkind=\"share\"\nunit=\"percent\"\nfactor=100\ndecimals=1\n\
             cites=[\"c\"]\nnumerator=[{numerator}]\ndenominator=[{denominator}]\n{more}"
    ))
}

#[test]
fn a_share_is_part_of_its_whole() {
    let a = r#"{measure="m",where={migration="a"}}"#;
    let ab = r#"{measure="m",where={migration="ab"}}"#;
    let all = r#"{measure="m"}"#;
    assert!(share(a, all, "").is_empty());
    assert!(share(a, ab, "").is_empty());
    assert_eq!(share(ab, a, ""), ["catalogue.not_part_of"]);
    assert_eq!(share(all, a, ""), ["catalogue.not_part_of"]);
}

#[test]
fn each_mistake_has_its_code() {
    let all = r#"{measure="m"}"#;
    assert_eq!(share("", all, ""), ["catalogue.missing_key"]);
    assert_eq!(
        share(r#"{measure="m",where={migration="c"}}"#, all, ""),
        ["catalogue.unknown_word"]
    );
    assert_eq!(
        share(all, all, "each=\"migration\"\ndirection=\"up\""),
        [
            "catalogue.composition_direction",
            "catalogue.frame_with_direction"
        ]
    );
    assert_eq!(
        share(
            all,
            all,
            "[[indicator.target]]\nkind=\"value\"\nvalue=1\ndecided_by=\"\""
        ),
        [
            "catalogue.target_without_decision",
            "catalogue.target_without_direction"
        ]
    );
    assert_eq!(
        codes(
            "[[dimension]]\nid=\"d\"\ntitle.de=\"D\"\npartitions=[[\"p\",\"q\"]]\n[[dimension.member]]\nid=\"p\"\ntitle.de=\"P\"\n[[dimension.union]]\nid=\"q\"\ntitle.de=\"Q\"\nof=[\"p\"]"
        ),
        ["catalogue.partition_overlaps"]
    );
    assert_eq!(
        codes("[[field]]\nid=\"f\"\ntitle.de=\"F\"\n[[field]]\nid=\"f\"\ntitle.de=\"F\""),
        ["catalogue.duplicate_id"]
    );
    assert_eq!(
        codes(
            "[[field]]\nid=\"f\"\ntitle.de=\"F\"\n[[leitziel]]\nid=\"l\"\nfield=\"f\"\ntitle.de=\"L\""
        ),
        ["catalogue.leitziel_without_principle"]
    );
}

/// An indicator with some keys; the rest is as it must be.
fn one(keys: &str) -> Vec<String> {
    codes(&format!(
        "[[indicator]]\nid=\"x\"\nframe=true\ntitle.de=\"X\"\ndefinition.de=\"X\"\ncites=[\"c\"]\n{keys}"
    ))
}

const MORE: &str = r#"
[[base]]
id = "b1"
title.de = "B1"
[[base]]
id = "b2"
title.de = "B2"
[[dimension]]
id = "age"
title.de = "Alter"
kind = "range"
[[measure]]
id = "n1"
title.de = "N1"
unit = "Personen"
additive = true
base = "b1"
dimensions = ["period", "area", "age"]
[[measure]]
id = "n2"
title.de = "N2"
unit = "Personen"
additive = true
base = "b2"
part_of = "n1"
dimensions = ["period", "area", "age"]
[[measure]]
id = "rate"
title.de = "Rate"
unit = "percent"
dimensions = ["period", "area"]
"#;

#[test]
fn sides_bases_and_rates() {
    let with = |tail: &str| one(tail).len();
    let share = |n: &str, d: &str| {
        one(&format!(
            "kind=\"share\"\nunit=\"percent\"\nfactor=100\nnumerator=[{n}]\ndenominator=[{d}]\n{MORE}"
        ))
    };
    let young = r#"{measure="n1",where={age="15-24"}}"#;
    let adult = r#"{measure="n1",where={age="15-64"}}"#;
    assert!(share(young, adult).is_empty());
    assert_eq!(share(adult, young), ["catalogue.not_part_of"]);
    // Part of the whole by `part_of`, but counted by somebody else.
    assert_eq!(
        share(r#"{measure="n2"}"#, r#"{measure="n1"}"#),
        ["catalogue.bases_differ"]
    );
    let allowed = one(&format!(
        "kind=\"share\"\nunit=\"percent\"\nfactor=100\nallow={{bases.de=\"Grund\"}}\nnumerator=[{{measure=\"n2\"}}]\ndenominator=[{{measure=\"n1\"}}]\n{MORE}"
    ));
    assert!(allowed.is_empty(), "{allowed:?}");
    assert_eq!(
        share(
            r#"{measure="n1",where={age="Kinder"}}"#,
            r#"{measure="n1"}"#
        ),
        ["catalogue.no_range"]
    );
    assert!(
        share(r#"{measure="m",where={age="1"}}"#, r#"{measure="m"}"#)
            .contains(&"catalogue.measure_without_dimension".to_owned())
    );
    assert_eq!(
        with(&format!(
            "kind=\"count\"\nunit=\"percent\"\nfactor=100\nnumerator=[{{measure=\"rate\"}}]\n{MORE}"
        )),
        0
    );
    let two = one(&format!(
        "kind=\"rate\"\nunit=\"percent\"\nfactor=100\nnumerator=[{{measure=\"rate\"}},{{measure=\"rate\"}}]\ndenominator=[{{measure=\"m\"}}]\n{MORE}"
    ));
    assert!(
        two.contains(&"catalogue.rate_in_a_sum".to_owned()),
        "{two:?}"
    );
    assert_eq!(
        one(
            "kind=\"rate\"\nunit=\"per_1000\"\nfactor=100\nnumerator=[{measure=\"m\"}]\ndenominator=[{measure=\"m\"}]"
        ),
        ["catalogue.unit_and_factor"]
    );
    assert_eq!(
        one(
            "kind=\"rate\"\nunit=\"persons\"\nnumerator=[{measure=\"m\",where={migration=[\"a\",\"ab\"]}}]\ndenominator=[{measure=\"m\"}]"
        ),
        ["catalogue.set_overlaps"]
    );
}

#[test]
fn derived_indicators() {
    let pair = |more: &str| {
        codes(&format!(
            "[[indicator]]\nid=\"x\"\nframe=true\ntitle.de=\"X\"\ndefinition.de=\"X\"\ncites=[\"c\"]\nkind=\"gap\"\nunit=\"points\"\nof=\"y\"\nwith=\"x\"\n\
             [[indicator]]\nid=\"y\"\nframe=true\ntitle.de=\"Y\"\ndefinition.de=\"Y\"\ncites=[\"c\"]\nkind=\"ratio\"\nunit=\"ratio\"\nof=\"x\"\n{more}"
        ))
    };
    assert_eq!(pair("with=\"x\"\n"), ["catalogue.cycle", "catalogue.cycle"]);
    assert!(pair("").contains(&"catalogue.missing_key".to_owned()));
    assert_eq!(
        one("kind=\"change\"\nunit=\"percent\"\nnumerator=[{measure=\"m\"}]"),
        ["catalogue.missing_key"]
    );
    assert_eq!(
        one("kind=\"index\"\nunit=\"index\"\nnumerator=[{measure=\"m\"}]\nbase_period=\"damals\""),
        ["catalogue.no_period"]
    );
    assert_eq!(
        one("kind=\"count\"\nunit=\"persons\"\nnumerator=[{measure=\"m\"}]\ndirection=\"parity\""),
        [
            "catalogue.frame_with_direction",
            "catalogue.parity_without_reference"
        ]
    );
    assert_eq!(
        one("kind=\"count\"\nunit=\"persons\"\nnumerator=[{measure=\"m\"}]\nsupply=\"federal\""),
        ["catalogue.unknown_word"]
    );
}

#[test]
fn two_indicators_are_never_the_same() {
    let twice = codes(
        "[[indicator]]\nid=\"x\"\nframe=true\ntitle.de=\"X\"\ndefinition.de=\"X\"\ncites=[\"c\"]\nkind=\"count\"\nunit=\"persons\"\nnumerator=[{measure=\"m\"}]\n\
         [[indicator]]\nid=\"y\"\nframe=true\ntitle.de=\"Y\"\ndefinition.de=\"Y\"\ncites=[\"c\"]\nkind=\"count\"\nunit=\"persons\"\nnumerator=[{measure=\"m\"}]\n",
    );
    assert_eq!(twice, ["catalogue.same_definition"]);
}

#[test]
fn dimensions_are_consistent() {
    let dimension = |tail: &str| {
        codes(&format!(
            "[[dimension]]\nid=\"d\"\ntitle.de=\"D\"\nmember=[{{id=\"p\",title.de=\"P\"}},{{id=\"q\",title.de=\"Q\"}},{{id=\"r\",title.de=\"R\"}}]\n{tail}"
        ))
    };
    assert!(dimension("partitions=[[\"p\",\"q\",\"r\"],[\"p\",\"q\"]]").is_empty());
    assert_eq!(
        dimension("partitions=[[\"p\",\"q\"],[\"q\",\"r\"]]"),
        ["catalogue.partitions_differ"]
    );
    assert_eq!(
        dimension("union=[{id=\"u\",title.de=\"U\",of=[]}]"),
        ["catalogue.union_empty"]
    );
    assert_eq!(
        dimension("union=[{id=\"u\",title.de=\"U\",of=[\"p\"],aliases=[\"q\"]}]"),
        ["catalogue.label_of_two"]
    );
    assert_eq!(
        codes(
            "[[dimension]]\nid=\"d\"\ntitle.de=\"D\"\nkind=\"range\"\nmember=[{id=\"p\",title.de=\"P\"}]"
        ),
        ["catalogue.range_with_members"]
    );
    assert_eq!(
        codes(
            "[[standard]]\nid=\"s\"\ntitle.de=\"S\"\nweights=[{range=\"0-14\",weight=1},{range=\"14-64\",weight=2}]"
        ),
        ["catalogue.ranges_overlap"]
    );
}

#[test]
fn a_measure_begins_in_ranges_of_its_own() {
    let measure = |begins: &str, dimensions: &str| {
        codes(&format!(
            "[[dimension]]\nid=\"age\"\ntitle.de=\"A\"\nkind=\"range\"\n[[dimension]]\nid=\"sex\"\ntitle.de=\"S\"\n\
             [[measure]]\nid=\"counted\"\ntitle.de=\"M\"\nunit=\"x\"\ndimensions=[{dimensions}]\nbegins={{{begins}}}"
        ))
    };
    assert_eq!(measure("age=15", "\"age\""), [""; 0]);
    assert_eq!(
        measure("age=15", "\"sex\""),
        ["catalogue.begins_without_range"]
    );
    assert_eq!(
        measure("sex=1", "\"sex\""),
        ["catalogue.begins_without_range"]
    );
    assert_eq!(measure("age=\"15\"", "\"age\""), ["catalogue.wrong_type"]);
    // "unter 15" is no condition: a catalogue says where it begins.
    assert_eq!(
        codes("[[standard]]\nid=\"s\"\ntitle.de=\"S\"\nweights=[{range=\"unter 15\",weight=1}]"),
        ["catalogue.no_range"]
    );
}

#[test]
fn crosswalks_events_and_editions() {
    let level = "[[level]]\nid=\"l\"\ntitle.de=\"L\"\ndepth=1\n";
    let crosswalk = |keys: &str| codes(&format!("{level}[[crosswalk]]\nlevel=\"l\"\n{keys}"));
    assert!(crosswalk("from=[\"1\",\"2\"]\ninto=[\"3\"]\nperiod=\"2019\"").is_empty());
    assert_eq!(
        crosswalk("from=[\"1\",\"2\"]\ninto=[\"3\",\"4\"]\nperiod=\"2019\""),
        ["catalogue.crosswalk_neither_merges_nor_splits"]
    );
    assert_eq!(
        crosswalk("from=[\"1\"]\ninto=[\"3\",\"4\"]\nperiod=\"bald\""),
        ["catalogue.no_period"]
    );
    assert_eq!(
        codes("[[event]]\nid=\"e\"\ntitle.de=\"E\"\nperiod=\"2011\"\nindicators=[\"9\"]"),
        ["catalogue.unknown_word"]
    );
    let edition = |value: &str| {
        codes(&format!(
            "[[edition]]\nid=\"e\"\ntitle.de=\"E\"\nyear=2015\nvalues=[{{indicator=\"x\",period=\"2015\",value=\"{value}\"}}]"
        ))
    };
    assert_eq!(edition("1.5"), ["catalogue.unknown_word"]);
    assert_eq!(
        edition("viel"),
        ["catalogue.unknown_word", "catalogue.no_number"]
    );
}

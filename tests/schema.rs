//! The published JSON Schema says what the reader of catalogues takes: the built-in catalogue fits it, every key it lists is
//! read, and what it refuses the reader refuses too.

#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

use integrationsmonitor::catalogue::parse;
use serde_json::Value;

const SCHEMA: &str = include_str!("../docs/catalogue.schema.json");

/// The files of the built-in catalogue, as one document.
fn builtin() -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/catalogue/builtin");
    let files = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = files.map(|f| f.unwrap().path()).collect();
    files.sort();
    let texts = files.iter().map(|f| std::fs::read_to_string(f).unwrap());
    texts.collect::<Vec<_>>().join("\n")
}

fn json(toml: &str) -> Value {
    let table: toml::Table = toml::from_str(toml).unwrap();
    serde_json::to_value(table).unwrap()
}

/// The part of JSON Schema that is used: what does not fit, with its path.
fn check(value: &Value, schema: &Value, root: &Value, path: &str, wrong: &mut Vec<String>) {
    if let Some(reference) = schema["$ref"].as_str() {
        let name = reference.trim_start_matches("#/$defs/");
        return check(value, &root["$defs"][name], root, path, wrong);
    }
    if let Some(all) = schema["enum"].as_array()
        && !all.contains(value)
    {
        wrong.push(format!("{path}: {value} is none of {all:?}"));
    }
    if let Some(any) = schema["anyOf"].as_array() {
        let fits = any.iter().any(|s| {
            let mut inner = Vec::new();
            check(value, s, root, path, &mut inner);
            inner.is_empty()
        });
        if !fits {
            wrong.push(format!("{path}: fits nothing"));
        }
    }
    let fits = match schema["type"].as_str() {
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("integer") => value.is_i64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        _ => true,
    };
    if !fits {
        wrong.push(format!("{path}: not a {}", schema["type"]));
    }
    if let Some(object) = value.as_object() {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !object.contains_key(name.as_str().unwrap()) {
                wrong.push(format!("{path}: {name} is missing"));
            }
        }
        for (name, inner) in object {
            let path = format!("{path}.{name}");
            match (&schema["properties"][name], &schema["additionalProperties"]) {
                (Value::Null, Value::Bool(false)) => wrong.push(format!("{path}: unknown")),
                (Value::Null, Value::Null | Value::Bool(true)) => {}
                (Value::Null, other) => check(inner, other, root, &path, wrong),
                (found, _) => check(inner, found, root, &path, wrong),
            }
        }
    }
    if let Some(items) = value.as_array() {
        for (at, item) in items.iter().enumerate() {
            check(
                item,
                &schema["items"],
                root,
                &format!("{path}[{at}]"),
                wrong,
            );
        }
    }
}

fn mistakes(toml: &str) -> Vec<String> {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut wrong = Vec::new();
    check(&json(toml), &schema, &schema, "", &mut wrong);
    wrong
}

#[test]
fn the_builtin_catalogue_fits_the_schema() {
    assert_eq!(mistakes(&builtin()), Vec::<String>::new());
}

/// Every key of the schema, written as TOML with some value.
fn keys(schema: &Value, root: &Value, name: &str, out: &mut Vec<(String, String)>) {
    let schema = match schema["$ref"].as_str() {
        Some(r) => &root["$defs"][r.trim_start_matches("#/$defs/")],
        None => schema,
    };
    if let Some(properties) = schema["properties"].as_object() {
        for key in properties.keys() {
            out.push((name.to_owned(), key.clone()));
        }
        for (key, inner) in properties {
            let inner = if inner["type"] == "array" {
                &inner["items"]
            } else {
                inner
            };
            let is_text = inner["$ref"] == "#/$defs/text";
            if !is_text {
                keys(inner, root, &format!("{name}.{key}"), out);
            }
        }
    }
}

#[test]
fn the_reader_knows_every_key_of_the_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let mut all = Vec::new();
    keys(&schema, &schema, "", &mut all);
    assert!(all.len() > 150, "{}", all.len());
    for (table, key) in all {
        let path: Vec<&str> = table.split('.').filter(|p| !p.is_empty()).collect();
        // Lists and single tables are both written as what the schema wants there.
        let header = match path.as_slice() {
            [] => continue,
            [one @ ("catalogue" | "words")] => format!("[{one}]"),
            [one] => format!("[[{one}]]"),
            ["catalogue", rest] => format!("[catalogue]\n[[catalogue.{rest}]]"),
            [one, rest @ ..] => {
                let single = [
                    "over",
                    "group",
                    "rest",
                    "published",
                    "period",
                    "standardise",
                    "compare",
                    "quality",
                    "allow",
                ];
                let last = rest.last().unwrap();
                let full = format!("{one}.{}", rest.join("."));
                if single.contains(last) {
                    format!("[[{one}]]\n[{full}]")
                } else {
                    format!("[[{one}]]\n[[{full}]]")
                }
            }
        };
        let text = format!("{header}\n{key} = \"x\"\n");
        let errors = parse(&text).err().unwrap_or_default();
        let unknown = errors
            .iter()
            .any(|e| e.code() == "catalogue.unknown_key" && e.what.args["word"] == key);
        assert!(!unknown, "{table} {key}");
    }
}

#[test]
fn what_the_schema_refuses_the_reader_refuses() {
    for text in [
        "[[field]]\nid = \"a\"\ntitel.de = \"x\"\n",
        "[[level]]\nid = \"a\"\ntitle.de = \"x\"\ndepth = \"tief\"\n",
        "[[dimension]]\nid = \"a\"\ntitle.de = \"x\"\nkind = \"interval\"\n",
        "[[indicator]]\nid = \"a\"\nframe = \"ja\"\n",
        "[[measure]]\nid = \"a\"\ndimensions = \"area\"\n",
        "[[indikator]]\nid = \"a\"\n",
    ] {
        assert!(!mistakes(text).is_empty(), "{text}");
        assert!(parse(text).is_err(), "{text}");
    }
}

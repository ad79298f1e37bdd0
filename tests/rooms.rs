//! The house keeps its order: no room reaches upwards, and the browser is known in one room only.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::disallowed_methods, reason = "a test may read a file")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Room → rooms it may use directly; what those may use is allowed as well.
const ROOMS: [(&str, &[&str]); 15] = [
    ("diagnostic", &[]),
    ("stats", &[]),
    ("text", &["diagnostic"]),
    ("table", &["text"]),
    ("read", &["table"]),
    ("catalogue", &["text"]),
    ("facts", &["table", "catalogue"]),
    ("bind", &["facts", "read"]),
    ("indicator", &["facts", "stats"]),
    ("goal", &["indicator"]),
    ("guard", &["goal"]),
    ("explain", &["guard", "bind"]),
    ("export", &["explain"]),
    ("session", &["export"]),
    ("web", &["session"]),
];

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

fn allowed(room: &str, rooms: &BTreeMap<&str, &[&str]>) -> BTreeSet<String> {
    let mut all = BTreeSet::from([room.to_owned()]);
    for below in rooms[room] {
        all.extend(allowed(below, rooms));
    }
    all
}

/// Rooms named after `crate::` in a file, also inside `use crate::{a, b}`.
fn used(text: &str) -> BTreeSet<String> {
    let word = |s: &str| {
        s.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect::<String>()
    };
    let mut out = BTreeSet::new();
    for part in text.split("crate::").skip(1) {
        match part.strip_prefix('{') {
            Some(list) => out.extend(
                list.split('}')
                    .next()
                    .unwrap()
                    .split(',')
                    .map(|s| word(s.trim())),
            ),
            None => {
                out.insert(word(part));
            }
        }
    }
    out
}

#[test]
fn no_room_reaches_upwards_and_the_browser_stays_in_web() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let rooms: BTreeMap<&str, &[&str]> = ROOMS.into_iter().collect();
    let mut files = Vec::new();
    sources(&src, &mut files);
    let mut seen = BTreeSet::new();
    for file in files {
        let inside = file.strip_prefix(&src).unwrap();
        let Some(room) = inside
            .iter()
            .next()
            .and_then(|r| r.to_str())
            .filter(|r| *r != "lib.rs")
        else {
            continue;
        };
        assert!(rooms.contains_key(room), "{room} is no room of the house");
        seen.insert(room.to_owned());
        let text = std::fs::read_to_string(&file).unwrap();
        let may = allowed(room, &rooms);
        for other in used(&text)
            .iter()
            .filter(|u| rooms.contains_key(u.as_str()))
        {
            assert!(may.contains(other), "{} uses {other}", inside.display());
        }
        if room != "web" {
            for word in ["wasm_bindgen", "js_sys", "web_sys"] {
                assert!(!text.contains(word), "{} knows {word}", inside.display());
            }
        }
    }
    assert_eq!(seen.len(), ROOMS.len());
}

#[test]
fn the_check_can_fail() {
    let found = used("use crate::{web::x, text};\nlet a = crate::goal::judge();");
    assert_eq!(found, ["goal", "text", "web"].map(str::to_owned).into());
}

/// Labels, headers and names of known data stand in the catalogue, not in code.
#[test]
fn no_data_set_is_known_by_name() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&src, &mut files);
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for word in [
            "BASISWERT",
            "INDIKATOR_",
            "GLIEDERUNG",
            "Aegidii",
            "MERKMAL",
        ] {
            assert!(!code.contains(word), "{} names {word}", file.display());
        }
    }
}

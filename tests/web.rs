//! The boundary in a real browser: a file goes through both handles, errors carry code and place, a trap is thrown.

#![cfg(all(target_arch = "wasm32", feature = "web"))]
#![allow(clippy::unwrap_used, clippy::cast_precision_loss)]

use integrationsmonitor::web::{Session, Shard};
use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const FILE: &str = "Stichtag;Gebiet;Merkmal;Personen\n\
    31.12.2020;11 Altmarkt;Ausländer;1.250\n\
    31.12.2020;11 Altmarkt;Deutsche mit persönlicher Migrationsvorgeschichte;250\n\
    31.12.2020;11 Altmarkt;Deutsche mit vererbter Migrationsvorgeschichte;500\n\
    31.12.2020;11 Altmarkt;Deutsche ohne erkennbare Migrationsvorgeschichte;6.000\n\
    31.12.2020;12 Neustadt;Ausländer;500\n\
    31.12.2020;12 Neustadt;Deutsche mit persönlicher Migrationsvorgeschichte;250\n\
    31.12.2020;12 Neustadt;Deutsche mit vererbter Migrationsvorgeschichte;250\n\
    31.12.2020;12 Neustadt;Deutsche ohne erkennbare Migrationsvorgeschichte;1.000\n";

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn load(session: &mut Session, name: &str, text: &str) -> Result<(usize, Shard), JsValue> {
    let mut shard = Shard::new();
    shard.sniff(
        text.as_bytes(),
        text.len() as f64,
        js_sys::Object::new().into(),
    )?;
    shard.begin()?;
    for piece in text.as_bytes().chunks(7) {
        shard.push(piece)?;
    }
    let evidence = Uint8Array::from(shard.finish()?.as_slice());
    let id = session.add(name, text.len() as f64, vec![evidence])?;
    let plan = session.plan(id)?;
    let partial = Uint8Array::from(shard.aggregate(&plan, 0.0)?.as_slice());
    session.merge(id, vec![partial])?;
    Ok((id, shard))
}

fn query(pairs: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in pairs {
        Reflect::set(&object, &(*name).into(), value).unwrap();
    }
    object.into()
}

#[wasm_bindgen_test]
fn a_file_becomes_a_figure_and_an_explanation() {
    let mut session = Session::new(None).unwrap();
    let (id, shard) = load(&mut session, "a.csv", FILE).unwrap();
    let at = [
        ("scope", 0.into()),
        ("indicator", "R1".into()),
        ("area", JsValue::NULL),
    ];
    let series = session.series(query(&at)).unwrap();
    let lines: Array = get(&series, "lines").dyn_into().unwrap();
    let figures: Array = get(&lines.get(0), "figures").dyn_into().unwrap();
    let figure = figures.get(0);
    assert_eq!(get(&figure, "value").as_string().as_deref(), Some("30.00"));
    assert_eq!(get(&figure, "period").as_string().as_deref(), Some("2020"));
    assert_eq!(
        get(&get(&figure, "numerator"), "value")
            .as_string()
            .as_deref(),
        Some("3000")
    );

    let mut at = at.to_vec();
    at.extend([("period", "2020".into()), ("group", JsValue::NULL)]);
    let step = session.explain(query(&at)).unwrap();
    assert_eq!(get(&step, "value").as_string().as_deref(), Some("30.00"));
    let rows = session
        .mask_rows(id, shard.rows(&[0.0, 3.0]).unwrap())
        .unwrap();
    let row: Array = rows.dyn_into().unwrap();
    assert_eq!(get(&row.get(1), "line").as_f64(), Some(5.0));
}

#[wasm_bindgen_test]
fn errors_carry_code_place_and_arguments() {
    let mut session = Session::new(None).unwrap();
    let error = load(&mut session, "a.csv", "a;b\n1;\"2\n3;4\n")
        .err()
        .unwrap();
    assert!(error.is_instance_of::<js_sys::Error>());
    assert_eq!(
        get(&error, "code").as_string().as_deref(),
        Some("read.unclosed_quote")
    );
    assert_eq!(get(&error, "line").as_f64(), Some(2.0));

    load(&mut session, "first.csv", FILE).unwrap();
    let error = load(&mut session, "second.csv", FILE).err().unwrap();
    assert_eq!(
        get(&error, "code").as_string().as_deref(),
        Some("session.same_file")
    );
    assert_eq!(
        get(&get(&error, "args"), "name").as_string().as_deref(),
        Some("first.csv")
    );
    let tables: Array = session.tables().unwrap().dyn_into().unwrap();
    assert_eq!(tables.length(), 1);
}

#[wasm_bindgen_test]
fn einzeldaten_show_no_cells() {
    let mut session = Session::new(None).unwrap();
    let (id, shard) = load(&mut session, "a.csv", FILE).unwrap();
    session.set_class(id, "einzeldaten").unwrap();
    let rows: Array = session
        .mask_rows(id, shard.rows(&[0.0]).unwrap())
        .unwrap()
        .dyn_into()
        .unwrap();
    assert_eq!(rows.length(), 0);
    let table = session.table(id).unwrap();
    let cells: Array = get(&get(&table, "preview"), "cells").dyn_into().unwrap();
    assert_eq!(cells.length(), 0);
}

#[wasm_bindgen_test]
fn what_is_out_of_order_is_an_error_not_a_trap() {
    let shard = Shard::new();
    assert!(shard.aggregate(&[1, 2, 3], 0.0).is_err());
    let mut session = Session::new(None).unwrap();
    assert!(session.merge(7, Vec::new()).is_err());
    assert!(session.overview(3).is_err());
    assert!(session.series(JsValue::from_str("nonsense")).is_err());
    assert!(Session::new(Some("[[field]".into())).is_err());
}

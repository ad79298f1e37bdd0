//! Errors of the core as JavaScript errors with code, place and arguments.

use crate::diagnostic::Error;
use wasm_bindgen::JsValue;

/// An `Error` object whose message is the code.
pub(super) fn js(error: &Error) -> JsValue {
    let object = js_sys::Error::new(error.code());
    let set = |name: &str, value: JsValue| {
        // Setting a property of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&object, &JsValue::from_str(name), &value);
    };
    set("code", JsValue::from_str(error.code()));
    if let Some(line) = error.place.line {
        set("line", number(line));
    }
    if let Some(column) = &error.place.column {
        set("column", JsValue::from_str(column));
    }
    if let Some(byte) = error.place.byte {
        set("byte", number(byte));
    }
    set("args", super::to_js(&error.what.args).unwrap_or_else(|e| e));
    object.into()
}

/// Lines, bytes and counts are far below 2^53.
#[allow(clippy::cast_precision_loss)]
fn number(value: u64) -> JsValue {
    JsValue::from_f64(value as f64)
}

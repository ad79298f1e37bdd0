//! The boundary to the browser: the only room that knows one. Two handles, [`Shard`] and [`Session`]; every exported
//! method is synchronous, so a trap is thrown to the caller instead of leaving a promise that never settles.
//!
//! Enters: bytes and plain objects. Leaves: plain objects as described in `types.d.ts` (which is part of the package),
//! opaque bytes between shard and session, or an `Error` with `code`, `line`, `column`, `byte`, `args`. No sentence and no
//! HTML. A shard owns rows, a session owns none. `view/` turns core values into what crosses.

mod editions;
mod error;
mod goals;
mod session;
mod shard;
mod view;

pub use session::Session;
pub use shard::Shard;

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Prints where a panic happened; the page itself only sees that the worker stopped.
#[wasm_bindgen(start)]
fn start() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
    }));
}

/// A core value as a plain object: missing is `null`, maps are objects.
fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let serializer = serde_wasm_bindgen::Serializer::new()
        .serialize_missing_as_null(true)
        .serialize_maps_as_objects(true);
    value.serialize(&serializer).map_err(Into::into)
}

/// A plain object as a core value.
fn from_js<T: for<'a> Deserialize<'a>>(value: JsValue) -> Result<T, JsValue> {
    serde_wasm_bindgen::from_value(value).map_err(Into::into)
}

/// Opaque bytes between handles, possibly in different workers.
fn pack<T: Serialize>(value: &T) -> Result<Vec<u8>, JsValue> {
    postcard::to_allocvec(value)
        .map_err(|_| error::js(&crate::diagnostic::Error::new("boundary.pack")))
}

/// The reverse of [`pack`].
fn unpack<T: for<'a> Deserialize<'a>>(bytes: &[u8]) -> Result<T, JsValue> {
    postcard::from_bytes(bytes)
        .map_err(|_| error::js(&crate::diagnostic::Error::new("boundary.unpack")))
}

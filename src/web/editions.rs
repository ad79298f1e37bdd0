//! The part of the session's handle that is about earlier editions and striking figures.

use super::session::{Js, Session, thrown};
use super::{from_js, to_js, view};
use crate::catalogue::write_editions;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Session {
    /// The editions of the territory of a scope (all without one) beside today's catalogue.
    ///
    /// # Errors
    /// Throws `session.no_such_scope`.
    #[wasm_bindgen(unchecked_return_type = "ConcordanceView[]")]
    pub fn concordance(&self, scope: Option<usize>) -> Js<JsValue> {
        let all = thrown(self.inner.concordance(scope))?.into_iter();
        to_js(&all.map(view::ConcordanceView::from).collect::<Vec<_>>())
    }

    /// Takes over an edition as typed.
    ///
    /// # Errors
    /// Throws `edition.no_id`, `edition.no_title`, `edition.year_out_of_range`.
    #[wasm_bindgen(js_name = enterEdition)]
    pub fn enter_edition(
        &mut self,
        #[wasm_bindgen(unchecked_param_type = "EditionInput")] edition: JsValue,
    ) -> Js<()> {
        let input: view::EditionInput = from_js(edition)?;
        thrown(self.inner.enter_edition(&input.into()))
    }

    /// Takes over what an edition says about an indicator, as typed.
    ///
    /// # Errors
    /// Throws `edition.…` with the input (`field`) and line (`row`) it is about, `session.no_such_indicator`.
    #[wasm_bindgen(js_name = enterInEdition)]
    pub fn enter_in_edition(
        &mut self,
        edition: &str,
        #[wasm_bindgen(unchecked_param_type = "EntryInput")] entry: JsValue,
    ) -> Js<()> {
        let input: view::EntryInput = from_js(entry)?;
        thrown(self.inner.enter_in_edition(edition, &input.into()))
    }

    /// Takes over which fields of today (ids) a field of an edition became; none = dropped.
    ///
    /// # Errors
    /// Throws `edition.unknown`, `edition.no_title`, `edition.no_such_field`.
    #[wasm_bindgen(js_name = enterField)]
    #[allow(clippy::needless_pass_by_value)]
    pub fn enter_field(&mut self, edition: &str, title: &str, now: Vec<String>) -> Js<()> {
        thrown(self.inner.enter_field(edition, title, &now))
    }

    /// Takes back what was entered about an edition.
    ///
    /// # Errors
    /// Throws `edition.not_entered`.
    #[wasm_bindgen(js_name = takeBack)]
    pub fn take_back(
        &mut self,
        edition: &str,
        #[wasm_bindgen(unchecked_param_type = "EntryKey")] entry: JsValue,
    ) -> Js<()> {
        let key: view::EntryKey = from_js(entry)?;
        thrown(self.inner.take_back(edition, &key.into()))
    }

    /// All editions as TOML, as `open` reads them.
    #[wasm_bindgen(js_name = editionsToml)]
    pub fn editions_toml(&self) -> String {
        write_editions(&self.inner.catalogue().edition)
    }

    /// What cannot be right about shown figures of an indicator (null = of all) at an area (null = the whole).
    ///
    /// # Errors
    /// As `series`.
    #[wasm_bindgen(unchecked_return_type = "StrikingView[]")]
    #[allow(clippy::needless_pass_by_value)]
    pub fn striking(
        &self,
        scope: usize,
        indicator: Option<String>,
        area: Option<usize>,
    ) -> Js<JsValue> {
        let found = thrown(self.inner.striking(scope, indicator.as_deref(), area))?;
        to_js(
            &found
                .iter()
                .map(view::StrikingView::from)
                .collect::<Vec<_>>(),
        )
    }
}

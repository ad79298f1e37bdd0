//! The part of the session's handle that is about goals and verdicts.

use super::session::{Js, Session, thrown};
use super::{from_js, to_js, view};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Session {
    /// Every indicator with its latest value and Stand.
    ///
    /// # Errors
    /// Throws `session.no_such_scope`.
    #[wasm_bindgen(unchecked_return_type = "OverviewRow[]")]
    pub fn overview(&self, scope: usize) -> Js<JsValue> {
        let rows = thrown(self.inner.overview(scope))?;
        let rows: Vec<_> = rows
            .iter()
            .map(|r| view::overview(&self.inner, scope, r))
            .collect();
        to_js(&rows)
    }

    /// All verdicts on an indicator; the first is the main one.
    ///
    /// # Errors
    /// Throws `session.no_such_scope`, `session.no_such_indicator`.
    #[wasm_bindgen(unchecked_return_type = "VerdictView[]")]
    pub fn verdicts(&self, scope: usize, indicator: &str) -> Js<JsValue> {
        let found = thrown(self.inner.verdicts(scope, indicator))?;
        let behind = thrown(self.inner.behind(scope, indicator))?;
        let goals = self.inner.goals(indicator);
        let both = found.iter().zip(&behind);
        let all: Vec<_> = both.map(|(v, b)| view::verdict(v, b, &goals)).collect();
        to_js(&all)
    }

    /// How firm the leading verdict is: how few cases would change it, what is still needed, what earlier years would have
    /// got, and what other defensible ways of judging give.
    ///
    /// # Errors
    /// Throws `session.no_such_scope`, `session.no_such_indicator`.
    #[wasm_bindgen(unchecked_return_type = "FirmnessView")]
    pub fn firmness(&self, scope: usize, indicator: &str) -> Js<JsValue> {
        to_js(&thrown(view::firmness(&self.inner, scope, indicator))?)
    }

    /// The verdicts counted by field, Leitziel and Teilziel.
    ///
    /// # Errors
    /// Throws `session.no_such_scope`.
    #[wasm_bindgen(unchecked_return_type = "RollupView[]")]
    pub fn rollup(&self, scope: usize) -> Js<JsValue> {
        let found = thrown(self.inner.rollup(scope))?;
        let all: Vec<_> = found.iter().map(view::rollup).collect();
        to_js(&all)
    }

    /// The methods of goal attainment with body, year and source.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(unchecked_return_type = "MethodView[]")]
    pub fn methods(&self) -> Js<JsValue> {
        to_js(&view::methods())
    }

    /// The goal of an indicator.
    ///
    /// # Errors
    /// None but those of serialisation.
    #[wasm_bindgen(unchecked_return_type = "GoalView")]
    pub fn goal(&self, indicator: &str) -> Js<JsValue> {
        to_js(&view::goal(indicator, &self.inner.goal(indicator)))
    }

    /// Sets the user's goal, or takes it back with `null`.
    ///
    /// # Errors
    /// Throws `session.no_such_indicator` and `goal.…`; then nothing changes.
    #[wasm_bindgen(js_name = setGoal)]
    pub fn set_goal(
        &mut self,
        indicator: &str,
        #[wasm_bindgen(unchecked_param_type = "GoalInput | null")] goal: JsValue,
    ) -> Js<()> {
        let input: Option<view::GoalInput> = from_js(goal)?;
        let said = thrown(input.map(view::goal_said).transpose())?;
        thrown(self.inner.set_goal(indicator, said.as_ref()))
    }
}

//! What a user says about a goal, as typed.

use crate::catalogue::{Aim, Direction};

/// What a user decides about an indicator; numbers as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GoalSaid {
    /// Wanted direction; none = that of the catalogue.
    pub direction: Option<Direction>,
    /// What is to be done; none = reach the target where one is given, else move in the direction.
    pub aim: Option<Aim>,
    /// Target, or lower end of an interval, as typed, with comma or point.
    pub target: Option<String>,
    /// Upper end of an interval.
    pub upper: Option<String>,
    /// Plan values by year.
    pub plan: Vec<(i32, String)>,
    /// How far from a plan value still counts as on it.
    pub tolerance: Option<String>,
    /// Year of the target.
    pub target_year: Option<i32>,
    /// Year the way begins.
    pub base_year: Option<i32>,
    /// The group it is for; none or empty = all.
    pub group: Option<String>,
    /// The method whose Stand leads.
    pub method: Option<String>,
    /// Who decided, as it is to be printed.
    pub decided_by: Option<String>,
}

//! Integration monitoring from one's own tables: read, bind, compute, judge, explain.
//!
//! The core is pure: bytes and values in, values out. It knows no browser, no clock, no file
//! system. The rooms, in the order data passes through them:
//! `read` → `table` → `bind` → `facts` → `indicator` → `goal` → `guard` → page or export.
//! `docs/architecture.md` is the map; each room's `mod.rs` says what enters and what leaves.

pub mod bind;
pub mod catalogue;
pub mod diagnostic;
pub mod explain;
pub mod export;
pub mod facts;
pub mod goal;
pub mod guard;
pub mod indicator;
pub mod read;
pub mod session;
pub mod stats;
pub mod table;
pub mod text;
#[cfg(feature = "web")]
pub mod web;

//! Every code that can cross the boundary. The page has a German and an English text for each; a test of the page
//! holds its texts against this list, and a test here holds the sources against it.

/// All codes, in the order of the rooms.
pub const CODES: &[&str] = &[
];

//! Texts that cells share, in one piece of memory.

use super::{MAX_CELLS, MAX_TEXT, too_large};
use crate::diagnostic::Result;

/// Texts by their number.
#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// # Errors
    /// `read.workbook_too_large`
    pub(super) fn push(&mut self, text: &str) -> Result<()> {
        if self.ends.len() >= MAX_CELLS || self.text.len() + text.len() > MAX_TEXT {
            return Err(too_large("bytes", MAX_TEXT as u64));
        }
        self.text.push_str(text);
        self.ends.push(self.text.len());
        Ok(())
    }

    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number
            .checked_sub(1)
            .map_or(Some(0), |at| self.ends.get(at).copied())?;
        self.text.get(start..end)
    }
}

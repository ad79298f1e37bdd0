//! What became of every cell of a table, for the page.

use crate::bind::Coverage;
use crate::text::Decimal;
use serde::Serialize;

/// Numbers of cells and their shares in per cent; the four kinds add up to all cells.
#[derive(Serialize)]
pub(super) struct CoverageView {
    cells: u64,
    used: u64,
    total: u64,
    other: u64,
    unusable: u64,
    /// Per cent of used, total, other, unusable: one decimal, adding up to 100.0.
    shares: [String; 4],
}

impl From<&Coverage> for CoverageView {
    fn from(c: &Coverage) -> Self {
        let parts = [c.used, c.total, c.other, c.unusable];
        Self {
            cells: c.cells(),
            used: c.used,
            total: c.total,
            other: c.other,
            unusable: c.unusable,
            shares: shares(parts).map(|tenths| {
                let tenths = Decimal::new(i128::from(tenths), 1).unwrap_or(Decimal::ZERO);
                tenths.to_string()
            }),
        }
    }
}

/// Tenths of per cent that add up to 100.0: rounded down, the rest to those that lost most (largest remainder).
fn shares(parts: [u64; 4]) -> [u64; 4] {
    let all: u64 = parts.iter().sum();
    if all == 0 {
        return [0; 4];
    }
    let exact = parts.map(|p| u128::from(p) * 1000);
    let mut tenths = exact.map(|e| e / u128::from(all));
    let mut order: Vec<(u128, usize)> =
        exact.iter().map(|e| e % u128::from(all)).zip(0..).collect();
    order.sort_unstable_by(|a, b| b.cmp(a));
    let missing = 1000_u128.saturating_sub(tenths.iter().sum());
    for (_, at) in order
        .into_iter()
        .take(usize::try_from(missing).unwrap_or(0))
    {
        if let Some(share) = tenths.get_mut(at) {
            *share += 1;
        }
    }
    tenths.map(|t| u64::try_from(t).unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up() {
        assert_eq!(shares([1, 1, 1, 0]).iter().sum::<u64>(), 1000);
        assert_eq!(shares([2, 0, 0, 0]), [1000, 0, 0, 0]);
        assert_eq!(shares([0; 4]), [0; 4]);
    }
}

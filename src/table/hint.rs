//! What a column of a known layout is for. A hint is evidence for binding and nothing else: it changes no cell.

/// The role that a recogniser of layouts gives a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColumnHint {
    /// When: year, date, month.
    Period,
    /// Number or code of the area, or of an area that contains it.
    AreaCode,
    /// Name of the area.
    AreaName,
    /// The level of the area: city, district, quarter.
    Level,
    /// Code of a member of a dimension, beside or instead of its label.
    DimensionCode,
    /// Label of a member of a dimension.
    DimensionLabel,
    /// Code of what is counted.
    MeasureCode,
    /// Name of what is counted.
    MeasureLabel,
    /// Numbers as counted or measured.
    Value,
    /// Numbers the office computed: rates, shares, means. They are never added up.
    PublishedValue,
    /// Unit of the numbers.
    Unit,
    /// Letters that say how sure, how final or how secret the number beside them is.
    Flag,
    /// A comment, or a number that says something about the value only: footnote, rank, coordinate.
    Remark,
    /// The same in all rows, or said only of another column: number of the statistic, name of a variable.
    Constant,
    /// Number or key of the row; it says nothing by itself.
    RowNumber,
    /// Nothing is known.
    #[default]
    None,
}

impl ColumnHint {
    /// Numbers of the column can be what the table is about.
    pub fn may_be_value(self) -> bool {
        matches!(self, Self::Value | Self::PublishedValue | Self::None)
    }

    /// Cells of the column can be periods, areas, levels, groups or names of measures.
    pub fn may_be_label(self) -> bool {
        !matches!(
            self,
            Self::Value
                | Self::PublishedValue
                | Self::Flag
                | Self::Remark
                | Self::Constant
                | Self::RowNumber
        )
    }
}

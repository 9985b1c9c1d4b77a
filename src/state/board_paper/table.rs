//! A table on paper.

/// A table whose figures are ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct PaperTable {
    /// The name of the column of names.
    pub names: &'static str,
    pub columns: Vec<&'static str>,
    pub rows: Vec<PaperRow>,
}

/// A row of it; no two rows of a table are alike.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PaperRow {
    /// As the style sheet knows it.
    pub class: &'static str,
    pub name: String,
    /// What is said beside the name.
    pub remark: &'static str,
    /// As many as the columns.
    pub figures: Vec<String>,
}

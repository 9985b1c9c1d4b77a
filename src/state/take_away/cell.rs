//! A table as it stands on the page, and what stands together in its cells.

/// What something in a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The figure or the text itself.
    Value,
    /// What the figure differs from the underlag's.
    Change,
    /// How well it is known.
    Quality,
    /// A percent that stands beside an amount.
    Percent,
    PercentChange,
    /// What else is said of it.
    Remark,
}

impl Part {
    pub const ALL: [Self; 6] =
        [Self::Value, Self::Change, Self::Quality, Self::Percent, Self::PercentChange, Self::Remark];
}

/// A cell by its parts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Cell([String; Part::ALL.len()]);

impl Cell {
    /// A part of the cell.
    pub fn of(&self, part: Part) -> &str {
        self.0[part as usize].trim()
    }

    /// Adds to a part.
    pub fn add(&mut self, part: Part, text: &str) {
        let into = &mut self.0[part as usize];
        for sign in text.chars() {
            let sign = if sign.is_whitespace() { ' ' } else { sign };
            if sign != ' ' || !into.ends_with(' ') {
                into.push(sign);
            }
        }
    }

    /// Adds a text that stands by itself.
    pub fn put(&mut self, part: Part, text: &str) {
        let is_remark = part == Part::Remark && !self.of(part).is_empty();
        self.add(part, if is_remark { "; " } else { " " });
        self.add(part, text);
    }

    /// Takes what stands in a part away.
    pub fn take(&mut self, part: Part) -> String {
        let text = self.of(part).to_owned();
        self.0[part as usize].clear();
        text
    }
}

/// A table as it stands on the page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The columns' names; an empty one is a column's that has none, or that nobody needs on paper.
    pub head: Vec<String>,
    /// The name of what stands beside the names of the rows.
    pub beside_names: String,
    pub rows: Vec<Vec<Cell>>,
}

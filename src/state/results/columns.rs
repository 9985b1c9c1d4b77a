//! Columns over the years, each made of pieces that patterns tell apart: only geometry.

/// A chart of such columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Columns {
    pub columns: Vec<DrawnColumn>,
    /// The line of 0.
    pub zero: String,
}

/// A year; without pieces, its figures are not known.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct DrawnColumn {
    pub year: i64,
    pub left: i64,
    pub middle: i64,
    pub width: i64,
    /// Above the column.
    pub figure: String,
    pub figure_y: i64,
    /// What is read out.
    pub read: String,
    pub pieces: Vec<ColumnPiece>,
}

#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ColumnPiece {
    pub pattern: usize,
    pub y: i64,
    pub height: i64,
}

/// What a column is drawn from.
pub struct ColumnOfParts {
    pub year: i64,
    pub figure: String,
    pub read: String,
    /// From below, each with its pattern.
    pub parts: Vec<(usize, i64)>,
}

const LEFT: i64 = 8;
const RIGHT: i64 = 632;
const TOP: i64 = 28;
const BOTTOM: i64 = 216;

impl Columns {
    pub const WIDTH: i64 = 640;
    pub const HEIGHT: i64 = 272;
    /// Where the years' names and what is read out stand.
    pub const YEAR_Y: i64 = 240;
    pub const READ_Y: i64 = 264;

    pub fn new(of: Vec<ColumnOfParts>) -> Self {
        let sum = |of: &ColumnOfParts| of.parts.iter().map(|(_, count)| count).sum::<i64>();
        let highest = of.iter().map(sum).max().unwrap_or_default().max(1);
        let y = |count: i64| BOTTOM - count * (BOTTOM - TOP) / highest;
        let step = (RIGHT - LEFT) / i64::try_from(of.len()).unwrap_or(1).max(1);
        let width = (step * 2 / 3).min(64);
        let column = |(place, of): (i64, ColumnOfParts)| {
            let left = LEFT + step * place + (step - width) / 2;
            let mut below = 0;
            let mut pieces = Vec::new();
            for (pattern, count) in &of.parts {
                let (bottom, top) = (y(below), y(below + count));
                below += count;
                pieces.push(ColumnPiece { pattern: *pattern, y: top, height: bottom - top });
            }
            DrawnColumn {
                year: of.year,
                left,
                middle: left + width / 2,
                width,
                figure: of.figure,
                figure_y: y(below) - 7,
                read: of.read,
                pieces,
            }
        };
        Self { columns: (0..).zip(of).map(column).collect(), zero: format!("M{LEFT} {BOTTOM}H{RIGHT}") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_stand_on_each_other_and_the_highest_reaches_the_top() {
        let of = |year, parts| ColumnOfParts { year, figure: String::new(), read: String::new(), parts };
        let chart = Columns::new(vec![of(2021, vec![(0, 30), (1, 20)]), of(2022, vec![]), of(2023, vec![(0, 25)])]);
        let [first, unknown, last] = chart.columns.as_slice() else { panic!("three columns") };
        assert_eq!(first.pieces[0].y, first.pieces[1].y + first.pieces[1].height);
        assert_eq!((first.pieces[1].y, first.pieces[0].y + first.pieces[0].height), (28, 216));
        assert_eq!(unknown.pieces, []);
        assert_eq!(last.pieces[0].height, (216 - 28) / 2);
    }
}

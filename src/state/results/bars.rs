//! Bars that lie, each made of pieces that patterns tell apart: only geometry.

/// How many patterns there are; the last is that of what is known only together.
pub const PATTERNS: usize = 7;

/// A chart of such bars.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bars {
    pub bars: Vec<NamedBar>,
    pub height: i64,
}

/// A bar with its name above it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NamedBar {
    pub name: String,
    /// To the right of the name.
    pub beside: String,
    /// What is read out.
    pub read: String,
    pub name_y: i64,
    pub y: i64,
    pub pieces: Vec<BarPiece>,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct BarPiece {
    pub pattern: usize,
    pub x: i64,
    pub width: i64,
    /// The figure in its middle, where it has room.
    pub figure: String,
    pub middle: i64,
}

/// What a bar is drawn from.
pub struct BarOfParts {
    pub name: String,
    pub beside: String,
    pub read: String,
    /// The pattern of each part, what it counts, and how that is written.
    pub parts: Vec<(usize, i64, String)>,
}

const NAME: i64 = 26;
const STEP: i64 = NAME + Bars::BAR + 14;
/// A digit's width, and the room around a figure.
const DIGIT: i64 = 9;
const ROOM: i64 = 8;

impl Bars {
    pub const WIDTH: i64 = 640;
    pub const BAR: i64 = 30;
    /// From a bar's top to the line that its figures stand on.
    pub const FIGURE: i64 = 20;

    /// Each bar as long as the chart where `whole` is nothing, else by what it is of the whole.
    pub fn new(of: Vec<BarOfParts>, whole: Option<i64>) -> Self {
        let bar = |(place, of): (i64, BarOfParts)| {
            let sum: i64 = of.parts.iter().map(|(_, count, _)| count).sum();
            let whole = whole.unwrap_or(sum).max(1);
            let mut before = 0;
            let mut pieces = Vec::new();
            for (pattern, count, written) in of.parts {
                let (x, end) = (before * Self::WIDTH / whole, (before + count) * Self::WIDTH / whole);
                before += count;
                let length = i64::try_from(written.chars().count()).unwrap_or(i64::MAX);
                let has_room = end - x >= length * DIGIT + ROOM;
                let figure = if has_room { written } else { String::new() };
                pieces.push(BarPiece { pattern, x, width: end - x, figure, middle: i64::midpoint(x, end) });
            }
            let top = place * STEP;
            NamedBar { name: of.name, beside: of.beside, read: of.read, name_y: top + NAME - 7, y: top + NAME, pieces }
        };
        let bars: Vec<NamedBar> = (0..).zip(of).map(bar).collect();
        let height = i64::try_from(bars.len()).unwrap_or_default() * STEP - 6;
        Self { bars, height: height.max(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lie_end_to_end_and_fill_the_bar() {
        let parts =
            [46, 27, 17, 49, 8, 17].into_iter().enumerate().map(|(place, count)| (place, count, count.to_string()));
        let of = BarOfParts { name: "HBS".into(), beside: String::new(), read: String::new(), parts: parts.collect() };
        let bars = Bars::new(vec![of], None);
        let pieces = &bars.bars[0].pieces;
        assert!(pieces.windows(2).all(|two| two[0].x + two[0].width == two[1].x));
        assert_eq!(pieces.iter().map(|piece| piece.width).sum::<i64>(), Bars::WIDTH);
        assert_eq!(
            pieces.iter().map(|piece| piece.figure.as_str()).collect::<Vec<_>>(),
            ["46", "27", "17", "49", "8", "17"]
        );
    }

    #[test]
    fn a_figure_that_has_no_room_is_left_to_the_table() {
        let of = |parts| BarOfParts { name: String::new(), beside: String::new(), read: String::new(), parts };
        let bars = Bars::new(vec![of(vec![(0, 1, "1".into()), (1, 999, "999".into())])], None);
        assert_eq!(bars.bars[0].pieces[0].figure, "");
        assert_eq!(Bars::new(vec![of(vec![(0, 5, "5".into())])], Some(10)).bars[0].pieces[0].width, Bars::WIDTH / 2);
    }
}

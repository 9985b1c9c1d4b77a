//! The kommuner of a part of the map as paths, in the pixels of a drawing of a fixed width: only geometry.

use super::boundaries::{BorderLine, Boundaries, Point};
use finsam_engine::{Dataset, KommunCode};
use std::{fmt::Write as _, sync::Arc};

/// A part of the map as it is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shapes {
    pub height: i64,
    /// Those that can be seen, in order of code.
    pub kommuner: Vec<KommunShape>,
    /// Every line that can be seen, with the kommuner on its sides.
    pub lines: Vec<Line>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct KommunShape {
    pub code: KommunCode,
    pub path: Arc<str>,
    /// The middle of its largest part, and how large that is, in pixels.
    pub middle: (i64, i64),
    pub size: (i64, i64),
}

#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub path: String,
    pub sides: Vec<KommunCode>,
}

/// A rectangle of the grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Box {
    left: i32,
    top: i32,
    right: i32,
    bottom: i32,
}

impl Box {
    fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let each = points.into_iter().map(|(x, y)| Self { left: x, top: y, right: x, bottom: y });
        each.reduce(Self::and)
    }

    fn and(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    fn meets(self, other: Self) -> bool {
        self.left <= other.right && other.left <= self.right && self.top <= other.bottom && other.top <= self.bottom
    }

    /// With a margin of a twentieth, and no narrower than its height asks for.
    fn with_margin(self) -> Self {
        let margin = (self.right - self.left).max(self.bottom - self.top) / 20;
        Self {
            left: self.left - margin,
            top: self.top - margin,
            right: self.right + margin,
            bottom: self.bottom + margin,
        }
    }
}

impl Shapes {
    pub const WIDTH: i64 = 640;
    /// No taller than this for its width: a long country is drawn narrower, and not all over several screens.
    const MOST_HEIGHT: i64 = 1_000;
}

/// Grid to half pixels, in whole numbers: `halves` of them are `squares` of the grid.
struct Scale {
    of: Box,
    halves: i64,
    squares: i64,
    /// Where the drawing begins, so that what is narrow stands in the middle.
    left: i64,
}

impl Scale {
    /// The largest at which a part of the map fits into the drawing.
    fn fitting(of: Box) -> Self {
        let (width, height) = (i64::from(of.right - of.left).max(1), i64::from(of.bottom - of.top).max(1));
        let is_wide = height * Shapes::WIDTH <= width * Shapes::MOST_HEIGHT;
        let (halves, squares) = if is_wide { (2 * Shapes::WIDTH, width) } else { (2 * Shapes::MOST_HEIGHT, height) };
        let left = (2 * Shapes::WIDTH - width * halves / squares) / 2;
        Self { of, halves, squares, left }
    }

    /// What the drawing has room for: beside what is narrow, more than was asked for.
    fn seen(&self) -> Box {
        let beside = i32::try_from(self.left * self.squares / self.halves).unwrap_or_default();
        Box { left: self.of.left - beside, right: self.of.right + beside, ..self.of }
    }

    fn length(&self, squares: i32) -> i64 {
        (2 * i64::from(squares) * self.halves + self.squares).div_euclid(2 * self.squares)
    }

    fn place(&self, (x, y): Point) -> (i64, i64) {
        (self.length(x - self.of.left) + self.left, self.length(y - self.of.top))
    }

    /// Points as a path; what comes to lie in the same half pixel is left out.
    fn path(&self, points: &[Point], path: &mut String) {
        let mut last = None;
        for point in points {
            let halves = self.place(*point);
            if last == Some(halves) {
                continue;
            }
            let sign = if last.is_none() { 'M' } else { 'L' };
            // Writing into a text does not fail.
            let _ = write!(path, "{sign}{} {}", half(halves.0), half(halves.1));
            last = Some(halves);
        }
    }
}

/// Half pixels as pixels.
fn half(of: i64) -> String {
    let (whole, rest) = (of.div_euclid(2), of.rem_euclid(2));
    if rest == 0 { whole.to_string() } else { format!("{whole}.5") }
}

/// The map of what lies around some kommuner; all of it where there are none.
pub fn shapes(around: &[KommunCode]) -> Shapes {
    let all = Boundaries::read();
    let kommuner = Dataset::y2023().kommuner();
    let boxes: Vec<Option<Box>> =
        all.kommuner.iter().map(|rings| Box::around(rings.iter().flatten().copied())).collect();
    let wanted = |is_wanted: &dyn Fn(KommunCode) -> bool| {
        let wanted = kommuner.iter().zip(&boxes).filter(|(kommun, _)| is_wanted(kommun.code));
        wanted.filter_map(|(_, of)| *of).reduce(Box::and)
    };
    let view = wanted(&|code| around.contains(&code)).or_else(|| wanted(&|_| true)).map(Box::with_margin);
    let Some(view) = view else { return Shapes::default() };
    let scale = Scale::fitting(view);
    let seen = scale.seen();
    let mut drawn = Shapes { height: (scale.length(view.bottom - view.top) + 1) / 2, ..Shapes::default() };
    for ((kommun, rings), _) in
        kommuner.iter().zip(&all.kommuner).zip(&boxes).filter(|(_, of)| of.is_some_and(|of| of.meets(seen)))
    {
        let mut path = String::new();
        for ring in rings {
            scale.path(ring, &mut path);
            path.push('Z');
        }
        let largest = rings.iter().max_by_key(|ring| area(ring)).map_or(&[][..], Vec::as_slice);
        let (x, y) = scale.place(middle(largest));
        let size = Box::around(largest.iter().copied())
            .map_or((0, 0), |of| (scale.length(of.right - of.left) / 2, scale.length(of.bottom - of.top) / 2));
        drawn.kommuner.push(KommunShape { code: kommun.code, path: path.into(), middle: (x / 2, y / 2), size });
    }
    for BorderLine { points, sides } in all.lines {
        if Box::around(points.iter().copied()).is_some_and(|of| of.meets(seen)) {
            let mut path = String::new();
            scale.path(&points, &mut path);
            drawn.lines.push(Line { path, sides: sides.into_iter().map(|place| kommuner[place].code).collect() });
        }
    }
    drawn
}

/// Twice the area of a ring, in squares of the grid.
fn area(ring: &[Point]) -> i64 {
    let twice: i64 = ring.windows(2).map(|two| cross(two[0], two[1])).sum();
    twice.abs()
}

fn cross(one: Point, other: Point) -> i64 {
    i64::from(one.0) * i64::from(other.1) - i64::from(other.0) * i64::from(one.1)
}

/// The centre of a ring's area.
fn middle(ring: &[Point]) -> Point {
    let twice: i64 = ring.windows(2).map(|two| cross(two[0], two[1])).sum();
    let Some(first) = ring.first() else { return (0, 0) };
    if twice == 0 {
        return *first;
    }
    let sum = |of: fn(Point) -> i32| {
        let each = ring.windows(2).map(|two| i64::from(of(two[0]) + of(two[1])) * cross(two[0], two[1]));
        i32::try_from(each.sum::<i64>() / (3 * twice)).unwrap_or_default()
    };
    (sum(|point| point.0), sum(|point| point.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(code: &str) -> KommunCode {
        code.parse().unwrap()
    }

    #[test]
    fn the_whole_country_is_no_taller_than_a_screen_and_has_all_kommuner() {
        let all = shapes(&[]);
        assert_eq!((all.kommuner.len(), all.lines.len()), (290, 888));
        assert!(all.height <= Shapes::MOST_HEIGHT, "{}", all.height);
    }

    #[test]
    fn a_part_fills_the_drawing_and_leaves_out_what_is_far_away() {
        let drawn = shapes(&[code("0126"), code("0127"), code("0128")]);
        let huddinge = drawn.kommuner.iter().find(|of| of.code == code("0126")).unwrap();
        assert!((0..Shapes::WIDTH).contains(&huddinge.middle.0) && (0..drawn.height).contains(&huddinge.middle.1));
        assert!(huddinge.size.0 > 200, "{:?}", huddinge.size);
        assert!(drawn.kommuner.iter().all(|of| of.code != code("2584")), "Kiruna");
    }

    #[test]
    fn the_middle_of_a_square_is_its_middle() {
        let square = [(10, 10), (30, 10), (30, 50), (10, 50), (10, 10)];
        assert_eq!((middle(&square), area(&square)), ((20, 30), 2 * 20 * 40));
    }

    #[test]
    fn halves_are_written_with_a_decimal() {
        assert_eq!([half(4), half(5), half(0)], ["2", "2.5", "0"].map(String::from));
    }
}

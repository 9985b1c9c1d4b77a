//! What a chart of percents of ideal over the years shows, as places in its drawing.

use finsam_engine::Ratio;
use std::fmt::Write as _;

/// A line of percents over the years, with the 100 % line and what lies within ±5 % of it.
///
/// It has places rather than percents: what is drawn in the same place is the same line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// How high up each year is; the line is broken where there is none.
    heights: Vec<Option<i64>>,
    /// The percent at the chart's upper end.
    end: i64,
    /// The first year, in a chart large enough for the years' names below and the percents' beside.
    first_year: Option<i64>,
}

/// A name in the drawing, and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Named {
    pub x: i64,
    pub y: i64,
    pub name: i64,
}

/// The drawing's size, and where in it the chart is.
struct Frame {
    width: i64,
    height: i64,
    left: i64,
    right: i64,
    top: i64,
    bottom: i64,
}

const SMALL: Frame = Frame { width: 96, height: 36, left: 4, right: 92, top: 2, bottom: 34 };
const LARGE: Frame = Frame { width: 640, height: 240, left: 44, right: 624, top: 10, bottom: 214 };

impl Line {
    /// A line of a percent a year, in a chart that ends at a percent. It is a large one where it has a first year.
    pub fn new(percents: &[Option<Ratio>], end: i64, first_year: Option<i64>) -> Self {
        let mut line = Self { heights: Vec::new(), end, first_year };
        let height = |percent: &Option<Ratio>| percent.map(|percent| line.y(percent.rounded(1)));
        line.heights = percents.iter().map(height).collect();
        line
    }

    pub fn is_large(&self) -> bool {
        self.first_year.is_some()
    }

    fn frame(&self) -> &'static Frame {
        if self.is_large() { &LARGE } else { &SMALL }
    }

    /// Where tenths of a percent lie.
    fn y(&self, tenths: i64) -> i64 {
        let Frame { top, bottom, .. } = self.frame();
        let end = self.end.max(1) * 10;
        bottom - tenths.clamp(0, end) * (bottom - top) / end
    }

    /// The years after the first.
    fn last(&self) -> i64 {
        i64::try_from(self.heights.len()).unwrap_or(1) - 1
    }

    /// Where a year lies, counted from the first.
    fn x(&self, year: i64) -> i64 {
        let Frame { left, right, .. } = self.frame();
        left + (right - left) * year / self.last().max(1)
    }

    /// The known years: their places, and whether the line comes from the year before.
    fn points(&self) -> impl Iterator<Item = (i64, i64, bool)> {
        let befores = [None].into_iter().chain(self.heights.iter().copied());
        let years = self.heights.iter().zip(befores).zip(0..);
        years.filter_map(|((height, before), year)| Some((self.x(year), (*height)?, before.is_some())))
    }

    pub fn view_box(&self) -> String {
        let Frame { width, height, .. } = self.frame();
        format!("0 0 {width} {height}")
    }

    /// What lies within ±5 % of the ideal.
    pub fn band(&self) -> String {
        let Frame { left, right, .. } = self.frame();
        format!("M{left} {}H{right}V{}H{left}z", self.y(1_050), self.y(950))
    }

    /// The 100 % line.
    pub fn full(&self) -> String {
        self.level(1_000)
    }

    fn level(&self, tenths: i64) -> String {
        let Frame { left, right, .. } = self.frame();
        format!("M{left} {}H{right}", self.y(tenths))
    }

    /// The percents as a line.
    pub fn way(&self) -> String {
        let mut drawn = String::new();
        for (x, y, goes_on) in self.points() {
            // Writing into a text does not fail.
            let _ = write!(drawn, "{}{x} {y}", if goes_on { 'L' } else { 'M' });
        }
        drawn
    }

    /// A dot for each year.
    pub fn dots(&self) -> String {
        let mut drawn = String::new();
        for (x, y, _) in self.points() {
            // Writing into a text does not fail.
            let _ = write!(drawn, "M{x} {y}h0");
        }
        drawn
    }

    /// The lines of the scale of a large chart, each with its percent.
    pub fn scale(&self) -> Vec<(String, Named)> {
        let percents = (0..=self.end).step_by(50).filter(|_| self.is_large());
        let named = |percent: i64| Named { x: self.frame().left - 6, y: self.y(percent * 10) + 4, name: percent };
        percents.map(|percent| (self.level(percent * 10), named(percent))).collect()
    }

    /// The years below a large chart; of many, every fifth.
    pub fn years(&self) -> Vec<Named> {
        let step = if self.last() > 10 { 5 } else { 1 };
        let years = (0..=self.last()).step_by(step).zip(self.first_year.into_iter().cycle());
        let y = self.frame().height - 6;
        years.map(|(year, first)| Named { x: self.x(year), y, name: first + year }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line<const N: usize>(percents: [i64; N], first_year: Option<i64>) -> Line {
        Line::new(&percents.map(|percent| Ratio::new(percent, 100)), 150, first_year)
    }

    #[test]
    fn a_line_goes_from_year_to_year() {
        let line = line([0, 100, 150], None);
        assert_eq!(line.view_box(), "0 0 96 36");
        assert_eq!(line.way(), "M4 34L48 13L92 2");
        assert_eq!(line.dots(), "M4 34h0M48 13h0M92 2h0");
        assert_eq!(line.full(), "M4 13H92");
        assert_eq!(line.band(), "M4 12H92V14H4z");
    }

    #[test]
    fn a_line_is_broken_where_a_year_is_unknown() {
        let zero = Ratio::new(0, 100);
        assert_eq!(Line::new(&[zero, None, zero, zero], 150, None).way(), "M4 34M62 34L92 34");
        assert_eq!(Line::new(&[None, None], 150, None).way(), "");
    }

    #[test]
    fn what_is_beyond_the_end_is_cut() {
        assert_eq!(line([400, -20], None).way(), "M4 2L92 34");
    }

    #[test]
    fn what_is_drawn_in_the_same_place_is_the_same() {
        let nearly = Line::new(&[Ratio::new(1_000_001, 1_000_000)], 150, None);
        assert_eq!(nearly, line([100], None));
    }

    #[test]
    fn one_year_alone_is_a_dot() {
        assert_eq!(line([100], None).dots(), "M4 13h0");
    }

    #[test]
    fn only_a_large_chart_has_names() {
        let small = line([100, 100], None);
        assert_eq!((small.scale(), small.years()), (vec![], vec![]));
        let large = line([100, 100], Some(2023));
        let names = |names: Vec<Named>| names.iter().map(|named| named.name).collect::<Vec<_>>();
        assert_eq!(names(large.scale().into_iter().map(|(_, named)| named).collect()), [0, 50, 100, 150]);
        assert_eq!(names(large.years()), [2023, 2024]);
        assert_eq!(large.scale()[2], ("M44 78H624".into(), Named { x: 38, y: 82, name: 100 }));
        assert_eq!(large.years()[1], Named { x: 624, y: 234, name: 2024 });
    }

    #[test]
    fn of_many_years_every_fifth_is_named() {
        let line = line([100; 21], Some(2023));
        assert_eq!(line.years().iter().map(|year| year.name).collect::<Vec<_>>(), [2023, 2028, 2033, 2038, 2043]);
    }
}

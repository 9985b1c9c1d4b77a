//! Equity over the years as a chart: closing equity as columns, the recommended highest as a stepped line. Only geometry: what
//! it is drawn with is the view's.

use crate::text::{equity as told, format::Format};
use finsam_engine::{AccountItem, AccountYear, Kronor, NationYear, Unit};
use std::fmt::Write as _;

/// The chart as it is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    pub columns: Vec<ChartColumn>,
    /// The line of 0.
    pub zero: String,
    /// The line of the recommended highest.
    pub ladder: String,
}

/// A year of the chart.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ChartColumn {
    pub year: i64,
    /// Where its middle is.
    pub middle: i64,
    pub left: i64,
    pub width: i64,
    /// Its closing equity, where that is known.
    pub closing: Option<ClosingColumn>,
}

/// The closing equity of a year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ClosingColumn {
    pub class: &'static str,
    /// What is read out.
    pub read: String,
    pub figure: String,
    /// Where the figure stands.
    pub figure_y: i64,
    /// `there` above 0 and `below` under it, as the style sheets know them.
    pub bar_class: &'static str,
    pub bar: Span,
    /// What is above the ladder.
    pub excess: Option<Span>,
}

/// From where downwards, and how far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    pub y: i64,
    pub height: i64,
}

impl Span {
    /// What is there is seen.
    fn new(from: i64, to: i64) -> Self {
        Self { y: from, height: (to - from).max(1) }
    }
}

const LEFT: i64 = 8;
const RIGHT: i64 = 632;
const TOP: i64 = 24;
const BOTTOM: i64 = 216;

/// What a chart shows of a year.
struct Shown {
    year: i64,
    closing: Option<Kronor>,
    recommended_max: Option<Kronor>,
    is_projected: bool,
}

impl Chart {
    pub const WIDTH: i64 = 640;
    pub const HEIGHT: i64 = 280;
    /// Where the years' names and what is read out stand.
    pub const YEAR_Y: i64 = 250;
    pub const READ_Y: i64 = 274;

    /// A förbund's years; none where the closing equity of no year is known.
    pub fn of_forbund(format: Format, years: &[AccountYear]) -> Option<Self> {
        let shown = |of: &AccountYear| Shown {
            year: of.year,
            closing: of.kronor(AccountItem::Closing),
            recommended_max: of.recommended_max,
            is_projected: !super::coming::is_known(of),
        };
        let shown: Vec<Shown> = years.iter().map(shown).collect();
        shown.iter().any(|of| of.closing.is_some()).then(|| Self::new(format, &shown))
    }

    /// The nation's years, which have no ladder.
    pub fn of_nation(format: Format, years: &[NationYear]) -> Self {
        let shown = |of: &NationYear| Shown {
            year: of.year,
            closing: Some(of.closing),
            recommended_max: None,
            is_projected: false,
        };
        Self::new(format, &years.iter().map(shown).collect::<Vec<_>>())
    }

    /// The column of a year.
    pub fn column(&self, year: i64) -> ChartColumn {
        self.columns.iter().find(|column| column.year == year).cloned().unwrap_or_default()
    }

    fn new(format: Format, years: &[Shown]) -> Self {
        let format = Format { unit: Unit::Millions, ..format };
        let amounts = || years.iter().flat_map(|of| [of.closing, of.recommended_max]).flatten();
        let highest = amounts().fold(Kronor(1), Kronor::max);
        let lowest = amounts().fold(Kronor::ZERO, Kronor::min);
        // Within the greatest amounts that can be entered the products are far below what an i64 holds.
        let y = |kronor: Kronor| TOP + (highest - kronor).0 * (BOTTOM - TOP) / (highest - lowest).0;
        let count = i64::try_from(years.len()).unwrap_or(1).max(1);
        let step = (RIGHT - LEFT) / count;
        let width = (step * 2 / 3).min(56);
        let mut chart = Self { zero: format!("M{LEFT} {}H{RIGHT}", y(Kronor::ZERO)), ..Self::default() };
        for (of, place) in years.iter().zip(0..) {
            let from = LEFT + step * place;
            if let Some(most) = of.recommended_max.map(y) {
                let rise = if chart.ladder.is_empty() { format!("M{from} {most}") } else { format!("V{most}") };
                // Writing into a text does not fail.
                let _ = write!(chart.ladder, "{rise}H{}", from + step);
            }
            chart.columns.push(ChartColumn {
                year: of.year,
                middle: from + step / 2,
                left: from + (step - width) / 2,
                width,
                closing: of.closing.map(|closing| ClosingColumn::new(format, of, closing, &y)),
            });
        }
        chart
    }
}

impl ClosingColumn {
    fn new(format: Format, of: &Shown, closing: Kronor, y: &impl Fn(Kronor) -> i64) -> Self {
        let over = of.recommended_max.map(|most| closing - most);
        let amount = format!("{}: {}", of.year, format.amount(closing));
        let read = match over {
            Some(over) => format!("{amount}, {}", told::over_or_under(format, over)),
            None => amount,
        };
        let class = if of.is_projected { "projected" } else { "" };
        let (zero, end) = (y(Kronor::ZERO), y(closing));
        let written = Self { class, read, figure: format.figure(closing), ..Self::default() };
        if closing < Kronor::ZERO {
            return Self { figure_y: end + 16, bar_class: "below", bar: Span::new(zero, end), ..written };
        }
        let top = over.map_or(closing, |over| closing - over.max(Kronor::ZERO));
        let excess = (top < closing).then(|| Span::new(end, y(top)));
        Self { figure_y: end - 6, bar_class: "there", bar: Span::new(y(top), zero), excess, ..written }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    const FORMAT: Format = Format { lang: Lang::Sv, unit: Unit::Thousands };

    fn shown(year: i64, closing: i64, most: i64) -> Shown {
        let (closing, recommended_max) = (Some(Kronor(closing)), Some(Kronor(most)));
        Shown { year, closing, recommended_max, is_projected: false }
    }

    #[test]
    fn what_is_above_the_ladder_stands_upon_what_is_within_it() {
        let chart = Chart::new(FORMAT, &[shown(2022, 12_000_000, 3_000_000)]);
        let closing = chart.column(2022).closing.unwrap();
        assert_eq!(closing.read.replace('\u{a0}', " "), "2022: 12,0 mnkr, +9,0 över");
        assert_eq!(closing.excess, Some(Span { y: 24, height: 144 }));
        assert_eq!(closing.bar, Span { y: 168, height: 48 });
        assert_eq!(chart.zero, "M8 216H632");
    }

    #[test]
    fn negative_equity_hangs_below_the_line_of_0() {
        let chart = Chart::new(FORMAT, &[shown(2022, 4_000_000, 2_000_000), shown(2023, -4_000_000, 2_000_000)]);
        assert_eq!(chart.zero, "M8 120H632");
        let closing = chart.column(2023).closing.unwrap();
        assert_eq!((closing.bar_class, closing.bar), ("below", Span { y: 120, height: 96 }));
        assert_eq!(chart.ladder, "M8 72H320V72H632");
    }

    #[test]
    fn nothing_is_drawn_where_nothing_is_known() {
        assert_eq!(Chart::of_forbund(FORMAT, &[]), None);
    }
}

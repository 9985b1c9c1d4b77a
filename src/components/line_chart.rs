//! A percent of ideal over the years as a line, with the 100 % line and what lies within ±5 % of it.

use crate::dom::{El, svg};
use finsam_engine::Ratio;
use std::fmt::Write as _;

/// What a chart shows.
pub struct LineChart<'a> {
    /// One a year; the line is broken where there is none.
    pub percents: &'a [Option<Ratio>],
    /// The percent at the chart's upper end.
    pub end: i64,
    /// The years' names below and the percents' beside, in a chart large enough for them.
    pub years: Option<&'a [String]>,
}

impl LineChart<'_> {
    /// The drawing; a table says the same, so it is hidden from those who hear the page.
    pub fn view(&self) -> El {
        let is_large = self.years.is_some();
        let (width, height, left, below) = if is_large { (640, 240, 44, 26) } else { (96, 36, 2, 2) };
        let (right, top) = (width - if is_large { 16 } else { 4 }, if is_large { 10 } else { 2 });
        let y = |tenths: i64| {
            let bottom = height - below;
            bottom - tenths.clamp(0, self.end * 10) * (bottom - top) / (self.end * 10)
        };
        let last = i64::try_from(self.percents.len()).unwrap_or(1) - 1;
        let x = |year: i64| left + (right - left) * year / last.max(1);
        let number = |number: i64| number.to_string();
        let across = |class: &str, tenths| {
            let (y, left, right) = (number(y(tenths)), number(left), number(right));
            svg("line").attrs(&[("class", class), ("x1", &left), ("x2", &right), ("y1", &y), ("y2", &y)])
        };
        let label = |class: &str, x: i64, y: i64, text: &str| {
            svg("text").attrs(&[("class", class), ("x", &number(x)), ("y", &number(y))]).text(text)
        };
        let (upper, lower) = (y(1_050), y(950));
        let band = svg("rect").attrs(&[
            ("class", "band"),
            ("x", &number(left)),
            ("y", &number(upper)),
            ("width", &number(right - left)),
            ("height", &number(lower - upper)),
        ]);
        let mut drawing = svg("svg")
            .attrs(&[
                ("class", if is_large { "chart large" } else { "chart" }),
                ("viewBox", &format!("0 0 {width} {height}")),
                ("aria-hidden", "true"),
            ])
            .with(band);
        if is_large {
            for percent in (0..=self.end).step_by(50) {
                drawing = drawing.with(across("scale-line", percent * 10)).with(label(
                    "scale-percent",
                    left - 6,
                    y(percent * 10) + 4,
                    &number(percent),
                ));
            }
        }
        drawing = drawing.with(across("full-line", 1_000));
        let mut line = String::new();
        let mut is_drawn = false;
        let mut dots = Vec::new();
        for (percent, year) in self.percents.iter().zip(0..) {
            if let Some(percent) = percent {
                let (x, y) = (x(year), y(percent.rounded(1)));
                // Writing into a text does not fail.
                let _ = write!(line, "{}{x} {y}", if is_drawn { 'L' } else { 'M' });
                dots.push((x, y));
            }
            is_drawn = percent.is_some();
        }
        drawing = drawing.with(svg("path").attrs(&[("class", "path-line"), ("d", &line)]));
        // In a small chart only where it ends.
        let shown = if is_large { 0 } else { dots.len().saturating_sub(1) };
        for (x, y) in dots.into_iter().skip(shown) {
            let (x, y) = (number(x), number(y));
            drawing = drawing.with(svg("circle").attrs(&[("class", "dot"), ("cx", &x), ("cy", &y), ("r", "2.5")]));
        }
        // Of many years, every fifth.
        let step = if last > 10 { 5 } else { 1 };
        for (name, year) in self.years.unwrap_or_default().iter().zip(0..) {
            if year % step == 0 {
                drawing = drawing.with(label("scale-year", x(year), height - 6, name));
            }
        }
        drawing
    }
}

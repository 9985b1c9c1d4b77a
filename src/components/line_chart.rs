//! A percent of ideal over the years as a line, with the 100 % line and what lies within ±5 % of it.

use finsam_engine::Ratio;
use std::fmt::{Display, Write as _};

/// What a chart shows.
pub struct LineChart<'a> {
    /// One a year; the line is broken where there is none.
    pub percents: &'a [Option<Ratio>],
    /// The percent at the chart's upper end.
    pub end: i64,
    /// The first year, in a chart large enough for the years' names below and the percents' beside.
    pub first_year: Option<i64>,
}

impl LineChart<'_> {
    /// The drawing's markup; a table says the same, so it is hidden from those who hear the page.
    #[inline(never)]
    pub fn markup(&self) -> String {
        let is_large = self.first_year.is_some();
        let [width, height, left, right, top, bottom] =
            if is_large { [640, 240, 44, 624, 10, 214] } else { [96, 36, 4, 92, 2, 34] };
        let y = |tenths: i64| bottom - tenths.clamp(0, self.end * 10) * (bottom - top) / (self.end * 10);
        let last = i64::try_from(self.percents.len()).unwrap_or(1) - 1;
        let x = |year: i64| left + (right - left) * year / last.max(1);
        let mut drawing = String::from("<svg aria-hidden=true class=\"chart");
        put(&mut drawing, &[&if is_large { " large" } else { "" }, &"\" viewBox=\"0 0 ", &width, &" ", &height]);
        put(&mut drawing, &[&"\"><path class=band d=\"M", &left, &" ", &y(1_050), &"H", &right]);
        put(&mut drawing, &[&"V", &y(950), &"H", &left, &"z\"/>"]);
        if let Some(first) = self.first_year {
            let mut percent = 0;
            while percent <= self.end {
                let y = y(percent * 10);
                put(&mut drawing, &[&"<path class=scale d=\"M", &left, &" ", &y, &"H", &right, &"\"/>"]);
                put(
                    &mut drawing,
                    &[&"<text class=percents x=", &(left - 6), &" y=", &(y + 4), &">", &percent, &"</text>"],
                );
                percent += 50;
            }
            let mut year = 0;
            while year <= last {
                put(&mut drawing, &[&"<text x=", &x(year), &" y=", &(height - 6), &">", &(first + year), &"</text>"]);
                // Of many years, every fifth.
                year += if last > 10 { 5 } else { 1 };
            }
        }
        put(
            &mut drawing,
            &[&"<path class=full d=\"M", &left, &" ", &y(1_000), &"H", &right, &"\"/><path class=way d=\""],
        );
        let mut dots = String::new();
        let mut step = 'M';
        for (percent, year) in self.percents.iter().zip(0..) {
            let Some(percent) = percent else {
                step = 'M';
                continue;
            };
            let (x, y) = (x(year), y(percent.rounded(1)));
            put(&mut drawing, &[&step, &x, &" ", &y]);
            put(&mut dots, &[&"M", &x, &" ", &y, &"h0"]);
            step = 'L';
        }
        put(&mut drawing, &[&"\"/><path class=dots d=\"", &dots, &"\"/></svg>"]);
        drawing
    }
}

/// Writes parts of a drawing one after the other.
#[inline(never)]
pub fn put(drawing: &mut String, parts: &[&dyn Display]) {
    for part in parts {
        // Writing into a text does not fail.
        let _ = write!(drawing, "{part}");
    }
}

//! Equity over the years: closing equity as columns, the recommended highest as a stepped line.

use crate::{components::put, format::Format, text::equity as told};
use finsam_engine::{Kronor, Unit};

/// A year of the chart.
pub struct Column {
    pub year: i64,
    pub closing: Option<Kronor>,
    pub recommended_max: Option<Kronor>,
    pub is_projected: bool,
}

const WIDTH: i64 = 640;
const LEFT: i64 = 8;
const RIGHT: i64 = 632;
const TOP: i64 = 24;
const BOTTOM: i64 = 216;

/// The drawing's markup, in mnkr. A column that is pointed at or has the focus is read out below.
#[inline(never)]
pub fn markup(format: Format, columns: &[Column]) -> String {
    let format = Format { unit: Unit::Millions, ..format };
    let (mut highest, mut lowest) = (Kronor(1), Kronor::ZERO);
    for column in columns {
        for kronor in [column.closing, column.recommended_max].into_iter().flatten() {
            highest = highest.max(kronor);
            lowest = lowest.min(kronor);
        }
    }
    // Within the greatest amounts that can be entered the products are far below what an i64 holds.
    let y = |kronor: Kronor| TOP + (highest - kronor).0 * (BOTTOM - TOP) / (highest - lowest).0;
    let count = i64::try_from(columns.len()).unwrap_or(1).max(1);
    let (step, zero) = ((RIGHT - LEFT) / count, y(Kronor::ZERO));
    let width = (step * 2 / 3).min(56);
    let mut drawing = String::from("<svg class=\"columns\" viewBox=\"0 0 ");
    put(&mut drawing, &[&WIDTH, &" 280\"><defs><pattern id=hatch width=6 height=6 patternUnits=userSpaceOnUse "]);
    put(&mut drawing, &[&"patternTransform=rotate(-45)><path class=hatched d=\"M0 0H6V6H0z\"/>"]);
    put(&mut drawing, &[&"<path class=hatch d=\"M0 0V6\"/></pattern></defs>"]);
    let mut ladder = String::new();
    for (column, place) in columns.iter().zip(0..) {
        let (left, middle) = (LEFT + step * place + (step - width) / 2, LEFT + step * place + step / 2);
        if let Some(most) = column.recommended_max {
            let (from, to) = (LEFT + step * place, LEFT + step * (place + 1));
            let move_or_rise = if ladder.is_empty() { format!("M{from} {}", y(most)) } else { format!("V{}", y(most)) };
            put(&mut ladder, &[&move_or_rise, &"H", &to]);
        }
        put(&mut drawing, &[&"<text aria-hidden=true class=year x=", &middle, &" y=250>", &column.year, &"</text>"]);
        let Some(closing) = column.closing else { continue };
        let over = column.recommended_max.map(|most| closing - most);
        let mut read = format!("{}: {}", column.year, format.amount(closing));
        if let Some(over) = over {
            put(&mut read, &[&", ", &told::over_or_under(format, over)]);
        }
        let top = over.map_or(closing, |over| closing - over.max(Kronor::ZERO));
        put(&mut drawing, &[&"<g tabindex=0 role=img class=\"", &if column.is_projected { "projected" } else { "" }]);
        put(
            &mut drawing,
            &[&"\" aria-label=\"", &read, &"\"><text class=read x=", &(WIDTH / 2), &" y=274>", &read, &"</text>"],
        );
        let mut bar = |class: &str, from: i64, to: i64| {
            let (x, height) = (left, (to - from).max(1));
            put(&mut drawing, &[&"<rect ", &class, &" x=", &x, &" y=", &from, &" width=", &width]);
            put(&mut drawing, &[&" height=", &height, &"></rect>"]);
        };
        if closing < Kronor::ZERO {
            bar("class=below", zero, y(closing));
        } else {
            bar("class=there", y(top), zero);
            if top < closing {
                bar("class=excess fill=\"url(#hatch)\"", y(closing), y(top));
            }
        }
        let beyond = if closing < Kronor::ZERO { y(closing) + 16 } else { y(closing) - 6 };
        put(&mut drawing, &[&"<text x=", &middle, &" y=", &beyond, &">", &format.figure(closing), &"</text></g>"]);
    }
    put(&mut drawing, &[&"<path class=zero d=\"M", &LEFT, &" ", &zero, &"H", &RIGHT, &"\"/>"]);
    put(&mut drawing, &[&"<path class=most d=\"", &ladder, &"\"/></svg>"]);
    drawing
}

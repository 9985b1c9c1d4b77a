//! A year of the account: its figures, how each is known, and what they were worked out from.

use super::{
    account::{Account, ROWS, Row},
    cell::{Place, field},
    is_known,
};
use crate::{
    dom::{El, column_heading, el, el_in, react, td},
    live::Derived,
    text::{self, account_figure, equity as told, way},
    work::Work,
};
use finsam_engine::{AccountFigure, AccountItem, AccountOrigin, AccountYear, Figure, ForbundId};

/// The figures that there is something to know of, in order.
pub type Noted = Derived<Vec<(i64, Row)>>;

/// A year of the sheet. What shows it follows the year and not all of them: with a thousand fields and figures following one
/// value, each keystroke would go through the thousand for each of them.
#[derive(Clone, Copy)]
pub struct Column {
    work: Work,
    id: ForbundId,
    /// Its place among the columns.
    place: usize,
    year: i64,
    of: Derived<Option<AccountYear>>,
}

/// What of a cell becomes another with its year.
struct Cell {
    row: Row,
    element: El,
    /// None where it is a field.
    figure: Option<El>,
    /// What the figure is called, where it can be explained.
    name: Option<String>,
    mark: El,
    shown: [String; 3],
}

impl Column {
    pub fn new(work: Work, id: ForbundId, years: Account, (place, year): (usize, i64)) -> Self {
        let of = Derived::new(move || years.with(|years| years.iter().find(|of| of.year == year).cloned()));
        Self { work, id, place, year, of }
    }

    pub fn heading(self) -> El {
        let words = self.work.lang().equity_words();
        let is_projected = Derived::new(move || self.of.with(|of| of.as_ref().is_some_and(|of| !is_known(of))));
        let how = move || if is_projected.get() { words.projected } else { words.stated }.to_owned();
        column_heading("n")
            .toggle("planned", move || is_projected.get())
            .text(&self.year.to_string())
            .text(" ")
            .with(el("small").live(how))
    }

    /// The figures of the year, row by row.
    pub fn cells(self, noted: Noted) -> Vec<El> {
        let mut cells: Vec<Cell> = ROWS.into_iter().map(|row| self.cell(row)).collect();
        let drawn = cells.iter().map(|cell| cell.element.clone()).collect();
        react(move || {
            self.of.with(|of| {
                let Some(of) = of else { return };
                noted.with(|noted| cells.iter_mut().for_each(|cell| cell.show(self.work, of, noted)));
            });
        });
        drawn
    }

    /// A figure of the year, to edit where it is not worked out from the others.
    fn cell(self, row: Row) -> Cell {
        let Self { work, id, place, year, of } = self;
        let (cell, mark) = (td("").attr("data-label", &year.to_string()), el_in("small", "origin"));
        let item = match row {
            // The opening equity of a later year is the former year's closing one.
            Row::Item(AccountItem::Opening) if place > 1 => None,
            Row::Item(item) => Some(item),
            _ => None,
        };
        let explained = match row {
            Row::Item(AccountItem::Opening) if place > 1 => Some((year - 1, AccountFigure::Closing)),
            _ => row.explained().map(|figure| (year, figure)),
        };
        let name = explained.map(|(year, figure)| {
            let forbund = work.peek_now(|now| way::name(&now.state, id));
            text::explain_of(work.lang(), &account_figure(work.lang(), figure, year), &forbund)
        });
        let explain = |class: &str, name: &str, (year, figure)| {
            el_in("button", class)
                .attrs(&[("type", "button"), ("aria-haspopup", "dialog"), ("title", name)])
                .on_click(move || work.explaining.set(Some(Figure::Account(id, year, figure))))
        };
        let (cell, figure) = match (item, name.as_deref().zip(explained)) {
            (Some(item), explained) => {
                let entry = Derived::new(move || of.with(|of| of.as_ref().and_then(|of| of.of(item))));
                let cell = field(Place { work, id, year, item, entry }, cell);
                let words = work.lang().equity_words();
                let how = |(name, figure)| {
                    let label = format!("{} – {name}", words.how);
                    explain("link how", name, figure).attr("aria-label", &label).text(words.how)
                };
                (cell.with_some(explained.map(how)), None)
            }
            (None, Some((name, explained))) => {
                let figure = explain("figure", name, explained);
                (cell.with(figure.clone()), Some(figure))
            }
            (None, None) => {
                let figure = el("span");
                (cell.with(figure.clone()), Some(figure))
            }
        };
        Cell { row, element: cell.with(mark.clone()), figure, name, mark, shown: Default::default() }
    }
}

impl Cell {
    fn show(&mut self, work: Work, of: &AccountYear, noted: &[(i64, Row)]) {
        let mut class = String::from("n");
        if !is_known(of) {
            class += " planned";
        }
        if self.row == Row::Over && of.is_over() {
            class += " is-over";
        }
        let figure = self.figure.as_ref().map_or(String::new(), |_| self.row.figure(work, of));
        let next = [class, figure, mark(work, of, noted, self.row)];
        for (place, (next, shown)) in next.iter().zip(&self.shown).enumerate() {
            if next == shown {
                continue;
            }
            match (place, &self.figure) {
                (0, _) => drop(self.element.clone().attr("class", next)),
                (1, Some(figure)) => {
                    figure.set_text(next);
                    if let Some(name) = &self.name {
                        drop(figure.clone().attr("aria-label", &format!("{next} – {name}")));
                    }
                }
                _ => self.mark.set_text(next),
            }
        }
        self.shown = next;
    }
}

/// How a figure is known, where its column does not say so already, and the numbers of its remarks.
fn mark(work: Work, of: &AccountYear, noted: &[(i64, Row)], row: Row) -> String {
    let origin = row.origin(of).filter(|origin| is_known(of) || *origin != AccountOrigin::Projected);
    let mut mark = origin.map_or("", |origin| told::origin(work.lang(), origin)).to_owned();
    for (number, place) in noted.iter().enumerate() {
        if *place == (of.year, row) {
            mark += " [";
            mark += &(number + 1).to_string();
            mark += "]";
        }
    }
    mark
}

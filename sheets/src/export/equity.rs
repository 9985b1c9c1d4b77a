//! The sheet of equity: each förbund's account, year by year, and what follows from it.
//!
//! The formulas are those of the engine's account years: what is stated stands, what is not follows from the rest, and a
//! coming year is assumed to be as the last known.

use super::{
    Book,
    grid::{Grid, Value},
    words,
};
use finsam_engine::{AccountItem as Item, AccountOrigin, AccountYear, ForbundState, Group, Kronor, PathForbund};
use rust_xlsxwriter::XlsxError;

/// The columns of what is known or planned, with what each is.
pub const ITEMS: [(&str, Item); 13] = [
    ("opening", Item::Opening),
    ("contributions", Item::Contributions),
    ("other", Item::OtherIncome),
    ("costs", Item::Costs),
    ("individual", Item::Individual),
    ("structural", Item::Structural),
    ("administration", Item::Administration),
    ("financial", Item::Financial),
    ("closing", Item::Closing),
    ("assets", Item::TotalAssets),
    ("from_state", Item::FromState),
    ("from_region", Item::FromRegion),
    ("from_kommuner", Item::FromKommuner),
];

pub fn grid<'a>(book: &'a Book) -> Result<Grid<'a>, XlsxError> {
    let mut grid = Grid::new(book, words::EQUITY, words::EQUITY_SHEET, words::EQUITY_LEAD, 3)?;
    for (index, forbund) in book.state.forbund.iter().enumerate() {
        grid.block = grid.row;
        let years = book.projection.of(forbund.id);
        for (place, year) in years.iter().enumerate() {
            let path = book.projection.path.years.iter().find(|of| of.year == year.year);
            let path = path.and_then(|of| of.forbund.get(index));
            let row = Row { book, forbund, number: index + 1, before: &years[..place], year, path };
            row.write(&mut grid)?;
            grid.row += 1;
        }
    }
    let (any, not_negative) = (book.any_number()?, book.not_negative()?);
    for (key, item) in ITEMS {
        grid.validate(key, if item.may_be_negative() { &any } else { &not_negative })?;
    }
    Ok(grid)
}

/// A förbund's year.
struct Row<'a> {
    book: &'a Book<'a>,
    forbund: &'a ForbundState,
    /// The förbund's number on its sheet.
    number: usize,
    /// The förbund's former years.
    before: &'a [AccountYear],
    year: &'a AccountYear,
    path: Option<&'a PathForbund>,
}

impl Row<'_> {
    fn write(&self, grid: &mut Grid) -> Result<(), XlsxError> {
        grid.set("id", self.forbund.id.as_str())?;
        grid.set("name", &*self.forbund.short_name)?;
        grid.set("year", self.year.year)?;
        for (key, item) in ITEMS {
            let stated = self.stated(item);
            grid.set(key, stated.map(|entry| entry.kronor))?;
            if let Some(AccountOrigin::Published { place }) = stated.map(|entry| entry.origin) {
                grid.note(key, place)?;
            }
        }
        let accounts = &self.forbund.accounts;
        grid.set("stated_result", accounts.stated_result(self.year.year).map(|entry| entry.kronor))?;
        self.way_back(grid)?;
        self.paths(grid)?;
        self.last_known(grid)?;
        self.income_and_costs(grid)?;
        self.equity(grid)
    }

    /// The opening equity back from the first that is known, by the results of the years between.
    fn way_back(&self, grid: &mut Grid) -> Result<(), XlsxError> {
        let back = self.forbund.accounts.opening_back(self.year.year);
        let back = self.book.known(back.map(|(_, opening)| opening));
        if !self.has_way_back() {
            return grid.fix("opening_back", back);
        }
        let formula = "IF(ISNUMBER([opening>]),[opening>]-[stated_result],\
                       IF(ISNUMBER([opening_back>]),[opening_back>]-[stated_result],@unknown))";
        let known = if self.before.is_empty() { "[opening]" } else { "[opening],[opening^^]" };
        grid.compute("opening_back", &format!("IF(COUNT({known})>0,@unknown,{formula})"), back)
    }

    /// Whether an annual report states the year's result.
    fn has_way_back(&self) -> bool {
        self.forbund.accounts.stated_result(self.year.year).is_some()
    }

    /// What the three pay: of the dataset's year by the sheet of förbund, of the coming ones as the calculator found.
    fn paths(&self, grid: &mut Grid) -> Result<(), XlsxError> {
        let paid = self.path.and_then(|path| path.paid);
        for (group, key, column) in [
            (Group::State, "path_state", "matched_state"),
            (Group::Region, "path_region", "matched_region"),
            (Group::Kommuner, "path_kommuner", "matched_kommuner"),
        ] {
            let paid = paid.map(|paid| paid.of(group));
            if self.path.is_some() && self.year.year == self.book.state.dataset.year() {
                let formula = format!("INDEX({{forbund.{column}}},{})", self.number);
                grid.compute(key, &formula, self.book.known(paid))?;
            } else {
                grid.fix(key, paid)?;
            }
        }
        Ok(())
    }

    /// The costs of the last year before this one whose costs are known. Nothing is assumed of years that have been.
    fn last_known(&self, grid: &mut Grid) -> Result<(), XlsxError> {
        let last = self.last(Item::Costs);
        for (key, column, item) in [
            ("last_costs", "year_costs", Item::Costs),
            ("last_individual", "year_individual", Item::Individual),
            ("last_structural", "year_structural", Item::Structural),
            ("last_administration", "year_administration", Item::Administration),
        ] {
            if self.is_past() {
                grid.fix(key, Value::Empty)?;
            } else {
                let formula = format!("IFERROR(LOOKUP(2,1/ISNUMBER([year_costs^^]),[{column}^^]),@unknown)");
                grid.compute(key, &formula, self.book.known(last.and_then(|last| last.kronor(item))))?;
            }
        }
        Ok(())
    }

    fn income_and_costs(&self, grid: &mut Grid) -> Result<(), XlsxError> {
        let formula = if self.is_past() {
            "IF(ISNUMBER([contributions]),[contributions],\
             IF(COUNT([from_state]:[from_kommuner])=3,SUM([from_state]:[from_kommuner]),@unknown))"
        } else {
            "IF(ISNUMBER([contributions]),[contributions],IF(AND(OR(ISNUMBER([from_state]),ISNUMBER([path_state])),\
             OR(ISNUMBER([from_region]),ISNUMBER([path_region])),OR(ISNUMBER([from_kommuner]),ISNUMBER([path_kommuner]))),\
             IF(ISNUMBER([from_state]),[from_state],[path_state])+IF(ISNUMBER([from_region]),[from_region],[path_region])\
             +IF(ISNUMBER([from_kommuner]),[from_kommuner],[path_kommuner]),[year_contributions^]))"
        };
        self.follows(grid, "year_contributions", formula, Item::Contributions)?;
        let formula = if self.is_past() {
            "IF(ISNUMBER([other]),[other],@unknown)"
        } else {
            "IF(ISNUMBER([other]),[other],IF(ISNUMBER([closing]),@unknown,\
             IFERROR(LOOKUP(2,1/ISNUMBER([year_other^^]),[year_other^^]),@unknown)))"
        };
        self.follows(grid, "year_other", formula, Item::OtherIncome)?;
        for (key, item) in [
            ("individual", Item::Individual),
            ("structural", Item::Structural),
            ("administration", Item::Administration),
        ] {
            let formula = if self.is_past() {
                format!("IF(ISNUMBER([{key}]),[{key}],@unknown)")
            } else {
                format!("IF(ISNUMBER([{key}]),[{key}],IF(COUNT([closing],[costs])>0,@unknown,[last_{key}]))")
            };
            self.follows(grid, &format!("year_{key}"), &formula, item)?;
        }
        let formula = if self.is_past() {
            "IF(ISNUMBER([costs]),[costs],\
             IF(COUNT([individual]:[administration])=3,SUM([individual]:[administration]),@unknown))"
        } else {
            "IF(ISNUMBER([costs]),[costs],IF(COUNT([individual]:[administration])=3,SUM([individual]:[administration]),\
             IF(OR(ISNUMBER([closing]),NOT(ISNUMBER([last_costs]))),@unknown,[last_costs]\
             +IF(COUNT([year_individual],[last_individual])=2,[year_individual]-[last_individual],0)\
             +IF(COUNT([year_structural],[last_structural])=2,[year_structural]-[last_structural],0)\
             +IF(COUNT([year_administration],[last_administration])=2,[year_administration]-[last_administration],0))))"
        };
        self.follows(grid, "year_costs", formula, Item::Costs)?;
        let formula = if self.is_past() {
            "IF(ISNUMBER([financial]),[financial],@unknown)"
        } else {
            "IF(ISNUMBER([financial]),[financial],IF(ISNUMBER([closing]),@unknown,0))"
        };
        self.follows(grid, "year_financial", formula, Item::Financial)
    }

    fn equity(&self, grid: &mut Grid) -> Result<(), XlsxError> {
        let year = self.year;
        let sum = self.computed();
        grid.compute(
            "year_sum",
            "IF(COUNT([year_contributions],[year_costs])=2,\
             [year_contributions]-[year_costs]+N([year_other])+N([year_financial]),@unknown)",
            self.book.known(sum),
        )?;
        let opening = match (self.before.is_empty(), self.has_way_back()) {
            (true, false) => "IF(ISNUMBER([opening]),[opening],@unknown)",
            (true, true) => "IF(ISNUMBER([opening]),[opening],[opening_back])",
            (false, false) => "IF(ISNUMBER([opening]),[opening],[year_closing^])",
            (false, true) => {
                "IF(ISNUMBER([opening]),[opening],IF(ISNUMBER([year_closing^]),[year_closing^],[opening_back]))"
            }
        };
        grid.compute(
            "year_opening",
            &format!(
                "IF(ISNUMBER({opening}),{opening},IF(COUNT([closing],[year_result])=2,[closing]-[year_result],@unknown))"
            ),
            self.book.known(year.kronor(Item::Opening)),
        )?;
        let own = self.own_result();
        let from_equity = format!("IF(AND(ISNUMBER([closing]),ISNUMBER({opening})),[closing]-{opening},@unknown)");
        grid.compute(
            "year_result",
            &format!("IF(ISNUMBER({own}),{own},{from_equity})"),
            self.book.known(year.result.map(|entry| entry.kronor)),
        )?;
        grid.compute(
            "year_closing",
            &format!(
                "IF(ISNUMBER([closing]),[closing],\
                 IF(AND(ISNUMBER({opening}),ISNUMBER([year_result])),{opening}+[year_result],@unknown))"
            ),
            self.book.known(year.kronor(Item::Closing)),
        )?;
        grid.compute(
            "max_equity",
            "IF(ISNUMBER([year_contributions]),INT(ROUND(SUMPRODUCT(([year_contributions]>{ladder_from})\
             *([year_contributions]-{ladder_from})*{ladder_step}),4)),@unknown)",
            self.book.known(year.recommended_max),
        )?;
        grid.compute(
            "excess",
            "IF(COUNT([year_closing],[max_equity])=2,MAX(0,[year_closing]-[max_equity]),@unknown)",
            self.book.known(year.excess()),
        )
    }

    /// The year's result without a look at its equity. A source's result stands, unless one of the figures that it is the
    /// result of is the reader's own.
    fn own_result(&self) -> String {
        if !self.has_way_back() {
            return "[year_sum]".to_owned();
        }
        let parts = [
            ("contributions", Item::Contributions),
            ("other", Item::OtherIncome),
            ("costs", Item::Costs),
            ("financial", Item::Financial),
        ];
        let is_imported = |item| self.year.of(item).is_some_and(|entry| entry.origin == AccountOrigin::Imported);
        if parts.iter().any(|(_, item)| is_imported(*item)) {
            return "IF(ISNUMBER([year_sum]),[year_sum],[stated_result])".to_owned();
        }
        let is_as_stated = parts.map(|(key, item)| match self.stated(item) {
            Some(entry) => format!("[{key}]={}", entry.kronor.0),
            None => format!("[{key}]=\"\""),
        });
        format!(
            "IF(AND({}),[stated_result],IF(ISNUMBER([year_sum]),[year_sum],[stated_result]))",
            is_as_stated.join(",")
        )
    }

    fn follows(&self, grid: &mut Grid, key: &str, formula: &str, item: Item) -> Result<(), XlsxError> {
        grid.compute(key, formula, self.book.known(self.year.kronor(item)))
    }

    fn stated(&self, item: Item) -> Option<finsam_engine::AccountEntry> {
        self.forbund.accounts.stated(self.year.year, item)
    }

    fn computed(&self) -> Option<Kronor> {
        let of = |item| self.year.kronor(item);
        let sum = of(Item::Contributions)? - of(Item::Costs)?;
        Some(sum + of(Item::OtherIncome).unwrap_or_default() + of(Item::Financial).unwrap_or_default())
    }

    fn last(&self, item: Item) -> Option<&AccountYear> {
        self.before.iter().rev().find(|year| year.of(item).is_some())
    }

    fn is_past(&self) -> bool {
        self.year.year < self.book.state.dataset.year()
    }
}

//! The sheet of changes: the scenario's edits, in order, to be read.

use super::{
    Book, Both,
    column::{By, Kind, format, heading, unit_sign},
    float,
    grid::{Value, put},
    persons, words,
};
use finsam_engine::{Edit, ForbundId, InsatsItem, KommunCode, Party, PathRule, Payer, RuleChange, Unit};
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

const FIRST_ROW: u32 = 4;

pub fn sheet(book: &Book) -> Result<Worksheet, XlsxError> {
    let lang = book.lang;
    let mut sheet = book.sheet(words::CHANGES_SHEET)?;
    let title = Format::new().set_bold().set_font_size(14);
    sheet.write_string_with_format(0, 0, lang.of(words::CHANGES_SHEET), &title)?;
    sheet.write_string(1, 0, lang.of(words::CHANGES_LEAD))?;
    let headings = [
        (words::NUMBER, 6),
        (words::KIND, 32),
        (words::ABOUT_WHAT, 30),
        (words::WHAT, 34),
        (words::NEW_VALUE, 26),
        (words::STATUS, 20),
        (words::NOTED_BY, 20),
        (words::NOTED_DATE, 14),
        (words::REMARK, 60),
    ];
    for (column, (text, width)) in (0..).zip(headings) {
        sheet.write_string_with_format(FIRST_ROW - 1, column, lang.of(text), &heading())?;
        sheet.set_column_width(column, width)?;
    }
    let text_format = format(Kind::Text, By::Formula, book.unit);
    let mut row = FIRST_ROW;
    for (index, edit) in book.scenario.edits.iter().enumerate() {
        let applies = !book.state.skipped.iter().any(|skipped| skipped.edit == index);
        for line in book.lines(edit) {
            let kind = line.kind;
            let texts = [lang.of(words::edit(edit)), &line.of, &line.what];
            put(&mut sheet, row, 0, (index + 1).into(), &Format::new())?;
            for (column, text) in (1..).zip(texts) {
                put(&mut sheet, row, column, text.into(), &text_format)?;
            }
            // A list is not a place to change anything, and white.
            put(&mut sheet, row, 4, line.value, &in_its_unit(kind, book.unit))?;
            let status = if applies { words::YES } else { words::NO };
            put(&mut sheet, row, 5, lang.of(status).into(), &text_format)?;
            if let Some(note) = book.scenario.note(index) {
                for (column, text) in (6..).zip([&note.by, &note.date, &note.remark]) {
                    put(&mut sheet, row, column, text.as_str().into(), &text_format)?;
                }
            }
            row += 1;
        }
    }
    sheet.set_freeze_panes(FIRST_ROW, 0)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    sheet.set_print_area(0, 0, row.max(FIRST_ROW) - 1, 8)?.set_repeat_rows(FIRST_ROW - 1, FIRST_ROW - 1)?;
    book.on_paper(&mut sheet, words::CHANGES_SHEET);
    Ok(sheet)
}

/// How a new value looks: amounts among other figures name their unit.
fn in_its_unit(kind: Kind, unit: Unit) -> Format {
    let shown = format(kind, By::Formula, unit);
    let digits = match unit {
        Unit::Kronor => "#,##0",
        Unit::Thousands => "#,##0,",
        Unit::Millions => "#,##0.0,,",
    };
    if kind == Kind::Amount { shown.set_num_format(format!("{digits}\" {}\"", unit_sign(unit))) } else { shown }
}

/// One line of the list. An edit of several rules has several.
struct Line {
    of: String,
    what: String,
    value: Value,
    kind: Kind,
}

impl Book<'_> {
    fn lines(&self, edit: &Edit) -> Vec<Line> {
        let line = |of: String, what: String, value: Value, kind: Kind| vec![Line { of, what, value, kind }];
        let nothing = String::new;
        match edit {
            Edit::Move { kommun, to } => {
                let to = to.as_ref().map_or_else(|| self.lang.of(words::NONE).to_owned(), |id| self.forbund_name(id));
                line(self.kommun_name(*kommun), nothing(), Value::Text(to), Kind::Text)
            }
            Edit::Contribute { forbund, party, kronor } => {
                line(self.forbund_name(forbund), self.party_name(*party), (*kronor).into(), Kind::Amount)
            }
            Edit::Create { forbund, name } => line(name.clone(), nothing(), forbund.as_str().into(), Kind::Text),
            Edit::Merge { from, into } => {
                line(self.forbund_name(from), nothing(), Value::Text(self.forbund_name(into)), Kind::Text)
            }
            Edit::Dissolve { forbund } => line(self.forbund_name(forbund), nothing(), Value::Empty, Kind::Text),
            Edit::Key { forbund, key } => {
                line(self.forbund_name(forbund), nothing(), self.lang.of(words::key(key)).into(), Kind::Text)
            }
            Edit::Rule(change) => self.rules(change),
            Edit::PublishedIdeal { forbund, kronor } | Edit::Allocate { forbund, kronor } => {
                line(self.forbund_name(forbund), nothing(), (*kronor).into(), Kind::Amount)
            }
            Edit::Fye { kommun, value } => {
                line(self.kommun_name(*kommun), nothing(), Value::Number(persons(*value)), Kind::Fye)
            }
            Edit::Population { kommun, value } => {
                line(self.kommun_name(*kommun), nothing(), (*value).into(), Kind::Kronor)
            }
            Edit::Stance { party, percent } => {
                let rate = Value::Number(float(percent.hundredths()) / 1e4);
                line(self.payer_name(*party), nothing(), rate, Kind::Rate)
            }
            Edit::Path { forbund, group, rule } => {
                let (value, kind) = match rule {
                    PathRule::Model => (self.lang.of(words::PATH_MODEL).into(), Kind::Text),
                    PathRule::Match => (self.lang.of(words::PATH_MATCH).into(), Kind::Text),
                    PathRule::Hold => (self.lang.of(words::PATH_HOLD).into(), Kind::Text),
                    PathRule::Percent(percent) => (Value::Number(float(percent.hundredths()) / 1e4), Kind::Rate),
                    PathRule::Reach { kronor, .. } => ((*kronor).into(), Kind::Amount),
                };
                let mut what = self.lang.of(words::group(*group)).to_owned();
                if let PathRule::Reach { years, .. } = rule {
                    what = format!("{what}, {years} {}", self.lang.of(words::YEARS));
                }
                line(self.forbund_name(forbund), what, value, kind)
            }
            Edit::Account { forbund, year, item, kronor } => {
                let key = super::equity::ITEMS.iter().find(|(_, of)| of == item).map_or("", |(key, _)| *key);
                let heading = words::EQUITY.iter().find(|of| of.key == key).map_or(Both::NOTHING, |of| of.heading);
                let what = format!("{} {year}", self.lang.of(heading));
                line(self.forbund_name(forbund), what, (*kronor).into(), Kind::Amount)
            }
            Edit::Result { forbund, year, item, value } => {
                let what = format!("{} {year}", self.lang.of(words::result_item(*item)));
                line(self.forbund_name(forbund), what, (*value).into(), Kind::Whole)
            }
            Edit::Insats { forbund, year, name, kind, figures } => {
                let of = format!("{}, {name} {year}", self.forbund_name(forbund));
                let kind = self.lang.of(words::insats_kind(*kind)).into();
                let figure = |(item, value): (InsatsItem, i64)| Line {
                    of: of.clone(),
                    what: self.lang.of(words::insats_item(item)).to_owned(),
                    value: value.into(),
                    kind: if item.is_amount() { Kind::Amount } else { Kind::Whole },
                };
                let figures: Vec<Line> = figures.iter().map(figure).collect();
                line(of, self.lang.of(words::INSATS_KIND).to_owned(), kind, Kind::Text)
                    .into_iter()
                    .chain(figures)
                    .collect()
            }
        }
    }

    fn rules(&self, change: &RuleChange) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut add = |key: &str, value: Value| {
            if let Some(of) = words::PARAMETERS.iter().find(|of| of.key == key) {
                lines.push(Line { of: String::new(), what: self.lang.of(of.label).to_owned(), value, kind: of.kind });
            }
        };
        let amounts = [
            ("state_grant", change.state_grant),
            ("national_support", change.national_support),
            ("base_grant", change.base_grant),
        ];
        for (key, amount) in amounts {
            if let Some(amount) = amount {
                add(key, amount.into());
            }
        }
        let shares = change.shares;
        let wholes = [
            ("population_weight", change.population_weight),
            ("fye_weight", change.fye_weight),
            ("share_state", shares.map(|of| of.state)),
            ("share_region", shares.map(|of| of.region)),
            ("share_kommuner", shares.map(|of| of.kommuner)),
            ("path_years", change.path_years),
        ];
        for (key, number) in wholes {
            if let Some(number) = number {
                add(key, number.into());
            }
        }
        if let Some(mode) = change.allocation {
            add("mode", self.lang.of(words::mode(mode)).into());
        }
        if let Some(percent) = change.greatest_decrease {
            add("greatest_decrease", Value::Number(float(percent.hundredths()) / 1e4));
        }
        for tier in change.equity_ladder.iter().flatten() {
            let up_to =
                tier.up_to.map_or_else(String::new, |end| format!(", {} {}", self.lang.of(words::UP_TO), end.0));
            lines.push(Line {
                of: String::new(),
                what: format!("{}{up_to}", self.lang.of(words::LADDER_HEADING)),
                value: Value::Number(float(tier.hundredths_of_percent) / 1e4),
                kind: Kind::Rate,
            });
        }
        lines
    }

    /// A förbund's short name; one that is no more by the dataset, or by its id.
    fn forbund_name(&self, id: &ForbundId) -> String {
        let now = self.state.find(id).map(|of| of.short_name.to_string());
        let in_dataset = || self.state.dataset.find(id).map(|of| of.short_name.to_string());
        now.or_else(in_dataset).unwrap_or_else(|| id.to_string())
    }

    fn kommun_name(&self, code: KommunCode) -> String {
        let kommun = self.state.dataset.kommun(code);
        kommun.map_or_else(|| code.to_string(), |kommun| format!("{code} {}", kommun.name))
    }

    fn party_name(&self, party: Party) -> String {
        match party {
            Party::State => self.lang.of(words::STATE).to_owned(),
            Party::Region => self.lang.of(words::REGION).to_owned(),
            Party::Kommun(code) => self.kommun_name(code),
        }
    }

    fn payer_name(&self, party: Payer) -> String {
        match party {
            Payer::State => self.lang.of(words::STATE).to_owned(),
            Payer::Region(lan) => {
                let lan = self.state.dataset.lan_of(lan);
                lan.map_or_else(|| self.lang.of(words::REGION).to_owned(), |lan| lan.region.to_owned())
            }
            Payer::Kommun(code) => self.kommun_name(code),
        }
    }
}

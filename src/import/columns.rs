//! The table's columns: what each is recognised as, to correct, and the unit of its amounts.

use super::{
    Import,
    layout::{Column, Layout},
};
use crate::{
    dom::{El, column_heading, el, el_in, option, row_heading, table, tbody, td, tr},
    live::{Derived, Live},
    table_codes::{Meaning, UnitFrom, unit_code},
    text::import as told,
};
use finsam_engine::Unit;
use std::borrow::Cow;

/// Which of a workbook's sheets is read, where it has several.
pub fn sheets(import: Import) -> El {
    let words = import.work.lang().import_words();
    let (names, read) = import.of_layout(|layout| (layout.sheets.clone(), layout.sheet));
    if names.len() < 2 {
        return el("div");
    }
    let chosen = names.clone();
    let choose = move |place: String| {
        if let Some(name) = place.parse().ok().and_then(|place: usize| chosen.get(place)) {
            import.open_sheet(name);
        }
    };
    let options = names.iter().enumerate().map(|(place, name)| option(&place.to_string(), name, move || place == read));
    let select = el("select").id("sheet").on_value("change", choose).with_all(options);
    el_in("p", "inline").with(el("label").text(words.sheet).text(" ").with(select))
}

/// The columns, each with what it means. Statistics have theirs by what is summed.
pub fn columns(import: Import) -> El {
    let words = import.work.lang().import_words();
    let is_statistics = move || import.of_layout(|layout| layout.statistics.is_some());
    let draw = move || {
        let head = tr()
            .with(column_heading("").text(words.column))
            .with(column_heading("").text(words.examples))
            .with(column_heading("").text(words.means))
            .with(column_heading("").text(words.unit));
        let keys = move || {
            import.of_layout(|layout| layout.columns.iter().map(|column| column.place.to_string()).collect::<Vec<_>>())
        };
        let body = tbody().list(keys, move |key| column(import, key.parse().unwrap_or_default()));
        let more = move || {
            let (all, shown) = import.of_layout(|layout| (layout.column_count, layout.columns.len()));
            told::more(import.work.format(), all, shown)
        };
        el("section")
            .attr("aria-labelledby", "columns")
            .with(el("h3").id("columns").text(words.columns))
            .with(table("compared", head, body))
            .with(el_in("p", "help").live(more))
            .show(move || import.of_layout(Layout::is_of_accounts), move || account_year(import))
    };
    el("div").show(move || !is_statistics(), draw)
}

fn column(import: Import, place: usize) -> El {
    let lang = import.work.lang();
    let words = lang.import_words();
    let column = Derived::new(move || {
        import.of_layout(|layout| layout.columns.iter().find(|column| column.place == place).cloned())
    });
    let of = column.peek();
    let heading = of.as_ref().map_or("", |column| &column.heading);
    let examples = of.as_ref().map_or("", |column| &column.examples);
    let means = move || column.with(|column| column.as_ref().map(|column| column.meaning)).unwrap_or_default();
    let is_amount = move || column.with(|column| column.as_ref().is_some_and(|column| column.is_amount));
    let meanings =
        Meaning::all().map(|meaning| option(meaning.code(), &told::meaning(lang, meaning), move || means() == meaning));
    let meaning = el("select")
        .id(&format!("meaning-{place}"))
        .attr("aria-label", &told::of_column(lang, words.means, heading, place))
        .on_value("change", move |code| import.say("set_meaning", &[&place, &code]))
        .with_all(meanings);
    let unit_label = told::of_column(lang, words.unit, heading, place);
    let name = if heading.is_empty() { format!("{}", place + 1) } else { heading.to_owned() };
    tr().with(row_heading("").text(&name))
        .with(td("n").attr("data-label", words.examples).text(examples))
        .with(td("n").attr("data-label", words.means).with(meaning))
        .with(
            td("n")
                .live_attr("data-label", move || is_amount().then_some(words.unit.into()))
                .show(is_amount, move || unit(import, place, column, &unit_label)),
        )
}

/// The unit of a column's bare amounts, and how it is known.
fn unit(import: Import, place: usize, column: Derived<Option<Column>>, label: &str) -> El {
    let lang = import.work.lang();
    let words = lang.import_words();
    let present = move || column.with(|column| column.as_ref().and_then(|column| column.unit));
    let from = move || column.with(|column| column.as_ref().map_or(UnitFrom::Nowhere, |column| column.unit_from));
    let is_missing = move || present().is_none();
    let units = [Unit::Kronor, Unit::Thousands, Unit::Millions]
        .map(|unit| option(unit_code(unit), unit_code(unit), move || present() == Some(unit)));
    let select = el("select")
        .id(&format!("unit-{place}"))
        .attr("aria-label", label)
        .live_attr("aria-invalid", move || is_missing().then_some(Cow::Borrowed("true")))
        .on_value("change", move |code| import.say("set_unit", &[&place, &code]))
        .with(option("", words.choose, is_missing).flag("hidden", move || !is_missing()))
        .with_all(units);
    el("div").with(select).text(" ").with(el("small").live(move || told::unit_from(lang, from()).to_owned()))
}

/// The year of the accounts, where the table may not name it.
fn account_year(import: Import) -> El {
    let words = import.work.lang().import_words();
    let problem = Live::new(false);
    let typed = move |year: String| {
        let year = year.trim().parse::<i64>().ok().filter(|year| (1_900..=2_200).contains(year));
        problem.set(year.is_none());
        if let Some(year) = year {
            import.say("set_year", &[&year]);
        }
    };
    let year = move || import.of_layout(|layout| layout.year.map(|year| year.to_string())).unwrap_or_default();
    let field = el("input")
        .id("account-year")
        .attrs(&[("type", "text"), ("inputmode", "numeric"), ("size", "6"), ("autocomplete", "off")])
        .live_attr("aria-invalid", move || problem.get().then_some(Cow::Borrowed("true")))
        .prop("value", move || year().into())
        .on_value("change", typed);
    el_in("p", "inline").with(el("label").text(words.account_year).text(" ").with(field))
}

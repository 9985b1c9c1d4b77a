//! The table of förbund: who has how much of the ideal.

use crate::{
    components::{explained, meter},
    dom::{El, column_heading, el, el_in, option, row_heading, table, tbody, td, tr},
    forbund::new_forbund,
    format::{Format, has_part, lowercased},
    live::{Derived, Live},
    route, text,
    work::{Computed, Work},
};
use finsam_engine::{Figure, ForbundId, ForbundOutcome, KommunCode, Kronor, LanCode, Quality, Ratio};
use reactive_graph::{owner::StoredValue, prelude::*};
use std::{borrow::Cow, cell::RefCell, cmp::Ordering};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Which förbund are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Area {
    Lan(LanCode),
    Country,
    Changed,
}

impl Area {
    fn code(self) -> String {
        match self {
            Self::Lan(code) => code.to_string(),
            Self::Country => "alla".into(),
            Self::Changed => "andrade".into(),
        }
    }

    fn from_code(code: &str) -> Self {
        match code {
            "alla" => Self::Country,
            "andrade" => Self::Changed,
            lan => lan.parse().map_or(Self::Country, Self::Lan),
        }
    }
}

/// A column to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Allocation,
    Ideal,
    Percent,
    Short,
}

impl Column {
    const ALL: [Self; 5] = [Self::Name, Self::Allocation, Self::Ideal, Self::Percent, Self::Short];

    fn title(self, work: Work) -> &'static str {
        let words = work.words();
        match self {
            Self::Name => words.forbund,
            Self::Allocation => words.allocation,
            Self::Ideal => words.ideal,
            Self::Percent => words.percent,
            Self::Short => words.short_of,
        }
    }

    /// By this column; what is unknown comes last either way.
    fn order(self, a: &ForbundOutcome, b: &ForbundOutcome, is_descending: bool) -> Ordering {
        fn known_first<T: Ord>(a: Option<T>, b: Option<T>, is_descending: bool) -> Ordering {
            match (a, b) {
                (Some(a), Some(b)) if is_descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            }
        }
        let by = match self {
            Self::Name => {
                known_first(Some(collation_key(&a.short_name)), Some(collation_key(&b.short_name)), is_descending)
            }
            Self::Allocation => known_first(a.allocation, b.allocation, is_descending),
            Self::Ideal => known_first(Some(a.ideal), Some(b.ideal), is_descending),
            Self::Percent => known_first(a.percent_of_ideal, b.percent_of_ideal, is_descending),
            Self::Short => known_first(short_of(a), short_of(b), is_descending),
        };
        by.then_with(|| collation_key(&a.short_name).cmp(&collation_key(&b.short_name)))
    }
}

/// The Swedish alphabet ends in å, ä, ö.
fn collation_key(name: &str) -> Vec<u32> {
    let place = |sign: char| match sign {
        'å' => 'z' as u32 + 1,
        'ä' => 'z' as u32 + 2,
        'ö' => 'z' as u32 + 3,
        other => other as u32,
    };
    lowercased(name).chars().map(place).collect()
}

fn short_of(forbund: &ForbundOutcome) -> Option<Kronor> {
    forbund.allocation.map(|allocation| forbund.ideal - allocation)
}

/// Which rows are shown, and how.
#[derive(Clone, PartialEq)]
pub struct Choice {
    area: Area,
    search: String,
    column: Column,
    is_descending: bool,
}

/// Stockholms län first, whoever has least of the ideal at the top.
impl Default for Choice {
    fn default() -> Self {
        Self {
            area: Area::Lan(LanCode::STOCKHOLM),
            search: String::new(),
            column: Column::Percent,
            is_descending: false,
        }
    }
}

/// Whether a förbund or one of its kommuner is called so.
fn is_called(computed: &Computed, forbund: &ForbundOutcome, search: &str) -> bool {
    let contains = |name: &str| has_part(&lowercased(name), search);
    let dataset = computed.state.dataset;
    contains(&forbund.name)
        || contains(&forbund.short_name)
        || forbund.kommuner.iter().any(|(code, _)| {
            dataset.kommun(*code).is_some_and(|kommun| contains(kommun.name)) || code.to_string() == search
        })
}

/// The förbund to show, in order.
fn rows(now: &Computed, base: &Computed, choice: &Choice) -> Vec<String> {
    let search = lowercased(choice.search.trim());
    let is_shown = |forbund: &&ForbundOutcome| {
        if !search.is_empty() {
            return is_called(now, forbund, &search);
        }
        match choice.area {
            Area::Country => true,
            Area::Lan(lan) => forbund.lan.contains(&lan) || forbund.lan.is_empty(),
            Area::Changed => base.forbund(&forbund.id) != Some(*forbund),
        }
    };
    let mut shown: Vec<&ForbundOutcome> = now.outcome.forbund.iter().filter(is_shown).collect();
    shown.sort_unstable_by(|a, b| choice.column.order(a, b, choice.is_descending));
    shown.into_iter().map(|forbund| forbund.id.to_string()).collect()
}

/// The table with its tools. `shown` is the id of the förbund beside it.
pub fn overview(work: Work, shown: Derived<String>) -> El {
    let words = work.words();
    let choice = work.overview;
    // Worked out once for all that needs it.
    let rows =
        Derived::new(move || work.with_now(|now| work.with_base(|base| choice.with(|choice| rows(now, base, choice)))));
    let scale = Derived::new(move || {
        let highest = work.with_now(|now| {
            let shown = rows.get();
            let ratios = shown.iter().filter_map(|id| now.outcome.forbund(id)?.percent_of_ideal);
            ratios.map(|ratio| ratio.rounded(0)).max().unwrap_or_default()
        });
        // Room for 150 %, and in steps of 50 up to 300 %.
        ((highest + 49) / 50 * 50).clamp(150, 300)
    });
    let is_new = Live::new(false);
    let search = el("input")
        .id("search")
        .attrs(&[("type", "search"), ("aria-label", words.find), ("placeholder", words.find)])
        .flag("data-own-undo", move || choice.with(|choice| !choice.search.is_empty()))
        .prop("value", move || choice.with(|choice| choice.search.clone()).into())
        .on_value("input", move |search| choice.update(|choice| choice.search = search));
    let tools =
        el_in("div", "tools").with(area_select(work, choice)).with(search).with(sort_select(work, choice)).with(
            el("button")
                .id("new-forbund")
                .text(words.new_forbund)
                .state("aria-expanded", move || is_new.get())
                .on_click(move || is_new.update(|is_new| *is_new = !*is_new)),
        );
    let heading = |column| sort_heading(work, column, choice);
    let scale_head =
        td("percent").attr("aria-hidden", "true").with(el_in("span", "scale").with(el("b").text(words.full)));
    let head = tr()
        .with(heading(Column::Name))
        .with(heading(Column::Allocation))
        .with(heading(Column::Ideal))
        .with(heading(Column::Percent))
        .with(scale_head)
        .with(heading(Column::Short));
    let body = tbody().list(move || rows.get(), move |id| row(work, id, shown, scale)).show(
        move || rows.with(Vec::is_empty),
        move || tr().with(td("empty").attr("colspan", "6").text(words.nothing_shown)),
    );
    // Of the bar's width: where 100 % is, and what one percent is.
    let part = move |percent: i64| format!("{}.{:03}%", percent / scale.get(), percent * 1_000 / scale.get() % 1_000);
    let legend = |class: &str, name: &str| el("span").with(el_in("i", class)).text(name);
    el_in("section", "overview-side")
        .attr("aria-label", words.distribution)
        .with(tools)
        .show(move || is_new.get(), move || new_forbund(work, move || is_new.set(false)))
        .with(
            table("overview", head, body)
                .css("--full", move || part(10_000))
                .css("--unit", move || part(100))
                .with(sums(work, rows, choice, scale)),
        )
        .with(
            el_in("p", "legend")
                .attr("aria-hidden", "true")
                .with(legend("short", words.short_of))
                .with(legend("more", words.over_full))
                .with(el("span").text(words.about_estimated))
                .with(el("span").live(move || format!("{} {}", words.unit, work.format().unit_sign()))),
        )
        .slot(move || {
            let notes = work.with_now(|now| {
                let note = |note| text::note(work.format(), &now.state, note);
                now.outcome.notes.iter().map(note).collect::<Vec<_>>()
            });
            let notes = notes.iter().map(|note| el_in("p", "notice").text(note));
            Some(el("div").with_all(notes))
        })
}

fn area_select(work: Work, choice: Live<Choice>) -> El {
    let words = work.words();
    let entry =
        move |area: Area, name: &str| option(&area.code(), name, move || choice.with(|choice| choice.area == area));
    let lan = work.peek_now(|now| now.state.dataset.lan());
    // Stockholms län first, and the others by the alphabet.
    let mut others: Vec<_> = lan.iter().filter(|lan| lan.code != LanCode::STOCKHOLM).collect();
    others.sort_unstable_by_key(|lan| collation_key(lan.name));
    let stockholm = lan.iter().filter(|lan| lan.code == LanCode::STOCKHOLM);
    el("select")
        .id("area")
        .attr("aria-label", words.area)
        .on_value("change", move |code| choice.update(|choice| choice.area = Area::from_code(&code)))
        .with_all(stockholm.map(|lan| entry(Area::Lan(lan.code), lan.name)))
        .with(entry(Area::Country, words.whole_country))
        .with(entry(Area::Changed, words.only_changed))
        .with_all(others.into_iter().map(|lan| entry(Area::Lan(lan.code), lan.name)))
}

/// Sorting where there are no headings: on a phone.
fn sort_select(work: Work, choice: Live<Choice>) -> El {
    let choose = move |code: String| {
        let column = code.parse().ok().and_then(|index: usize| Column::ALL.get(index));
        if let Some(column) = column {
            choice.update(|choice| (choice.column, choice.is_descending) = (*column, false));
        }
    };
    let entries = Column::ALL.into_iter().enumerate().map(move |(index, column)| {
        let name = text::sort_by(work.lang(), column.title(work));
        option(&index.to_string(), &name, move || choice.with(|choice| choice.column == column))
    });
    el_in("select", "narrow").attr("aria-label", work.words().sort).on_value("change", choose).with_all(entries)
}

fn sort_heading(work: Work, column: Column, choice: Live<Choice>) -> El {
    let order = move || choice.with(|choice| (choice.column == column).then_some(choice.is_descending));
    let turn = move || {
        choice.update(|choice| {
            choice.is_descending = choice.column == column && !choice.is_descending;
            choice.column = column;
        });
    };
    let class = match column {
        Column::Name => "",
        Column::Percent => "n pc",
        Column::Short => "n gap",
        Column::Ideal => "n ideal",
        Column::Allocation => "n",
    };
    let arrow = move || match order() {
        Some(false) => " ↑",
        Some(true) => " ↓",
        None => "",
    };
    column_heading(class)
        .live_attr("aria-sort", move || {
            order().map(|is_descending| Cow::Borrowed(if is_descending { "descending" } else { "ascending" }))
        })
        .with(
            el_in("button", "sort")
                .text(column.title(work))
                .with(el("span").attr("aria-hidden", "true").live(move || arrow().to_owned()))
                .on_click(turn),
        )
}

/// A changed figure's difference from the underlag; nothing where it is the same.
fn difference(format: Format, before: Option<Kronor>, now: Option<Kronor>) -> String {
    let change = before.zip(now).map(|(before, now)| now - before).filter(|change| *change != Kronor::ZERO);
    change.map_or(String::new(), |change| format.change(change))
}

/// The same for a percent.
fn percent_difference(format: Format, before: Option<Ratio>, now: Option<Ratio>) -> String {
    before.zip(now).and_then(|(before, now)| format.percent_change(before, now)).unwrap_or_default()
}

/// The sign before a figure that rests on estimated HE.
fn about(is_estimated: bool) -> String {
    if is_estimated { "≈\u{a0}".to_owned() } else { String::new() }
}

fn changed(text: impl Fn() -> String + 'static) -> El {
    el_in("span", "changed").live(text)
}

fn members(work: Work, forbund: &ForbundOutcome) -> String {
    let dataset = work.peek_now(|now| now.state.dataset);
    let mut names: Vec<String> = forbund.kommuner.iter().map(|(code, _)| text::kommun_name(dataset, *code)).collect();
    names.sort_unstable_by_key(|name| collation_key(name));
    match names.len() {
        0 => work.words().without_members.to_owned(),
        1..=8 => names.join(", "),
        more => format!("{} … ({})", names[..6].join(", "), text::kommuner(work.lang(), more)),
    }
}

fn row(work: Work, id: &str, shown: Derived<String>, scale: Derived<i64>) -> El {
    let words = work.words();
    let Ok(id) = id.parse::<ForbundId>() else { return tr() };
    let key = StoredValue::new(id);
    let get = move |at: fn(Work) -> Computed, what: fn(&ForbundOutcome) -> Option<Kronor>| {
        key.try_with_value(|id| at(work).forbund(id).and_then(what)).flatten()
    };
    let ratio = move |at: fn(Work) -> Computed| {
        key.try_with_value(|id| at(work).forbund(id).and_then(|forbund| forbund.percent_of_ideal)).flatten()
    };
    let allocation = move |at| get(at, |forbund| forbund.allocation);
    let ideal = move |at| get(at, |forbund| Some(forbund.ideal));
    let is_estimated = move || get(Work::now, |f| (f.quality == Quality::Estimated).then_some(f.ideal)).is_some();
    let name = work.peek_now(|now| now.forbund(&id).map(|forbund| forbund.short_name.to_string())).unwrap_or_default();
    let is_selected = {
        let id = id.to_string();
        move || shown.with(|shown| *shown == id)
    };
    let is_current = is_selected.clone();
    let address = route::to_forbund(&id);
    let tell = {
        move || {
            let told =
                work.peek_now(|now| now.forbund(&id).map(|forbund| text::shows(work.format_untracked(), forbund)));
            work.status.set(told.unwrap_or_default());
        }
    };
    // Sorting names takes long, and most changes move nobody.
    let former = RefCell::new((Vec::new(), String::new()));
    let members = move || {
        let told = work.of(&id, |forbund| {
            let mut former = former.borrow_mut();
            let codes: Vec<KommunCode> = forbund.kommuner.iter().map(|(code, _)| *code).collect();
            if former.0 != codes || codes.is_empty() {
                *former = (codes, members(work, forbund));
            }
            Some(former.1.clone())
        });
        told.unwrap_or_default()
    };
    let link = el("a")
        .attr("href", &address)
        .live_attr("aria-current", move || is_current().then_some(Cow::Borrowed("true")))
        .text(&name)
        .on_click(tell);
    let figure =
        |figure: Figure, what: &str, value: Box<dyn Fn() -> String>| explained(work, figure, what, &name, value);
    tr().toggle("selected", is_selected)
        .on("click", move |click| {
            let target = click.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
            // A button or a link in the row has a purpose of its own.
            if !target.is_some_and(|target| matches!(target.tag_name().as_str(), "BUTTON" | "A")) {
                route::go(&address);
            }
        })
        .with(row_heading("name").with(link).with(el("small").live(members)))
        .with(
            td("n")
                .with(figure(
                    Figure::Allocation(id),
                    words.allocation,
                    Box::new(move || work.figure(allocation(Work::now))),
                ))
                .with(changed(move || difference(work.format(), allocation(Work::base), allocation(Work::now)))),
        )
        .with(
            td("n ideal")
                .with(figure(
                    Figure::Ideal(id),
                    words.ideal,
                    Box::new(move || about(is_estimated()) + &work.figure(ideal(Work::now))),
                ))
                .with(changed(move || difference(work.format(), ideal(Work::base), ideal(Work::now)))),
        )
        .with(
            td("n pc")
                .with(figure(
                    Figure::PercentOfIdeal(id),
                    words.percent,
                    Box::new(move || work.percent(ratio(Work::now))),
                ))
                .with(changed(move || percent_difference(work.format(), ratio(Work::base), ratio(Work::now)))),
        )
        .with(td("percent").attr("aria-hidden", "true").with(meter(
            move || ratio(Work::now),
            move || ratio(Work::base),
            move || scale.get(),
        )))
        .with(td("n gap").live(move || work.figure(get(Work::now, short_of))))
}

/// What is shown, in all.
#[derive(Clone, PartialEq)]
struct Sum {
    name: String,
    allocation: Option<Kronor>,
    known: usize,
    count: usize,
    ideal: Kronor,
    /// Some of it rests on estimated HE.
    is_estimated: bool,
    ratio: Option<Ratio>,
}

/// The sum of the rows; for a län the engine's own, where a förbund across a border counts with its kommuner in the län.
fn sum(work: Work, computed: &Computed, rows: &[String], choice: &Choice) -> Sum {
    let shown: Vec<&ForbundOutcome> = rows.iter().filter_map(|id| computed.outcome.forbund(id)).collect();
    // All förbund together have the whole pot, whatever their parts rest on.
    let is_all = shown.len() == computed.outcome.forbund.len();
    let is_estimated = !is_all && shown.iter().any(|forbund| forbund.quality == Quality::Estimated);
    let known = shown.iter().filter(|forbund| forbund.allocation.is_some()).count();
    if let (Area::Lan(code), "") = (choice.area, choice.search.trim())
        && let Some(lan) = computed.outcome.lan(code)
    {
        let name = computed.state.dataset.lan_of(code).map_or_else(|| code.to_string(), |lan| lan.name.to_owned());
        let ratio = lan.percent_of_ideal;
        return Sum {
            name,
            allocation: lan.allocation,
            known,
            count: shown.len(),
            ideal: lan.ideal,
            is_estimated,
            ratio,
        };
    }
    let ideal: Kronor = shown.iter().map(|forbund| forbund.ideal).sum();
    let all_known = known == shown.len() && known > 0;
    let allocation = all_known.then(|| shown.iter().filter_map(|forbund| forbund.allocation).sum());
    let ratio = allocation.and_then(|allocation: Kronor| Ratio::new(allocation.0, ideal.0));
    Sum {
        name: text::sum_of(work.lang(), shown.len()),
        allocation,
        known,
        count: shown.len(),
        ideal,
        is_estimated,
        ratio,
    }
}

fn sums(work: Work, rows: Derived<Vec<String>>, choice: Live<Choice>, scale: Derived<i64>) -> El {
    let of = move |at: fn(Work) -> Computed| {
        Derived::new(move || choice.with(|choice| rows.with(|rows| sum(work, &at(work), rows, choice))))
    };
    let (now_sum, base_sum) = (of(Work::now), of(Work::base));
    let (now, before) = (move || now_sum.get(), move || base_sum.get());
    let known = move || {
        let now = now();
        if now.known < now.count { text::known_for(work.lang(), now.known, now.count) } else { String::new() }
    };
    let row = tr()
        .with(row_heading("name").live(move || now().name).with(el("small").live(known)))
        .with(
            td("n")
                .live(move || work.figure(now().allocation))
                .with(changed(move || difference(work.format(), before().allocation, now().allocation))),
        )
        .with(
            td("n ideal")
                .live(move || about(now().is_estimated) + &work.figure(Some(now().ideal)))
                .with(changed(move || difference(work.format(), Some(before().ideal), Some(now().ideal)))),
        )
        .with(
            td("n pc")
                .live(move || work.percent(now().ratio))
                .with(changed(move || percent_difference(work.format(), before().ratio, now().ratio))),
        )
        .with(td("percent").attr("aria-hidden", "true").with(meter(
            move || now().ratio,
            move || before().ratio,
            move || scale.get(),
        )))
        .with(td("n gap").live(move || {
            let now = now();
            work.figure(now.allocation.map(|allocation| now.ideal - allocation))
        }));
    el("tfoot").attr("role", "rowgroup").with(row)
}

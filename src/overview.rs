//! The table of förbund: who has how much of the ideal.

use crate::{
    components::{Bar, bar_end, explained, meter, scale, with_bars},
    dom::{El, column_heading, el, el_in, option, row_heading, table, tbody, td, tr},
    forbund::new_forbund,
    format::{has_part, lowercased},
    live::{Derived, Live},
    route, text,
    work::{Computed, Work},
};
use finsam_engine::{Figure, ForbundId, ForbundOutcome, KommunCode, Kronor, LanCode, Quality, Ratio};
use std::{borrow::Cow, cmp::Ordering};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// Which förbund are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
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

    /// The area of a code, where it is one.
    pub fn named(code: &str) -> Option<Self> {
        match code {
            "alla" => Some(Self::Country),
            "andrade" => Some(Self::Changed),
            lan => lan.parse().ok().map(Self::Lan),
        }
    }
}

impl Default for Area {
    fn default() -> Self {
        Self::Lan(LanCode::STOCKHOLM)
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
pub fn collation_key(name: &str) -> Vec<u32> {
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
    pub area: Area,
    search: String,
    column: Column,
    is_descending: bool,
}

/// Stockholms län first, whoever has least of the ideal at the top.
impl Default for Choice {
    fn default() -> Self {
        Self { area: Area::default(), search: String::new(), column: Column::Percent, is_descending: false }
    }
}

impl Choice {
    /// The same area and order, whatever is searched for.
    pub fn without_search(&self) -> Self {
        Self { search: String::new(), ..self.clone() }
    }

    /// The län that is shown, where it is all that is asked for.
    pub fn lan(&self) -> Option<LanCode> {
        match self.area {
            Area::Lan(lan) if self.search.trim().is_empty() => Some(lan),
            _ => None,
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

/// The förbund of the area, in order, whatever is searched for.
pub fn in_area(now: &Computed, base: &Computed, choice: &Choice) -> Vec<String> {
    rows(now, base, &choice.without_search())
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

/// The ids of the förbund that the reader has chosen to see, in order.
pub fn shown_rows(work: Work) -> Vec<String> {
    work.with_now(|now| work.with_base(|base| work.overview.with(|choice| rows(now, base, choice))))
}

/// The table with its tools. `shown` is the id of the förbund beside it.
pub fn overview(work: Work, shown: Derived<String>) -> El {
    let words = work.words();
    let choice = work.overview;
    // Worked out once for all that needs it.
    let rows = Derived::new(move || shown_rows(work));
    let end = Derived::new(move || {
        let highest = work.with_now(|now| {
            let shown = rows.get();
            let ratios = shown.iter().filter_map(|id| now.outcome.forbund(id)?.percent_of_ideal);
            ratios.map(|ratio| ratio.rounded(0)).max().unwrap_or_default()
        });
        bar_end(highest)
    });
    let is_new = Live::new(false);
    let search = el("input")
        .id("search")
        .attrs(&[("type", "search"), ("aria-label", words.find), ("placeholder", words.find)])
        .flag("data-own-undo", move || choice.with(|choice| !choice.search.is_empty()))
        .prop("value", move || choice.with(|choice| choice.search.clone()).into())
        .on_value("input", move |search| choice.update(|choice| choice.search = search));
    let tools = el_in("div", "tools").with(area_select(work)).with(search).with(sort_select(work, choice)).with(
        el("button")
            .id("new-forbund")
            .text(words.new_forbund)
            .state("aria-expanded", move || is_new.get())
            .on_click(move || is_new.update(|is_new| *is_new = !*is_new)),
    );
    let heading = |column| sort_heading(work, column, choice);
    let scale_head = td("percent").attr("aria-hidden", "true").with(scale(words.full));
    let head = tr()
        .with(heading(Column::Name))
        .with(heading(Column::Allocation))
        .with(heading(Column::Ideal))
        .with(heading(Column::Percent))
        .with(scale_head)
        .with(heading(Column::Short));
    let body = tbody().list(move || rows.get(), move |id| row(work, id, shown, end)).show(
        move || rows.with(Vec::is_empty),
        move || tr().with(td("empty").attr("colspan", "6").text(words.nothing_shown)),
    );
    let legend = |class: &str, name: &str| el("span").with(el_in("i", class)).text(name);
    el_in("section", "overview-side")
        .attr("aria-label", words.distribution)
        .with(tools)
        .show(move || is_new.get(), move || new_forbund(work, move || is_new.set(false)))
        .with(with_bars(table("overview", head, body), move || end.get()).with(sums(work, rows, choice, end)))
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

/// Which förbund are shown: the same choice in every view that has it.
pub fn area_select(work: Work) -> El {
    let (words, choice) = (work.words(), work.overview);
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
        .on_value("change", move |code| {
            choice.update(|choice| choice.area = Area::named(&code).unwrap_or(Area::Country));
        })
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

/// The figures of a row: of a förbund, or of all that are shown.
#[derive(Clone, Copy, PartialEq, Default)]
pub struct Figures {
    pub allocation: Option<Kronor>,
    /// `None` where there is no such förbund.
    pub ideal: Option<Kronor>,
    pub ratio: Option<Ratio>,
    /// Some of the ideal rests on estimated HE.
    pub is_estimated: bool,
}

impl Figures {
    pub fn of(forbund: &ForbundOutcome) -> Self {
        Self {
            allocation: forbund.allocation,
            ideal: Some(forbund.ideal),
            ratio: forbund.percent_of_ideal,
            is_estimated: forbund.quality == Quality::Estimated,
        }
    }

    fn kronor(&self, column: Column) -> Option<Kronor> {
        match column {
            Column::Ideal => self.ideal,
            Column::Short => self.ideal.zip(self.allocation).map(|(ideal, allocation)| ideal - allocation),
            _ => self.allocation,
        }
    }
}

/// A row's figures now and in the underlag.
#[derive(Clone, Copy, PartialEq, Default)]
struct Row {
    now: Figures,
    base: Figures,
}

impl Row {
    /// The figure of a column.
    fn figure(&self, work: Work, column: Column) -> String {
        match column {
            Column::Percent => work.percent(self.now.ratio),
            Column::Ideal if self.now.is_estimated => format!("≈\u{a0}{}", work.figure(self.now.ideal)),
            _ => work.figure(self.now.kronor(column)),
        }
    }

    /// What the figure differs from the underlag's; nothing where it is the same.
    fn difference(&self, work: Work, column: Column) -> String {
        let format = work.format();
        let told = if column == Column::Percent {
            self.base.ratio.zip(self.now.ratio).and_then(|(before, now)| format.percent_change(before, now))
        } else {
            let pair = self.base.kronor(column).zip(self.now.kronor(column));
            pair.map(|(before, now)| now - before)
                .filter(|change| *change != Kronor::ZERO)
                .map(|change| format.change(change))
        };
        told.unwrap_or_default()
    }
}

/// The cells of a row after its heading. `explain` is the förbund whose figures open their derivation, and its name.
fn cells(work: Work, tr: El, row: Derived<Row>, end: Derived<i64>, explain: Option<(ForbundId, &str)>) -> El {
    let cell = |class: &str, column: Column| {
        let figure = move || row.with(|row| row.figure(work, column));
        let cell = match explain {
            Some((id, name)) => {
                let of = match column {
                    Column::Ideal => Figure::Ideal(id),
                    Column::Percent => Figure::PercentOfIdeal(id),
                    _ => Figure::Allocation(id),
                };
                td(class).with(explained(work, of, column.title(work), name, figure))
            }
            None => td(class).live(figure),
        };
        cell.with(el_in("span", "changed").live(move || row.with(|row| row.difference(work, column))))
    };
    tr.with(cell("n", Column::Allocation))
        .with(cell("n ideal", Column::Ideal))
        .with(cell("n pc", Column::Percent))
        .with(
            td("percent").attr("aria-hidden", "true").with(meter(move || {
                row.with(|row| Bar { now: row.now.ratio, before: row.base.ratio, end: end.get() })
            })),
        )
        .with(td("n gap").live(move || row.with(|row| row.figure(work, Column::Short))))
}

/// The members' names by the alphabet; of many, the first.
fn members(work: Work, codes: &[KommunCode]) -> String {
    let dataset = work.peek_now(|now| now.state.dataset);
    let mut names: Vec<String> = codes.iter().map(|code| text::kommun_name(dataset, *code)).collect();
    names.sort_unstable_by_key(|name| collation_key(name));
    match names.len() {
        0 => work.words().without_members.to_owned(),
        1..=8 => names.join(", "),
        more => format!("{} … ({})", names[..6].join(", "), text::kommuner(work.lang(), more)),
    }
}

fn row(work: Work, id: &str, shown: Derived<String>, end: Derived<i64>) -> El {
    let Ok(id) = id.parse::<ForbundId>() else { return tr() };
    let figures = move |computed: Computed| computed.forbund(&id).map(Figures::of).unwrap_or_default();
    let row = Derived::new(move || Row { now: figures(work.now()), base: figures(work.base()) });
    let codes = Derived::new(move || {
        work.of(&id, |now| Some(now.kommuner.iter().map(|(code, _)| *code).collect::<Vec<_>>())).unwrap_or_default()
    });
    let name = work.peek_now(|now| now.forbund(&id).map(|forbund| forbund.short_name.to_string())).unwrap_or_default();
    let is_selected = move || shown.with(|shown| *shown == id.as_str());
    let address = route::to_forbund(&id);
    let tell = move || {
        let told = work.peek_now(|now| now.forbund(&id).map(|forbund| text::shows(work.format_untracked(), forbund)));
        work.status.set(told.unwrap_or_default());
    };
    let link = el("a")
        .attr("href", &address)
        .live_attr("aria-current", move || is_selected().then_some(Cow::Borrowed("true")))
        .text(&name)
        .on_click(tell);
    let heading =
        row_heading("name").with(link).with(el("small").live(move || codes.with(|codes| members(work, codes))));
    let tr = tr().toggle("selected", is_selected).with(heading).on("click", move |click| {
        // What is clicked on in a row is an element; a button or a link has a purpose of its own.
        let target = click.target().map(|target| target.unchecked_into::<Element>().tag_name());
        if !matches!(target.as_deref(), Some("BUTTON" | "A")) {
            work.go(&address);
        }
    });
    cells(work, tr, row, end, Some((id, &name)))
}

/// The sum of the rows; for a län the engine's own, where a förbund across a border counts with its kommuner in the län.
pub fn sum(computed: &Computed, rows: &[String], choice: &Choice) -> Figures {
    let shown: Vec<&ForbundOutcome> = rows.iter().filter_map(|id| computed.outcome.forbund(id)).collect();
    // All förbund together have the whole pot, whatever their parts rest on.
    let is_all = shown.len() == computed.outcome.forbund.len();
    let is_estimated = !is_all && shown.iter().any(|forbund| forbund.quality == Quality::Estimated);
    if let Some(lan) = choice.lan()
        && let Some(lan) = computed.outcome.lan(lan)
    {
        return Figures {
            allocation: lan.allocation,
            ideal: Some(lan.ideal),
            ratio: lan.percent_of_ideal,
            is_estimated,
        };
    }
    let ideal: Kronor = shown.iter().map(|forbund| forbund.ideal).sum();
    let mut allocation = (!shown.is_empty()).then_some(Kronor::ZERO);
    for forbund in shown {
        allocation = allocation.zip(forbund.allocation).map(|(sum, more)| sum + more);
    }
    let ratio = allocation.and_then(|allocation| Ratio::new(allocation.0, ideal.0));
    Figures { allocation, ideal: Some(ideal), ratio, is_estimated }
}

fn sums(work: Work, rows: Derived<Vec<String>>, choice: Live<Choice>, end: Derived<i64>) -> El {
    let of = move |computed: Computed| choice.with(|choice| rows.with(|rows| sum(&computed, rows, choice)));
    let row = Derived::new(move || Row { now: of(work.now()), base: of(work.base()) });
    let name = move || {
        let lan = choice.with(Choice::lan).and_then(|lan| work.with_now(|now| now.state.dataset.lan_of(lan)));
        lan.map_or_else(|| text::sum_of(work.lang(), rows.with(Vec::len)), |lan| lan.name.to_owned())
    };
    let known = move || {
        let (known, count) = work.with_now(|now| {
            rows.with(|rows| {
                let known = rows.iter().filter(|id| now.outcome.forbund(id).is_some_and(|f| f.allocation.is_some()));
                (known.count(), rows.len())
            })
        });
        if known < count { text::known_for(work.lang(), known, count) } else { String::new() }
    };
    let tr = tr().with(row_heading("name").live(name).with(el("small").live(known)));
    el("tfoot").attr("role", "rowgroup").with(cells(work, tr, row, end, None))
}

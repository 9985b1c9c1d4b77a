//! Two to four scenarios side by side: per förbund and per party, and what differs in their edits.

mod equity;

use crate::{
    dom::{El, column_heading, el, el_in, focus_soon, option, row_heading, table, tbody, td, tr},
    live::{Derived, Live},
    text,
    work::{Computed, Work},
};
use finsam_engine::{ForbundId, ForbundOutcome, Kronor, Link, Party, Ratio, Scenario, State};
use std::{cmp::Ordering, sync::Arc};

/// The key of the dataset as it is.
const BASE: &str = "underlag";
/// The key of the present work. Other keys are the places of saved scenarios.
const PRESENT: &str = "nu";

/// Whether a key is the dataset's or the present work's, which are always there.
pub fn is_own(key: &str) -> bool {
    key == BASE || key == PRESENT
}

/// Adds a scenario to those compared, or takes it out again; the present work is what it is compared with.
pub fn toggle(compared: &mut Vec<String>, key: &str) {
    if !compared.iter().any(|one| one == key) {
        if compared.is_empty() {
            compared.push(PRESENT.to_owned());
        }
        if compared.len() == Link::SCENARIOS {
            compared.pop();
        }
    }
    turn(compared, key);
}

/// Takes a key out where it is among others, and adds it where it is not.
fn turn(keys: &mut Vec<String>, key: &str) {
    match keys.iter().position(|one| one == key) {
        Some(index) => {
            keys.remove(index);
        }
        None => keys.push(key.to_owned()),
    }
}

impl Work {
    /// Compares the present work with others, which are saved unless they are already.
    pub fn compare_with(self, others: Vec<Scenario>) {
        if others.is_empty() {
            return;
        }
        let mut compared = vec![PRESENT.to_owned()];
        // What there is room for beside the present work is compared with the dataset too.
        if others.len() + 2 <= Link::SCENARIOS {
            compared.insert(0, BASE.to_owned());
        }
        for scenario in others {
            let saved = self.library.saved.peek();
            let place = saved.iter().find(|one| one.scenario.as_ref() == Ok(&scenario)).map(|one| one.place.clone());
            compared.push(place.unwrap_or_else(|| self.put_new(scenario)));
        }
        self.compared.set(compared);
    }

    /// The scenario of a key.
    fn compared_scenario(self, key: &str) -> Scenario {
        match key {
            BASE => self.scenario.with(|scenario| Scenario::of(scenario.dataset().id())),
            PRESENT => self.scenario.get(),
            place => {
                let found = self.library.saved.with(|saved| {
                    let one = saved.iter().find(|one| one.place == place)?;
                    one.scenario.clone().ok()
                });
                // What is removed is no longer compared as soon as that is known.
                found.unwrap_or_else(|| self.scenario.get())
            }
        }
    }

    /// What a reader calls the scenario of a key.
    fn compared_name(self, key: &str) -> String {
        let words = self.lang().scenario_words();
        let title = |scenario: &Scenario| scenario.title.clone();
        let or = |title: String, other: &str| if title.is_empty() { other.to_owned() } else { title };
        match key {
            BASE => self.words().base.to_owned(),
            PRESENT => format!("{} ({})", or(self.scenario.with(title), words.unnamed), words.now),
            _ => or(title(&self.compared_scenario(key)), words.unnamed),
        }
    }

    fn computed(self, key: &str) -> Derived<Computed> {
        match key {
            BASE => Derived::new(move || self.base()),
            PRESENT => Derived::new(move || self.now()),
            place => {
                let place = place.to_owned();
                let scenario = Derived::new(move || self.compared_scenario(&place));
                Derived::new(move || scenario.with(|of| Computed::of(of.dataset(), &of.edits)))
            }
        }
    }
}

/// One of those compared: what it is called and what follows from it.
#[derive(Clone)]
struct Column {
    /// It can be renamed meanwhile.
    name: Derived<String>,
    computed: Derived<Computed>,
}

type Columns = Arc<[Column]>;

/// The comparison, with what is compared to choose.
pub fn compare(work: Work) -> El {
    let words = work.lang().scenario_words();
    // What was compared may have been removed.
    if work.compared.peek().len() < 2 {
        work.compared.set(vec![BASE.to_owned(), PRESENT.to_owned()]);
    }
    let compared = work.compared;
    // A name in a heading is no reason to draw the table anew; another column is.
    let keys = move || compared.get().join("\n");
    let share = move || {
        // Everybody has the dataset.
        let keys = compared.peek().into_iter().filter(|key| key != BASE);
        work.sharing.set(keys.map(|key| work.compared_scenario(&key)).collect());
    };
    el_in("section", "compare")
        .attr("aria-labelledby", "compare")
        .with(el("h2").id("compare").text(words.compare))
        .slot_by(keys, move |_| Some(choosers(work)))
        .slot_by(keys, move |_| Some(comparison(work)))
        .with(el("p").with(el("button").id("share-compared").text(words.share_all).on_click(share)))
}

/// A list for each column of what it can show, and a button for one more.
fn choosers(work: Work) -> El {
    let words = work.lang().scenario_words();
    let compared = work.compared;
    let keys = compared.peek();
    let choices = move || {
        let saved = work.library.saved.with(|saved| {
            let readable = saved.iter().filter(|one| one.scenario.is_ok());
            readable.map(|one| one.place.clone()).collect::<Vec<_>>()
        });
        [BASE.to_owned(), PRESENT.to_owned()].into_iter().chain(saved)
    };
    let chooser = |index: usize, key: &String| {
        let key = key.clone();
        el("label").with(el("span").text(&text::column(work.lang(), index))).text(" ").slot(move || {
            let key = key.clone();
            let entries = choices().map(|choice| {
                let is_chosen = choice == key;
                option(&choice, &work.compared_name(&choice), move || is_chosen)
            });
            Some(
                el("select")
                    .id(&format!("column-{index}"))
                    .on_value("change", move |choice| {
                        compared.update(|keys| keys[index] = choice);
                        focus_soon(format!("column-{index}"));
                    })
                    .with_all(entries),
            )
        })
    };
    let more = move || {
        compared.update(|keys| {
            let next = choices().find(|choice| !keys.contains(choice));
            keys.push(next.unwrap_or_else(|| PRESENT.to_owned()));
            focus_soon(format!("column-{}", keys.len() - 1));
        });
    };
    el_in("div", "tools")
        .with_all(keys.iter().enumerate().map(|(index, key)| chooser(index, key)))
        .with_some(
            (keys.len() < Link::SCENARIOS).then(|| el("button").id("one-more").text(words.one_more).on_click(more)),
        )
        .with_some((keys.len() > 2).then(|| {
            el("button").id("one-less").text(words.one_less).on_click(move || {
                compared.update(|keys| {
                    keys.pop();
                });
                focus_soon("one-more");
            })
        }))
}

/// A figure of each column.
#[derive(Clone, PartialEq, Default)]
struct Row {
    allocations: Vec<Option<Kronor>>,
    /// None of a party.
    ratios: Vec<Option<Ratio>>,
    /// Whether a party has a part in the förbund; none of a förbund.
    are_members: Vec<bool>,
}

fn comparison(work: Work) -> El {
    let words = work.lang().scenario_words();
    let column = |key: &String| {
        let named = key.clone();
        Column { name: Derived::new(move || work.compared_name(&named)), computed: work.computed(key) }
    };
    let columns: Columns = work.compared.peek().iter().map(column).collect();
    let is_all = Live::new(false);
    let shown = {
        let columns = Columns::clone(&columns);
        Derived::new(move || differing(&columns, is_all.get()))
    };
    let is_same = move || shown.with(Vec::is_empty);
    let open = Live::new(Vec::<String>::new());
    let head = tr().with(column_heading("").text(work.words().forbund)).with_all(columns.iter().map(|column| {
        let name = column.name;
        column_heading("n").live(move || name.get())
    }));
    let of_rows = Columns::clone(&columns);
    let rows = move || {
        let open = open.get();
        shown.with(|shown| {
            let mut keys = Vec::new();
            for id in shown {
                keys.push(id.to_string());
                if open.contains(&id.to_string()) {
                    let parties = parties(&of_rows, *id).into_iter();
                    keys.extend(parties.map(|party| format!("{id}/{}", String::from(party))));
                }
            }
            keys
        })
    };
    let drawn = Columns::clone(&columns);
    let body = tbody().list(rows, move |key| match key.split_once('/') {
        Some((id, party)) => party_row(work, &drawn, id, party),
        None => forbund_row(work, &drawn, key, open),
    });
    let summed = Columns::clone(&columns);
    let sums = Derived::new(move || {
        let mut row = Row::default();
        for column in summed.iter() {
            let (mut allocation, mut ideal) = (Some(Kronor::ZERO), Kronor::ZERO);
            for forbund in &shown.get() {
                let found = column.computed.with(|of| of.forbund(forbund).map(|of| (of.allocation, of.ideal)));
                let (of_forbund, of_ideal) = found.unwrap_or((Some(Kronor::ZERO), Kronor::ZERO));
                allocation = allocation.zip(of_forbund).map(|(sum, more)| sum + more);
                ideal += of_ideal;
            }
            row.allocations.push(allocation);
            row.ratios.push(allocation.and_then(|sum| Ratio::new(sum.0, ideal.0)));
        }
        row
    });
    let sum = cells(work, &columns, tr().with(row_heading("").text(words.sum)), sums);
    let all = el("input")
        .attr("type", "checkbox")
        .prop("checked", move || is_all.get().into())
        .on("change", move |_| is_all.update(|is_all| *is_all = !*is_all));
    el("div")
        .with(el_in("label", "radio").with(all).text(words.also_ideal))
        .show(is_same, move || el_in("p", "notice").text(words.all_alike))
        .with(
            table("compared", head, body).with(el("tfoot").attr("role", "rowgroup").with(sum)).flag("hidden", is_same),
        )
        .with(equity::equity(work, columns))
        .with(edits(work))
}

/// The förbund to which not all columns give the same members and contributions, by name; with `is_all`, also those of which
/// only the ideal differs, as it does for all when anybody moves.
fn differing(columns: &[Column], is_all: bool) -> Vec<ForbundId> {
    let all: Vec<Computed> = columns.iter().map(|column| column.computed.get()).collect();
    let mut named: Vec<(String, ForbundId)> = Vec::new();
    for computed in &all {
        for forbund in &computed.outcome.forbund {
            let is_listed = named.iter().any(|(_, id)| *id == forbund.id);
            if !is_listed && all.iter().any(|other| !is_like(other.forbund(&forbund.id), forbund, is_all)) {
                named.push((forbund.short_name.to_string(), forbund.id));
            }
        }
    }
    named.sort_unstable();
    named.into_iter().map(|(_, id)| id).collect()
}

fn is_like(one: Option<&ForbundOutcome>, other: &ForbundOutcome, is_all: bool) -> bool {
    one.is_some_and(|one| {
        one.kommuner == other.kommuner && one.offers == other.offers && !(is_all && one.ideal != other.ideal)
    })
}

/// All who pay in some column: the state, the regions, the kommuner.
fn parties(columns: &[Column], id: ForbundId) -> Vec<Party> {
    let mut parties = vec![Party::State, Party::Region];
    for column in columns {
        let kommuner = column.computed.with(|of| of.forbund(&id).map(|of| of.kommuner.clone())).unwrap_or_default();
        for (code, _) in kommuner {
            if !parties.contains(&Party::Kommun(code)) {
                parties.push(Party::Kommun(code));
            }
        }
    }
    parties[2..].sort_unstable();
    parties
}

fn forbund_row(work: Work, columns: &Columns, id: &str, open: Live<Vec<String>>) -> El {
    let Ok(id) = id.parse::<ForbundId>() else { return tr() };
    let of_row = Columns::clone(columns);
    let row = Derived::new(move || {
        let of = |column: &Column| {
            column
                .computed
                .with(|of| of.forbund(&id).map(|of| (of.allocation, of.percent_of_ideal)))
                .unwrap_or_default()
        };
        let (allocations, ratios) = of_row.iter().map(of).unzip();
        Row { allocations, ratios, are_members: Vec::new() }
    });
    let name =
        columns.iter().find_map(|column| column.computed.peek_with(|of| Some(of.forbund(&id)?.short_name.to_string())));
    let key = id.to_string();
    let is_open = {
        let key = key.clone();
        move || open.with(|open| open.contains(&key))
    };
    let unfold = move || open.update(|open| turn(open, &key));
    let button =
        el_in("button", "link").state("aria-expanded", is_open).text(&name.unwrap_or_default()).on_click(unfold);
    cells(work, columns, tr().attr("class", "of-forbund").with(row_heading("").with(button)), row)
}

fn party_row(work: Work, columns: &Columns, id: &str, party: &str) -> El {
    let (Ok(id), Ok(party)) = (id.parse::<ForbundId>(), Party::try_from(party.to_owned())) else { return tr() };
    let offer = move |of: &Computed| of.state.find(&id)?.now.of(party).map(|offer| offer.kronor);
    let is_member = move |of: &Computed| match party {
        Party::Kommun(code) => of.forbund(&id).is_some_and(|of| of.kommuner.iter().any(|(member, _)| *member == code)),
        _ => of.forbund(&id).is_some(),
    };
    let of_row = Columns::clone(columns);
    let row = Derived::new(move || Row {
        allocations: of_row.iter().map(|column| column.computed.with(offer)).collect(),
        ratios: Vec::new(),
        are_members: of_row.iter().map(|column| column.computed.with(is_member)).collect(),
    });
    let name = columns.iter().find_map(|column| {
        column.computed.peek_with(|of| {
            let lan = &of.forbund(&id)?.lan;
            Some(text::party_name(work.lang(), of.state.dataset, lan, party))
        })
    });
    cells(work, columns, tr().attr("class", "of-party").with(row_heading("").text(&name.unwrap_or_default())), row)
}

/// A cell for each column: the percent, the amount, what they differ from the first column's, and which is the most and the
/// least.
fn cells(work: Work, columns: &Columns, tr: El, row: Derived<Row>) -> El {
    let lang = work.lang();
    let words = lang.scenario_words();
    let cell = |(index, column): (usize, &Column)| {
        let percent =
            move || row.with(|row| row.ratios.get(index).map(|ratio| work.percent(*ratio))).unwrap_or_default();
        let amount = move || {
            row.with(|row| match row.are_members.get(index) {
                Some(false) => words.no_member.to_owned(),
                _ => work.figure(row.allocations.get(index).copied().flatten()),
            })
        };
        let change = move || {
            let pair = row.with(|row| row.allocations.first().copied().flatten().zip(*row.allocations.get(index)?));
            let change = pair.map(|(first, this)| this - first).filter(|change| *change != Kronor::ZERO);
            change.map_or(String::new(), |change| work.format().change(change))
        };
        let percent_change = move || {
            let pair = row.with(|row| row.ratios.first().copied().flatten().zip(*row.ratios.get(index)?));
            pair.and_then(|(first, this)| work.format().percent_change(first, this)).unwrap_or_default()
        };
        let rank = move || {
            row.with(|row| {
                let rank = if row.ratios.is_empty() { rank(&row.allocations, index) } else { rank(&row.ratios, index) };
                match rank {
                    Ordering::Greater => words.most,
                    Ordering::Less => words.least,
                    Ordering::Equal => "",
                }
            })
            .to_owned()
        };
        td("n")
            .live_attr("data-label", {
                let name = column.name;
                move || Some(name.get().into())
            })
            .with(el_in("span", "pc").live(percent).text(" ").with(el_in("span", "changed").live(percent_change)))
            .with(el_in("small", "rank").live(rank))
            .with(el("span").live(amount).text(" ").with(el_in("span", "changed").live(change)))
    };
    tr.with_all(columns.iter().enumerate().map(cell))
}

/// Whether one of some figures is the most or the least of those known.
fn rank<T: Ord + Copy>(figures: &[Option<T>], index: usize) -> Ordering {
    let known = || figures.iter().flatten();
    match (figures.get(index).copied().flatten(), known().min(), known().max()) {
        (Some(_), Some(least), Some(most)) if least == most => Ordering::Equal,
        (Some(this), _, Some(most)) if this == *most => Ordering::Greater,
        (Some(this), Some(least), _) if this == *least => Ordering::Less,
        _ => Ordering::Equal,
    }
}

/// What each column changes that not all others change too.
fn edits(work: Work) -> El {
    let words = work.lang().scenario_words();
    el_in("section", "own-edits").with(el("h3").text(words.what_differs)).slot(move || {
        let keys = work.compared.get();
        let scenarios: Vec<Scenario> = keys.iter().map(|key| work.compared_scenario(key)).collect();
        let format = work.format();
        let columns = keys.iter().zip(&scenarios).map(|(key, scenario)| {
            let is_shared = |index: usize| scenarios.iter().all(|other| other.edits.contains(&scenario.edits[index]));
            let own = (0..scenario.edits.len()).filter(|index| !is_shared(*index));
            let sentences: Vec<String> = own
                .map(|index| {
                    let before = State::apply(scenario.dataset(), &scenario.edits[..index]);
                    text::edit_sentence(format, &before, &scenario.edits[index])
                })
                .collect();
            let none = sentences.is_empty().then(|| el_in("p", "help").text(words.nothing_own));
            el("div")
                .with(el("h4").text(&work.compared_name(key)))
                .with_some(none)
                .with(el("ul").with_all(sentences.iter().map(|sentence| el("li").text(sentence))))
        });
        Some(el_in("div", "columns").with_all(columns))
    })
}

//! Every rule of the model: its value to edit, its default and its source.

use crate::{
    changes::to_own_figures,
    components::{AmountField, Field, PercentField},
    datasets::to_datasets,
    dom::{El, column_heading, el, el_in, hidden_heading, row_heading, table, tbody, td, tr},
    text,
    work::{Computed, Work},
};
use finsam_engine::{AllocationMode, Edit, Group, Kronor, PerGroup, Percent, Rule, RuleChange, RuleError, Rules, Tier};
use reactive_graph::graph::untrack;
use std::rc::Rc;

/// The view of the model's rules.
pub fn assumptions(work: Work) -> El {
    let words = work.words();
    el_in("div", "assumptions")
        .with(section("money", words.money).with(rule_table(
            work,
            [
                amount_row(work, "state-grant", Rule::StateGrant, words.state_grant, words.source_fk_reports),
                amount_row(
                    work,
                    "national-support",
                    Rule::NationalSupport,
                    words.national_support,
                    words.source_fk_reports,
                ),
                amount_row(work, "base-grant", Rule::BaseGrant, words.base_grant, words.source_pm_base),
                share_row(work, "share-state", Group::State, words.share_state),
                share_row(work, "share-region", Group::Region, words.share_region),
                share_row(work, "share-kommuner", Group::Kommuner, words.share_kommuner),
                brake_row(work),
            ],
        )))
        .with(section("weights", words.weights).with(rule_table(
            work,
            [
                weight_row(work, "population-weight", Rule::PopulationWeight, words.population_weight),
                weight_row(work, "fye-weight", Rule::FyeWeight, words.fye_weight),
            ],
        )))
        .with(allocation_choice(work))
        .with(ladder(work))
        .with(calibration(work))
        .with(section("sources", words.sources).slot_by(
            move || work.base().state.dataset.name().to_owned(),
            move |_| {
                let sources = work.peek_base(|base| text::source_list(work.lang(), base.state.dataset));
                Some(el_in("ul", "sources").with_all(sources.iter().map(|source| el("li").text(source))))
            },
        ))
}

fn section(id: &str, heading: &str) -> El {
    el("section").attr("aria-labelledby", id).with(el("h2").id(id).text(heading))
}

fn rule_table(work: Work, rows: impl IntoIterator<Item = El>) -> El {
    let words = work.words();
    let head = tr()
        .with(column_heading("").text(words.rule))
        .with(column_heading("n").text(words.value))
        .with(column_heading("n").text(words.default_value))
        .with(column_heading("").text(words.source))
        .with(hidden_heading(words.reset));
    table("rules", head, tbody().with_all(rows))
}

/// Rules by their present values and by their defaults.
fn rules_of<T>(work: Work, of: impl Fn(&Rules) -> T + Copy) -> (impl Fn() -> T + Copy, impl Fn() -> T + Copy) {
    (move || work.with_now(|now| of(&now.state.rules)), move || work.with_base(|base| of(&base.state.rules)))
}

/// A button that gives one rule its default again.
fn reset(
    work: Work,
    name: &str,
    default: impl Fn() -> RuleChange + 'static,
    is_changed: impl Fn() -> bool + 'static,
) -> El {
    el_in("button", "link")
        .attr("aria-label", &text::reset_rule(work.lang(), name))
        .text(work.words().reset)
        .flag("disabled", move || !is_changed())
        .on_click(move || {
            // The default is within the limits; where another rule forbids it, the value stays.
            let _ = work.edit(Edit::Rule(untrack(&default)));
        })
}

fn amount_row(work: Work, id: &str, rule: Rule, name: &'static str, source: &str) -> El {
    let of = move |rules: &Rules| match rule {
        Rule::StateGrant => rules.state_grant,
        Rule::NationalSupport => rules.national_support,
        _ => rules.base_grant,
    };
    let with = move |kronor: Kronor| {
        let none = RuleChange::default();
        match rule {
            Rule::StateGrant => RuleChange { state_grant: Some(kronor), ..none },
            Rule::NationalSupport => RuleChange { national_support: Some(kronor), ..none },
            _ => RuleChange { base_grant: Some(kronor), ..none },
        }
    };
    let (now, default) = rules_of(work, of);
    let field = AmountField {
        id: id.to_owned(),
        label: Box::new(move || format!("{name}, {}", work.format().unit_sign())),
        value: Rc::new(move || Some(now())),
        set: Rc::new(move |kronor| work.edit_in(name, Edit::Rule(with(kronor)))),
        help: "",
        doubtful: None,
        is_marked: None,
    };
    let is_changed = move || now() != default();
    tr().toggle("changed-row", is_changed)
        .with(row_heading("").text(name).with(el("small").live(move || work.format().unit_sign().to_owned())))
        .with(field.put_in(work, td("n")))
        .with(
            td("n default").attr("data-label", work.words().default_value).live(move || work.format().exact(default())),
        )
        .with(source_cell(work, source, of))
        .with(td("").with(reset(work, name, move || with(default()), is_changed)))
}

/// Where a rule's default comes from: the source of the built-in datasets, where one of the reader's own has not another.
fn source_cell<T: PartialEq>(work: Work, source: &str, of: impl Fn(&Rules) -> T + 'static) -> El {
    let source = source.to_owned();
    td("source").live(move || {
        let dataset = work.base().state.dataset;
        match dataset.own() {
            Some(own) if of(dataset.rules()) != of(own.basis.dataset().rules()) => {
                text::datasets::of_own(work.lang(), own.name())
            }
            _ => source.clone(),
        }
    })
}

fn weight_row(work: Work, id: &str, rule: Rule, name: &'static str) -> El {
    let is_fye = rule == Rule::FyeWeight;
    let number = WholeNumber {
        of: Box::new(move |rules| if is_fye { rules.fye_weight } else { rules.population_weight }),
        with: Box::new(move |weight| RuleChange {
            fye_weight: is_fye.then_some(weight),
            population_weight: (!is_fye).then_some(weight),
            ..RuleChange::default()
        }),
        unreadable: RuleError::Weight(rule),
    };
    whole_number_row(work, id, name, work.words().source_pm, number)
}

fn share_row(work: Work, id: &str, group: Group, name: &'static str) -> El {
    let number = WholeNumber {
        of: Box::new(move |rules| rules.shares.of(group)),
        with: Box::new(move |share| {
            let shares = work.peek_now(|now| now.state.rules.shares);
            let shares = PerGroup::each(|other| if other == group { share } else { shares.of(other) });
            RuleChange { shares: Some(shares), ..RuleChange::default() }
        }),
        unreadable: RuleError::Shares,
    };
    whole_number_row(work, id, name, work.words().source_law, number)
}

/// How much the state's money can fall in a year.
fn brake_row(work: Work) -> El {
    let name = work.words().greatest_decrease;
    let with = |percent: Percent| RuleChange { greatest_decrease: Some(percent), ..RuleChange::default() };
    let of = |rules: &Rules| rules.greatest_decrease;
    let (now, default) = rules_of(work, of);
    let field = PercentField {
        id: "greatest-decrease".to_owned(),
        label: format!("{name}, %"),
        lowest: Percent::from_hundredths(0),
        highest: Percent::FULL,
        value: Rc::new(now),
        set: Rc::new(move |percent| work.edit_in(name, Edit::Rule(with(percent)))),
    };
    let is_changed = move || now() != default();
    tr().toggle("changed-row", is_changed)
        .with(row_heading("").text(name).with(el("small").text("%")))
        .with(field.put_in(work, td("n")))
        .with(
            td("n default").attr("data-label", work.words().default_value).live(move || work.format().rate(default())),
        )
        .with(source_cell(work, work.words().source_pm_brake, of))
        .with(td("").with(reset(work, name, move || with(default()), is_changed)))
}

/// A rule that is a small whole number: how it stands in the rules, and the change that sets it.
struct WholeNumber {
    of: Box<dyn Fn(&Rules) -> i64>,
    with: Box<dyn Fn(i64) -> RuleChange>,
    unreadable: RuleError,
}

fn whole_number_row(work: Work, id: &str, name: &'static str, source: &str, rule: WholeNumber) -> El {
    let rule = Rc::new(rule);
    let value = |at: fn(Work) -> Computed| -> Rc<dyn Fn() -> i64> {
        let rule = Rc::clone(&rule);
        Rc::new(move || (rule.of)(&at(work).state.rules))
    };
    let (now, default) = (value(Work::now), value(Work::base));
    let set: Rc<dyn Fn(i64) -> Result<(), String>> = {
        let rule = Rc::clone(&rule);
        Rc::new(move |number| work.edit_in(name, Edit::Rule((rule.with)(number))))
    };
    let (shown, present, set_stepped) = (Rc::clone(&now), Rc::clone(&now), Rc::clone(&set));
    let (set_back, sourced) = (Rc::clone(&rule), Rc::clone(&rule));
    let field = Field {
        id: id.to_owned(),
        label: Box::new(move || name.to_owned()),
        value: Box::new(move || shown().to_string()),
        read: Box::new(move |text| {
            set(text.trim().parse().map_err(|_| text::rule_error(work.lang(), &rule.unreadable))?)
        }),
        step: Some(Box::new(move |steps| {
            // Beyond the limits an arrow key does nothing.
            let _ = set_stepped(untrack(|| present()) + steps);
        })),
        remark: None,
        placeholder: "",
        help: "",
        is_marked: None,
    };
    let is_changed: Rc<dyn Fn() -> bool> = {
        let default = Rc::clone(&default);
        Rc::new(move || now() != default())
    };
    let (row_changed, shown_default) = (Rc::clone(&is_changed), Rc::clone(&default));
    tr().toggle("changed-row", move || row_changed())
        .with(row_heading("").text(name))
        .with(field.put_in(work, td("n")))
        .with(td("n default").attr("data-label", work.words().default_value).live(move || shown_default().to_string()))
        .with(source_cell(work, source, move |rules| (sourced.of)(rules)))
        .with(td("").with(reset(work, name, move || (set_back.with)(default()), move || is_changed())))
}

fn allocation_choice(work: Work) -> El {
    let words = work.words();
    let choice = move |mode: AllocationMode, id: &str, name: &str| {
        let input = el("input")
            .id(id)
            .attrs(&[("type", "radio"), ("name", "allocation")])
            .flag("disabled", move || work.is_readonly.get())
            .prop("checked", move || work.with_now(|now| now.state.rules.allocation == mode).into())
            .on("change", move |_| {
                // Both modes are always allowed.
                let _ = work.edit(Edit::Rule(RuleChange { allocation: Some(mode), ..RuleChange::default() }));
            });
        el_in("label", "radio").with(input).text(" ").text(name)
    };
    el("section").with(
        el("fieldset")
            .with(el("legend").with(el("h2").text(words.how_allocated)))
            .with(choice(AllocationMode::Matched, "matched", words.matched))
            .with(choice(AllocationMode::AsOffered, "as-offered", words.as_offered)),
    )
}

fn tiers(work: Work) -> Vec<Tier> {
    work.with_now(|now| now.state.rules.equity_ladder.tiers().to_vec())
}

fn with_tiers(tiers: Vec<Tier>) -> Edit {
    Edit::Rule(RuleChange { equity_ladder: Some(tiers), ..RuleChange::default() })
}

/// The tiers of the equity ladder.
fn ladder(work: Work) -> El {
    let words = work.words();
    let is_changed = move || {
        let default = work.with_base(|base| base.state.rules.equity_ladder.tiers().to_vec());
        tiers(work) != default
    };
    let default = move || RuleChange {
        equity_ladder: Some(work.with_base(|base| base.state.rules.equity_ladder.tiers().to_vec())),
        ..RuleChange::default()
    };
    let add = move || {
        let mut tiers = untrack(|| tiers(work));
        let last_end = tiers.iter().filter_map(|tier| tier.up_to).next_back().unwrap_or_default();
        let rate = tiers.last().map_or(0, |tier| tier.hundredths_of_percent);
        let before_last = tiers.len().saturating_sub(1);
        let new = Tier { up_to: Some(last_end + Kronor(5_000_000)), hundredths_of_percent: rate };
        tiers.insert(before_last, new);
        // Ten tiers are the most, and the button is off then.
        let _ = work.edit(with_tiers(tiers));
    };
    let head = tr()
        .with(column_heading("").live(move || format!("{}, {}", words.ladder_to, work.format().unit_sign())))
        .with(column_heading("n").text(words.ladder_rate))
        .with(hidden_heading(words.remove_tier));
    let count = move || tiers(work).len();
    // A tier's row knows whether it is the last: rows are made anew when their number changes.
    let body = tbody().list(
        move || {
            let count = count();
            (0..count).map(|index| format!("{index}/{count}")).collect()
        },
        move |key| {
            let (index, count) = key.split_once('/').unwrap_or_default();
            let (index, count) = (index.parse().unwrap_or(0), count.parse().unwrap_or(0));
            tier_row(work, index, index + 1 < count)
        },
    );
    el("section")
        .attr("aria-labelledby", "ladder")
        .with(el("h2").id("ladder").text(words.ladder).text(" ").with(el_in("span", "mark").text(words.assumption)))
        .with(el_in("p", "about").text(words.ladder_about))
        .with(table("rules ladder", head, body))
        .with(
            el_in("p", "buttons")
                .with(
                    el("button")
                        .id("add-tier")
                        .text(words.add_tier)
                        .flag("disabled", move || count() >= 10)
                        .on_click(add),
                )
                .with(reset(work, words.ladder, default, is_changed)),
        )
}

fn tier_row(work: Work, index: usize, has_end: bool) -> El {
    let words = work.words();
    let label = move |what: &str| text::tier_label(work.lang(), index + 1, what);
    let tier = move || tiers(work).get(index).cloned();
    let with = move |change: &dyn Fn(&mut Tier)| {
        let mut tiers = untrack(|| tiers(work));
        if let Some(tier) = tiers.get_mut(index) {
            change(tier);
        }
        with_tiers(tiers)
    };
    let end = if has_end {
        let field = AmountField {
            id: format!("tier-{index}"),
            label: Box::new(move || label(words.ladder_to)),
            value: Rc::new(move || tier().and_then(|tier| tier.up_to)),
            set: Rc::new(move |kronor| {
                work.edit_in(&format!("trappa/{index}/slut"), with(&|tier| tier.up_to = Some(kronor)))
            }),
            help: "",
            doubtful: None,
            is_marked: None,
        };
        field.put_in(work, td(""))
    } else {
        td("").text(words.ladder_above)
    };
    let rate = PercentField {
        id: format!("rate-{index}"),
        label: label(words.ladder_rate),
        lowest: Percent::from_hundredths(0),
        highest: Percent::FULL,
        value: Rc::new(move || Percent::from_hundredths(tier().map_or(0, |tier| tier.hundredths_of_percent))),
        set: Rc::new(move |rate| {
            let edit = with(&|tier| tier.hundredths_of_percent = rate.hundredths());
            work.edit_in(&format!("trappa/{index}/procent"), edit)
        }),
    };
    let remove = move || {
        let mut left = untrack(|| tiers(work));
        if index < left.len() {
            left.remove(index);
        }
        // What is left still rises, so it is a ladder.
        let _ = work.edit(with_tiers(left));
    };
    let remove = has_end.then(|| {
        el_in("button", "link").attr("aria-label", &label(words.remove_tier)).text(words.remove).on_click(remove)
    });
    tr().with(end).with(rate.put_in(work, td("n"))).with(td("").with_some(remove))
}

/// Where HE comes from.
fn calibration(work: Work) -> El {
    section("calibration", work.words().calibration)
        .slot(move || {
            let told = work.with_now(|now| text::calibration(work.format(), &now.state, now.state.calibration()));
            Some(el("div").with_all(told.iter().map(|told| el_in("p", "about").text(told))))
        })
        .with(el_in("p", "line").with(to_own_figures(work)).with(to_datasets(work)))
}

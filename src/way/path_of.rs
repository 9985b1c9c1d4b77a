//! The years of one förbund: what each of the three pays, and the rules that they follow.

use super::{
    part::{asks, figures, headings, named},
    path::{highest, years_ask},
};
use crate::{
    components::{AmountField, LineChart, PercentField, Select},
    dom::{El, el, el_in, row_heading, table, tbody},
    live::Derived,
    text::{self, way as told},
    work::Work,
};
use finsam_engine::{Edit, ForbundId, Group, Kronor, Path, PathRule, PerGroup, Percent, to_reach};
use std::rc::Rc;

pub fn path_of(work: Work, id: ForbundId, path: Derived<Path>, takes_focus: bool) -> El {
    let words = work.lang().way_words();
    let name = work.peek_now(|now| now.forbund(&id).map(|forbund| forbund.short_name.to_string())).unwrap_or_default();
    let heading = el("h3").id("path-of").attr("tabindex", "-1").text(&name);
    if takes_focus {
        heading.clone().focus_soon();
    }
    let is_unknown = move || work.of(&id, |now| now.offers.state).is_none();
    el_in("section", "path-of")
        .attr("aria-labelledby", "path-of")
        .with(heading)
        .with_all(Group::ALL.map(|group| rule(work, id, group)))
        .show(is_unknown, move || el_in("p", "help").text(words.unbraked))
        .slot(move || Some(path.with(|path| drawn(work, id, path))))
}

/// The years as a table and as a line.
fn drawn(work: Work, id: ForbundId, path: &Path) -> El {
    let (format, words) = (work.format(), work.words());
    let name = |group| {
        let now = work.now();
        now.forbund(&id).map(|forbund| text::group_name(format.lang, now.state.dataset, forbund, group))
    };
    let mut names = vec![format!("{}, {}", work.lang().way_words().year, format.unit_sign())];
    names.extend(Group::ALL.map(|group| name(group).unwrap_or_default()));
    names.extend([words.allocation, words.percent].map(str::to_owned));
    let (mut years, mut percents) = (Vec::new(), Vec::new());
    let mut body = tbody();
    for (year, forbund) in path.of(id) {
        let mut cells = Group::ALL.map(|group| work.figure(forbund.offers.of(group))).to_vec();
        cells.extend([work.figure(forbund.allocation), work.percent(forbund.percent_of_ideal)]);
        let braked = forbund.is_braked.then(|| el("small").text(work.lang().way_words().braked));
        let heading = row_heading("").text(&year.to_string()).with_some(braked);
        body = body.with(figures(heading, &names, &cells));
        years.push(year.to_string());
        percents.push(forbund.percent_of_ideal);
    }
    let end = ((highest(path, id) + 49) / 50 * 50).clamp(150, 300);
    let chart = LineChart { percents: &percents, end, years: Some(&years) };
    el("div").with(table("", headings(&names), body)).with(chart.view())
}

/// A rule as the choice has it.
fn code(rule: PathRule) -> &'static str {
    match rule {
        PathRule::Model => "model",
        PathRule::Match => "match",
        PathRule::Hold => "hold",
        PathRule::Percent(_) => "percent",
        PathRule::Reach { .. } => "reach",
    }
}

/// The rule of one of the three, with what it needs to know.
fn rule(work: Work, id: ForbundId, group: Group) -> El {
    let words = work.lang().way_words();
    let (name, key) = work.peek_now(|now| {
        let name = now.forbund(&id).map(|of| text::group_name(work.lang(), now.state.dataset, of, group));
        let key = match group {
            Group::State => "state",
            Group::Region => "region",
            Group::Kommuner => "kommuner",
        };
        (name.unwrap_or_default(), key)
    });
    let present = Derived::new(move || {
        let now = work.now();
        now.state.find(&id).map(|forbund| forbund.path.of(group))
    });
    let rule = move || present.get().unwrap_or(PathRule::DEFAULTS.of(group));
    let set = move |rule| work.edit_in(&format!("{id}/{key}/vag"), Edit::Path { forbund: id, group, rule });
    let choose = move |code: String| {
        let rule = match code.as_str() {
            "hold" => PathRule::Hold,
            "percent" => PathRule::Percent(Percent::from_hundredths(200)),
            "reach" => what_the_target_takes(work, id, group),
            _ => PathRule::DEFAULTS.of(group),
        };
        // The list has the rules that this one of the three can follow.
        let _ = work.edit(Edit::Path { forbund: id, group, rule });
    };
    let label = told::rule_of(work.lang(), &name);
    let select = Select {
        id: format!("rule-{key}"),
        label: label.clone(),
        values: Box::new(move || {
            [code(PathRule::DEFAULTS.of(group)), "hold", "percent", "reach"].map(str::to_owned).to_vec()
        }),
        name_of: Box::new(move |code| {
            match code {
                "model" => words.rule_model,
                "match" => words.rule_match,
                "hold" => words.rule_hold,
                "percent" => words.rule_percent,
                _ => words.rule_reach,
            }
            .to_owned()
        }),
        chosen: Rc::new(move || code(rule()).to_owned()),
        choose: Box::new(choose),
    };
    let fields = move |code: &str| match code {
        "percent" => {
            let field = PercentField {
                id: format!("rule-{key}-percent"),
                label: format!("{label}: {}", words.rule_percent),
                lowest: Percent::from_hundredths(-10_000),
                highest: Percent::FULL,
                value: Rc::new(move || match rule() {
                    PathRule::Percent(percent) => percent,
                    _ => Percent::from_hundredths(0),
                }),
                set: Rc::new(move |percent| set(PathRule::Percent(percent))),
            };
            Some(field.put_in(work, el_in("label", "ask").with(el("span").text("%"))))
        }
        "reach" => {
            let reach = move || match rule() {
                PathRule::Reach { kronor, years } => (kronor, years),
                _ => (Kronor::ZERO, 1),
            };
            let field = AmountField {
                id: format!("rule-{key}-kronor"),
                label: {
                    let label = label.clone();
                    Box::new(move || format!("{label}: {}, {}", words.rule_reach, work.format().unit_sign()))
                },
                value: Rc::new(move || Some(reach().0)),
                set: Rc::new(move |kronor| set(PathRule::Reach { kronor, years: reach().1 })),
                help: "",
                doubtful: None,
                is_marked: None,
            };
            let amount = el_in("label", "ask").with(el("span").live(move || work.format().unit_sign().to_owned()));
            let years = years_ask(
                &format!("rule-{key}-years"),
                &format!("{label}: {}", words.within),
                move || reach().1.to_string(),
                move |years| {
                    let _ = set(PathRule::Reach { kronor: reach().0, years });
                    work.end_gesture();
                },
            );
            Some(asks().with(field.put_in(work, amount)).with(named(words.within, years)))
        }
        _ => None,
    };
    asks().with(named(&name, select.view())).slot_by(move || code(rule()).to_owned(), fields)
}

/// To what the target takes, by the law and in as many years as are shown.
fn what_the_target_takes(work: Work, id: ForbundId, group: Group) -> PathRule {
    let target = work.settings.target();
    work.peek_now(|now| {
        let asks = now.forbund(&id).map(|forbund| to_reach(&now.state, forbund, target).groups);
        let asks: PerGroup<Kronor> = asks.map(|asks| PerGroup::each(|group| asks.of(group).kronor)).unwrap_or_default();
        PathRule::Reach { kronor: asks.of(group), years: now.state.rules.path_years }
    })
}

//! The years of one förbund: what each of the three pays, and the rules that they follow.

use super::{
    part::{ask, asks, named},
    path::{end, years_ask},
};
use crate::{
    components::{AmountField, LineChart, PercentField, Select, Sheet},
    dom::{El, el, el_in},
    live::Derived,
    text,
    text::way as told,
    work::Work,
};
use finsam_engine::{Edit, ForbundId, Group, Kronor, Path, PathRule, Percent, to_reach};
use reactive_graph::graph::untrack;
use std::rc::Rc;

pub fn path_of(work: Work, id: ForbundId, path: Derived<Path>, takes_focus: bool) -> El {
    let words = work.lang().way_words();
    let name = work.peek_now(|now| told::name(&now.state, id));
    let heading = el("h3").id("path-of").attr("tabindex", "-1").text(&name);
    if takes_focus {
        heading.clone().focus_soon();
    }
    let is_known = move || work.of(&id, |now| now.offers.state).is_some();
    el_in("section", "path-of")
        .attr("aria-labelledby", "path-of")
        .with(heading)
        .with_all(Group::ALL.map(|group| rule(work, id, group)))
        .with(el_in("p", "help").flag("hidden", is_known).text(words.unbraked))
        .with(el("div").markup(move || path.with(|path| drawn(work, id, path))))
}

fn group_name(work: Work, id: ForbundId, group: Group) -> String {
    let now = work.now();
    now.forbund(&id).map_or(String::new(), |of| text::group_name(work.lang(), now.state.dataset, of, group))
}

/// The years as a table and as a line.
fn drawn(work: Work, id: ForbundId, path: &Path) -> String {
    let (format, words, way_words) = (work.format(), work.words(), work.lang().way_words());
    let mut sheet = Sheet::new("", &format!("{}, {}", way_words.in_year, format.unit_sign()));
    for group in Group::ALL {
        sheet.column(&group_name(work, id, group));
    }
    sheet.column(words.allocation);
    sheet.column(words.percent);
    let mut percents = Vec::new();
    for (year, forbund) in path.of(id) {
        let brake = match (forbund.is_braked, forbund.is_unbraked) {
            (true, _) => way_words.braked,
            (_, true) => way_words.without_brake,
            _ => "",
        };
        sheet.row("", &year.to_string(), brake);
        for group in Group::ALL {
            sheet.figure(&work.figure(forbund.offers.of(group)));
        }
        sheet.figure(&work.figure(forbund.allocation));
        sheet.figure(&work.percent(forbund.percent_of_ideal));
        percents.push(forbund.percent_of_ideal);
    }
    let first_year = path.years.first().map(|year| year.year);
    sheet.markup() + &LineChart { percents: &percents, end: end(path, id), first_year }.markup()
}

/// The rules that the state can follow, and that the others can.
const STATE: [&str; 4] = ["model", "hold", "percent", "reach"];
const OTHERS: [&str; 4] = ["match", "hold", "percent", "reach"];

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

/// One of the three who follows a rule.
#[derive(Clone, Copy)]
struct Follower {
    work: Work,
    id: ForbundId,
    group: Group,
}

impl Follower {
    fn rule(self) -> PathRule {
        let state = &self.work.now().state;
        state.find(&self.id).map_or(PathRule::DEFAULTS, |forbund| forbund.path).of(self.group)
    }

    #[inline(never)]
    fn set(self, rule: PathRule) -> Result<(), String> {
        let Self { work, id, group } = self;
        work.edit_in(&format!("{id}/{}/vag", self.key()), Edit::Path { forbund: id, group, rule })
    }

    fn percent(self) -> Percent {
        match self.rule() {
            PathRule::Percent(percent) => percent,
            _ => Percent::from_hundredths(0),
        }
    }

    fn reach(self) -> (Kronor, i64) {
        match self.rule() {
            PathRule::Reach { kronor, years } => (kronor, years),
            _ => (Kronor::ZERO, 1),
        }
    }

    fn key(self) -> &'static str {
        match self.group {
            Group::State => "state",
            Group::Region => "region",
            Group::Kommuner => "kommuner",
        }
    }

    /// To what the target takes, by the law and in as many years as are shown.
    fn what_the_target_takes(self) -> PathRule {
        let target = self.work.settings.target();
        self.work.peek_now(|now| {
            let asks = now.forbund(&self.id).map(|forbund| to_reach(&now.state, forbund, target).groups);
            let kronor = asks.map_or(Kronor::ZERO, |asks| asks.of(self.group).kronor);
            PathRule::Reach { kronor, years: now.state.rules.path_years }
        })
    }
}

/// The rule of one of the three, with what it needs to know.
fn rule(work: Work, id: ForbundId, group: Group) -> El {
    let words = work.lang().way_words();
    let follower = Follower { work, id, group };
    let key = follower.key();
    let choose = move |code: String| {
        let rule = match code.as_str() {
            "hold" => PathRule::Hold,
            "percent" => PathRule::Percent(Percent::from_hundredths(200)),
            "reach" => follower.what_the_target_takes(),
            _ => PathRule::DEFAULTS.of(group),
        };
        // The list has the rules that this one of the three can follow.
        let _ = follower.set(rule);
        work.end_gesture();
    };
    let name = untrack(|| group_name(work, id, group));
    let select = Select {
        id: format!("rule-{key}"),
        values: Box::new(move || if group == Group::State { STATE } else { OTHERS }.map(str::to_owned).to_vec()),
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
        chosen: Rc::new(move || code(follower.rule()).to_owned()),
        choose: Box::new(choose),
    };
    let group_of_asks = asks().attrs(&[("role", "group"), ("aria-label", &name)]);
    let named_select = named(&told::rule_of(work.lang(), &name), select.view());
    let fields = move |code: &str| match code {
        "percent" => {
            let field = PercentField {
                id: format!("rule-{key}-percent"),
                label: format!("{name}: {}", words.rule_percent),
                lowest: Percent::from_hundredths(-10_000),
                highest: Percent::FULL,
                value: Rc::new(move || follower.percent()),
                set: Rc::new(move |percent| follower.set(PathRule::Percent(percent))),
            };
            Some(field.put_in(work, ask(words.rule_percent)))
        }
        "reach" => {
            let label = format!("{name}: {}", words.amount);
            let field = AmountField {
                id: format!("rule-{key}-kronor"),
                label: Box::new(move || label.clone()),
                value: Rc::new(move || Some(follower.reach().0)),
                set: Rc::new(move |kronor| follower.set(PathRule::Reach { kronor, years: follower.reach().1 })),
                help: "",
                doubtful: None,
                is_marked: None,
            };
            let amount = el_in("label", "ask")
                .with(el("span").live(move || format!("{}, {}", words.amount, work.format().unit_sign())));
            let years = years_ask(
                &format!("rule-{key}-years"),
                Rc::new(move || follower.reach().1),
                Box::new(move |years| {
                    let _ = follower.set(PathRule::Reach { kronor: follower.reach().0, years });
                    work.end_gesture();
                }),
            );
            Some(asks().with(field.put_in(work, amount)).with(named(words.within_years, years)))
        }
        _ => None,
    };
    group_of_asks.with(named_select).slot_by(move || code(follower.rule()).to_owned(), fields)
}

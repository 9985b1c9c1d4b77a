//! What it takes to reach a percent by a year.

use super::{
    Area, Question,
    part::{answered, apply, asks, figures, headings, named, part, row_name, wide},
};
use crate::{
    components::{PercentField, Select},
    dom::{El, el, el_in, row_heading, table, tbody, tr},
    live::Derived,
    text::{self, way as told},
    work::Work,
};
use finsam_engine::{ForbundPlan, Goal, Group, Movers, Obstacle, PathRule, PerGroup, Percent, Plan, seek};
use std::rc::Rc;

const MOVERS: [Movers; 3] = [Movers::AllByLaw, Movers::BindingOnly, Movers::SamePercent];

pub fn goal(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    // Who is not in the area is not asked about.
    let one = move || {
        let one = work.way.with(|question| question.goal_of)?;
        area.with(|ids| ids.iter().any(|id| id == one.as_str())).then_some(one)
    };
    let plan = Derived::new(move || {
        let Question { years, movers, .. } = work.way.get();
        let (now, target) = (work.now(), work.settings.target());
        let forbund = match one() {
            Some(one) => vec![one],
            None => area.with(|ids| ids.iter().filter_map(|id| id.parse().ok()).collect()),
        };
        seek(&now.state, &now.outcome, &Goal { forbund, target, years, movers })
    });
    let year = move || work.with_now(|now| now.state.dataset.year()) + work.way.with(|question| question.years);
    let sentence = move || {
        plan.with(|plan| {
            let (format, now) = (work.format(), work.now());
            match plan.forbund.as_slice() {
                [only] => now
                    .forbund(&only.id)
                    .map_or(String::new(), |outcome| told::goal_of_one(format, &now.state, outcome, year(), only)),
                several => told::goal(format, work.settings.target(), year(), several),
            }
        })
    };
    let why_not = move || {
        plan.with(|plan| match plan.edits.as_slice() {
            [] => words.nothing_to_raise,
            edits if work.scenario.with(|scenario| edits.iter().all(|edit| scenario.edits.contains(edit))) => {
                words.is_proposed
            }
            _ => "",
        })
        .to_owned()
    };
    let heading = words.goal;
    answered(
        part("goal", heading).with(
            asks()
                .with(target(work))
                .with(named(words.in_year, year_select(work)))
                .with(named(words.goal_of, forbund_select(work, area)))
                .with(named(words.movers, movers_select(work))),
        ),
        sentence,
    )
    .with(wide(&told::table_of(work.lang(), heading)).slot(move || Some(plan.with(|plan| plan_table(work, plan)))))
    .with(apply(work, "apply-goal", move || plan.with(|plan| plan.edits.clone()), why_not))
}

/// The same target as in the parties' table.
fn target(work: Work) -> El {
    let name = work.lang().way_words().reach;
    let field = PercentField {
        id: "goal-percent".to_owned(),
        label: name.to_owned(),
        lowest: Percent::from_hundredths(0),
        highest: Percent::from_hundredths(100_000),
        value: Rc::new(move || work.settings.target()),
        set: Rc::new(move |percent| {
            work.settings.change(|settings| settings.target = percent);
            Ok(())
        }),
    };
    field.put_in(work, el_in("label", "ask").with(el("span").text(name)))
}

fn year_select(work: Work) -> El {
    let first = move || work.with_now(|now| now.state.dataset.year());
    let select = Select {
        id: "goal-year".to_owned(),
        label: work.lang().way_words().in_year.to_owned(),
        values: Box::new(move || (0..=PathRule::MOST_YEARS).map(|years| (first() + years).to_string()).collect()),
        name_of: Box::new(str::to_owned),
        chosen: Rc::new(move || (first() + work.way.with(|question| question.years)).to_string()),
        choose: Box::new(move |year| {
            let years = year.parse().map_or(0, |year: i64| year - work.peek_now(|now| now.state.dataset.year()));
            work.way.update(|question| question.years = years);
        }),
    };
    select.view()
}

fn forbund_select(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let select = Select {
        id: "goal-of".to_owned(),
        label: words.goal_of.to_owned(),
        values: Box::new(move || [String::new()].into_iter().chain(area.get()).collect()),
        name_of: Box::new(move |id| {
            let now = work.now();
            now.outcome.forbund(id).map_or(words.all_in_area.to_owned(), |forbund| forbund.short_name.to_string())
        }),
        chosen: Rc::new(move || work.way.with(|question| question.goal_of).map_or(String::new(), |id| id.to_string())),
        choose: Box::new(move |id| work.way.update(|question| question.goal_of = id.parse().ok())),
    };
    select.view()
}

fn movers_select(work: Work) -> El {
    let words = work.lang().way_words();
    let select = Select {
        id: "goal-movers".to_owned(),
        label: words.movers.to_owned(),
        values: Box::new(|| ["0", "1", "2"].map(str::to_owned).to_vec()),
        name_of: Box::new(move |place| {
            match place {
                "1" => words.binding_only,
                "2" => words.same_percent,
                _ => words.all_by_law,
            }
            .to_owned()
        }),
        chosen: Rc::new(move || {
            let movers = work.way.with(|question| question.movers);
            MOVERS.iter().position(|of| *of == movers).unwrap_or_default().to_string()
        }),
        choose: Box::new(move |place| {
            let movers = place.parse().ok().and_then(|place: usize| MOVERS.get(place).copied());
            work.way.update(|question| question.movers = movers.unwrap_or(question.movers));
        }),
    };
    select.view()
}

/// What the three pay each year, förbund by förbund, or why they do not.
fn plan_table(work: Work, plan: &Plan) -> El {
    let (format, now) = (work.format(), work.now());
    let words = work.lang().way_words();
    let first = now.state.dataset.year();
    let years = plan.forbund.first().map_or(1, |plan| plan.years.len());
    let mut names = vec![format!("{}, {}", words.contributions, format.unit_sign())];
    // What is reached at once has a column for what there was.
    if years == 1 {
        names.push(words.now.to_owned());
    }
    names.extend((first..).take(years).map(|year| year.to_string()));
    let columns = names.len().to_string();
    let of_forbund = |plan: &ForbundPlan| {
        let Some(outcome) = now.forbund(&plan.id) else { return tbody() };
        let told = match &plan.obstacle {
            None => told::goal_end(format, plan),
            Some(obstacle) => told::obstacle(format.lang, &now.state, outcome, obstacle),
        };
        let heading = row_heading("").attr("colspan", &columns).text(&outcome.short_name).with(el("small").text(&told));
        let heading = tr().attr("class", "group").with(heading);
        // Who binds next leaves something to do before that.
        if !matches!(plan.obstacle, None | Some(Obstacle::NextBinds(_))) {
            return tbody().with(heading);
        }
        let of_group = |group: Group| {
            let before = (years == 1).then_some(&outcome.offers);
            let offers = before.into_iter().chain(&plan.years);
            let cells: Vec<String> = offers.map(|offers: &PerGroup<_>| work.figure(offers.of(group))).collect();
            figures(row_name(&text::group_name(format.lang, now.state.dataset, outcome, group)), &names, &cells)
        };
        tbody().with(heading).with_all(Group::ALL.map(of_group))
    };
    plan.forbund.iter().fold(table_of_years(&names), |table, plan| table.with(of_forbund(plan)))
}

fn table_of_years(names: &[String]) -> El {
    table("plan", headings(names), tbody())
}

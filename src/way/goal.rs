//! What it takes to reach a percent by a year.

use super::{
    Area, Question,
    part::{Answer, Part, ask, asks, named},
};
use crate::{
    components::{PercentField, Select, Sheet},
    dom::El,
    text,
    text::way as told,
    work::Work,
};
use finsam_engine::{ForbundId, Goal, Group, Movers, Obstacle, PathRule, Plan, seek};
use std::rc::Rc;

/// More förbund than this are not shown party by party: no län has so many.
const MANY: usize = 20;

const MOVERS: [Movers; 3] = [Movers::AllByLaw, Movers::BindingOnly, Movers::SamePercent];

pub fn goal(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let asks = asks()
        .with(target(work))
        .with(named(words.in_year, year_select(work)))
        .with(named(words.goal_of, forbund_select(work, area)))
        .with(named(words.movers, movers_select(work)));
    let part = Part {
        id: "goal",
        heading: words.goal,
        asks: Some(asks),
        is_wide: true,
        applies: true,
        answer: Box::new(move || answer(work, area)),
    };
    part.view(work)
}

fn answer(work: Work, area: Area) -> Answer {
    let words = work.lang().way_words();
    let Question { goal_of, years, movers, .. } = work.way.get();
    let (now, target) = (work.now(), work.settings.target());
    let mut forbund = Vec::new();
    area.with(|ids| {
        for id in ids {
            forbund.extend(id.parse::<ForbundId>());
        }
    });
    // Who is not in the area is not asked about.
    if let Some(one) = goal_of.filter(|one| forbund.contains(one)) {
        forbund = vec![one];
    }
    let plan = seek(&now.state, &now.outcome, &Goal { forbund, target, years, movers });
    let is_proposed = work.scenario.with(|scenario| plan.edits.iter().all(|edit| scenario.edits.contains(edit)));
    let why_not = match (plan.edits.is_empty(), is_proposed) {
        (true, _) => words.nothing_to_raise,
        (false, true) => words.is_proposed,
        (false, false) => "",
    };
    let mut sentence =
        told::goal(work.format(), (&now.state, &now.outcome), target, first_year(work) + years, &plan.forbund);
    if plan.forbund.len() > MANY {
        sentence.push(' ');
        sentence.push_str(words.only_ends);
    }
    Answer { sentence, table: plan_table(work, &plan), edits: plan.edits, why_not }
}

/// The same target as in the parties' table.
fn target(work: Work) -> El {
    let name = work.lang().way_words().reach;
    let field = PercentField::target(work, "goal-percent", name);
    field.put_in(work, ask(name))
}

fn first_year(work: Work) -> i64 {
    work.now().state.dataset.year()
}

fn year_select(work: Work) -> El {
    let select = Select {
        id: "goal-year".to_owned(),
        values: Box::new(move || {
            let first = first_year(work);
            (first..=first + PathRule::MOST_YEARS).map(|year| year.to_string()).collect()
        }),
        name_of: Box::new(str::to_owned),
        chosen: Rc::new(move || (first_year(work) + work.way.with(|question| question.years)).to_string()),
        choose: Box::new(move |year| {
            let first = work.peek_now(|now| now.state.dataset.year());
            work.way.update(|question| question.years = year.parse().unwrap_or(first) - first);
        }),
    };
    select.view()
}

fn forbund_select(work: Work, area: Area) -> El {
    let words = work.lang().way_words();
    let select = Select {
        id: "goal-of".to_owned(),
        values: Box::new(move || {
            let mut values = area.get();
            values.insert(0, String::new());
            values
        }),
        name_of: Box::new(move |id| {
            work.now().outcome.forbund(id).map_or(words.all_in_area, |forbund| &forbund.short_name).to_owned()
        }),
        chosen: Rc::new(move || work.way.with(|question| question.goal_of).map_or("", |id| id.as_str()).to_owned()),
        choose: Box::new(move |id| work.way.update(|question| question.goal_of = id.parse().ok())),
    };
    select.view()
}

fn movers_select(work: Work) -> El {
    let words = work.lang().way_words();
    let select = Select {
        id: "goal-movers".to_owned(),
        values: Box::new(|| (0..MOVERS.len()).map(|place| place.to_string()).collect()),
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
            let movers = place.parse().ok().and_then(|place: usize| MOVERS.get(place));
            work.way.update(|question| question.movers = *movers.unwrap_or(&Movers::AllByLaw));
        }),
    };
    select.view()
}

/// What the three pay each year, förbund by förbund, or why they do not.
fn plan_table(work: Work, plan: &Plan) -> String {
    let (format, now) = (work.format(), work.now());
    let words = work.lang().way_words();
    let mut sheet = Sheet::new("plan", &format!("{}, {}", words.contributions, format.unit_sign()));
    let years = plan.forbund.first().map_or(1, |plan| plan.years.len());
    // What is reached at once has a column for what there was.
    let is_at_once = years == 1;
    if is_at_once {
        sheet.column(words.now);
    }
    for year in (first_year(work)..).take(years) {
        sheet.column(&year.to_string());
    }
    // Of many, only where each ends.
    let is_summary = plan.forbund.len() > MANY;
    for plan in &plan.forbund {
        let Some(outcome) = now.forbund(&plan.id) else { continue };
        let told = match &plan.obstacle {
            None => told::goal_end(format, plan),
            Some(obstacle) => told::obstacle(format.lang, &now.state, outcome, obstacle),
        };
        sheet.row("group", &outcome.short_name, &told);
        // Who binds next leaves something to do before that.
        if is_summary || !matches!(plan.obstacle, None | Some(Obstacle::NextBinds(_))) {
            continue;
        }
        for group in Group::ALL {
            sheet.row("", &text::group_name(format.lang, now.state.dataset, outcome, group), "");
            if is_at_once {
                sheet.figure(&work.figure(outcome.offers.of(group)));
            }
            for offers in &plan.years {
                sheet.figure(&work.figure(offers.of(group)));
            }
        }
    }
    sheet.markup()
}

//! What the tools of the way to the goal say: each its answer in a line, and what it will do.

use super::{
    Lang, list,
    payers::change_by_payer,
    way::{goal, name, stance},
};
use crate::text::format::Format;
use finsam_engine::{
    ForbundId, Kronor, Loss, Obstacle, Outcome, Payer, PerGroup, Percent, Plan, Redistribution, Spread, State, Totals,
    lost_in_all,
};

words! { ToolWords, tool_words:
    tools: "Verktyg", "Tools";
    which_goal: "Vilket mål?", "Which goal?";
    which_no: "Vem säger nej?", "Who says no?";
    how_far: "Hur långt?", "How far?";
    which_years: "Vad gäller över åren?", "What holds over the years?";
    goal_column: "Mål", "Goal";
    now: "Nu", "Now";
    more: "Mer", "More";
    there_already: "redan där", "there already";
    not_further: "når inte dit", "not reached";
    left_out: "inte med", "left out";
    fill_in: "fyll i", "fill in";
    known: "kända", "known";
    is_now: "nu", "now";
    is_goal: "mål", "goal";
    is_above: "redan över, oförändrat", "above already, unchanged";
    party_by_party: "Vad varje part ska betala, år för år", "What each party shall pay, year by year";
    steps: "När det kommer, mer än nu", "When it comes, more than now";
    not_counted: "Inte med", "Left out";
    fill_in_amount: "Fyll i ett belopp", "Enter an amount";
    all_are_there: "Alla är redan där.", "All are there already.";
    nobody_gets_there: "Ingen kommer närmare.", "Nobody gets nearer.";
    line_to_goal: "Från nu till målet", "From now to the goal";
}

/// From the least percent to the greatest, and what would have to move.
pub fn spread_line(format: Format, spread: &Spread) -> String {
    let range = format!("{}–{}", format.count(spread.lowest.1.rounded(0)), format.percent(spread.highest.1));
    let to_move = format.amount(spread.to_move);
    say!(format.lang, "{}. {} skulle behöva flytta.", "{}. {} would have to move.", range, to_move)
}

/// "Alla till 100 % 2023: +44 097 tkr."
pub fn goal_line(format: Format, state: &State, to: (Percent, i64), plan: &Plan, more: Option<Kronor>) -> String {
    let (lang, words, (target, year)) = (format.lang, format.lang.tool_words(), to);
    if plan.edits.is_empty() {
        let are_there = plan.forbund.iter().all(|plan| plan.obstacle == Some(Obstacle::ThereAlready));
        return if are_there { words.all_are_there } else { words.nobody_gets_there }.to_owned();
    }
    let who = match plan.forbund.as_slice() {
        [only] => name(state, only.id),
        _ => lang.choose("Alla", "All").to_owned(),
    };
    let told = say!(lang, "{} till {} {}", "{} to {} in {}", who, format.rate(target), year);
    let more = more.map(|more| format!(": {} {}", format.change(more), format.unit_sign()));
    format!("{told}{}.", more.unwrap_or_default())
}

/// "Region Stockholm höjer inte: ingen får mer eller mindre."
pub fn refusal_line(format: Format, state: &State, party: Payer, percent: Percent, losses: &[Loss]) -> String {
    let (stance, lost) = (stance(format, state, party, percent), lost_in_all(losses).allocation);
    if lost == Kronor::ZERO {
        return say!(format.lang, "{}: ingen får mer eller mindre.", "{}: nobody has more or less.", stance);
    }
    let lost = format!("{} {}", format.change(-lost), format.unit_sign());
    say!(format.lang, "{}: {} för {} förbund.", "{}: {} for {} förbund.", stance, lost, losses.len())
}

/// "Summan är oförändrad: 4 får mer, 4 mindre."
pub fn redistribution_line(lang: Lang, given: &Redistribution) -> String {
    let up = given.rows.iter().filter(|row| row.after > row.before).count();
    let down = given.rows.iter().filter(|row| row.after < row.before).count();
    if given.rows.is_empty() {
        return lang.way_words().no_percent.to_owned();
    }
    say!(lang, "Summan är oförändrad: {} får mer, {} mindre.", "The sum is unchanged: {} have more, {} less.", up, down)
}

/// "2 av 8 nära idealet 2028."
pub fn path_line(lang: Lang, near: usize, known: usize, year: i64) -> String {
    if known == 0 {
        return lang.way_words().no_percent.to_owned();
    }
    say!(lang, "{} av {} nära idealet {}.", "{} of {} near their ideal in {}.", near, known, year)
}

/// What comes of a goal: how much more to how many, who pays it, and what else there is to know.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoalSaid {
    pub lead: String,
    pub by_payer: String,
    pub rest: String,
}

/// What comes of a goal for all of the area or for one.
pub fn goal_said(
    format: Format,
    now: (&State, &Outcome),
    to: (Percent, i64),
    plan: &Plan,
    totals: &Totals,
) -> GoalSaid {
    let (lang, (target, year)) = (format.lang, to);
    let there: Vec<ForbundId> = of_obstacle(plan, |obstacle| obstacle == Some(&Obstacle::ThereAlready));
    let reached = of_obstacle(plan, |obstacle| obstacle.is_none()).len();
    let (all, rest) = (plan.forbund.len(), plan.forbund.len() - reached - there.len());
    let known = totals.all.change != Kronor::ZERO;
    if all == 1 || reached == 0 || !known {
        let by_payer = if known { change_by_payer(format, now.0, totals) } else { String::new() };
        return GoalSaid {
            lead: goal(format, now, target, year, &plan.forbund),
            by_payer: first_upper(by_payer),
            rest: steps(format, year, plan),
        };
    }
    let lead = say!(
        lang,
        "Så mycket mer behöver {} av {} förbund för att nå {} år {}:",
        "So much more do {} of {} förbund need to reach {} in {}:",
        reached,
        all,
        format.rate(target),
        year
    );
    let mut others = vec![steps(format, year, plan)];
    let names: Vec<String> = there.iter().map(|id| name(now.0, *id)).collect();
    others.push(match names.len() {
        0 => String::new(),
        1..=3 => say!(
            lang,
            "{} är redan där och behåller vad de har.",
            "{} are there already and keep what they have.",
            list(lang, &names)
        ),
        count => say!(
            lang,
            "{} är redan där och behåller vad de har.",
            "{} are there already and keep what they have.",
            count
        ),
    });
    if rest > 0 {
        others.push(say!(lang, "{} når inte dit.", "{} do not get there.", rest));
    }
    others.retain(|told| !told.is_empty());
    GoalSaid { lead, by_payer: change_by_payer(format, now.0, totals), rest: others.join(" ") }
}

fn of_obstacle(plan: &Plan, is_so: fn(Option<&Obstacle>) -> bool) -> Vec<ForbundId> {
    plan.forbund.iter().filter(|plan| is_so(plan.obstacle.as_ref())).map(|plan| plan.id).collect()
}

/// With a capital letter: the names of the three who pay begin with one of a–z.
fn first_upper(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// In how many steps a goal of a later year is reached, and what the first of them is.
fn steps(format: Format, year: i64, plan: &Plan) -> String {
    let steps = plan.steps();
    let Some(first) = steps.first().map(PerGroup::sum_of_all).filter(|first| *first != Kronor::ZERO) else {
        return String::new();
    };
    let count = i64::try_from(steps.len()).unwrap_or_default();
    let first_year = year - count + 1;
    if count == 1 {
        return say!(format.lang, "Det kommer i ett steg, {}.", "It comes in one step, in {}.", year);
    }
    say!(
        format.lang,
        "Det kommer i {} lika steg, det första på {} redan {}.",
        "It comes in {} equal steps, the first of {} as early as {}.",
        count,
        format.amount(first),
        first_year
    )
}

/// What using an answer does, so that nobody fears that it is done already.
pub fn will_pay(lang: Lang, contributions: usize) -> String {
    match lang {
        Lang::Sv => format!("Blir en ändring med {contributions} bidrag, som går att ta tillbaka. Inget är ändrat än."),
        Lang::En if contributions == 1 => {
            "Becomes one change of 1 contribution, which can be taken back. Nothing is changed yet.".into()
        }
        Lang::En => format!(
            "Becomes one change of {contributions} contributions, which can be taken back. Nothing is changed yet."
        ),
    }
}

/// The same of a goal for a later year: what is paid now stays.
pub fn will_lead(lang: Lang, choices: usize, first_year: i64) -> String {
    say!(
        lang,
        "Blir en ändring med {} val för kommande år, som går att ta tillbaka. Bidragen {} är som nu. Inget är ändrat än.",
        "Becomes one change of {} choices for the coming years, which can be taken back. The contributions of {} are as now. \
         Nothing is changed yet.",
        choices,
        first_year
    )
}

/// The scale of the line from now to the goal.
pub fn scale(lang: Lang, end: i64) -> String {
    say!(lang, "Skala 0–{} %, strecket är 100 % av ideal", "Scale 0–{} %, the line is 100 % of ideal", end)
}

/// "8 kända".
pub fn known(lang: Lang, count: usize) -> String {
    format!("{count} {}", lang.tool_words().known)
}

/// Whose contributions are not known: by name, or where they are many, how many.
pub fn unknown(lang: Lang, names: &[String]) -> String {
    match names.len() {
        0..=5 => list(lang, names),
        count => format!("{count} förbund"),
    }
}

/// That a förbund does not count while nobody knows what is paid.
pub fn until_filled_in(lang: Lang) -> &'static str {
    lang.choose(
        "bidragen är inte kända. Fyll i ett belopp i förbundet, så räknas det med.",
        "the contributions are not known. Enter an amount at the förbund, and it counts.",
    )
}

/// That kommuner are members of no förbund.
pub fn outside(lang: Lang) -> &'static str {
    lang.choose("utanför alla förbund.", "outside any förbund.")
}

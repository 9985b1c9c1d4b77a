//! What the view of the way says.

use super::Way;
use crate::{
    drawn::{html, told},
    state::{Area, Route, Tool, View, Work},
    text::format::Lang,
};
use finsam_engine::{Edit, Group, Kronor, Movers, Party, PathRule, Payer, Percent};
use leptos::prelude::*;
use scraper::{Html, Selector};

fn view() -> impl IntoView {
    view! { <Way /> }
}

/// A tool that is chosen.
fn shows(tool: Tool) -> impl Fn(Work) {
    move |work: Work| work.route.update(|route| route.tool = Some(tool))
}

fn in_english(work: Work) {
    work.preferences.update(|preferences| preferences.lang = Lang::En);
}

/// A goal for one förbund in three years, a region that cuts, half of the way to the same percent, and a förbund whose three
/// follow other rules.
fn asked(work: Work) {
    let hbs = "hbs".parse().unwrap();
    let percent = Percent::from_hundredths;
    work.preferences.update(|preferences| preferences.target = percent(8_000));
    work.question.update(|question| {
        (question.goal.of, question.goal.years) = (Some("roslagen".parse().unwrap()), 3);
        (question.refusal.payer, question.refusal.percent) = (Some("0180".parse().unwrap()), percent(-1_000));
        (question.redistribution.part_of_way, question.redistribution.greatest_fall) = (percent(5_000), percent(500));
    });
    let rules = [
        (Group::State, PathRule::Reach { kronor: Kronor(340_000_000), years: 2 }),
        (Group::Region, PathRule::Hold),
        (Group::Kommuner, PathRule::Percent(percent(-1_000))),
    ];
    for (group, rule) in rules {
        work.edit(Edit::Path { forbund: hbs, group, rule }).unwrap();
    }
    work.edit(Edit::Stance { party: "region-01".parse().unwrap(), percent: percent(-500) }).unwrap();
    work.route.set(Route::of_forbund(View::Way, hbs));
}

fn the_whole_country(work: Work) {
    work.choice.update(|choice| choice.area = Area::Country);
}

#[track_caller]
fn says(told: &str, said: &str) {
    assert!(told.replace('\u{a0}', " ").contains(said), "{said} is not in\n{told}");
}

#[test]
fn the_way_has_its_tools_each_with_its_answer_and_shows_the_goal() {
    insta::assert_snapshot!("goal_sv", told(|_| (), view));
    insta::assert_snapshot!("goal_en", told(in_english, view));
}

#[test]
fn each_tool_shows_what_it_asks_and_answers() {
    for tool in Tool::ALL {
        let shown = |work: Work| {
            asked(work);
            shows(tool)(work);
        };
        insta::assert_snapshot!(format!("{}_sv", tool.code()), tool_of(&told(shown, view)));
        let shown = |work: Work| {
            in_english(work);
            asked(work);
            shows(tool)(work);
        };
        insta::assert_snapshot!(format!("{}_en", tool.code()), tool_of(&told(shown, view)));
    }
}

/// Without the choice of the area.
fn tool_of(told: &str) -> &str {
    let strip = told.find("[ul]").unwrap();
    &told[strip..]
}

#[test]
fn a_forbund_in_the_address_shows_its_years_and_another_tool_if_that_is_chosen() {
    let of_hbs = |work: Work| work.route.set(Route::of_forbund(View::Way, "hbs".parse().unwrap()));
    says(&told(of_hbs, view), "Region Stockholm, kommande år");
    let goal = told(
        |work| {
            of_hbs(work);
            shows(Tool::Goal)(work);
        },
        view,
    );
    assert!(!goal.contains("kommande år") && goal.contains("Vem betalar"), "{goal}");
}

#[test]
fn only_the_chosen_tool_is_there_in_full_and_all_can_be_gone_to() {
    let html = html(|_| (), view);
    let page = Html::parse_fragment(&html);
    let select = |of: &str| page.select(&Selector::parse(of).unwrap()).count();
    assert_eq!((select("section.tool"), select(".pick a"), select(".pick a[aria-current]")), (1, 5, 1));
    assert_eq!(select(".pick a[href='#vy=vagen&verktyg=aren'] span"), 1);
}

#[test]
fn of_the_whole_country_those_count_of_which_it_is_known_what_is_paid() {
    let told = told(the_whole_country, view);
    says(&told, "Så mycket mer behöver 6 av 8 förbund för att nå 100 % år 2023: staten +22 0");
    says(&told, "64 förbund: bidragen är inte kända.");
    says(&told, "286 052 → 264 003");
}

#[test]
fn an_area_of_which_nothing_is_known_says_what_the_goal_takes_and_where_to_fill_in() {
    let blekinge = |work: Work| work.choice.update(|choice| choice.area = Area::named("10").unwrap());
    let told = told(blekinge, view);
    says(&told, "år 2023.");
    says(&told, "[a] Fyll i ett belopp: ");
    assert!(!told.contains("Vem betalar"), "nobody knows what is paid now: {told}");
}

/// Each place along the lines is drawn, and no figure is told by its place or colour alone.
#[test]
fn each_forbund_is_drawn_from_now_to_the_goal() {
    let html = html(|_| (), view);
    let page = Html::parse_fragment(&html);
    let rows = |of: &str| {
        page.select(&Selector::parse(of).unwrap()).map(|row| row.text().collect::<String>()).collect::<Vec<_>>()
    };
    let raised = rows(".course-table tbody tr.raised");
    let there = rows(".course-table tbody tr.there");
    assert_eq!((raised.len(), there.len()), (6, 2));
    assert!(there.iter().all(|row| row.contains("redan där")), "{there:?}");
    let ring = page.select(&Selector::parse(".course-table tbody tr.raised .ring").unwrap()).next().unwrap();
    let dot = page.select(&Selector::parse(".course-table tbody tr.raised .dot").unwrap()).next().unwrap();
    assert_eq!((ring.attr("cx"), dot.attr("cx")), (Some("29.93%"), Some("66.66%")), "45 % and 100 % of 150 %");
}

#[test]
fn a_goal_for_a_later_year_says_when_what_comes() {
    let told = told(|work| work.question.update(|question| question.goal.years = 3), view);
    says(&told, "för att nå 100 % år 2026:");
    says(&told, "Det kommer i 3 lika steg, det första på 14 ");
    says(&told, "När det kommer, mer än nu");
    says(&told, "val för kommande år, som går att ta tillbaka. Bidragen 2023 är som nu. Inget är ändrat än.");
}

#[test]
fn what_using_an_answer_does_is_said_before_it_is_done() {
    says(&told(|_| (), view), "Blir en ändring med 30 bidrag, som går att ta tillbaka. Inget är ändrat än.");
    let cuts = |work: Work| {
        shows(Tool::Refusal)(work);
        work.question.update(|question| question.refusal.percent = Percent::from_hundredths(-500));
    };
    says(&told(cuts, view), "Blir en ändring med 8 bidrag");
}

#[test]
fn the_binding_party_alone_says_who_binds_next() {
    let told = told(
        |work| {
            let forbund = "hbs".parse().unwrap();
            work.edit(Edit::Contribute { forbund, party: Party::Region, kronor: Kronor(3_000_000) }).unwrap();
            work.question.update(|question| {
                (question.goal.of, question.goal.movers) = (Some(forbund), Movers::BindingOnly);
            });
        },
        view,
    );
    says(
        &told,
        "HBS: 14 600 tkr, 96 %. Når inte längre: sedan begränsar staten och kommunerna. Region Stockholm +650 tkr.",
    );
}

#[test]
fn an_area_without_forbund_says_so() {
    let told = told(|work| work.choice.update(|choice| choice.search = "xyz".into()), view);
    assert!(told.ends_with("Inget förbund att visa."), "{told}");
}

#[test]
fn who_pays_nothing_in_the_area_does_not_say_no() {
    let payer: Payer = "region-12".parse().unwrap();
    let told = told(|work| work.question.update(|question| question.refusal.payer = Some(payer)), view);
    says(&told, "Region Stockholm höjer inte: ingen får mer eller mindre.");
}

#[test]
fn what_is_paid_now_can_be_asked_how_it_was_computed() {
    says(&told(|_| (), view), "[button] 49 948 – Nu för Staten: så räknas det");
    says(&told(shows(Tool::Path), view), "[button] 96 % – 2023 för HBS: så räknas det");
}

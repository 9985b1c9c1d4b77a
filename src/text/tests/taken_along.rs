//! What goes elsewhere: papers, tables, datasets, other pages.

use super::common::{as_it_is, forbund, in_both};
use crate::text::{self, format::Format};
use finsam_engine::{Dataset, Edit, Kronor, MovedIdeal, Party, Ratio, Scenario, State};
use insta::assert_snapshot;

#[test]
fn what_the_sheet_for_a_board_says() {
    let ratio = |part| Ratio::new(part, 100);
    let percents =
        [(ratio(55), ratio(100)), (ratio(55), ratio(55)), (None, ratio(55)), (ratio(55), None), (None, None)];
    let mut told = in_both(&percents, |format, (before, after)| text::paper::from_to(format, *before, *after));
    told += "\n\n";
    told += &in_both(&[Some(Kronor(32_000_000)), None], |format, allocation| {
        text::paper::allocation_and_ideal(format, *allocation, Kronor(58_518_000))
    });
    told += "\n\n";
    told +=
        &in_both(&[(0, 8), (1, 8)], |format, (estimated, all)| text::paper::estimated(format.lang, *estimated, *all));
    told += "\n\n";
    told += &in_both(&[as_it_is().rules], |format, rules| {
        let rules = text::paper::rules(format, rules);
        rules.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("\n")
    });
    assert_snapshot!(told);
}

#[test]
fn what_has_been_taken_along_is_told() {
    assert_snapshot!(in_both(&[1, 9], |format, rows| text::take_away::copied(format.lang, "Bidrag", *rows)));
}

#[test]
fn what_is_said_of_datasets_of_ones_own() {
    use text::datasets::{self, Incoming};
    let edit = Edit::Contribute { forbund: forbund("hbs"), party: Party::State, kronor: Kronor(1) };
    let own = finsam_engine::OwnDataset::new(&Scenario::of("2023").with(edit), "Underlag 2026", 2026, "FK:s lista.");
    let dataset = own.know().expect("a dataset");
    let state = State::apply(&dataset, &[]);
    let told = |format: Format| {
        let lang = format.lang;
        let incoming =
            [Incoming::New, Incoming::Same, Incoming::Later, Incoming::Earlier { here: 3 }, Incoming::Beside];
        let mut told: Vec<String> =
            incoming.map(|incoming| datasets::dataset_incoming(lang, &own, incoming)).into_iter().collect();
        told.extend(datasets::own_source(lang, &dataset));
        told.extend([
            datasets::about_dataset(lang, Dataset::y2023()),
            datasets::dataset_saved(lang, &own),
            datasets::dataset_removed(lang, own.name()),
            datasets::dataset_back(lang, own.name()),
            datasets::nothing_changed(lang, 2),
            datasets::no_year(lang),
            datasets::of_own(lang, own.name()),
            datasets::needs_file(lang, own.name()),
        ]);
        let moved =
            |id, before, after| MovedIdeal { forbund: forbund(id), before: Kronor(before), after: Kronor(after) };
        let all = [moved("hbs", 15_000_000, 17_000_000), moved("suvs", 12_000_000, 11_500_000)];
        told.extend([&[][..], &all].map(|moved| datasets::ideals_moved(format, &state, moved)));
        told.extend(text::calibration(format, &state, state.calibration()));
        told.join("\n")
    };
    assert_snapshot!(in_both(&[()], |format, ()| told(format)));
}

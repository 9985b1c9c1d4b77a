//! Of any table of any kommuner, ages, sexes and years, with totals or without, in any of the forms: what is read is what was
//! written, or it is asked or refused; never another figure.

mod made;

use finsam_engine::{Edit, Scenario};
use finsam_sheets::{AgeGroup, Counted, Missing, Reading, Warning};
use made::{Age, FORMS, Form, Made, PARTS, Sexes, WHOLES};
use proptest::prelude::*;

fn table() -> impl Strategy<Value = Made> {
    let ages = (
        prop::sample::subsequence(PARTS.to_vec(), 0..=PARTS.len()),
        prop::sample::subsequence(WHOLES.to_vec(), 0..=WHOLES.len()),
        any::<bool>(),
    );
    let ages = ages.prop_map(|(parts, wholes, has_all)| {
        let years = parts.into_iter().chain(wholes).map(|(first, last)| Age::Years(first, last));
        years.chain(has_all.then_some(Age::All)).collect::<Vec<Age>>()
    });
    let sexes = prop::sample::select(vec![Sexes::Both, Sexes::WithTotal, Sexes::TotalAlone, Sexes::MenAlone]);
    let totals = ["totalt", "Kvinnor och män", "Samtliga", "män och kvinnor totalt", "båda könen"];
    (
        prop::sample::subsequence((0..290).collect::<Vec<usize>>(), 1..6),
        (ages, any::<bool>()),
        sexes,
        prop::sample::subsequence(vec![2019_i64, 2021, 2022, 2023], 1..=4),
        (any::<bool>(), any::<bool>(), any::<bool>()),
        prop::sample::select(totals.to_vec()),
        prop::option::weighted(0.2, 0..40_usize),
        prop::sample::select(FORMS.to_vec()),
    )
        .prop_map(
            |(kommuner, (ages, is_shuffled), sexes, years, (is_of_fye, has_title, has_lan), total, unknown, form)| {
                let mut ages = if form == Form::Kolada { Vec::new() } else { ages };
                if is_shuffled {
                    ages.reverse();
                }
                Made { kommuner, ages, sexes, years, is_of_fye, total, has_title, has_lan, unknown, form }
            },
        )
}

/// Answers what is asked of what the figures count.
fn answered(made: &Made, reading: &mut Reading) {
    let Some(statistics) = reading.statistics() else { return };
    let unknown = statistics.contents.iter().position(|content| content.counted == Counted::Unknown);
    if let Some(content) = unknown {
        let counted = if made.is_of_fye { Counted::Fye { is_sum: true } } else { Counted::Population };
        reading.set_counted(content, counted);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_is_read_is_what_was_written_or_it_is_asked_or_refused(made in table()) {
        let present = Scenario::of("2023");
        let file = made.file();
        let mut reading = Reading::of(&file, None, &present)
            .map_err(|refusal| TestCaseError::fail(format!("a table of any size is read: {refusal:?}")))?;
        answered(&made, &mut reading);
        let import = reading.import(&present);
        let statistics = reading.statistics();
        let ages = statistics.filter(|of| !made.ages.is_empty() && of.has_ages()).map(|of| of.age_group.ends());
        let year = statistics.and_then(|of| of.year).or(made.years.last().copied()).expect("a year");
        for planned in &import.edits {
            let (kommun, read) = match &planned.edit {
                Edit::Population { kommun, value } => (*kommun, *value * 10_000),
                Edit::Fye { kommun, value } => (*kommun, value.ten_thousandths()),
                other => return Err(TestCaseError::fail(format!("nothing else was written: {other:?}"))),
            };
            let place = made.kommuner.iter().copied().find(|place| Made::code(*place) == kommun);
            let place = place.ok_or_else(|| TestCaseError::fail(format!("{kommun} was not written")))?;
            let written = Made::sum(place, ages.unwrap_or((0, AgeGroup::OLDEST)), year);
            prop_assert_eq!(read, written * 10_000, "{} of {:?} in {}:\n{}", kommun, ages, year, String::from_utf8_lossy(&file));
            prop_assert!(made.sexes != Sexes::MenAlone, "men are no population");
        }
        // Ages that are not those that count are asked.
        let is_asked = reading.warnings().iter().any(|warning| matches!(warning, Warning::Ages(_)));
        let of_others = !made.is_of_fye && ages.is_some_and(|ages| ages != AgeGroup::COUNTED.ends());
        prop_assert!(is_asked || !of_others || import.edits.is_empty());
        // Whoever was written and is not read is told of, unless the whole is.
        let told = import.edits.len() + import.unusable.len() + import.unchanged;
        prop_assert!(told >= made.kommuner.len() || !import.missing.is_empty(), "{:?}", import);
    }

    #[test]
    fn a_whole_table_of_the_ages_that_count_is_read_whole(
        kommuner in prop::sample::subsequence((0..290).collect::<Vec<usize>>(), 1..6),
        years in prop::sample::subsequence(vec![2019_i64, 2021, 2022, 2023], 1..=4),
        is_with_total in any::<bool>(),
        form in prop::sample::select(FORMS.to_vec()),
    ) {
        let ages = if form == Form::Kolada { Vec::new() } else { PARTS.map(|(first, last)| Age::Years(first, last)).to_vec() };
        let sexes = if is_with_total { Sexes::WithTotal } else { Sexes::Both };
        let made = Made {
            kommuner, ages, sexes, years, is_of_fye: true, total: "totalt", has_title: true, has_lan: true, unknown: None, form,
        };
        let present = Scenario::of("2023");
        let mut reading = Reading::of(&made.file(), None, &present).expect("a table");
        answered(&made, &mut reading);
        let import = reading.import(&present);
        prop_assert_eq!(import.missing, Vec::<Missing>::new());
        prop_assert_eq!(import.edits.len(), made.kommuner.len(), "{:?}\n{}", import.unusable, String::from_utf8_lossy(&made.file()));
    }
}

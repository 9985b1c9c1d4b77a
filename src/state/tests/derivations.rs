//! What a figure of a tool is shown as, and what its derivation comes to, are the same: also where the proposal has changes.

use super::with_work;
use crate::state::{
    Computed, FigureTable, ToExplain, Within, Work,
    results::{InsatsOrder, InsatsRow, OfYear, insats_rows, insats_sums},
    way,
};
use finsam_engine::{
    Edit, Figure, ForbundId, InsatsFigures, InsatsItem, InsatsKind, InsatsStep, KommunCode, Kronor, Party, Step,
    explain,
};
use leptos::prelude::*;

/// What a derivation comes to, as tables write it; none of those that other tests hold.
fn comes_to(work: Work, ToExplain { figure, within }: &ToExplain) -> Option<String> {
    let now = work.now.get_untracked();
    let of: &Computed = match within {
        Within::Now => &now,
        Within::Other { computed, .. } => computed,
    };
    let format = work.format();
    match figure {
        Figure::Allocation(id) => Some(format.figure(of.forbund(*id)?.allocation?)),
        Figure::PercentOfIdeal(id) => {
            let forbund = of.forbund(*id)?;
            Some(format.about(work.percent(forbund.percent_of_ideal), forbund.is_estimate))
        }
        _ => None,
    }
}

/// How many figures of a table were found to be what their derivations come to.
fn agreeing(work: Work, table: &FigureTable) -> usize {
    let mut count = 0;
    for key in table.keys() {
        let (row, _) = table.row(&key);
        for (place, derivation) in row.derivations.iter().enumerate() {
            let Some(expected) = derivation.as_ref().and_then(|of| comes_to(work, of)) else { continue };
            assert_eq!(row.figures[place], expected, "{}, column {place}", row.name);
            count += 1;
        }
    }
    count
}

fn id(text: &str) -> ForbundId {
    text.parse().unwrap()
}

#[test]
fn a_tools_figures_are_what_their_derivations_come_to() {
    with_work(|work| {
        let pay = |forbund, party, kronor| {
            work.edit(Edit::Contribute { forbund: id(forbund), party, kronor: Kronor(kronor) }).unwrap();
        };
        let botkyrka: KommunCode = "0127".parse().unwrap();
        let both = |work: Work| {
            let given = way::redistributed(work);
            let redistribution = way::redistribution(work, &given);
            let spread = way::spread(work);
            (agreeing(work, &redistribution.table), agreeing(work, &spread.table), redistribution.sentence)
        };
        let (before, _, sentence) = both(work);
        assert_eq!(before, 8 * 4);
        assert!(!sentence.contains("underlaget"), "{sentence}");
        // Raised, and with another ideal than in the underlag.
        pay("samsund", Party::State, 4_000_000);
        pay("samsund", Party::Region, 2_000_000);
        for code in ["0123", "0183", "0139"] {
            pay("samsund", Party::Kommun(code.parse().unwrap()), 900_000);
        }
        work.edit(Edit::Move { kommun: botkyrka, to: Some(id("samsund")) }).unwrap();
        let (after, _, sentence) = both(work);
        // Of the two whose members have changed, the percent of what the underlag has to the ideal of now is nobody's.
        assert!((6 * 4..8 * 4).contains(&after), "{after}");
        assert!(sentence.ends_with("Det räknas från underlaget, inte från förslagets bidrag."), "{sentence}");
    });
}

/// What the last step of a figure of insatser comes to, as the table writes it.
fn insats_comes_to(work: Work, of: &ToExplain) -> String {
    let (now, format) = (work.now.get_untracked(), work.format());
    let steps = explain(&now.state, &now.outcome, of.figure.clone()).expect("it is known").steps;
    let Some(Step::Insats(last)) = steps.last() else { panic!("{steps:?}") };
    match last {
        InsatsStep::Stated { item, value, .. } | InsatsStep::Sum { item, sum: value, .. } => {
            if let InsatsStep::Sum { parts, .. } = last {
                assert_eq!(parts.iter().map(|(_, value)| value).sum::<i64>(), *value);
            }
            if item.is_amount() { format.tenths_of(Kronor(*value)) } else { format.count(*value) }
        }
        InsatsStep::Deviation { left, .. } => format.change(*left),
        InsatsStep::Each { each, .. } => format.tenths_of(*each),
        InsatsStep::Unknown => "–".to_owned(),
    }
}

#[test]
fn the_figures_of_insatser_are_what_their_derivations_come_to() {
    with_work(|work| {
        let figures = [(InsatsItem::Budget, 1_000_000), (InsatsItem::Cost, 1_250_500), (InsatsItem::Participants, 30)];
        let figures = figures.iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(*item, Some(*value)));
        let (name, kind) = ("Nätet".to_owned(), InsatsKind::Structural);
        work.edit(Edit::Insats { forbund: id("hbs"), year: 2022, name, kind, figures }).unwrap();
        for (forbund, rows, least) in [("hbs", 6, 30), ("stockholms-stad", 19, 80)] {
            let of = OfYear::of(work, id(forbund)).unwrap();
            let mut all: Vec<InsatsRow> = insats_rows(work, &of, InsatsOrder::default());
            all.extend(insats_sums(work, &of));
            assert_eq!(all.len(), rows, "{forbund}");
            let mut count = 0;
            for row in &all {
                for (shown, derivation) in row.figures.iter().zip(&row.derivations) {
                    match derivation {
                        Some(of) => assert_eq!(*shown, insats_comes_to(work, of), "{}", row.name),
                        None => assert_eq!(shown, "–", "{}", row.name),
                    }
                    count += usize::from(derivation.is_some());
                }
            }
            assert!(count > least, "{forbund}: {count}");
        }
    });
}

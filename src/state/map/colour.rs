//! Into which classes what is measured falls, and what the map's colours mean.

use super::measure::{Measure, Measured};
use crate::{state::Computed, text::format::Format};
use finsam_engine::Percent;

/// What something on the map is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// One of the classes about 100 %, the lowest first.
    About(usize),
    /// One of five classes from the least to the most.
    Of(usize),
    Unknown,
    /// Outside every förbund.
    Outside,
}

/// What a colour means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegendEntry {
    pub colour: Colour,
    pub told: String,
}

impl Colour {
    /// As the style sheet knows it.
    pub fn class(self) -> &'static str {
        const ABOUT: [&str; 6] = ["about-0", "about-1", "about-2", "about-3", "about-4", "about-5"];
        const OF: [&str; 5] = ["of-0", "of-1", "of-2", "of-3", "of-4"];
        match self {
            Self::About(class) => ABOUT[class.min(5)],
            Self::Of(class) => OF[class.min(4)],
            Self::Unknown => "unknown",
            Self::Outside => "outside",
        }
    }

    /// What fills it where that is a pattern: what is above 100 % is dotted, and what is outside hatched, so that they are told
    /// without colours too.
    pub fn pattern(self) -> Option<&'static str> {
        match self {
            Self::About(4) => Some("map-above"),
            Self::About(5) => Some("map-far-above"),
            Self::Outside => Some("map-outside"),
            _ => None,
        }
    }
}

/// Where the classes about 100 % begin, after the first.
const ABOUT: [i64; 5] = [50, 75, 95, 105, 125];

/// The classes of a measure: where each begins, after the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classes {
    measure: Measure,
    begin: Vec<i64>,
}

impl Classes {
    /// About 100 % for percents of ideal; else five with as many kommuner in each, of the whole country, so that a part of the
    /// map is coloured as the whole is.
    pub fn of(measure: Measure, now: &Computed) -> Self {
        if measure == Measure::Percent {
            return Self { measure, begin: ABOUT.map(|percent| percent * 10).to_vec() };
        }
        let kommuner = now.outcome.kommuner.iter();
        let mut sizes: Vec<i64> = kommuner
            .filter_map(|of| measure.of(now, of.code, now.outcome.home(of).map(|home| home.id)))
            .map(Measured::size)
            .collect();
        sizes.sort_unstable();
        let mut begin: Vec<i64> = (1..5).filter_map(|class| sizes.get(sizes.len() * class / 5).copied()).collect();
        begin.dedup();
        Self { measure, begin }
    }

    pub fn colour(&self, measured: Option<Measured>) -> Colour {
        let Some(measured) = measured else { return Colour::Unknown };
        let class = self.begin.iter().filter(|begin| **begin <= measured.size()).count();
        if self.measure == Measure::Percent { Colour::About(class) } else { Colour::Of(class) }
    }
}

fn tenths(of_percent: i64) -> Percent {
    Percent::from_hundredths(of_percent * 10)
}

/// What each colour means, with the two that mean no figure.
pub fn legend(format: Format, measure: Measure, now: &Computed) -> Vec<LegendEntry> {
    let (classes, words) = (Classes::of(measure, now), format.lang.map_words());
    let is_percent = matches!(measure, Measure::Percent | Measure::Fye);
    let written = |size: i64| if is_percent { format.rate_digits(tenths(size)) } else { format.count(size) };
    let sign = if is_percent { "\u{a0}%" } else { "\u{a0}kr" };
    let count = classes.begin.len();
    let told = |class: usize| match class {
        0 => classes.begin.first().map_or(String::new(), |end| format!("< {}{sign}", written(*end))),
        class if class == count => format!("≥ {}{sign}", written(classes.begin[count - 1])),
        class => format!("{}–{}{sign}", written(classes.begin[class - 1]), written(classes.begin[class])),
    };
    let entry = |class| {
        let colour = if measure == Measure::Percent { Colour::About(class) } else { Colour::Of(class) };
        LegendEntry { colour, told: told(class) }
    };
    let others = [(Colour::Outside, words.outside), (Colour::Unknown, words.unknown)];
    let others = others.map(|(colour, told)| LegendEntry { colour, told: told.to_owned() });
    let classes = (0..=count).map(entry).filter(|of| !of.told.is_empty());
    // HE are known, or estimated, also of those outside.
    classes.chain(others.into_iter().filter(|of| measure != Measure::Fye || of.colour == Colour::Unknown)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::tests::with_work;
    use finsam_engine::Ratio;
    use leptos::prelude::GetUntracked;

    #[test]
    fn the_classes_lie_about_100_percent() {
        with_work(|work| {
            let classes = Classes::of(Measure::Percent, &work.now.get_untracked());
            let colour = |percent| classes.colour(Ratio::new(percent, 100).map(Measured::Percent));
            let found = [0, 49, 50, 96, 104, 105, 125, 300].map(colour);
            assert_eq!(found, [0, 0, 1, 3, 3, 4, 5, 5].map(Colour::About));
            assert_eq!(classes.colour(None), Colour::Unknown);
        });
    }

    #[test]
    fn a_measure_without_a_middle_has_five_classes() {
        with_work(|work| {
            let now = work.now.get_untracked();
            assert_eq!(Classes::of(Measure::Fye, &now).begin.len(), 4);
            let told: Vec<String> =
                legend(work.format_untracked(), Measure::Percent, &now).into_iter().map(|of| of.told).collect();
            let told = told.join("; ").replace('\u{a0}', " ");
            assert_eq!(told, "< 50 %; 50–75 %; 75–95 %; 95–105 %; 105–125 %; ≥ 125 %; utanför alla förbund; okänt");
        });
    }
}

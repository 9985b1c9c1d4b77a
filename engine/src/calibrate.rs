//! HE per kommun, which no source gives: derived from published ideals, and estimated from the need index elsewhere.
//!
//! Where a förbund's ideal is published, its share of the nation's member HE follows from it. Over those förbund, HE per
//! inhabitant is close to a straight line in the need index; the line predicts the rest. Rates are kept in
//! thousand-millionths, so that the result is the same on every machine.

use crate::{
    Dataset, ForbundId, Fye, FyeValue, KommunCode, Kronor, LanCode, NeedIndex, Percent, Quality, apportion::apportion,
    dataset::Prediction, published::Room,
};
use serde::Serialize;
use std::{collections::BTreeMap, fmt};

/// One in thousand-millionths, the unit of rates.
const ONE: i128 = 1_000_000_000;

/// The whole of the member kommuner's HE, in the unit of [`fye_shares`].
const WHOLE: i64 = 1_000_000_000_000_000;

/// The highest rate that a line predicts, relative to the members': far above any that there is.
const HIGHEST: i128 = 1_000 * ONE;

/// The fewest förbund with a published ideal that a line is drawn through.
pub(crate) const FEWEST_FOR_A_LINE: usize = 3;

/// HE per kommun, and how well the estimate fits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calibration {
    /// Parallel to the dataset's kommuner.
    pub fye: Vec<FyeValue>,
    /// The line that the estimates follow, where they follow one.
    pub line: Option<Line>,
    /// What the line misses by, where it is drawn through at least four förbund.
    pub error: Option<LineError>,
}

/// HE per inhabitant, relative to the nation's members, as `intercept + slope · need index`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Line {
    /// In thousand-millionths.
    pub intercept: i64,
    /// In thousand-millionths.
    pub slope: i64,
    /// How many förbund it is drawn through.
    pub forbund: usize,
}

/// How far the line misses a förbund that it has not seen, as a percent of that förbund's HE: leave-one-out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineError {
    /// The mean of the misses, without sign.
    pub mean: Percent,
    /// The greatest miss, without sign.
    pub greatest: Percent,
    /// Where the greatest is.
    pub greatest_at: ForbundId,
}

/// Why a published ideal cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalibrationError {
    /// It is so low that the förbund would have fewer than no HE.
    TooLow { forbund: ForbundId, lowest: Kronor },
    /// It is so high, together with the other published ones, that HE would not be left for the others.
    TooHigh { forbund: ForbundId, highest: Kronor },
    /// The other published ideals leave it nothing that can be an ideal.
    NothingLeft { forbund: ForbundId },
    /// It has no members whose HE could follow from it.
    NoMembers { forbund: ForbundId },
    /// The rules give HE no weight, or the pot nothing above the base grants, so that ideals say nothing of HE.
    NoWeight,
}

impl fmt::Display for CalibrationError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::TooLow { lowest, .. } => {
                write!(f, "The ideal is too low: the population alone gives the förbund {} kr.", lowest.0)
            }
            Self::TooHigh { highest, .. } => {
                write!(f, "The ideal is too high: with the other published ideals at most {} kr are left.", highest.0)
            }
            Self::NothingLeft { .. } => write!(f, "The other published ideals leave nothing for the förbund."),
            Self::NoMembers { .. } => write!(f, "The förbund has no members in the dataset, whose HE could follow."),
            Self::NoWeight => write!(f, "Under these rules an ideal says nothing of HE."),
        }
    }
}

impl std::error::Error for CalibrationError {}

/// A förbund with a published ideal, as the line sees it.
#[derive(Clone, Copy)]
struct Point {
    forbund: usize,
    /// Share of the members' HE, in parts of [`WHOLE`].
    fye_share: i128,
    /// HE per inhabitant aged 16–64 relative to all members, in thousand-millionths.
    relative_rate: i128,
    /// The need index, in thousand-millionths.
    need: i128,
}

/// HE of all kommuner, from the published ideals of some förbund (by index) under the dataset's own rules and members.
pub fn calibrate(dataset: &Dataset, ideals: &BTreeMap<usize, Kronor>) -> Result<Calibration, CalibrationError> {
    let room = dataset.room();
    if let Some(fault) = room.fault(dataset, ideals) {
        return Err(fault);
    }
    let points = points(dataset, room, ideals);
    let members = || dataset.forbund.iter().flat_map(|forbund| &forbund.members);
    let aged = members().filter_map(|code| dataset.kommun(*code)).map(|kommun| i128::from(kommun.population)).sum();
    let line = match dataset.prediction {
        Prediction::Line => line_through(&points),
        Prediction::Known(_) => None,
    };
    let predicted = predicted(dataset, line);
    let shares = fye_shares(dataset, &points, &predicted, aged);
    let fye = scaled_to_the_nation(dataset, &points, &shares);
    Ok(Calibration { fye, line, error: leave_one_out(dataset, &points) })
}

/// Each förbund with a published ideal. None of them is at fault.
fn points(dataset: &Dataset, room: &Room, ideals: &BTreeMap<usize, Kronor>) -> Vec<Point> {
    let (all_aged, _) = aged_and_need(dataset, dataset.forbund.iter().flat_map(|forbund| &forbund.members));
    let point = |(&forbund, &ideal): (&usize, &Kronor)| {
        let fye_share = i128::from(room.share(forbund, ideal)?.of(WHOLE.unsigned_abs()).0);
        let (aged, need) = aged_and_need(dataset, &dataset.forbund[forbund].members);
        Some(Point {
            forbund,
            fye_share,
            relative_rate: fye_share * all_aged / aged.max(1) / (i128::from(WHOLE) / ONE),
            need,
        })
    };
    ideals.iter().filter_map(point).collect()
}

/// How many aged 16–64 some kommuner have, and their need index, each kommun's weighted by them.
fn aged_and_need<'a>(dataset: &Dataset, kommuner: impl IntoIterator<Item = &'a KommunCode>) -> (i128, i128) {
    let (mut aged, mut need) = (0, 0);
    for kommun in kommuner.into_iter().filter_map(|code| dataset.kommun(*code)) {
        aged += i128::from(kommun.population);
        need += i128::from(kommun.population) * i128::from(NeedIndex::FITTED.of(kommun));
    }
    (aged, need / aged.max(1))
}

/// The least-squares line, every förbund counting alike; `None` through fewer than three or where all have one rate.
fn line_through(points: &[Point]) -> Option<Line> {
    let count = i128::try_from(points.len()).ok()?;
    if points.len() < FEWEST_FOR_A_LINE {
        return None;
    }
    let mean = |value: fn(&Point) -> i128| points.iter().map(value).sum::<i128>() / count;
    let (mean_x, mean_y) = (mean(|p| p.need), mean(|p| p.relative_rate));
    let squares: i128 = points.iter().map(|p| (p.need - mean_x).pow(2)).sum();
    let products: i128 = points.iter().map(|p| (p.need - mean_x) * (p.relative_rate - mean_y)).sum();
    let slope = (products * ONE).checked_div(squares)?;
    let intercept = mean_y - slope * mean_x / ONE;
    Some(Line { intercept: i64::try_from(intercept).ok()?, slope: i64::try_from(slope).ok()?, forbund: points.len() })
}

impl Line {
    /// HE per inhabitant relative to all members, in thousand-millionths; never below 0 nor above [`HIGHEST`].
    pub(crate) fn at(&self, need: i128) -> i128 {
        (i128::from(self.intercept) + i128::from(self.slope) * need / ONE).clamp(0, HIGHEST)
    }
}

/// Each kommun's predicted HE, as inhabitants times relative rate.
fn predicted(dataset: &Dataset, line: Option<Line>) -> Vec<i128> {
    let each = dataset.kommuner.iter().enumerate().map(|(index, kommun)| {
        let population = i128::from(kommun.population);
        match (&dataset.prediction, line) {
            (Prediction::Known(fye), _) => i128::from(fye[index].ten_thousandths()),
            (Prediction::Line, Some(line)) => population * line.at(NeedIndex::FITTED.of(kommun).into()),
            (Prediction::Line, None) => population * ONE,
        }
    });
    each.collect()
}

/// Each kommun's HE before the last scaling, where the member kommuner's sum to [`WHOLE`].
fn fye_shares(dataset: &Dataset, points: &[Point], predicted: &[i128], aged: i128) -> Vec<i128> {
    let mut shares = vec![0; dataset.kommuner.len()];
    let index_of = |code: &KommunCode| dataset.kommun_index(*code);
    for point in points {
        let members: Vec<usize> = dataset.forbund[point.forbund].members.iter().filter_map(index_of).collect();
        let weights: Vec<i128> = members.iter().map(|kommun| predicted[*kommun]).collect();
        let share = i64::try_from(point.fye_share).expect("at most the whole");
        for (kommun, part) in members.into_iter().zip(apportion(share, &weights)) {
            shares[kommun] = part.into();
        }
    }
    let mut is_member = vec![false; dataset.kommuner.len()];
    let mut is_derived = is_member.clone();
    let mut is_estimated_member = is_member.clone();
    for (index, forbund) in dataset.forbund.iter().enumerate() {
        for kommun in forbund.members.iter().filter_map(index_of) {
            is_member[kommun] = true;
            is_derived[kommun] = points.iter().any(|point| point.forbund == index);
            is_estimated_member[kommun] = !is_derived[kommun];
        }
    }
    let sum_of = |of: &[bool]| -> i128 { predicted.iter().zip(of).filter(|(_, of)| **of).map(|(p, _)| *p).sum() };
    let left = i128::from(WHOLE) - points.iter().map(|point| point.fye_share).sum::<i128>();
    let estimated = sum_of(&is_estimated_member);
    let unscaled = |predicted: i128| match dataset.prediction {
        Prediction::Line => predicted * (i128::from(WHOLE) / ONE) / aged.max(1),
        Prediction::Known(_) => predicted * i128::from(WHOLE) / sum_of(&is_member).max(1),
    };
    // Where every member of a län is derived, its other kommuner keep the line's own prediction.
    let lan_with = |of: &[bool]| -> Vec<LanCode> {
        dataset.kommuner.iter().zip(of).filter(|(_, of)| **of).map(|(kommun, _)| kommun.code.lan()).collect()
    };
    let (lan_with_derived, lan_with_estimated) = (lan_with(&is_derived), lan_with(&is_estimated_member));
    for (index, kommun) in dataset.kommuner.iter().enumerate() {
        if is_derived[index] {
            continue;
        }
        let lan = kommun.code.lan();
        let is_unscaled = !is_member[index] && lan_with_derived.contains(&lan) && !lan_with_estimated.contains(&lan);
        shares[index] = if is_unscaled || estimated == 0 {
            unscaled(predicted[index])
        } else {
            predicted[index] * left / estimated
        };
    }
    shares
}

/// All 290 scaled to SCB's national HE by largest remainder: first over what is derived as one and each of the others,
/// so that a derived förbund gives back its published ideal to the krona, then within what is derived as one.
fn scaled_to_the_nation(dataset: &Dataset, points: &[Point], shares: &[i128]) -> Vec<FyeValue> {
    let groups: Vec<(Option<usize>, Vec<usize>)> = {
        let derived = points.iter().map(|point| {
            let members = &dataset.forbund[point.forbund].members;
            (Some(point.forbund), members.iter().filter_map(|code| dataset.kommun_index(*code)).collect::<Vec<_>>())
        });
        let mut groups: Vec<_> = derived.collect();
        let mut is_taken = vec![false; shares.len()];
        for kommun in groups.iter().flat_map(|(_, members)| members) {
            is_taken[*kommun] = true;
        }
        groups.extend((0..shares.len()).filter(|kommun| !is_taken[*kommun]).map(|kommun| (None, vec![kommun])));
        groups
    };
    let sum = |members: &[usize]| members.iter().map(|kommun| shares[*kommun]).sum::<i128>();
    let weights: Vec<i128> = groups.iter().map(|(_, members)| sum(members)).collect();
    let totals = apportion(dataset.fye_total.ten_thousandths(), &weights);
    let mut fye = vec![FyeValue { fye: Fye::default(), quality: Quality::Estimated, derived_in: None }; shares.len()];
    for ((derived_in, members), total) in groups.into_iter().zip(totals) {
        let weights: Vec<i128> = members.iter().map(|kommun| shares[*kommun]).collect();
        for (kommun, part) in members.into_iter().zip(apportion(total, &weights)) {
            let quality = if derived_in.is_some() { Quality::Derived } else { Quality::Estimated };
            fye[kommun] = FyeValue { fye: Fye::from_ten_thousandths(part), quality, derived_in };
        }
    }
    fye
}

fn leave_one_out(dataset: &Dataset, points: &[Point]) -> Option<LineError> {
    if dataset.prediction != Prediction::Line || points.len() <= FEWEST_FOR_A_LINE {
        return None;
    }
    let mut misses = Vec::new();
    for (index, point) in points.iter().enumerate() {
        let mut others = points.to_vec();
        others.remove(index);
        let predicted = line_through(&others)?.at(point.need);
        let miss = ((predicted - point.relative_rate).abs() * 10_000).checked_div(point.relative_rate)?;
        misses.push((i64::try_from(miss).ok()?, point.forbund));
    }
    let count = i64::try_from(misses.len()).ok()?;
    let mean = misses.iter().map(|(miss, _)| miss).sum::<i64>() / count;
    let (greatest, at) = misses.into_iter().max()?;
    Some(LineError {
        mean: Percent::from_hundredths(mean),
        greatest: Percent::from_hundredths(greatest),
        greatest_at: dataset.forbund[at].id,
    })
}

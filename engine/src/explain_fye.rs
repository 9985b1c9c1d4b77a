//! How a kommun's HE came about.

use crate::{Ages, KommunCode, NeedIndex, State, explain::Step};

/// Where its value comes from.
pub(crate) fn fye_step(state: &State, kommun: KommunCode) -> Option<Step> {
    let value = state.fye_value(kommun)?;
    let derived_in = value.derived_in.map(|index| state.dataset.forbund[index].id);
    let derived_in = derived_in.and_then(|id| state.published_ideal(&id).map(|ideal| (id, ideal)));
    Some(Step::FyeOrigin { kommun, fye: value.fye, quality: value.quality, derived_in })
}

/// What a kommun's HE is predicted by; `None` where it has been entered, or no line predicts it.
pub(crate) fn predicted_step(state: &State, code: KommunCode) -> Option<Step> {
    let value = state.fye_value(code)?;
    let line = state.calibration().line.filter(|_| value.is_an_estimate(&state.dataset))?;
    let kommun = state.dataset.kommun(code)?;
    let index = NeedIndex::FITTED.of(kommun);
    let rate = line.at(index.into());
    let per_rate = i128::from(value.fye.ten_thousandths()) * 10_i128.pow(14);
    let scale = per_rate / (i128::from(kommun.population) * rate).max(1);
    Some(Step::FyePredicted {
        kommun: code,
        unemployed_tenths: kommun.unemployed_tenths,
        population: kommun.population,
        aged_20_to_64: kommun.population_of(Ages::From20To64),
        educated: kommun.educated,
        index,
        line,
        rate: i64::try_from(rate).unwrap_or(i64::MAX),
        scale: i64::try_from(scale).unwrap_or(i64::MAX),
        fye: value.fye,
    })
}

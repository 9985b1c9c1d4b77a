//! Which of the published values the present ladder gives.

use crate::{
    state::Computed,
    text::{equity as told, format::Format, way},
};

/// How many, and each of them in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct LadderWritten {
    pub sentence: String,
    pub checks: Vec<String>,
}

impl LadderWritten {
    pub fn new(format: Format, now: &Computed) -> Self {
        let checks = now.state.rules.equity_ladder.checks();
        let reproduced = checks.iter().filter(|check| check.is_reproduced()).count();
        let told = checks.iter().map(|check| told::ladder_check(format, &way::name(&now.state, check.forbund), check));
        Self { sentence: told::ladder(format.lang, reproduced, checks.len()), checks: told.collect() }
    }
}

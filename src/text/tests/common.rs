//! What the page says, in both languages: messages are part of the product, and each change to one is seen here.

use crate::text::{Lang, format::Format};
use finsam_engine::{Dataset, ForbundId, Fye, KommunCode, Ratio, State, Unit};

pub const LANGUAGES: [Lang; 2] = [Lang::Sv, Lang::En];

pub fn in_tkr(lang: Lang) -> Format {
    Format { lang, unit: Unit::Thousands }
}

/// What is said of each of these, first in Swedish, then in English, one line each. No-break spaces come as ordinary
/// ones, so that they can be told in the snapshots; the tests of figures below look at them.
pub fn in_both<Case>(cases: &[Case], say: impl Fn(Format, &Case) -> String) -> String {
    let of = |lang| cases.iter().map(|case| say(in_tkr(lang), case)).collect::<Vec<_>>().join("\n");
    LANGUAGES.map(of).join("\n\n").replace('\u{a0}', " ")
}

pub fn forbund(id: &str) -> ForbundId {
    id.parse().expect("this is an id")
}

pub fn kommun(code: &str) -> KommunCode {
    code.parse().expect("this is a code")
}

pub fn fye(text: &str) -> Fye {
    Fye::read(text).expect("this is a number of HE")
}

pub fn as_it_is() -> State {
    State::apply(Dataset::y2023(), &[])
}

pub fn ratio(part: i64, whole: i64) -> Ratio {
    Ratio::new(part, whole).expect("the whole is not 0")
}

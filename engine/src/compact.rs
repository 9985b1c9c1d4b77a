//! A scenario as a short line of text that an address can hold: for links alone.
//!
//! `1.2023.Titel~m.0184.samsund~c.hbs.s.10000000!0a1b2c3d`: the version, the dataset and the title, one part an edit, and
//! a checksum. A note on an edit follows it as a part of its own, `i.Anna.2023-11-02.Remark`. Parts are parted by `~` and
//! their fields by `.`; other signs than a–z, A–Z, 0–9, `-` and `_` are written as in an address. A released version never
//! changes meaning.

use crate::{
    Ages, AllocationMode, Edit, EditNote, Group, KommunKey, Kronor, Party, PathRule, Payer, Percent, RuleChange,
    Scenario, Tier,
};
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

impl Scenario {
    /// The scenario as a line of text.
    pub fn to_compact(&self) -> String {
        let mut text = format!("{}.{}.{}", Self::VERSION, escaped(&self.base), escaped(&self.title));
        for (index, edit) in self.edits.iter().enumerate() {
            text.push('~');
            text.push_str(&fields(edit));
            if let Some(EditNote { by, date, remark, .. }) = self.note(index) {
                text.push_str("~i");
                for field in [by, date, remark] {
                    text.push('.');
                    text.push_str(&escaped(field));
                }
            }
        }
        let sum = checksum(&text);
        format!("{text}!{sum:08x}")
    }
}

/// CRC-32: enough to tell a text that was cut off or mistyped. Without a table: a link is short, and a table is long to fetch.
const CHECKSUM: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

pub(crate) fn checksum(text: &str) -> u32 {
    CHECKSUM.checksum(text.as_bytes())
}

/// What is written as it is; other signs have a meaning here or in an address, or get lost in one.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_');

pub(crate) fn escaped(text: &str) -> String {
    utf8_percent_encode(text, PLAIN).to_string()
}

/// Reads what [`escaped`] writes, and nothing else.
pub(crate) fn unescaped(text: &str) -> Option<String> {
    let unescaped = percent_decode_str(text).decode_utf8().ok()?.into_owned();
    (escaped(&unescaped) == text).then_some(unescaped)
}

/// An edit's letter and fields.
fn fields(edit: &Edit) -> String {
    match edit {
        Edit::Move { kommun, to: Some(to) } => format!("m.{kommun}.{to}"),
        Edit::Move { kommun, to: None } => format!("m.{kommun}"),
        Edit::Contribute { forbund, party, kronor } => format!("c.{forbund}.{}.{}", party_code(*party), kronor.0),
        Edit::Create { forbund, name } => format!("n.{forbund}.{}", escaped(name)),
        Edit::Merge { from, into } => format!("g.{from}.{into}"),
        Edit::Dissolve { forbund } => format!("d.{forbund}"),
        Edit::Key { forbund, key } => format!("k.{forbund}.{}", key_fields(key)),
        Edit::Rule(change) => rule_fields(change),
        Edit::PublishedIdeal { forbund, kronor } => format!("p.{forbund}.{}", kronor.0),
        Edit::Fye { kommun, value } => format!("h.{kommun}.{}", value.ten_thousandths()),
        Edit::Population { kommun, value } => format!("f.{kommun}.{value}"),
        Edit::Allocate { forbund, kronor } => format!("a.{forbund}.{}", kronor.0),
        Edit::Stance { party, percent } => format!("s.{}.{}", payer_code(*party), percent.hundredths()),
        Edit::Path { forbund, group, rule } => {
            format!("w.{forbund}.{}.{}", group_code(*group), path_fields(*rule, '.'))
        }
        Edit::Account { forbund, year, item, kronor } => format!("b.{forbund}.{year}.{}.{}", item.code(), kronor.0),
        Edit::Result { forbund, year, item, value } => format!("o.{forbund}.{year}.{}.{value}", item.code()),
        Edit::Insats { forbund, year, name, kind, figures } => figures
            .iter()
            .fold(format!("y.{forbund}.{year}.{}.{}", escaped(name), kind.code()), |text, (item, value)| {
                format!("{text}.{}{value}", item.code())
            }),
    }
}

fn path_fields(rule: PathRule, between: char) -> String {
    match rule {
        PathRule::Model => "m".to_owned(),
        PathRule::Match => "f".to_owned(),
        PathRule::Hold => "h".to_owned(),
        PathRule::Percent(percent) => format!("p{between}{}", percent.hundredths()),
        PathRule::Reach { kronor, years } => format!("n{between}{}{between}{years}", kronor.0),
    }
}

fn key_fields(key: &KommunKey) -> String {
    let letter = match key {
        KommunKey::Present => "p",
        KommunKey::Population => "b",
        KommunKey::Equal => "l",
        KommunKey::Fye => "h",
        KommunKey::Weights(weights) => {
            return weights.iter().fold("v".to_owned(), |text, (kommun, weight)| text + &format!(".{kommun}-{weight}"));
        }
    };
    letter.to_owned()
}

fn party_code(party: Party) -> String {
    match party {
        Party::State => "s".into(),
        Party::Region => "r".into(),
        Party::Kommun(code) => code.to_string(),
    }
}

fn payer_code(payer: Payer) -> String {
    match payer {
        Payer::State => "s".into(),
        Payer::Region(lan) => format!("r{lan}"),
        Payer::Kommun(code) => code.to_string(),
    }
}

pub(crate) const fn group_code(group: Group) -> &'static str {
    match group {
        Group::State => "s",
        Group::Region => "r",
        Group::Kommuner => "k",
    }
}

fn rule_fields(change: &RuleChange) -> String {
    let mut fields = "r".to_owned();
    let mut push = |letter: char, value: Option<String>| {
        if let Some(value) = value {
            fields.push('.');
            fields.push(letter);
            fields.push_str(&value);
        }
    };
    let kronor = |of: Option<Kronor>| of.map(|kronor| kronor.0.to_string());
    let number = |of: Option<i64>| of.map(|number| number.to_string());
    push('a', kronor(change.state_grant));
    push('n', kronor(change.national_support));
    push('g', kronor(change.base_grant));
    push('b', number(change.population_weight));
    push('h', number(change.fye_weight));
    push('s', change.shares.map(|of| format!("{}_{}_{}", of.state, of.region, of.kommuner)));
    push('m', change.allocation.map(|mode| if mode == AllocationMode::Matched { "m" } else { "e" }.to_owned()));
    push('t', change.equity_ladder.as_deref().map(ladder_fields));
    push('d', number(change.greatest_decrease.map(Percent::hundredths)));
    push('y', number(change.path_years));
    for (letter, rule) in [('i', change.path_state), ('f', change.path_region), ('k', change.path_kommuner)] {
        push(letter, rule.map(|rule| path_fields(rule, '_')));
    }
    push('o', change.ages.map(Ages::code));
    push('u', change.rounding.map(|rounding| rounding.kronor().to_string()));
    fields
}

fn ladder_fields(tiers: &[Tier]) -> String {
    let tier = |tier: &Tier| {
        let end = tier.up_to.map_or(String::new(), |end| end.0.to_string());
        format!("{end}_{}", tier.hundredths_of_percent)
    };
    tiers.iter().map(tier).collect::<Vec<_>>().join("*")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AccountItem, ResultItem};

    #[test]
    fn the_first_version_means_what_it_meant() {
        let text = "1.2023.Solna%20till%20Samsund~m.0184.samsund~m.0128~c.hbs.s.10000000~c.hbs.0126.1900000\
                    ~n.nordvast.Nordv%C3%A4st~g.suvs.samsund~d.roslagen~k.hbs.v.0126-2.0127-1\
                    ~r.a360000000.s2_1_1.me.t7000000_2000*_1000~p.hbs.15500000~h.0127.80005000";
        let text = format!("{text}!{:08x}", checksum(text));
        let scenario = Scenario::from_compact(&text).expect("the example");
        assert_eq!(scenario.title, "Solna till Samsund");
        assert_eq!(scenario.edits.len(), 11);
        assert_eq!(crate::State::apply(&scenario.dataset(), &scenario.edits).skipped, []);
        assert_eq!(scenario.to_compact(), text);
    }

    #[test]
    fn the_edits_of_negotiation_mean_what_they_meant() {
        let text = "1.2023.~a.hbs.15500000~s.s.0~s.r01.-500~s.0126.250~w.hbs.s.n.9000000.3~w.hbs.r.f~w.hbs.k.p.-250\
                    ~w.suvs.s.m~w.suvs.k.h~r.d1500.y8";
        let text = format!("{text}!{:08x}", checksum(text));
        let scenario = Scenario::from_compact(&text).expect("the example");
        assert_eq!(scenario.edits.len(), 10);
        assert_eq!(crate::State::apply(&scenario.dataset(), &scenario.edits).skipped, []);
        assert_eq!(scenario.to_compact(), text);
    }

    #[test]
    fn a_population_means_what_it_meant() {
        let text = "1.2023.~f.0127.70000";
        let text = format!("{text}!{:08x}", checksum(text));
        let scenario = Scenario::from_compact(&text).expect("the example");
        let huddinge = "0127".parse().expect("a code");
        assert_eq!(scenario.edits, [Edit::Population { kommun: huddinge, value: 70_000 }]);
        assert_eq!(scenario.to_compact(), text);
    }

    #[test]
    fn the_edits_of_accounts_mean_what_they_meant() {
        let text = "1.2023.~b.samsund.2022.i.-1500000~b.samsund.2022.m.6250000~b.samsund.2022.o.1~b.samsund.2022.k.2\
                    ~b.samsund.2023.n.3~b.samsund.2023.s.4~b.samsund.2023.a.5~b.samsund.2023.f.-6~b.samsund.2024.u.-7\
                    ~b.samsund.2024.t.8~b.samsund.2024.e.9~b.samsund.2024.g.10~b.samsund.2024.c.11";
        let text = format!("{text}!{:08x}", checksum(text));
        let scenario = Scenario::from_compact(&text).expect("the example");
        let state = crate::State::apply(&scenario.dataset(), &scenario.edits);
        assert_eq!(state.skipped, []);
        let samsund = state.find(&"samsund".parse().expect("an id")).expect("Samsund");
        let stated = AccountItem::ALL.map(|item| {
            [2022, 2023, 2024]
                .into_iter()
                .find_map(|year| samsund.accounts.stated(year, item))
                .map(|entry| entry.kronor.0)
        });
        assert_eq!(stated, [-1_500_000, 6_250_000, 1, 2, 3, 4, 5, -6, -7, 8, 9, 10, 11].map(Some));
        assert_eq!(scenario.to_compact(), text);
    }

    #[test]
    fn the_edits_of_results_mean_what_they_meant() {
        let text = "1.2023.~o.samsund.2022.d.1~o.samsund.2022.k.2~o.samsund.2022.m.3~o.samsund.2022.e.4~o.samsund.2022.a.5\
                    ~o.samsund.2022.w.6~o.samsund.2022.s.7~o.samsund.2022.j.8~o.samsund.2022.r.9~o.samsund.2022.i.10\
                    ~o.samsund.2022.o.11~o.samsund.2022.ws.12~o.samsund.2022.wj.13~o.samsund.2022.f.14\
                    ~o.samsund.2022.ak.15~o.samsund.2022.am.16~o.samsund.2022.wsk.17~o.samsund.2022.wsm.18\
                    ~o.samsund.2022.wjk.19~o.samsund.2022.wjm.20~o.samsund.2022.pk.21~o.samsund.2022.pm.22";
        let text = format!("{text}!{:08x}", checksum(text));
        let scenario = Scenario::from_compact(&text).expect("the example");
        let state = crate::State::apply(&scenario.dataset(), &scenario.edits);
        assert_eq!(state.skipped, []);
        let samsund = state.find(&"samsund".parse().expect("an id")).expect("Samsund");
        let stated = ResultItem::ALL.map(|item| samsund.results.stated(2022, item).map(|entry| entry.value));
        assert!(stated.into_iter().eq((1..=22).map(Some)), "{stated:?}");
        assert_eq!(scenario.to_compact(), text);
    }
}

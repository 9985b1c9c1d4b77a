//! Every edit as a sentence.

use super::{Lang, kommun_name, list, party_name};
use crate::format::{Format, lowercased};
use finsam_engine::{AllocationMode, Edit, ForbundId, KommunKey, Party, Rule, RuleChange, State};

/// An edit as a sentence, with the value before it: `before` is the state that the edit is applied to.
pub fn edit_sentence(format: Format, before: &State, edit: &Edit) -> String {
    let lang = format.lang;
    let forbund = |id: &ForbundId| forbund_name(before, id);
    match edit {
        Edit::Move { kommun, to } => {
            let name = kommun_name(before.dataset, *kommun);
            let from = before.forbund_of(*kommun).map(|forbund| forbund.short_name.to_string());
            match (lang, from, to) {
                (Lang::Sv, Some(from), Some(to)) => format!("{name} flyttar från {from} till {}", forbund(to)),
                (Lang::Sv, None, Some(to)) => format!("{name} blir medlem i {}", forbund(to)),
                (Lang::Sv, Some(from), None) => format!("{name} lämnar {from}"),
                (Lang::Sv, None, None) => format!("{name} lämnar sitt förbund"),
                (Lang::En, Some(from), Some(to)) => format!("{name} moves from {from} to {}", forbund(to)),
                (Lang::En, None, Some(to)) => format!("{name} joins {}", forbund(to)),
                (Lang::En, Some(from), None) => format!("{name} leaves {from}"),
                (Lang::En, None, None) => format!("{name} leaves its förbund"),
            }
        }
        Edit::Contribute { forbund: id, party, kronor } => {
            let found = before.find(id);
            let lan: Vec<_> = found.map(|forbund| forbund.lan().into_iter().collect()).unwrap_or_default();
            let party_is = party_name(lang, before.dataset, &lan, *party);
            let former = found.and_then(|forbund| forbund.offer(*party)).map(|offer| format.exact(offer.kronor));
            let former = former.unwrap_or_else(|| lang.words().unknown.to_owned());
            let amounts = format!("{former} → {}\u{a0}{}", format.exact(*kronor), format.unit_sign());
            match (lang, party) {
                (Lang::Sv, Party::Kommun(_)) => format!("{party_is} i {}: {amounts}", forbund(id)),
                (Lang::Sv, _) => format!("{party_is} till {}: {amounts}", forbund(id)),
                (Lang::En, _) => format!("{party_is} to {}: {amounts}", forbund(id)),
            }
        }
        Edit::Create { name, .. } => say!(lang, "{} bildas", "{} is formed", name),
        Edit::Merge { from, into } => {
            say!(lang, "{} går upp i {}", "{} is merged into {}", forbund(from), forbund(into))
        }
        Edit::Dissolve { forbund: id } => say!(lang, "{} upplöses", "{} is dissolved", forbund(id)),
        Edit::Key { forbund: id, key } => say!(
            lang,
            "Kommunerna i {} delar efter: {}",
            "The kommuner of {} divide by: {}",
            forbund(id),
            key_name(lang, before, key)
        ),
        Edit::Rule(change) => {
            let changed = change.changed();
            let each: Vec<String> = changed.iter().map(|rule| rule_change(format, before, change, *rule)).collect();
            each.join("; ")
        }
        Edit::PublishedIdeal { forbund: id, kronor } => say!(
            lang,
            "Publicerad idealfördelning för {}: {}",
            "Published ideal of {}: {}",
            forbund(id),
            format.kronor(*kronor)
        ),
        Edit::Fye { kommun, value } => {
            let (name, former) = (kommun_name(before.dataset, *kommun), format.fye(before.fye(*kommun)));
            format!("HE, {name}: {former} → {}", format.fye_exact(*value))
        }
    }
}

fn forbund_name(state: &State, id: &ForbundId) -> String {
    state.find(id).map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string())
}

/// A key's name, with the weights where the reader chose them.
pub(super) fn key_name(lang: Lang, state: &State, key: &KommunKey) -> String {
    let words = lang.words();
    match key {
        KommunKey::Present => lowercased(words.key_present),
        KommunKey::Population => lowercased(words.key_population),
        KommunKey::Equal => lowercased(words.key_equal),
        KommunKey::Fye => lowercased(words.key_fye),
        KommunKey::Weights(weights) => {
            let each = weights.iter().map(|(code, weight)| format!("{} {weight}", kommun_name(state.dataset, *code)));
            list(lang, &each.collect::<Vec<_>>())
        }
    }
}

/// One rule's change: "Statens anslag: 339 → 360 mnkr".
fn rule_change(format: Format, before: &State, change: &RuleChange, rule: Rule) -> String {
    let words = format.lang.words();
    let rules = &before.rules;
    let amount = |label: &str, from, to: Option<_>| {
        let to = to.unwrap_or(from);
        format!("{label}: {} → {}\u{a0}{}", format.exact(from), format.exact(to), format.unit_sign())
    };
    let number = |label: &str, from: i64, to: Option<i64>| format!("{label}: {from} → {}", to.unwrap_or(from));
    match rule {
        Rule::StateGrant => amount(words.state_grant, rules.state_grant, change.state_grant),
        Rule::NationalSupport => amount(words.national_support, rules.national_support, change.national_support),
        Rule::BaseGrant => amount(words.base_grant, rules.base_grant, change.base_grant),
        Rule::PopulationWeight => number(words.population_weight, rules.population_weight, change.population_weight),
        Rule::FyeWeight => number(words.fye_weight, rules.fye_weight, change.fye_weight),
        Rule::Shares => {
            let told = |of: finsam_engine::PerGroup<i64>| format!("{} : {} : {}", of.state, of.region, of.kommuner);
            format!("{}: {} → {}", words.shares, told(rules.shares), told(change.shares.unwrap_or(rules.shares)))
        }
        Rule::Allocation => match change.allocation {
            Some(AllocationMode::AsOffered) => words.allocation_as_offered.to_owned(),
            _ => words.allocation_matched.to_owned(),
        },
        Rule::EquityLadder => {
            let tiers = change.equity_ladder.iter().flatten().map(|tier| {
                let rate = format.rate(finsam_engine::Percent::from_hundredths(tier.hundredths_of_percent));
                match (tier.up_to, format.lang) {
                    (Some(end), Lang::Sv) => format!("{rate} till {}", format.amount(end)),
                    (Some(end), Lang::En) => format!("{rate} to {}", format.amount(end)),
                    (None, Lang::Sv) => format!("{rate} däröver"),
                    (None, Lang::En) => format!("{rate} above"),
                }
            });
            format!("{}: {}", words.ladder, tiers.collect::<Vec<_>>().join(", "))
        }
    }
}

//! Every edit as a sentence.

use super::{Lang, insats_sentence, kommun_name, list, party_name, result_item};
use crate::text::format::Format;
use finsam_engine::{
    AccountItem, Ages, AllocationMode, Edit, ForbundId, ForbundState, Group, KommunKey, Kronor, Party, PathRule, Payer,
    Percent, Rounding, Rule, RuleChange, State, calculate,
};

/// An edit as a sentence, with the value before it: `before` is the state that the edit is applied to.
pub fn edit_sentence(format: Format, before: &State, edit: &Edit) -> String {
    let lang = format.lang;
    let forbund = |id: &ForbundId| forbund_name(before, id);
    match edit {
        Edit::Move { kommun, to } => {
            let name = kommun_name(&before.dataset, *kommun);
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
            let party_is = party_name(lang, &before.dataset, &lan, *party);
            let former = found.and_then(|forbund| forbund.now.of(*party)).map(|offer| format.exact(offer.kronor));
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
        Edit::PublishedIdeal { forbund: id, kronor } => {
            let told = say!(
                lang,
                "Publicerad idealfördelning för {}: {}",
                "Published ideal of {}: {}",
                forbund(id),
                format.kronor(*kronor)
            );
            let after = if before.meets_published_ideals() { None } else { before.after(edit).ok() };
            let now = after.and_then(|after| calculate(&after).forbund(id.as_str()).map(|forbund| forbund.ideal));
            let under_others = now.and_then(|now| ideal_under_other_rules(format, *kronor, now));
            under_others.map_or(told.clone(), |under_others| format!("{told} ({under_others})"))
        }
        Edit::Fye { kommun, value } => {
            let (name, former) = (kommun_name(&before.dataset, *kommun), format.fye(before.fye(*kommun)));
            format!("{} (HE), {name}: {former} → {}", lang.words().fye_long, format.fye_exact(*value))
        }
        Edit::Population { kommun, value } => {
            let name = kommun_name(&before.dataset, *kommun);
            let former = before.population_value(*kommun).map_or(0, |known| known.population);
            format!("{}, {name}: {} → {}", lang.words().key_population, format.count(former), format.count(*value))
        }
        Edit::Allocate { forbund: id, kronor } => {
            let amount = format!("{}\u{a0}{}", format.exact(*kronor), format.unit_sign());
            match lang {
                Lang::Sv => format!("Parterna i {} enas om {amount}, delat enligt lagen", forbund(id)),
                Lang::En => format!("The parties of {} agree on {amount}, divided by law", forbund(id)),
            }
        }
        Edit::Stance { party, percent } => {
            let name = payer_name(lang, before, *party);
            let size = format.rate(Percent::from_hundredths(percent.hundredths().saturating_abs()));
            match (lang, percent.hundredths()) {
                (Lang::Sv, 0) => format!("{name} betalar som i underlaget överallt"),
                (Lang::Sv, 1..) => format!("{name} höjer med {size} överallt, jämfört med underlaget"),
                (Lang::Sv, _) => format!("{name} sänker med {size} överallt, jämfört med underlaget"),
                (Lang::En, 0) => format!("{name} pays as in the dataset everywhere"),
                (Lang::En, 1..) => format!("{name} raises by {size} everywhere, compared with the dataset"),
                (Lang::En, _) => format!("{name} lowers by {size} everywhere, compared with the dataset"),
            }
        }
        Edit::Path { forbund: id, group, rule } => {
            let name = path_party_name(lang, before, id, *group);
            let rule = path_rule(format, *rule);
            match (lang, group) {
                (Lang::Sv, Group::Kommuner) => format!("{name} i {}, kommande år: {rule}", forbund(id)),
                (Lang::Sv, _) => format!("{name} till {}, kommande år: {rule}", forbund(id)),
                (Lang::En, _) => format!("{name} to {}, coming years: {rule}", forbund(id)),
            }
        }
        Edit::Account { forbund: id, year, item, kronor } => {
            let stated = before.find(id).and_then(|forbund| forbund.accounts.stated(*year, *item));
            let former = stated.map_or_else(String::new, |entry| format!("{} → ", format.exact(entry.kronor)));
            let amount = format!("{former}{}\u{a0}{}", format.exact(*kronor), format.unit_sign());
            format!("{}, {} {year}: {amount}", forbund(id), account_item(lang, *item))
        }
        Edit::Result { forbund: id, year, item, value } => {
            let stated = before.find(id).and_then(|forbund| forbund.results.stated(*year, *item));
            let former = stated.map_or_else(String::new, |entry| format!("{} → ", format.count(entry.value)));
            format!("{}, {} {year}: {former}{}", forbund(id), result_item(lang, *item), format.count(*value))
        }
        Edit::Insats { forbund: id, year, name, kind, figures } => {
            format!("{}, {}", forbund(id), insats_sentence(format, name, *year, *kind, figures))
        }
    }
}

/// Under which rules and members a published ideal is met, and what it is under those of the proposal, where that is another.
pub fn ideal_under_other_rules(format: Format, published: Kronor, now: Kronor) -> Option<String> {
    (published != now).then(|| {
        say!(
            format.lang,
            "uppfylls med underlagets antaganden och medlemmar; med förslagets är idealet {}",
            "met under the assumptions and members of the dataset; under those of the proposal the ideal is {}",
            format.kronor(now)
        )
    })
}

/// A row of an account, as an annual report names it.
pub fn account_item(lang: Lang, item: AccountItem) -> &'static str {
    match (lang, item) {
        (Lang::Sv, AccountItem::Opening) => "ingående eget kapital",
        (Lang::En, AccountItem::Opening) => "opening equity",
        (Lang::Sv, AccountItem::Contributions) => "medlemsbidrag",
        (Lang::En, AccountItem::Contributions) => "members' contributions",
        (Lang::Sv, AccountItem::OtherIncome) => "övriga intäkter",
        (Lang::En, AccountItem::OtherIncome) => "other income",
        (Lang::Sv, AccountItem::Costs) => "kostnader",
        (Lang::En, AccountItem::Costs) => "costs",
        (Lang::Sv, AccountItem::Individual) => "individinriktade insatser",
        (Lang::En, AccountItem::Individual) => "work with individuals",
        (Lang::Sv, AccountItem::Structural) => "strukturinriktade insatser",
        (Lang::En, AccountItem::Structural) => "work with structures",
        (Lang::Sv, AccountItem::Administration) => "kansli och administration",
        (Lang::En, AccountItem::Administration) => "office and administration",
        (Lang::Sv, AccountItem::Financial) => "finansnetto",
        (Lang::En, AccountItem::Financial) => "net financial items",
        (Lang::Sv, AccountItem::Closing) => "utgående eget kapital",
        (Lang::En, AccountItem::Closing) => "closing equity",
        (Lang::Sv, AccountItem::TotalAssets) => "summa tillgångar",
        (Lang::En, AccountItem::TotalAssets) => "total assets",
        (Lang::Sv, AccountItem::FromState) => "statens bidrag",
        (Lang::En, AccountItem::FromState) => "the state's contribution",
        (Lang::Sv, AccountItem::FromRegion) => "regionens bidrag",
        (Lang::En, AccountItem::FromRegion) => "the region's contribution",
        (Lang::Sv, AccountItem::FromKommuner) => "kommunernas bidrag",
        (Lang::En, AccountItem::FromKommuner) => "the kommuner's contributions",
    }
}

/// One party, wherever it pays.
pub fn payer_name(lang: Lang, state: &State, party: Payer) -> String {
    match party {
        Payer::State => party_name(lang, &state.dataset, &[], Party::State),
        Payer::Region(lan) => party_name(lang, &state.dataset, &[lan], Party::Region),
        Payer::Kommun(code) => kommun_name(&state.dataset, code),
    }
}

/// One of the three who pay a förbund, by name where that is one party.
fn path_party_name(lang: Lang, state: &State, id: &ForbundId, group: Group) -> String {
    let found = state.find(id);
    match group {
        Group::State => party_name(lang, &state.dataset, &[], Party::State),
        Group::Region => {
            let lan = found.map(ForbundState::lan).unwrap_or_default();
            party_name(lang, &state.dataset, &lan, Party::Region)
        }
        Group::Kommuner => {
            let mut members = found.into_iter().flat_map(|forbund| forbund.now.kommuner.keys());
            match (members.next(), members.next()) {
                (Some(only), None) => kommun_name(&state.dataset, *only),
                _ => lang.words().the_kommuner.to_owned(),
            }
        }
    }
}

/// How an offer moves over the coming years.
pub(super) fn path_rule(format: Format, rule: PathRule) -> String {
    match (format.lang, rule) {
        (Lang::Sv, PathRule::Model) => "mot idealet enligt modellen".into(),
        (Lang::En, PathRule::Model) => "towards the ideal by the model".into(),
        (Lang::Sv, PathRule::Match) => "matchar statens bidrag enligt lagen".into(),
        (Lang::En, PathRule::Match) => "matches the state's contribution by law".into(),
        (Lang::Sv, PathRule::Hold) => "oförändrat".into(),
        (Lang::En, PathRule::Hold) => "unchanged".into(),
        (Lang::Sv, PathRule::Percent(percent)) => format!("{} per år", format.rate_change(percent)),
        (Lang::En, PathRule::Percent(percent)) => format!("{} a year", format.rate_change(percent)),
        (lang, PathRule::Reach { kronor, years }) => {
            let amount = format!("{}\u{a0}{}", format.exact(kronor), format.unit_sign());
            match (lang, years) {
                (Lang::Sv, 1) => format!("till {amount} på 1 år"),
                (Lang::Sv, years) => format!("i lika steg till {amount} på {years} år"),
                (Lang::En, 1) => format!("to {amount} in 1 year"),
                (Lang::En, years) => format!("in equal steps to {amount} in {years} years"),
            }
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
        KommunKey::Present => words.key_present.to_lowercase(),
        KommunKey::Population => words.key_population.to_lowercase(),
        KommunKey::Equal => words.key_equal.to_lowercase(),
        KommunKey::Fye => words.key_fye.to_lowercase(),
        KommunKey::Weights(weights) => {
            let each = weights.iter().map(|(code, weight)| format!("{} {weight}", kommun_name(&state.dataset, *code)));
            list(lang, &each.collect::<Vec<_>>())
        }
    }
}

/// What one of the three pays in the coming years, in all förbund where nothing else is chosen.
pub fn way_of_all(lang: Lang, group: Group) -> &'static str {
    let words = lang.way_words();
    match group {
        Group::State => words.path_state,
        Group::Region => words.path_region,
        Group::Kommuner => words.path_kommuner,
    }
}

/// "16–64 år".
pub fn ages(lang: Lang, ages: Ages) -> String {
    let (from, to) = ages.bounds();
    say!(lang, "{}–{} år", "{}–{}", from, to)
}

/// What amounts are rounded up to.
pub fn rounding(lang: Lang, rounding: Rounding) -> &'static str {
    let words = lang.words();
    match rounding {
        Rounding::Krona => words.whole_kronor,
        Rounding::Thousand => words.whole_tkr,
        Rounding::TenThousand => words.ten_tkr,
        Rounding::HundredThousand => words.hundred_tkr,
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
        Rule::GreatestDecrease => {
            let to = change.greatest_decrease.unwrap_or(rules.greatest_decrease);
            format!("{}: {} → {}", words.greatest_decrease, format.rate(rules.greatest_decrease), format.rate(to))
        }
        Rule::PathYears => number(words.path_years, rules.path_years, change.path_years),
        Rule::Path(group) => {
            let (from, name) = (rules.path.of(group), way_of_all(format.lang, group));
            let to = change.path(group).unwrap_or(from);
            format!("{name}: {} → {}", path_rule(format, from), path_rule(format, to))
        }
        Rule::Ages => {
            let to = change.ages.unwrap_or(rules.ages);
            format!("{}: {} → {}", words.ages, ages(format.lang, rules.ages), ages(format.lang, to))
        }
        Rule::Rounding => {
            let to = change.rounding.unwrap_or(rules.rounding);
            let name = |of| rounding(format.lang, of).to_lowercase();
            format!("{}: {} → {}", words.rounding, name(rules.rounding), name(to))
        }
    }
}

//! An edit out of a scenario's short line ([`crate::compact`]).

use crate::{
    AccountItem, Ages, AllocationMode, Edit, ForbundId, Fye, Group, InsatsFigures, InsatsItem, InsatsKind, KommunKey,
    Kronor, Party, PathRule, Payer, PerGroup, Percent, ResultItem, Rounding, RuleChange, Tier,
    compact::{group_code, unescaped},
};
use std::str::FromStr;

/// Reads an edit's letter and fields; nothing where they are none.
pub(crate) fn edit(part: &str) -> Option<Edit> {
    let mut fields = part.split('.');
    let letter = fields.next()?;
    let mut next = || fields.next();
    let edit = match letter {
        "m" => Edit::Move { kommun: parsed(next()?)?, to: next().map(|id| parsed(id).ok_or(())).transpose().ok()? },
        "c" => Edit::Contribute { forbund: parsed(next()?)?, party: party(next()?)?, kronor: Kronor(parsed(next()?)?) },
        "n" => Edit::Create { forbund: parsed(next()?)?, name: unescaped(next()?)? },
        "g" => Edit::Merge { from: parsed(next()?)?, into: parsed(next()?)? },
        "d" => Edit::Dissolve { forbund: parsed(next()?)? },
        "k" => {
            let forbund: ForbundId = parsed(next()?)?;
            let key = match next()? {
                "p" => KommunKey::Present,
                "b" => KommunKey::Population,
                "l" => KommunKey::Equal,
                "h" => KommunKey::Fye,
                "v" => {
                    let mut weights = Vec::new();
                    while let Some(field) = next() {
                        let (kommun, weight) = field.split_once('-')?;
                        weights.push((parsed(kommun)?, parsed(weight)?));
                    }
                    KommunKey::Weights(weights)
                }
                _ => return None,
            };
            Edit::Key { forbund, key }
        }
        "r" => {
            let mut change = RuleChange::default();
            while let Some(field) = next() {
                rule(&mut change, field)?;
            }
            Edit::Rule(change)
        }
        "p" => Edit::PublishedIdeal { forbund: parsed(next()?)?, kronor: Kronor(parsed(next()?)?) },
        "h" => Edit::Fye { kommun: parsed(next()?)?, value: Fye::kept(parsed(next()?)?)? },
        "f" => Edit::Population { kommun: parsed(next()?)?, value: parsed(next()?)? },
        "a" => Edit::Allocate { forbund: parsed(next()?)?, kronor: Kronor(parsed(next()?)?) },
        "s" => Edit::Stance { party: payer(next()?)?, percent: percent(next()?)? },
        "w" => {
            let (forbund, group) = (parsed(next()?)?, group(next()?)?);
            Edit::Path { forbund, group, rule: path_rule(&mut next)? }
        }
        "b" => Edit::Account {
            forbund: parsed(next()?)?,
            year: parsed(next()?)?,
            item: AccountItem::from_code(next()?)?,
            kronor: Kronor(parsed(next()?)?),
        },
        "o" => Edit::Result {
            forbund: parsed(next()?)?,
            year: parsed(next()?)?,
            item: ResultItem::from_code(next()?)?,
            value: parsed(next()?)?,
        },
        "y" => {
            let (forbund, year, name) = (parsed(next()?)?, parsed(next()?)?, unescaped(next()?)?);
            let kind = InsatsKind::from_code(next()?)?;
            let mut figures = Vec::new();
            while let Some(field) = next() {
                let (letter, value) = field.split_at_checked(1)?;
                figures.push((InsatsItem::from_code(letter.chars().next()?)?, parsed(value)?));
            }
            Edit::Insats { forbund, year, name, kind, figures: InsatsFigures::in_order(figures)? }
        }
        _ => return None,
    };
    next().is_none().then_some(edit)
}

fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn party(code: &str) -> Option<Party> {
    match code {
        "s" => Some(Party::State),
        "r" => Some(Party::Region),
        code => parsed(code).map(Party::Kommun),
    }
}

fn payer(code: &str) -> Option<Payer> {
    match code.strip_prefix('r') {
        Some(lan) => parsed(lan).map(Payer::Region),
        None if code == "s" => Some(Payer::State),
        None => parsed(code).map(Payer::Kommun),
    }
}

fn group(code: &str) -> Option<Group> {
    Group::ALL.into_iter().find(|group| group_code(*group) == code)
}

fn percent(hundredths: &str) -> Option<Percent> {
    parsed(hundredths).map(Percent::from_hundredths)
}

/// Reads what [`path_fields`] writes, field by field.
fn path_rule<'a>(mut next: impl FnMut() -> Option<&'a str>) -> Option<PathRule> {
    Some(match next()? {
        "m" => PathRule::Model,
        "f" => PathRule::Match,
        "h" => PathRule::Hold,
        "p" => PathRule::Percent(percent(next()?)?),
        "n" => PathRule::Reach { kronor: Kronor(parsed(next()?)?), years: parsed(next()?)? },
        _ => return None,
    })
}

fn rule(change: &mut RuleChange, field: &str) -> Option<()> {
    let (letter, value) = field.split_at_checked(1)?;
    let kronor = || parsed(value).map(Kronor);
    match letter {
        "a" => change.state_grant = Some(kronor()?),
        "n" => change.national_support = Some(kronor()?),
        "g" => change.base_grant = Some(kronor()?),
        "b" => change.population_weight = Some(parsed(value)?),
        "h" => change.fye_weight = Some(parsed(value)?),
        "s" => {
            let mut shares = value.split('_');
            let mut share = || shares.next().and_then(parsed);
            change.shares = Some(PerGroup { state: share()?, region: share()?, kommuner: share()? });
        }
        "m" => {
            change.allocation = Some(match value {
                "m" => AllocationMode::Matched,
                "e" => AllocationMode::AsOffered,
                _ => return None,
            });
        }
        "t" => {
            let tier = |text: &str| {
                let (end, rate) = text.split_once('_')?;
                let up_to = if end.is_empty() { None } else { Some(Kronor(parsed(end)?)) };
                Some(Tier { up_to, hundredths_of_percent: parsed(rate)? })
            };
            let tiers = if value.is_empty() { Some(vec![]) } else { value.split('*').map(tier).collect() };
            change.equity_ladder = Some(tiers?);
        }
        "d" => change.greatest_decrease = Some(percent(value)?),
        "y" => change.path_years = Some(parsed(value)?),
        "i" | "f" | "k" => {
            let mut fields = value.split('_');
            let rule = Some(path_rule(|| fields.next())?);
            change.set_path(
                match letter {
                    "i" => Group::State,
                    "f" => Group::Region,
                    _ => Group::Kommuner,
                },
                rule,
            );
            if fields.next().is_some() {
                return None;
            }
        }
        "o" => change.ages = Some(Ages::from_code(value)?),
        "u" => change.rounding = Some(Rounding::try_from(parsed::<i64>(value)?).ok()?),
        _ => return None,
    }
    Some(())
}

//! The engine and the plain reading of the design, side by side.

use finsam_engine::{
    AllocationMode, Dataset, Edit, ForbundId, Fye, Group, KommunCode, KommunKey, Kronor, LanCode, Party, PerGroup,
    Percent, RuleChange, State, calculate, to_reach,
};
use finsam_plain::{Change, Forbund, Key, Kommun, Offers, Payer, Place, ROUNDINGS, Rule, Rules, Said, Who, World};
use std::collections::BTreeSet;

/// Carries out the changes in both, and asks that they agree on which of them apply and on all that follows.
pub fn agree(changes: &[Change]) {
    let dataset = Dataset::y2023();
    let mut world = world(dataset);
    let names = Names::new(dataset);
    let (mut edits, mut refused) = (Vec::new(), Vec::new());
    for (place, change) in changes.iter().enumerate() {
        edits.push(names.edit(change, &world));
        if world.change(change).is_err() {
            refused.push(place);
        }
    }
    let state = State::apply(dataset, &edits);
    let skipped: Vec<usize> = state.skipped.iter().map(|skipped| skipped.edit).collect();
    assert_eq!(skipped, refused, "{edits:?} {:?}", state.skipped);

    let (outcome, plain) = (calculate(&state), world.outcome());
    assert_eq!((outcome.pot.pot.0, outcome.pot.pool.0), (plain.pot, plain.pool));
    let parts: Vec<(u32, i64)> = outcome.kommuner.iter().map(|of| (number(of.code), of.ideal_part.0)).collect();
    assert_eq!(parts, plain.parts);
    let forbund: Vec<finsam_plain::ForbundOutcome> = outcome
        .forbund
        .iter()
        .map(|of| {
            let asks = to_reach(&state, of, Percent::FULL);
            let three = |of: &PerGroup<Kronor>| Group::ALL.map(|group| of.of(group).0);
            finsam_plain::ForbundOutcome {
                id: of.id.to_string(),
                ideal: of.ideal.0,
                offers: Group::ALL.map(|group| of.offers.of(group).map(|kronor| kronor.0)),
                kommuner: of.kommuner.iter().map(|(code, offer)| (number(*code), said(*offer))).collect(),
                allocation: of.allocation.map(|kronor| kronor.0),
                binding: of.binding.iter().map(|group| *group as usize).collect(),
                unmatched: of.unmatched.as_ref().map(three),
                recommended_max: of.recommended_max_equity.map(|kronor| kronor.0),
                to_full: Group::ALL.map(|group| asks.groups.of(group).kronor.0),
                kommuner_to_full: asks.kommuner.iter().map(|(_, ask)| ask.kronor.0).collect(),
            }
        })
        .collect();
    assert_eq!(forbund, plain.forbund, "{edits:?}");
}

fn number(code: KommunCode) -> u32 {
    code.to_string().parse().expect("digits")
}

fn lan(code: KommunCode) -> u32 {
    code.lan().to_string().parse().expect("digits")
}

fn said(offer: Option<finsam_engine::Offer>) -> Said {
    offer.map(|offer| offer.kronor.0)
}

/// The facts of a dataset, and its HE, as numbers.
fn world(dataset: &Dataset) -> World {
    let kommuner = dataset.kommuner().iter().zip(&dataset.calibration().fye).map(|(kommun, he)| Kommun {
        code: number(kommun.code),
        lan: lan(kommun.code),
        inhabitants: kommun.population,
        most_inhabitants: 5 * kommun.population,
        he: he.fye.ten_thousandths(),
    });
    let forbund = dataset.forbund().iter().map(|forbund| {
        let members = || forbund.members.iter().map(|code| number(*code));
        let offers = Offers {
            state: said(forbund.state),
            region: said(forbund.region),
            kommuner: members().zip(forbund.kommuner.iter().map(|offer| said(*offer))).collect(),
            is_any_known: forbund.kommuner.iter().any(Option::is_some),
        };
        let amounts = forbund.paid.iter().flatten().map(|kronor| kronor.0);
        let shares = forbund.shares.iter().flatten().copied().filter(|_| forbund.paid.is_none());
        let paid = members().zip(amounts.chain(shares)).collect();
        let of =
            Forbund { members: members().collect(), now: offers.clone(), underlag: offers, paid, ..Forbund::default() };
        (forbund.id.to_string(), of)
    });
    let rules = dataset.rules();
    let formed = ["a", "b", "c"].map(str::to_owned);
    World {
        kommuner: kommuner.collect(),
        forbund: forbund.collect(),
        ids: dataset.forbund().iter().map(|forbund| forbund.id.to_string()).chain(formed).collect(),
        rules: Rules {
            state_grant: rules.state_grant.0,
            national_support: rules.national_support.0,
            base_grant: rules.base_grant.0,
            population_weight: rules.population_weight,
            he_weight: rules.fye_weight,
            shares: Group::ALL.map(|group| rules.shares.of(group)),
            as_offered: false,
            rounding: rules.rounding.kronor(),
            ladder: rules
                .equity_ladder
                .tiers()
                .iter()
                .map(|tier| (tier.up_to.map(|end| end.0), tier.hundredths_of_percent))
                .collect(),
        },
    }
}

/// What the places in changes stand for.
struct Names {
    kommuner: Vec<KommunCode>,
    lan: Vec<LanCode>,
}

impl Names {
    fn new(dataset: &Dataset) -> Self {
        let kommuner: Vec<KommunCode> = dataset.kommuner().iter().map(|kommun| kommun.code).collect();
        let lan: BTreeSet<LanCode> = kommuner.iter().map(|code| code.lan()).collect();
        Self { kommuner, lan: lan.into_iter().collect() }
    }

    fn kommun(&self, place: Place) -> KommunCode {
        self.kommuner[place.of(self.kommuner.len())]
    }

    fn edit(&self, change: &Change, world: &World) -> Edit {
        let forbund = |place: &Place| -> ForbundId { world.ids[place.of(world.ids.len())].parse().expect("an id") };
        match change {
            Change::Move { kommun, to } => Edit::Move { kommun: self.kommun(*kommun), to: to.as_ref().map(forbund) },
            Change::Pay { forbund: of, who, kronor } => {
                let party = match who {
                    Who::State => Party::State,
                    Who::Region => Party::Region,
                    Who::Kommun(place) => Party::Kommun(self.kommun(*place)),
                };
                Edit::Contribute { forbund: forbund(of), party, kronor: Kronor((*kronor).into()) }
            }
            Change::PayMuch { forbund: of, by_state, kronor } => {
                let party = if *by_state { Party::State } else { Party::Region };
                Edit::Contribute { forbund: forbund(of), party, kronor: Kronor(*kronor) }
            }
            Change::PayAtHome { kommun, kronor } => {
                let code = self.kommun(*kommun);
                let home = world.home(number(code)).unwrap_or_else(|| "nowhere".into());
                let (forbund, kronor) = (home.parse().expect("an id"), Kronor((*kronor).into()));
                Edit::Contribute { forbund, party: Party::Kommun(code), kronor }
            }
            Change::Create { forbund: of } => {
                let id = forbund(of);
                Edit::Create { forbund: id, name: id.as_str().to_uppercase() + "." }
            }
            Change::Merge { from, into } => Edit::Merge { from: forbund(from), into: forbund(into) },
            Change::Dissolve { forbund: of } => Edit::Dissolve { forbund: forbund(of) },
            Change::Key { forbund: of, key } => Edit::Key { forbund: forbund(of), key: self.key(key) },
            Change::Rule(rule) => Edit::Rule(change_of(*rule)),
            Change::He { kommun, ten_thousandths } => {
                Edit::Fye { kommun: self.kommun(*kommun), value: Fye::from_ten_thousandths(*ten_thousandths) }
            }
            Change::Population { kommun, inhabitants } => {
                Edit::Population { kommun: self.kommun(*kommun), value: (*inhabitants).into() }
            }
            Change::Allocate { forbund: of, kronor } => {
                Edit::Allocate { forbund: forbund(of), kronor: Kronor((*kronor).into()) }
            }
            Change::Stance { payer, hundredths } => {
                let party = match payer {
                    Payer::State => finsam_engine::Payer::State,
                    Payer::Region(place) => finsam_engine::Payer::Region(self.lan[place.of(self.lan.len())]),
                    Payer::Kommun(place) => finsam_engine::Payer::Kommun(self.kommun(*place)),
                };
                Edit::Stance { party, percent: Percent::from_hundredths((*hundredths).into()) }
            }
        }
    }

    fn key(&self, key: &Key) -> KommunKey {
        match key {
            Key::Present => KommunKey::Present,
            Key::Population => KommunKey::Population,
            Key::Equal => KommunKey::Equal,
            Key::He => KommunKey::Fye,
            Key::Weights(own) => {
                KommunKey::Weights(own.iter().map(|(place, weight)| (self.kommun(*place), *weight)).collect())
            }
        }
    }
}

fn change_of(rule: Rule) -> RuleChange {
    let none = RuleChange::default;
    match rule {
        Rule::StateGrant(kronor) => RuleChange { state_grant: Some(Kronor(kronor.into())), ..none() },
        Rule::GreatestStateGrant(kronor) => RuleChange { state_grant: Some(Kronor(kronor)), ..none() },
        Rule::NationalSupport(kronor) => RuleChange { national_support: Some(Kronor(kronor.into())), ..none() },
        Rule::BaseGrant(kronor) => RuleChange { base_grant: Some(Kronor(kronor.into())), ..none() },
        Rule::PopulationWeight(weight) => RuleChange { population_weight: Some(weight.into()), ..none() },
        Rule::HeWeight(weight) => RuleChange { fye_weight: Some(weight.into()), ..none() },
        Rule::Shares(state, region, kommuner) => RuleChange {
            shares: Some(PerGroup { state: state.into(), region: region.into(), kommuner: kommuner.into() }),
            ..none()
        },
        Rule::Rounding(place) => {
            let kronor = ROUNDINGS[usize::from(place) % ROUNDINGS.len()];
            RuleChange { rounding: Some(kronor.try_into().expect("a rounding")), ..none() }
        }
        Rule::AsOffered(is_so) => RuleChange {
            allocation: Some(if is_so { AllocationMode::AsOffered } else { AllocationMode::Matched }),
            ..none()
        },
    }
}

//! A dataset and what changes do to it (design, 2.3 and 3).

use crate::{
    Change, Key, LIMIT, Payer, Rules, Who,
    fraction::{Fraction, divided, ratio, rounded, whole},
    offers::{Offers, Said},
};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone)]
pub struct Kommun {
    pub code: u32,
    pub lan: u32,
    pub inhabitants: i64,
    pub most_inhabitants: i64,
    /// In ten-thousandths.
    pub he: i64,
}

#[derive(Debug, Clone, Default)]
pub struct Forbund {
    pub members: BTreeSet<u32>,
    pub now: Offers,
    pub underlag: Offers,
    pub key: Option<Key>,
    /// What its kommuner have paid, or else their shares of it, where a source states that, and which they were then.
    pub paid: BTreeMap<u32, i64>,
    /// Regions that have said that they change what they pay by so much: län and hundredths of a percent.
    pub stances: BTreeMap<u32, i64>,
}

#[derive(Debug, Clone)]
pub struct World {
    /// By code, which is the order that they are in.
    pub kommuner: Vec<Kommun>,
    pub forbund: BTreeMap<String, Forbund>,
    /// The ids that changes are about; those that no förbund has yet are for new ones.
    pub ids: Vec<String>,
    pub rules: Rules,
}

/// A change that cannot be.
#[derive(Debug)]
pub struct Refused;

impl World {
    /// Carries out a change, all of it or nothing.
    pub fn change(&mut self, change: &Change) -> Result<(), Refused> {
        let mut after = self.clone();
        after.carry_out(change)?;
        *self = after;
        Ok(())
    }

    /// A kommun by its code.
    pub fn kommun(&self, code: u32) -> &Kommun {
        self.kommuner.iter().find(|kommun| kommun.code == code).expect("members are kommuner")
    }

    fn code(&self, place: crate::Place) -> u32 {
        self.kommuner[place.of(self.kommuner.len())].code
    }

    fn id(&self, place: crate::Place) -> String {
        self.ids[place.of(self.ids.len())].clone()
    }

    fn forbund(&mut self, place: crate::Place) -> Result<&mut Forbund, Refused> {
        let id = self.id(place);
        self.forbund.get_mut(&id).ok_or(Refused)
    }

    /// The förbund that a kommun is a member of.
    pub fn home(&self, kommun: u32) -> Option<String> {
        self.forbund.iter().find(|(_, forbund)| forbund.members.contains(&kommun)).map(|(id, _)| id.clone())
    }

    fn carry_out(&mut self, change: &Change) -> Result<(), Refused> {
        match change {
            Change::Move { kommun, to } => {
                let (kommun, to) = (self.code(*kommun), to.map(|to| self.id(to)));
                let home = self.home(kommun);
                if home == to || to.as_ref().is_some_and(|to| !self.forbund.contains_key(to)) {
                    return Err(Refused);
                }
                for (id, forbund) in &mut self.forbund {
                    forbund.members.remove(&kommun);
                    if Some(id) == to.as_ref() {
                        forbund.members.insert(kommun);
                    }
                }
            }
            Change::Pay { forbund, who, kronor } => self.pay(*forbund, *who, i64::from(*kronor))?,
            Change::PayMuch { forbund, by_state, kronor } => {
                self.pay(*forbund, if *by_state { Who::State } else { Who::Region }, *kronor)?;
            }
            Change::PayAtHome { kommun, kronor } => {
                let code = self.code(*kommun);
                let home = self.home(code).ok_or(Refused)?;
                self.forbund.get_mut(&home).ok_or(Refused)?.now.say(code, i64::from(*kronor));
            }
            Change::Create { forbund } => {
                let id = self.id(*forbund);
                if self.forbund.contains_key(&id) {
                    return Err(Refused);
                }
                self.forbund.insert(id, Forbund::default());
            }
            Change::Merge { from, into } => self.merge(&self.id(*from), &self.id(*into))?,
            Change::Dissolve { forbund } => {
                let id = self.id(*forbund);
                self.forbund.remove(&id).ok_or(Refused)?;
            }
            Change::Key { forbund, key } => self.forbund(*forbund)?.key = Some(key.clone()),
            Change::Rule(rule) => self.rules.change(*rule)?,
            Change::He { kommun, ten_thousandths } => {
                if !(0..=10_000_000 * 10_000).contains(ten_thousandths) {
                    return Err(Refused);
                }
                let place = kommun.of(self.kommuner.len());
                self.kommuner[place].he = *ten_thousandths;
            }
            Change::Population { kommun, inhabitants } => {
                let place = kommun.of(self.kommuner.len());
                let kommun = &mut self.kommuner[place];
                if !(1..=kommun.most_inhabitants).contains(&i64::from(*inhabitants)) {
                    return Err(Refused);
                }
                kommun.inhabitants = i64::from(*inhabitants);
            }
            Change::Allocate { forbund, kronor } => {
                let rules = self.rules.clone();
                let parts = rules.parts_of(i64::from(*kronor));
                let id = self.id(*forbund);
                let weights = self.key_weights(self.forbund.get(&id).ok_or(Refused)?);
                let forbund = self.forbund.get_mut(&id).ok_or(Refused)?;
                if forbund.members.is_empty() {
                    return Err(Refused);
                }
                (forbund.now.state, forbund.now.region) = (Some(parts[0]), Some(parts[1]));
                forbund.stances.clear();
                for (kommun, part) in forbund.members.iter().zip(rules.agreed_parts(parts[2], &weights)) {
                    forbund.now.say(*kommun, part);
                }
            }
            Change::Stance { payer, hundredths } => self.take_stance(*payer, i64::from(*hundredths))?,
        }
        Ok(())
    }

    fn pay(&mut self, forbund: crate::Place, who: Who, kronor: i64) -> Result<(), Refused> {
        let kommun = match who {
            Who::Kommun(place) => Some(self.code(place)),
            Who::State | Who::Region => None,
        };
        let forbund = self.forbund(forbund)?;
        if !(0..=LIMIT).contains(&kronor) || kommun.is_some_and(|kommun| !forbund.members.contains(&kommun)) {
            return Err(Refused);
        }
        match (who, kommun) {
            (Who::State, _) => forbund.now.state = Some(kronor),
            (_, Some(kommun)) => forbund.now.say(kommun, kronor),
            _ => {
                forbund.now.region = Some(kronor);
                forbund.stances.clear();
            }
        }
        Ok(())
    }

    fn merge(&mut self, from: &str, into: &str) -> Result<(), Refused> {
        if from == into || !self.forbund.contains_key(into) {
            return Err(Refused);
        }
        let other = self.forbund.get(from).ok_or(Refused)?.clone();
        let (region, others) = (self.region(&self.forbund[into]), self.region(&other));
        let own = self.forbund.get_mut(into).ok_or(Refused)?;
        let (own_region, other_region) = (own.now.region, other.now.region);
        own.now.region = region;
        let mut now = own.now.with(&own.members, &Offers { region: others, ..other.now.clone() }, &other.members);
        if [now.state, now.region].into_iter().flatten().any(|sum| sum > LIMIT) {
            return Err(Refused);
        }
        // A sum of regions of which one has nothing goes on as the other's; else it is as if it had been entered.
        if other.members.is_empty() && others.is_none() {
            now.region = own_region;
        } else if own.members.is_empty() && region.is_none() {
            now.region = other_region;
            own.stances.clone_from(&other.stances);
        } else {
            own.stances.clear();
        }
        own.underlag = own.underlag.with(&own.members, &other.underlag, &other.members);
        own.now = now;
        if own.members.is_empty() {
            own.paid.clone_from(&other.paid);
            if matches!(own.key, None | Some(Key::Present)) {
                own.key.clone_from(&other.key);
            }
        }
        own.members.extend(&other.members);
        self.forbund.remove(from);
        Ok(())
    }

    fn take_stance(&mut self, payer: Payer, hundredths: i64) -> Result<(), Refused> {
        if !(-10_000..=10_000).contains(&hundredths) {
            return Err(Refused);
        }
        match payer {
            Payer::State => {
                for forbund in self.forbund.values_mut() {
                    if let Some(underlag) = forbund.underlag.state {
                        forbund.now.state = Some(changed(underlag, hundredths));
                    }
                }
            }
            Payer::Region(place) => {
                let lan: BTreeSet<u32> = self.kommuner.iter().map(|kommun| kommun.lan).collect();
                let lan = *lan.iter().nth(place.of(lan.len())).expect("a län");
                for forbund in self.forbund.values_mut() {
                    forbund.stances.insert(lan, hundredths);
                }
            }
            Payer::Kommun(place) => {
                let kommun = self.code(place);
                let home = self.home(kommun).ok_or(Refused)?;
                let home = self.forbund.get_mut(&home).ok_or(Refused)?;
                let is_said = home.now.kommuner.contains_key(&kommun);
                if let Some(underlag) = home.underlag.of_kommun(&home.members, kommun).filter(|_| is_said) {
                    home.now.say(kommun, changed(underlag, hundredths));
                }
            }
        }
        Ok(())
    }

    /// What the regions of a förbund offer together. They pay by their members' inhabitants: one that has taken a stance its
    /// part of what the underlag says, changed, and the others their parts of what was entered.
    pub fn region(&self, forbund: &Forbund) -> Said {
        let mut by_lan: BTreeMap<u32, i64> = BTreeMap::new();
        for kommun in &forbund.members {
            let kommun = self.kommun(*kommun);
            *by_lan.entry(kommun.lan).or_default() += kommun.inhabitants;
        }
        let Some(underlag) = forbund.underlag.region else { return forbund.now.region };
        if !by_lan.keys().any(|lan| forbund.stances.contains_key(lan)) {
            return forbund.now.region;
        }
        let weights: Vec<Fraction> = by_lan.values().map(|inhabitants| whole(*inhabitants)).collect();
        let in_underlag = divided(underlag, &weights);
        let entered = forbund.now.region.map(|kronor| divided(kronor, &weights));
        let each = by_lan.keys().enumerate().map(|(place, lan)| match forbund.stances.get(lan) {
            Some(hundredths) => Some(changed(in_underlag[place], *hundredths)),
            None => entered.as_ref().map(|parts| parts[place]),
        });
        each.sum::<Option<i64>>().map(|sum| sum.min(LIMIT))
    }

    /// The weights by which members divide their part, in order of code.
    pub fn key_weights(&self, forbund: &Forbund) -> Vec<Fraction> {
        let members = || forbund.members.iter().map(|code| self.kommun(*code));
        let inhabitants = || members().map(|kommun| whole(kommun.inhabitants)).collect();
        let weights: Vec<Fraction> = match forbund.key.as_ref().unwrap_or(&Key::Present) {
            Key::Present if forbund.paid.keys().eq(&forbund.members) => {
                forbund.paid.values().map(|paid| whole(*paid)).collect()
            }
            Key::Present | Key::Population => inhabitants(),
            Key::Equal => members().map(|_| whole(1)).collect(),
            Key::He => members().map(|kommun| whole(kommun.he)).collect(),
            Key::Weights(own) => {
                let own: Vec<(u32, u32)> = own.iter().map(|(place, weight)| (self.code(*place), *weight)).collect();
                let weight = |code| own.iter().find(|(of, _)| *of == code).map_or(0, |(_, weight)| *weight);
                members().map(|kommun| whole(weight(kommun.code).into())).collect()
            }
        };
        if weights.iter().all(|weight| *weight == whole(0)) { inhabitants() } else { weights }
    }
}

fn changed(kronor: i64, hundredths: i64) -> i64 {
    rounded(&(whole(kronor) * ratio(10_000 + hundredths, 10_000))).min(LIMIT)
}

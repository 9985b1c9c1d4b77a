//! What follows from a world (design, 2.2, 2.3 and 2.6).

use crate::{
    Forbund, Kommun, World,
    fraction::{Fraction, divided, ratio, rounded_down, whole},
    offers::Said,
};
use num_traits::Zero;
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub pot: i64,
    pub pool: i64,
    pub forbund: Vec<ForbundOutcome>,
    /// Each kommun's part of the pool, by code; 0 for one that is no member.
    pub parts: Vec<(u32, i64)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForbundOutcome {
    pub id: String,
    pub ideal: i64,
    /// The state's, the region's and the kommuner's.
    pub offers: [Said; 3],
    pub kommuner: Vec<(u32, Said)>,
    pub allocation: Said,
    /// Which of the three set the minimum.
    pub binding: Vec<usize>,
    pub unmatched: Option<[i64; 3]>,
    pub recommended_max: Said,
    /// What each of the three must offer for 100 %, and each kommun.
    pub to_full: [i64; 3],
    pub kommuner_to_full: Vec<i64>,
}

impl World {
    pub fn outcome(&self) -> Outcome {
        let rules = &self.rules;
        let of_all = |state: i64| rounded_down(&(whole(state) / rules.share(0)));
        let pot = of_all(rules.state_grant - rules.national_support);
        let with_members = self.forbund.values().filter(|forbund| !forbund.members.is_empty()).count();
        let count = i64::try_from(with_members).expect("few förbund");
        // No more is given as a base than there is.
        let wanted = of_all(rules.base_grant);
        let base = if count == 0 { wanted } else { wanted.min(rounded_down(&ratio(pot, count))) };
        let pool = pot - count * base;

        let of_kommun = self.shares();
        let within = |forbund: &Forbund| forbund.members.iter().map(|code| of_kommun[code].clone()).collect::<Vec<_>>();
        let shares: Vec<Fraction> = self.forbund.values().map(|forbund| within(forbund).iter().sum()).collect();
        let above_base = if with_members == 0 { vec![0; shares.len()] } else { divided(pool, &shares) };
        let mut parts: Vec<(u32, i64)> = self.kommuner.iter().map(|kommun| (kommun.code, 0)).collect();
        let mut outcomes = Vec::new();
        for ((id, forbund), above_base) in self.forbund.iter().zip(above_base) {
            for (code, part) in forbund.members.iter().zip(divided(above_base, &within(forbund))) {
                parts.iter_mut().find(|(of, _)| of == code).expect("a kommun").1 = part;
            }
            let ideal = if forbund.members.is_empty() { above_base } else { base + above_base };
            outcomes.push(self.forbund_outcome(id, ideal));
        }
        Outcome { pot, pool, forbund: outcomes, parts }
    }

    /// Each member's `(wp·pop/Σpop + wh·fye/Σfye) / (wp + wh)`; by population alone where no member has any HE.
    fn shares(&self) -> BTreeMap<u32, Fraction> {
        let members = || self.forbund.values().flat_map(|forbund| &forbund.members).map(|code| self.kommun(*code));
        let (inhabitants, he) = (members().map(|k| k.inhabitants).sum(), members().map(|k| k.he).sum());
        let (wp, wh) = (self.rules.population_weight, self.rules.he_weight);
        let share = |kommun: &Kommun| {
            let by_population = ratio(kommun.inhabitants, inhabitants);
            if he == 0 {
                return by_population;
            }
            (whole(wp) * by_population + whole(wh) * ratio(kommun.he, he)) / whole(wp + wh)
        };
        members().map(|kommun| (kommun.code, share(kommun))).collect()
    }

    fn forbund_outcome(&self, id: &str, ideal: i64) -> ForbundOutcome {
        let (rules, forbund) = (&self.rules, &self.forbund[id]);
        let members = &forbund.members;
        let offers = [forbund.now.state, self.region(forbund), forbund.now.of_kommuner(members)];
        let payers: Vec<usize> = (0..3).filter(|group| rules.shares[*group] > 0).collect();
        let is_known = payers.iter().all(|group| offers[*group].is_some());
        let offered = |group: usize| offers[group].unwrap_or(0);
        let reach = |group: &usize| whole(offered(*group)) / rules.share(*group);
        let (mut allocation, mut binding, mut unmatched) = (None, vec![], None);
        if is_known && rules.as_offered {
            (allocation, unmatched) = (Some((0..3).map(offered).sum()), Some([0; 3]));
        } else if is_known {
            let lowest = payers.iter().map(reach).min().expect("the state always pays");
            let matched = rounded_down(&lowest);
            binding = payers.iter().copied().filter(|group| reach(group) == lowest).collect();
            let shares = divided(matched, &[0, 1, 2].map(|group| rules.share(group)));
            (allocation, unmatched) = (Some(matched), Some([0, 1, 2].map(|group| offered(group) - shares[group])));
        }
        let to_full = [0, 1, 2].map(|group| rules.agreed(&(whole(ideal) * rules.share(group))));
        ForbundOutcome {
            id: id.to_owned(),
            ideal,
            offers,
            kommuner: members.iter().map(|code| (*code, forbund.now.of_kommun(members, *code))).collect(),
            allocation,
            binding,
            unmatched,
            recommended_max: allocation.map(|allocation| rules.recommended_max(allocation)),
            kommuner_to_full: rules.agreed_parts(to_full[2], &self.key_weights(forbund)),
            to_full,
        }
    }
}

impl crate::Rules {
    /// Of each tier's part of the contributions its rate.
    fn recommended_max(&self, contributions: i64) -> i64 {
        let mut sum = Fraction::zero();
        let mut begins = 0;
        for (ends, rate) in &self.ladder {
            let ends = ends.unwrap_or(contributions).min(contributions);
            sum += whole((ends - begins).max(0)) * ratio(*rate, 10_000);
            begins = begins.max(ends);
        }
        rounded_down(&sum)
    }
}

//! What a kommun that joins a förbund could pay (design, 2.3).

use crate::{
    ForbundState, Group, KommunCode, Kronor, State,
    matching::{key_weights, reach, sufficient},
};

/// What a member from elsewhere could pay, of whom nobody has said what it pays: as much for its weight as the others pay for
/// theirs, by the förbund's key. Where no other pays anything, its part of what the kommuner owe beside the state and the
/// region, by law. Rounded up as the rules say.
///
/// `None` where the kommun is no such member, or where nothing is known that it could follow from.
pub fn suggested(state: &State, forbund: &ForbundState, kommun: KommunCode) -> Option<Kronor> {
    let offers = &forbund.now;
    if !offers.is_newcomer(kommun) {
        return None;
    }
    let by_key = key_weights(state, forbund);
    let place = offers.kommuner.keys().position(|code| *code == kommun)?;
    let weights = if by_key[place] > 0 {
        by_key
    } else {
        // Own weights have none for it.
        offers.kommuner.keys().map(|code| state.population(*code)).collect()
    };
    let mut others = (Kronor::ZERO, 0);
    for ((code, offer), weight) in offers.kommuner.iter().zip(&weights) {
        if let Some(offer) = offer.filter(|_| !offers.is_newcomer(*code)) {
            others = (others.0 + offer.kronor, others.1 + weight);
        }
    }
    let (pay, weigh) =
        if others.0 > Kronor::ZERO && others.1 > 0 { others } else { (owed(state, forbund)?, weights.iter().sum()) };
    let product = i128::from(pay.0) * weights[place];
    let share = i64::try_from(product.checked_add(weigh - 1)?.checked_div(weigh)?).ok()?;
    let share = state.rules.rounding.up(Kronor(share));
    (Kronor::ZERO < share && share <= Kronor::LIMIT).then_some(share)
}

/// What the kommuner owe by law beside what is known of the state and the region.
fn owed(state: &State, forbund: &ForbundState) -> Option<Kronor> {
    let (offers, shares) = (forbund.now.sums(), &state.rules.shares);
    let payers = [Group::State, Group::Region].into_iter().filter(|group| shares.of(*group) > 0);
    let allocation = payers.filter_map(|group| Some(reach(offers.of(group)?, group, shares))).min()?;
    Some(sufficient(allocation, Group::Kommuner, shares))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dataset, Edit, KommunKey, Party};

    fn kommun(code: &str) -> KommunCode {
        code.parse().expect("this is a code")
    }

    fn pay(forbund: &str, party: Party, kronor: i64) -> Edit {
        Edit::Contribute { forbund: forbund.parse().expect("this is an id"), party, kronor: Kronor(kronor) }
    }

    fn solna_joins(forbund: &str) -> Edit {
        Edit::Move { kommun: kommun("0184"), to: forbund.parse().ok() }
    }

    #[track_caller]
    fn suggests(forbund: &str, edits: &[Edit], expected: Option<i64>) {
        let state = State::apply(Dataset::y2023(), edits);
        assert_eq!(state.skipped, []);
        let forbund = state.find(&forbund.parse().expect("this is an id")).expect("the förbund is there");
        assert_eq!(suggested(&state, forbund, kommun("0184")), expected.map(Kronor));
    }

    /// Huddinge, Botkyrka and Salem pay 1, 2 and 3 mnkr.
    fn others_pay() -> Vec<Edit> {
        let each = [("0126", 1_000_000), ("0127", 2_000_000), ("0128", 3_000_000)];
        each.map(|(code, kronor)| pay("hbs", Party::Kommun(kommun(code)), kronor)).into()
    }

    fn by(key: KommunKey) -> Edit {
        Edit::Key { forbund: "hbs".parse().expect("this is an id"), key }
    }

    #[test]
    fn a_kommun_that_joins_could_pay_as_the_others_do_by_their_key() {
        let with = |more: &[Edit]| [others_pay(), more.to_vec()].concat();
        suggests("hbs", &with(&[by(KommunKey::Equal), solna_joins("hbs")]), Some(2_000_000));
        // Per inhabitant aged 16–64.
        let population = |code| Dataset::y2023().kommun(kommun(code)).expect("a kommun").population;
        let others: i64 = ["0126", "0127", "0128"].map(population).iter().sum();
        let share = 6_000_000 * population("0184") / others;
        suggests("hbs", &with(&[by(KommunKey::Population), solna_joins("hbs")]), Some(share / 1_000 * 1_000 + 1_000));
        suggests("hbs", &with(&[solna_joins("hbs")]), Some(share / 1_000 * 1_000 + 1_000));
    }

    #[test]
    fn own_weights_that_lack_it_give_way_to_population() {
        let own = by(KommunKey::Weights(vec![(kommun("0126"), 1)]));
        let state = State::apply(Dataset::y2023(), &[own, solna_joins("hbs")]);
        let forbund = state.find(&"hbs".parse().expect("this is an id")).expect("HBS is there");
        assert!(suggested(&state, forbund, kommun("0184")).is_some());
    }

    #[test]
    fn the_first_kommun_could_pay_what_the_law_asks() {
        let formed = Edit::Create { forbund: "nytt".parse().expect("this is an id"), name: "Nytt".into() };
        suggests("nytt", &[formed.clone(), solna_joins("nytt")], None);
        let state_and_region = [pay("nytt", Party::State, 2_000_000), pay("nytt", Party::Region, 1_500_000)];
        let edits = [vec![formed, solna_joins("nytt")], state_and_region.to_vec()].concat();
        suggests("nytt", &edits, Some(1_000_000));
    }

    #[test]
    fn nothing_is_suggested_where_an_amount_is_entered_or_nothing_is_known() {
        let entered = pay("hbs", Party::Kommun(kommun("0184")), 500_000);
        suggests("hbs", &[solna_joins("hbs"), entered], None);
        suggests("hbs", &[], None);
        suggests("goteborg", &[solna_joins("goteborg")], None);
    }
}

//! Who is a member where, by places. What follows from it goes through all kommuner, or through all members, in order, so that it
//! reads what lies together.

use crate::State;

/// Which förbund each kommun is a member of, and which members each förbund has.
pub(crate) struct Membership {
    /// The place of each kommun's förbund.
    pub homes: Vec<Option<usize>>,
    /// The places of all members: förbund after förbund, and within each in order of code.
    pub members: Vec<usize>,
    /// How many of them each förbund has.
    counts: Vec<usize>,
}

impl Membership {
    pub fn of(state: &State) -> Self {
        let kommuner = state.dataset.kommuner.len();
        let (mut homes, mut members) = (vec![None; kommuner], Vec::with_capacity(kommuner));
        let mut counts = Vec::with_capacity(state.forbund.len());
        for (home, forbund) in state.forbund.iter().enumerate() {
            for place in &forbund.places {
                homes[*place] = Some(home);
                members.push(*place);
            }
            counts.push(forbund.places.len());
        }
        Self { homes, members, counts }
    }

    /// How many förbund have a member.
    pub fn forbund(&self) -> usize {
        self.counts.iter().filter(|count| **count > 0).count()
    }

    /// What has been worked out of all members, förbund by förbund.
    pub fn by_forbund<'a, T>(&self, of_members: &'a [T]) -> impl Iterator<Item = &'a [T]> {
        let mut end = 0;
        self.counts.iter().map(move |count| {
            end += count;
            &of_members[end - count..end]
        })
    }

    /// The members in order of code, each with the place of its förbund.
    pub fn with_homes(&self) -> impl Iterator<Item = (usize, usize)> {
        self.homes.iter().enumerate().filter_map(|(place, home)| Some((place, (*home)?)))
    }
}

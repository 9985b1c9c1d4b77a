//! Names by which things are found, and the nearest where none is.

use super::{Match, spelling::folded};
use std::{
    cell::Cell,
    collections::{BTreeSet, HashMap},
};

/// The most candidates that are named where a name fits none.
const NEAREST: usize = 5;

/// Names by which things are found, each as [`plain`](super::plain) makes it.
pub(super) struct Index<T> {
    whole: HashMap<String, BTreeSet<T>>,
    /// Without dots and rings, for files that have lost theirs.
    folded: HashMap<String, BTreeSet<T>>,
    /// A name's first words, where it has several.
    first: HashMap<String, BTreeSet<T>>,
    /// Those that are also called by the part before a hyphen: Malung-Sälen.
    hyphened: BTreeSet<T>,
}

impl<T: Ord + Copy> Index<T> {
    pub fn of(names: impl Iterator<Item = (String, T)>, hyphened: BTreeSet<T>) -> Self {
        let mut index = Self { whole: HashMap::new(), folded: HashMap::new(), first: HashMap::new(), hyphened };
        for (name, thing) in names {
            index.folded.entry(folded(&name)).or_default().insert(thing);
            for (place, _) in name.match_indices(' ') {
                index.first.entry(name[..place].to_owned()).or_default().insert(thing);
            }
            index.whole.entry(name).or_default().insert(thing);
        }
        index
    }

    /// What the first of these forms that fits anything fits.
    pub fn find(&self, forms: &[String], looked_for: &Cell<usize>) -> Match<T> {
        let whole = forms.iter().find_map(|form| self.whole.get(form));
        let folded = || forms.iter().find_map(|form| self.folded.get(&folded(form)));
        if let Some(things) = whole.or_else(folded) {
            return match things.iter().copied().collect::<Vec<_>>().as_slice() {
                [one] => Match::One(*one),
                several => Match::Several(several.to_vec()),
            };
        }
        let Some(things) = forms.iter().find_map(|form| self.first.get(form)) else {
            let Some(left) = looked_for.get().checked_sub(1) else { return Match::None(Vec::new()) };
            looked_for.set(left);
            return Match::None(self.nearest(forms.first().map_or("", String::as_str)));
        };
        match things.iter().copied().collect::<Vec<_>>().as_slice() {
            [one] if self.hyphened.contains(one) => Match::One(*one),
            // "Östra" is not what Östra Göinge is called.
            [one] => Match::None(vec![*one]),
            several => Match::Several(several.to_vec()),
        }
    }

    /// Those whose names lie within a few letters, the nearest first.
    fn nearest(&self, name: &str) -> Vec<T> {
        let name: Vec<char> = folded(name).chars().take(60).collect();
        let most = name.len() / 4 + 1;
        let mut near: Vec<(usize, T)> = Vec::new();
        for (other, things) in &self.folded {
            let other: Vec<char> = other.chars().collect();
            if other.len().abs_diff(name.len()) <= most {
                let distance = distance(&name, &other);
                if distance <= most {
                    near.extend(things.iter().map(|thing| (distance, *thing)));
                }
            }
        }
        near.sort_unstable();
        let mut nearest = Vec::new();
        for (_, thing) in near {
            if !nearest.contains(&thing) && nearest.len() < NEAREST {
                nearest.push(thing);
            }
        }
        nearest
    }
}

/// How many letters must be put in, taken away or changed.
fn distance(from: &[char], to: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (index, letter) in from.iter().enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        for (place, other) in to.iter().enumerate() {
            let changed = diagonal + usize::from(letter != other);
            diagonal = row[place + 1];
            row[place + 1] = changed.min(row[place] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

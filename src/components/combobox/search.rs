//! What has been typed in a combobox, what fits it, and how far the choosing has come.

use crate::text::{self, Lang, Sought};

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub value: String,
    pub label: String,
    /// What tells it from others: where a kommun is a member now.
    pub detail: String,
}

impl Entry {
    /// How well the entry fits what was typed; the lowest first, `None` where it does not.
    fn rank(&self, typed: &str, sought: &Sought) -> Option<usize> {
        if self.is_exactly(typed) {
            Some(0)
        } else if sought.begins(&self.label) {
            Some(1)
        } else if self.label.split([' ', '-']).any(|word| sought.begins(word)) {
            Some(2)
        } else {
            (sought.len() > 1 && sought.is_in(&self.label)).then_some(3)
        }
    }

    fn is_exactly(&self, typed: &str) -> bool {
        self.label.to_lowercase() == typed || self.value == typed
    }
}

/// The entries that fit, the best first.
fn fitting(entries: Vec<Entry>, typed: &str) -> Vec<Entry> {
    let typed = typed.trim().to_lowercase();
    let sought = Sought::new(&typed);
    let mut ranked: [Vec<Entry>; 4] = Default::default();
    for entry in entries {
        if let Some(rank) = entry.rank(&typed, &sought).filter(|_| !sought.is_empty()) {
            ranked[rank].push(entry);
        }
    }
    ranked.into_iter().flatten().collect()
}

/// How many entries are shown at once.
const SHOWN: usize = 8;

/// A search under way.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Search {
    pub typed: String,
    pub fits: Vec<Entry>,
    pub is_open: bool,
    pub active: Option<usize>,
    pub error: String,
}

impl Search {
    /// A search that begins with what was typed.
    pub fn of(typed: String, entries: Vec<Entry>) -> Self {
        let fits = fitting(entries, &typed);
        Self { typed, fits, is_open: true, ..Self::default() }
    }

    /// How many entries the list shows now.
    pub fn shown(&self) -> usize {
        if self.is_open { self.fits.len().min(SHOWN) } else { 0 }
    }

    /// How many fit, for those who do not see the list; empty while it is closed.
    pub fn told(&self, lang: Lang) -> String {
        match (self.is_open && !self.typed.trim().is_empty(), self.fits.len()) {
            (false, _) => String::new(),
            (true, 0) => text::no_match(lang, self.typed.trim()),
            (true, fits) => text::matches(lang, fits, self.shown()),
        }
    }

    /// Goes on to the next entry, or with -1 to the one before, and round at the ends.
    pub fn go(&mut self, step: isize) {
        let count = self.fits.len().min(SHOWN);
        if count == 0 {
            return;
        }
        self.is_open = true;
        self.active = Some(match (self.active, step) {
            (None, 1..) => 0,
            (None, _) => count - 1,
            (Some(active), step) => (active + count).saturating_add_signed(step) % count,
        });
    }

    /// The entry that Enter takes, or why there is none; an empty reason where nothing was typed.
    pub fn taken(&self, lang: Lang) -> Result<usize, String> {
        let typed = self.typed.trim();
        let is_exact = self.fits.first().is_some_and(|entry| entry.is_exactly(&typed.to_lowercase()));
        match (self.active, self.fits.len()) {
            (Some(active), _) => Ok(active),
            (None, 1) => Ok(0),
            (None, _) if is_exact => Ok(0),
            (None, _) if typed.is_empty() => Err(String::new()),
            (None, 0) => Err(text::no_match(lang, typed)),
            (None, fits) => Err(text::choose_one(lang, fits)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn search(typed: &str) -> Search {
        let entry = |name: &str| Entry { value: name.to_owned(), label: name.to_owned(), detail: String::new() };
        Search::of(typed.to_owned(), ["Håbo", "Habo", "Malmö", "Upplands Väsby"].map(entry).to_vec())
    }

    #[track_caller]
    fn finds(typed: &str, expected: &[&str]) {
        let fits = search(typed).fits;
        assert_eq!(fits.iter().map(|entry| entry.label.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn names_are_found_without_their_marks() {
        finds("malmo", &["Malmö"]);
        finds("vasby", &["Upplands Väsby"]);
        finds("håbo", &["Håbo"]);
    }

    #[test]
    fn the_name_as_it_is_typed_comes_first_and_is_taken() {
        finds("habo", &["Habo", "Håbo"]);
        assert_eq!(search("habo").taken(Lang::Sv), Ok(0));
        assert_eq!(search("malmo").taken(Lang::Sv), Ok(0));
        assert!(search("a").taken(Lang::Sv).is_err(), "several have it");
    }
}

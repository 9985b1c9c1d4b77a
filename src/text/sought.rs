//! Finding a name by what is typed of it, also without å, ä and ö.

use finsam_engine::without_marks;

/// What is sought: letters without marks also mean those with them, so that `malmo` finds Malmö and `håbo` does not find Habo.
pub struct Sought(Vec<char>);

impl Sought {
    pub fn new(typed: &str) -> Self {
        Self(typed.trim().to_lowercase().chars().collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many signs are typed.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether a name begins so.
    pub fn begins(&self, name: &str) -> bool {
        self.fits(&letters(name))
    }

    /// Whether a name has it anywhere.
    pub fn is_in(&self, name: &str) -> bool {
        let name = letters(name);
        (0..=name.len()).any(|place| self.fits(&name[place..]))
    }

    fn fits(&self, name: &[char]) -> bool {
        let is_meant = |(typed, sign): (&char, &char)| typed == sign || *typed == without_marks(*sign);
        name.len() >= self.0.len() && self.0.iter().zip(name).all(is_meant)
    }
}

fn letters(name: &str) -> Vec<char> {
    name.to_lowercase().chars().collect()
}

#[cfg(test)]
mod tests {
    use super::Sought;

    #[track_caller]
    fn finds(typed: &str, name: &str, expected: [bool; 2]) {
        let sought = Sought::new(typed);
        assert_eq!([sought.begins(name), sought.is_in(name)], expected, "{typed} in {name}");
    }

    #[test]
    fn a_name_is_found_without_its_marks() {
        finds("malmo", "Malmö", [true, true]);
        finds("Jönkoping", "Jönköping", [true, true]);
        finds("goteborg", "Göteborg", [true, true]);
        finds(" vasby ", "Upplands Väsby", [false, true]);
        finds("linde", "Linde\u{301}n", [true, true]);
    }

    #[test]
    fn a_mark_that_is_typed_is_meant() {
        finds("håbo", "Habo", [false, false]);
        finds("habo", "Håbo", [true, true]);
        finds("ö", "Malmo", [false, false]);
    }

    #[test]
    fn nothing_is_in_every_name() {
        finds("", "Malmö", [true, true]);
        finds("malmöö", "Malmö", [false, false]);
    }
}

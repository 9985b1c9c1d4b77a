//! The order of names.

/// The Swedish alphabet ends in å, ä, ö.
pub fn collation_key(name: &str) -> Vec<u32> {
    let place = |sign: char| match sign {
        'å' => 'z' as u32 + 1,
        'ä' => 'z' as u32 + 2,
        'ö' => 'z' as u32 + 3,
        other => other as u32,
    };
    name.to_lowercase().chars().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::collation_key;

    #[test]
    fn the_alphabet_ends_in_the_three_letters_of_swedish() {
        let mut names = ["Örebro", "Älmhult", "Åmål", "Zinkgruvan", "alingsås"];
        names.sort_by_key(|name| collation_key(name));
        assert_eq!(names, ["alingsås", "Zinkgruvan", "Åmål", "Älmhult", "Örebro"]);
    }
}

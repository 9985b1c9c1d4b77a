//! Names inside a sentence.

use super::Lang;

/// The name with a small first letter inside a sentence, where it is not a proper name.
pub(super) fn inside(lang: Lang, name: &str) -> String {
    let words = lang.words();
    if [words.the_state, words.the_region, words.the_kommuner].contains(&name) {
        name.to_lowercase()
    } else {
        name.to_owned()
    }
}

//! How names are written: what is alike however it is, and what goes with a name and is none of it.

/// In small letters, one space between words, and other signs as spaces: "Upplands-Bro" and "UPPLANDS  BRO" are alike.
pub fn plain(text: &str) -> String {
    let lower: String =
        text.to_lowercase().chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) fn folded(name: &str) -> String {
    name.chars().map(finsam_engine::without_marks).collect()
}

pub(super) fn genitive_off(name: &str) -> String {
    name.strip_suffix('s').unwrap_or(name).to_owned()
}

/// A kommun's name, without what says that it is one, and without the genitive that follows with that.
pub(super) fn kommun_forms(name: &str) -> Vec<String> {
    let kinds = [" kommun", " stad", " kn", " k n", " kommune", " municipality", " city"];
    let bare = kinds.iter().find_map(|kind| name.strip_suffix(kind));
    let bare = bare.or_else(|| ["kommunen ", "kommun "].iter().find_map(|kind| name.strip_prefix(kind)));
    let mut forms = vec![name.to_owned()];
    if let Some(bare) = bare {
        forms.push(bare.to_owned());
        forms.push(genitive_off(bare));
        // Falu kommun, Mora kommun: some names lose their last letter.
        forms.push(format!("{bare}n"));
    }
    forms
}

/// A förbund's name, without the words that say that it is one.
pub(super) fn without_kind(name: &str) -> String {
    let words: Vec<&str> = name
        .split(' ')
        .filter(|word| {
            !matches!(
                *word,
                "samordningsförbundet"
                    | "samordningsförbund"
                    | "samordningsforbundet"
                    | "samordningsforbund"
                    | "finsam"
                    | "finsamförbundet"
                    | "finsamförbund"
                    | "förbundet"
                    | "förbund"
                    | "i"
                    | "och"
                    | "sof"
                    | "sf"
            )
        })
        .collect();
    if words.is_empty() { name.to_owned() } else { words.join(" ") }
}

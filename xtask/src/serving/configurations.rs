//! Configurations for web servers, filled in from [`headers`](super::headers).

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::headers::{
    ALWAYS, ASKED_FOR_AGAIN, FOR_OTHER_ORIGINS, FRAMING_OF_THE_FRAMED, FRAMING_OF_THE_PAGE, KEPT_FOR_EVER, OTHER_TYPE,
    POLICY, TYPES, policy_of_the_framed,
};

/// Writes them into a folder, with what there is to know about other servers.
pub fn write(folder: &Path) -> Result<()> {
    let unwritable = || format!("cannot write the folder {}", folder.display());
    fs::create_dir_all(folder).with_context(unwritable)?;
    for (name, text) in [("nginx.conf", nginx()), ("Caddyfile", caddy()), ("README.md", readme())] {
        fs::write(folder.join(name), text).with_context(unwritable)?;
    }
    Ok(())
}

fn nginx() -> String {
    let add = |(name, value): (&str, &str)| format!("add_header {name} \"{value}\" always;");
    let types = TYPES.map(|(ending, of_type)| format!("\"{of_type}\" {ending};"));
    let [allow_origin, resource_policy] = FOR_OTHER_ORIGINS;
    let text = in_lines(include_str!("nginx.conf"), "{{types}}", &types);
    let text = in_lines(&text, "{{always}}", &ALWAYS.map(add));
    let framed = policy_of_the_framed("$scheme://$http_host");
    let more = [
        ("{{policy_of_the_framed}}", framed.as_str()),
        ("{{allow_origin}}", allow_origin.1),
        ("{{resource_policy}}", resource_policy.1),
    ];
    filled(&text, &more)
}

fn caddy() -> String {
    let set = |(name, value): (&str, &str)| format!("{name} \"{value}\"");
    let types = TYPES
        .map(|(ending, of_type)| format!("@{ending} path *.{ending}\nheader @{ending} Content-Type \"{of_type}\""));
    let text = in_lines(include_str!("Caddyfile"), "{{types}}", &types);
    let text = in_lines(&text, "{{always}}", &ALWAYS.map(set));
    let framed = policy_of_the_framed("{scheme}://{hostport}");
    let text = in_lines(&text, "{{for_other_origins}}", &FOR_OTHER_ORIGINS.map(set));
    filled(&text, &[("{{policy_of_the_framed}}", &framed)])
}

fn readme() -> String {
    let line = |(name, value): (&str, &str)| format!("{name}: {value}");
    let types = TYPES.map(|(ending, of_type)| format!("`.{ending}` {of_type}"));
    let framed = policy_of_the_framed("https://kalkyl.example.se");
    let more = [("{{types}}", types.join(", ")), ("{{policy_of_the_framed}}", framed)];
    let text = filled(include_str!("README.md"), &more.each_ref().map(|(place, text)| (*place, text.as_str())));
    let text = in_lines(&text, "{{always}}", &ALWAYS.map(line));
    in_lines(&text, "{{for_other_origins}}", &FOR_OTHER_ORIGINS.map(line))
}

/// The text with what all of them say, and with more.
fn filled(text: &str, more: &[(&str, &str)]) -> String {
    let all = [
        ("{{policy}}", POLICY),
        ("{{framing_of_the_page}}", FRAMING_OF_THE_PAGE),
        ("{{framing_of_the_framed}}", FRAMING_OF_THE_FRAMED),
        ("{{kept_for_ever}}", KEPT_FOR_EVER),
        ("{{asked_for_again}}", ASKED_FOR_AGAIN),
        ("{{other_type}}", OTHER_TYPE),
    ];
    all.iter().chain(more).fold(text.to_owned(), |text, (place, value)| text.replace(place, value))
}

/// The text with lines instead of the one that has this place for them, as far indented as it is.
fn in_lines(text: &str, place: &str, lines: &[String]) -> String {
    let mut filled = String::new();
    for line in text.lines() {
        if line.trim_start() == place {
            let indentation = line.strip_suffix(place).unwrap_or_default();
            for line in lines.iter().flat_map(|lines| lines.lines()) {
                // Writing into a text does not fail.
                let _ = writeln!(filled, "{indentation}{line}");
            }
        } else {
            let _ = writeln!(filled, "{line}");
        }
    }
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_filled_in() {
        for text in [nginx(), caddy(), readme()] {
            assert!(!text.contains("{{") && !text.contains("}}"), "{text}");
            assert!(
                text.contains(POLICY) && text.contains(KEPT_FOR_EVER) && text.contains("application/wasm"),
                "{text}"
            );
        }
    }

    #[test]
    fn lines_are_as_far_indented_as_their_place() {
        let lines = ["a".to_owned(), "b\nc".to_owned()];
        assert_eq!(in_lines("{\n\t{{x}}\n}", "{{x}}", &lines), "{\n\ta\n\tb\n\tc\n}\n");
    }
}

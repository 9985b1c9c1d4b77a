//! Trusted Types: pages that demand them (`require-trusted-types-for 'script'`) take markup only from policies that they know by name.
//!
//! The page's program makes elements of markup in one place: Leptos draws what does not change of a view as a template. That markup
//! is in the program itself, and what readers write is never in it.

use anyhow::{Context, Result};

/// As wasm-bindgen writes the place.
const PLACE: &str = "arg0.innerHTML = getStringFromWasm0(arg1, arg2);";

/// The one policy of the program. Several programs on one page, such as one after another that has stopped, share it. Where the page
/// does not allow it by name, it may demand none either; if it does, the markup is refused, and says so in the console.
const POLICY: &str = r#"
const markup = (text) => {
  const key = Symbol.for("finsam-kalkyl markup");
  try {
    globalThis[key] ??= globalThis.trustedTypes?.createPolicy("finsam", { createHTML: (text) => text });
  } catch {}
  return globalThis[key]?.createHTML(text) ?? text;
};
"#;

/// The program's JavaScript, with the policy around the one place that needs it.
pub fn trusting(javascript: &str) -> Result<String> {
    let (before, after) = javascript
        .split_once(PLACE)
        .filter(|(_, after)| !after.contains(PLACE))
        .context("wasm-bindgen writes innerHTML in another way than it did: see xtask/src/trusted_types.rs")?;
    Ok(format!("{before}arg0.innerHTML = markup(getStringFromWasm0(arg1, arg2));{after}{POLICY}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_comes_through_the_policy_alone() {
        let trusting = trusting(&format!("a(arg0, arg1, arg2) {{\n{PLACE}\n}}")).unwrap();
        assert!(trusting.contains("arg0.innerHTML = markup(") && !trusting.contains(PLACE), "{trusting}");
        assert!(super::trusting("nothing").is_err());
        assert!(super::trusting(&PLACE.repeat(2)).is_err(), "two places");
    }
}

//! Accessibility, as far as a machine can check it: axe with the rules of WCAG 2.2 AA and its own best practice.

use std::fs;
use std::panic::Location;

use serde_json::Value;

use crate::page::Page;

/// Runs in the page after axe itself; the last argument is called with what it finds.
const RUN: &str = r#"
    const [finished] = arguments;
    // What lies under the bar at the foot now comes out from under it when one scrolls, as everything does at the edge of a screen.
    const bar = document.querySelector(".changes-bar");
    if (bar) bar.style.position = "static";
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    axe.run(document, {
        runOnly: { type: "tag", values: tags },
        rules: { "target-size": { enabled: true } },
        resultTypes: ["violations"],
    }).finally(() => bar?.style.removeProperty("position")).then(
        ({ violations }) => finished(violations.map(({ id, help, nodes }) => ({
            rule: `${id}: ${help}`,
            places: nodes.map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
        }))),
        (error) => finished([{ rule: `axe fails: ${error}`, places: [] }]),
    );
"#;

impl Page {
    /// Checks the page as it now is, and panics with a list of what axe finds wrong.
    #[track_caller]
    pub fn axe(&self) -> impl Future<Output = ()> {
        let caller = Location::caller();
        async move {
            let list = self.axe_violations().await;
            assert!(list.is_empty(), "{caller}: not accessible to everyone:\n{}", list.join("\n"));
        }
    }

    async fn axe_violations(&self) -> Vec<String> {
        let axe = fs::read_to_string(&self.surroundings.axe).expect("axe is where FINSAM_AXE says");
        self.js(&axe).await;
        let violations = self.client.execute_async(RUN, Vec::new()).await;
        let violations = violations.unwrap_or_else(|error| panic!("axe does not run: {error}"));
        let violations = violations.as_array().expect("axe gives a list");
        violations.iter().map(in_words).collect()
    }
}

fn in_words(violation: &Value) -> String {
    let rule = violation["rule"].as_str().unwrap_or_default();
    let places = violation["places"].as_array().map(Vec::as_slice).unwrap_or_default();
    let places =
        places.iter().filter_map(Value::as_str).map(|place| format!("\n    {}", place.replace('\n', "\n    ")));
    format!("- {rule}{}", places.collect::<String>())
}

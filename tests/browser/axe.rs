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

/// What cannot be used now, and cannot be read either: axe leaves its colours alone.
const FAINT: &str = "
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const parts = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const behind = (element) => {
        for (let of = element; of; of = of.parentElement) {
            const colour = parts(getComputedStyle(of).backgroundColor);
            if (colour[3] === 255) return colour;
        }
        return [255, 255, 255];
    };
    const light = (colour) => {
        const [red, green, blue] = colour.map((part) => part / 255 <= .04045 ? part / 255 / 12.92 : ((part / 255 + .055) / 1.055) ** 2.4);
        return .2126 * red + .7152 * green + .0722 * blue;
    };
    const contrast = (element) => {
        const [one, other] = [parts(getComputedStyle(element).color), behind(element)].map(light);
        return (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    };
    const isSeen = (element) => element.textContent.trim() && element.checkVisibility({ visibilityProperty: true });
    return [...document.querySelectorAll('button:disabled, [aria-disabled=true]')]
        .filter((element) => isSeen(element) && contrast(element) < 3)
        .map((element) => `- cannot be read where it cannot be used: ${element.id} ${element.textContent}`);
";

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
        let faint = self.js(FAINT).await;
        let faint = faint.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
        violations.iter().map(in_words).chain(faint).collect()
    }
}

fn in_words(violation: &Value) -> String {
    let rule = violation["rule"].as_str().unwrap_or_default();
    let places = violation["places"].as_array().map(Vec::as_slice).unwrap_or_default();
    let places =
        places.iter().filter_map(Value::as_str).map(|place| format!("\n    {}", place.replace('\n', "\n    ")));
    format!("- {rule}{}", places.collect::<String>())
}

//! What whoever builds the page can set, style, hear of and ask.

use super::super::{copied::Copied, section::Section};
use crate::{
    state::use_work,
    text::embedding::{Entries, attributes, error_codes, events, methods, parts, properties},
};
use leptos::prelude::*;

/// A script of the host's; `tests/snippet.rs` runs it.
const EXAMPLE: &str = r#"<script type="module">
  const kalkyl = document.querySelector("finsam-kalkyl");
  kalkyl.addEventListener("finsam-change", ({ detail: { scenario, outcome } }) => {
    const hbs = outcome.forbund.find(({ id }) => id === "hbs");
    console.log(scenario.edits.length, hbs.percent_of_ideal);
  });
  kalkyl.addEventListener("finsam-error", ({ detail: { code, message } }) => console.warn(code, message));
  await customElements.whenDefined("finsam-kalkyl");
  await kalkyl.setScenario({
    version: 1,
    base: "2023",
    edits: [{ contribute: { forbund: "hbs", party: "region", kronor: 4000000 } }],
  });
</script>"#;

#[component]
pub fn Reference() -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.embedding_words();
    view! {
        <Section id="embed-reference" heading=words.reference>
            <p>{words.attributes_about}</p>
            <Names kind=words.attributes entries=attributes(lang) />
            <Names kind=words.properties entries=properties(lang) />
            <Names kind=words.parts entries=parts(lang) />
            <Names kind=words.events entries=events(lang) />
            <Names kind=words.methods entries=methods(lang) />
            <p>{words.methods_about}</p>
            <Names kind=words.error_codes entries=error_codes(lang) />
            <h3 id="embed-example">{words.example}</h3>
            <p>{words.example_about}</p>
            <Copied
                id="embed-example"
                name=words.example
                text=Signal::stored(EXAMPLE.to_owned())
                copied=words.example_copied
            />
        </Section>
    }
}

/// Names of one kind with what they mean.
#[component]
fn Names(kind: &'static str, entries: Entries) -> impl IntoView {
    let meaning = use_work().lang().embedding_words().meaning;
    let row = |(name, meaning): (&'static str, &'static str)| {
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><code>{name}</code></th>
                <td role="cell">{meaning}</td>
            </tr>
        }
    };
    view! {
        <table role="table" aria-label=kind>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{kind}</th>
                    <th scope="col" role="columnheader">{meaning}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">{entries.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

//! From a keystroke until every figure is painted.

use browser::{Page, Screen, measured};

use crate::{Site, numbers};

/// Where is typed: what it is, the area that the overview shows, the address, the field, and texts to type in turn.
struct Typing {
    what: &'static str,
    area: &'static str,
    address: &'static str,
    field: &'static str,
    texts: [&'static str; 2],
}

const TYPINGS: [Typing; 4] = [
    Typing {
        what: "a contribution, 8 rows",
        area: "01",
        address: "#",
        field: "[id^='offer-']",
        texts: ["20000", "20010"],
    },
    Typing {
        what: "a contribution, 72 rows",
        area: "alla",
        address: "#",
        field: "[id^='offer-']",
        texts: ["20000", "20010"],
    },
    Typing {
        what: "a goal, Vägen for the country",
        area: "alla",
        address: "#vy=vagen",
        field: "#goal-percent",
        texts: ["91", "92"],
    },
    Typing {
        what: "costs, Eget kapital for the country",
        area: "alla",
        address: "#vy=kapital&forbund=hbs",
        field: "#account-2023-3",
        texts: ["14000", "14010"],
    },
];

/// How often each page is opened, and how often is typed each time. What comes first warms the program up.
const ROUNDS: usize = 4;
const STROKES: usize = 25;
const WARMING: usize = 6;

/// Types into the pages in turn and prints what came of it.
pub fn measure(sites: &[Site]) {
    println!("\nFrom a keystroke until all is painted, with a processor slowed 4 times");
    numbers::print_heading();
    for typing in &TYPINGS {
        let mut times: Vec<Vec<f64>> = sites.iter().map(|_| Vec::new()).collect();
        for _ in 0..ROUNDS {
            for (site, times) in sites.iter().zip(&mut times) {
                times.extend(measured(Screen::Desktop, async |page| strokes(page, &site.address, typing).await));
            }
        }
        for (site, times) in sites.iter().zip(times) {
            numbers::print(typing.what, &site.name, times, "ms");
        }
    }
}

async fn strokes(page: &Page, address: &str, typing: &Typing) -> Vec<f64> {
    page.run_first(include_str!("watch.js")).await;
    page.visit(address).await;
    page.wait_until("measured.isDone").await;
    page.js("document.querySelector('#undo').click()").await;
    let choose = format!(
        "const select = document.querySelector('#area'); select.value = '{}';
         select.dispatchEvent(new Event('change', {{ bubbles: true }})); location.hash = '{}'",
        typing.area, typing.address
    );
    page.js(&choose).await;
    page.wait_until(&format!("document.querySelector(\"{}\")", typing.field)).await;
    // What is fetched when there is nothing else to do is there by then.
    tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    page.slow_down(4.0).await;
    let mut times = Vec::new();
    for index in 0..WARMING + STROKES {
        let text = typing.texts[index % 2];
        let time = page.js(&format!("return stroke(\"{}\", \"{text}\")", typing.field)).await;
        times.push(time.as_f64().expect("a time is a number"));
    }
    times.split_off(WARMING)
}

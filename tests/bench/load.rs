//! From the address to the first figures, and to a page that answers.

use std::time::Duration;

use browser::{Line, Page, Screen, measured};
use serde_json::Value;

use crate::{Site, numbers};

/// How often each page is loaded, each time in a browser that knows nothing.
const TIMES: usize = 9;

/// What is measured of a load: its name in watch.js, what it is, and its unit.
const MEASURED: [(&str, &str, &str); 4] = [
    ("figures", "figures on the screen", "ms"),
    ("answered", "the page answers to typing", "ms"),
    ("bytes", "fetched until then", "bytes"),
    ("shift", "layout shift", ""),
];

/// Who comes for the first time, and who has been sent a link: its proposal is read before the page begins.
const VISITS: [(&str, &str); 2] =
    [("The page", ""), ("A link", "#s=1.2023.F%C3%B6rslag~c.stockholms-stad.r.15000000~d")];

/// Loads the pages in turn and prints what came of it.
pub fn measure(sites: &[Site]) {
    for (what, fragment) in VISITS {
        let mut loads: Vec<Vec<Value>> = sites.iter().map(|_| Vec::new()).collect();
        for _ in 0..TIMES {
            for (site, loads) in sites.iter().zip(&mut loads) {
                let address = format!("{}{fragment}", site.address);
                loads.push(measured(Screen::Phone, async |page| load(page, &address).await));
            }
        }
        println!("\n{what}, loaded at 1.6 Mbit/s, 150 ms, with a processor slowed 4 times");
        print(sites, &loads);
    }
}

fn print(sites: &[Site], loads: &[Vec<Value>]) {
    numbers::print_heading();
    for (name, what, unit) in MEASURED {
        for (site, loads) in sites.iter().zip(loads) {
            let values = loads.iter().filter_map(|load| load[name].as_f64()).collect();
            numbers::print(what, &site.name, values, unit);
        }
    }
}

async fn load(page: &Page, address: &str) -> Value {
    page.run_first(include_str!("watch.js")).await;
    page.slow_down(4.0).await;
    page.use_line(Line { bits_per_second: 1_600_000, latency: Duration::from_millis(150) }).await;
    page.visit(address).await;
    page.wait_until("measured.isDone").await;
    // What the browser tells of shifts comes a little later.
    tokio::time::sleep(Duration::from_millis(300)).await;
    page.js("return measured").await
}

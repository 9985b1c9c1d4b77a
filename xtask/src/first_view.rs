//! The first view, drawn at build time by the page's own components: it is seen before any program has come.

use std::env::consts::EXE_SUFFIX;
use std::process::Command;

use anyhow::{Context, Result};

use crate::site::replace;
use crate::{repository, run};

/// The place in index.html that it is drawn into, and that the program then takes.
const PLACE: &str = "<div id=\"page\"></div>";

/// index.html with the first view.
pub fn draw_into(index_html: &str) -> Result<String> {
    println!("drawing the first view");
    let build = ["build", "--package", "finsamkalkylen", "--features", "ssr", "--bin", "prerender"];
    run::visibly(
        &mut run::cargo(build),
        "the page does not compile for this machine: see the compiler's message above",
    )?;
    let program = repository::target()?.join("debug").join(format!("prerender{EXE_SUFFIX}"));
    let drawn = run::quietly(&mut Command::new(program)).context("the first view cannot be drawn")?;
    let drawn = String::from_utf8(drawn).context("the first view is not text")?;
    put_into(index_html, drawn.trim_end())
}

fn put_into(index_html: &str, drawn: &str) -> Result<String> {
    replace(index_html, PLACE, &format!("<div id=\"page\" data-made>{drawn}</div>"), "index.html")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_view_lies_where_the_program_draws_and_says_that_it_was_made() {
        let index = put_into("<body><div id=\"page\"></div></body>", "<h1>Finsamkalkylen</h1>").unwrap();
        assert_eq!(index, "<body><div id=\"page\" data-made><h1>Finsamkalkylen</h1></div></body>");
        assert!(put_into("<body></body>", "").is_err());
    }
}

//! How soon a reader sees figures, and sees what follows from a keystroke: in a real browser, on a cheap phone's processor and
//! a slow line. Run by `cargo xtask bench`, which says where the pages are.

mod load;
mod numbers;
mod strokes;

use browser::surroundings::variable;

/// A page that is measured: what to call it, and its address.
struct Site {
    name: String,
    address: String,
}

fn main() {
    let sites: Vec<Site> = variable("FINSAM_MEASURED").lines().filter_map(site).collect();
    load::measure(&sites);
    strokes::measure(&sites);
}

/// Of a line as `the page http://127.0.0.1:40123/`.
fn site(line: &str) -> Option<Site> {
    let (name, address) = line.rsplit_once(' ')?;
    Some(Site { name: name.to_owned(), address: address.to_owned() })
}

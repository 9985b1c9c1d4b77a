//! Medians, and what 95 of 100 stay below.

/// Prints a line: what was measured of which page, its median, and what 95 of 100 stay below.
pub fn print(what: &str, site: &str, mut values: Vec<f64>, unit: &str) {
    values.sort_by(f64::total_cmp);
    let median = quantile(&values, 50);
    let most = quantile(&values, 95);
    let digits = if unit.is_empty() { 3 } else { 0 };
    println!("{what:44}{site:24}{median:>10.digits$}{most:>10.digits$} {unit}");
}

pub fn print_heading() {
    println!("{:44}{:24}{:>10}{:>10}", "", "", "median", "95 %");
}

/// The smallest value that so many of 100 stay at or below; the values are sorted.
fn quantile(sorted: &[f64], of_100: usize) -> f64 {
    let place = (sorted.len() * of_100).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap_or(f64::NAN)
}

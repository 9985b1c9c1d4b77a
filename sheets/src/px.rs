//! PC-Axis (`.px`), the older file format of the statistical agencies: keywords with their values, and the figures last.
//!
//! `STUB` and `HEADING` name the dimensions in order, `VALUES` their categories and `CODES` the codes of those; the figures
//! stand in the order of the dimensions, the last running fastest.

use crate::{
    Cell, Number, Refusal, Row,
    cube::{self, CONTENT, Dimension, PERIOD},
};
use std::collections::HashMap;

/// Whether a text is such a file.
pub fn is_px(text: &str) -> bool {
    let has = |keyword: &str| text.starts_with(keyword) || text.contains(&format!("\n{keyword}"));
    has("DATA=") && (has("STUB=") || has("HEADING="))
}

/// Its rows.
pub fn rows(text: &str) -> Result<Vec<Row>, Refusal> {
    let (said, figures) = keywords(text).ok_or(Refusal::PcAxis)?;
    // A file that leaves rows of zeros out says which there are.
    if said.contains_key("KEYS") || said.keys().any(|key| key.starts_with("KEYS(")) {
        return Err(Refusal::PcAxis);
    }
    let list = |key: &str| said.get(key).map(|value| strings(value)).unwrap_or_default();
    let contents = list("CONTVARIABLE");
    let mut dimensions = Vec::new();
    for name in list("STUB").into_iter().chain(list("HEADING")) {
        let of = |keyword: &str| format!("{keyword}(\"{name}\")");
        let (labels, codes) = (list(&of("VALUES")), list(&of("CODES")));
        let code = |place: usize| codes.get(place).filter(|_| codes.len() == labels.len());
        let named = |(place, label): (usize, &String)| match code(place) {
            Some(code) => cube::category(code, label),
            None => label.clone(),
        };
        let heading = match () {
            () if said.contains_key(&of("TIMEVAL")) => PERIOD.to_owned(),
            () if contents.contains(&name) => CONTENT.to_owned(),
            () => name.clone(),
        };
        dimensions.push(Dimension { heading, categories: labels.iter().enumerate().map(named).collect() });
    }
    let values = figures_of(figures);
    let sizes: Vec<usize> = dimensions.iter().map(|dimension| dimension.categories.len()).collect();
    cube::check(&sizes)?;
    // All of them, or none of them is sure to stand in its place.
    if dimensions.is_empty() || values.len() != sizes.iter().product::<usize>() {
        return Err(Refusal::PcAxis);
    }
    let title = list("TITLE").concat();
    let title = if title.is_empty() { list("CONTENTS").concat() } else { title };
    cube::rows(&title, &dimensions, |place| values[place].clone())
}

/// The keywords with their values, and the figures.
fn keywords(text: &str) -> Option<(HashMap<String, &str>, &str)> {
    let mut said = HashMap::new();
    let mut rest = text;
    loop {
        let equals = outside_quotes(rest, '=')?;
        let key: String = rest[..equals].trim().to_owned();
        let after = &rest[equals + 1..];
        if key == "DATA" {
            return Some((said, after));
        }
        let end = outside_quotes(after, ';')?;
        said.insert(key, &after[..end]);
        rest = &after[end + 1..];
    }
}

/// Where a sign first stands outside quotes.
fn outside_quotes(text: &str, wanted: char) -> Option<usize> {
    let mut is_quoted = false;
    text.char_indices().find_map(|(place, sign)| {
        is_quoted ^= sign == '"';
        (sign == wanted && !is_quoted).then_some(place)
    })
}

/// The quoted texts of a value; what is broken over lines is one.
fn strings(value: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut is_going_on = false;
    for (place, piece) in value.split('"').enumerate() {
        match (place % 2 == 1, found.last_mut().filter(|_| is_going_on)) {
            (true, Some(last)) => last.push_str(piece),
            (true, None) => found.push(piece.to_owned()),
            (false, _) => is_going_on = piece.trim().is_empty() && !found.is_empty(),
        }
    }
    found
}

/// The figures; the marks for what is not known stand quoted among them.
fn figures_of(text: &str) -> Vec<Cell> {
    let text = outside_quotes(text, ';').map_or(text, |end| &text[..end]);
    let figure = |text: &str| match Number::read(text) {
        Ok(number) => Cell::Number(number),
        Err(_) => Cell::of_text(text),
    };
    let texts = text.split(|sign: char| sign.is_whitespace() || sign == ',').filter(|text| !text.is_empty());
    texts.map(|text| figure(text.trim_matches('"'))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: &str = "CHARSET=\"ANSI\";\nTITLE=\"Invånare efter region \"\n\"och år\";\nSTUB=\"region\",\"kön\";\nHEADING=\"år\";\n\
        VALUES(\"region\")=\"Falun\",\"Mora\";\nCODES(\"region\")=\"2080\",\"2062\";\nVALUES(\"kön\")=\"män\",\"kvinnor\";\n\
        TIMEVAL(\"år\")=TLIST(A1),\"2021\";\nVALUES(\"år\")=\"2021\";\nNOTE=\"a; b = c\";\nDATA=\n10 \n20.5 \n\"..\" 40;\n";

    #[test]
    fn the_figures_stand_in_the_order_of_the_dimensions() {
        assert!(is_px(SMALL));
        let rows = rows(SMALL).expect("a table");
        let texts: Vec<String> =
            rows.iter().map(|row| row.cells.iter().map(Cell::to_text).collect::<Vec<_>>().join("|")).collect();
        assert_eq!(
            texts,
            [
                "Invånare efter region och år",
                "region|kön|tid|värde",
                "2080 Falun|män|2021|10",
                "2080 Falun|kvinnor|2021|20,5",
                "2062 Mora|män|2021|..",
                "2062 Mora|kvinnor|2021|40"
            ]
        );
    }

    #[test]
    fn one_whose_figures_are_too_few_or_are_left_out_by_rule_is_refused_by_its_right_name() {
        for text in [
            SMALL.replace("\"..\" 40", "40"),
            SMALL.replace("NOTE=", "KEYS(\"region\")=VALUES;\nNOTE="),
            SMALL.replace("DATA=", "DATA=\"x"),
            "STUB=\"a\";\nDATA=\n1;".to_owned(),
        ] {
            assert_eq!(rows(&text), Err(Refusal::PcAxis), "{text}");
        }
    }
}

//! Rows as a spreadsheet takes them.

/// A file that Swedish Excel opens right: semicolons, decimal commas, UTF-8 with a mark at its beginning.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut text = String::from("\u{feff}");
    for row in rows {
        put(&mut text, row, ';', quoted);
        text.push_str("\r\n");
    }
    text
}

/// What is pasted into a spreadsheet: tabs between the cells of a row.
pub fn tab_separated(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for row in rows {
        if !text.is_empty() {
            text.push('\n');
        }
        put(&mut text, row, '\t', |field| field.replace(['\t', '\n', '\r'], " "));
    }
    text
}

/// What is pasted into a document: a table, its figures to the right.
pub fn html_table(rows: &[Vec<String>]) -> String {
    let cell = |tag: &str, field: &String| {
        let align = if is_number(field) { " align=\"right\"" } else { "" };
        let text = field.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        format!("<{tag}{align}>{text}</{tag}>")
    };
    let row = |tag: &str, row: &Vec<String>| {
        let cells: String = row.iter().map(|field| cell(tag, field)).collect();
        format!("<tr>{cells}</tr>")
    };
    let (head, body) = rows.split_first().map_or((String::new(), &[][..]), |(head, body)| (row("th", head), body));
    let body: String = body.iter().map(|of| row("td", of)).collect();
    format!("<meta charset=\"utf-8\"><table><thead>{head}</thead><tbody>{body}</tbody></table>")
}

/// A file's name that every system takes.
pub fn file_name(name: &str, ending: &str) -> String {
    let allowed = |sign: char| if sign.is_control() || "\\/:*?\"<>|".contains(sign) { '-' } else { sign };
    let name: String = name.chars().take(100).map(allowed).collect();
    format!("{}.{ending}", name.trim_matches(['.', ' ']))
}

fn put(text: &mut String, row: &[String], between: char, write: impl Fn(&str) -> String) {
    for (place, field) in row.iter().enumerate() {
        if place > 0 {
            text.push(between);
        }
        text.push_str(&write(&harmless(field)));
    }
}

/// Text that a spreadsheet would carry out as a formula, with the sign that makes it text.
fn harmless(field: &str) -> String {
    let begins_formula = field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if begins_formula && !is_number(field) { format!("'{field}") } else { field.to_owned() }
}

fn is_number(field: &str) -> bool {
    let digits = field.strip_prefix('-').unwrap_or(field);
    let digits = digits.strip_suffix('%').unwrap_or(digits);
    let (whole, decimals) = digits.split_once(',').unwrap_or((digits, "0"));
    [whole, decimals].iter().all(|part| !part.is_empty() && part.bytes().all(|sign| sign.is_ascii_digit()))
}

fn quoted(field: &str) -> String {
    let has_edge = field.starts_with(' ') || field.ends_with(' ');
    if has_edge || field.contains([';', '"', '\n', '\r']) {
        format!("\"{}\"", field.replace('"', "\"\""))
    } else {
        field.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_copied_has_tabs_between_its_cells_and_no_formula() {
        let copied = tab_separated(&[vec!["=1+1".into(), "−\t2".into()], vec!["-3".into()]]);
        assert_eq!(copied, "'=1+1\t− 2\n-3");
    }

    #[test]
    fn a_document_gets_a_table_whose_text_is_no_markup() {
        let rows = [vec!["A".into(), "B".into()], vec!["<b>&".into(), "-3,5".into()]];
        assert_eq!(
            html_table(&rows),
            "<meta charset=\"utf-8\"><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>&lt;b&gt;&amp;</td>\
             <td align=\"right\">-3,5</td></tr></tbody></table>"
        );
    }

    #[test]
    fn a_files_name_has_no_sign_that_a_system_refuses() {
        assert_eq!(file_name("Nord/Syd: \"A\"?", "csv"), "Nord-Syd- -A--.csv");
    }
}

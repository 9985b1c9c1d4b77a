//! Formulas as the code writes them, and as the workbook has them.
//!
//! In the code `[share]` is this row's cell of the table's own column, `[share^]` the one above it, `[share^^]` those above it
//! from the block's first row, `[share>]` the one below it, `{kommuner.share}` the whole column of a table, `{pool}` a parameter, and `@unknown` a word:
//! so that the same formula serves both languages and no column has a letter before it is laid out.

use super::{
    Lang,
    column::{Both, Column},
    words,
};
use rust_xlsxwriter::utility::column_number_to_name;

/// The table that a formula lies in, and where.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    pub columns: &'a [Column],
    /// Rows from 0.
    pub row: u32,
    /// The first row of the block that `[key^^]` looks back over.
    pub block: u32,
}

/// The formula in the workbook's own names; `None` where the code names something that there is not.
pub fn resolve(formula: &str, lang: Lang, place: Place) -> Option<String> {
    let mut resolved = String::with_capacity(2 * formula.len());
    let mut rest = formula;
    while let Some(at) = rest.find(['[', '{', '@']) {
        resolved.push_str(&rest[..at]);
        let end = |sign: char| rest[at..].find(sign).map(|length| at + length);
        let after = match &rest[at..=at] {
            "[" => {
                let end = end(']')?;
                resolved.push_str(&cell(&rest[at + 1..end], place)?);
                end + 1
            }
            "{" => {
                let end = end('}')?;
                resolved.push_str(name(&rest[at + 1..end], lang)?);
                end + 1
            }
            _ => {
                let is_word = |sign: char| sign.is_ascii_lowercase() || sign == '_';
                let length = rest[at + 1..].find(|sign| !is_word(sign)).unwrap_or(rest.len() - at - 1);
                let word = word(&rest[at + 1..at + 1 + length])?;
                resolved.extend(["\"", lang.of(word), "\""]);
                at + 1 + length
            }
        };
        rest = &rest[after..];
    }
    resolved.push_str(rest);
    Some(resolved)
}

fn cell(reference: &str, place: Place) -> Option<String> {
    let key = reference.trim_end_matches(['^', '>']);
    let index = place.columns.iter().position(|column| column.key == key)?;
    let letter = column_number_to_name(u16::try_from(index).ok()?);
    // The workbook counts rows from 1.
    let (this, above) = (place.row + 1, place.row);
    Some(match &reference[key.len()..] {
        "" => format!("{letter}{this}"),
        ">" => format!("{letter}{}", this + 1),
        "^" => format!("{letter}{above}"),
        "^^" => format!("{letter}{}:{letter}{above}", place.block + 1),
        _ => return None,
    })
}

/// The name of a column (`kommuner.share`) or a parameter (`pool`) in the workbook's formulas.
pub fn name(key: &str, lang: Lang) -> Option<&'static str> {
    let of_column = |columns: &'static [Column], key: &str| columns.iter().find(|of| of.key == key).map(|of| of.name);
    let name = match key.split_once('.') {
        Some(("kommuner", key)) => of_column(words::KOMMUNER, key)?,
        Some(("forbund", key)) => of_column(words::FORBUND, key)?,
        Some(("parties", key)) => of_column(words::PARTIES, key)?,
        Some(("equity", key)) => of_column(words::EQUITY, key)?,
        Some(("results", key)) => of_column(words::RESULTS, key)?,
        Some(("insatser", key)) => of_column(words::INSATSER, key)?,
        Some(_) => return None,
        None => {
            let parameter = words::PARAMETERS.iter().find(|of| of.key == key).map(|of| of.name);
            parameter.or_else(|| words::LADDER.iter().find(|(of, ..)| *of == key).map(|(_, name, _)| *name))?
        }
    };
    Some(lang.of(name)).filter(|name| !name.is_empty())
}

fn word(key: &str) -> Option<Both> {
    Some(match key {
        "unknown" => words::UNKNOWN,
        "estimated" => words::quality(finsam_engine::Quality::Estimated),
        "derived" => words::quality(finsam_engine::Quality::Derived),
        "none" => words::NO_SHARE,
        "state" => words::STATE,
        "region" => words::REGION,
        "kommun" => words::KOMMUN,
        "kommuner" => words::ALL_KOMMUNER,
        "as_offered" => words::mode(finsam_engine::AllocationMode::AsOffered),
        "key_present" => words::KEYS[0],
        "key_equal" => words::KEYS[2],
        "key_fye" => words::KEYS[3],
        "key_own" => words::KEYS[4],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn becomes(formula: &str, sv: &str, en: &str) {
        let place = Place { columns: words::EQUITY, row: 9, block: 4 };
        assert_eq!(resolve(formula, Lang::Sv, place).as_deref(), Some(sv));
        assert_eq!(resolve(formula, Lang::En, place).as_deref(), Some(en));
    }

    #[test]
    fn a_formula_gets_the_workbook_s_names() {
        becomes(
            "IF([id]=@state,{pool},{kommuner.share})",
            "IF(A10=\"staten\",att_fördela,k_andel)",
            "IF(A10=\"state\",pool,k_share)",
        );
        becomes(
            "[opening^]+LOOKUP(2,1/ISNUMBER([costs^^]),[costs^^])",
            "D9+LOOKUP(2,1/ISNUMBER(G5:G9),G5:G9)",
            "D9+LOOKUP(2,1/ISNUMBER(G5:G9),G5:G9)",
        );
        becomes("[opening>]", "D11", "D11");
        becomes("@unknown", "\"saknas\"", "\"unknown\"");
    }

    #[test]
    fn what_there_is_not_is_no_formula() {
        let place = Place { columns: words::EQUITY, row: 9, block: 4 };
        for formula in
            ["[nothing]", "{nothing}", "{kommuner.nothing}", "{kommuner.lan}", "@nothing", "[id", "{pool", "[id>>]"]
        {
            assert_eq!(resolve(formula, Lang::Sv, place), None, "{formula}");
        }
    }

    #[test]
    fn every_name_is_there_once() {
        for lang in [Lang::Sv, Lang::En] {
            let tables =
                [words::KOMMUNER, words::FORBUND, words::PARTIES, words::EQUITY, words::RESULTS, words::INSATSER];
            let columns = tables.into_iter().flatten().map(|column| column.name);
            let all = columns.chain(words::PARAMETERS.iter().map(|of| of.name)).chain(words::LADDER.map(|of| of.1));
            let mut names: Vec<String> =
                all.map(|name| lang.of(name).to_lowercase()).filter(|name| !name.is_empty()).collect();
            let count = names.len();
            names.sort();
            names.dedup();
            assert_eq!(names.len(), count);
        }
    }
}

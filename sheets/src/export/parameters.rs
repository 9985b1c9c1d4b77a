//! The sheet of parameters: the rules, what follows from them for all förbund, and the equity ladder.

use super::{
    Book, TARGET,
    column::{By, Kind, Parameter, format, heading, with_unit},
    float,
    formula::Place,
    grid::{DefinedName, Value, put},
    words,
};
use finsam_engine::{AllocationMode, Kronor, Percent};
use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};

/// The most steps that a ladder can have.
pub const TIERS: usize = 10;
const FIRST_ROW: u32 = 4;
/// How many signs of a note a line has room for.
const NOTE_WIDTH: usize = 76;

/// The sheet, and the names of its cells with what they stand for.
pub fn sheet(book: &Book) -> Result<(Worksheet, Vec<DefinedName>), XlsxError> {
    let lang = book.lang;
    let mut sheet = book.sheet(words::PARAMETERS_SHEET)?;
    let title = lang.of(words::PARAMETERS_SHEET);
    sheet.write_string_with_format(0, 0, title, &Format::new().set_bold().set_font_size(14))?;
    sheet.write_string(1, 0, lang.of(words::PARAMETERS_LEAD))?;
    let headings = [words::PARAMETER, words::VALUE, words::NAME_IN_FORMULAS, words::EXPLANATION];
    for ((column, text), width) in (0..).zip(headings).zip([52, 20, 26, 70]) {
        sheet.write_string_with_format(FIRST_ROW - 1, column, lang.of(text), &heading())?;
        sheet.set_column_width(column, width)?;
    }
    let text = format(Kind::Text, By::Formula, book.unit);
    let wrapped = text.clone().set_text_wrap().set_align(FormatAlign::Top);
    let mut names = Vec::new();
    for (row, parameter) in (FIRST_ROW..).zip(words::PARAMETERS) {
        sheet.write_string(row, 0, with_unit(lang.of(parameter.label), parameter.kind, parameter.by, book.unit))?;
        write(book, &mut sheet, row, parameter)?;
        let name = lang.of(parameter.name);
        sheet.write_string_with_format(row, 2, name, &text)?;
        sheet.write_string_with_format(row, 3, lang.of(parameter.note), &wrapped)?;
        // Programs that do not fit rows to their text would cut the second line.
        let lines = 1 + lang.of(parameter.note).chars().count() / NOTE_WIDTH;
        sheet.set_row_height(row, 15.0 * f64::from(u32::try_from(lines).unwrap_or(1)))?;
        names.push((name, format!("='{title}'!$B${}", row + 1)));
    }
    let ladder = (FIRST_ROW..).zip(words::PARAMETERS).last().map_or(FIRST_ROW, |(row, _)| row + 2);
    write_ladder(book, &mut sheet, ladder)?;
    for (letter, (_, name, _)) in ["B", "C", "D", "E"].into_iter().zip(words::LADDER) {
        let (first, last) = (ladder + 3, ladder + 2 + u32::try_from(TIERS).unwrap_or(0));
        names.push((lang.of(name), format!("='{title}'!${letter}${first}:${letter}${last}")));
    }
    sheet.set_freeze_panes(FIRST_ROW, 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    let last = ladder + 1 + u32::try_from(TIERS).unwrap_or(0);
    sheet.set_print_area(0, 0, last, 4)?;
    book.on_paper(&mut sheet, words::PARAMETERS_SHEET);
    Ok((sheet, names))
}

fn write(book: &Book, sheet: &mut Worksheet, row: u32, parameter: &Parameter) -> Result<(), XlsxError> {
    let format = format(parameter.kind, parameter.by, book.unit);
    if parameter.by == By::Reader {
        put(sheet, row, 1, input(book, parameter.key), &format)?;
        let validation = match parameter.key {
            "mode" => {
                let modes = [AllocationMode::Matched, AllocationMode::AsOffered];
                book.one_of(&modes.map(|mode| book.lang.of(words::mode(mode))))?
            }
            _ if parameter.kind == Kind::Amount => book.in_kronor(book.not_negative()?)?,
            _ => book.not_negative()?,
        };
        sheet.add_data_validation(row, 1, row, 1, &validation)?;
        return Ok(());
    }
    if parameter.by == By::Export {
        return put(sheet, row, 1, input(book, parameter.key), &format);
    }
    let (formula, value) = computed(book, parameter.key);
    let formula = book.formula(formula, Place { columns: &[], row, block: row }, value)?;
    sheet.write_formula_with_format(row, 1, formula, &format)?;
    Ok(())
}

fn input(book: &Book, key: &str) -> Value {
    let rules = &book.state.rules;
    let rate = |percent: Percent| Value::Number(float(percent.hundredths()) / 1e4);
    match key {
        "state_grant" => rules.state_grant.into(),
        "national_support" => rules.national_support.into(),
        "base_grant" => rules.base_grant.into(),
        "population_weight" => rules.population_weight.into(),
        "fye_weight" => rules.fye_weight.into(),
        "share_state" => rules.shares.state.into(),
        "share_region" => rules.shares.region.into(),
        "share_kommuner" => rules.shares.kommuner.into(),
        "mode" => book.lang.of(words::mode(rules.allocation)).into(),
        "target" => rate(TARGET),
        "greatest_decrease" => rate(rules.greatest_decrease),
        "path_years" => rules.path_years.into(),
        "ages" => {
            let (first, last) = rules.ages.bounds();
            Value::from(format!("{first}–{last}").as_str())
        }
        "rounding" => Kronor(rules.rounding.kronor()).into(),
        _ => Value::Empty,
    }
}

/// What follows for all förbund together.
fn computed(book: &Book, key: &str) -> (&'static str, Value) {
    let pot = &book.outcome.pot;
    let members = || book.state.forbund.iter().flat_map(|forbund| forbund.now.kommuner.keys().copied());
    match key {
        "share_sum" => ("{share_state}+{share_region}+{share_kommuner}", book.state.rules.shares.sum().into()),
        "pot" => ("INT(({state_grant}-{national_support})*{share_sum}/{share_state})", pot.pot.into()),
        "forbund_count" => ("COUNTIF({forbund.members},\">0\")", pot.forbund.into()),
        "base" => (
            "IF({forbund_count}=0,INT({base_grant}*{share_sum}/{share_state}),\
             MIN(INT({base_grant}*{share_sum}/{share_state}),INT({pot}/{forbund_count})))",
            pot.base.into(),
        ),
        "pool" => ("{pot}-{forbund_count}*{base}", pot.pool.into()),
        "population_sum" => {
            let population = |code| book.state.population_value(code).map_or(0, |value| value.population);
            ("SUMIF({kommuner.nr},\">0\",{kommuner.weighed})", members().map(population).sum::<i64>().into())
        }
        "fye_sum" => {
            let sum: i64 = members().map(|code| book.state.fye(code).ten_thousandths()).sum();
            ("SUMIF({kommuner.nr},\">0\",{kommuner.fye})", Value::Number(float(sum) / 1e4))
        }
        "ideal_sum" => ("SUM({forbund.ideal})", book.outcome.forbund.iter().map(|of| of.ideal).sum::<Kronor>().into()),
        "share_check" => ("SUM({kommuner.share})", members().map(|code| book.share(code)).sum::<f64>().into()),
        _ => ("", Value::Empty),
    }
}

fn write_ladder(book: &Book, sheet: &mut Worksheet, row: u32) -> Result<(), XlsxError> {
    let lang = book.lang;
    sheet.write_string_with_format(row, 0, lang.of(words::LADDER_HEADING), &Format::new().set_bold())?;
    sheet.write_string(row, 3, lang.of(words::LADDER_NOTE))?;
    sheet.set_row_height(row + 1, 32)?.set_column_width(4, 16)?;
    for (column, (_, _, text)) in (1..).zip(words::LADDER) {
        sheet.write_string_with_format(row + 1, column, lang.of(text), &heading())?;
    }
    let tiers = book.state.rules.equity_ladder.tiers();
    let of = |kind, by| format(kind, by, finsam_engine::Unit::Kronor);
    for (index, line) in (0..TIERS).zip(row + 2..) {
        let place = Place { columns: &[], row: line, block: line };
        let (this, above) = (line + 1, line);
        let tier = tiers.get(index);
        let before = index.checked_sub(1).and_then(|before| tiers.get(before));
        let start = before.and_then(|tier| tier.up_to).unwrap_or_default();
        let rate = |tier: &finsam_engine::Tier| float(tier.hundredths_of_percent) / 1e4;
        put(sheet, line, 2, tier.and_then(|tier| tier.up_to).into(), &of(Kind::Amount, By::Reader))?;
        put(sheet, line, 3, tier.map(rate).into(), &of(Kind::Rate, By::Reader))?;
        // A step counts where the one before it has an end.
        let (from, step) = if index == 0 {
            ("0".to_owned(), format!("N(D{this})"))
        } else {
            (format!("N(C{above})"), format!("IF(ISNUMBER(C{above}),ROUND(N(D{this})-N(D{above}),4),0)"))
        };
        let former = before.filter(|tier| tier.up_to.is_some());
        let difference = match (tier, former, index) {
            (Some(tier), _, 0) => rate(tier),
            (Some(tier), Some(former), _) => float(tier.hundredths_of_percent - former.hundredths_of_percent) / 1e4,
            _ => 0.0,
        };
        let from = book.formula(&from, place, start.into())?;
        sheet.write_formula_with_format(line, 1, from, &of(Kind::Amount, By::Formula))?;
        let step = book.formula(&step, place, difference.into())?;
        sheet.write_formula_with_format(line, 4, step, &of(Kind::Rate, By::Formula))?;
    }
    let last = row + 1 + u32::try_from(TIERS).unwrap_or(0);
    sheet.add_data_validation(row + 2, 2, last, 3, &book.not_negative()?)?;
    Ok(())
}

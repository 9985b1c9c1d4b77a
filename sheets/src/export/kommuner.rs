//! The sheet of kommuner: what each weighs, and its part of its förbund's ideal.

use super::{
    Book,
    grid::{FIRST_ROW, Grid},
    persons,
    remainder::Steps,
    words,
};
use rust_xlsxwriter::{DataValidation, Formula, IgnoreError, XlsxError};

pub fn grid<'a>(book: &'a Book) -> Result<Grid<'a>, XlsxError> {
    let lang = book.lang;
    let mut grid = Grid::new(book, words::KOMMUNER, words::KOMMUNER_SHEET, words::KOMMUNER_LEAD, 2)?;
    for kommun in book.state.dataset.kommuner() {
        let forbund = book.state.forbund_of(kommun.code);
        let number = book.number_of(forbund);
        let outcome = number.checked_sub(1).and_then(|index| book.outcome.forbund.get(index));
        let above_base = outcome.map_or(0, |of| of.ideal.0 - of.base.0);
        let share = if forbund.is_some() { book.share(kommun.code) } else { 0.0 };
        let of_all: f64 = outcome.map_or(0.0, |of| of.kommuner.iter().map(|(code, _)| book.share(*code)).sum());
        let part = book.outcome.kommun(kommun.code).map_or(0, |of| of.ideal_part.0);
        let steps = Steps::to(part, above_base, if of_all > 0.0 { share / of_all } else { 0.0 });
        let in_dataset = book.state.dataset.forbund().iter().find(|of| of.members.contains(&kommun.code));

        grid.set("code", &*kommun.code.to_string())?;
        grid.set("name", kommun.name)?;
        grid.set("lan", book.state.dataset.lan_of(kommun.code.lan()).map(|lan| lan.name))?;
        grid.set("forbund", forbund.map(|of| of.id.as_str()))?;
        grid.compute("nr", "IF([forbund]=\"\",0,IFERROR(MATCH([forbund],{forbund.id},0),0))", number)?;
        let name = forbund.map_or("", |of| &of.short_name);
        grid.compute("forbund_name", "IF([nr]=0,\"\",INDEX({forbund.name},[nr]))", name)?;
        grid.set("population", book.state.population_value(kommun.code).map(|value| value.population))?;
        grid.set("fye", persons(book.state.fye(kommun.code)))?;
        let quality = book.state.fye_value(kommun.code).map(|value| lang.of(words::quality(value.quality)));
        grid.set("quality", quality)?;
        grid.compute(
            "share",
            "IF([nr]=0,0,IF({fye_sum}=0,[population]/{population_sum},({population_weight}*[population]/{population_sum}\
             +{fye_weight}*[fye]/{fye_sum})/({population_weight}+{fye_weight})))",
            share,
        )?;
        grid.compute(
            "quota",
            "IF([nr]=0,0,IF(INDEX({forbund.share},[nr])=0,0,\
             ROUND(INDEX({forbund.above_base},[nr])*[share]/INDEX({forbund.share},[nr]),7)))",
            steps.quota,
        )?;
        grid.compute("whole", "INT([quota])", steps.whole)?;
        grid.compute("rest", "ROUND([quota]-[whole],7)", steps.rest)?;
        grid.compute(
            "extra",
            "IF([nr]=0,0,IF(SUMPRODUCT(({kommuner.nr}=[nr])*(({kommuner.rest}>[rest])\
             +({kommuner.rest}=[rest])*({kommuner.code}<[code])))\
             <INDEX({forbund.above_base},[nr])-SUMIF({kommuner.nr},[nr],{kommuner.whole}),1,0))",
            steps.extra,
        )?;
        grid.compute("part", "[whole]+[extra]", part)?;
        grid.set("in_dataset", in_dataset.map(|of| of.id.as_str()))?;
        grid.row += 1;
    }
    grid.validate_not_negative("population")?;
    grid.validate_not_negative("fye")?;
    let ids = super::name("forbund.id", lang).unwrap_or_default();
    let ids = DataValidation::new().allow_list_formula(Formula::new(format!("={ids}")));
    grid.validate("forbund", &book.explained(ids, words::ONE_OF_LIST)?)?;
    let last = grid.last_row();
    grid.sheet.ignore_error_range(FIRST_ROW, 0, last, 0, IgnoreError::NumberStoredAsText)?;
    grid.sheet.autofilter(FIRST_ROW - 1, 0, last, u16::try_from(words::KOMMUNER.len() - 1).unwrap_or(0))?;
    Ok(grid)
}

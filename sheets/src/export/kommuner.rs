//! The sheet of kommuner: what each weighs, and its part of its förbund's ideal.

use super::{
    Book, float,
    grid::{FIRST_ROW, Grid, Value},
    persons,
    remainder::Steps,
    words,
};
use finsam_engine::{Ages, ESTIMATE_ERROR, ForbundState, Kommun, KommunCode, Quality};
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
        population(book, &mut grid, kommun)?;
        grid.set("fye", persons(book.state.fye(kommun.code)))?;
        let quality = book.state.fye_value(kommun.code).map(|value| lang.of(words::quality(value.quality)));
        grid.set("quality", quality)?;
        interval(book, &mut grid, kommun.code, forbund)?;
        grid.compute(
            "share",
            "IF([nr]=0,0,IF({fye_sum}=0,[weighed]/{population_sum},({population_weight}*[weighed]/{population_sum}\
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

/// The inhabitants aged 16–64, whom the reader can change, and those of the ages that the rules weigh.
fn population(book: &Book, grid: &mut Grid, kommun: &Kommun) -> Result<(), XlsxError> {
    let state = book.state;
    grid.set("population", state.aged_16_to_64(kommun.code))?;
    let ages = state.rules.ages;
    let formula = if ages == Ages::default() {
        "[population]".to_owned()
    } else {
        format!("MAX(1,ROUND([population]*{}/{},0))", kommun.population_of(ages), kommun.population)
    };
    let weighed = state.population_value(kommun.code).map_or(0, |value| value.population);
    grid.compute("weighed", &formula, weighed)
}

/// Between what HE lies where it is an estimate, and whether its förbund's ideal is one because of it.
fn interval(book: &Book, grid: &mut Grid, code: KommunCode, forbund: Option<&ForbundState>) -> Result<(), XlsxError> {
    let Some(value) = book.state.fye_value(code) else { return Ok(()) };
    let interval = value.interval(&book.state.dataset);
    let error = ESTIMATE_ERROR.hundredths();
    // What the reader writes in its place is no estimate.
    let is_as_written = format!("[fye]={}", persons(value.fye));
    let is_estimate = format!(
        "AND({is_as_written},OR([quality]=@estimated,\
         AND([quality]=@derived,COUNTIF({{kommuner.in_dataset}},[in_dataset])>1)))"
    );
    let more = format!("ROUNDUP(ROUND([fye]*{error}/10000,8),4)");
    for (key, sign, end) in [("fye_low", '-', interval.map(|of| of.low)), ("fye_high", '+', interval.map(|of| of.high))]
    {
        let end = end.map_or_else(|| "".into(), |end| Value::Number(float(end) / 1e4));
        grid.compute(key, &format!("IF({is_estimate},[fye]{sign}{more},\"\")"), end)?;
    }
    let members_here = |index: usize| {
        let members = &book.state.dataset.forbund()[index].members;
        forbund.is_some_and(|forbund| members.iter().all(|member| forbund.now.kommuner.contains_key(member)))
    };
    let decides = match value.derived_in {
        _ if forbund.is_none() => false,
        Some(index) => !members_here(index),
        None => value.quality == Quality::Estimated,
    };
    grid.compute(
        "estimate",
        &format!(
            "IF(AND([nr]>0,{is_as_written}),IF([quality]=@estimated,1,IF([quality]=@derived,\
             IF(COUNTIFS({{kommuner.in_dataset}},[in_dataset],{{kommuner.nr}},[nr])\
             =COUNTIF({{kommuner.in_dataset}},[in_dataset]),0,1),0)),0)"
        ),
        i64::from(decides),
    )
}

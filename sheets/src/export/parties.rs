//! The sheet of parties: what each contributes, and what the target takes of it.

use super::{
    Book, TARGET, float,
    grid::{FIRST_ROW, Grid, Value},
    persons,
    remainder::Steps,
    words,
};
use finsam_engine::{
    Ask, ForbundState, Fye, Group, KeyUsed, Kommun, KommunCode, KommunKey, Offer, key_used, key_weights, to_reach,
};
use rust_xlsxwriter::{IgnoreError, XlsxError};

pub fn grid<'a>(book: &'a Book) -> Result<Grid<'a>, XlsxError> {
    let mut grid = Grid::new(book, words::PARTIES, words::PARTIES_SHEET, words::PARTIES_LEAD, 6)?;
    for forbund in &book.state.forbund {
        three(book, &mut grid, forbund, Group::State)?;
        three(book, &mut grid, forbund, Group::Region)?;
        for kommun in book.state.dataset.kommuner() {
            if forbund.now.kommuner.contains_key(&kommun.code) {
                member(book, &mut grid, kommun, Some(forbund))?;
            }
        }
    }
    for kommun in book.state.dataset.kommuner() {
        if book.state.forbund_of(kommun.code).is_none() {
            member(book, &mut grid, kommun, None)?;
        }
    }
    grid.validate_not_negative("offer")?;
    grid.validate_not_negative("own_weight")?;
    let (last, width) = (grid.last_row(), u16::try_from(words::PARTIES.len() - 1).unwrap_or(0));
    grid.sheet.ignore_error_range(FIRST_ROW, 0, last, width, IgnoreError::NumberStoredAsText)?;
    grid.sheet.autofilter(FIRST_ROW - 1, 0, last, width)?;
    Ok(grid)
}

const NUMBER: &str = "IF([forbund]=\"\",0,IFERROR(MATCH([forbund],{forbund.id},0),0))";
const NAME: &str = "IF([nr]=0,\"\",INDEX({forbund.name},[nr]))";
const CHANGE: &str = "IF(AND(ISNUMBER([ask]),ISNUMBER([offer])),[ask]-[offer],@unknown)";

/// The state's or the region's row.
fn three(book: &Book, grid: &mut Grid, forbund: &ForbundState, group: Group) -> Result<(), XlsxError> {
    let lang = book.lang;
    let (offer, ask, name) = match group {
        Group::State => (forbund.now.state, "{forbund.ask_state}", lang.of(words::STATE).to_owned()),
        _ => (forbund.now.region, "{forbund.ask_region}", regions(book, forbund)),
    };
    grid.fix("forbund", forbund.id.as_str())?;
    grid.compute("nr", NUMBER, book.number_of(Some(forbund)))?;
    grid.compute("forbund_name", NAME, &*forbund.short_name)?;
    grid.set("kind", lang.of(words::group(group)))?;
    grid.set("name", &*name)?;
    offered(book, grid, offer)?;
    let outcome = book.outcome.forbund(forbund.id.as_str());
    let asked = outcome.map(|outcome| to_reach(book.state, outcome, TARGET).groups.of(group));
    grid.compute("ask", &format!("IF([nr]=0,@unknown,INDEX({ask},[nr]))"), book.known(asked.map(|ask| ask.kronor)))?;
    grid.compute("more", CHANGE, book.known(asked.and_then(|ask| ask.change)))?;
    grid.row += 1;
    Ok(())
}

/// The regions of the förbund's members.
fn regions(book: &Book, forbund: &ForbundState) -> String {
    let lan = forbund.lan();
    let names: Vec<&str> = lan.iter().filter_map(|lan| book.state.dataset.lan_of(*lan)).map(|lan| lan.region).collect();
    if names.is_empty() { book.lang.of(words::REGION).to_owned() } else { names.join(", ") }
}

fn offered(book: &Book, grid: &mut Grid, offer: Option<Offer>) -> Result<(), XlsxError> {
    grid.set("offer", offer.map(|offer| offer.kronor))?;
    grid.set("quality", offer.map(|offer| book.lang.of(words::quality(offer.quality))))
}

/// A kommun's row.
fn member(book: &Book, grid: &mut Grid, kommun: &Kommun, forbund: Option<&ForbundState>) -> Result<(), XlsxError> {
    let code = kommun.code;
    let population = book.state.population_value(code).map_or(0, |value| value.population);
    let offer = forbund.and_then(|of| of.now.kommuner.get(&code).copied().flatten());
    let Weights { own, paid, of_key, weight, share } = Weights::of(book, code, population, forbund);
    let outcome = forbund.and_then(|of| book.outcome.forbund(of.id.as_str()));
    let asks = outcome.map(|outcome| to_reach(book.state, outcome, TARGET));
    let asked: Option<Ask> =
        asks.as_ref().and_then(|asks| asks.kommuner.iter().find(|(of, _)| *of == code).map(|(_, ask)| *ask));
    let total = asks.as_ref().map_or(0, |asks| asks.groups.kommuner.kronor.0);
    // Divided in what amounts are rounded to.
    let unit = book.state.rules.rounding.kronor();
    let steps = Steps::to(asked.map_or(0, |ask| ask.kronor.0) / unit, total / unit, share);

    let id = "IF(INDEX({kommuner.forbund},[row])=\"\",\"\",INDEX({kommuner.forbund},[row]))";
    grid.compute("forbund", id, forbund.map(|of| of.id.as_str()))?;
    grid.compute("nr", NUMBER, book.number_of(forbund))?;
    grid.compute("forbund_name", NAME, forbund.map(|of| &*of.short_name))?;
    grid.set("kind", book.lang.of(words::KOMMUN))?;
    grid.set("code", &*code.to_string())?;
    grid.set("name", kommun.name)?;
    offered(book, grid, offer)?;
    grid.set("paid", paid)?;
    grid.set("own_weight", own)?;
    grid.compute("population", "INDEX({kommuner.weighed},[row])", population)?;
    grid.compute(
        "key_weight",
        "IF([nr]=0,0,IF(INDEX({forbund.key},[nr])=@key_equal,1,IF(INDEX({forbund.key},[nr])=@key_fye,\
         INDEX({kommuner.fye},[row]),IF(INDEX({forbund.key},[nr])=@key_own,N([own_weight]),\
         IF(AND(INDEX({forbund.key},[nr])=@key_present,INDEX({forbund.is_same},[nr])=1,ISNUMBER([paid])),[paid],\
         [population])))))",
        of_key,
    )?;
    grid.compute(
        "weight",
        "IF([nr]=0,0,IF(SUMIF({parties.nr},[nr],{parties.key_weight})=0,[population],[key_weight]))",
        weight,
    )?;
    grid.compute(
        "quota",
        &format!(
            "IF([nr]=0,0,ROUND(INDEX({{forbund.ask_kommuner}},[nr])/{unit}*[weight]\
             /SUMIF({{parties.nr}},[nr],{{parties.weight}}),7))"
        ),
        steps.quota,
    )?;
    grid.compute("whole", "INT([quota])", steps.whole)?;
    grid.compute("rest", "ROUND([quota]-[whole],7)", steps.rest)?;
    grid.compute(
        "extra",
        &format!(
            "IF([nr]=0,0,IF(SUMPRODUCT(({{parties.nr}}=[nr])*({{parties.kind}}=@kommun)*(({{parties.rest}}>[rest])\
             +({{parties.rest}}=[rest])*({{parties.code}}<[code])))\
             <INDEX({{forbund.ask_kommuner}},[nr])/{unit}-SUMIF({{parties.nr}},[nr],{{parties.whole}}),1,0))"
        ),
        steps.extra,
    )?;
    let no_member = |value: Value| if forbund.is_some() { value } else { book.known(None) };
    let ask = no_member(asked.map_or(0, |ask| ask.kronor.0).into());
    grid.compute("ask", &format!("IF([nr]=0,@unknown,([whole]+[extra])*{unit})"), ask)?;
    grid.compute("more", CHANGE, book.known(asked.and_then(|ask| ask.change)))?;
    let index = book.state.dataset.kommuner().iter().position(|of| of.code == code);
    grid.compute("row", "MATCH([code],{kommuner.code},0)", index.map_or(0, |index| index + 1))?;
    grid.row += 1;
    Ok(())
}

/// By what a kommun's part of its förbund's contributions is divided.
struct Weights {
    own: Option<i64>,
    paid: Option<finsam_engine::Kronor>,
    of_key: f64,
    weight: f64,
    /// Its part of all members' weights.
    share: f64,
}

impl Weights {
    fn of(book: &Book, code: KommunCode, population: i64, forbund: Option<&ForbundState>) -> Self {
        // What was paid is a fact of the dataset; whether it counts is for the workbook to say.
        let in_dataset = book.state.dataset.forbund().iter().find(|of| of.members.contains(&code));
        let paid = in_dataset.and_then(|of| {
            let index = of.members.iter().position(|member| *member == code)?;
            let share = || Some(finsam_engine::Kronor(*of.shares.as_ref()?.get(index)?));
            of.paid.as_ref().and_then(|paid| paid.get(index).copied()).or_else(share)
        });
        let Some(forbund) = forbund else {
            return Self { own: None, paid, of_key: 0.0, weight: 0.0, share: 0.0 };
        };
        let own = match &forbund.key {
            KommunKey::Weights(own) => own.iter().find(|(of, _)| *of == code).map(|(_, weight)| i64::from(*weight)),
            _ => None,
        };
        let of_key = match &forbund.key {
            KommunKey::Equal => 1.0,
            KommunKey::Fye => persons(book.state.fye(code)),
            KommunKey::Weights(_) => float(own.unwrap_or(0)),
            KommunKey::Present if matches!(key_used(book.state, forbund).0, KeyUsed::Paid | KeyUsed::Stated) => {
                float(paid.map_or(0, |paid| paid.0))
            }
            KommunKey::Present | KommunKey::Population => float(population),
        };
        let weights = key_weights(book.state, forbund);
        let index = forbund.now.kommuner.keys().position(|of| *of == code).unwrap_or(0);
        let weight = weights.get(index).copied().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "below 10^15")]
        let (weight, all) = (weight as f64, weights.iter().sum::<i128>() as f64);
        // The engine weighs HE in ten-thousandths, unless nobody has any and population decides.
        let unit = if forbund.key == KommunKey::Fye && of_key > 0.0 { float(Fye::ONE) } else { 1.0 };
        Self { own, paid, of_key, weight: weight / unit, share: weight / all }
    }
}

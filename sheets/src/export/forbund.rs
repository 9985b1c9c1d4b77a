//! The sheet of förbund: ideal, matching, and what the target takes.

use super::{
    Book, TARGET, float,
    grid::{Grid, Value},
    key_of,
    remainder::Steps,
    words,
};
use finsam_engine::{AllocationMode, ESTIMATE_ERROR, ForbundOutcome, ForbundState, Group, Kronor, PerGroup, to_reach};
use rust_xlsxwriter::XlsxError;

pub fn grid<'a>(book: &'a Book) -> Result<Grid<'a>, XlsxError> {
    let mut grid = Grid::new(book, words::FORBUND, words::FORBUND_SHEET, words::FORBUND_LEAD, 3)?;
    let forbund = book.state.forbund.iter().zip(&book.outcome.forbund);
    for (number, (state, outcome)) in (1_i64..).zip(forbund) {
        grid.set("nr", number)?;
        grid.set("id", state.id.as_str())?;
        grid.set("name", &*state.short_name)?;
        ideal(book, &mut grid, outcome)?;
        matching(book, &mut grid, outcome)?;
        target(book, &mut grid, state, outcome)?;
        grid.row += 1;
    }
    let keys = words::KEYS.map(|key| book.lang.of(key));
    grid.validate("key", &book.one_of(&keys)?)?;
    Ok(grid)
}

fn ideal(book: &Book, grid: &mut Grid, outcome: &ForbundOutcome) -> Result<(), XlsxError> {
    let share: f64 = outcome.kommuner.iter().map(|(code, _)| book.share(*code)).sum();
    let pool = book.outcome.pot.pool.0;
    let above_base = outcome.ideal - outcome.base;
    let steps = Steps::to(above_base.0, pool, share);
    grid.compute("members", "COUNTIF({kommuner.nr},[nr])", outcome.kommuner.len())?;
    grid.compute("share", "SUMIF({kommuner.nr},[nr],{kommuner.share})", share)?;
    grid.compute("quota", "ROUND({pool}*[share],7)", steps.quota)?;
    grid.compute("whole", "INT([quota])", steps.whole)?;
    grid.compute("rest", "ROUND([quota]-[whole],7)", steps.rest)?;
    grid.compute(
        "extra",
        "IF([members]=0,0,IF(SUMPRODUCT(({forbund.rest}>[rest])+({forbund.rest}=[rest])*({forbund.nr}<[nr]))\
         <{pool}-SUM({forbund.whole}),1,0))",
        steps.extra,
    )?;
    grid.compute("above_base", "[whole]+[extra]", above_base)?;
    grid.compute("base", "IF([members]=0,0,{base})", outcome.base)?;
    grid.compute("ideal", "[base]+[above_base]", outcome.ideal)?;
    let error = ESTIMATE_ERROR.hundredths();
    let interval = outcome.ideal_interval();
    for (key, sign, end) in
        [("ideal_low", '-', interval.map(|of| of.low)), ("ideal_high", '+', interval.map(|of| of.high))]
    {
        let formula = format!(
            "IF(SUMIF({{kommuner.nr}},[nr],{{kommuner.estimate}})>0,[ideal]{sign}ROUNDUP([ideal]*{error}/10000,0),\"\")"
        );
        grid.compute(key, &formula, end.map_or_else(|| "".into(), Value::from))?;
    }
    Ok(())
}

fn matching(book: &Book, grid: &mut Grid, outcome: &ForbundOutcome) -> Result<(), XlsxError> {
    let rules = &book.state.rules;
    let is_matched = rules.allocation == AllocationMode::Matched;
    for (group, kind) in [(Group::State, "@state"), (Group::Region, "@region")] {
        let formula = format!(
            "IF(SUMPRODUCT(({{parties.nr}}=[nr])*({{parties.kind}}={kind})*ISNUMBER({{parties.offer}}))=0,@unknown,\
             SUMIFS({{parties.offer}},{{parties.nr}},[nr],{{parties.kind}},{kind}))"
        );
        grid.compute(key_of(group), &formula, book.known(outcome.offers.of(group)))?;
    }
    grid.compute(
        "kommuner",
        "IF(SUMPRODUCT(({parties.nr}=[nr])*({parties.kind}=@kommun)*ISNUMBER({parties.offer}))>0,\
         SUMIFS({parties.offer},{parties.nr},[nr],{parties.kind},@kommun),\
         IF(AND([members]=0,OR(ISNUMBER([state]),ISNUMBER([region]))),0,@unknown))",
        book.known(outcome.offers.kommuner),
    )?;
    for group in Group::ALL {
        let key = key_of(group);
        let formula =
            format!("IF({{share_{key}}}=0,@none,IF(ISNUMBER([{key}]),[{key}]*{{share_sum}}/{{share_{key}}},@unknown))");
        let share = rules.shares.of(group);
        let reach = outcome.offers.of(group).map(|offer| float(offer.0 * rules.shares.sum()) / float(share));
        let reach = match reach {
            _ if share == 0 => book.lang.of(words::NO_SHARE).into(),
            Some(reach) => Value::Number(reach),
            None => book.known(None),
        };
        grid.compute(&format!("reach_{key}"), &formula, reach)?;
    }
    grid.compute(
        "allocation",
        "IF(COUNTIF([reach_state]:[reach_kommuner],@unknown)>0,@unknown,\
         IF({mode}=@as_offered,SUM([state]:[kommuner]),INT(MIN([reach_state]:[reach_kommuner]))))",
        book.known(outcome.allocation),
    )?;
    #[expect(clippy::cast_precision_loss, reason = "four decimals of a percent")]
    let percent = outcome.percent_of_ideal.map(|ratio| Value::Number(ratio.rounded(9) as f64 / 1e11));
    grid.compute(
        "percent",
        "IF(AND(ISNUMBER([allocation]),[ideal]>0),[allocation]/[ideal],@unknown)",
        percent.unwrap_or_else(|| book.known(None)),
    )?;
    let interval = outcome.percent_interval();
    for (key, of, end) in [
        ("percent_low", "ideal_high", interval.map(|of| of.low)),
        ("percent_high", "ideal_low", interval.map(|of| of.high)),
    ] {
        #[expect(clippy::cast_precision_loss, reason = "four decimals of a percent")]
        let end = end.map_or_else(|| "".into(), |ratio| Value::Number(ratio.rounded(9) as f64 / 1e11));
        grid.compute(key, &format!("IF(AND(ISNUMBER([allocation]),N([{of}])>0),[allocation]/[{of}],\"\")"), end)?;
    }
    let binds = |group: Group| {
        let key = key_of(group);
        format!("IF([reach_{key}]=MIN([reach_state]:[reach_kommuner]),\", \"&@{key},\"\")")
    };
    let binding = outcome.binding.iter().map(|group| book.lang.of(words::group(*group))).collect::<Vec<_>>().join(", ");
    let formula = format!(
        "IF(OR(NOT(ISNUMBER([allocation])),{{mode}}=@as_offered),\"\",MID({}&{}&{},3,60))",
        binds(Group::State),
        binds(Group::Region),
        binds(Group::Kommuner)
    );
    grid.compute("binding", &formula, &*binding)?;

    let matched = outcome
        .unmatched
        .map(|unmatched| PerGroup::each(|group| outcome.offers.of(group).unwrap_or_default() - unmatched.of(group)));
    for group in Group::ALL {
        let key = key_of(group);
        let formula = format!(
            "IF(OR(NOT(ISNUMBER([allocation])),{{mode}}=@as_offered),0,\
             [allocation]*{{share_{key}}}-INT([allocation]*{{share_{key}}}/{{share_sum}})*{{share_sum}})"
        );
        let left = |allocation: Kronor| allocation.0 * rules.shares.of(group) % rules.shares.sum();
        let left = outcome.allocation.filter(|_| is_matched).map_or(0, left);
        grid.compute(&format!("left_{key}"), &formula, left)?;
    }
    // Among equal remainders the earlier of the three is first.
    let before = [
        "([left_region]>[left_state])+([left_kommuner]>[left_state])",
        "([left_state]>=[left_region])+([left_kommuner]>[left_region])",
        "([left_state]>=[left_kommuner])+([left_region]>=[left_kommuner])",
    ];
    for (group, before) in Group::ALL.into_iter().zip(before) {
        let key = key_of(group);
        let formula = format!(
            "IF(NOT(ISNUMBER([allocation])),@unknown,IF({{mode}}=@as_offered,N([{key}]),\
             ([allocation]*{{share_{key}}}-[left_{key}])/{{share_sum}}\
             +IF({before}<SUM([left_state]:[left_kommuner])/{{share_sum}},1,0)))"
        );
        grid.compute(&format!("matched_{key}"), &formula, book.known(matched.map(|of| of.of(group))))?;
        let formula = format!("IF(ISNUMBER([allocation]),N([{key}])-[matched_{key}],@unknown)");
        let unmatched = outcome.unmatched.map(|unmatched| unmatched.of(group));
        grid.compute(&format!("unmatched_{key}"), &formula, book.known(unmatched))?;
    }
    Ok(())
}

fn target(book: &Book, grid: &mut Grid, state: &ForbundState, outcome: &ForbundOutcome) -> Result<(), XlsxError> {
    let asks = to_reach(book.state, outcome, TARGET);
    grid.compute("wanted", "-INT(-([ideal]*ROUND({target}*10000,0))/10000)", asks.allocation)?;
    for group in Group::ALL {
        let (key, ask) = (key_of(group), asks.groups.of(group));
        // Rounded up to what the proposal's amounts are.
        let unit = book.state.rules.rounding.kronor();
        let formula = format!("-INT(-([wanted]*{{share_{key}}})/({{share_sum}}*{unit}))*{unit}");
        grid.compute(&format!("ask_{key}"), &formula, ask.kronor)?;
        let formula = format!("IF(ISNUMBER([{key}]),[ask_{key}]-[{key}],@unknown)");
        grid.compute(&format!("more_{key}"), &formula, book.known(ask.change))?;
    }
    grid.set("key", book.lang.of(words::key(&state.key)))?;
    let in_dataset = book.state.dataset.find(&state.id).map_or(0, |of| of.members.len());
    grid.set("count_in_dataset", in_dataset)?;
    let members = book.state.dataset.find(&state.id).map(|of| of.members.as_slice()).unwrap_or_default();
    let is_same = !members.is_empty() && members.iter().eq(state.now.kommuner.keys());
    grid.compute(
        "is_same",
        "IF(AND([count_in_dataset]>0,[members]=[count_in_dataset],\
         COUNTIFS({kommuner.nr},[nr],{kommuner.in_dataset},[id])=[count_in_dataset]),1,0)",
        i64::from(is_same),
    )?;
    grid.compute(
        "max_equity",
        "IF(ISNUMBER([allocation]),INT(ROUND(SUMPRODUCT(([allocation]>{ladder_from})*([allocation]-{ladder_from})\
         *{ladder_step}),4)),@unknown)",
        book.known(outcome.recommended_max_equity),
    )
}

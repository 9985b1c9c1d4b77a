//! What the view of the way to the goal says.

use super::{Lang, group_name, list, names::inside, payer_name};
use crate::text::format::Format;
use finsam_engine::{
    Block, ForbundId, ForbundOutcome, ForbundPlan, Group, Kronor, Loss, LostInAll, Nearness, Obstacle, Outcome, Path,
    PathYear, Payer, PerGroup, Percent, Quality, Raise, RaisedTogether, Ratio, Redistribution, Spread, State,
    lost_in_all,
};

words! { WayWords, way_words:
    title: "Vägen till målet", "The way to the goal";
    apply: "Använd i förslaget", "Use in the proposal";
    is_proposed: "Det här är redan förslaget.", "This is the proposal already.";
    dataset: "Underlaget", "Dataset";
    proposal: "Förslaget", "Proposal";
    difference: "Skillnad", "Difference";
    sum: "Summa", "Sum";
    now: "Nu", "Now";

    spread: "Spridningen", "The spread";
    measure: "Mått", "Measure";
    lowest: "Lägst", "Lowest";
    highest: "Högst", "Highest";
    median: "Median", "Median";
    to_move: "Skulle behöva flytta", "Would have to move";
    known: "Antal förbund", "Number of förbund";
    no_percent: "Procenten är inte känd för något av förbunden.", "The percent is known for none of the förbund.";

    goal: "Mål", "Goal";
    reach: "Nå, % av ideal", "Reach, % of ideal";
    in_year: "År", "Year";
    goal_of: "För", "For";
    all_in_area: "Alla i området", "All in the area";
    movers: "Vem höjer", "Who raises";
    all_by_law: "Alla, till lagens andelar", "All, to the law's shares";
    binding_only: "Bara den som begränsar, upp till nästa", "Only who holds back, up to the next";
    same_percent: "Alla, med samma procent", "All, by the same percent";
    contributions: "Bidrag", "Contributions";
    nothing_to_raise: "Det finns inget att höja.", "There is nothing to raise.";

    refusal: "Om en part säger nej", "If a party says no";
    payer: "Part", "Party";
    against_dataset: "Ändring mot underlaget, %", "Change from the dataset, %";
    zero_is_no_raise: "0 % är att inte höja. Det gäller i alla partens förbund på en gång.",
        "0 % is not to raise. It holds in all of the party's förbund at once.";
    stance_is_so: "Det ändrar inget: så betalar parten redan, eller så är dess bidrag inte kända.",
        "It changes nothing: the party pays so already, or its contributions are not known.";
    stranded: "ger inget", "buys nothing";

    redistribution: "Omfördela", "Redistribute";
    part_of_way: "Del av vägen till samma procent, %", "Part of the way to the same percent, %";
    greatest_fall: "Största sänkning, %", "Greatest fall, %";
    before: "Före", "Before";
    after: "Efter", "After";
    is_held: "hålls av gränsen", "held by the limit";
    nothing_to_move: "Det finns inget att flytta.", "There is nothing to move.";

    path: "Vägen över åren", "The way over the years";
    near: "Inom ±5 %", "Within ±5 %";
    line: "Utveckling", "Course";
    path_about: "Alla betalar som nu tills du väljer något annat. Följer staten modellen delas hela anslaget efter idealen: \
        inget förbund får mindre än bromsen medger, utom året efter att det har haft mer eget kapital än vad som \
        rekommenderas. Förbund vars bidrag inte är kända räknas då tillsammans. Klicka på ett namn för att välja för ett \
        förbund.",
        "All pay as now until you choose otherwise. Where the state follows the model, its whole grant is shared by the ideals: \
        no förbund has less than the brake allows, but for the year after it had more equity than is recommended. Förbund \
        whose contributions are not known count together then. Click a name to choose for one förbund.";
    path_state: "Staten, kommande år", "The state, coming years";
    path_region: "Regionerna, kommande år", "The regions, coming years";
    path_kommuner: "Kommunerna, kommande år", "The kommuner, coming years";
    rule_all: "Som för alla", "As for all";
    rule_mixed: "Olika", "Different";
    undecided: "kan inte avgöras", "cannot be decided";
    in_vain: "höjs utan att ge något", "raised in vain";
    braked: "broms", "brake";
    without_brake: "utan broms", "no brake";
    unbraked: "Vad parterna betalar i dag är inte känt, så förbundet har ingen väg.",
        "What the parties pay today is not known, so the förbund has no way.";
    line_about: "Procent av idealet år för år. Linjen: 100 %. Fältet: högst 5 procentenheter därifrån.",
        "Percent of ideal year by year. The line: 100%. The field: at most 5 percentage points from it.";
    rule_model: "Följer modellen", "Follows the model";
    rule_match: "Matchar staten", "Matches the state";
    rule_hold: "Oförändrat", "Unchanged";
    rule_percent: "Procent per år", "Percent a year";
    rule_reach: "Till ett belopp", "To an amount";
    amount: "Belopp", "Amount";
    within_years: "På antal år", "In years";

    levers: "Vad ger nästa miljon?", "What does the next million give?";
    binds_not: "begränsar inte", "does not hold back";
    binds_with_others: "begränsar tillsammans med andra", "holds back together with others";
    gives: "Ger", "Gives";
    cheapest: "Billigaste vägen", "The cheapest way";
    all_steps: "Gör alla stegen", "Take all the steps";
    first_step: "Gör bara det första", "Take only the first";
    levers_unknown: "Bidragen är inte kända, så det går inte att säga vad mer pengar ger.",
        "The contributions are not known, so there is no telling what more money gives.";
    levers_as_offered: "Allt som erbjuds räknas, så det spelar ingen roll vem som höjer först.",
        "All that is offered counts, so it does not matter who raises first.";
}

/// A förbund by its short name.
pub fn name(state: &State, id: ForbundId) -> String {
    state.find(&id).map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string())
}

/// Whether a förbund's ideal is an estimate.
fn is_estimate(state: &State, id: ForbundId) -> bool {
    state.find(&id).is_some_and(|forbund| state.quality(forbund) == Quality::Estimated)
}

/// "5 förbund".
fn forbund(count: usize) -> String {
    format!("{count} förbund")
}

/// "5 år".
pub fn years(lang: Lang, count: i64) -> String {
    match (lang, count) {
        (Lang::Sv, count) => format!("{count} år"),
        (Lang::En, 1) => "1 year".into(),
        (Lang::En, count) => format!("{count} years"),
    }
}

/// The name of a table under a heading, for those who hear the page.
pub fn table_of(lang: Lang, heading: &str) -> String {
    say!(lang, "Tabell: {}", "Table: {}", heading)
}

/// How evenly the förbund share, in one sentence.
pub fn spread(format: Format, state: &State, spread: &Spread) -> String {
    let of = |(id, ratio): (ForbundId, Ratio)| (name(state, id), format.percent_of(ratio, is_estimate(state, id)));
    let ((lowest, least), (highest, most)) = (of(spread.lowest), of(spread.highest));
    say!(
        format.lang,
        "{} har lägst, {}, och {} har högst, {}. För att alla ska få samma procent skulle {} behöva flytta.",
        "{} has least, {}, and {} has most, {}. For all to have the same percent, {} would have to move.",
        lowest,
        least,
        highest,
        most,
        format.amount(spread.to_move)
    )
}

/// A percent, and whose it is: "45 %, Roslagen".
pub fn spread_of(format: Format, state: &State, (id, ratio): (Option<ForbundId>, Ratio)) -> String {
    let percent = format.percent_of(ratio, id.is_some_and(|id| is_estimate(state, id)));
    id.map_or(percent.clone(), |id| format!("{}, {percent}", name(state, id)))
}

/// What came of a goal for one förbund or several.
pub fn goal(format: Format, now: (&State, &Outcome), target: Percent, year: i64, plans: &[ForbundPlan]) -> String {
    let (lang, (state, outcome)) = (format.lang, now);
    if let [plan] = plans
        && let Some(of) = outcome.forbund(plan.id.as_str())
    {
        let (name, end) = (&*of.short_name, goal_end(format, plan));
        return match &plan.obstacle {
            None => say!(lang, "{} når {} år {}.", "{} reaches {} in {}.", name, end, year),
            Some(obstacle) => format!("{name}: {end}. {}", self::obstacle(lang, state, of, obstacle)),
        };
    }
    let (mut reached, mut there) = (0, 0);
    for plan in plans {
        match plan.obstacle {
            None => reached += 1,
            Some(Obstacle::ThereAlready) => there += 1,
            Some(_) => {}
        }
    }
    let rest = plans.len() - reached - there;
    let mut told = say!(
        lang,
        "{} av {} förbund höjer och når {} år {}.",
        "{} of {} förbund raise and reach {} in {}.",
        reached,
        plans.len(),
        format.rate(target),
        year
    );
    if there > 0 {
        told += &say!(lang, " {} är redan där.", " {} are there already.", there);
    }
    if rest > 0 {
        told += &say!(lang, " {} når inte dit.", " {} do not get there.", rest);
    }
    told
}

/// Where a plan ends: "15 270 tkr, 100 %".
pub fn goal_end(format: Format, plan: &ForbundPlan) -> String {
    match plan.allocation.zip(plan.percent_of_ideal) {
        Some((allocation, percent)) => {
            format!("{}, {}", format.amount(allocation), format.percent_of(percent, plan.is_estimated))
        }
        None => format.lang.words().unknown.to_owned(),
    }
}

/// Why a target is not reached, or nothing is to be done.
pub fn obstacle(lang: Lang, state: &State, of: &ForbundOutcome, obstacle: &Obstacle) -> String {
    let told = match obstacle {
        Obstacle::NoMembers => {
            lang.choose("Förbundet har inga medlemmar som kan betala.", "The förbund has no members who could pay.")
        }
        Obstacle::UnknownOffers => lang.choose(
            "Parternas bidrag är inte kända. Låt alla höja till lagens andelar, eller skriv in vad de betalar.",
            "The contributions are not known. Let all raise to the law's shares, or enter what they pay.",
        ),
        Obstacle::NothingOffered => lang.choose(
            "Den som begränsar betalar 0 kr, och det blir inte mer av någon procent.",
            "Who holds back pays 0 kr, and no percent makes that more.",
        ),
        Obstacle::ThereAlready => {
            lang.choose("Är redan där: ingen behöver höja.", "Is there already: nobody has to raise.")
        }
        Obstacle::NextBinds(groups) => {
            let names: Vec<String> =
                groups.iter().map(|group| inside(lang, &group_name(lang, &state.dataset, of, *group))).collect();
            let names = list(lang, &names);
            return say!(
                lang,
                "Når inte längre: sedan begränsar {}.",
                "Gets no further: then {} would hold back.",
                names
            );
        }
        Obstacle::NobodyBinds => lang.choose(
            "Allt som erbjuds räknas, så ingen begränsar. Låt alla höja.",
            "All that is offered counts, so nobody holds back. Let all raise.",
        ),
        Obstacle::Amount => {
            lang.choose("Det skulle kosta mer än vad som kan skrivas in.", "It would cost more than can be entered.")
        }
    };
    told.to_owned()
}

/// "Region Stockholm −5 %", or that it does not raise.
pub(super) fn stance(format: Format, state: &State, party: Payer, percent: Percent) -> String {
    let name = payer_name(format.lang, state, party);
    match percent.hundredths() {
        0 => say!(format.lang, "{} höjer inte", "{} does not raise", name),
        _ => format!("{name} {}", format.rate_change(percent)),
    }
}

/// What a party's stance does to its förbund.
pub fn refusal(format: Format, state: &State, party: Payer, percent: Percent, losses: &[Loss]) -> String {
    let stance = stance(format, state, party, percent);
    let count = forbund(losses.len());
    let LostInAll { allocation: lost, stranded, in_vain } = lost_in_all(losses);
    let in_vain = in_vain.sum_of_all();
    let stranded = format.amount(stranded.state + stranded.region + stranded.kommuner);
    let amount = format.amount(Kronor(lost.0.abs()));
    let is_one = losses.len() == 1;
    match lost.0 {
        _ if losses.is_empty() => {
            say!(format.lang, "{}: inget förbund får mer eller mindre.", "{}: no förbund has more or less.", stance)
        }
        1.. if is_one => say!(
            format.lang,
            "{}: {} förlorar {}, och {} av de andras pengar ger inget längre.",
            "{}: {} loses {}, and {} of the others' money buys nothing any longer.",
            stance,
            count,
            amount,
            stranded
        ),
        1.. => say!(
            format.lang,
            "{}: {} förlorar tillsammans {}, och {} av de andras pengar ger inget längre.",
            "{}: {} lose {} together, and {} of the others' money buys nothing any longer.",
            stance,
            count,
            amount,
            stranded
        ),
        0 if in_vain > Kronor::ZERO => say!(
            format.lang,
            "{}: höjningen på {} ger inget i {}, för andra begränsar.",
            "{}: the raise of {} buys nothing in {}, since others hold back.",
            stance,
            format.amount(in_vain),
            count
        ),
        0 => say!(
            format.lang,
            "{}: tilldelningen är densamma i {}.",
            "{}: the allocation is the same in {}.",
            stance,
            count
        ),
        _ if is_one => say!(format.lang, "{}: {} får {} mer.", "{}: {} has {} more.", stance, count, amount),
        _ => {
            say!(format.lang, "{}: {} får tillsammans {} mer.", "{}: {} have {} more together.", stance, count, amount)
        }
    }
}

/// What a redistribution does. It counts from the underlag, which is told where the proposal differs from it.
pub fn redistributed(format: Format, given: &Redistribution, counts_from_underlag: bool) -> String {
    let sum = format.amount(given.rows.iter().map(|row| row.before).sum());
    let count = |is_so: fn(&finsam_engine::Redistributed) -> bool| given.rows.iter().filter(|row| is_so(row)).count();
    let (up, down) = (count(|row| row.after > row.before), count(|row| row.after < row.before));
    let mut told = say!(
        format.lang,
        "Summan är oförändrad, {}: {} förbund får mer och {} mindre.",
        "The sum is unchanged, {}: {} förbund have more and {} less.",
        sum,
        up,
        down
    );
    if counts_from_underlag {
        told += format.lang.choose(
            " Det räknas från underlaget, inte från förslagets bidrag.",
            " It counts from the dataset, not from the proposal's contributions.",
        );
    }
    if !given.unknown.is_empty() {
        told += &say!(
            format.lang,
            " {} är inte med, för deras tilldelning är inte känd.",
            " {} are left out, since their allocation is not known.",
            forbund(given.unknown.len())
        );
    }
    told
}

/// How many of those whose percent is known come near their ideal on the way, and of how many an estimate leaves it open.
pub fn path(lang: Lang, count: i64, near: usize, known: usize, undecided: usize) -> String {
    if known == 0 {
        return lang.way_words().no_percent.to_owned();
    }
    let mut told = say!(
        lang,
        "Inom {} kommer {} av de {} förbund vars procent är känd så nära idealet som ±5 %.",
        "Within {} {} of the {} förbund whose percent is known come as near their ideal as ±5 %.",
        years(lang, count),
        near,
        known
    );
    if undecided > 0 {
        told += &say!(
            lang,
            " För {} kan det inte avgöras, för idealet är uppskattat.",
            " For {} it cannot be decided, since the ideal is an estimate.",
            undecided
        );
    }
    told
}

/// The year from which a förbund stays near its ideal.
pub fn near(lang: Lang, nearness: Nearness, count: i64) -> String {
    match nearness {
        Nearness::From(year) => year.to_string(),
        Nearness::NotWithin => say!(lang, "inte inom {}", "not within {}", years(lang, count)),
        Nearness::Undecided => lang.way_words().undecided.to_owned(),
        Nearness::Unknown => lang.words().unknown.to_owned(),
    }
}

/// Who has no path, since nobody knows what is paid now: by name, or where they are many, how many.
pub fn left_out(lang: Lang, state: &State, ids: &[ForbundId]) -> String {
    let names: Vec<String> = ids.iter().map(|id| name(state, *id)).collect();
    let who = if ids.len() <= 10 { list(lang, &names) } else { forbund(ids.len()) };
    say!(lang, "Inte med, för bidragen är inte kända: {}.", "Left out, since the contributions are not known: {}.", who)
}

/// What the state pays those together of whom it is not known what it pays.
pub fn block(format: Format, first: &Block, last: &Block, year: i64) -> String {
    say!(
        format.lang,
        "De {} förbund vars bidrag från staten inte är kända räknas som ett: staten betalar dem tillsammans {} nu och {} år {}.",
        "The {} förbund whose contribution from the state is not known count as one: the state pays them {} together now and {} in {}.",
        first.forbund,
        format.amount(first.state),
        format.amount(last.state),
        year
    )
}

/// The years in which the state's contributions come to more or less than its grant.
pub fn over_grant(format: Format, path: &[PathYear]) -> Vec<String> {
    let (mut over, mut under) = (Vec::new(), Vec::new());
    for year in path {
        let of = match year.over_grant {
            Kronor::ZERO => continue,
            Kronor(1..) => &mut over,
            _ => &mut under,
        };
        of.push(format!("{}: {}", year.year, format.amount(Kronor(year.over_grant.0.abs()))));
    }
    let mut told = Vec::new();
    if !over.is_empty() {
        told.push(say!(
            format.lang,
            "Statens bidrag blir tillsammans mer än anslaget ({}).",
            "The state's contributions come to more than its grant ({}).",
            over.join(", ")
        ));
    }
    if !under.is_empty() {
        told.push(say!(
            format.lang,
            "Statens bidrag blir tillsammans mindre än anslaget ({}).",
            "The state's contributions come to less than its grant ({}).",
            under.join(", ")
        ));
    }
    told
}

/// The years in which the state's contribution to a förbund has no brake, its equity having been above the ladder.
pub fn unbraked_years(path: &Path, id: ForbundId) -> Vec<i64> {
    let mut years = Vec::new();
    for (year, of) in path.of(id) {
        if of.is_unbraked {
            years.push(year);
        }
    }
    years
}

/// Which of the förbund have no brake, and when.
pub fn without_brake(lang: Lang, state: &State, path: &Path, ids: &[ForbundId]) -> Option<String> {
    let mut each = Vec::new();
    for id in ids {
        let years = unbraked_years(path, *id);
        if !years.is_empty() {
            each.push(format!("{} {}", name(state, *id), super::equity::years(lang, &years)));
        }
    }
    (!each.is_empty()).then(|| {
        say!(
            lang,
            "Utan broms, eftersom det egna kapitalet är större än rekommenderat: {}.",
            "Without a brake, since the equity is more than is recommended: {}.",
            list(lang, &each)
        )
    })
}

/// How one of the three moves, for the label of its choice.
pub fn rule_of(lang: Lang, name: &str) -> String {
    say!(lang, "{}, kommande år", "{}, coming years", name)
}

/// A stage on the cheapest way to a target.
pub fn raise(format: Format, state: &State, of: &ForbundOutcome, raise: &Raise) -> String {
    let lang = format.lang;
    let each: Vec<String> = raise
        .groups
        .iter()
        .map(|group| {
            let mut name = group_name(lang, &state.dataset, of, *group);
            if raise.groups.first() != Some(group) {
                name = inside(lang, &name);
            }
            let (adds, offers) = (format.amount(raise.adds.of(*group)), format.amount(raise.offers.of(*group)));
            say!(lang, "{} höjer med {} till {}", "{} raises by {} to {}", name, adds, offers)
        })
        .collect();
    let allocation = format.amount(raise.allocation);
    let percent = raise.percent_of_ideal.map(|percent| format.percent_of(percent, of.is_estimate));
    let percent = percent.unwrap_or_default();
    say!(
        lang,
        "{}. Tilldelningen blir {}, {}.",
        "{}. The allocation becomes {}, {}.",
        list(lang, &each),
        allocation,
        percent
    )
}

/// What one party alone gives.
pub fn lever(format: Format, of: &ForbundOutcome, group: Group, gives: &PerGroup<Kronor>) -> &'static str {
    let words = format.lang.way_words();
    match (gives.of(group), of.binding.contains(&group)) {
        (Kronor::ZERO, true) => words.binds_with_others,
        (Kronor::ZERO, false) => words.binds_not,
        _ => "",
    }
}

/// What those who bind give when they raise together.
pub fn together(format: Format, state: &State, of: &ForbundOutcome, raise: &RaisedTogether) -> String {
    let lang = format.lang;
    let raises = Group::ALL.into_iter().filter(|group| raise.adds.of(*group) > Kronor::ZERO);
    let each: Vec<String> = raises
        .map(|group| {
            let name = inside(lang, &group_name(lang, &state.dataset, of, group));
            format!("{name} {}", format.amount(raise.adds.of(group)))
        })
        .collect();
    say!(
        lang,
        "Höjer de som begränsar tillsammans ({}) blir tilldelningen {} större.",
        "If those who hold back raise together ({}), the allocation is {} more.",
        list(lang, &each),
        format.amount(raise.gives)
    )
}

/// There is nothing to raise before a target.
pub fn there_already(format: Format, target: Percent) -> String {
    say!(format.lang, "Målet, {}, är redan nått.", "The target, {}, is reached already.", format.rate(target))
}

/// "Billigaste vägen till 100 %".
pub fn cheapest_to(format: Format, target: Percent) -> String {
    say!(format.lang, "{} till {}", "{} to {}", format.lang.way_words().cheapest, format.rate(target))
}

//! What the view of equity says.

use super::{Lang, account_item, list};
use crate::text::format::Format;
use finsam_engine::{
    AccountItem, AccountOrigin, AccountYear, EquitySum, Kronor, LadderCheck, NationYear, NoWayDown, Ratio, Remark,
    RemarkAbout, Together,
};

words! { EquityWords, equity_words:
    year: "År", "Year";
    closing: "Utgående eget kapital", "Closing equity";
    recommended_max: "Rekommenderat högst", "Recommended at most";
    over_or_under: "Över eller under", "Above or below";
    of_contributions: "Av ett års bidrag", "Of a year's contributions";
    sum: "Summa", "Sum";
    how_to_choose: "Klicka på ett förbund för att se dess räkenskaper, fylla i dem och se vägen till rekommenderad nivå.",
        "Click a förbund to see its accounts, fill them in and see the way to the recommended level.";

    back: "Alla förbund", "All förbund";
    accounts: "Räkenskaper", "Accounts";
    row: "Post", "Row";
    stated: "bokslut", "actual";
    projected: "framskrivet", "projected";
    accounts_help: "Skriv i rutorna; töm en ruta för att ta tillbaka din uppgift. Kostnader skrivs utan minus. Kommande år är \
        framskrivna: bidragen enligt Vägen över åren eller, där den inte vet dem, som de \
        senast var; kostnader och övriga intäkter som de senast var.",
        "Type in the fields; empty a field to take your figure back. Costs are written without a minus. Coming years are \
        projected: contributions by The way over the years or, where it knows none, as they \
        last were; costs and other income as they last were.";
    income: "Summa intäkter", "Income in all";
    result: "Årets resultat", "Result of the year";
    equity_ratio: "Soliditet", "Equity ratio";
    administration_share: "Administrationens andel", "Administration's share";
    cost_of_contributions: "Kostnader av bidragen", "Costs of contributions";
    how: "uträkning", "how";
    remarks: "Anmärkningar", "Remarks";
    where_published: "Var siffrorna står", "Where the figures are published";
    published: "publicerad", "published";
    imported: "egen uppgift", "your own figure";
    computed: "beräknad", "computed";

    chart_about: "Mnkr vid årets slut. Streckat: över rekommenderat högst (linjen). Ljusare: framskrivet.",
        "Mnkr at the end of the year. Hatched: above the recommended highest (the line). Paler: projected.";

    descent: "Vägen ner till nivån", "The way down to the level";
    by_year: "Nå nivån år", "Reach the level in";
    pace: "Hur det sprids", "How it is spread";
    evenly: "Lika mycket varje år", "As much each year";
    front_loaded: "Mest först", "Most at first";
    extra: "Utöver budget", "Beyond the budget";
    nothing_to_apply: "Det finns inget att använda.", "There is nothing to apply.";

    nation: "Riket 2016–2022", "The nation 2016–2022";
    nation_about: "Alla förbunds eget kapital, enligt Försäkringskassans redovisningar för 2021 och 2023, i hela mnkr.",
        "The equity of all förbund, by Försäkringskassan's reports for 2021 and 2023, in whole mnkr.";
    nation_chart: "Mnkr vid årets slut.", "Mnkr at the end of the year.";
    check: "Kontroll", "Check";
    first_year: "första året", "the first year";
    adds_up: "stämmer", "adds up";
    all_add_up: "Varje års utgående kapital är förra årets plus årets resultat.",
        "Each year's closing equity is the former year's and the result of the year.";

    ladder: "Trappan", "The ladder";
    ladder_about: "Trappan är ett antagande: bara de här två värdena är publicerade, och andra trappor ger dem också.",
        "The ladder is an assumption: only these two values are published, and other ladders give them too.";
    change_ladder: "Ändra trappan under Antaganden", "Change the ladder under Assumptions";
}

/// A row's name, as it begins a line.
pub fn row_name(lang: Lang, item: AccountItem) -> String {
    let name = account_item(lang, item);
    match name.strip_prefix('ö') {
        Some(rest) => format!("Ö{rest}"),
        None => name[..1].to_ascii_uppercase() + &name[1..],
    }
}

/// How a figure is known.
pub fn origin(lang: Lang, origin: AccountOrigin) -> &'static str {
    let words = lang.equity_words();
    match origin {
        AccountOrigin::Published { .. } => words.published,
        AccountOrigin::Imported => words.imported,
        AccountOrigin::Computed => words.computed,
        AccountOrigin::Projected => words.projected,
    }
}

/// How far the equity is from what is recommended: "+9 294 över", "−500 under".
pub fn over_or_under(format: Format, over: Kronor) -> String {
    let change = format.change(over);
    match over {
        Kronor::ZERO => format.lang.choose("på nivån", "at the level").to_owned(),
        Kronor(1..) => say!(format.lang, "{} över", "{} above", change),
        _ => say!(format.lang, "{} under", "{} below", change),
    }
}

/// What the large figure beside it is: so much above what is recommended, or equity of which so much is recommended.
pub fn beside(format: Format, is_over: bool, most: Kronor) -> String {
    let most = format.amount(most);
    if is_over {
        say!(format.lang, "över rekommenderat högst {}", "above the recommended {} at most", most)
    } else {
        say!(format.lang, "av rekommenderat högst {}", "of the recommended {} at most", most)
    }
}

/// What several förbund have too much together, whatever others lack.
pub fn too_much(format: Format, excess: Kronor) -> String {
    if excess == Kronor::ZERO { format.figure(excess) } else { over_or_under(format, excess) }
}

/// What the förbund that are shown have together.
pub fn overview(format: Format, sum: &EquitySum) -> String {
    let lang = format.lang;
    if sum.known == 0 {
        return lang
            .choose(
                "Det egna kapitalet är inte känt för något av förbunden.",
                "The equity of none of the förbund is known.",
            )
            .to_owned();
    }
    say!(
        lang,
        "{} av {} förbund är kända, och {} av dem har mer än rekommenderat: tillsammans {} för mycket.",
        "{} of {} förbund are known, and {} of them have more than is recommended: {} too much together.",
        sum.known,
        sum.of,
        sum.over,
        format.amount(sum.excess)
    )
}

/// How much a förbund has, against what is recommended.
pub fn level(format: Format, name: &str, year: Option<&AccountYear>) -> String {
    let lang = format.lang;
    let Some(year) = year else {
        return say!(
            lang,
            "Det egna kapitalet i {} är inte känt. Tre tal räcker: ingående eget kapital, medlemsbidrag och kostnader för ett \
             år, från årsredovisningen till tabellen nedan.",
            "The equity of {} is not known. Three numbers are enough: opening equity, members' contributions and costs of \
             one year, from the annual report into the table below.",
            name
        );
    };
    let closing = year.kronor(AccountItem::Closing).unwrap_or_default();
    let Some(most) = year.recommended_max else {
        return say!(
            lang,
            "{} hade {} i eget kapital i slutet av {}. Vad som är rekommenderat högst beror på bidragen, som saknas.",
            "{} had equity of {} at the end of {}. What is recommended at most depends on the contributions, which are \
             unknown.",
            name,
            format.amount(closing),
            year.year
        );
    };
    let (amount, limit) = (format.amount(closing), format.amount(most));
    match closing - most {
        over @ Kronor(1..) => say!(
            lang,
            "{} har {} mer än rekommenderat: {} i slutet av {}, där högst {} rekommenderas.",
            "{} has {} more than is recommended: {} at the end of {}, where at most {} is recommended.",
            name,
            format.amount(over),
            amount,
            year.year,
            limit
        ),
        _ if closing < Kronor::ZERO => say!(
            lang,
            "{} har ett negativt eget kapital: {} i slutet av {}.",
            "{} has negative equity: {} at the end of {}.",
            name,
            amount,
            year.year
        ),
        _ => say!(
            lang,
            "{} håller sig inom det rekommenderade: {} i slutet av {}, där högst {} rekommenderas.",
            "{} keeps within what is recommended: {} at the end of {}, where at most {} is recommended.",
            name,
            amount,
            year.year,
            limit
        ),
    }
}

/// Closing equity at the end of a year.
pub fn in_the_end(lang: Lang, year: i64) -> String {
    format!("{} {year}", lang.equity_words().closing)
}

/// That the level is not reached.
pub fn not_by(lang: Lang, year: i64) -> String {
    say!(lang, "inte till {}", "not by {}", year)
}

/// When a förbund comes to the level with its budget, or what is missing to tell.
pub fn reaches(lang: Lang, first: Option<i64>, last: i64, missing: Option<(i64, AccountItem)>) -> String {
    match (first, missing) {
        (Some(year), _) => say!(
            lang,
            "Med den här budgeten når förbundet nivån {}.",
            "With this budget the förbund reaches the level in {}.",
            year
        ),
        (None, None) => say!(
            lang,
            "Förbundet når inte nivån till {} med den här budgeten.",
            "The förbund does not reach the level by {} with this budget.",
            last
        ),
        (None, Some((year, item))) => say!(
            lang,
            "Hur det går till {} kan inte räknas förrän du har fyllt i {} för {}.",
            "What comes of it by {} cannot be told before you have filled in {} for {}.",
            last,
            account_item(lang, item),
            year
        ),
    }
}

/// A förbund that comes to the level, and does not stay there.
pub fn passes(lang: Lang, there: i64, over_again: i64) -> String {
    say!(
        lang,
        "Med den här budgeten är förbundet på nivån {}, men över den igen {}.",
        "With this budget the förbund is at the level in {}, but above it again in {}.",
        there,
        over_again
    )
}

/// The first year in which more is spent than there is.
pub fn below_zero(lang: Lang, year: i64) -> String {
    say!(
        lang,
        "Pengarna räcker inte {}: det egna kapitalet blir negativt.",
        "The money does not last in {}: the equity becomes negative.",
        year
    )
}

/// A förbund that is at the level already, with its budget.
pub fn stays(lang: Lang, last: i64) -> String {
    say!(
        lang,
        "Med den här budgeten stannar förbundet inom nivån till {}.",
        "With this budget the förbund stays within the level to {}.",
        last
    )
}

/// What it takes to be there sooner: so much in each of the years, or in the one that is left.
pub fn sooner(format: Format, year: i64, extra: &[(i64, Kronor)]) -> String {
    let amount = format.amount(extra.first().map_or(Kronor::ZERO, |(_, kronor)| *kronor));
    if extra.len() < 2 {
        return say!(
            format.lang,
            "För att vara där redan {} behöver det använda {} mer det året.",
            "To be there in {} it must spend {} more that year.",
            year,
            amount
        );
    }
    say!(
        format.lang,
        "För att vara där redan {} behöver det använda {} mer per år.",
        "To be there in {} it must spend {} more a year.",
        year,
        amount
    )
}

/// The years in which a förbund has no brake, one after the other or as from and to.
pub fn years(lang: Lang, years: &[i64]) -> String {
    match years {
        [first, _, .., last] if years.len().try_into() == Ok(last - first + 1) => format!("{first}–{last}"),
        _ => {
            let years: Vec<String> = years.iter().map(ToString::to_string).collect();
            list(lang, &years)
        }
    }
}

/// That the brake does not protect a förbund over the ladder.
pub fn no_brake(lang: Lang, in_years: &[i64]) -> String {
    say!(
        lang,
        "Året efter ett år över nivån skyddar bromsen inte statens bidrag: {}.",
        "The year after one above the level the brake does not protect the state's contribution: {}.",
        years(lang, in_years)
    )
}

/// Administration's share of the costs, against the goal.
pub fn administration(format: Format, share: Ratio, keeps: bool) -> String {
    let (percent, goal) = (format.percent(share), format.rate(AccountYear::ADMINISTRATION_GOAL));
    if keeps {
        say!(format.lang, "{}, inom målet {}", "{}, within the goal of {}", percent, goal)
    } else {
        say!(format.lang, "{}, över målet {}", "{}, above the goal of {}", percent, goal)
    }
}

/// The same as a sentence.
pub fn administration_is(format: Format, year: i64, share: Ratio) -> String {
    say!(
        format.lang,
        "Kansli och administration var {} av kostnaderna {}; ett vanligt mål är högst {}.",
        "The office and administration were {} of the costs in {}; a common goal is at most {}.",
        format.percent(share),
        year,
        format.rate(AccountYear::ADMINISTRATION_GOAL)
    )
}

/// A figure of the sheet for those who do not see where it stands.
pub fn cell(format: Format, item: AccountItem, year: i64) -> String {
    format!("{} {year}, {}", row_name(format.lang, item), format.unit_sign())
}

/// Where a stated figure is another than the others give.
pub fn remark(format: Format, year: i64, remark: &Remark) -> String {
    let lang = format.lang;
    let what = match remark.about {
        RemarkAbout::Opening => lang.choose("Ingående eget kapital", "Opening equity"),
        RemarkAbout::Contributions => lang.choose("Medlemsbidragen", "Contributions"),
        RemarkAbout::Costs => lang.choose("Kostnaderna", "Costs"),
        RemarkAbout::Result => lang.choose("Resultatet", "Result"),
        RemarkAbout::Closing => lang.choose("Utgående eget kapital", "Closing equity"),
    };
    let gives = match remark.about {
        RemarkAbout::Opening => lang.choose("förra årets utgående är", "the former year's closing one is"),
        RemarkAbout::Contributions => lang.choose("parternas ger tillsammans", "the parties' come to"),
        RemarkAbout::Costs => lang.choose("kategorierna ger tillsammans", "the categories come to"),
        RemarkAbout::Result | RemarkAbout::Closing => {
            lang.choose("årets egna poster ger", "the year's own figures give")
        }
    };
    say!(
        lang,
        "{} {}: anges till {}, men {} {}. Siffran visas som den anges.",
        "{} {}: stated as {}, but {} {}. The figure is shown as it is stated.",
        what,
        year,
        format.kronor(remark.stated),
        gives,
        format.kronor(remark.computed)
    )
}

/// What a result does without.
pub fn left_out(lang: Lang, year: i64, items: &[AccountItem]) -> String {
    let items: Vec<String> = items.iter().map(|item| account_item(lang, *item).to_owned()).collect();
    say!(
        lang,
        "Resultatet {} är räknat utan det som saknas: {}.",
        "The result of {} is computed without what is unknown: {}.",
        year,
        list(lang, &items)
    )
}

/// Where a figure is published.
pub fn place(lang: Lang, item: AccountItem, year: i64, place: &str) -> String {
    format!("{} {year}: {place}", row_name(lang, item))
}

/// The way down, in one sentence.
pub fn descent(format: Format, name: &str, by_year: i64, extra: &[(i64, Kronor)]) -> String {
    let sum: Kronor = extra.iter().map(|(_, kronor)| *kronor).sum();
    say!(
        format.lang,
        "{} är på nivån i slutet av {} om det använder {} mer än i budgeten.",
        "{} is at the level at the end of {} if it spends {} more than in the budget.",
        name,
        by_year,
        format.amount(sum)
    )
}

/// Why there is no way down, or none is needed.
pub fn no_way_down(lang: Lang, why: NoWayDown, by_year: i64) -> String {
    match why {
        NoWayDown::Unknown => say!(
            lang,
            "Det egna kapitalet, bidragen eller kostnaderna är inte kända till {}. Fyll i dem ovan.",
            "The equity, the contributions or the costs are not known to {}. Fill them in above.",
            by_year
        ),
        NoWayDown::ThereAlready => say!(
            lang,
            "Förbundet är på eller under nivån i slutet av {} redan med den här budgeten.",
            "The förbund is at or below the level at the end of {} with this budget already.",
            by_year
        ),
        NoWayDown::Year => {
            say!(lang, "{} är redan över: välj ett senare år.", "{} is over already: choose a later year.", by_year)
        }
        NoWayDown::BelowZero(year) => say!(
            lang,
            "Med den här budgeten är det egna kapitalet slut under {}: det finns inget att minska.",
            "With this budget the equity is used up in {}: there is nothing to bring down.",
            year
        ),
        NoWayDown::WouldBeBelowZero(year) => say!(
            lang,
            "Det går inte: det egna kapitalet skulle ta slut redan under {}.",
            "It cannot be done: the equity would be used up already in {}.",
            year
        ),
        NoWayDown::Amount => say!(
            lang,
            "Till {} skulle kostnaderna bli större än vad som kan skrivas in.",
            "By {} the costs would be more than can be entered.",
            by_year
        ),
    }
}

/// Whether a year of the nation adds up.
pub fn nation_check(format: Format, year: &NationYear, is_first: bool) -> String {
    let words = format.lang.equity_words();
    match &year.remark {
        Some(remark) => say!(
            format.lang,
            "stämmer inte: {} enligt resultatet",
            "does not add up: {} by the result",
            format.amount(remark.computed)
        ),
        None if is_first => words.first_year.to_owned(),
        None => words.adds_up.to_owned(),
    }
}

/// The years of the nation that do not add up.
pub fn nation(lang: Lang, wrong: &[i64]) -> String {
    if wrong.is_empty() {
        return lang.equity_words().all_add_up.to_owned();
    }
    say!(
        lang,
        "Källans siffror går inte ihop för {}: de visas som de anges.",
        "The source's figures do not add up for {}: they are shown as they are stated.",
        years(lang, wrong)
    )
}

/// What the eight förbund of Stockholms län had together.
pub fn eight_together(format: Format, of: &Together) -> String {
    let [contributions, esf, closing, budget] =
        [of.contributions, of.esf, of.closing, of.budget].map(|kronor| format.amount(kronor));
    say!(
        format.lang,
        "De åtta förbunden hade tillsammans {}: {} i bidrag, {} från ESF, {} att använda i allt och {} i eget kapital vid årets slut (Samordningsförbunden i Stockholms län). Av varje förbund för sig är inte allt publicerat.",
        "Together the eight förbund had in {}: {} in contributions, {} from the ESF, {} to use in all and {} in equity at the end of the year (Samordningsförbunden i Stockholms län). Not all of it is published for each förbund.",
        of.year,
        contributions,
        esf,
        budget,
        closing
    )
}

/// Whether the ladder gives a published value.
pub fn ladder_check(format: Format, name: &str, check: &LadderCheck) -> String {
    let (of, gives) = (format.amount(check.contributions), format.amount(check.computed));
    let published = format.amount(check.published);
    if check.is_reproduced() {
        say!(
            format.lang,
            "{} {}: trappan ger {} av {} i bidrag. Det är, avrundat, det publicerade värdet {}.",
            "{} {}: the ladder gives {} of {} in contributions. That is, rounded, the published value of {}.",
            name,
            check.year,
            gives,
            of,
            published
        )
    } else {
        say!(
            format.lang,
            "{} {}: trappan ger {} av {} i bidrag. Det publicerade värdet är ett annat, {}.",
            "{} {}: the ladder gives {} of {} in contributions. The published value is another, {}.",
            name,
            check.year,
            gives,
            of,
            published
        )
    }
}

/// How many of the published values the ladder gives.
pub fn ladder(lang: Lang, reproduced: usize, of: usize) -> String {
    say!(
        lang,
        "Trappan ger {} av de {} publicerade värdena.",
        "The ladder gives {} of the {} published values.",
        reproduced,
        of
    )
}

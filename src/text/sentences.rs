//! Sentences with figures in them.

use super::{Lang, group_name, kommun_name, list, missing, names::inside, outcome_notes::not_known_yet};
use crate::text::format::Format;
use finsam_engine::{
    AllocationMode, Calibration, Dataset, ESTIMATE_ERROR, ForbundOutcome, FyeOf, FyeShare, Group, Interval, Kronor,
    Quality, Ratio, Rules, State,
};

/// A sentence whose beginning weighs more than its rest.
pub struct Said {
    pub lead: String,
    pub rest: String,
}

/// Who holds the budget back, and what would help.
pub fn binding(format: Format, dataset: &Dataset, rules: &Rules, forbund: &ForbundOutcome) -> Said {
    let lang = format.lang;
    let said = |lead: String, rest: String| Said { lead, rest };
    if forbund.kommuner.is_empty() {
        return said(lang.words().without_members.to_owned() + ".", lang.words().add_kommun.to_owned() + ".");
    }
    let Some(allocation) = forbund.allocation else {
        if let Some(missing) = missing(lang, dataset, rules, forbund) {
            let rest = match lang {
                Lang::Sv => "Skriv in vad det är, så räknas procenten.",
                Lang::En => "Enter what they pay, and the percent is computed.",
            };
            return said(missing, rest.into());
        }
        return match lang {
            Lang::Sv => said(
                "Bidragen är inte kända.".into(),
                "Källorna anger dem bara för Stockholms län. Skriv in vad parterna betalar, så räknas procenten.".into(),
            ),
            Lang::En => said(
                "The contributions are not known.".into(),
                "The sources give them for Stockholms län only. Enter what the parties pay, and the percent is computed.".into(),
            ),
        };
    };
    if rules.allocation == AllocationMode::AsOffered {
        return match lang {
            Lang::Sv => said("Allt som erbjuds räknas.".into(), "Tilldelningen är summan av parternas bidrag.".into()),
            Lang::En => {
                said("All that is offered counts.".into(), "The allocation is the sum of the contributions.".into())
            }
        };
    }
    let name = |group: &Group| group_name(lang, dataset, forbund, *group);
    let over: Vec<(Group, Kronor)> = Group::ALL
        .iter()
        .filter_map(|group| Some((*group, forbund.unmatched?.of(*group))))
        .filter(|(group, kronor)| *kronor > Kronor::ZERO && !forbund.binding.contains(group))
        .collect();
    // What is rounded up differs by less than it is rounded to, and nobody holds the others back.
    let alike = |groups: &[Group]| {
        let all = list(lang, &groups.iter().map(|group| inside(lang, &name(group))).collect::<Vec<_>>());
        match lang {
            Lang::Sv => said(
                "Alla erbjuder lika mycket räknat efter lagens andelar.".into(),
                format!("Ska budgeten på {} öka måste {all} höja tillsammans.", format.amount(allocation)),
            ),
            Lang::En => said(
                "All offer alike by the law's shares.".into(),
                format!("For the budget of {} to grow, {all} must raise together.", format.amount(allocation)),
            ),
        }
    };
    if forbund.offer_alike(rules) {
        return alike(&Group::ALL.into_iter().filter(|group| rules.shares.of(*group) > 0).collect::<Vec<_>>());
    }
    let others = list(lang, &over.iter().map(|(group, _)| inside(lang, &name(group))).collect::<Vec<_>>());
    let left = format.amount(over.iter().map(|(_, kronor)| *kronor).sum());
    match forbund.binding.as_slice() {
        [only] => {
            let share = rules.shares.of(*only);
            let per_krona = times(lang, rules.shares.sum(), share);
            let lead = name(only);
            let is_plural = *only == Group::Kommuner && forbund.kommuner.len() > 1;
            // What gives nothing still after that is not said to begin.
            let until = forbund.headroom.map(|until| {
                let begins = (until.begins_to_give > Kronor::ZERO).then(|| format.amount(until.begins_to_give));
                (format.amount(until.adds), format.amount(until.allocation), begins)
            });
            match (lang, until) {
                (Lang::Sv, Some((raise, allocation, begins))) => said(
                    format!("{lead} begränsar:"),
                    format!(
                        "varje krona till från {} ger {per_krona} kronor i budget. Med {raise} till blir tilldelningen \
                         {allocation}. {} som inget ger nu{}.",
                        inside(lang, &lead),
                        first_upper(&format!("{others} har erbjudit {left}")),
                        begins.map_or(String::new(), |begins| format!("; {begins} av det börjar ge då")),
                    ),
                ),
                (Lang::Sv, None) => {
                    said(format!("{lead} begränsar:"), format!("varje krona till ger {per_krona} kronor i budget."))
                }
                (Lang::En, Some((raise, allocation, begins))) => said(
                    format!("{lead} {} the budget back:", if is_plural { "hold" } else { "holds" }),
                    format!(
                        "every further krona from {} gives {per_krona} kronor of budget. With {raise} more the allocation \
                         is {allocation}. {} that buys nothing now{}.",
                        inside(lang, &lead),
                        first_upper(&format!("{others} offered {left}")),
                        begins.map_or(String::new(), |begins| format!("; {begins} of it begins to then")),
                    ),
                ),
                (Lang::En, None) => said(
                    format!("{lead} {} the budget back:", if is_plural { "hold" } else { "holds" }),
                    format!("every further krona gives {per_krona} kronor of budget."),
                ),
            }
        }
        binding if over.is_empty() => alike(binding),
        binding => {
            let together = list(
                lang,
                &binding
                    .iter()
                    .enumerate()
                    .map(|(index, group)| if index == 0 { name(group) } else { inside(lang, &name(group)) })
                    .collect::<Vec<_>>(),
            );
            match lang {
                Lang::Sv => said(
                    format!("{together} begränsar tillsammans:"),
                    format!("{others} har erbjudit {left} som inget ger förrän båda höjer."),
                ),
                Lang::En => said(
                    format!("{together} hold the budget back together:"),
                    format!("{others} offered {left} that buys nothing until both raise."),
                ),
            }
        }
    }
}

/// With a capital first letter, where it is one of a–z: "staten" begins a sentence, "Österåker" has its own already.
fn first_upper(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// How many kronor of budget one krona gives: "fyra", or "2,5".
fn times(lang: Lang, whole: i64, share: i64) -> String {
    let share = share.max(1);
    if whole % share != 0 {
        let tenths = whole * 10 / share;
        let sign = if lang == Lang::Sv { ',' } else { '.' };
        return format!("{}{sign}{}", tenths / 10, tenths % 10);
    }
    let number = match (lang, whole / share) {
        (Lang::Sv, 2) => "två",
        (Lang::Sv, 3) => "tre",
        (Lang::Sv, 4) => "fyra",
        (Lang::Sv, 5) => "fem",
        (Lang::En, 2) => "two",
        (Lang::En, 3) => "three",
        (Lang::En, 4) => "four",
        (Lang::En, 5) => "five",
        (_, number) => return number.to_string(),
    };
    number.to_owned()
}

/// A party's share by law: "hälften", "en fjärdedel", or "2 av 5".
pub fn share(lang: Lang, part: i64, whole: i64) -> String {
    let is = |numerator: i64, denominator: i64| part * denominator == whole * numerator;
    match lang {
        Lang::Sv if is(1, 2) => "hälften".into(),
        Lang::Sv if is(1, 4) => "en fjärdedel".into(),
        Lang::Sv if is(1, 3) => "en tredjedel".into(),
        Lang::Sv => format!("{part} av {whole}"),
        Lang::En if is(1, 2) => "half".into(),
        Lang::En if is(1, 4) => "a quarter".into(),
        Lang::En if is(1, 3) => "a third".into(),
        Lang::En => format!("{part} of {whole}"),
    }
}

/// "1 500 tkr ger inget".
pub fn unmatched(format: Format, kronor: Kronor) -> String {
    let amount = format.amount(kronor);
    say!(format.lang, "{} ger inget", "{} buys nothing", amount)
}

/// "+4 från underlaget (55 %)".
pub fn from_base(lang: Lang, change: &str, before: &str) -> String {
    say!(lang, "{} från underlaget ({})", "{} from the dataset ({})", change, before)
}

/// "32 000 av 58 518 tkr".
pub fn of_ideal(format: Format, allocation: Kronor, ideal: Kronor) -> String {
    let (allocation, ideal) = (format.figure(allocation), format.amount(ideal));
    say!(format.lang, "{} av {}", "{} of {}", allocation, ideal)
}

/// "Summa, 8 förbund".
pub fn sum_of(lang: Lang, count: usize) -> String {
    say!(lang, "Summa, {} förbund", "Sum, {} förbund", count)
}

/// "känd för 8 av 72".
pub fn known_for(lang: Lang, known: usize, all: usize) -> String {
    say!(lang, "känd för {} av {}", "known for {} of {}", known, all)
}

/// "12 kommuner".
pub fn kommuner(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (_, 1) => "1 kommun".into(),
        (_, count) => format!("{count} kommuner"),
    }
}

/// "2 ändringar".
pub fn changes(lang: Lang, count: usize) -> String {
    match (lang, count) {
        (Lang::Sv, 0) => "inga ändringar".into(),
        (Lang::Sv, 1) => "1 ändring".into(),
        (Lang::Sv, count) => format!("{count} ändringar"),
        (Lang::En, 0) => "no changes".into(),
        (Lang::En, 1) => "1 change".into(),
        (Lang::En, count) => format!("{count} changes"),
    }
}

/// "2 ändringar" where a line begins with it.
pub fn changes_counted(lang: Lang, count: usize) -> String {
    match count {
        0 => lang.choose("Inga ändringar", "No changes").to_owned(),
        count => changes(lang, count),
    }
}

/// What all parties of a förbund are said to pay, as one entry of the list.
pub fn contributions_to(lang: Lang, count: usize, forbund: &str) -> String {
    say!(lang, "Bidrag till {} från {} parter", "Contributions to {} from {} parties", forbund, count)
}

/// The same of several förbund.
pub fn contributions_to_several(lang: Lang, count: usize, forbund: usize) -> String {
    say!(lang, "Bidrag till {} förbund: {} ändringar", "Contributions to {} förbund: {} changes", forbund, count)
}

/// A förbund's percent inside a sentence: "96 %", or "ungefär 96 %" where its ideal is an estimate; nothing where it is unknown.
fn percent_told(format: Format, forbund: &ForbundOutcome) -> Option<String> {
    let percent = format.percent(forbund.percent_of_ideal?);
    let is_estimate = forbund.is_estimate;
    Some(if is_estimate { say!(format.lang, "ungefär {}", "about {}", percent) } else { percent })
}

/// Between what an estimated percent lies: "mellan 87 % och 107 %".
pub fn between(format: Format, interval: Interval<Ratio>) -> String {
    let (low, high) = (format.percent(interval.low), format.percent(interval.high));
    say!(format.lang, "mellan {} och {}", "between {} and {}", low, high)
}

/// Which förbund is shown, for the status line.
pub fn shows(format: Format, forbund: &ForbundOutcome) -> String {
    match percent_told(format, forbund) {
        Some(percent) => {
            say!(format.lang, "Visar {}: {} av ideal.", "Shows {}: {} of ideal.", forbund.short_name, percent)
        }
        None => not_known_yet(format.lang, forbund),
    }
}

/// A förbund's percent after a change, for the status line.
pub fn percent_now(format: Format, forbund: &ForbundOutcome) -> String {
    match percent_told(format, forbund) {
        Some(percent) => say!(format.lang, "{}: {} av ideal.", "{}: {} of ideal.", forbund.short_name, percent),
        None => not_known_yet(format.lang, forbund),
    }
}

/// What was undone, redone or taken back.
pub fn undone(lang: Lang, what: &str) -> String {
    say!(lang, "Ångrat: {}", "Undone: {}", what)
}

pub fn redone(lang: Lang, what: &str) -> String {
    say!(lang, "Gjort om: {}", "Redone: {}", what)
}

pub fn taken_back(lang: Lang, what: &str) -> String {
    say!(lang, "Taget tillbaka: {}", "Taken back: {}", what)
}

pub fn all_taken_back(lang: Lang) -> String {
    match lang {
        Lang::Sv => "Alla ändringar är borttagna. Ångra hämtar tillbaka dem.".into(),
        Lang::En => "All changes are removed. Undo brings them back.".into(),
    }
}

pub fn saved_as(lang: Lang, file: &str) -> String {
    match lang {
        Lang::Sv => format!("Sparat som filen {file}."),
        Lang::En => format!("Saved as the file {file}."),
    }
}

/// What shows the entries before those that are shown.
pub fn earlier_changes(lang: Lang, count: usize) -> String {
    say!(lang, "Visa de {} tidigare", "Show the {} before these", count)
}

/// Of a file that the browser has got in a frame, of which nobody can tell whether it lets files be saved.
pub fn given_in_frame(lang: Lang, file: &str) -> String {
    say!(
        lang,
        "Webbläsaren har fått filen {}. Kommer ingen fil tillåter inte sidan omkring att filer sparas härifrån: öppna då kalkylen på dess egen sida.",
        "The browser has got the file {}. If no file comes, the page around does not let files be saved from here: then open the calculator on its own page.",
        file
    )
}

pub fn not_saved_as(lang: Lang, file: &str) -> String {
    say!(lang, "Filen {} kunde inte sparas. Försök igen.", "The file {} could not be saved. Try again.", file)
}

/// What a file held: how many edits, and how many of them do not apply.
pub fn opened(lang: Lang, edits: usize, skipped: usize) -> String {
    let edits = changes(lang, edits);
    match (lang, skipped) {
        (Lang::Sv, 0) => format!("Förslaget är öppnat: {edits}."),
        (Lang::Sv, skipped) => format!("Förslaget är öppnat: {edits}, varav {skipped} inte gäller."),
        (Lang::En, 0) => format!("The proposal is open: {edits}."),
        (Lang::En, skipped) => format!("The proposal is open: {edits}, {skipped} of which do not apply."),
    }
}

pub fn nothing_to_undo(lang: Lang) -> String {
    match lang {
        Lang::Sv => "Det finns inget mer att ångra.".into(),
        Lang::En => "There is nothing more to undo.".into(),
    }
}

pub fn nothing_to_redo(lang: Lang) -> String {
    match lang {
        Lang::Sv => "Det finns inget mer att göra om.".into(),
        Lang::En => "There is nothing more to redo.".into(),
    }
}

/// Labels of controls, each saying what it acts on.
pub fn contribution_of(lang: Lang, party: &str) -> String {
    say!(lang, "Bidrag från {}", "Contribution from {}", party)
}

pub fn slider_of(lang: Lang, party: &str) -> String {
    say!(lang, "Reglage för bidrag från {}", "Slider of the contribution from {}", party)
}

pub fn set_to(lang: Lang, party: &str, amount: &str) -> String {
    say!(lang, "Sätt {} till {}", "Set {} to {}", party, amount)
}

/// The same, where the button shows the amount: what is seen begins what is heard.
pub fn set_amount_of(lang: Lang, amount: &str, party: &str) -> String {
    say!(lang, "Sätt {} för {}", "Set {} for {}", amount, party)
}

pub fn set_all_to(lang: Lang, percent: &str) -> String {
    say!(lang, "Sätt alla till {}", "Set all to {}", percent)
}

pub fn weight_of(lang: Lang, kommun: &str) -> String {
    say!(lang, "Vikt för {}", "Weight of {}", kommun)
}

pub fn fye_of(lang: Lang, kommun: &str) -> String {
    say!(lang, "Helårsekvivalenter i {}", "Full-year equivalents in {}", kommun)
}

pub fn move_kommun(lang: Lang, kommun: &str) -> String {
    say!(lang, "Flytta {} till", "Move {} to", kommun)
}

pub fn remove_kommun(lang: Lang, kommun: &str) -> String {
    say!(lang, "Ta bort {}", "Remove {}", kommun)
}

pub fn take_back(lang: Lang, change: &str) -> String {
    say!(lang, "Ta tillbaka: {}", "Take back: {}", change)
}

pub fn sort_by(lang: Lang, column: &str) -> String {
    say!(lang, "Ordna efter {}", "Sort by {}", column.to_lowercase())
}

pub fn explain_of(lang: Lang, figure: &str, of: &str) -> String {
    say!(lang, "{} för {}: så räknas det", "{} of {}: how it is computed", figure, of)
}

pub fn reset_rule(lang: Lang, rule: &str) -> String {
    say!(lang, "Återställ: {}", "Reset: {}", rule)
}

pub fn tier_label(lang: Lang, tier: usize, what: &str) -> String {
    say!(lang, "Steg {}: {}", "Tier {}: {}", tier, what)
}

/// "medlem i HBS", for the type-ahead.
pub fn member_of(lang: Lang, forbund: Option<&str>) -> String {
    match (lang, forbund) {
        (Lang::Sv, Some(forbund)) => format!("medlem i {forbund}"),
        (Lang::En, Some(forbund)) => format!("member of {forbund}"),
        (lang, None) => lang.words().no_forbund.to_owned(),
    }
}

/// Nothing in the list has that name.
pub fn no_match(lang: Lang, typed: &str) -> String {
    say!(
        lang,
        "Inget i listan heter ”{}”. Kontrollera stavningen.",
        "Nothing in the list is called “{}”. Check the spelling.",
        typed
    )
}

/// How many in a list fit, and how many of them it shows.
pub fn matches(lang: Lang, count: usize, shown: usize) -> String {
    match (lang, count) {
        (Lang::Sv, 1) => "1 passar. Enter väljer.".to_owned(),
        (Lang::En, 1) => "1 fits. Enter chooses it.".to_owned(),
        _ if count > shown => {
            say!(lang, "{} passar, de första {} visas.", "{} fit, the first {} are shown.", count, shown)
        }
        _ => say!(lang, "{} passar.", "{} fit.", count),
    }
}

pub fn choose_one(lang: Lang, count: usize) -> String {
    say!(
        lang,
        "{} i listan passar. Välj ett med piltangenterna.",
        "{} in the list fit. Choose one with the arrow keys.",
        count
    )
}

/// What an amount with a point in it most likely means.
pub fn meant(format: Format, kronor: Kronor) -> String {
    let amount = format!("{}\u{a0}{}", format.exact(kronor), format.unit_sign());
    say!(format.lang, "Menar du {}?", "Do you mean {}?", amount)
}

/// A bare number far above what the förbund should have: most likely typed in another unit.
pub fn is_that_meant(format: Format, kronor: Kronor) -> String {
    let amount = format.kronor(kronor);
    say!(
        format.lang,
        "Det är {}. Kontrollera enheten: ett tal utan enhet läses som {}.",
        "That is {}. Check the unit: a bare number is read as {}.",
        amount,
        format.unit_sign()
    )
}

/// How well a figure is known, as a mark beside it.
pub fn quality(lang: Lang, quality: Quality) -> &'static str {
    let words = lang.words();
    match quality {
        Quality::Published => words.published,
        Quality::Imported => words.imported,
        Quality::Derived => words.derived,
        Quality::Estimated => words.estimated,
    }
}

/// Where HE comes from and how well the estimate fits.
pub fn calibration(format: Format, state: &State, calibration: &Calibration) -> Vec<String> {
    let total = format.count(state.dataset.fye_total().whole());
    let own = state.dataset.own();
    let mut told = match format.lang {
        lang if own.is_some() => vec![say!(
            lang,
            "I det egna underlaget följer HE ur de ideal som är publicerade i det, under dess egna antaganden, medlemmar och \
             befolkning, eller är inskrivna. Övriga uppskattas, och alla 290 kommuner summerar till {} HE. Att flytta en \
             kommun eller ändra ett antagande i ett förslag ändrar idealen, aldrig HE.",
            "In your own dataset HE follow from the ideals published in it, under its own assumptions, members and population, \
             or are entered. The others are estimated, and all 290 kommuner sum to {} HE. Moving a kommun or changing an \
             assumption in a proposal changes the ideals, never HE.",
            total
        )],
        Lang::Sv => vec![format!(
            "Ingen källa här anger helårsekvivalenter (HE) per kommun. Där ett förbunds idealfördelning är publicerad härleds \
             förbundets HE ur den. Övriga uppskattas, och alla 290 kommuner summerar till SCB:s {total} HE för 2021. \
             Att flytta en kommun eller ändra ett antagande ändrar idealen, aldrig HE."
        )],
        Lang::En => vec![format!(
            "No source here gives full-year equivalents (HE) per kommun. Where a förbund's ideal is published, its HE is \
             derived from it. The others are estimated, and all 290 kommuner sum to SCB's {total} HE of 2021. Moving a \
             kommun or changing an assumption changes the ideals, never HE."
        )],
    };
    if let Some(line) = calibration.line {
        let (intercept, slope) = (format.thousandths_of(line.intercept), format.thousandths_of(line.slope));
        told.push(say!(
            format.lang,
            "Uppskattningen har två steg. Ett behovsindex räknas ur andelen arbetslösa (SCB, BAS 2023) och andelen med \
                 eftergymnasial utbildning (SCB 2021), anpassat till tio andelar HE som SCB har publicerat. Sedan är HE per \
                 invånare jämfört med alla medlemmar ≈ {} + {} × index, en rät linje genom de {} förbund som har publicerad \
                 idealfördelning.",
            "The estimate has two steps. A need index is made of the share of unemployed (SCB, BAS 2023) and the share with \
                 post-secondary education (SCB 2021), fitted to ten shares of HE that SCB has published. Then HE per \
                 inhabitant relative to all members ≈ {} + {} × the index, a straight line through the {} förbund whose \
                 ideal is published.",
            intercept,
            slope,
            line.forbund
        ));
    } else {
        told.push(match format.lang {
            lang if own.is_some() => {
                let base = own.map_or("", |own| &own.basis.base);
                say!(
                    lang,
                    "De uppskattade är i samma förhållande till varandra som i underlag {}.",
                    "Those estimated are in the same proportion to each other as in the dataset {}.",
                    base
                )
            }
            Lang::Sv => "Här är alla HE uppskattade: de är desamma som i underlag 2023.".into(),
            Lang::En => "Here all HE are estimated: they are the same as in the dataset of 2023.".into(),
        });
    }
    if let Some(error) = &calibration.error {
        let at = state.dataset.find(&error.greatest_at);
        let at = at.map_or_else(|| error.greatest_at.to_string(), |forbund| forbund.short_name.to_string());
        let (mean, greatest) = (format.rate(error.mean), format.rate(error.greatest));
        told.push(say!(
            format.lang,
            "Fel: när linjen får gissa ett förbund som den inte har sett missar den HE med {} i genomsnitt och som \
                 mest med {} ({}).",
            "Error: for a förbund that it has not seen, the line misses HE by {} on average and at most by \
                 {} ({}).",
            mean,
            greatest,
            at
        ));
    }
    if own.is_none() && calibration.line.is_some() {
        told.extend(tried_against(format, &state.dataset));
    }
    told
}

/// What the estimate was tried against, and by how much it was wrong there.
fn tried_against(format: Format, dataset: &Dataset) -> [String; 2] {
    let (mut low, mut high) = (Vec::new(), Vec::new());
    for share in FyeShare::published().iter().filter(|share| share.is_fitted() && share.of != FyeOf::Nation) {
        let miss = share.miss(dataset);
        let of = format!("{} {}", share_name(format.lang, dataset, share.of), format.rate_change(miss.rounded()));
        if miss.hundredths() < 0 { low.push(of) } else { high.push(of) }
    }
    let (low, high) = (list(format.lang, &low), list(format.lang, &high));
    let error = format.rate(ESTIMATE_ERROR);
    [
        say!(
            format.lang,
            "Det felet gäller bara Stockholms län. Mot de andelar som SCB har publicerat är uppskattningen för låg för {}, och \
             för hög för {}. Därför visas varje uppskattat ideal, och varje procent som vilar på ett, med ± {}: det märks med ≈. \
             Vad som inte kan avgöras inom det sägs inte.",
            "That error is of Stockholms län alone. Against the shares that SCB has published, the estimate is too low for {}, \
             and too high for {}. So every estimated ideal, and every percent that rests on one, is shown with ± {}: it is marked \
             with ≈. What cannot be decided within that is not said.",
            low,
            high,
            error
        ),
        format
            .lang
            .choose(
                "De publicerade idealen skiljer sig mindre mellan förbunden än SCB:s HE gör: det behov som Försäkringskassan \
                 väger är kanske inte bara HE (finsam.se kallar det ”försörjningsmått”).",
                "The published ideals differ less between the förbund than SCB's HE do: the need that Försäkringskassan weighs may \
                 not be HE alone (finsam.se calls it “försörjningsmått”).",
            )
            .to_owned(),
    ]
}

/// Whose share of HE is published.
fn share_name(lang: Lang, dataset: &Dataset, of: FyeOf) -> String {
    match of {
        FyeOf::Group("A2") => {
            lang.choose("pendlingskommuner nära storstad", "kommuner that commute to a big city").to_owned()
        }
        FyeOf::Group("C7") => {
            lang.choose("pendlingskommuner nära mindre tätort", "kommuner that commute to a small town").to_owned()
        }
        FyeOf::Group("C8") => lang.choose("landsbygdskommuner", "rural kommuner").to_owned(),
        FyeOf::Group(other) => other.to_owned(),
        FyeOf::Lan(code) => dataset.lan_of(code).map_or_else(|| code.to_string(), |lan| lan.name.to_owned()),
        FyeOf::Kommun(code) => kommun_name(dataset, code),
        FyeOf::Nation => lang.choose("riket", "the nation").to_owned(),
    }
}

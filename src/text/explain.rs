//! How a figure was computed, told step by step with the actual numbers and the sources.

use super::{
    Lang,
    datasets::own_source,
    edits::key_name,
    equity_steps::{account_figure, account_figure_name, tell_account},
    group_name,
    insatser_steps::{insats_title, tell_insats},
    kommun_name, list, payers, quality,
    results_steps::{result_title, tell_results},
    share,
    told::Told,
};
use crate::text::format::Format;
use finsam_engine::{
    AccountFigure, Dataset, Figure, Group, KeyUsed, KommunKey, Kronor, NeedIndex, Outcome, PerGroup, Quality, State,
    Step,
};

/// What the explanation explains: "Idealfördelning för HBS".
pub fn figure_title(format: Format, state: &State, figure: &Figure) -> String {
    let lang = format.lang;
    let words = lang.words();
    let of = |what: &str, id: &finsam_engine::ForbundId| {
        let name = state.find(id).map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string());
        format!("{what}: {name}")
    };
    match figure {
        Figure::Ideal(id) => of(words.ideal, id),
        Figure::Allocation(id) => of(words.allocation, id),
        Figure::PercentOfIdeal(id) => of(words.percent, id),
        Figure::ToPay(id, target) => {
            let what = say!(lang, "Att betala för {}", "To pay for {}", format.rate(*target));
            of(&what, id)
        }
        Figure::RecommendedMaxEquity(id) => of(words.recommended_max, id),
        Figure::IdealPart(code) => format!("{}: {}", words.ideal_part, kommun_name(&state.dataset, *code)),
        Figure::Account(id, year, figure) => of(&account_figure(lang, *figure, *year), id),
        Figure::Sum(lan) => {
            let lan = lan.and_then(|lan| state.dataset.lan_of(lan));
            format!("{}: {}", words.ideal, lan.map_or(words.whole_country, |lan| lan.name))
        }
        Figure::Paid(who, _) => payers::paid_in_all(lang, state, *who),
        Figure::Together(_) => {
            lang.choose("Tilldelning och ideal tillsammans", "Allocation and ideal together").to_owned()
        }
        Figure::Accounts(figure, _) => {
            say!(lang, "{} tillsammans", "{} together", account_figure_name(lang, *figure))
        }
        Figure::Fye(code) => format!("{}: {}", words.fye_long, kommun_name(&state.dataset, *code)),
        Figure::Results(of, year, figure) => result_title(format, state, *of, *year, *figure),
        Figure::Insatser(id, year, insatser, figure) => of(&insats_title(lang, insatser, *year, *figure), id),
    }
}

/// One step in words.
pub fn tell(format: Format, state: &State, outcome: &Outcome, figure: &Figure, step: &Step) -> Told {
    let lang = format.lang;
    let words = lang.words();
    let kr = |kronor: Kronor| format.kronor(kronor);
    let told = |sv: &str, en: &str, sums: Vec<String>, source: &str| Told {
        what: if lang == Lang::Sv { sv.to_owned() } else { en.to_owned() },
        sums,
        source: source.to_owned(),
    };
    let forbund = match figure {
        Figure::Ideal(id)
        | Figure::Allocation(id)
        | Figure::PercentOfIdeal(id)
        | Figure::ToPay(id, _)
        | Figure::RecommendedMaxEquity(id)
        | Figure::Account(id, ..) => outcome.forbund(id.as_str()),
        Figure::IdealPart(_)
        | Figure::Fye(_)
        | Figure::Sum(_)
        | Figure::Together(_)
        | Figure::Accounts(..)
        | Figure::Results(..)
        | Figure::Insatser(..)
        | Figure::Paid(..) => None,
    };
    let name = |group: Group| match (forbund, group) {
        (Some(forbund), group) => group_name(lang, &state.dataset, forbund, group),
        (None, Group::State) => words.the_state.to_owned(),
        (None, Group::Region) => words.the_region.to_owned(),
        (None, Group::Kommuner) => words.the_kommuner.to_owned(),
    };
    match step {
        Step::Pot { state_grant, national_support, shares, pot } => told(
            "Hela potten: statens anslag utan nationellt stöd, delat med statens andel.",
            "The whole pot: the state's grant without national support, divided by the state's share.",
            vec![format!(
                "({} − {}) × {}/{} = {}",
                kr(*state_grant),
                kr(*national_support),
                shares.sum(),
                shares.state,
                kr(*pot)
            )],
            words.source_fk_reports,
        ),
        Step::Pool { base_grant, base, forbund, pot, pool } => told(
            "Varje förbund får en grund; resten fördelas efter befolkning och behov.",
            "Every förbund gets a base; the rest is divided by population and need.",
            vec![
                say!(
                    lang,
                    "Grund per förbund: {} av staten, {} av alla parter",
                    "Base per förbund: {} of the state's, {} of all parties'",
                    kr(*base_grant),
                    kr(*base)
                ),
                say!(
                    lang,
                    "Att fördela: {} − {} × {} = {}",
                    "To divide: {} − {} × {} = {}",
                    kr(*pot),
                    forbund,
                    kr(*base),
                    kr(*pool)
                ),
            ],
            words.source_pm_base,
        ),
        Step::KommunShares { population_weight, fye_weight, population_sum, fye_sum, members } => {
            let each = members.iter().map(|member| {
                let name = kommun_name(&state.dataset, member.kommun);
                format!(
                    "{name}: ({population_weight} × {}/{} + {fye_weight} × {}/{}) / {} = {} → {} ({} {})",
                    format.count(member.population),
                    format.count(*population_sum),
                    format.fye(member.fye),
                    format.fye(*fye_sum),
                    population_weight + fye_weight,
                    format.millionths(member.millionths),
                    kr(member.part),
                    words.fye,
                    quality(lang, member.quality),
                )
            });
            told(
                "Kommunens andel: befolkning och helårsekvivalenter (HE) av alla medlemmars, med vikterna.",
                "The kommun's share: population and full-year equivalents (HE) out of all members', with the weights.",
                each.collect(),
                match lang {
                    Lang::Sv => {
                        "Vikter: Försäkringskassan, PM 2015-01-22. Befolkning: SCB, 30 september 2022 (preliminär). HE: se Antaganden"
                    }
                    Lang::En => {
                        "Weights: Försäkringskassan, PM 2015-01-22. Population: SCB, 30 September 2022 (preliminary). HE: see Assumptions"
                    }
                },
            )
        }
        Step::Ideal { base, parts, ideal } => told(
            "Idealfördelningen: grunden och medlemmarnas delar, avrundade så att alla förbunds ideal blir hela potten.",
            "The ideal: the base and the members' parts, rounded so that all ideals sum to the whole pot.",
            vec![format!("{} + {} = {}", kr(*base), kr(*parts), kr(*ideal))],
            &published_ideal(format, state, figure),
        ),
        Step::Offers { offers, reach, shares } => told(
            "Vad varje part erbjuder, och hur stor tilldelning det räcker till när de andra matchar enligt lagen.",
            "What each offers, and the allocation that it suffices for when the others match by law.",
            Group::ALL
                .iter()
                .map(|group| offer_line(format, &name(*group), offers.of(*group), reach.of(*group), shares, *group))
                .collect(),
            &offers_source(lang, state, figure),
        ),
        Step::Matched { allocation, binding } => {
            let binding = list(lang, &binding.iter().map(|group| name(*group)).collect::<Vec<_>>());
            let sum = say!(lang, "Lägst: {}. Tilldelning {}", "Lowest: {}. Allocation {}", binding, kr(*allocation));
            told("Den lägsta avgör.", "The lowest decides.", vec![sum], words.source_law)
        }
        Step::AsOffered { allocation } => told(
            "Tilldelningen är summan av det som erbjuds.",
            "The allocation is the sum of the offers.",
            vec![kr(*allocation)],
            words.as_offered,
        ),
        Step::Unknown => told(
            "Ett bidrag saknas, så tilldelningen går inte att räkna ut.",
            "A contribution is unknown, so the allocation cannot be computed.",
            vec![],
            "",
        ),
        Step::Percent { allocation, ideal, hundredths_of_percent } => told(
            "Procent av ideal: tilldelningen delad med idealfördelningen.",
            "Percent of ideal: the allocation divided by the ideal.",
            vec![format!(
                "{} / {} = {}",
                kr(*allocation),
                kr(*ideal),
                format.rate(finsam_engine::Percent::from_hundredths(*hundredths_of_percent))
            )],
            "",
        ),
        Step::Target { asks, ideal, shares } => {
            let mut sums = vec![format!("{} × {} = {}", format.rate(asks.target), kr(*ideal), kr(asks.allocation))];
            sums.extend(Group::ALL.iter().map(|group| {
                let ask = asks.groups.of(*group);
                let change = ask.change.map_or(String::new(), |change| {
                    format!(" ({} kr)", Format { unit: finsam_engine::Unit::Kronor, ..format }.change(change))
                });
                format!(
                    "{}, {}: {}{change}",
                    name(*group),
                    share(lang, shares.of(*group), shares.sum()),
                    kr(ask.kronor)
                )
            }));
            told(
                "Målet i kronor, och varje parts andel av det, avrundad uppåt. Inom parentes: ändringen från i dag.",
                "The target in kronor, and each party's share of it, rounded up. In brackets: the change from today.",
                sums,
                words.source_law,
            )
        }
        Step::Key { key, used, asks } => {
            let each =
                asks.iter().map(|(code, kronor)| format!("{}: {}", kommun_name(&state.dataset, *code), kr(*kronor)));
            let what = say!(
                lang,
                "Kommunerna delar sin del efter: {}.",
                "The kommuner divide their part by: {}.",
                key_in_use(lang, state, key, *used)
            );
            told(&what, &what, each.collect(), "")
        }
        Step::Ladder { contributions, parts, recommended_max } => {
            let mut sums: Vec<String> =
                parts.iter().map(|(part, rate)| format!("{} × {}", format.rate(*rate), kr(*part))).collect();
            sums.push(format!("= {}", kr(*recommended_max)));
            let what = say!(
                lang,
                "Trappan räknad på årets bidrag från medlemmarna, {}.",
                "The ladder over the year's contributions from the members, {}.",
                kr(*contributions)
            );
            told(
                &what,
                &what,
                sums,
                match lang {
                    Lang::Sv => "Antagande: ger båda de publicerade värdena (årsredovisningar 2022)",
                    Lang::En => "Assumption: gives both published values (annual reports 2022)",
                },
            )
        }
        Step::Account(step) => tell_account(format, step),
        Step::Results(step) => tell_results(format, state, figure, step),
        Step::Insats(step) => tell_insats(format, step),
        Step::FyePredicted {
            kommun,
            unemployed_tenths,
            population,
            aged_20_to_64,
            educated,
            index,
            line,
            rate,
            scale,
            fye,
        } => {
            let NeedIndex { constant, unemployed, educated: of_educated } = NeedIndex::FITTED;
            let thousandths = |of: i64| format.thousandths_of(of * 1_000_000);
            let number = |of: i64| format.thousandths_of(of);
            told(
                "Uppskattningen: ett behovsindex ur arbetslösa och utbildning, linjen genom de publicerade idealen, och en skala.",
                "The estimate: a need index of unemployed and education, the line through the published ideals, and a scale.",
                vec![
                    format!(
                        "{}: ({} + {} × {}/{} − {} × {}) × {}/{} = {}",
                        lang.choose("Index", "Index"),
                        thousandths(constant),
                        thousandths(unemployed),
                        format.count((unemployed_tenths + 5) / 10),
                        format.count(*population),
                        thousandths(-of_educated),
                        number(educated * 10_000),
                        format.count(*aged_20_to_64),
                        format.count(*population),
                        number(*index)
                    ),
                    format!(
                        "{} + {} × {} = {}",
                        number(line.intercept),
                        number(line.slope),
                        number(*index),
                        number(*rate)
                    ),
                    format!(
                        "{}: {} × {} × {} = {} {}",
                        kommun_name(&state.dataset, *kommun),
                        format.count(*population),
                        number(*rate),
                        number(*scale),
                        format.about(format.fye(*fye), true),
                        words.fye
                    ),
                ],
                match lang {
                    Lang::Sv => {
                        "Arbetslösa: SCB, BAS, medel 2023. Utbildning: SCB 2021. Skala: alla kommuner ger SCB:s HE 2021, och ett förbunds kommuner det som är härlett för det"
                    }
                    Lang::En => {
                        "Unemployed: SCB, BAS, mean of 2023. Education: SCB 2021. Scale: all kommuner come to SCB's HE of 2021, and a förbund's to what is derived for it"
                    }
                },
            )
        }
        Step::Sum { parts, ideal, allocation } => {
            let unknown = || words.unknown.to_owned();
            let amount = |kronor: Option<Kronor>| kronor.map_or_else(unknown, kr);
            let each = parts.iter().map(|part| {
                let name = super::way::name(state, part.forbund);
                format!("{name}: {} / {}", amount(part.allocation), kr(part.ideal))
            });
            let (sv, en) = match figure {
                Figure::Together(_) => (
                    "Summan av förbundens tilldelningar och ideal.",
                    "The sum of the förbund's allocations and ideals.",
                ),
                _ => (
                    "Summan: varje förbunds tilldelning och ideal; av ett förbund över en länsgräns kommunernas del i länet.",
                    "The sum: each förbund's allocation and ideal; of one across a border its kommuner's part in the län.",
                ),
            };
            told(sv, en, each.chain([format!("= {} / {}", amount(*allocation), kr(*ideal))]).collect(), "")
        }
        Step::Accounts { figure, parts, sum } => {
            let each = parts.iter().map(|(id, year, kronor)| {
                let name = super::way::name(state, *id);
                format!("{name} {year}: {}", kr(*kronor))
            });
            let (sv, en) = match figure {
                AccountFigure::Over => (
                    "Vad varje förbund har över sin trappa i sitt senast kända år; den som är under räknas som 0.",
                    "What each förbund has above its ladder in its latest known year; one below it counts as 0.",
                ),
                _ => (
                    "Vad varje förbund har i sitt senast kända år, och summan.",
                    "What each förbund has in its latest known year, and the sum.",
                ),
            };
            told(sv, en, each.chain([format!("= {}", kr(*sum))]).collect(), "")
        }
        Step::Paid { parts, paid } => {
            let amount = |kronor: Option<Kronor>| kronor.map_or_else(|| words.unknown.to_owned(), kr);
            let each = parts.iter().map(|(id, paid)| format!("{}: {}", super::way::name(state, *id), amount(*paid)));
            told(
                "Vad som betalas till varje förbund, och summan av det som är känt.",
                "What is paid to each förbund, and the sum of what is known.",
                each.chain([format!("= {}", kr(*paid))]).collect(),
                "",
            )
        }
        Step::FyeOrigin { kommun, fye, quality: how, derived_in } => {
            fye_origin(format, state, *kommun, *fye, *how, derived_in.as_ref())
        }
    }
}

/// The key that was really used: where the chosen one says nothing, what stood in for it.
fn key_in_use(lang: Lang, state: &State, key: &KommunKey, used: KeyUsed) -> String {
    let words = lang.words();
    match used {
        KeyUsed::Paid => words.key_present.to_lowercase(),
        KeyUsed::Stated => lang
            .choose("de andelar som förbundet har publicerat", "the shares that the förbund has published")
            .to_owned(),
        KeyUsed::Population if *key != KommunKey::Population => lang
            .choose(
                "befolkning, för ingen källa säger hur de delar",
                "population, since no source says how they divide",
            )
            .to_owned(),
        KeyUsed::Population => words.key_population.to_lowercase(),
        KeyUsed::Equal => words.key_equal.to_lowercase(),
        KeyUsed::Fye => words.key_fye.to_lowercase(),
        KeyUsed::Weights => key_name(lang, state, key),
    }
}

fn offer_line(
    format: Format,
    name: &str,
    offer: Option<Kronor>,
    reach: Option<Kronor>,
    shares: &PerGroup<i64>,
    group: Group,
) -> String {
    match (offer, reach) {
        (Some(offer), Some(reach)) => {
            format!(
                "{name}: {} × {}/{} = {}",
                format.kronor(offer),
                shares.sum(),
                shares.of(group),
                format.kronor(reach)
            )
        }
        (Some(offer), None) => format!("{name}: {}", format.kronor(offer)),
        (None, _) => format!("{name}: {}", format.lang.words().unknown),
    }
}

fn fye_origin(
    format: Format,
    state: &State,
    kommun: finsam_engine::KommunCode,
    fye: finsam_engine::Fye,
    how: Quality,
    derived_in: Option<&(finsam_engine::ForbundId, Kronor)>,
) -> Told {
    let lang = format.lang;
    let name = kommun_name(&state.dataset, kommun);
    let what = match (lang, how, derived_in) {
        (Lang::Sv, _, Some((id, ideal))) => {
            let in_dataset = state.dataset.find(id);
            let several = in_dataset.is_some_and(|forbund| forbund.members.len() > 1);
            let split = if several { " och delas på förbundets kommuner efter uppskattningen" } else { "" };
            let forbund = in_dataset.map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string());
            format!("Härledd: följer av att idealfördelningen för {forbund} är {}{split}.", format.kronor(*ideal))
        }
        (Lang::En, _, Some((id, ideal))) => {
            let in_dataset = state.dataset.find(id);
            let several = in_dataset.is_some_and(|forbund| forbund.members.len() > 1);
            let split = if several { " and is divided over its kommuner by the estimate" } else { "" };
            let forbund = in_dataset.map_or_else(|| id.to_string(), |forbund| forbund.short_name.to_string());
            format!("Derived: follows from the ideal of {forbund} being {}{split}.", format.kronor(*ideal))
        }
        (Lang::Sv, Quality::Imported, None) => "Egen uppgift, inskriven här.".into(),
        (Lang::En, Quality::Imported, None) => "Your own figure, entered here.".into(),
        (Lang::Sv, _, None) => "Uppskattad ur andelen arbetslösa och utbildningen, ± 10 %. Vad det vilar på står under Antaganden.".into(),
        (Lang::En, _, None) => {
            "Estimated from the share of unemployed and the education, ± 10 %. What it rests on is told under Assumptions.".into()
        }
    };
    let source = match lang {
        Lang::Sv => "Arbetslösa 16–64 år: SCB, BAS, medel 2023. Summan av HE: SCB 2021",
        Lang::En => "Unemployed aged 16–64: SCB, BAS, mean of 2023. The sum of HE: SCB 2021",
    };
    Told { what, sums: vec![format!("{name}: {} {}", format.fye(fye), lang.words().fye)], source: source.into() }
}

/// Whether the ideal stands in a source too.
fn published_ideal(format: Format, state: &State, figure: &Figure) -> String {
    let (Figure::Ideal(id) | Figure::PercentOfIdeal(id) | Figure::ToPay(id, _)) = figure else { return String::new() };
    match (format.lang, state.published_ideal(id)) {
        (_, None) => String::new(),
        (Lang::Sv, Some(ideal)) => {
            format!(
                "Publicerad idealfördelning i underlaget: {} (Samordningsförbunden i Stockholms län, 2023, eller egen uppgift)",
                format.kronor(ideal)
            )
        }
        (Lang::En, Some(ideal)) => {
            format!(
                "Published ideal in the dataset: {} (Samordningsförbunden i Stockholms län, 2023, or your own figure)",
                format.kronor(ideal)
            )
        }
    }
}

fn offers_source(lang: Lang, state: &State, figure: &Figure) -> String {
    let (Figure::Allocation(id) | Figure::PercentOfIdeal(id) | Figure::RecommendedMaxEquity(id)) = figure else {
        return lang.words().source_law.to_owned();
    };
    let published = state.dataset.find(id).and_then(|forbund| forbund.published?.allocation);
    match (lang, published) {
        (Lang::Sv, Some(_)) => "Publicerad medelstilldelning 2023 (Samordningsförbunden i Stockholms län), delad enligt lagen; ändrade belopp är egna uppgifter".into(),
        (Lang::En, Some(_)) => "Published allocation 2023 (Samordningsförbunden i Stockholms län), divided by law; changed amounts are your own".into(),
        (Lang::Sv, None) => "Egna uppgifter".into(),
        (Lang::En, None) => "Your own figures".into(),
    }
}

/// The sources of the data, agency and document.
pub fn source_list(lang: Lang, dataset: &Dataset) -> Vec<String> {
    let built_in = match lang {
        Lang::Sv => vec![
            "Medlemmar 2023: Försäkringskassan, dnr FK 2024/003873, bilaga 1. Medlemmar 2021: Försäkringskassan, Redovisning av målgrupper och resultat 2021, bilaga 1.",
            "Medelstilldelning och idealfördelning 2023 i Stockholms län: Samordningsförbunden i Stockholms län, ”Medelstilldelning och idealfördelning per förbund 2023”.",
            "Bidrag 2022 per part: årsredovisningar 2022 för HBS och Stockholms stad.",
            "Statens anslag: Försäkringskassan, redovisningar för 2021 och 2023.",
            "Befolkning och arbetslösa: SCB (åldersgruppen är preliminär, 30 september 2022). HE i riket: SCB, Antalet helårsekvivalenter.",
            "Modellen: Försäkringskassan, PM 2015-01-22, ”Fördelningsmodell för statens medelstilldelning till samordningsförbunden”. Lag (2003:1210) om finansiell samordning av rehabiliteringsinsatser.",
        ],
        Lang::En => vec![
            "Members 2023: Försäkringskassan, dnr FK 2024/003873, annex 1. Members 2021: Försäkringskassan, Redovisning av målgrupper och resultat 2021, annex 1.",
            "Allocation and ideal 2023 in Stockholms län: Samordningsförbunden i Stockholms län, “Medelstilldelning och idealfördelning per förbund 2023”.",
            "Contributions 2022 by party: annual reports 2022 of HBS and Stockholms stad.",
            "The state's grant: Försäkringskassan, reports for 2021 and 2023.",
            "Population and unemployed: SCB (the age band is preliminary, 30 September 2022). HE of the nation: SCB, Antalet helårsekvivalenter.",
            "The model: Försäkringskassan, PM 2015-01-22, “Fördelningsmodell för statens medelstilldelning till samordningsförbunden”. Act (2003:1210).",
        ],
    };
    own_source(lang, dataset).into_iter().chain(built_in.into_iter().map(str::to_owned)).collect()
}

//! Tables of insatser, as annual reports have them: one row for each, with what it cost and led to.

mod told;

use finsam_engine::{Edit, ForbundId, InsatsFigures, InsatsItem, InsatsKind, ResultItem, Scenario, State, Unit};
use finsam_sheets::{
    Meaning, Missing, Opened, Reading, Reason, UnitFrom, Warning,
    border::{AtHand, Opening, Said},
};
use rust_xlsxwriter::Workbook;
use told::kind;

use InsatsItem::{Budget, Cost, Finished, Men, Participants, Women, WorkStudiesOrSeeking};

fn present() -> Scenario {
    Scenario::of("2023")
}

#[track_caller]
fn read(table: &str) -> Reading {
    Reading::of(table.as_bytes(), None, &present()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn forbund(id: &str) -> ForbundId {
    id.parse().expect("an id")
}

fn insats(whose: &str, year: i64, name: &str, kind: InsatsKind, figures: &[(InsatsItem, i64)]) -> Edit {
    let figures = figures.iter().fold(InsatsFigures::default(), |all, (item, value)| all.with(*item, Some(*value)));
    Edit::Insats { forbund: forbund(whose), year, name: name.to_owned(), kind, figures }
}

/// What a table would change, with nothing of it that is lacking.
#[track_caller]
fn edits(reading: &Reading) -> Vec<Edit> {
    let import = reading.import(&present());
    assert_eq!(import.missing, [], "{:?}", reading.columns());
    import.edits.into_iter().map(|planned| planned.edit).collect()
}

/// The line of each row that cannot be used, with what stands there and why.
fn unusable(reading: &Reading) -> Vec<(u32, String, &'static str)> {
    let import = reading.import(&present());
    import.unusable.iter().map(|of| (of.line, of.text.clone(), kind(&of.reason))).collect()
}

fn meanings(reading: &Reading) -> Vec<Meaning> {
    reading.columns().iter().map(|column| column.meaning).collect()
}

/// The annual reports of HBS and Stockholms stad for 2022, as they were collected for data/insatser-2022.csv (data/SOURCES.md):
/// in thousands of kronor, without a year in any cell.
const OF_2022: &str = "forbund,insats,slag,budget_tkr,utfall_tkr,deltagare,kvinnor,man,ej_angivet,nya,avslutade,\
arbete_studier_eller_sokande,fortsatt_rehabilitering,sjukdom,ovrigt,anmarkning
HBS,Lyra,individinriktad,,2007.5,38,19,19,0,26,17,,,,,
HBS,MIA,individinriktad,,7936.5,176,106,58,12,100,86,,,,,
HBS,START,individinriktad,,2000.0,96,41,55,0,30,41,,,,,
HBS,UPIS,individinriktad,,1463.5,38,15,22,1,18,20,,,,,not 2 kallar den Ung i Salem
Stockholms stad,FINSAM-team,individinriktad,2700,3542,196,,,,,59,17,32,10,0,avvikelsen är -841 i källan
Stockholms stad,Aktivitetsplatsen + grön rehabilitering,individinriktad,14501,13896,141,97,44,,,211,34,49,122,6,\
deltagarna är de pågående
Stockholms stad,Arbetsträning,individinriktad,2355,4775,120,78,42,,,102,19,40,41,2,
Stockholms stad,Integrering av IPS i psykosvården,individinriktad,3840,3417,186,64,122,,,101,27,15,47,12,\
deltagarna är alla sedan april 2019
Stockholms stad,Samordnat stöd,individinriktad,700,640,38,23,15,,,18,15,2,0,1,
Stockholms stad,IPS beroendeproblematik,individinriktad,1300,315,,,,,,,,,,,
Stockholms stad,Welcome House,individinriktad,,210,,,,,,,,,,,
Stockholms stad,Förstärkt kontaktväg Arbetsförmedlingen,individinriktad,1452,0,,,,,,,,,,,
Stockholms stad,MIA vidare,individinriktad,3460,3045,,,,,,,,,,,
Stockholms stad,DEV,individinriktad,1600,1897,,,,,,,,,,,
Stockholms stad,Bron,individinriktad,1290,702,,,,,,,,,,,
Stockholms stad,Arbetslagshälsan,individinriktad,,-199,,,,,,,,,,,
Stockholms stad,\"Kommunikation, info, Insatskatalog\",strukturinriktad,120,171,,,,,,,,,,,
Stockholms stad,Rehabiliteringsbanan,strukturinriktad,850,620,,,,,,,,,,,
Stockholms stad,Kunskapsdialoger och workshops,strukturinriktad,220,260,,,,,,,,,,,
Stockholms stad,Struktur unga,strukturinriktad,1300,468,,,,,,,,,,,
Stockholms stad,FINSAM-konferens,strukturinriktad,120,7,,,,,,,,,,,
";

#[test]
fn the_table_that_is_published_is_what_is_known_and_asks_for_its_year_alone() {
    let mut reading = read(OF_2022);
    assert_eq!(reading.import(&present()).missing, [Missing::Year]);
    reading.set_year(2022);
    let import = reading.import(&present());
    assert_eq!((import.missing, import.edits, import.unusable), (vec![], vec![], vec![]));
    assert_eq!((import.rows, import.used, import.unchanged), (21, 21, 21));
    assert_eq!(import.scenario, present());
}

#[test]
fn another_year_of_it_is_taken_in_as_it_stands() {
    let mut reading = read(OF_2022);
    reading.set_year(2021);
    let import = reading.import(&present());
    assert_eq!((import.missing, import.unusable, import.edits.len()), (vec![], vec![], 21));
    let at = |year| {
        let state = State::apply(&import.scenario.dataset(), &import.scenario.edits);
        let of = |id: &str| state.find(&forbund(id)).expect("a förbund").results.insatser(year);
        let stated = of("hbs").into_iter().chain(of("stockholms-stad"));
        stated.map(|insats| (insats.name.to_string(), insats.stated())).collect::<Vec<_>>()
    };
    assert_eq!(at(2021), at(2022));
}

#[test]
fn beside_a_column_of_insatser_a_figure_is_the_insatss_and_otherwise_the_forbunds() {
    let table = read("Förbund;År;Deltagare;Avslutade;Till arbete\nSamsund;2022;40;20;5");
    let results = [ResultItem::Participants, ResultItem::Finished, ResultItem::ToWork].map(Meaning::Result);
    assert_eq!(meanings(&table)[2..], results);
    let table =
        read("Förbund;År;Insats;Deltagare;Avslutade;Till arbete;Kostnader, kr\nSamsund;2022;Nätet;40;20;5;900000");
    // Those who went to work are some of those who are counted together with others.
    let figure = Meaning::InsatsFigure;
    let expected = [Meaning::Insats, figure(Participants), figure(Finished), Meaning::Ignored, figure(Cost)];
    assert_eq!(meanings(&table)[2..], expected);
    let figures = [(Cost, 900_000), (Participants, 40), (Finished, 20)];
    assert_eq!(edits(&table), [insats("samsund", 2022, "Nätet", InsatsKind::Individual, &figures)]);
}

#[test]
fn an_amount_under_the_word_insats_is_still_what_a_party_pays() {
    let table = read("Kommun;Insats, kr\nHuddinge;1900000\nSalem;300000");
    assert_eq!(meanings(&table)[1], Meaning::Contribution);
}

#[test]
fn an_empty_cell_is_unknown_and_takes_nothing_away() {
    let table =
        read("Förbund;År;Insats;Kostnad (tkr);Deltagare;Kvinnor\nSamsund;2022;Nätet;900;..;\nHBS;2022;Lyra;;40;0");
    let lyra = [(Cost, 2_007_500), (Participants, 40), (Women, 0), (Men, 19)];
    let [new, changed] = &edits(&table)[..] else { panic!("{:?}", edits(&table)) };
    assert_eq!(*new, insats("samsund", 2022, "Nätet", InsatsKind::Individual, &[(Cost, 900_000)]));
    let Edit::Insats { figures, .. } = changed else { panic!("{changed:?}") };
    for (item, value) in lyra {
        assert_eq!(figures.of(item), Some(value), "{item:?}");
    }
    assert_eq!(unusable(&table), []);
}

#[test]
fn a_kind_is_read_or_told_and_one_that_is_known_is_kept() {
    let table = read(
        "Förbund;År;Insats;Slag;Budget (tkr)\nSamsund;2022;Nätet;strukturinriktade insatser;100\nSamsund;2022;Annat;blandad;50\n\
         HBS;2022;MIA;fanns inte;\nStockholms stad;2022;struktur unga;;1400",
    );
    let found = edits(&table);
    assert_eq!(found[0], insats("samsund", 2022, "Nätet", InsatsKind::Structural, &[(Budget, 100_000)]));
    assert_eq!(found[1], insats("hbs", 2022, "MIA", InsatsKind::None, &[]));
    // By its own name, however it is written.
    let known = [(Budget, 1_400_000), (Cost, 468_000)];
    assert_eq!(found[2], insats("stockholms-stad", 2022, "Struktur unga", InsatsKind::Structural, &known));
    assert_eq!(unusable(&table), [(3, "blandad".to_owned(), "not_a_kind")]);
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_of_the_row_is_used() {
    let table = read(
        "Förbund;År;Insats;Kostnad (tkr);Deltagare\nSamsund;2022;Nätet;omkring 900;40\nSamsund;2022;;500;1\n\
         Samsund;2022;Halva;100;1,5\nNowhere;2022;Nätet;1;1\nSamsund;i fjol;Nätet 2;1;1\nSamsund;2022;Inget;;",
    );
    let expected = [
        insats("samsund", 2022, "Nätet", InsatsKind::Individual, &[(Participants, 40)]),
        insats("samsund", 2022, "Halva", InsatsKind::Individual, &[(Cost, 100_000)]),
    ];
    assert_eq!(edits(&table), expected);
    let told = [
        (2, "omkring 900", "not_a_number"),
        (3, "", "missing"),
        (4, "1,5", "not_whole"),
        (5, "Nowhere", "unknown_name"),
        (6, "i fjol", "not_a_year"),
        (7, "", "missing"),
    ];
    assert_eq!(unusable(&table), told.map(|(line, text, why)| (line, text.to_owned(), why)));
}

#[test]
fn sums_and_headings_between_are_no_insatser_and_say_what_follows_is_for() {
    let mut table = read(
        "Samordningsförbundet Samsund, insatser 2022\nInsats;Budget (tkr);Utfall (tkr)\nIndividinriktade insatser;;\nNätet;100;90\n\
         Summa individinriktade;100;90\nStrukturinriktade insatser;50;40\nUtbildning;50;40\nTotalt;150;130\nKälla: årsredovisningen;;",
    );
    let expected = [
        insats("samsund", 2022, "Nätet", InsatsKind::Individual, &[(Budget, 100_000), (Cost, 90_000)]),
        insats("samsund", 2022, "Utbildning", InsatsKind::Structural, &[(Budget, 50_000), (Cost, 40_000)]),
    ];
    assert_eq!((table.forbund(), table.year()), (Some(forbund("samsund")), Some(2022)));
    assert_eq!(edits(&table), expected);
    let why: Vec<_> = unusable(&table).into_iter().map(|(line, _, why)| (line, why)).collect();
    assert_eq!(why, [(3, "note"), (5, "total"), (6, "total"), (8, "total"), (9, "note")]);
    table.set_forbund(forbund("roslagen"));
    assert!(edits(&table).iter().all(|edit| edit.forbund() == Some(&forbund("roslagen"))));
}

#[test]
fn a_title_that_names_several_forbund_does_not_say_of_which_a_row_is() {
    let titled = |title: &str| read(&format!("{title}\nInsats;Deltagare;Kostnad (tkr)\nNätet;40;90")).forbund();
    assert_eq!(titled("Insatser 2022: Samsund (Samsund)"), Some(forbund("samsund")));
    for title in [
        "Insatser 2022: Samsund, HBS",
        "Samsund / HBS",
        "Samordningsförbundet Samsund (tidigare HBS)\nInsatser 2022, HBS",
    ] {
        assert_eq!(titled(title), None, "{title}");
    }
}

#[test]
fn a_column_that_is_headed_like_the_kind_and_holds_something_else_is_not_taken_for_it() {
    let reading =
        read("Förbund;År;Insats;Typ;Deltagare\nHBS;2022;Nätet;Förrehabilitering;40\nHBS;2022;Bron;Utbildning;20");
    let individual = |name, persons| insats("hbs", 2022, name, InsatsKind::Individual, &[(Participants, persons)]);
    assert_eq!(edits(&reading), [individual("Nätet", 40), individual("Bron", 20)]);
    // Of one that holds kinds, what is none is told.
    let reading =
        read("Förbund;År;Insats;Typ;Deltagare\nHBS;2022;Nätet;strukturinriktad;40\nHBS;2022;Bron;Utbildning;20");
    assert_eq!(unusable(&reading), [(3, "Utbildning".to_owned(), "not_a_kind")]);
}

/// Of a party such a number is a part of something; an insats can cost as little as that.
#[test]
fn a_cost_below_ten_thousand_in_a_workbook_is_a_cost() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, (heading, text)) in [("Förbund", "HBS"), ("År", "2022"), ("Insats", "Nätet")].into_iter().enumerate()
    {
        let column = u16::try_from(column).expect("few");
        sheet.write(0, column, heading).and_then(|sheet| sheet.write(1, column, text)).expect("a sheet takes texts");
    }
    sheet.write(0, 3, "Kostnad (tkr)").and_then(|sheet| sheet.write(1, 3, 7.4)).expect("a sheet takes numbers");
    let book = book.save_to_buffer().expect("a workbook");
    let reading = Reading::of(&book, None, &present()).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    assert_eq!(edits(&reading), [insats("hbs", 2022, "Nätet", InsatsKind::Individual, &[(Cost, 7_400)])]);
}

#[test]
fn two_insatser_that_are_known_by_names_in_other_signs_are_two() {
    let of = |name, persons| insats("hbs", 2022, name, InsatsKind::Individual, &[(Participants, persons)]);
    let present = present().with(of("Steg 1", 10)).with(of("STEG-1", 20));
    let table = "Förbund;År;Insats;Deltagare\nHBS;2022;Steg 1;11\nHBS;2022;STEG-1;21";
    let reading = Reading::of(table.as_bytes(), None, &present).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    let import = reading.import(&present);
    let edits: Vec<Edit> = import.edits.into_iter().map(|planned| planned.edit).collect();
    assert_eq!((edits, import.unusable.len()), (vec![of("Steg 1", 11), of("STEG-1", 21)], 0));
}

#[test]
fn a_third_row_does_not_repeat_one_that_is_not_used() {
    let row = |persons: i32| format!("HBS;2022;Nätet;{persons}");
    let reading = read(&["Förbund;År;Insats;Deltagare", &row(1), &row(2), &row(1)].join("\n"));
    assert_eq!(edits(&reading), []);
    let why: Vec<_> = unusable(&reading).into_iter().map(|(line, _, why)| (line, why)).collect();
    assert_eq!(why, [(2, "contradiction"), (3, "contradiction"), (4, "contradiction")]);
}

#[test]
fn where_no_column_names_the_forbund_it_is_asked() {
    let mut table = read("Insats;Deltagare 2022;Deltagare 2023\nNätet;40;45");
    assert_eq!(table.import(&present()).missing, [Missing::Column(Meaning::Forbund)]);
    table.set_forbund(forbund("samsund"));
    // Each in the year that its heading names.
    let of = |year, persons| insats("samsund", year, "Nätet", InsatsKind::Individual, &[(Participants, persons)]);
    assert_eq!(edits(&table), [of(2022, 40), of(2023, 45)]);
    // What it is for is said of them all.
    let mut table =
        read("Insats;Slag;Deltagare 2022;Deltagare 2023\nNätet;struktur;40;\nGamla;fanns inte;;\nNya;individ;;");
    table.set_forbund(forbund("samsund"));
    let new = |year| insats("samsund", year, "Nya", InsatsKind::Individual, &[]);
    let of_2022 = insats("samsund", 2022, "Nätet", InsatsKind::Structural, &[(Participants, 40)]);
    assert_eq!(edits(&table), [of_2022, new(2022), new(2023)]);
    // The same of what else is a förbund's own.
    let mut table = read("År;Deltagare;Avslutade\n2022;40;20");
    assert_eq!(table.import(&present()).missing, [Missing::Column(Meaning::Forbund)]);
    table.set_forbund(forbund("samsund"));
    assert_eq!(edits(&table).len(), 2);
}

#[test]
fn the_unit_is_by_the_heading_or_by_what_is_possible_and_else_it_is_asked() {
    let units = |table: &str| {
        let columns = read(table).columns().to_vec();
        let of = columns.iter().find(|column| column.meaning == Meaning::InsatsFigure(Cost)).expect("a cost");
        (of.unit, of.unit_from)
    };
    assert_eq!(units("Förbund;Insats;Kostnad, tkr\nHBS;MIA;7936"), (Some(Unit::Thousands), UnitFrom::Heading));
    assert_eq!(units("Förbund;Insats;Kostnad\nHBS;Lyra;2007\nHBS;MIA;7936"), (Some(Unit::Thousands), UnitFrom::Size));
    assert_eq!(units("Förbund;Insats;Kostnad\nHBS;MIA;7936500"), (Some(Unit::Kronor), UnitFrom::Size));
    let mut table = read("Insats;Kostnad;Deltagare\nNätet;900;40");
    table.set_forbund(forbund("samsund"));
    table.set_year(2022);
    let import = table.import(&present());
    assert_eq!(import.missing, [Missing::Unit(1)]);
    table.set_unit(1, Unit::Thousands);
    let figures = [(Cost, 900_000), (Participants, 40)];
    assert_eq!(edits(&table), [insats("samsund", 2022, "Nätet", InsatsKind::Individual, &figures)]);
}

#[test]
fn two_rows_or_columns_that_say_different_things_of_one_are_told() {
    let table = read("Förbund;År;Insats;Kostnad (tkr)\nHBS;2022;Ny;1\nHBS;2022;NY;2\nHBS;2022;Två;3\nHBS;2022;Två;3");
    assert_eq!(edits(&table), [insats("hbs", 2022, "Två", InsatsKind::Individual, &[(Cost, 3_000)])]);
    let why: Vec<_> = unusable(&table).into_iter().map(|(line, _, why)| (line, why)).collect();
    assert_eq!(why, [(2, "contradiction"), (3, "contradiction"), (5, "duplicate")]);
    // What is as it is known contradicts too.
    let table = read("Förbund;År;Insats;Deltagare\nHBS;2022;MIA;176\nHBS;2022;MIA;180");
    assert_eq!((edits(&table), unusable(&table).len()), (vec![], 2));
    let table = read("Förbund;År;Insats;Kostnad (tkr);Utfall (tkr);Deltagare\nHBS;2022;Ny;1;2;5");
    assert_eq!(edits(&table), [insats("hbs", 2022, "Ny", InsatsKind::Individual, &[(Participants, 5)])]);
    let heading = "Kostnad (tkr)".to_owned();
    assert_eq!(table.import(&present()).unusable[0].reason, Reason::OtherColumn { heading });
}

#[test]
fn without_a_column_of_insatser_it_is_asked_which_that_is() {
    let mut table = read("Förbund;År;Namn;Deltagare\nSamsund;2022;Nätet;40");
    table.set_meaning(3, Meaning::InsatsFigure(Participants));
    assert_eq!(table.import(&present()).missing, [Missing::Column(Meaning::Insats)]);
    table.set_meaning(2, Meaning::Insats);
    assert_eq!(edits(&table), [insats("samsund", 2022, "Nätet", InsatsKind::Individual, &[(Participants, 40)])]);
    assert!(read("Förbund;År;Insats\nSamsund;2022;Nätet").import(&present()).missing.contains(&Missing::Values));
}

#[test]
fn more_insatser_than_a_proposal_can_have_are_told() {
    let rows: Vec<String> = (0..3_000).map(|place| format!("Samsund;2022;Nätet {place};{place}")).collect();
    let table = read(&format!("Förbund;År;Insats;Deltagare\n{}", rows.join("\n")));
    let import = table.import(&present());
    assert_eq!(import.missing, [Missing::TooManyEdits { edits: 3_000, most: Scenario::MOST_EDITS }]);
    assert_eq!(import.scenario, present());
}

#[test]
fn the_figures_that_are_counted_together_have_one_heading() {
    let table = read("Förbund;År;Insats;Till arbete, studier eller arbetssökande\nHBS;2022;Lyra;9");
    assert_eq!(meanings(&table)[3], Meaning::InsatsFigure(WorkStudiesOrSeeking));
}

#[test]
fn who_says_which_column_names_the_insatser_says_what_the_others_count() {
    let mut reading =
        read("Förbund;År;Vad;Deltagare;Kostnader, kr\nSamsund;2022;Nätet;40;900000\nSamsund;2022;Steget;20;500000");
    reading.set_meaning(2, Meaning::Insats);
    let of = |name, participants, cost| {
        insats("samsund", 2022, name, InsatsKind::Individual, &[(Cost, cost), (Participants, participants)])
    };
    assert_eq!(edits(&reading), [of("Nätet", 40, 900_000), of("Steget", 20, 500_000)]);
    // What the reader has said of a column before stays.
    let mut reading = read("Förbund;År;Vad;Deltagare;Antal\nSamsund;2022;Nätet;40;25");
    reading.set_meaning(4, Meaning::InsatsFigure(Women));
    reading.set_meaning(2, Meaning::Insats);
    let figures = [(Participants, 40), (Women, 25)];
    assert_eq!(edits(&reading), [insats("samsund", 2022, "Nätet", InsatsKind::Individual, &figures)]);
}

#[test]
fn thousands_are_thousands_however_the_title_says_so() {
    for title in ["i tusentals kronor", "i 1000-tals kr", "i 1 000 kr", "(1000 kr)"] {
        let reading = read(&format!("Insatser 2022, belopp {title}\nFörbund;Insats;Budget;Utfall\nHBS;Nätet;900;850"));
        let figures = [(Budget, 900_000), (Cost, 850_000)];
        assert_eq!(edits(&reading), [insats("hbs", 2022, "Nätet", InsatsKind::Individual, &figures)], "{title}");
    }
    for heading in ["Kostnad (tusental kronor)", "Kostnad, 1 000 kr", "Kostnad i tusentals kronor"] {
        let reading = read(&format!("Förbund;År;Insats;{heading}\nHBS;2022;Nätet;850"));
        assert_eq!(
            edits(&reading),
            [insats("hbs", 2022, "Nätet", InsatsKind::Individual, &[(Cost, 850_000)])],
            "{heading}"
        );
    }
}

#[test]
fn a_section_is_of_its_forbund() {
    let reading = read(
        "Förbund;År;Insats;Deltagare\nHBS;2022;Strukturella insatser;\nHBS;2022;Nätet;40\nSamsund;2022;Steget;20\n\
         Samsund;2022;Strukturinriktade insatser (tkr);\nSamsund;2022;Bron;10",
    );
    let of = |whose, name, kind, persons| insats(whose, 2022, name, kind, &[(Participants, persons)]);
    let (individual, structural) = (InsatsKind::Individual, InsatsKind::Structural);
    assert_eq!(
        edits(&reading),
        [
            of("hbs", "Nätet", structural, 40),
            of("samsund", "Steget", individual, 20),
            of("samsund", "Bron", structural, 10)
        ]
    );
}

#[test]
fn what_was_not_there_has_no_figures() {
    let reading = read("Förbund;År;Insats;Slag;Kostnad (tkr)\nHBS;2022;MIA;fanns inte;5000");
    assert_eq!(edits(&reading), []);
    assert_eq!(unusable(&reading), [(2, "fanns inte".to_owned(), "not_a_kind")]);
}

#[test]
fn one_that_was_taken_away_comes_back_with_what_was_published() {
    let gone = Edit::Insats {
        forbund: forbund("hbs"),
        year: 2022,
        name: "Lyra".to_owned(),
        kind: InsatsKind::None,
        figures: InsatsFigures::default(),
    };
    let present = present().with(gone);
    let reading = Reading::of(b"F\xc3\xb6rbund;\xc3\x85r;Insats;Deltagare\nHBS;2022;lyra;40", None, &present).unwrap();
    let import = reading.import(&present);
    let [planned] = &import.edits[..] else { panic!("{:?}", import.edits) };
    let Edit::Insats { name, kind, figures, .. } = &planned.edit else { panic!("{:?}", planned.edit) };
    assert_eq!((name.as_str(), *kind), ("Lyra", InsatsKind::Individual));
    assert_eq!((figures.of(Participants), figures.of(Cost)), (Some(40), Some(2_007_500)));
}

#[test]
fn a_small_amount_of_a_workbook_is_no_part_of_anything() {
    let reading = read("Förbund;År;Insats;Utfall (tkr)\nHBS;2022;Nätet;7.4\nHBS;2022;Bron;12.5");
    let of = |name, cost| insats("hbs", 2022, name, InsatsKind::Individual, &[(Cost, cost)]);
    assert_eq!(edits(&reading), [of("Nätet", 7_400), of("Bron", 12_500)]);
}

/// What must be agreed to before a table is used.
fn doubted(table: &str) -> Vec<Warning> {
    let opening = Opening { present: AtHand(present()), sheet: None };
    let preview = Opened::open(table.as_bytes(), &opening).expect("a table").say(Said::Present(AtHand(present())));
    assert!(preview.summaries.len() > 1, "{:?}", preview.summaries);
    preview.warnings
}

#[test]
fn a_single_insats_in_another_unit_is_doubted_though_the_sum_hides_it() {
    let times = |item, is_more, amounts, of_all| Warning::Thousandfold {
        of: Meaning::InsatsFigure(item),
        is_more,
        amounts,
        of_all,
    };
    assert_eq!(doubted("Förbund;År;Insats;Kostnad (kr)\nHBS;2022;MIA;7936"), [times(Cost, false, 1, 1)]);
    assert_eq!(doubted("Förbund;År;Insats;Kostnad (tkr)\nHBS;2022;Ny;50000"), [times(Cost, true, 1, 1)]);
    assert_eq!(
        doubted("Förbund;År;Insats;Budget (kr)\nHBS;2023;MIA;7936\nHBS;2023;Lyra;2007"),
        [times(Budget, false, 2, 2)]
    );
    assert_eq!(doubted("Förbund;År;Insats;Kostnad (tkr)\nHBS;2022;MIA;8200"), []);
}

#[test]
fn costs_that_come_to_less_than_nothing_are_doubted() {
    let table = "Förbund;År;Insats;Utfall (tkr)\nHBS;2023;Nätet;-850\nHBS;2023;Stöd;-480";
    assert_eq!(doubted(table), [Warning::BelowZero { of: Meaning::InsatsFigure(Cost) }]);
}

#[test]
fn amounts_larger_than_a_forbund_has_are_of_no_unit_that_can_be_told() {
    let reading = read("Förbund;År;Insats;Kostnad\nHBS;2023;Föreläsning;20000\nHBS;2023;Konferens;25000");
    assert!(matches!(reading.import(&present()).missing[..], [Missing::Unit { .. }]));
}

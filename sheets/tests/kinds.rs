//! The kinds of tables that economists have, each as a small one of its own: what is read of it, what is asked, and what is
//! refused with whose row it is.

mod told;

use finsam_engine::{Edit, Scenario};
use finsam_sheets::{AgeGroup, Answer, Counted, Meaning, Missing, Reading, Reason, Refusal, Unusable, Warning};
use std::fmt::Write;
use told::kind;

fn present() -> Scenario {
    Scenario::of("2023")
}

#[track_caller]
fn read(table: &str) -> Reading {
    Reading::of(table.as_bytes(), None, &present()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

/// The kommuner's figures that a table would set: HE and inhabitants.
fn figures(reading: &Reading) -> Vec<(String, f64)> {
    let figure = |edit: &Edit| match edit {
        #[expect(clippy::cast_precision_loss, reason = "the tests' numbers are small")]
        Edit::Population { kommun, value } => Some((kommun.to_string(), *value as f64)),
        #[expect(clippy::cast_precision_loss, reason = "the tests' numbers are small")]
        Edit::Fye { kommun, value } => Some((kommun.to_string(), value.ten_thousandths() as f64 / 1e4)),
        _ => None,
    };
    reading.import(&present()).edits.iter().filter_map(|planned| figure(&planned.edit)).collect()
}

#[track_caller]
fn gives(reading: &Reading, expected: &[(&str, f64)]) {
    let import = reading.import(&present());
    let expected: Vec<(String, f64)> = expected.iter().map(|(code, number)| ((*code).to_owned(), *number)).collect();
    assert_eq!((figures(reading), import.missing), (expected, vec![]), "{:?}", import.unusable);
}

/// What cannot be used: whose row it is, or what stands there, and why.
fn unusable(reading: &Reading) -> Vec<(String, &'static str)> {
    let of = |Unusable { whose, text, reason, .. }: &Unusable| {
        (if whose.is_empty() { text.clone() } else { whose.clone() }, kind(reason))
    };
    reading.import(&present()).unusable.iter().map(of).collect()
}

#[track_caller]
fn tells(reading: &Reading, expected: &[(&str, &'static str)]) {
    let expected: Vec<(String, &str)> = expected.iter().map(|(whose, reason)| ((*whose).to_owned(), *reason)).collect();
    assert_eq!(unusable(reading), expected);
}

fn years(first: u32, last: u32) -> AgeGroup {
    AgeGroup::Years { first, last }
}

#[test]
fn a_population_whose_ages_the_heading_or_the_title_says_is_called_by_them() {
    for (table, ages) in [
        ("Kommun;Folkmängd 2024 (alla åldrar)\nSalem;17300", Some(AgeGroup::All)),
        ("Kommun;Befolkning 20–64 år\nSalem;9800", Some(years(20, 64))),
        ("Invånare 18 år och äldre;\nKommun;Invånare\nSalem;12900", Some(years(18, AgeGroup::OLDEST))),
        ("Kommun;bef_16_64\nSalem;10500", Some(AgeGroup::COUNTED)),
        ("Kommun;Befolkning\nSalem;10500", None),
    ] {
        let reading = read(table);
        assert_eq!((reading.columns()[1].meaning, reading.columns()[1].ages), (Meaning::Population, ages), "{table}");
        let asked: Vec<Warning> =
            ages.filter(|ages| *ages != AgeGroup::COUNTED).map(Warning::Ages).into_iter().collect();
        assert_eq!(reading.warnings(), asked, "{table}");
    }
}

#[test]
fn totalt_alder_is_everybody_and_of_several_years_the_last_is_taken() {
    let mut reading = read(
        "region;ålder;år;Folkmängd\n0128 Salem;totalt ålder;2021;17252\n0128 Salem;totalt ålder;2022;17352\n\
         0127 Botkyrka;totalt ålder;2021;95318\n0127 Botkyrka;totalt ålder;2022;95383",
    );
    gives(&reading, &[("0128", 17_352.0), ("0127", 95_383.0)]);
    assert_eq!(reading.warnings(), [Warning::Ages(AgeGroup::All)]);
    reading.set_year(2021);
    gives(&reading, &[("0128", 17_252.0), ("0127", 95_318.0)]);
}

#[test]
fn ages_that_are_not_there_are_not_summed_and_those_that_are_can_be_chosen() {
    let mut reading = read(
        "region;ålder;kön;Folkmängd 2023\n0128 Salem;16-44 år;män;10\n0128 Salem;16-44 år;kvinnor;12\n\
         0128 Salem;45-54 år;män;3\n0128 Salem;45-54 år;kvinnor;4",
    );
    gives(&reading, &[("0128", 29.0)]);
    assert_eq!(reading.warnings(), [Warning::Ages(years(16, 54))]);
    reading.set_ages(45, 54);
    gives(&reading, &[("0128", 7.0)]);
    reading.set_ages(16, 64);
    assert_eq!(reading.import(&present()).missing, [Missing::Ages { first: 16, last: 54 }]);
}

#[test]
fn he_of_several_ages_are_summed_over_those_that_he_are_counted_for() {
    let classes = ["16-19 år", "20-24 år", "25-34 år", "35-54 år", "55-64 år", "65-69 år"];
    let mut table = "region;kön;ålder;Summa helårsekvivalenter 2022\n".to_owned();
    for (place, class) in classes.iter().enumerate() {
        for sex in ["män", "kvinnor"] {
            let number = 10_u32.pow(u32::try_from(place).expect("few"));
            writeln!(table, "2080 Falun;{sex};{class};{number}").expect("a text");
        }
    }
    let reading = read(&table);
    assert_eq!(reading.statistics().map(|of| of.age_group), Some(years(20, 64)));
    gives(&reading, &[("2080", 22_220.0)]);
    assert_eq!(reading.warnings(), []);
    // Of other ages they are asked.
    let mut reading = reading;
    reading.set_ages(25, 54);
    gives(&reading, &[("2080", 2_200.0)]);
    assert_eq!(reading.warnings(), [Warning::FyeAges(years(25, 54))]);
}

#[test]
fn overlapping_ages_are_summed_by_the_parts_that_fit() {
    // The smallest first step leads nowhere.
    let reading = read(
        "region;ålder;kön;Folkmängd 2023\n0128 Salem;16-17 år;totalt;1\n0128 Salem;16-19 år;totalt;10\n\
         0128 Salem;20-64 år;totalt;100\n0128 Salem;totalt ålder;totalt;999",
    );
    gives(&reading, &[("0128", 110.0)]);
}

#[test]
fn a_lans_row_is_none_of_the_kommun_of_that_name() {
    let reading =
        read("Kod;Namn;Folkmängd\n01;Stockholm;2454821\n0180;Stockholm;995574\n03;Uppsala;404589\n0380;Uppsala;245329");
    gives(&reading, &[("0180", 995_574.0), ("0380", 245_329.0)]);
    tells(&reading, &[("Stockholm", "total"), ("Uppsala", "total")]);
    let reading = read("Område;HE\n01 Stockholm;90000\n0180 Stockholm;33000\nDalarnas län;9000\nBlekinge;5000");
    gives(&reading, &[("0180", 33_000.0)]);
    tells(&reading, &[("01 Stockholm", "total"), ("Dalarnas län", "total"), ("Blekinge", "total")]);
}

#[test]
fn a_code_and_a_name_that_disagree_are_refused_with_both() {
    for table in [
        "Kod;Kommun;HE\n0125;Botkyrka;5000\n0126;Huddinge;6000",
        "Kommun;Kod;HE\nBotkyrka;0125;5000\nHuddinge;0126;6000",
        "Kommun;HE\n0125 Botkyrka;5000\n0126 Huddinge;6000",
        "kommun_kod,kommun,kön,HE\n0125,Botkyrka,totalt,5000\n0126,Huddinge,totalt,6000",
    ] {
        let reading = read(table);
        gives(&reading, &[("0126", 6_000.0)]);
        let import = reading.import(&present());
        let [Unusable { reason: Reason::Disagreement { code, name }, .. }] = import.unusable.as_slice() else {
            panic!("{table}: {:?}", import.unusable)
        };
        assert_eq!((code.as_str(), name.as_str()), ("0125 Ekerö", "Botkyrka"), "{table}");
    }
}

#[test]
fn codes_of_another_country_are_asked_what_they_count_and_refused() {
    let mut reading = read(
        "\u{feff}name;2018;2019;increase 2018-2019;\r;;;;\r0125 Eidsberg;11414;11424;0,1;\r0136 Rygge;16083;16145;0,4;\r",
    );
    assert_eq!(reading.import(&present()).missing, [Missing::Values]);
    reading.set_counted(0, Counted::Population);
    tells(&reading, &[("0125 Eidsberg", "disagreement"), ("0136 Rygge", "disagreement")]);
    assert_eq!(reading.import(&present()).unusable.iter().map(|of| of.line).collect::<Vec<_>>(), [3, 4]);
}

#[test]
fn totals_by_any_name_are_taken_once() {
    for total in ["Kvinnor och män", "Samtliga", "T", "Totalt", "Båda könen", "1+2"] {
        let table = format!(
            "Kommun;Kön;Helårsekvivalenter\n2080 Falun;Kvinnor;2000\n2080 Falun;Män;1600\n2080 Falun;{total};3600"
        );
        gives(&read(&table), &[("2080", 3_600.0)]);
    }
    // One that nobody knows is found by what it comes to, and asked.
    let table = |total: &str, of_total: i64| {
        format!(
            "Kommun;Kön;Födelseland;HE\n2080 Falun;totalt;Sverige;2000\n2080 Falun;totalt;Norden;100\n\
             2080 Falun;totalt;Övriga;500\n2080 Falun;totalt;{total};{of_total}"
        )
    };
    let reading = read(&table("Jorden", 2_600));
    gives(&reading, &[("2080", 2_600.0)]);
    let heading = "Födelseland".to_owned();
    assert_eq!(reading.warnings(), [Warning::TotalBySum { heading: heading.clone(), category: "Jorden".to_owned() }]);
    // Where it is none, the parts are added, which is asked as well.
    let reading = read(&table("Jorden", 2_601));
    gives(&reading, &[("2080", 5_201.0)]);
    assert!(matches!(reading.warnings().as_slice(), [Warning::Added { count: 4, .. }]));
    let reading = read("Kommun;Kön;Födelseland;HE\n2080 Falun;totalt;Norden;100");
    assert_eq!(reading.warnings(), [Warning::Only { heading, category: "Norden".to_owned() }]);
}

#[test]
fn a_column_that_is_empty_everywhere_is_no_part_of_the_figures() {
    let reading = read("Kommun;Kön;Stadsdel;HE\n2080 Falun;totalt;;3600\n2081 Borlänge;totalt;;4000");
    gives(&reading, &[("2080", 3_600.0), ("2081", 4_000.0)]);
    assert_eq!(reading.warnings(), []);
}

#[test]
fn a_name_beside_a_code_of_nobodys_is_asked_with_whose_it_is() {
    let reading = read("Kommun;HE\n1112 Lund;900\nHuddingge;5000\nSalem;900");
    gives(&reading, &[("0128", 900.0)]);
    let import = reading.import(&present());
    let nearest = |of: &Unusable| of.reason.candidates().and_then(|of| of.first().copied());
    let kommun = |code: &str| Some(Answer::Kommun(code.parse().expect("a code")));
    assert_eq!(import.unusable.iter().map(nearest).collect::<Vec<_>>(), [kommun("1281"), kommun("0126")]);
}

#[test]
fn where_a_total_is_lacking_its_parts_are_summed() {
    let reading = read(
        "Kommun;Kön;HE\n2080 Falun;T;3600\n2080 Falun;K;2000\n2080 Falun;M;1600\n0980 Gotland;K;900\n0980 Gotland;M;800\n\
         2081 Borlänge;K;1000",
    );
    gives(&reading, &[("2080", 3_600.0), ("0980", 1_700.0)]);
    tells(&reading, &[("2081 Borlänge", "part_missing")]);
}

#[test]
fn figures_for_each_inhabitant_shares_and_changes_are_no_counts() {
    for (table, headings) in [
        ("Kommun;Belopp i kr/invånare\nGävle;663", vec!["Belopp i kr/invånare"]),
        ("Kommun;Folkökning;populationChange\nGävle;663;0,8", vec!["Folkökning", "populationChange"]),
        ("Kommun;Kön;Sjukpenningtal\nGävle;totalt;9,6", vec!["Sjukpenningtal"]),
        ("Kommun;Kön;Andel HE, %\nGävle;totalt;13,1", vec!["Andel HE, %"]),
    ] {
        let import = read(table).import(&present());
        let headings = headings.into_iter().map(str::to_owned).collect();
        assert_eq!((import.edits, import.missing), (vec![], vec![Missing::NoCounts(headings)]), "{table}");
    }
    // Numbers with decimals are no codes either.
    let table = "code;name;populationChange;population;cars\n1765;Årjäng;-3,5;5900;4,61\n1440;Ale;1,5;19000;186,78";
    gives(&read(table), &[("1765", 5_900.0), ("1440", 19_000.0)]);
}

#[test]
fn years_as_headings_without_a_name_are_asked_what_they_are() {
    let table = "region,ålder,kön,2023,2024\n0114 Upplands Väsby,14 år,män,314,317\n0114 Upplands Väsby,14 år,kvinnor,304,307\n\
                 0114 Upplands Väsby,15 år,män,315,318\n0114 Upplands Väsby,15 år,kvinnor,305,308";
    let mut reading = read(table);
    assert_eq!(reading.import(&present()).missing, [Missing::Values]);
    assert_eq!(reading.statistics().map(|of| (of.years(), of.year)), Some((vec![2023, 2024], Some(2024))));
    reading.set_counted(0, Counted::Population);
    gives(&reading, &[("0114", 1_250.0)]);
    reading.set_year(2023);
    reading.set_ages(15, 15);
    gives(&reading, &[("0114", 620.0)]);
    // The title above says it.
    let reading = read(&format!("Folkmängd efter region, ålder, kön och år\n\n{table}"));
    gives(&reading, &[("0114", 1_250.0)]);
}

#[test]
fn a_plain_list_without_headings_is_asked_or_named_by_its_title() {
    let reading = read("Helårsekvivalenter per kommun 2023\n\nKommun;2023\nSalem;900\nBotkyrka;5000");
    gives(&reading, &[("0128", 900.0), ("0127", 5_000.0)]);
    let reading = read("Bilaga 3\n\nKommun;2023\nSalem;900");
    assert_eq!(reading.import(&present()).missing, [Missing::Values]);
    // Headings that nobody knows are headings nevertheless.
    let reading = read("Samverkan;Summa 2024\nSamsund;7\nHBS;15");
    assert_eq!((reading.rows().len(), reading.columns()[1].heading.as_str()), (2, "Summa 2024"));
}

#[test]
fn headings_are_no_row_of_a_kommun_whose_name_begins_like_one() {
    let reading = read("år;veckonummer;KnKod;KnNamn;HE\n2020;12;1440;Ale;400\n2020;12;1765;Årjäng;<15");
    gives(&reading, &[("1440", 400.0)]);
    tells(&reading, &[("1765 Årjäng", "not_a_number")]);
    let reading = read("code;name;HE 2023\n1765;Årjäng;900\n1440;Ale;400");
    gives(&reading, &[("1765", 900.0), ("1440", 400.0)]);
}

#[test]
fn codes_that_look_like_years_are_codes() {
    let table = "municipality_code,municipality,year,population\n2021,Vansbro,2021,4000\n2023,Malung-Sälen,2021,6000\n\
                 2021,Vansbro,2022,4100\n2023,Malung-Sälen,2022,6100";
    gives(&read(table), &[("2021", 4_100.0), ("2023", 6_100.0)]);
}

#[test]
fn figures_that_look_like_codes_are_figures() {
    // Vallentuna is 0115, and Södertälje 0181.
    let table =
        "region;kön;ålder;år;Folkmängd\n0120 Värmdö;totalt;16-64 år;2019;115\n1495 Skara;totalt;16-64 år;2019;181";
    gives(&read(table), &[("0120", 115.0), ("1495", 181.0)]);
    let mut reading = read("Kommun;Antal\nVärmdö;115\nSkara;181");
    assert_eq!(reading.columns()[1].meaning, Meaning::Ignored);
    reading.set_meaning(1, Meaning::Fye);
    gives(&reading, &[("0120", 115.0), ("1495", 181.0)]);
}

#[test]
fn scbs_newer_interface_is_read_in_both_forms() {
    let rows = |form: &dyn Fn(&str, &str) -> String| {
        let mut text = String::new();
        for (age, label) in [("16-44", "16-44 år"), ("45-64", "45-64 år")] {
            for (sex, name) in [("1", "män"), ("2", "kvinnor")] {
                let (region, age, sex) = (form("0114", "Upplands Väsby"), form(age, label), form(sex, name));
                writeln!(text, "\"{region}\";\"{age}\";\"{sex}\";100;110;-1;-2").expect("a text");
            }
        }
        text
    };
    let codes =
        "\"Region\";\"Alder\";\"Kon\";\"BE0101N1 2020\";\"BE0101N1 2021\";\"BE0101N2 2020\";\"BE0101N2 2021\"\n";
    let mut reading = read(&(codes.to_owned() + &rows(&|code, _| code.to_owned())));
    assert_eq!(reading.import(&present()).missing, [Missing::Values], "what BE0101N1 counts is asked");
    reading.set_counted(0, Counted::Population);
    gives(&reading, &[("0114", 440.0)]);
    let both = "\"Region - region\";\"Alder - ålder\";\"Kon - kön\";\"BE0101N1 - Folkmängd 2020 - 2020\";\
                \"BE0101N1 - Folkmängd 2021 - 2021\";\"BE0101N2 - Folkökning 2020 - 2020\";\"BE0101N2 - Folkökning 2021 - 2021\"\n";
    let mut reading = read(&(both.to_owned() + &rows(&|code, label| format!("{code} - {label}"))));
    gives(&reading, &[("0114", 440.0)]);
    reading.set_year(2020);
    gives(&reading, &[("0114", 400.0)]);
}

#[test]
fn a_page_of_koladas_says_that_it_is_one_and_groups_are_no_kommuner() {
    let figure = |place: &str, values: &str| {
        format!(r#"{{"kpi":"N00003","municipality":"{place}","period":2022,"values":[{values}]}}"#)
    };
    let of = |gender: &str, number: i64| format!(r#"{{"count":1,"gender":"{gender}","status":"","value":{number}}}"#);
    let figures = [
        figure("0000", &of("T", 9_000_000)),
        figure("0001", &of("T", 900_000)),
        figure("G35881", &of("T", 42_000)),
        figure("0980", &[of("K", 17_000), of("M", 18_000)].join(",")),
        figure("0114", &[of("K", 1), of("M", 2), of("T", 30_000)].join(",")),
    ];
    let page = |next: &str| format!(r#"{{"count":5,"next_page":{next},"values":[{}]}}"#, figures.join(","));
    let mut reading = read(&page("\"https://api.kolada.se/v2?page=2\""));
    reading.set_counted(0, Counted::Population);
    gives(&reading, &[("0980", 35_000.0), ("0114", 30_000.0)]);
    tells(&reading, &[("0000", "total"), ("0001", "total"), ("G35881", "total")]);
    assert_eq!(reading.warnings(), [Warning::OnePage]);
    let reading = read(&page("null"));
    assert_eq!(reading.warnings(), []);
}

#[test]
fn the_län_of_a_kommun_and_the_month_of_a_year_are_no_dimensions_to_sum_over() {
    let table = "År;Månad;Län;Kommun;Kön;HE\n2024;01;20 Dalarnas län;2080 Falun;totalt;100\n2024;02;20 Dalarnas län;2080 Falun;totalt;300\n\
                 2024;01;01 Stockholms län;0128 Salem;totalt;10\n2024;02;01 Stockholms län;0128 Salem;totalt;30\n2024;01;20 Dalarnas län;20 Dalarnas län;totalt;7000\n\
                 2024;02;20 Dalarnas län;20 Dalarnas län;totalt;7000";
    let reading = read(table);
    gives(&reading, &[("2080", 200.0), ("0128", 20.0)]);
    assert_eq!(reading.warnings(), []);
}

#[test]
fn a_cell_that_is_no_number_is_told_as_it_stands_and_notes_are_notes() {
    let reading = read(
        "HE efter region, kön och månad\n\n\"region\";\"kön\";\"HE 2023M01\";\"HE 2023M02\"\n\"2080 Falun\";\"totalt\";3.14e;3.20\n\
         \"2081 Borlänge\";\"totalt\";10;20\n\"2085 Ludvika\";\"totalt\";2350 (a;..\n\n\"Se <a href='x'>dokumentation</a>\"\n\
         Senaste uppdatering:;20240615 08:00\nKälla:;SCB",
    );
    gives(&reading, &[("2081", 15.0)]);
    let import = reading.import(&present());
    let told: Vec<(u32, &str, &str, &str)> =
        import.unusable.iter().map(|of| (of.line, of.whose.as_str(), of.text.as_str(), kind(&of.reason))).collect();
    assert_eq!(told, [(4, "2080 Falun", "3.14e", "not_a_number"), (6, "2085 Ludvika", "2350 (a", "not_a_number")]);
    let reading = read("Kommun;HE\nSalem;900\nKälla:;SCB\nSenast uppdaterad;i maj\nHuddingge;\nHuddingge;6000");
    tells(
        &reading,
        &[("Källa:", "note"), ("Senast uppdaterad", "note"), ("Huddingge", "note"), ("Huddingge", "unknown_name")],
    );
}

#[test]
fn a_table_between_others_of_its_kind_keeps_its_rows() {
    let reading = read(
        "Kommun;Bidrag, mnkr;kr/invånare\nGävleborgs län;;\nGävle;66,0;663\nGotland;6,6;115\nLandsting;Belopp, mnkr;kr/invånare\n\
         Blekinge;37,8;238\nGotlands kommun;1,3;22\nSumma;1470,0;",
    );
    tells(
        &reading,
        &[
            ("Gävleborgs län", "total"),
            ("Gotland", "contradiction"),
            ("Landsting", "note"),
            ("Blekinge", "total"),
            ("Gotlands kommun", "contradiction"),
            ("Summa", "total"),
        ],
    );
}

#[test]
fn two_columns_that_say_different_things_of_one_are_told_as_that() {
    let reading = read("Kommun;HE;Summa HE\nSalem;900;950\nBotkyrka;5000;5000");
    let import = reading.import(&present());
    assert!(matches!(&import.unusable[0].reason, Reason::OtherColumn { heading } if heading == "HE"));
    assert_eq!(import.edits.len(), 1);
}

const PX: &str = "CHARSET=\"ANSI\";\nTITLE=\"Folkmängd efter region, kön och år\";\nSTUB=\"region\",\"kön\";\nHEADING=\"år\";\n\
    VALUES(\"region\")=\"Vansbro\",\"Falun\";\nCODES(\"region\")=\"2021\",\"2080\";\nVALUES(\"kön\")=\"män\",\"kvinnor\";\n\
    CODES(\"kön\")=\"1\",\"2\";\nTIMEVAL(\"år\")=TLIST(A1),\"2021\",\"2022\";\nVALUES(\"år\")=\"2021\",\"2022\";\nDATA=\n1 2\n3 4\n10 20\n30 40;\n";

#[test]
fn pc_axis_and_the_older_json_stat_are_read() {
    let mut reading = read(PX);
    gives(&reading, &[("2021", 6.0), ("2080", 60.0)]);
    reading.set_year(2021);
    gives(&reading, &[("2021", 4.0), ("2080", 40.0)]);
    let damaged = PX.replace("30 40", "30");
    assert_eq!(Reading::of(damaged.as_bytes(), None, &present()).map(|_| ()), Err(Refusal::PcAxis));
    let json = r#"{"dataset":{"label":"Folkmängd","dimension":{
        "Region":{"label":"region","category":{"index":{"2021":0,"2080":1},"label":{"2021":"Vansbro","2080":"Falun"}}},
        "Kon":{"label":"kön","category":{"index":{"1":0,"2":1},"label":{"1":"män","2":"kvinnor"}}},
        "Tid":{"label":"år","category":{"index":{"2022":0},"label":{"2022":"2022"}}},
        "id":["Region","Kon","Tid"],"size":[2,2,1],"role":{"geo":["Region"],"time":["Tid"]}},"value":[2,4,20,null]}}"#;
    let reading = read(json);
    gives(&reading, &[("2021", 6.0)]);
    tells(&reading, &[("2080 Falun", "missing")]);
}

#[test]
fn a_printed_tables_headings_go_on_over_several_lines() {
    let reading = read(
        "Folkmängd i riket, län och kommuner\n\nKommun;Kommunnamn;Folkmängd;Folk-;Inflyttade;\nLän;Länsnamn; ;ökning;Totalt;därav\n;;;;;utlandet\n\
         ;Riket   ;10551707;30151;94514;94514\n01;Stockholm     ;2454821;14794;73162;29398\n0128;Salem    ;17451;90;1300;90",
    );
    let headings: Vec<&str> = reading.columns().iter().map(|column| column.heading.as_str()).collect();
    assert_eq!(
        headings,
        ["Kommun Län", "Kommunnamn Länsnamn", "Folkmängd", "Folkökning", "Inflyttade Totalt", "därav utlandet"]
    );
    gives(&reading, &[("0128", 17_451.0)]);
    tells(&reading, &[("Riket", "total"), ("Stockholm", "total")]);
}

#[test]
fn what_looks_like_statistics_can_be_read_as_a_list() {
    let mut reading = read("Kommun;Kön;Ekonomi;2022\nSalem;alla;900;17\nBotkyrka;alla;5000;18");
    assert!(reading.statistics().is_some());
    reading.take_as_list(&present());
    assert!(reading.statistics().is_none());
    reading.set_meaning(2, Meaning::Fye);
    gives(&reading, &[("0128", 900.0), ("0127", 5_000.0)]);
}

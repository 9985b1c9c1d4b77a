//! The agencies' own exports, under their own headings, with figures of the tests' own for all 290 kommuner.
//!
//! The headings are those of SCB's table HE0000T02N2 (TAB1386) and of its tables of population by one-year age, and the fields
//! of Kolada's interface.

mod told;

use finsam_engine::{Dataset, Edit, Fye, Kommun, KommunCode, Scenario};
use finsam_sheets::{AgeGroup, Counted, Import, Meaning, Missing, Reading, Warning};
use rust_xlsxwriter::Workbook;
use std::fmt::Write;
use told::kind;

fn present() -> Scenario {
    Scenario::of("2023")
}

fn kommuner() -> &'static [Kommun] {
    Dataset::y2023().kommuner()
}

#[track_caller]
fn read(bytes: &[u8]) -> Reading {
    Reading::of(bytes, None, &present()).unwrap_or_else(|refusal| panic!("{refusal:?}"))
}

fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |sign| match sign {
        '–' => 0x96,
        sign => u8::try_from(u32::from(sign)).expect("Latin 1"),
    };
    text.chars().map(byte).collect()
}

/// A number of the tests' own for each kommun.
fn number_of(code: KommunCode) -> i64 {
    code.to_string().parse::<i64>().expect("digits") % 1_000 + 500
}

/// All 290 kommuner have this many HE, in ten-thousandths.
#[track_caller]
fn gives_fye(import: &Import, expected: impl Fn(KommunCode) -> i64) {
    let unusable: Vec<_> =
        import.unusable.iter().map(|unusable| (unusable.text.as_str(), kind(&unusable.reason))).collect();
    assert!(unusable.iter().all(|(_, code)| *code == "total"), "{unusable:?}");
    assert_eq!(import.missing, []);
    assert_eq!(import.edits.len(), 290);
    for (planned, kommun) in import.edits.iter().zip(kommuner()) {
        let value = Fye::from_ten_thousandths(expected(kommun.code));
        assert_eq!(planned.edit, Edit::Fye { kommun: kommun.code, value });
    }
}

#[track_caller]
fn gives_population(import: &Import, expected: impl Fn(&Kommun) -> i64) {
    assert_eq!((&import.unusable, &import.missing), (&vec![], &vec![]));
    assert_eq!(import.edits.len(), 290);
    for (planned, kommun) in import.edits.iter().zip(kommuner()) {
        assert_eq!(planned.edit, Edit::Population { kommun: kommun.code, value: expected(kommun) });
    }
}

/// The contents of SCB's table; the second is misspelt there.
const BENEFITS: [&str; 6] = [
    "Sjukpenning",
    "Sjuk- och aktivitetsersersättning",
    "Arbetslöshetsersättning",
    "Arbetsmarknadsåtgärder",
    "Ekonomiskt bistånd",
    "Etableringsersättning",
];

/// The CSV of SCB's database with the months as columns: what men and women have of each benefit, each month one more than the month before.
fn he_as_csv() -> String {
    let contents: Vec<&str> =
        BENEFITS.into_iter().chain(["Summa helårsekvivalenter", "Andel av befolkningen"]).collect();
    let mut text = "\"Helårsekvivalenter efter region, kön, åldersgrupp, tabellinnehåll och månad\"\r\n\r\n".to_owned();
    text += "\"region\",\"kön\",\"åldersgrupp\"";
    for content in &contents {
        for month in 1..=12 {
            write!(text, ",\"{content} 2021M{month:02}\"").expect("a text");
        }
        write!(text, ",\"{content} 2022M01\"").expect("a text");
    }
    text += "\r\n";
    for (code, name, number) in [("00", "Riket", 7)]
        .into_iter()
        .map(|(code, name, number)| (code.to_owned(), name, number))
        .chain(kommuner().iter().map(|kommun| (kommun.code.to_string(), kommun.name, number_of(kommun.code))))
    {
        for sex in ["män", "kvinnor"] {
            write!(text, "\"{code} {name}\",\"{sex}\",\"20–64 år\"").expect("a text");
            for content in 0..contents.len() {
                for month in 1..=13 {
                    let value = match content {
                        0..6 => number + month,
                        6 => 6 * (number + month),
                        _ => 13,
                    };
                    write!(text, ",{value}").expect("a text");
                }
            }
            text += "\r\n";
        }
    }
    text
}

#[test]
fn he_of_a_year_is_the_mean_of_its_months_for_men_and_women_together() {
    let mut reading = read(&windows_1252(&he_as_csv()));
    let statistics = reading.statistics().expect("statistics");
    assert_eq!((statistics.years(), statistics.year), (vec![2021, 2022], Some(2021)), "2022 is not whole");
    let chosen: Vec<_> =
        statistics.contents.iter().filter(|content| content.is_chosen).map(|of| of.label.as_str()).collect();
    assert_eq!(chosen, ["Summa helårsekvivalenter"]);
    // Two sexes, six benefits; the months 1 to 12 have the mean 6.5.
    gives_fye(&reading.import(&present()), |code| 2 * 6 * (number_of(code) * 10_000 + 65_000));
    // A benefit takes the place of the sum, and another comes beside it.
    reading.choose(4, true);
    gives_fye(&reading.import(&present()), |code| 2 * (number_of(code) * 10_000 + 65_000));
    reading.choose(0, true);
    gives_fye(&reading.import(&present()), |code| 2 * 2 * (number_of(code) * 10_000 + 65_000));
    reading.set_year(2022);
    gives_fye(&reading.import(&present()), |code| 2 * 2 * (number_of(code) + 13) * 10_000);
}

#[test]
fn the_nation_is_told_as_a_total() {
    let import = read(&windows_1252(&he_as_csv())).import(&present());
    let told: Vec<_> = import.unusable.iter().map(|of| (of.line, of.text.as_str(), kind(&of.reason))).collect();
    assert_eq!(told, [(4, "00 Riket", "total")]);
}

#[test]
fn contents_in_rows_give_the_same_as_contents_in_columns() {
    let mut text = "region;kön;åldersgrupp;tabellinnehåll;2021\n".to_owned();
    for kommun in kommuner() {
        for benefit in BENEFITS {
            for sex in ["män", "kvinnor", "män och kvinnor totalt"] {
                let number = number_of(kommun.code) * if sex.ends_with("totalt") { 2 } else { 1 };
                writeln!(text, "{} {};{sex};20-64 år;{benefit};{number}", kommun.code, kommun.name).expect("a text");
            }
        }
    }
    gives_fye(&read(text.as_bytes()).import(&present()), |code| 6 * 2 * number_of(code) * 10_000);
}

fn quoted(texts: &[String]) -> String {
    texts.iter().map(|text| format!("\"{text}\"")).collect::<Vec<_>>().join(",")
}

#[test]
fn json_stat2_gives_the_same() {
    let codes: Vec<String> = kommuner().iter().map(|kommun| kommun.code.to_string()).collect();
    let places: Vec<String> = codes.iter().enumerate().map(|(place, code)| format!("\"{code}\":{place}")).collect();
    let labels: Vec<String> =
        kommuner().iter().map(|kommun| format!("\"{}\":\"{}\"", kommun.code, kommun.name)).collect();
    let mut values = Vec::new();
    for kommun in kommuner() {
        for sex in [1, 2] {
            for content in [1, 10] {
                values.push((number_of(kommun.code) * sex * content).to_string());
            }
        }
    }
    let json = format!(
        r#"{{"version":"2.0","class":"dataset","label":"Helårsekvivalenter","source":"SCB",
        "id":["Region","Kon","Aldersgrupp","ContentsCode","Tid"],"size":[290,2,1,2,1],
        "role":{{"time":["Tid"],"metric":["ContentsCode"],"geo":["Region"]}},
        "dimension":{{
          "Region":{{"label":"region","category":{{"index":{{{}}},"label":{{{}}}}}}},
          "Kon":{{"label":"kön","category":{{"index":{{"1":0,"2":1}},"label":{{"1":"män","2":"kvinnor"}}}}}},
          "Aldersgrupp":{{"label":"åldersgrupp","category":{{"index":{{"20-64":0}},"label":{{"20-64":"20–64 år"}}}}}},
          "ContentsCode":{{"label":"tabellinnehåll","category":{{"index":["A","B"],
            "label":{{"A":"Sjukpenning","B":"Ekonomiskt bistånd"}}}}}},
          "Tid":{{"label":"månad","category":{{"index":{{"2021M12":0}},"label":{{"2021M12":"2021M12"}}}}}}}},
        "value":[{}]}}"#,
        places.join(","),
        labels.join(","),
        values.join(",")
    );
    gives_fye(&read(json.as_bytes()).import(&present()), |code| 3 * 11 * number_of(code) * 10_000);
    // A value that is not there leaves its kommun out; with the others in an object it says the same.
    let import = read(json.replacen(&format!("[{}", values[0]), "[null", 1).as_bytes()).import(&present());
    assert_eq!(import.edits.len(), 289);
    assert_eq!((import.unusable[0].line, kind(&import.unusable[0].reason)), (1, "missing"));
    let sparse: Vec<String> = values.iter().enumerate().map(|(place, value)| format!("\"{place}\":{value}")).collect();
    let json = json.replace(&format!("[{}]}}", values.join(",")), &format!("{{{}}}}}", sparse.join(",")));
    gives_fye(&read(json.as_bytes()).import(&present()), |code| 3 * 11 * number_of(code) * 10_000);
    assert!(quoted(&codes).starts_with("\"0114\""));
}

/// SCB's population by one-year age: men as many as the kommun's number, women twice that, at every age.
fn population_by_age(ages: impl Iterator<Item = u32> + Clone, sexes: &[&str]) -> String {
    let mut text = "\"region\",\"ålder\",\"kön\",\"Folkmängd 2021\",\"Folkmängd 2022\"\n".to_owned();
    for kommun in kommuner() {
        for age in ages.clone() {
            let age = if age == 100 { "100+ år".to_owned() } else { format!("{age} år") };
            for sex in sexes {
                let number = kommun.population / 150 * if *sex == "män" { 1 } else { 2 };
                writeln!(text, "\"{} {}\",\"{age}\",\"{sex}\",9,{number}", kommun.code, kommun.name).expect("a text");
            }
        }
        writeln!(text, "\"{} {}\",\"totalt ålder\",\"män\",9,9", kommun.code, kommun.name).expect("a text");
    }
    text
}

#[test]
fn a_population_is_summed_over_the_ages_that_are_chosen() {
    let mut reading = read(population_by_age(0..=100, &["män", "kvinnor"]).as_bytes());
    let statistics = reading.statistics().expect("statistics");
    let counted = AgeGroup::Years { first: 16, last: 64 };
    assert_eq!((statistics.year, statistics.age_group, statistics.has_ages()), (Some(2022), counted, true));
    assert_eq!(statistics.counted(), Some(Meaning::Population));
    // 49 years of age.
    gives_population(&reading.import(&present()), |kommun| 49 * 3 * (kommun.population / 150));
    reading.set_ages(20, 64);
    gives_population(&reading.import(&present()), |kommun| 45 * 3 * (kommun.population / 150));
    reading.set_ages(64, 16);
    assert_eq!(reading.import(&present()).missing, [Missing::Ages { first: 0, last: AgeGroup::OLDEST }]);
}

#[test]
fn half_a_population_is_none() {
    let women = read(population_by_age(16..=64, &["kvinnor"]).replace("\"män\"", "\"kvinnor\"").as_bytes());
    assert_eq!(women.import(&present()).missing, [Missing::Sex]);
    let young = read(population_by_age(16..=63, &["män", "kvinnor"]).as_bytes());
    // What there is is taken, and called what it is.
    assert_eq!(young.warnings(), [Warning::Ages(AgeGroup::Years { first: 16, last: 63 })]);
    let groups = "region,ålder,2022\n0126 Huddinge,16-19 år,10\n0126 Huddinge,20-64 år,90\n0127 Botkyrka,16-19 år,5\n\
                  0127 Botkyrka,20-64 år,..";
    let mut reading = read(groups.as_bytes());
    assert_eq!(reading.import(&present()).missing, [Missing::Values], "a number without a name is asked");
    reading.choose(0, true);
    assert_eq!(reading.import(&present()).missing, [Missing::Values]);
    let import = read(groups.replace("2022", "Folkmängd 2022").as_bytes()).import(&present());
    assert_eq!(import.edits.len(), 1);
    assert_eq!(import.edits[0].edit, Edit::Population { kommun: "0126".parse().expect("a code"), value: 100 });
    let told = &import.unusable[0];
    assert_eq!((told.line, told.whose.as_str(), kind(&told.reason)), (5, "0127 Botkyrka", "missing"));
}

#[test]
fn koladas_json_is_read_once_the_reader_says_what_the_key_figure_counts() {
    let figure = |code: &str, number: i64| {
        format!(
            r#"{{"kpi":"N01700","municipality":"{code}","period":2021,"values":[
            {{"count":1,"gender":"K","status":"","value":{number}.5}},
            {{"count":1,"gender":"M","status":"","value":{number}}},
            {{"count":1,"gender":"T","status":"","value":{}.25}}]}}"#,
            2 * number
        )
    };
    let figures: Vec<String> = [figure("0000", 1), figure("0001", 2)]
        .into_iter()
        .chain(kommuner().iter().map(|kommun| figure(&kommun.code.to_string(), number_of(kommun.code))))
        .collect();
    let json = format!(r#"{{"count":{},"next_page":null,"values":[{}]}}"#, figures.len(), figures.join(","));
    let mut reading = read(json.as_bytes());
    assert_eq!(reading.statistics().map(|of| of.contents[0].counted), Some(Counted::Unknown));
    assert_eq!(reading.import(&present()).missing, [Missing::Values]);
    reading.set_counted(0, Counted::Fye { is_sum: false });
    let import = reading.import(&present());
    assert_eq!(import.unusable.iter().map(|of| kind(&of.reason)).collect::<Vec<_>>(), ["total", "total"]);
    gives_fye(&import, |code| 2 * number_of(code) * 10_000 + 2_500);
}

#[test]
fn koladas_csv_gives_the_same_and_percents_are_no_persons() {
    let csv = |value: &dyn Fn(&Kommun) -> String| {
        let mut text = "kpi,municipality_id,year,count,gender,status,value,municipality,municipality_type\n".to_owned();
        for kommun in kommuner() {
            for (gender, share) in [("T", value(kommun)), ("K", "1".to_owned()), ("M", "2".to_owned())] {
                writeln!(text, "N01700,{},2021,1,{gender},,{share},{},K", kommun.code, kommun.name).expect("a text");
            }
        }
        let mut reading = read(text.as_bytes());
        reading.set_counted(0, Counted::Fye { is_sum: true });
        reading.import(&present())
    };
    gives_fye(&csv(&|kommun| number_of(kommun.code).to_string()), |code| number_of(code) * 10_000);
    let percents = csv(&|_| "13.3".to_owned());
    assert_eq!(percents.edits, []);
    assert!(percents.unusable.iter().all(|unusable| kind(&unusable.reason) == "percent"));
}

#[test]
fn a_workbook_of_pxwebs_names_a_region_once_and_has_no_headings_over_its_names()
-> Result<(), Box<dyn std::error::Error>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Folkmängd efter region, ålder, kön och år")?.write(2, 3, "Folkmängd 2022")?;
    let mut row = 3;
    for kommun in kommuner() {
        sheet.write(row, 0, format!("{} {}", kommun.code, kommun.name))?.write(row, 1, "16-64 år")?;
        for sex in ["män", "kvinnor"] {
            sheet.write(row, 2, sex)?.write(row, 3, i32::try_from(kommun.population / 2)?)?;
            row += 1;
        }
    }
    sheet.write(row + 2, 0, "Senaste uppdatering: 2023-02-22")?;
    gives_population(&read(&workbook.save_to_buffer()?).import(&present()), |kommun| kommun.population / 2 * 2);
    Ok(())
}

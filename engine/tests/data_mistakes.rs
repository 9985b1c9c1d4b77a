//! A mistake in a data file stops the build with its file and line. These tests read broken copies of `data/`.

#[path = "../build/accounts.rs"]
mod accounts;
#[path = "../build/money.rs"]
mod money;
#[path = "../build/national.rs"]
mod national;
#[path = "../build/results.rs"]
mod results;
#[path = "../build/rows.rs"]
mod rows;
#[path = "../build/rust.rs"]
mod rust;
#[path = "../build/rust_results.rs"]
mod rust_results;
#[path = "../build/tables.rs"]
mod tables;

use std::{fs, path::Path};

/// What the build says of the data files when one line of one file is replaced.
#[track_caller]
fn told(file: &str, line: usize, from: &str, to: &str) -> String {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data");
    let copy = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("mistake-{file}-{line}-{}", to.len()));
    fs::create_dir_all(&copy).expect("a folder for the copy");
    for entry in fs::read_dir(&data).expect("data/") {
        let entry = entry.expect("a file");
        fs::copy(entry.path(), copy.join(entry.file_name())).expect("a copy");
    }
    let text = fs::read_to_string(data.join(file)).expect("the file");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    assert!(lines[line - 1].contains(from), "line {line} is {}", lines[line - 1]);
    lines[line - 1] = lines[line - 1].replace(from, to);
    fs::write(copy.join(file), lines.join("\n")).expect("the broken copy");
    match tables::Tables::read(&copy) {
        Ok(tables) => {
            let source = rust::source(&tables) + &rust_results::source(&tables);
            format!("nothing: {} rows", source.matches(",\n").count())
        }
        Err(mistake) => mistake.to_string(),
    }
}

#[test]
fn every_mistake_names_its_file_and_line() {
    insta::assert_debug_snapshot!([
        told("kommuner.csv", 3, "0115", "115"),
        told("kommuner.csv", 3, "0115", "0114"),
        told("kommuner.csv", 3, "0115", "0113"),
        told("kommuner.csv", 3, ",01,", ",03,"),
        told("kommuner.csv", 3, "21614", "många"),
        told("kommuner.csv", 3, "21614", "0"),
        told("kommuner.csv", 3, "21614", "-21614"),
        told("kommuner.csv", 3, "21614", "99999"),
        told("kommuner.csv", 3, "470.8", "470"),
        told("kommuner.csv", 3, "470.8", "999999.0"),
        told("kommuner.csv", 1, "bef_16_64", "bef"),
        told("kommuner.csv", 9, "Botkyrka", ""),
        told("kommuner.csv", 9, ",Botkyrka", ""),
        told("lan.csv", 2, "Region Stockholm", ""),
        told("medlemmar-2023.csv", 2, "Olofström", "Olofstrom"),
        told("medlemmar-2023.csv", 2, "1060", "9999"),
        told("medlemmar-2023.csv", 3, "1080,Karlskrona", "1060,Olofström"),
        told("medlemmar-2023.csv", 3, "blekinge,", "Blekinge,"),
        told("medlemmar-2023.csv", 3, "i Blekinge", "Blekinge"),
        told("publicerat-2023.csv", 2, "55", "56"),
        told("publicerat-2023.csv", 2, "stockholms-stad", "stockholm"),
        told("publicerat-2023.csv", 10, "99896000", "99896001"),
        told("parter-2022.csv", 7, "0126", "0180"),
        told("riket.csv", 3, "25,230", "25,"),
        told("riket.csv", 3, "2017", "2018"),
        told("bokslut-2022.csv", 3, "stockholms-stad", "stockholm"),
        told("bokslut-2022.csv", 3, "medlemsbidrag", "bidrag"),
        told("bokslut-2022.csv", 3, "medlemsbidrag", "ingaende_eget_kapital"),
        told("bokslut-2022.csv", 3, "32000000", "-32000000"),
        told("bokslut-2022.csv", 3, "not 2", ""),
        told("he-riket.csv", 2, "784018", ""),
        told("he-riket.csv", 2, "150438", "många"),
        told("deltagare-2022.csv", 2, "stockholms-stad", "stockholm"),
        told("deltagare-2022.csv", 2, "deltagare", "personer"),
        told("deltagare-2022.csv", 3, "kvinnor", "deltagare"),
        told("deltagare-2022.csv", 2, "1034", "-1034"),
        told("deltagare-2022.csv", 23, "46", "146"),
        told("deltagare-lan-2022.csv", 2, "01", "1"),
        told("insatser-2022.csv", 2, "individinriktad", "annan"),
        told("insatser-2022.csv", 3, "MIA", "Lyra"),
        told("insatser-2022.csv", 3, "176", "-176"),
        told("riket-resultat.csv", 3, "2018", "2017"),
        told("riket-resultat.csv", 3, "51", "52"),
        told("riket-resultat.csv", 3, "29,37,32", "29,,32"),
        told("riket-deltagare-2021.csv", 2, "age", ""),
        told("dagar-fore-efter.csv", 2, "alla", "ingen"),
        told("dagar-fore-efter.csv", 2, "67.97", "67.9"),
        told("dagar-skillnad.csv", 2, "-9.8", "-9"),
        told("kommuner.csv", 3, "470.8", "470.8"),
    ]);
}

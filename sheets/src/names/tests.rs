//! Names as people write them.

use super::*;

fn names() -> Names {
    Names::new(Dataset::y2023(), &State::apply(Dataset::y2023(), &[]), 9)
}

#[track_caller]
fn kommun_is(text: &str, code: &str) {
    assert_eq!(names().kommun(text), Match::One(code.parse().expect("a code")), "{text}");
}

#[track_caller]
fn forbund_is(text: &str, id: &str) {
    assert_eq!(names().forbund(text), Match::One(id.parse().expect("an id")), "{text}");
}

#[test]
fn a_kommun_is_found_however_it_is_written() {
    for text in ["Stockholm", "Stockholms stad", "Stockholm kn", "Stockholms kommun", "0180 Stockholm", "180", "0180"] {
        kommun_is(text, "0180");
    }
    for text in ["Upplands-Bro", "UPPLANDS BRO", "upplands–bro kommun", "Upplands-Bro kn"] {
        kommun_is(text, "0139");
    }
    kommun_is("Malung", "2023");
    kommun_is("Malung-Sälens kommun", "2023");
    kommun_is("Dals-Ed", "1438");
    kommun_is("Dals Ed", "1438");
    kommun_is("Falu kommun", "2080");
    kommun_is("Alingsås kommun", "1489");
    kommun_is("Region Gotland", "0980");
    kommun_is("Gotlands kommun", "0980");
    kommun_is("Malmo", "1280");
    kommun_is("Habo", "0643");
    kommun_is("Håbo", "0305");
}

#[test]
fn a_code_and_a_name_that_disagree_are_neither() {
    let disagree = |text: &str| matches!(names().kommun(text), Match::Disagreement { .. });
    for text in ["0180 Malmö", "0125 Botkyrka", "0125 Eidsberg", "0180 Upplands", "0136 - Ekerö"] {
        assert!(disagree(text), "{text}");
    }
    // What has lost letters is the same name, and so is an older or a longer one.
    for (text, code) in [
        ("0126 Hudinge", "0126"),
        ("2023 Malung", "2023"),
        ("0114 - Upplands Väsby", "0114"),
        ("0114 Upplands V?sby", "0114"),
        ("0180 Stockholms stad", "0180"),
        ("0980 Region Gotland", "0980"),
        ("0139 Upplands", "0139"),
    ] {
        kommun_is(text, code);
    }
    // A code of nobody's is not believed either, and whose name it is stands among what may be meant.
    assert_eq!(names().kommun("9999 Stockholm"), Match::None(vec!["0180".parse().expect("a code")]));
    assert_eq!(names().kommun("9999"), Match::None(vec![]));
}

#[test]
fn what_fits_several_is_not_chosen_among() {
    let codes = ["0114", "0139"].map(|code| code.parse().expect("a code"));
    assert_eq!(names().kommun("Upplands"), Match::Several(codes.to_vec()));
}

#[test]
fn the_nation_and_the_lan_are_no_kommuner() {
    for text in [
        "00 Riket",
        "Riket",
        "01 Stockholms län",
        "01",
        "0001 Region Stockholm",
        "Region Skåne",
        "Summa",
        "Totalt",
        "01 Stockholm",
        "3 Uppsala",
        "Blekinge",
        "Skåne",
        "Dalarnas län",
        "G35881",
        "0000",
        "00 - Riket",
    ] {
        assert_eq!(names().kommun(text), Match::Total, "{text}");
    }
}

#[test]
fn a_numbered_note_or_a_number_with_decimals_is_no_lan_and_no_kommun() {
    for text in ["1) Preliminära siffror", "2. Se ovan", "01: not", "4,609", "186,78", "20.5"] {
        assert_eq!(names().kommun(text), Match::None(vec![]), "{text}");
    }
}

#[test]
fn a_misspelt_name_is_answered_with_the_nearest() {
    let Match::None(nearest) = names().kommun("Huddingge") else { panic!("it is not to be guessed") };
    assert_eq!(nearest.first().map(ToString::to_string), Some("0126".to_owned()));
    assert_eq!(names().kommun("Xyzzyxyzzy"), Match::None(vec![]));
    assert_eq!(names().kommun("Östra"), Match::None(vec!["1256".parse().expect("a code")]));
}

#[test]
fn a_forbund_is_found_by_id_name_and_short_name() {
    for text in ["hbs", "HBS", "Samordningsförbundet Botkyrka Huddinge Salem", "Botkyrka, Huddinge, Salem"] {
        forbund_is(text, "hbs");
    }
    for text in ["Stockholms stad", "Samordningsförbundet Stockholms stad", "stockholms-stad"] {
        forbund_is(text, "stockholms-stad");
    }
    forbund_is("Finsam Gotland", "gotland");
    forbund_is("Lunds samordningsförbund", "lund");
    forbund_is("Samordningsförbundet Degerfors-Karlskoga", "degerfors-karlskoga");
    forbund_is("Västra Värmlands och Norra Dalslands samordningsförbund", "vastra-varmland-och-norra-dalsland");
    forbund_is("Samordningsförbundet Höglandet", "hoglandet");
    forbund_is("SUVS", "suvs");
    assert_eq!(names().forbund("Summa"), Match::Total);
}

#[test]
fn every_name_of_the_dataset_finds_its_own() {
    let names = names();
    for kommun in Dataset::y2023().kommuner() {
        assert_eq!(names.kommun(kommun.name), Match::One(kommun.code), "{}", kommun.name);
        assert_eq!(names.kommun(&format!("{} {}", kommun.code, kommun.name)), Match::One(kommun.code));
        assert_eq!(names.kommun(&format!("{} kommun", kommun.name)), Match::One(kommun.code), "{}", kommun.name);
        let genitive = kommun.name.trim_end_matches('s').to_owned() + "s kommun";
        assert_eq!(names.kommun(&genitive), Match::One(kommun.code), "{genitive}");
    }
    for forbund in Dataset::y2023().forbund() {
        for name in [forbund.id.as_str(), &forbund.name, &forbund.short_name] {
            assert_eq!(names.forbund(name), Match::One(forbund.id), "{name}");
        }
    }
}

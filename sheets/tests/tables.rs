//! The reader's own tables: what they come to, and what is told of the rows that cannot be used.

mod told;

use finsam_engine::{AccountItem, Dataset, Edit, EditError, Kronor, Party, Scenario, State, Unit, calculate};
use finsam_sheets::{Answer, Import, Meaning, Missing, Reading, Reason, Refusal, UnitFrom};
use rust_xlsxwriter::{Format, Formula, Workbook};
use told::kind;

fn present() -> Scenario {
    Scenario::of("2023")
}

#[track_caller]
fn read(table: &str) -> Reading {
    Reading::of(table.as_bytes(), None, &present()).expect("a table")
}

#[track_caller]
fn imported(table: &str) -> Import {
    read(table).import(&present())
}

/// The changes as their parts of the compact form.
fn edits(import: &Import) -> Vec<String> {
    let compact = import.scenario.to_compact();
    let text = compact.split('!').next().unwrap_or_default();
    text.split('~').skip(1).map(str::to_owned).collect()
}

/// What cannot be used: line and code.
fn unusable(import: &Import) -> Vec<(u32, &'static str)> {
    import.unusable.iter().map(|unusable| (unusable.line, kind(&unusable.reason))).collect()
}

#[track_caller]
fn gives(table: &str, expected: &[&str]) {
    let import = imported(table);
    assert_eq!((unusable(&import), &import.missing), (vec![], &vec![]), "{table}");
    assert_eq!(edits(&import), expected, "{table}");
}

#[track_caller]
fn tells(table: &str, expected: &[(u32, &'static str)]) {
    assert_eq!(unusable(&imported(table)), expected, "{table}");
}

/// The published table of Stockholms län, as the dataset has it: id, short name, allocation and ideal.
fn published() -> Vec<(&'static str, String, i64, i64)> {
    let forbund = Dataset::y2023().forbund().iter().filter(|forbund| !forbund.published.is_some_and(|of| of.inferred));
    let rows = forbund.filter_map(|forbund| {
        let of = forbund.published?;
        Some((forbund.id.as_str(), forbund.short_name.to_string(), of.allocation?.0, of.ideal.0))
    });
    rows.collect()
}

fn with_spaces(number: i64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).expect("digits")).collect();
    groups.join(" ")
}

#[test]
fn the_published_table_typed_in_four_spellings_gives_the_same() {
    let rows = published();
    assert!(rows.len() >= 7, "the eight of Stockholms län, or seven where one is inferred");
    // One krona more than published, since what is so already is no change.
    let spellings = [
        ("\t", "Samordningsförbund\tBildat\tMedelstilldelning\tIdealfördelning\tProcent"),
        (";", "Förbund;Bildat;Medelstilldelning (kr);Idealfördelning (kr);Procent av idealfördelningen"),
        (",", "forbund_id,bildat,medelstilldelning_kr,idealfordelning_kr,procent"),
        ("\t", "FÖRBUND\tÅr\tTILLDELNING TKR\tIDEAL, TKR\t%"),
    ];
    let mut found = Vec::new();
    for (index, (delimiter, heading)) in spellings.iter().enumerate() {
        let mut lines = vec![(*heading).to_owned()];
        for (id, name, allocation, ideal) in &rows {
            let (allocation, ideal) = (allocation + 1_000, ideal + 1_000);
            let tkr = ideal / 1_000;
            let amounts = match index {
                0 => [with_spaces(allocation), with_spaces(ideal)],
                1 => [allocation.to_string(), format!("{} kr", with_spaces(ideal))],
                2 => [allocation.to_string(), ideal.to_string()],
                _ => [with_spaces(allocation / 1_000), format!("{},{:03} mnkr", tkr / 1_000, tkr % 1_000)],
            };
            let name = match index {
                0 => format!("Samordningsförbundet {name}"),
                1 => name.to_uppercase(),
                2 => (*id).to_owned(),
                _ => format!("  {name} "),
            };
            lines.push([&name, "2010", &amounts[0], &amounts[1], "55 %"].join(delimiter));
        }
        let import = imported(&lines.join("\r\n"));
        assert_eq!((unusable(&import), &import.missing), (vec![], &vec![]), "{heading}");
        found.push(edits(&import));
    }
    assert_eq!(found[0].len(), 2 * rows.len());
    assert!(found.iter().all(|edits| *edits == found[0]), "{found:#?}");
    let (id, _, allocation, ideal) = &rows[0];
    assert!(found[0].contains(&format!("a.{id}.{}", allocation + 1_000)), "{:?}", found[0]);
    assert!(found[0].contains(&format!("p.{id}.{}", ideal + 1_000)), "{:?}", found[0]);
}

#[test]
fn what_is_so_already_is_counted_and_is_no_change() {
    let rows = published();
    let lines = rows.iter().map(|(id, _, allocation, ideal)| format!("{id};{allocation};{ideal}"));
    let table = format!("Förbund;Medelstilldelning;Idealfördelning\n{}", lines.collect::<Vec<_>>().join("\n"));
    let import = imported(&table);
    assert_eq!(unusable(&import), []);
    assert_eq!(import.unchanged, 2 * rows.len());
    assert_eq!(import.scenario, present());
}

#[test]
fn a_unit_is_read_from_the_heading_or_the_title_or_found_by_size_or_asked() {
    let unit = |table: &str, column: usize| {
        let column = read(table).columns()[column].clone();
        (column.unit, column.unit_from)
    };
    assert_eq!(unit("Förbund;Medelstilldelning, tkr\nhbs;15 000", 1), (Some(Unit::Thousands), UnitFrom::Heading));
    assert_eq!(
        unit("Belopp i tkr;\nFörbund;Medelstilldelning\nhbs;15 000", 1),
        (Some(Unit::Thousands), UnitFrom::Heading)
    );
    assert_eq!(unit("Förbund;Medelstilldelning\nhbs;15 000", 1), (Some(Unit::Thousands), UnitFrom::Size));
    assert_eq!(unit("Förbund;Medelstilldelning\nhbs;15,5", 1), (Some(Unit::Millions), UnitFrom::Size));
    assert_eq!(unit("Förbund;Medelstilldelning\nhbs;15500000", 1), (Some(Unit::Kronor), UnitFrom::Size));
    let table = "Förbund;Medelstilldelning\nhbs;400\nsuvs;300";
    assert_eq!(unit(table, 1), (None, UnitFrom::Nowhere));
    let import = imported(table);
    assert_eq!(unusable(&import), [(2, "unit_unknown"), (3, "unit_unknown")]);
    assert_eq!(import.missing, [Missing::Unit(1)]);
    let mut reading = read(table);
    reading.set_unit(1, Unit::Thousands);
    assert_eq!(edits(&reading.import(&present())), ["a.hbs.400000", "a.suvs.300000"]);
}

#[test]
fn a_percent_is_no_amount() {
    tells("Förbund;Medelstilldelning\nhbs;96 %\nsuvs;14 mnkr", &[(2, "percent")]);
    // The published percents in the place of amounts: no unit makes budgets of them.
    let percents =
        "Förbund;Medelstilldelning\nstockholms-stad;55\nostra-sodertorn;146\nhbs;96\nsodertalje;121\nsamsund;55";
    assert_eq!(imported(percents).missing, [Missing::Unit(1)]);
}

#[test]
fn a_forbund_twice_is_told_and_neither_is_guessed() {
    let import = imported("Förbund;Medelstilldelning\nhbs;15 mnkr\nsuvs;14 mnkr\nHBS;16 mnkr\nsuvs;14 000 tkr");
    assert_eq!(unusable(&import), [(2, "contradiction"), (4, "contradiction"), (5, "duplicate")]);
    assert_eq!(import.unusable[0].reason, Reason::Contradiction { line: 4 });
    assert_eq!(import.unusable[2].reason, Reason::Duplicate { line: 3 });
    assert_eq!(edits(&import), ["a.suvs.14000000"]);
}

#[test]
fn a_row_that_cannot_be_used_is_told_with_its_reason() {
    let table = "Förbund;Medelstilldelning (kr);Idealfördelning (kr)\n\
        hbs;-5;15500000\n\
        Nowhere;5000000;\n\
        suvs;abc;\n\
        samsund;32.500;\n\
        roslagen;..;\n\
        Summa;99896000;137071000\n\
        sodertalje;1e30;\n\
        ostra-sodertorn;999999999999;\n\
        \n\
        Källa: Försäkringskassan;;";
    let import = imported(table);
    let expected = [
        (2, "negative"),
        (3, "unknown_name"),
        (4, "not_a_number"),
        (5, "ambiguous_number"),
        (6, "missing"),
        (7, "total"),
        (8, "not_a_number"),
        (9, "too_large"),
        (11, "note"),
    ];
    assert_eq!(unusable(&import), expected);
    assert_eq!(edits(&import), ["p.hbs.15500000"]);
    assert_eq!(import.unusable[0].text, "-5");
}

#[test]
fn an_ideal_that_cannot_be_is_told_by_the_engine() {
    let import = imported("Förbund;Idealfördelning (kr)\nhbs;900000\nsuvs;14000000");
    assert_eq!(unusable(&import), [(2, "refused")]);
    let Reason::Refused { edit } = &import.unusable[0].reason else { panic!("it is refused") };
    let state = State::apply(&import.scenario.dataset(), &import.scenario.edits);
    assert!(matches!(state.check(edit), Err(EditError::Calibration(_))), "{:?}", state.check(edit));
    assert_eq!(edits(&import), ["p.suvs.14000000"]);
}

#[test]
fn a_column_that_is_missing_is_told_by_name() {
    assert_eq!(imported("Medelstilldelning;Bildat\n5 mnkr;2010").missing, [Missing::Column(Meaning::Forbund)]);
    assert_eq!(imported("HE;Bildat\n500;2010").missing, [Missing::Column(Meaning::Kommun)]);
    assert_eq!(imported("Förbund;Belopp (kr)\nhbs;500").missing, [Missing::Column(Meaning::Party)]);
    assert_eq!(imported("Förbund;Bildat\nhbs;2010").missing, [Missing::Values]);
    assert_eq!(imported("Förbund;Utgående eget kapital, tkr\nhbs;500").missing, [Missing::Year]);
    assert_eq!(imported("a;b\nc;d").missing, [Missing::Values]);
}

#[test]
fn a_wrong_meaning_can_be_set_right() {
    let table = "Förbund;Budget, tkr\nhbs;15000";
    assert_eq!(imported(table).missing, [Missing::Values]);
    let mut reading = read(table);
    reading.set_meaning(1, Meaning::Allocation);
    assert_eq!(edits(&reading.import(&present())), ["a.hbs.15000000"]);
}

#[test]
fn he_and_population_are_read_for_each_kommun() {
    gives(
        "Kommun;HE\nStockholms stad;70 000,5\nUPPLANDS BRO;2100\nMalung;700",
        &["h.0180.700005000", "h.0139.21000000", "h.2023.7000000"],
    );
    gives("kod,namn,bef_16_64\n0126,Huddinge,70000\n140,Nykvarn,7000", &["f.0126.70000", "f.0140.7000"]);
    tells(
        "Kommun;Befolkning 16–64\nHuddinge;70000,5\nSalem;-3\nUpplands;5\nBotkyrka;99999999",
        &[(2, "not_whole"), (3, "negative"), (4, "ambiguous_name"), (5, "refused")],
    );
}

#[test]
fn an_ambiguous_name_is_asked_and_the_answer_used() {
    let table = "Kommun;HE\nUpplands;2100\nHuddingge;5000";
    let import = imported(table);
    let kommun = |code: &str| Answer::Kommun(code.parse().expect("a code"));
    assert_eq!(import.unusable[0].reason.candidates(), Some(&[kommun("0114"), kommun("0139")][..]));
    assert_eq!(import.unusable[1].reason.candidates().map(|nearest| nearest[0]), Some(kommun("0126")));
    let mut reading = read(table);
    reading.answer("Upplands", kommun("0139"));
    reading.answer("Huddingge", kommun("0126"));
    assert_eq!(edits(&reading.import(&present())), ["h.0139.21000000", "h.0126.50000000"]);
}

#[test]
fn contributions_are_read_in_a_row_each_or_a_column_each() {
    gives(
        "Förbund;Part;Belopp (tkr)\nhbs;Staten;7500\nhbs;Region Stockholm;3700\nhbs;Botkyrka kommun;1800",
        &["c.hbs.s.7500000", "c.hbs.r.3700000", "c.hbs.0127.1800000"],
    );
    gives(
        "Förbund;Staten, tkr;Regionen, tkr\nhbs;7500;3700\nsuvs;6000;3000",
        &["c.hbs.s.7500000", "c.hbs.r.3700000", "c.suvs.s.6000000", "c.suvs.r.3000000"],
    );
    gives("Kommun;Medlemsbidrag (kr)\nHuddinge;1900000", &["c.hbs.0126.1900000"]);
    // Solna is a member of none, and Nacka not of HBS.
    tells("Kommun;Medlemsbidrag (kr)\nSolna;1900000", &[(2, "no_forbund")]);
    tells("Förbund;Part;Belopp (kr)\nhbs;Nacka;1900000", &[(2, "refused")]);
}

#[test]
fn accounts_are_read_with_their_years() {
    gives(
        "Förbund;År;Ingående eget kapital (tkr);Medlemsbidrag (tkr);Kostnader (tkr);Utgående eget kapital (tkr)\n\
         Samsund;2022;-1 500;6 250;6 000;-1 250",
        &[
            "b.samsund.2022.i.-1500000",
            "b.samsund.2022.m.6250000",
            "b.samsund.2022.k.6000000",
            "b.samsund.2022.u.-1250000",
        ],
    );
    gives(
        "Förbund;Eget kapital 2022 (kr);Eget kapital 2023 (kr)\nsamsund;1000000;2000000",
        &["b.samsund.2022.u.1000000", "b.samsund.2023.u.2000000"],
    );
    gives("Eget kapital 2022, tkr;\nFörbund;Utgående eget kapital\nsamsund;1000", &["b.samsund.2022.u.1000000"]);
    tells(
        "Förbund;År;Kostnader (tkr)\nsamsund;2022;-6000\nhbs;2090;3\nsuvs;x;4",
        &[(2, "negative"), (3, "refused"), (4, "not_a_year")],
    );
}

#[test]
fn members_move_and_a_new_forbund_is_formed_when_the_reader_says_so() {
    let table = "Kommun;Förbund\nSolna;Samsund\nSundbyberg;Nordväst\nBotkyrka;HBS\nSalem;ingen";
    let import = imported(table);
    assert_eq!(unusable(&import), [(3, "unknown_name")]);
    assert_eq!(edits(&import), ["m.0184.samsund", "m.0128"]);
    assert_eq!(import.unchanged, 1);
    let mut reading = read(table);
    reading.answer("Nordväst", Answer::New);
    let import = reading.import(&present());
    assert_eq!(unusable(&import), []);
    assert_eq!(edits(&import), ["n.nordvast.Nordv%C3%A4st", "m.0184.samsund", "m.0183.nordvast", "m.0128"]);
    assert_eq!(State::apply(Dataset::y2023(), &import.scenario.edits).skipped, []);
}

#[test]
fn the_encodings_of_swedish_programs_give_the_same() {
    let table = "Förbund\tMedelstilldelning (kr)\r\nÖstra Södertörn\t17000000\r\n";
    let utf_16: Vec<u8> = [0xff, 0xfe].into_iter().chain(table.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows_1252: Vec<u8> = table.chars().map(|sign| u8::try_from(u32::from(sign)).expect("Latin 1")).collect();
    let with_mark = [b"\xef\xbb\xbf", table.as_bytes()].concat();
    for bytes in [table.as_bytes(), &utf_16, &windows_1252, &with_mark] {
        let import = Reading::of(bytes, None, &present()).expect("a table").import(&present());
        assert_eq!(edits(&import), ["a.ostra-sodertorn.17000000"]);
    }
}

#[test]
fn a_workbook_gives_its_numbers_and_the_stored_values_of_its_formulas() -> Result<(), Box<dyn std::error::Error>> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Om")?.write(0, 0, "Läs detta först")?;
    let sheet = workbook.add_worksheet().set_name("Tilldelning")?;
    sheet.write(0, 0, "Medelstilldelning och idealfördelning per förbund 2023")?;
    for (column, heading) in ["Förbund", "Medelstilldelning, tkr", "Idealfördelning, tkr", "Procent"].iter().enumerate()
    {
        sheet.write(2, u16::try_from(column)?, *heading)?;
    }
    sheet.write(3, 0, "HBS")?.write(3, 1, 15_000.5)?.write(3, 2, 15_300)?;
    sheet.write_with_format(3, 3, 0.98, &Format::new().set_num_format("0 %"))?;
    sheet.write(4, 0, "SUVS")?.write_formula(4, 1, Formula::new("=7000*2").set_result("14000"))?;
    sheet.write(5, 0, "Samsund")?.write(5, 1, 0.55)?;
    sheet.write(6, 0, "Roslagen")?.write_formula(6, 1, Formula::new("=1/0").set_result("#DIV/0!"))?;
    let bytes = workbook.save_to_buffer()?;
    let reading = Reading::of(&bytes, None, &present()).map_err(|refusal| format!("{refusal:?}"))?;
    assert_eq!((reading.sheets(), reading.sheet()), (&["Om".to_owned(), "Tilldelning".to_owned()][..], 1));
    let import = reading.import(&present());
    assert_eq!(edits(&import), ["p.hbs.15300000", "a.hbs.15000500", "a.suvs.14000000"]);
    assert_eq!(unusable(&import), [(6, "percent"), (7, "not_a_number")]);
    assert!(Reading::of(&bytes, Some("Om"), &present()).is_ok());
    let other = Reading::of(&bytes, Some("Annat"), &present()).map(|_| ());
    assert_eq!(other, Err(Refusal::UnknownSheet("Annat".to_owned())));
    Ok(())
}

#[test]
fn what_is_imported_can_be_undone_by_taking_the_scenario_before() {
    let before = present().with(Edit::Contribute {
        forbund: "hbs".parse().expect("an id"),
        party: Party::State,
        kronor: Kronor(7_000_000),
    });
    let table = "Förbund;Medelstilldelning (kr)\nhbs;15000000";
    let import = Reading::of(table.as_bytes(), None, &before).expect("a table").import(&before);
    // The allocation takes the place of the one party's offer.
    assert_eq!(edits(&import), ["a.hbs.15000000"]);
    let outcome = |scenario: &Scenario| calculate(&State::apply(&scenario.dataset(), &scenario.edits));
    assert_eq!(outcome(&import.scenario).forbund("hbs").and_then(|hbs| hbs.allocation), Some(Kronor(15_000_000)));
}

#[test]
fn a_year_of_every_forbunds_accounts_can_be_taken_in() {
    let lines =
        Dataset::y2023().forbund().iter().map(|forbund| format!("{};2022;1000;5000;5000;1000", forbund.short_name));
    let table = format!(
        "Förbund;År;Ingående eget kapital;Medlemsbidrag;Kostnader;Utgående eget kapital\n{}",
        lines.collect::<Vec<_>>().join("\n")
    );
    let mut reading = read(&table);
    for column in 2..6 {
        reading.set_unit(column, Unit::Thousands);
    }
    let import = reading.import(&present());
    assert_eq!((unusable(&import), import.missing), (vec![], vec![]));
    assert_eq!(import.edits.len(), 4 * 72);
    assert!(import.edits.iter().any(|planned| matches!(planned.edit, Edit::Account { item: AccountItem::Costs, .. })));
}

#[test]
fn a_year_of_results_can_be_taken_in() {
    gives(
        "Förbund;År;Deltagare;Avslutade;Till arbete;Till studier\nGöteborg;2022;1 900;800;200;72",
        &["o.goteborg.2022.d.1900", "o.goteborg.2022.a.800", "o.goteborg.2022.w.200", "o.goteborg.2022.s.72"],
    );
    tells("Förbund;År;Deltagare;Avslutade\nGöteborg;2022;12,5;-3", &[(2, "not_whole"), (2, "negative")]);
    // What the sources state already is no change.
    gives("Förbund;År;Deltagare;Avslutade\nHBS;2022;348;164", &[]);
    assert_eq!(imported("Förbund;Deltagare;Avslutade\nGöteborg;1900;800").missing, [Missing::Year]);
}

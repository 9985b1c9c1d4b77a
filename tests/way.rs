//! The way to the goal: goals, refusals, redistribution, the coming years and levers.

use browser::{Page, Preference, Screen, page_test};

async fn show(page: &Page) {
    page.click("nav.views a[href='#vy=vagen']").await;
    page.wait_for("#goal-percent").await;
}

/// Goes to a tool by its link, and waits for what it has.
async fn go_to_tool(page: &Page, code: &str, shown: &str) {
    page.click(&format!(".pick a[href$='verktyg={code}']")).await;
    page.wait_for(shown).await;
}

/// The first cell of the figures of a table's row with this name.
async fn row(page: &Page, part: &str, name: &str) -> Vec<String> {
    let cells = format!(
        "const rows = [...document.querySelectorAll('section[aria-labelledby={part}] tr')];
         const row = rows.find((row) => row.querySelector('th').innerText.startsWith('{name}'));
         return row ? [...row.querySelectorAll('td.n')].map((cell) => cell.innerText.replace(/\\u00a0/g, ' ')) : []"
    );
    let cells = page.js(&cells).await;
    let cells = cells.as_array().map(Vec::as_slice).unwrap_or_default();
    cells.iter().filter_map(|cell| cell.as_str()).map(str::to_owned).collect()
}

fn said(part: &str) -> String {
    format!("section[aria-labelledby={part}] .saying > .say")
}

/// The answer of a tool in its line.
fn line(code: &str) -> String {
    format!(".pick a[href$='verktyg={code}'] span")
}

/// Opens what each party pays year by year.
async fn open_parties(page: &Page) {
    page.click("#party-by-party > summary").await;
    page.wait_for(".plan").await;
}

const HBS: &str = "table.overview tr:has(a[href='#forbund=hbs']) td.pc .figure";

#[test]
fn a_goal_is_shown_applied_and_undone() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_text(HBS, "96 %").await;
        show(page).await;
        page.wait_for_text("section[aria-labelledby=goal] .amount", "+44 097 tkr").await;
        page.wait_for_part(
            &said("goal"),
            "Så mycket mer behöver 6 av 8 förbund för att nå 100 % år 2023: staten +22 049",
        )
        .await;
        page.wait_for_text("#goal-why", "Blir en ändring med 30 bidrag, som går att ta tillbaka. Inget är ändrat än.")
            .await;
        page.choose("#goal-of", "HBS").await;
        page.wait_for_part(&said("goal"), "HBS når 15 270 tkr, 100 % år 2023.").await;
        page.wait_for_text(&line("mal"), "HBS till 100 % 2023: +670 tkr.").await;
        open_parties(page).await;
        let parties = page.texts(".plan tbody tr:nth-child(2) td").await;
        assert_eq!(parties.iter().map(|text| text.replace('\u{a0}', " ")).collect::<Vec<_>>(), ["7 300", "7 635"]);
        page.click("#apply-goal").await;
        page.wait_for_part(".status", "Parterna i HBS enas om 15 270 tkr, delat enligt lagen. HBS: 100 % av ideal.")
            .await;
        page.wait_for_text("#goal-why", "Det finns inget att höja.").await;
        page.wait_for("#apply-goal[aria-disabled='true']:focus").await;
        page.click("nav.views a:first-of-type").await;
        page.wait_for_text(HBS, "100 %").await;
        page.click("#undo").await;
        page.wait_for_text(HBS, "96 %").await;
        // The question is as it was left.
        show(page).await;
        page.wait_for_part(&said("goal"), "HBS når 15 270 tkr, 100 % år 2023.").await;
    });
}

#[test]
fn a_tool_has_an_address_that_the_back_button_and_a_link_lead_to() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.wait_for(".pick a[aria-current][href$='verktyg=mal']").await;
        go_to_tool(page, "omfordela", "#part-of-way").await;
        page.wait_until("location.hash === '#vy=vagen&verktyg=omfordela'").await;
        page.wait_until("document.activeElement.closest('.pick')").await;
        page.wait_until_gone("#goal-percent").await;
        page.js("history.back()").await;
        page.wait_for("#goal-percent").await;
        page.go_to("#vy=vagen&forbund=hbs&verktyg=nej").await;
        page.wait_for("#stance-percent").await;
        go_to_tool(page, "aren", "#path-of").await;
    });
}

#[test]
fn the_kommuner_open_one_by_one() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        assert_eq!(row(page, "who-pays", "Staten").await, ["49 948", "71 997", "+22 049"]);
        page.wait_for("#one-by-one[aria-expanded=false]").await;
        page.click("#one-by-one").await;
        page.wait_for("#one-by-one[aria-expanded=true]:focus").await;
        assert_eq!(row(page, "who-pays", "Botkyrka").await[0], "1 716");
        page.click("#one-by-one").await;
        page.wait_until_gone(".payers .part").await;
    });
}

#[test]
fn a_forbund_of_which_nothing_is_known_leads_to_where_it_is_filled_in() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.choose("#area", "Blekinge län").await;
        page.click(".course-table a[aria-label^='Fyll i ett belopp: ']").await;
        page.wait_for("#forbund-name").await;
    });
}

/// A table of figures, a line of dots and a bar: each fits at every width.
#[test]
fn no_tool_is_scrolled_sideways_at_any_width() {
    page_test(Screen::Desktop, async |page| {
        for width in [320, 390, 600, 768, 900, 1_000, 1_024, 1_180, 1_280, 1_920, 2_560] {
            page.show_on(Screen::Window { width, height: 800 }).await;
            for code in ["spridning", "mal", "nej", "omfordela", "aren"] {
                page.go_to(&format!("#vy=vagen&forbund=hbs&verktyg={code}")).await;
                page.wait_for(&format!(".pick a[aria-current][href$='verktyg={code}']")).await;
                page.wait_until(&format!("document.documentElement.scrollWidth <= {width}")).await;
            }
        }
    });
}

#[test]
fn a_goal_in_three_years_shows_each_year_and_becomes_the_path() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.choose("#goal-of", "Roslagen").await;
        page.choose("#goal-year", "2026").await;
        page.type_into("#goal-percent", "80").await;
        page.wait_for_part(&said("goal"), "Roslagen når 10 692 tkr, 80 % år 2026.").await;
        page.wait_for_part(&said("goal"), "Det kommer i 3 lika steg, det första på 1 56").await;
        assert_eq!(row(page, "goal-steps", "2024").await[0], "+782");
        open_parties(page).await;
        let parties = page.texts(".plan tbody tr:nth-child(2) td").await;
        let parties: Vec<_> = parties.iter().map(|text| text.replace('\u{a0}', " ")).collect();
        assert_eq!(parties, ["3 000", "3 782", "4 564", "5 346"]);
        page.click("#apply-goal").await;
        page.wait_for_text(".count", "3 ändringar").await;
        page.wait_for_text("#goal-why", "Det här är redan förslaget.").await;
        go_to_tool(page, "aren", ".path").await;
        assert_eq!(row(page, "path", "Roslagen").await[3], "80 %");
    });
}

#[test]
fn the_binding_party_alone_says_who_binds_next() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        page.type_into("#offer-region", "3 000").await;
        show_from(page, "hbs").await;
        page.choose("#goal-of", "HBS").await;
        page.click("#goal-movers-1").await;
        page.wait_for_part(
            &said("goal"),
            "HBS: 14 600 tkr, 96 %. Når inte längre: sedan begränsar staten och kommunerna.",
        )
        .await;
        assert_eq!(row(page, "who-pays", "Region Stockholm").await, ["3 000", "3 650", "+650"]);
    });
}

async fn show_from(page: &Page, forbund: &str) {
    page.wait_for("#forbund-name").await;
    page.click(&format!("nav.views a[href='#vy=vagen&forbund={forbund}']")).await;
    // The years of the förbund that is chosen, until something else is asked for.
    page.wait_for("#path-of").await;
    go_to_tool(page, "mal", "#goal-percent").await;
}

#[test]
fn what_cannot_be_read_stays_in_the_field_and_the_last_goal_holds() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        page.paste_into("#goal-percent", "åttio").await;
        page.wait_for_part("#goal-percent-error", "åttio").await;
        page.wait_for_value("#goal-percent", "åttio").await;
        page.wait_for_part(&said("goal"), "nå 100 % år 2023").await;
        go_to_tool(page, "nej", "#stance-percent").await;
        page.paste_into("#stance-percent", "-101").await;
        page.wait_for("#stance-percent[aria-invalid='true']").await;
    });
}

#[test]
fn a_region_that_cuts_costs_four_times_as_much_until_it_is_taken_back() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        go_to_tool(page, "nej", "#stance-percent").await;
        page.wait_for_text(
            "#refusal-why",
            "Det ändrar inget: så betalar parten redan, eller så är dess bidrag inte kända.",
        )
        .await;
        page.type_into("#stance-percent", "−5").await;
        page.wait_for_text(
            &said("refusal"),
            "Region Stockholm −5 %: 8 förbund förlorar tillsammans 4 995 tkr, och 3 746 tkr av de andras pengar ger inget \
             längre.",
        )
        .await;
        assert_eq!(row(page, "refusal", "HBS").await, ["−730", "365", "0", "183", "0"]);
        assert_eq!(row(page, "refusal", "Summa").await, ["−4 995", "2 497", "0", "1 249", "0"]);
        page.click("#apply-refusal").await;
        page.wait_for_part(".status", "Region Stockholm sänker med 5 % överallt").await;
        page.wait_for("#apply-refusal[aria-disabled='true']").await;
        page.wait_for_part(&line("spridning"), "43–").await;
        page.click(".stances button").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.wait_until_gone(".stances").await;
        page.wait_until("document.activeElement.id === 'stance-of'").await;
    });
}

#[test]
fn a_kommun_can_say_no_as_well() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        go_to_tool(page, "nej", "#stance-percent").await;
        page.choose("#stance-of", "Stockholm").await;
        page.type_into("#stance-percent", "-10").await;
        page.wait_for_part(&said("refusal"), "Stockholm −10 %: 1 förbund förlorar 3 200 tkr").await;
    });
}

#[test]
fn a_redistribution_keeps_the_sum() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        go_to_tool(page, "omfordela", "#part-of-way").await;
        page.wait_for_text(
            &said("redistribution"),
            "Summan är oförändrad, 99 896 tkr: 4 förbund får mer och 4 mindre.",
        )
        .await;
        let sum = row(page, "redistribution", "Summa").await;
        assert_eq!(sum, ["99 896", "99 896", "±0", "73 %", "73 %"]);
        page.type_into("#greatest-fall", "100").await;
        page.wait_for_text(
            &said("redistribution"),
            "Summan är oförändrad, 99 896 tkr: 4 förbund får mer och 4 mindre.",
        )
        .await;
        assert_eq!(row(page, "redistribution", "Roslagen").await[4], "73 %");
        page.click("#apply-redistribution").await;
        page.wait_for_text(".count", "8 ändringar").await;
        page.wait_for_text("#redistribution-why", "Det finns inget att flytta.").await;
        go_to_tool(page, "spridning", "section[aria-labelledby=spread]").await;
        assert_eq!(row(page, "spread", "Lägst").await[1..], ["Roslagen, 73 %", "+28"]);
        page.click("nav.views a:first-of-type").await;
        page.wait_for_text("table.overview tfoot td.n", "99 896").await;
        page.press("Control+z").await;
        page.wait_for_text(".count", "inga ändringar").await;
    });
}

#[test]
fn the_path_has_its_years_and_follows_the_rules() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        go_to_tool(page, "aren", ".path").await;
        let near = |years, near| {
            format!("Inom {years} år kommer {near} av de 8 förbund vars procent är känd så nära idealet som ±5 %.")
        };
        // Everybody pays as now until somebody chooses otherwise.
        page.wait_for_text(&said("path"), &near(5, 2)).await;
        assert_eq!(row(page, "path", "Östra Södertörn").await[4..], ["146 %", "146 %", "inte inom 5 år"]);
        page.choose("#path-state", "Följer modellen").await;
        page.wait_for_text(&said("path"), &near(5, 4)).await;
        let falling = ["146 %", "132 %", "118 %", "107 %", "100 %", "100 %", "2027"];
        assert_eq!(row(page, "path", "Östra Södertörn").await, falling);
        page.choose("#path-years", "3").await;
        page.wait_for_text(&said("path"), &near(3, 3)).await;
        assert_eq!(row(page, "path", "Östra Södertörn").await[4..], ["inte inom 3 år"]);
        assert_eq!(page.texts(".path thead th").await.len(), 7);

        page.click("#path-hbs").await;
        page.wait_for_text("#path-of", "HBS").await;
        page.wait_until("document.activeElement.id === 'path-of'").await;
        assert_eq!(row(page, "path-of", "2026").await, ["7 627", "3 650", "3 650", "14 600", "96 %"]);
        page.choose("#rule-region", "Matchar staten").await;
        page.wait_for_part(".status", "Region Stockholm till HBS, kommande år: matchar staten").await;
        assert_eq!(row(page, "path-of", "2026").await, ["7 627", "3 813", "3 650", "14 600", "96 %"]);
        page.choose("#rule-kommuner", "Procent per år").await;
        page.type_into("#rule-kommuner-percent", "-10").await;
        page.press("Tab").await;
        page.wait_for_part(".status", "Kommunerna i HBS, kommande år: −10 % per år").await;
        assert_eq!(row(page, "path-of", "2026").await[2], "2 661");
        page.choose("#rule-state", "Till ett belopp").await;
        page.wait_for_value("#rule-state-kronor", "7 635").await;
        page.choose("#rule-state-years", "2").await;
        page.type_into("#rule-state-kronor", "340 mnkr").await;
        page.wait_for_part("section[aria-labelledby='path']", "Statens bidrag blir tillsammans mer än anslaget").await;
        assert_eq!(row(page, "path-of", "2025").await[0], "340 000");
    });
}

#[test]
fn where_the_states_contribution_is_not_known_the_path_says_so() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        go_to_tool(page, "aren", ".path").await;
        page.choose("#area", "Hela landet").await;
        page.wait_for_part("section[aria-labelledby='path']", "Inte med, för bidragen är inte kända: 64 förbund.")
            .await;
        assert_eq!(page.texts(".path tbody tr").await.len(), 72);
        go_to_tool(page, "mal", "#goal-percent").await;
        page.wait_for_part("#goal ~ .not-counted", "64 förbund: bidragen är inte kända.").await;
        assert_eq!(page.texts(".course-table tbody tr").await.len(), 8);
        // The same choice as in the overview.
        page.click("nav.views a:first-of-type").await;
        page.wait_for_part("table.overview tfoot th", "72 förbund").await;
    });
}

/// Östra Södertörn has 146 % of its ideal, and the brake keeps the state's contribution within 10 % a year.
#[test]
fn a_forbund_over_the_ladder_has_no_brake() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=vagen&forbund=ostra-sodertorn").await;
        page.wait_for_text("#path-of", "Östra Södertörn").await;
        assert_eq!(row(page, "path-of", "2024").await[0], "8 158", "as now, until the state follows the model");
        page.choose("#path-state", "Följer modellen").await;
        assert_eq!(row(page, "path-of", "2024").await[0], "7 342", "10 % below 8 158 tkr");
        page.go_to("#vy=kapital&forbund=ostra-sodertorn").await;
        page.type_into("#account-2022-8", "10 000").await;
        page.type_into("#account-2022-3", "16 316").await;
        page.press("Enter").await;
        page.wait_for_part("#equity-said", "skyddar bromsen inte statens bidrag: 2024").await;
        page.go_to("#vy=vagen&forbund=ostra-sodertorn").await;
        page.wait_for_part(
            "section[aria-labelledby='path']",
            "Utan broms, eftersom det egna kapitalet är större än rekommenderat: ",
        )
        .await;
        page.wait_for_part("section[aria-labelledby='path']", "Östra Södertörn 2024").await;
        page.wait_for_text("section.path-of tr:nth-child(2) th small", "utan broms").await;
        let offer = row(page, "path-of", "2024").await[0].replace(' ', "");
        assert!(offer.parse::<i64>().is_ok_and(|offer| offer < 5_600), "half its ideal of 11 160 tkr: {offer}");
    });
}

#[test]
fn levers_say_what_a_million_gives_and_take_the_cheapest_steps() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        page.wait_for_text("#forbund-name", "HBS").await;
        page.type_into("#offer-region", "3 000").await;
        page.type_into("#offer-state", "6 800").await;
        page.click("#levers").await;
        let gives = ["Staten begränsar inte 0", "Region Stockholm 1 600", "Kommunerna begränsar inte 0"];
        let rows = page.texts(".levers tbody tr").await;
        let flat = |text: &String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(rows.iter().map(flat).collect::<Vec<_>>(), gives);
        assert_eq!(
            page.texts(".levers li").await,
            [
                "Region Stockholm höjer med 400 tkr till 3 400 tkr. Tilldelningen blir 13 600 tkr, 89 %.",
                "Staten höjer med 500 tkr till 7 300 tkr och Region Stockholm höjer med 250 tkr till 3 650 tkr. \
                 Tilldelningen blir 14 600 tkr, 96 %.",
                "Staten höjer med 335 tkr till 7 635 tkr, Region Stockholm höjer med 168 tkr till 3 818 tkr och kommunerna \
                 höjer med 168 tkr till 3 818 tkr. Tilldelningen blir 15 270 tkr, 100 %.",
            ]
        );
        page.click("#take-first").await;
        page.wait_for_text(".percent-now", "89 %").await;
        page.click("#take-all").await;
        page.wait_for_text(".percent-now", "100 %").await;
        page.wait_for_part(".levers", "Målet, 100 %, är redan nått.").await;
    });
}

/// Presses Tab until an element with this id has the focus.
async fn tab_to(page: &Page, id: &str) {
    for _ in 0..120 {
        page.press("Tab").await;
        if page.js("return document.activeElement.id").await == id {
            return;
        }
    }
    panic!("Tab never comes to {id}");
}

#[test]
fn everything_is_done_by_keyboard() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=vagen").await;
        page.wait_for("#goal-percent").await;
        tab_to(page, "goal-percent").await;
        page.press("ArrowDown").await;
        page.wait_for_value("#goal-percent", "99").await;
        tab_to(page, "goal-of").await;
        for letter in ["H", "B"] {
            page.press(letter).await;
        }
        page.wait_for_part(&said("goal"), "HBS når 15 118 tkr, 99 % år 2023.").await;
        tab_to(page, "apply-goal").await;
        page.press("Enter").await;
        page.wait_for_part(".status", "HBS: 99 % av ideal.").await;
        page.press("Control+z").await;
        page.wait_for_text(".count", "inga ändringar").await;
        page.js("document.querySelector(\".pick a[href$='verktyg=mal']\").focus()").await;
        page.press("Tab").await;
        page.press("Enter").await;
        page.wait_for("#stance-percent").await;
        tab_to(page, "stance-percent").await;
        page.press("Shift+ArrowDown").await;
        tab_to(page, "apply-refusal").await;
        page.press("Space").await;
        page.wait_for_part(".status", "Region Stockholm sänker med 10 % överallt").await;
        page.js("document.querySelector(\".pick a[href$='verktyg=aren']\").focus()").await;
        page.press("Enter").await;
        page.wait_for("#path-hbs").await;
        tab_to(page, "path-hbs").await;
        page.press("Enter").await;
        page.wait_until("document.activeElement.id === 'path-of'").await;
        tab_to(page, "rule-region").await;
        page.press("ArrowDown").await;
        page.wait_for_part(".status", "Region Stockholm till HBS, kommande år: oförändrat").await;
    });
}

async fn is_accessible(page: &Page) {
    for code in ["spridning", "omfordela"] {
        page.go_to(&format!("#vy=vagen&forbund=hbs&verktyg={code}")).await;
        page.wait_for(&format!(".pick a[aria-current][href$='verktyg={code}']")).await;
        is_accessible_as_it_stands(page).await;
    }
    go_to_tool(page, "nej", "#stance-percent").await;
    page.type_into("#stance-percent", "-5").await;
    page.click("#apply-refusal").await;
    is_accessible_as_it_stands(page).await;
    go_to_tool(page, "mal", "#goal-percent").await;
    page.choose("#goal-year", "2030").await;
    page.click("#one-by-one").await;
    open_parties(page).await;
    is_accessible_as_it_stands(page).await;
    page.type_into("#goal-percent", "x").await;
    page.wait_for("#goal-percent-error").await;
    go_to_tool(page, "aren", "#path-of").await;
    page.js("for (const id of ['rule-region', 'rule-kommuner']) {
        const select = document.getElementById(id);
        select.value = id === 'rule-region' ? 'percent' : 'reach';
        select.dispatchEvent(new Event('change', { bubbles: true }));
    }")
        .await;
    page.wait_for("#rule-kommuner-kronor").await;
    is_accessible_as_it_stands(page).await;
}

async fn is_accessible_as_it_stands(page: &Page) {
    page.axe().await;
    let wide = page.js("return document.documentElement.scrollWidth > innerWidth").await;
    assert_eq!(wide, false, "nothing is scrolled sideways");
}

async fn is_accessible_in_both_languages_and_colours(page: &Page) {
    for _ in 0..2 {
        for colours in [Preference::LightColours, Preference::DarkColours] {
            page.prefer(&[colours]).await;
            is_accessible(page).await;
            page.click("#back-to-base").await;
        }
        page.click("#language").await;
    }
}

#[test]
fn it_is_accessible_on_a_desk() {
    page_test(Screen::Desktop, is_accessible_in_both_languages_and_colours);
}

#[test]
fn it_is_accessible_on_a_phone() {
    page_test(Screen::Phone, is_accessible_in_both_languages_and_colours);
}

#[test]
fn nothing_is_scrolled_sideways_at_400_percent() {
    page_test(Screen::Window { width: 320, height: 256 }, is_accessible);
}

#[test]
fn a_name_that_looks_like_markup_is_a_name() {
    page_test(Screen::Desktop, async |page| {
        page.click("#new-forbund").await;
        page.type_into("#new-name", "<b id=\"x\">& Co").await;
        page.press("Enter").await;
        page.wait_for_text("#forbund-name", "<b id=\"x\">& Co").await;
        page.go_to("#vy=vagen&verktyg=aren").await;
        page.wait_for(".path th a").await;
        assert!(page.texts(".path th a").await.contains(&"<b id=\"x\">& Co".to_owned()));
        page.wait_until_gone("#x").await;
    });
}

#[test]
fn what_each_payer_pays_is_below_the_table_for_who_opens_it() {
    page_test(Screen::Desktop, async |page| {
        page.wait_for_text(HBS, "96 %").await;
        page.wait_until_gone(".payers-of-area").await;
        page.click("#payers-of-area > summary").await;
        page.wait_for_text(".payers-of-area tbody tr:first-child td:nth-child(3)", "49 948").await;
        page.wait_for_part(".payers-of-area", "är kvar till andra förbund.").await;
        page.choose("#area", "Hela landet").await;
        page.wait_for_part(".payers-of-area", "Inte med, för bidragen är inte kända: 64 förbund.").await;
        page.click("#payers-of-area > summary").await;
        page.wait_until_gone(".payers-of-area").await;
    });
}

/// What is set on the document is worked through in all of it, and a goal is typed in a view with hundreds of figures.
#[test]
fn typing_a_goal_leaves_the_document_alone() {
    page_test(Screen::Desktop, async |page| {
        show(page).await;
        go_to_tool(page, "mal", "#goal-percent").await;
        page.js("window.touched = 0;
            new MutationObserver((all) => window.touched += all.length)
                .observe(document.documentElement, { attributes: true })")
            .await;
        page.type_into("#goal-percent", "90").await;
        page.wait_for_part(&said("goal"), "90").await;
        assert_eq!(page.js("return window.touched").await, 0);
    });
}

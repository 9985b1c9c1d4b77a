//! What is taken along of the page: tables, charts, and the sheet for a board.

use browser::{Page, Preference, Screen, page_test};
use finsam_engine::{Edit, Kronor, Link, Party, Scenario};

const STATUS: &str = ".status";

/// Solna moved to Samsund, where all three parties offer more.
async fn propose(page: &Page) {
    page.go_to("#forbund=samsund").await;
    page.type_into("#add-kommun", "Solna").await;
    page.press("Enter").await;
    for (field, amount) in [("#offer-state", "6 000"), ("#offer-region", "3 000"), ("#offer-0184", "1 000")] {
        page.type_into(field, amount).await;
        page.press("Tab").await;
    }
    page.wait_for_text(".count", "4 ändringar").await;
}

/// Opens the list of what can be taken along of the view.
async fn open_list(page: &Page) {
    page.wait_for("main > .more > summary").await;
    // It stays open from one förbund to the next.
    if page.js("return document.querySelector('main > .more').open").await == false {
        page.click("main > .more > summary").await;
    }
    page.wait_for("main > .more li").await;
}

/// A button of the list, by what it does and to what.
fn button(label: &str) -> String {
    format!("main > .more button[aria-label='{label}']")
}

/// Lines of a saved CSV without its mark.
fn lines(bytes: &[u8]) -> Vec<String> {
    let text = str::from_utf8(bytes).unwrap().strip_prefix('\u{feff}').expect("the file begins with its mark");
    let whole = text.strip_suffix("\r\n").expect("the last line ends");
    whole.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn the_overview_is_saved_as_swedish_excel_wants_it() {
    page_test(Screen::Desktop, async |page| {
        propose(page).await;
        page.go_to("#").await;
        open_list(page).await;
        let (name, bytes) = page.save_bytes(&button("Spara som CSV: Fördelning")).await;
        assert_eq!(name, "Finsamkalkylen Fördelning.csv");
        page.wait_for_text(STATUS, "Sparat som filen Finsamkalkylen Fördelning.csv.").await;
        let lines = lines(&bytes);
        let today = page.js("return new Date().toLocaleDateString('sv')").await;
        let today = today.as_str().unwrap_or_default();
        assert_eq!(lines[0], format!("Finsamkalkylen: Fördelning;Underlag 2023;{today};Belopp i tkr"));
        assert_eq!(
            lines[1],
            "Förbund;Kommuner;Tilldelning;Tilldelning, ändring;Ideal;Ideal, uppskattad;Ideal, ändring;Procent;\
             Procent, uppskattad;Procent, ändring;Saknas till 100 %;Saknas till 100 %, uppskattad"
        );
        assert_eq!(lines.len(), 2 + 8 + 1, "{lines:?}");
        let samsund = lines.iter().find(|line| line.starts_with("Samsund;")).unwrap();
        let fields: Vec<&str> = samsund.split(';').collect();
        assert_eq!(fields[1], "Järfälla, Solna, Sundbyberg, Upplands-Bro");
        // With Solna its ideal rests on an estimate.
        assert_eq!(fields[5], "ja", "{samsund}");
        assert!(fields[7].ends_with('%'), "{samsund}");
        let is_ordinary = |line: &String| !line.contains(['\u{a0}', '\u{2212}', '≈']);
        assert!(lines.iter().all(is_ordinary), "{lines:?}");
        page.axe().await;
    });
}

#[test]
fn the_contributions_are_copied_with_what_the_fields_contain() {
    page_test(Screen::Desktop, async |page| {
        propose(page).await;
        open_list(page).await;
        page.js("const set = DataTransfer.prototype.setData;
            DataTransfer.prototype.setData = function (kind, data) {
              if (kind === 'text/html') window.copiedHtml = data;
              return set.call(this, kind, data);
            }")
            .await;
        page.click(&button("Kopiera: Samsund: Bidrag")).await;
        page.wait_for_part(STATUS, "Kopierat: Samsund: Bidrag (").await;
        assert_eq!(page.active_element().await, "button “Kopiera: Samsund: Bidrag”");
        let copied = page.pasted().await;
        // A document takes the same for a table.
        let html = page.js("return window.copiedHtml").await;
        let html = html.as_str().unwrap_or_default();
        for part in ["<table>", "<th>Part</th>", "<td>Staten</td>", "<td align=\"right\">6000</td>"] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
        let rows: Vec<Vec<&str>> = copied.lines().map(|line| line.split('\t').collect()).collect();
        assert!(rows.len() > 3 && rows[0].len() > 3, "{copied}");
        assert_eq!(rows[0][..4], ["Part", "Andel", "Bidrag, tkr", "Bidrag, tkr, ändring"]);
        assert_eq!(rows[1][..3], ["Staten", "hälften", "6000"]);
        assert_eq!(rows[2][..3], ["Region Stockholm", "en fjärdedel", "3000"]);
        assert!(rows.iter().any(|row| row[0] == "Solna" && row[2] == "1000"), "{copied}");
        assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{copied}");
    });
}

#[test]
fn the_account_of_a_forbund_is_saved_with_how_each_figure_is_known() {
    page_test(Screen::Desktop, async |page| {
        page.click("#language").await;
        page.go_to("#vy=kapital&forbund=hbs").await;
        page.wait_for("#accounts").await;
        open_list(page).await;
        let (name, bytes) = page.save_bytes(&button("Save as CSV: Accounts, tkr")).await;
        assert_eq!(name, "Finsamkalkylen Accounts, tkr.csv");
        let lines = lines(&bytes);
        assert!(lines[0].starts_with("Finsamkalkylen: Accounts, tkr;Dataset 2023;"), "{lines:?}");
        assert!(lines[1].starts_with("Row;"), "{lines:?}");
        assert!(lines[1].contains(", how known"), "{lines:?}");
        assert_eq!(lines.len(), 2 + 20, "{lines:?}");
        let closing = lines.iter().find(|line| line.starts_with("Closing equity;")).unwrap();
        // In English too: it is Swedish Excel that opens it.
        assert!(!closing.contains(['\u{a0}', '.']), "{closing}");
        page.axe().await;
    });
}

/// The size of a picture, and how many of its pixels are not white.
fn size_and_ink(png: &[u8]) -> ((u32, u32), usize) {
    let (size, luma) = luma(png);
    (size, luma.iter().filter(|light| **light < 128).count())
}

/// A picture's width and height, and the light of each of its pixels.
fn luma(png: &[u8]) -> ((u32, u32), Vec<u8>) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(png));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("this is a PNG");
    let mut pixels = vec![0; reader.output_buffer_size().expect("it is no larger than memory")];
    let info = reader.next_frame(&mut pixels).expect("the PNG is whole");
    let light = |pixel: &[u8]| pixel[0];
    ((info.width, info.height), pixels.chunks(info.color_type.samples()).map(light).collect())
}

#[test]
fn a_chart_is_saved_as_a_picture_that_needs_nothing_else_in_light_colours() {
    page_test(Screen::Desktop, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        page.go_to("#vy=kapital&forbund=hbs").await;
        page.wait_for("svg.columns").await;
        assert!(!page.requests().await.iter().any(|address| address.contains("/pictures-")));
        open_list(page).await;
        let (name, svg) = page.save_file(&button("Spara som SVG: HBS, diagram")).await;
        assert_eq!(name, "Finsamkalkylen HBS, diagram.svg");
        page.wait_for_text(STATUS, "Sparat som filen Finsamkalkylen HBS, diagram.svg.").await;
        assert!(svg.contains("<title>HBS, Finsamkalkylen, Underlag 2023, "), "{svg}");
        // What it is of, its unit and what is drawn how stand in the picture itself.
        for told in [">HBS</text>", ">Finsamkalkylen, Underlag 2023, ", ">Mnkr vid årets slut. Streckat: "] {
            assert!(svg.contains(told), "{told} is not in {svg}");
        }
        assert!(svg.contains("<desc>Mnkr vid årets slut."), "{svg}");
        assert!(svg.contains("font-family="), "{svg}");
        assert!(!svg.contains("class="), "{svg}");
        // Years to come are paler.
        assert!(svg.contains("opacity=\"0.55\""), "{svg}");
        // The accent in light colours, and nothing in the dark ones.
        assert!(svg.contains("rgb(10, 95, 115)"), "{svg}");
        assert!(!svg.contains("rgb(108, 195, 211)"), "{svg}");
        let text = serde_json::Value::from(svg);
        let draw = format!("(window.drawn = new Image()).src = 'data:image/svg+xml,' + encodeURIComponent({text})");
        page.js(&draw).await;
        page.wait_until("window.drawn.complete && window.drawn.naturalWidth === 672").await;

        let (name, png) = page.save_bytes(&button("Spara som PNG: HBS, diagram")).await;
        assert_eq!(name, "Finsamkalkylen HBS, diagram.png");
        let (size, ink) = size_and_ink(&png);
        assert!(size.0 == 2 * 672 && size.1 > 2 * 312, "{size:?}");
        assert!(ink > 5_000, "{ink} of its pixels are dark");
        page.save_picture("saved-chart", &png);
    });
}

#[test]
fn the_way_of_a_forbund_and_the_nation_are_pictures_too() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=kapital").await;
        page.wait_for("svg.columns").await;
        open_list(page).await;
        let (_, png) = page.save_bytes("main > .more li button[aria-label^='Spara som PNG: ']").await;
        assert!(size_and_ink(&png).1 > 5_000);
        page.go_to("#vy=vagen&forbund=hbs").await;
        page.wait_for("svg.chart.large").await;
        open_list(page).await;
        let (_, png) = page.save_bytes("main > .more li button[aria-label^='Spara som PNG: ']").await;
        assert!(size_and_ink(&png).1 > 1_000);
    });
}

#[test]
fn every_view_but_the_meeting_has_the_list() {
    page_test(Screen::Desktop, async |page| {
        for view in ["#", "#vy=vagen", "#vy=kapital", "#vy=forslag", "#vy=antaganden", "#vy=papper"] {
            page.go_to(view).await;
            page.wait_for("main > .more > summary").await;
        }
        page.go_to("#vy=mote").await;
        page.wait_for("#leave-meeting").await;
        page.wait_until_gone("main > .more > summary").await;
    });
}

/// Shows the sheet of the present proposal.
async fn show_sheet(page: &Page) {
    page.click(".about-us a[href^='#vy=papper']").await;
    page.wait_for(".sheet #paper-link").await;
    page.wait_for(".sheet table").await;
}

/// What the code on the sheet says.
async fn scanned(page: &Page) -> String {
    let ((width, height), luma) = luma(&page.picture_of(".qr svg").await);
    let [across, down] = [width, height].map(|side| usize::try_from(side).unwrap());
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(across, down, |x, y| luma[y * across + x]);
    let grids = picture.detect_grids();
    let (_, content) = grids.first().expect("there is a code").decode().expect("the code can be read");
    content
}

#[test]
fn a_proposal_is_printed_for_a_board_on_one_to_three_pages() {
    page_test(Screen::Desktop, async |page| {
        propose(page).await;
        show_sheet(page).await;
        assert_eq!(page.active_element().await, "heading “Förslag till budgetar för samordningsförbund”");
        let first = page.texts(".sheet table:first-of-type tbody tr:first-child > *").await;
        assert_eq!(first[0], "Samsund");
        assert_eq!(first[3..5], ["55 %", "≈ 66 %"]);
        page.wait_for_part("#paper-contributions + p", "Från 55 % till ").await;
        let parties = page.texts("section[aria-labelledby='paper-contributions'] tbody th").await;
        assert_eq!(parties[..3], ["Staten", "Region Stockholm", "Kommunerna"]);
        let solna = page.texts("section[aria-labelledby='paper-contributions'] tbody tr:last-child > *").await;
        assert_eq!(solna, ["Solna", "0", "1 000", "+1 000", "ny medlem"]);
        assert_eq!(page.texts(".sheet ol li").await.len(), 4);
        let link = page.text("#paper-link").await;
        assert!(link.starts_with("http") && link.contains("#s="), "{link}");
        assert_eq!(scanned(page).await, link);
        page.axe().await;
        let pages = page.print("paper-proposal").await;
        assert!((1..=3).contains(&pages), "{pages} pages");
        page.screenshot("paper-on-screen").await;
    });
}

#[test]
fn the_whole_country_is_printed_on_at_most_four_pages() {
    page_test(Screen::Desktop, async |page| {
        propose(page).await;
        show_sheet(page).await;
        page.choose("#area", "Hela landet").await;
        page.wait_for_part(".sheet tr.sum th", "72 förbund").await;
        let pages = page.print("paper-country").await;
        assert!((2..=4).contains(&pages), "{pages} pages");
    });
}

#[test]
fn what_is_not_ticked_is_left_out() {
    page_test(Screen::Desktop, async |page| {
        propose(page).await;
        show_sheet(page).await;
        for (place, section) in
            ["result", "contributions", "changes", "equity", "assumptions", "payers"].iter().enumerate()
        {
            let section = format!("#paper-{section}");
            if *page.texts(&section).await == *Vec::<String>::new() {
                // The equity of Samsund is not known.
                assert_eq!(section, "#paper-equity");
                continue;
            }
            page.click(&format!("#include-{place}")).await;
            page.wait_until_gone(&section).await;
        }
        assert_eq!(page.print("paper-least").await, 1);
        page.click("#include-2").await;
        page.wait_for("#paper-changes").await;
    });
}

#[test]
fn the_forbund_of_the_sheet_is_chosen_on_it() {
    page_test(Screen::Desktop, async |page| {
        propose(page).await;
        page.go_to("#vy=papper").await;
        // Where none is chosen, those that the proposal changes.
        page.wait_for_part("#paper-contributions", "Samsund").await;
        page.choose("#paper-forbund", "HBS").await;
        page.wait_for_part("#paper-contributions", "HBS").await;
        page.wait_until("location.hash === '#vy=papper&forbund=hbs'").await;
        page.choose("#paper-forbund", "De som förslaget ändrar").await;
        page.wait_for_part("#paper-contributions", "Samsund").await;
    });
}

#[test]
fn the_equity_of_a_forbund_whose_account_is_known_is_on_the_sheet() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=papper&forbund=hbs").await;
        page.wait_for_part("#paper-equity", "HBS").await;
        page.wait_for_part("#paper-changes + p", "Inga ändringar").await;
        page.wait_for_part("#paper-title", "enligt underlaget").await;
        assert!((1..=3).contains(&page.print("paper-hbs").await));
    });
}

/// A scenario in which so many förbund's states offer another amount that its link is long.
fn long() -> Scenario {
    let dataset = finsam_engine::Dataset::y2023();
    let offer = |(place, forbund): (i64, &finsam_engine::Forbund)| Edit::Contribute {
        forbund: forbund.id,
        party: Party::State,
        kronor: Kronor(4_567_891 + place * 11_111),
    };
    let edits = (0..).zip(dataset.forbund()).map(offer);
    edits.fold(Scenario::of("2023"), |scenario, edit| scenario.with(edit))
}

#[test]
fn a_link_that_is_too_long_for_a_code_is_told() {
    page_test(Screen::Desktop, async |page| {
        page.go_to(&format!("#{}&vy=papper", Link::of(&[&long()]))).await;
        page.wait_for_part(".beside-code p", "Länken är för lång för en QR-kod").await;
        page.wait_until_gone(".qr svg").await;
        assert!(page.text("#paper-link").await.len() > 1_200);
    });
}

#[test]
fn the_sheet_fits_a_phone_in_both_languages() {
    page_test(Screen::Phone, async |page| {
        page.go_to("#vy=papper&forbund=hbs").await;
        page.wait_for(".sheet table").await;
        for _ in 0..2 {
            page.wait_until("document.documentElement.scrollWidth <= 390").await;
            open_list(page).await;
            page.wait_until("document.documentElement.scrollWidth <= 390").await;
            page.axe().await;
            page.click("#language").await;
            page.wait_for(".sheet table").await;
        }
    });
}

#[test]
fn the_list_fits_a_phone() {
    page_test(Screen::Phone, async |page| {
        for view in ["#", "#forbund=hbs", "#vy=kapital&forbund=hbs", "#vy=vagen&forbund=hbs"] {
            page.go_to(view).await;
            page.wait_for("main > .more > summary").await;
            open_list(page).await;
            page.wait_until("document.documentElement.scrollWidth <= 390").await;
            page.axe().await;
        }
    });
}

#[test]
fn an_element_on_somebody_elses_page_copies_but_leaves_printing_to_the_page() {
    page_test(Screen::Desktop, async |page| {
        let embed = "const is_program = ({ name }) => name.includes('/program-');
            const { name } = performance.getEntriesByType('resource').find(is_program);
            import(name).then(async ({ startProgram }) => {
                const program = await startProgram();
                await program.ready();
                const host = document.createElement('div');
                document.body.prepend(host);
                window.root = host.attachShadow({ mode: 'open' });
                program.embed(window.root, location.href, () => {});
            })";
        page.js(embed).await;
        page.wait_until("window.root?.querySelector('#main > .more > summary')").await;
        page.wait_until("window.root.querySelector('#open-file')").await;
        assert_eq!(page.js("return window.root.querySelector('[href*=papper]')").await, serde_json::Value::Null);
        page.js("window.root.querySelector('#main > .more > summary').click()").await;
        let copy = "window.root.querySelector('#main > .more li button')";
        page.wait_until(copy).await;
        page.js(&format!("{copy}.focus()")).await;
        page.press("Enter").await;
        page.wait_until("window.root.querySelector('.status').textContent.includes('Kopierat: Fördelning')").await;
        assert!(page.pasted().await.starts_with("Förbund\tKommuner\tTilldelning"));
    });
}

//! The calculator on somebody else's page, which is served from another origin under a strict policy: as an element, and in a
//! frame.

use browser::host::Host;
use browser::{Page, Preference, Screen, page_test};
use finsam_engine::{Edit, Kronor, Link, Party, Scenario};
use serde_json::Value;

const TWICE: &str = "<h1>Värdens sida</h1><p id=\"own\">Värdens text</p><finsam-kalkyl id=\"one\"></finsam-kalkyl>\
    <finsam-kalkyl id=\"two\" lang=\"en\" forbund=\"hbs\"></finsam-kalkyl>";
const ONE: &str = "<h1>Värdens sida</h1><finsam-kalkyl id=\"one\"></finsam-kalkyl>";

/// Style sheets that would break a page that they reach.
const HOSTILE: [(&str, &str); 3] = [
    ("revert", "* { all: revert; font-size: 40px !important }"),
    (
        "reset",
        "html, body, div, span, p, a, h1, h2, h3, table, tr, th, td, button, input, select, finsam-kalkyl { margin: 0; \
         padding: 0; border: 0; font: inherit; vertical-align: baseline; text-transform: uppercase; letter-spacing: 3px; \
         text-align: right; color: red; line-height: 3; display: inline; visibility: visible; direction: rtl }",
    ),
    (
        "bootstrap",
        ":root { --accent: hotpink; --ink: hotpink; --text: 40px serif; --s4: 99px; font-size: 30px } \
         *, ::before, ::after { box-sizing: border-box } body { font: 300 1.5rem/1.8 serif; text-align: center } \
         .row { display: flex; margin: -1rem } .table, table { width: 100% } td, th { padding: 3rem } \
         .main, .forbund, .figure, .name, .status { display: none } a { color: hotpink } button, .btn { font-size: 2rem } \
         label { display: inline-block } finsam-kalkyl { display: inline; max-width: none }",
    ),
];

/// How each element in the calculator looks.
const LOOKS: &str = "const at = document.querySelector('#one');
    return [...at.shadowRoot.querySelectorAll('.embedded, .embedded *')].map((element) => {
        const style = getComputedStyle(element);
        const names = ['fontSize', 'fontFamily', 'fontWeight', 'lineHeight', 'color', 'display', 'letterSpacing', 'textTransform', 'textAlign', 'direction', 'boxSizing',
            'paddingTop', 'backgroundColor', 'visibility'];
        return `${element.localName}#${element.id}: ${names.map((name) => style[name]).join(', ')}`;
    });";

/// The same with a host that does as it ought to.
async fn opened(page: &Page, body: &str) {
    Host::strict(page, body).with_script(page, "embed.js").open(page).await;
}

async fn shows_stockholms_stad(page: &Page, element: &str) {
    // Not drawn before it is near to being seen.
    page.js(&format!("document.querySelector('#{element}').scrollIntoView()")).await;
    page.wait_for(&format!("#{element} >>> table.overview td")).await;
    let read = format!(
        "const link = document.querySelector('#{element}').shadowRoot.querySelector('a[href=\"#forbund=stockholms-stad\"]');
        return link.closest('tr').querySelector('td.pc .figure').textContent.replace('\\u00a0', ' ')"
    );
    assert_eq!(page.js(&read).await, "55 %");
}

async fn both_show_stockholms_stad(page: &Page) {
    for element in ["one", "two"] {
        shows_stockholms_stad(page, element).await;
    }
    page.js("scrollTo(0, 0)").await;
    page.wait_for_text("#one >>> .percent-now", "55 %").await;
}

async fn looks(page: &Page) -> Vec<Value> {
    let looks = page.js(LOOKS).await.as_array().cloned().unwrap_or_default();
    assert!(looks.len() > 300, "the calculator has {} elements", looks.len());
    looks
}

#[test]
fn an_element_looks_the_same_whatever_the_hosts_style_is() {
    page_test(Screen::Desktop, async |page| {
        opened(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        let expected = looks(page).await;
        page.axe().await;
        page.screenshot("embedded").await;
        for (name, css) in HOSTILE {
            // The script twice: whoever comes first makes the element.
            let host = Host::strict(page, TWICE).styled(css).with_script(page, "embed.js");
            host.with_script(page, "embed.js?again").open(page).await;
            both_show_stockholms_stad(page).await;
            page.screenshot(&format!("embedded-hostile-{name}")).await;
            let found = looks(page).await;
            let differing = found.iter().zip(&expected).find(|(found, expected)| found != expected);
            assert_eq!((differing, found.len()), (None, expected.len()), "in the style sheet “{name}”");
        }
    });
}

#[test]
fn the_hosts_page_stays_as_it_was() {
    // The page becomes higher, and so may get a bar to scroll by.
    let look = "const style = (css) => JSON.stringify(Object.entries(getComputedStyle(document.querySelector(css)))
            .filter(([name]) => !/size|width|height|origin/i.test(name)));
        return [style('h1'), style('#own'), style('body'), document.title, location.href, history.length,
            document.adoptedStyleSheets.length, document.styleSheets.length, document.documentElement.lang]";
    page_test(Screen::Desktop, async |page| {
        opened(page, TWICE).await;
        let without = page.js(look).await;
        both_show_stockholms_stad(page).await;
        page.click("#one >>> a[href='#forbund=hbs']").await;
        page.wait_for_text("#one >>> #forbund-name", "HBS").await;
        page.type_into("#one >>> #offer-region", "3 000").await;
        page.press("Tab").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        let with = page.js(look).await;
        let own = |looks: &Value| looks.as_array().map(|looks| [&looks[0..2], &looks[3..]].concat());
        assert_eq!(own(&with), own(&without));
        assert_eq!(
            page.js("return [localStorage.length, sessionStorage.length, document.cookie]").await,
            Value::from(vec![Value::from(0), Value::from(0), Value::from("")])
        );
        // Each has its own work.
        page.wait_for_text("#two >>> .count", "no changes").await;
    });
}

#[test]
fn several_elements_share_one_program_and_one_sheet() {
    page_test(Screen::Desktop, async |page| {
        opened(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        let fetched = "return performance.getEntriesByType('resource').map(({ name }) => name)
            .filter((name) => /\\/(finsam|style|element|program)-/.test(name)).length";
        assert_eq!(page.js(fetched).await, 5);
        let shared = "const [one, two] = document.querySelectorAll('finsam-kalkyl');
            return one.shadowRoot.adoptedStyleSheets[0] === two.shadowRoot.adoptedStyleSheets[0]";
        assert_eq!(page.js(shared).await, true);
    });
}

#[test]
fn an_element_is_accessible_on_a_phone_in_dark_colours() {
    page_test(Screen::Phone, async |page| {
        page.prefer(&[Preference::DarkColours]).await;
        opened(page, ONE).await;
        shows_stockholms_stad(page, "one").await;
        page.axe().await;
        page.screenshot("embedded-phone-dark").await;
    });
}

#[test]
fn nothing_is_fetched_before_the_element_comes_near_to_being_seen() {
    let fetched =
        "performance.getEntriesByType('resource').some(({ name }) => /\\/(element|program|finsam)-/.test(name))";
    page_test(Screen::Desktop, async |page| {
        let host = Host::strict(page, "<p id=\"far\"></p><finsam-kalkyl id=\"one\">Reserv</finsam-kalkyl>");
        host.styled("#far { height: 5000px }").with_script(page, "embed.js").open(page).await;
        page.wait_until("customElements.get('finsam-kalkyl')").await;
        // The observer tells what is near when the page is painted next.
        page.js("return new Promise((then) => requestAnimationFrame(() => setTimeout(then, 300)))").await;
        assert_eq!(page.js(&format!("return {fetched}")).await, false);
        page.wait_for_text("finsam-kalkyl", "Reserv").await;
        page.js("scrollTo(0, 4300)").await;
        page.wait_for("#one >>> table.overview td").await;
        page.wait_until(fetched).await;
    });
}

#[test]
fn the_script_loads_with_integrity() {
    let load = "const element = document.querySelector('script[src]');
        const bytes = await (await fetch(element.src)).arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
        const script = Object.assign(document.createElement('script'),
            { type: 'module', src: `${element.src}?whole`, crossOrigin: 'anonymous', nonce: 'r4nd0m' });
        script.integrity = `sha384-${btoa(String.fromCharCode(...hash))}`;
        document.head.append(script)";
    page_test(Screen::Desktop, async |page| {
        // A type that no browser runs: only its address is wanted.
        let calculator = page.address();
        let source = format!("<script type=\"text/plain\" src=\"{calculator}embed.js\"></script>{ONE}");
        Host::strict(page, &source).open(page).await;
        page.js(&format!("return (async () => {{ {load} }})()")).await;
        page.wait_for("#one >>> table.overview td").await;
    });
}

#[test]
fn attributes_are_followed_and_are_properties_too() {
    page_test(Screen::Desktop, async |page| {
        // One that was set before the script has come.
        let early = "addEventListener('DOMContentLoaded', () => { document.querySelector('#one').unit = 'mnkr' }, { once: true })";
        Host::strict(page, ONE).scripted(early).with_script(page, "embed.js").open(page).await;
        page.wait_for("#one >>> table.overview td").await;
        page.wait_for_part("#one >>> table.overview", "32,0").await;

        page.js("document.querySelector('#one').setAttribute('lang', 'en')").await;
        page.wait_for_text("#one >>> #language", "På svenska").await;
        page.js("document.querySelector('#one').removeAttribute('lang')").await;
        page.wait_for_text("#one >>> #language", "In English").await;

        page.js("document.querySelector('#one').forbund = 'hbs'").await;
        page.wait_for_text("#one >>> #forbund-name", "HBS").await;
        for (view, shown) in [
            ("equity", "#equity-said"),
            ("way", "#path-of"),
            ("assumptions", "#ladder"),
            ("compare", "#title"),
            ("meeting", ".meeting"),
            ("forbund", "#forbund-name"),
            ("overview", "table.overview"),
        ] {
            page.js(&format!("document.querySelector('#one').view = '{view}'")).await;
            page.wait_for(&format!("#one >>> {shown}")).await;
        }
        page.js("document.querySelector('#one').theme = 'dark'").await;
        page.wait_until("getComputedStyle(document.querySelector('#one').shadowRoot.querySelector('.embedded')).colorScheme === 'dark'").await;
        page.js("document.querySelector('#one').lan = 'alla'").await;
        page.wait_for("#one >>> a[href='#forbund=vasteras']").await;
        assert_eq!(
            page.js(
                "const one = document.querySelector('#one'); return [one.lan, one.unit, one.readonly, one.scenario]"
            )
            .await,
            serde_json::json!(["alla", "mnkr", false, ""])
        );
    });
}

#[test]
fn a_wrong_attribute_is_told_and_changes_nothing() {
    page_test(Screen::Desktop, async |page| {
        let listen =
            "addEventListener('finsam-error', ({ detail, target }) => { globalThis.told = [target.id, detail] })";
        Host::strict(page, ONE).scripted(listen).with_script(page, "embed.js").open(page).await;
        page.wait_for("#one >>> table.overview td").await;
        for (name, value, part) in
            [("view", "framsidan", "overview"), ("forbund", "ingenstans", "…"), ("lan", "99", "01")]
        {
            page.js(&format!(
                "globalThis.told = null; document.querySelector('#one').setAttribute('{name}', '{value}')"
            ))
            .await;
            page.wait_until("globalThis.told").await;
            let told = page.js("return globalThis.told").await;
            assert_eq!((&told[0], &told[1]["code"]), (&"one".into(), &"wrong_attribute".into()));
            let message = told[1]["message"].as_str().unwrap_or_default();
            assert!(message.contains(value) && message.contains(part), "{message}");
            page.expect_error(&format!("kalkyl {name}>")).await;
            page.wait_for_text("#one >>> #forbund-name", "Stockholms stad").await;
        }
    });
}

#[test]
fn what_is_readonly_cannot_be_changed_by_the_reader() {
    page_test(Screen::Desktop, async |page| {
        opened(page, "<h1>Värdens sida</h1><finsam-kalkyl id=\"one\" readonly></finsam-kalkyl>").await;
        page.wait_for("#one >>> #offer-region").await;
        page.wait_until("document.querySelector('#one').shadowRoot.querySelector('#offer-region').readOnly").await;
        for control in [".set", "#set-all", "#new-forbund", "#undo", "input[type=range]", "#open-file"] {
            assert!(page.texts(&format!("#one >>> {control}")).await.is_empty(), "{control} is shown");
        }
        // What only shows something is still there.
        page.wait_for("#one >>> .meter .more").await;
        page.axe().await;
        page.screenshot("embedded-readonly").await;
        page.js("document.querySelector('#one').readonly = false").await;
        page.wait_for("#one >>> #set-all").await;
        page.type_into("#one >>> #offer-region", "7 000").await;
        page.press("Tab").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
    });
}

#[test]
fn what_is_readonly_has_no_results_or_kommuner_to_change_either() {
    page_test(Screen::Desktop, async |page| {
        let one =
            "<h1>Värdens sida</h1><finsam-kalkyl id=\"one\" view=\"results\" forbund=\"hbs\" readonly></finsam-kalkyl>";
        opened(page, one).await;
        page.wait_for("#one >>> .insatser").await;
        for control in [".change-insats", "#insats-name", ".own-results"] {
            assert!(page.texts(&format!("#one >>> {control}")).await.is_empty(), "{control} is shown");
        }
        page.js("document.querySelector('#one').setAttribute('view', 'overview')").await;
        page.click("#one >>> #as-map").await;
        page.wait_for("#one >>> .map g").await;
        assert!(page.texts("#one >>> .move-from-map").await.is_empty(), "a kommun can be moved");
    });
}

#[test]
fn what_is_moved_in_the_document_keeps_its_work_and_what_is_removed_begins_anew() {
    page_test(Screen::Desktop, async |page| {
        opened(page, &format!("{ONE}<div id=\"elsewhere\"></div>")).await;
        page.type_into("#one >>> #offer-region", "7 000").await;
        page.press("Tab").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        page.js("document.querySelector('#elsewhere').append(document.querySelector('#one'))").await;
        page.wait_for_text("#elsewhere #one >>> .count", "1 ändring").await;
        page.js("globalThis.one = document.querySelector('#one'); one.remove()").await;
        page.wait_until("one.shadowRoot.childElementCount === 0").await;
        page.js("document.querySelector('#elsewhere').append(one)").await;
        page.wait_for_text("#elsewhere #one >>> .count", "inga ändringar").await;
    });
}

#[test]
fn an_element_that_is_removed_leaves_nothing_behind() {
    // The memory has no name that stays the same.
    let note = "for (const name of ['instantiate', 'instantiateStreaming']) {
            const former = WebAssembly[name];
            WebAssembly[name] = async (...given) => {
                const made = await former(...given);
                globalThis.memory ??= Object.values(made.instance?.exports ?? {}).find((one) => one instanceof WebAssembly.Memory);
                return made;
            };
        }";
    let mount = |times: u32| {
        format!(
            "return (async () => {{
                const views = ['overview', 'forbund', 'equity', 'way', 'compare', 'meeting'];
                for (let time = 0; time < {times}; time++) {{
                    const element = document.createElement('finsam-kalkyl');
                    element.view = views[time % views.length];
                    element.lang = time % 2 ? 'sv' : 'en';
                    document.querySelector('main').append(element);
                    await element.setScenario(null);
                    if (!element.shadowRoot.querySelector('.embedded')) throw new Error('nothing is drawn');
                    element.remove();
                    await new Promise((then) => setTimeout(then));
                }}
                return memory.buffer.byteLength;
            }})()"
        )
    };
    page_test(Screen::Desktop, async |page| {
        let host = Host::strict(page, "<h1>Värdens sida</h1>").scripted(note).with_script(page, "embed.js");
        host.open(page).await;
        page.wait_until("customElements.get('finsam-kalkyl')").await;
        // Each view and language at least once, so that everything has been fetched; and once more, since what the browser
        // fetches when it is idle may come only then.
        page.js(&mount(12)).await;
        let after_the_first = page.js(&mount(24)).await.as_u64().expect("a number of bytes");
        let (heap, nodes) = page.held().await;
        // In parts, none of which takes longer than a script may.
        for _ in 0..8 {
            let bytes = page.js(&mount(24)).await.as_u64().expect("a number of bytes");
            // The most that is needed at once may come to light a little later: a page of memory, whatever number is drawn.
            assert!(bytes <= after_the_first + 65_536, "{after_the_first} bytes have become {bytes}");
        }
        let (heap_after, nodes_after) = page.held().await;
        assert!(nodes_after < nodes + 200.0, "{nodes} nodes have become {nodes_after}");
        assert!(heap_after < heap + 1_000_000.0, "{heap} bytes have become {heap_after}");
    });
}

#[test]
fn what_cannot_be_fetched_is_told_and_fetched_when_it_is_asked_for_again() {
    page_test(Screen::Desktop, async |page| {
        let listen = "globalThis.told = []; addEventListener('finsam-error', ({ detail }) => told.push(detail.code))";
        for missing in ["element", "program", "finsam", "style"] {
            page.js("sessionStorage.clear()").await;
            page.block(&format!("*/{missing}-*")).await;
            Host::strict(page, ONE).scripted(listen).with_script(page, "embed.js").open(page).await;
            page.wait_for_part("#one >>> [role=alert]", "Kalkylen kunde inte hämtas.").await;
            assert_eq!(page.js("return told").await, serde_json::json!(["not_fetched"]), "{missing}");
            page.axe().await;
            page.click("#one >>> button").await;
            page.wait_until("told.length === 2").await;
            page.wait_until("document.querySelector('#one').shadowRoot.activeElement.textContent === 'Försök igen'")
                .await;
            page.block("").await;
            page.click("#one >>> button").await;
            page.wait_for("#one >>> table.overview td").await;
            page.wait_until("document.querySelector('#one').shadowRoot.activeElement.id === 'main'").await;
        }
        page.forget_errors("ERR_BLOCKED_BY_CLIENT").await;
        page.forget_errors("").await;
    });
}

#[test]
fn what_computes_for_the_host_and_cannot_be_fetched_is_told_by_a_code_in_the_elements_language() {
    let ask = "const asked = [...document.querySelectorAll('finsam-kalkyl')].map((one) =>
            one.getOutcome().catch(({ code, message }) => [code, message]));
        return Promise.all(asked)";
    page_test(Screen::Desktop, async |page| {
        page.block("*/engine-*").await;
        opened(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        let told = page.js(ask).await;
        let expected = serde_json::json!([
            ["not_fetched", "Det som räknar för sidan omkring kunde inte hämtas."],
            ["not_fetched", "What computes for the page around could not be fetched."],
        ]);
        assert_eq!(told, expected);
        page.block("").await;
        assert_eq!(page.js("return document.querySelector('#one').getOutcome().then(() => true)").await, true);
        page.forget_errors("").await;
    });
}

#[test]
fn where_web_assembly_is_refused_the_element_says_what_to_ask_for() {
    let listen = "addEventListener('finsam-error', ({ detail }) => { globalThis.told = detail.code })";
    page_test(Screen::Desktop, async |page| {
        for (lang, part) in [("sv", "inte tillåter"), ("en", "does not allow")] {
            let host = Host::strict(
                page,
                &format!("<h1>Värdens sida</h1><finsam-kalkyl id=\"one\" lang=\"{lang}\"></finsam-kalkyl>"),
            );
            let host = host.under(|policy| policy.replace(" 'wasm-unsafe-eval'", "")).scripted(listen);
            host.with_script(page, "embed.js").open(page).await;
            page.wait_for_part("#one >>> [role=alert]", part).await;
            assert_eq!(page.js("return told").await, "no_webassembly");
        }
        page.axe().await;
        page.screenshot("embedded-refused").await;
        page.forget_errors("Content Security Policy").await;
    });
}

/// A frame without any right but to run its scripts.
fn framed(page: &Page, query: &str) -> String {
    let calculator = page.address();
    format!(
        "<h1>Värdens sida</h1><iframe title=\"Finsamkalkylen\" sandbox=\"allow-scripts allow-downloads\" width=\"900\" height=\"600\" \
         src=\"{calculator}embed.html?{query}\"></iframe>"
    )
}

async fn the_frame_shows_stockholms_stad(page: &Page) {
    page.enter_frame("iframe").await;
    page.wait_for_text("finsam-kalkyl >>> .percent-now", "55 %").await;
}

const LISTEN: &str = "globalThis.told = []; addEventListener('message', ({ data, origin }) => told.push([origin, data.type, data.height]))";

#[test]
fn a_frame_in_a_sandbox_works_without_any_script_of_the_host() {
    page_test(Screen::Desktop, async |page| {
        let body = framed(page, "view=forbund&forbund=stockholms-stad&lang=en&unit=mnkr&theme=dark");
        Host::strict(page, &body).open(page).await;
        the_frame_shows_stockholms_stad(page).await;
        page.wait_for_text("finsam-kalkyl >>> #language", "På svenska").await;
        page.type_into("finsam-kalkyl >>> #offer-region", "7").await;
        page.press("Tab").await;
        page.wait_for_text("finsam-kalkyl >>> .count", "1 change").await;
        page.leave_frame().await;
        page.wait_until("document.querySelector('iframe').clientHeight === 600").await;
        page.axe().await;
        page.screenshot("framed").await;
    });
}

#[test]
fn the_hosts_script_makes_the_frame_as_high_as_what_is_in_it() {
    page_test(Screen::Desktop, async |page| {
        let host = Host::strict(page, &framed(page, "lan=01")).scripted(LISTEN).with_script(page, "frame.js");
        host.open(page).await;
        the_frame_shows_stockholms_stad(page).await;
        page.wait_until("document.documentElement.clientHeight === document.documentElement.scrollHeight").await;
        page.leave_frame().await;
        page.wait_until("document.querySelector('iframe').clientHeight > 900").await;
        let told = page.js("return told.at(-1)").await;
        assert_eq!((&told[0], &told[1]), (&"null".into(), &"finsam-height".into()));
        page.screenshot("framed-resized").await;

        // Nobody else's word is taken.
        page.js("postMessage({ type: 'finsam-height', height: 50 })").await;
        page.wait_until("told.at(-1)[2] === 50").await;
        page.wait_until("document.querySelector('iframe').clientHeight > 900").await;
    });
}

#[test]
fn a_page_that_demands_trusted_types_needs_one_policy_for_the_element() {
    page_test(Screen::Desktop, async |page| {
        let host = Host::strict(page, ONE).with_script(page, "embed.js");
        host.under(|policy| format!("{policy}; require-trusted-types-for 'script'; trusted-types finsam"))
            .open(page)
            .await;
        page.wait_for_text("#one >>> .percent-now", "55 %").await;
        page.type_into("#one >>> #offer-region", "9 000").await;
        page.press("Tab").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
    });
}

#[test]
fn a_frame_saves_files_and_says_no_more_than_it_knows() {
    page_test(Screen::Desktop, async |page| {
        Host::strict(page, &framed(page, "lan=01")).open(page).await;
        the_frame_shows_stockholms_stad(page).await;
        page.click("finsam-kalkyl >>> [part=main] > .more > summary").await;
        let save = "finsam-kalkyl >>> [part=main] > .more button[aria-label='Spara som CSV: Fördelning']";
        let (name, _) = page.save_file(save).await;
        assert!(name.rsplit_once('.').is_some_and(|(_, end)| end == "csv"), "{name}");
        page.wait_for_part("finsam-kalkyl >>> .status", "Kommer ingen fil tillåter inte sidan omkring").await;
        page.leave_frame().await;
    });
}

#[test]
fn nothing_is_told_to_a_host_that_nobody_knows() {
    page_test(Screen::Desktop, async |page| {
        let host = Host::strict(page, &framed(page, "lan=01")).scripted(LISTEN);
        host.under(|policy| format!("{policy}; sandbox allow-scripts")).open(page).await;
        the_frame_shows_stockholms_stad(page).await;
        page.leave_frame().await;
        assert_eq!(page.js("return told").await, serde_json::json!([]));
    });
}

#[test]
fn the_host_sets_a_scenario_by_its_link_as_an_attribute_and_by_a_method() {
    let set = "const [one, two] = document.querySelectorAll('finsam-kalkyl');
        const link = LINK;
        one.scenario = `https://example.org/kalkyl/${link}`;
        return two.setScenario(link).then(() => two.setScenario('#s=nonsense')).catch(({ code, message }) => [code, message])";
    let region = Edit::Contribute {
        forbund: "stockholms-stad".parse().expect("it is an id"),
        party: Party::Region,
        kronor: Kronor(7_000_000),
    };
    let link = Link::of(&[&Scenario::of("2023").with(region)]);
    page_test(Screen::Desktop, async |page| {
        opened(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        let refused = page.js(&set.replace("LINK", &format!("'#{link}'"))).await;
        assert_eq!(refused[0], "wrong_scenario");
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        page.wait_for_text("#one >>> .percent-now", "48 %").await;
        page.wait_for_text("#two >>> .count", "1 change").await;
        page.js("document.querySelector('#one').scenario = null").await;
        page.wait_for_text("#one >>> .count", "inga ändringar").await;
    });
}

const LISTEN_TO_CHANGES: &str =
    "globalThis.told = []; addEventListener('finsam-change', ({ detail, target }) => told.push([target.id, detail]))";

/// How Stockholms stad stands in an outcome.
fn stockholms_stad(outcome: &Value) -> &Value {
    let forbund = outcome["forbund"].as_array().map(Vec::as_slice).unwrap_or_default();
    let found = forbund.iter().find(|forbund| forbund["id"] == "stockholms-stad");
    found.unwrap_or_else(|| panic!("the outcome has no Stockholms stad: {outcome}"))
}

#[test]
fn a_change_is_told_with_the_scenario_and_its_outcome() {
    page_test(Screen::Desktop, async |page| {
        Host::strict(page, TWICE).scripted(LISTEN_TO_CHANGES).with_script(page, "embed.js").open(page).await;
        both_show_stockholms_stad(page).await;
        page.type_into("#one >>> #offer-region", "7 000").await;
        page.press("Tab").await;
        page.wait_until("told.at(-1)?.[1].scenario.edits[0]?.contribute.kronor === 7_000_000").await;
        let told = page.js("return told.at(-1)").await;
        assert_eq!(told[0], "one");
        assert_eq!(
            told[1]["scenario"]["edits"],
            serde_json::json!([{ "contribute": { "forbund": "stockholms-stad", "party": "region", "kronor": 7_000_000 } }])
        );
        assert_eq!(stockholms_stad(&told[1]["outcome"])["allocation"], 28_000_000);
        let asked = "const one = document.querySelector('#one');
            return Promise.all([one.getScenario(), one.getOutcome()])";
        assert_eq!(page.js(asked).await, Value::from(vec![told[1]["scenario"].clone(), told[1]["outcome"].clone()]));
    });
}

#[test]
fn the_host_sets_a_scenario_as_an_object_or_as_a_link() {
    page_test(Screen::Desktop, async |page| {
        Host::strict(page, TWICE).scripted(LISTEN_TO_CHANGES).with_script(page, "embed.js").open(page).await;
        both_show_stockholms_stad(page).await;
        let outcome = page.js("return document.querySelector('#one').getOutcome()").await;
        let percent = stockholms_stad(&outcome)["percent_of_ideal"].as_f64().expect("the percent is known");
        assert!((percent - 54.684).abs() < 0.001, "{percent}");

        let as_object =
            "return document.querySelector('#one').setScenario({ version: 1, base: '2023', title: 'Värdens',
            edits: [{ contribute: { forbund: 'stockholms-stad', party: 'region', kronor: 7_000_000 } }] })";
        page.js(as_object).await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        let as_link = "const [one, two] = document.querySelectorAll('finsam-kalkyl');
            return one.getScenario().then((scenario) => two.setScenario(scenario)).then(() => one.setScenario('#'))
                .catch(({ code, message }) => [code, message])";
        let refused = page.js(as_link).await;
        assert_eq!(refused[0], "wrong_scenario");
        page.wait_for_text("#two >>> .count", "1 change").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        // What the host has done itself is not told to it.
        assert_eq!(page.js("return told").await, serde_json::json!([]));
    });
}

async fn opened_stoppable(page: &Page, body: &str) {
    page.let_programs_be_stopped().await;
    opened(page, body).await;
}

/// The program that started last, in the first element.
async fn stop_program(page: &Page) {
    page.stop_program(-1).await;
    page.wait_for_part("#one >>> [role=alert]", "Dina ändringar finns kvar.").await;
}

/// In the first element, so that it is the last that has heard of anything.
async fn change_in_one(page: &Page, amount: &str) {
    page.type_into("#one >>> #offer-region", amount).await;
    page.press("Tab").await;
    page.wait_for_text("#one >>> .count", "1 ändring").await;
}

#[test]
fn whatever_a_host_hands_in_is_refused_by_a_code_and_changes_nothing() {
    // Each value, and the code that it is refused with.
    let given = "[
        [5, 'wrong_value'], [() => 1, 'wrong_value'], [undefined, 'wrong_value'], [true, 'wrong_value'], [NaN, 'wrong_value'],
        [Symbol('s'), 'wrong_value'], [10n, 'wrong_value'], [{}, 'wrong_value'], [new Date(NaN), 'wrong_value'],
        [new String('#s=1'), 'wrong_value'], [Object.assign(() => 1, { version: 1, base: '2023' }), 'wrong_value'],
        [{ version: 1, base: '2023', edits: 5 }, 'wrong_value'],
        [{ version: 1, base: '2023', edits: [{ move: { kommun: '0184', to: undefined } }] }, 'wrong_value'],
        [{ version: 1, get base() { throw new RangeError('mine') } }, 'not_plain_data'],
        [new Proxy({}, { ownKeys() { throw new RangeError('mine') } }), 'not_plain_data'],
        [(() => { const circle = { version: 1, base: '2023', edits: [] }; circle.edits.push(circle); return circle })(), 'wrong_value'],
        ['no link at all', 'wrong_scenario'], ['', 'wrong_scenario'], ['#s=' + 'a'.repeat(400_000), 'wrong_scenario']]";
    let hand_in = format!(
        "const one = document.querySelector('#one');
        return (async () => {{
            const wrong = [];
            for (const [index, [value, expected]] of {given}.entries()) {{
                const told = await one.setScenario(value).then(() => 'nothing', ({{ code }}) => code);
                if (told !== expected) wrong.push([index, told, expected]);
            }}
            return wrong;
        }})()"
    );
    page_test(Screen::Desktop, async |page| {
        opened(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        page.type_into("#one >>> #offer-region", "7 000").await;
        page.press("Tab").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        assert_eq!(page.js(&hand_in).await, serde_json::json!([]));
        // Each element is told in its own language.
        let told = "const edits = [{ dissolve: { forbund: 1 } }];
            return Promise.all([...document.querySelectorAll('finsam-kalkyl')].map((one) =>
                one.setScenario({ version: 1, base: '2023', edits }).catch(({ message }) => message)))";
        let [swedish, english] = [
            "edits[0].dissolve.forbund ska vara en text, och är 1",
            "edits[0].dissolve.forbund must be a text, and is 1",
        ];
        assert_eq!(page.js(told).await, serde_json::json!([swedish, english]));
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        page.wait_for_text("#one >>> .percent-now", "48 %").await;
        page.wait_for_text("#two >>> .count", "no changes").await;
    });
}

#[test]
fn where_the_program_stops_in_one_element_the_others_go_on_with_their_work() {
    page_test(Screen::Desktop, async |page| {
        opened_stoppable(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        page.click("#two >>> a[href='#forbund=stockholms-stad']").await;
        page.type_into("#two >>> #offer-region", "6 000").await;
        page.press("Tab").await;
        page.wait_for_text("#two >>> .count", "1 change").await;
        change_in_one(page, "7 000").await;
        stop_program(page).await;
        page.wait_for_text("#two >>> .count", "1 change").await;
        page.wait_until("!document.querySelector('#two').shadowRoot.querySelector('[part=message]')").await;
        page.click("#one >>> button").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
    });
}

#[test]
fn a_program_that_has_stopped_and_stops_once_more_is_no_business_of_the_next() {
    page_test(Screen::Desktop, async |page| {
        opened_stoppable(page, ONE).await;
        change_in_one(page, "7 000").await;
        stop_program(page).await;
        page.click("#one >>> button").await;
        change_in_one(page, "9 000").await;
        assert_eq!(page.js("return programs.length").await, 2);
        page.js("window.told = []; addEventListener('finsam-error', ({ detail }) => told.push(detail.code)); stopProgram(0)").await;
        page.wait_until("new Promise((then) => setTimeout(() => then(true), 300))").await;
        page.forget_errors("unreachable").await;
        assert_eq!(page.js("return told").await, serde_json::json!([]));
        page.wait_for_value("#one >>> #offer-region", "9 000").await;
        // Its own end is.
        stop_program(page).await;
        page.click("#one >>> button").await;
        page.wait_for_value("#one >>> #offer-region", "9 000").await;
    });
}

#[test]
fn over_an_engine_that_stops_the_calculators_go_on_and_another_answers_the_next_question() {
    let ask = "const one = document.querySelector('#one');
        return one.getOutcome().then(({ forbund }) => forbund.length > 0, ({ code, message }) => [code, message])";
    page_test(Screen::Desktop, async |page| {
        opened_stoppable(page, TWICE).await;
        both_show_stockholms_stad(page).await;
        change_in_one(page, "7 000").await;
        page.js("window.told = [];
            for (const type of ['finsam-change', 'finsam-error']) addEventListener(type, ({ detail }) => told.push(detail.code ?? 'change'));
            window.engineStops = true").await;
        let stopped = page.js(ask).await;
        assert_eq!(stopped[0], "engine_stopped");
        assert!(stopped[1].as_str().is_some_and(|message| message.contains("Kalkylen går vidare")), "{stopped}");
        // Also where the element asks for itself, to tell its host of a change.
        page.type_into("#one >>> #offer-region", "7 100").await;
        page.press("Tab").await;
        page.wait_until("told.length > 0").await;
        assert_eq!(page.js("return told[0]").await, "engine_stopped");
        page.js("window.engineStops = false; window.told = []").await;
        assert_eq!(page.js(ask).await, true);
        change_in_one(page, "7 200").await;
        page.wait_until("told.includes('change')").await;
        page.wait_for_text("#two >>> .count", "no changes").await;
        assert_eq!(
            page.js("return [programs.length, told.filter((told) => told !== 'change')]").await,
            serde_json::json!([1, []])
        );
    });
}

/// A link of the host's, in which Region Stockholm gives Stockholms stad so many kronor.
fn of_host(kronor: u32) -> String {
    format!("'#s=1.2023.V%C3%A4rdens~c.stockholms-stad.r.{kronor}~d'")
}

#[test]
fn what_a_host_hands_in_is_shown_also_after_the_program_has_stopped() {
    page_test(Screen::Desktop, async |page| {
        opened_stoppable(page, ONE).await;
        change_in_one(page, "7 000").await;
        // While it has stopped.
        stop_program(page).await;
        page.js(&format!("document.querySelector('#one').scenario = {}", of_host(6_000_000))).await;
        page.click("#one >>> button").await;
        page.wait_for_value("#one >>> #offer-region", "6 000").await;
        // While it is at work, as an attribute and by its function.
        for (kronor, hand_in) in [(6_100_000, "one.scenario ="), (6_200_000, "return one.setScenario")] {
            page.js(&format!("const one = document.querySelector('#one'); {hand_in} ({})", of_host(kronor))).await;
            let shown = format!("{} {}00", kronor / 1_000_000, kronor / 100_000 % 10);
            page.wait_for_value("#one >>> #offer-region", &shown).await;
            page.click("#one >>> .percent-now").await;
            stop_program(page).await;
            page.click("#one >>> button").await;
            page.wait_for_value("#one >>> #offer-region", &shown).await;
        }
        // What the reader does then comes after it.
        change_in_one(page, "7 300").await;
        stop_program(page).await;
        page.click("#one >>> button").await;
        page.wait_for_value("#one >>> #offer-region", "7 300").await;
    });
}

#[test]
fn after_an_error_in_the_program_the_work_goes_on_in_another() {
    page_test(Screen::Desktop, async |page| {
        opened_stoppable(page, ONE).await;
        change_in_one(page, "7 000").await;
        // A program of the host's own is none of the element's business.
        page.js("dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
        stop_program(page).await;
        page.click("#one >>> button").await;
        page.wait_for_text("#one >>> .count", "1 ändring").await;
    });
}

//! That nothing stays of what has come and gone: an input is as quick after hundreds of views as before, and the program's
//! memory about as large.

use browser::{Page, Screen, page_test};

/// Waits until what has been asked for is drawn.
const DRAWN: &str = "const drawn = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));";

/// The quickest of many inputs in a field, in milliseconds: what else the machine does only makes others slower.
async fn quickest_input(page: &Page) -> f64 {
    let script = format!(
        "{DRAWN} return (async () => {{
            const field = document.querySelector('#offer-state');
            const times = [];
            for (let time = 0; time < 60; time++) {{
                const begun = performance.now();
                field.value = String(16000 + time);
                field.dispatchEvent(new Event('input', {{ bubbles: true }}));
                await new Promise((then) => setTimeout(then));
                times.push(performance.now() - begun);
                await drawn();
            }}
            field.dispatchEvent(new Event('change', {{ bubbles: true }}));
            return times.sort((one, other) => one - other)[6];
        }})()"
    );
    page.js(&script).await.as_f64().expect("a time")
}

/// Shows every area in turn, so many times.
async fn change_area(page: &Page, times: u32) {
    let script = format!(
        "{DRAWN} return (async () => {{
            const select = document.querySelector('#area');
            for (let time = 0; time < {times}; time++) {{
                select.value = time % 2 ? '01' : 'alla';
                select.dispatchEvent(new Event('change', {{ bubbles: true }}));
                await drawn();
            }}
            return document.querySelectorAll('table.overview tbody tr').length;
        }})()"
    );
    assert_eq!(page.js(&script).await.as_u64(), Some(8));
}

/// Goes to each of the addresses and back again, so many times.
async fn go_to(page: &Page, addresses: &[&str], times: u32) {
    let script = format!(
        "{DRAWN} return (async () => {{
            for (let time = 0; time < {times}; time++) {{
                for (const address of {addresses:?}) {{
                    // A browser that has been sent elsewhere too often in a short time stays for a while.
                    for (location.hash = address; location.hash !== '#' + address; location.hash = address) {{
                        await new Promise((then) => setTimeout(then, 100));
                    }}
                    await drawn();
                    if (!document.querySelector('#main').childElementCount) throw new Error('nothing is shown: ' + address);
                }}
            }}
        }})()"
    );
    page.js(&script).await;
}

/// Opens what a click opens, and closes it again, so many times.
async fn open_and_close(page: &Page, opener: &str, times: u32) {
    let script = format!(
        "{DRAWN} return (async () => {{
            for (let time = 0; time < {times}; time++) {{
                document.querySelector(`{opener}`).click();
                await drawn();
                const dialog = document.querySelector('dialog[open]');
                if (!dialog.querySelector('h2')) throw new Error('nothing is told');
                dialog.close();
                await drawn();
            }}
        }})()"
    );
    page.js(&script).await;
}

const VIEWS: [&str; 15] = [
    "vy=vagen",
    "vy=vagen&forbund=hbs",
    "vy=vagen&verktyg=spridning",
    "vy=vagen&verktyg=nej",
    "vy=vagen&verktyg=omfordela",
    "vy=resultat",
    "vy=resultat&forbund=hbs",
    "vy=kapital",
    "vy=kapital&forbund=hbs",
    "vy=forslag",
    "vy=antaganden",
    "vy=egna-siffror",
    "vy=underlag",
    "vy=mote&forbund=hbs",
    "vy=papper",
];
const EXPLAINED: &str = ".hero .figure";
const SHARED: &str = "#share-link";

#[test]
fn what_comes_and_goes_leaves_nothing_behind() {
    page_test(Screen::Desktop, async |page| {
        page.note_memory().await;
        page.wait_for("#offer-state").await;
        // Everything is fetched, and shown once, before anything is measured.
        for view in VIEWS {
            page.go_to(&format!("#{view}")).await;
            page.wait_until("!document.querySelector('#main > .help[role=status]')").await;
        }
        page.go_to("#").await;
        for opener in [EXPLAINED, SHARED] {
            page.click(opener).await;
            page.wait_for("dialog[open] h2").await;
            page.js("document.querySelector('dialog[open]').close()").await;
        }
        change_area(page, 4).await;
        let (before, bytes) = (quickest_input(page).await, page.program_bytes().await);
        for _ in 0..10 {
            change_area(page, 40).await;
        }
        for _ in 0..20 {
            go_to(page, &VIEWS, 5).await;
        }
        page.go_to("#").await;
        page.wait_for(EXPLAINED).await;
        for opener in [EXPLAINED, SHARED] {
            open_and_close(page, opener, 100).await;
        }
        let (after, more) = (quickest_input(page).await, page.program_bytes().await - bytes);
        assert!(after <= 1.5 * before + 1.0, "an input took {before} ms and takes {after} ms");
        assert!(more <= 8_000_000.0, "the program's memory has become {more} bytes larger");
    });
}

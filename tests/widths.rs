//! Nothing is wider than the screen, whatever its width: with large amounts, a long name, and text spaced as WCAG 1.4.12 lets a
//! reader space it.

use browser::{Page, Screen, page_test};

/// Every view, each with what it shows last.
const VIEWS: [(&str, &str); 21] = [
    ("#forbund=hbs", "#all-changes"),
    ("#forbund=gotland", ".ruler"),
    // The largest of those that are known, and of those that are not, and the longest names of a förbund and of a kommun.
    ("#forbund=stockholms-stad", "#all-changes"),
    ("#forbund=goteborg", ".ruler"),
    ("#forbund=vastra-varmland-och-norra-dalsland", ".ruler"),
    ("#forbund=norra-vastmanland", ".ruler"),
    ("#vy=vagen", ".way"),
    ("#vy=vagen&forbund=hbs", "#path-of"),
    ("#vy=resultat", "#nation-fye"),
    ("#vy=resultat&forbund=hbs", "#results-said"),
    // With all that is known of an insats.
    ("#vy=resultat&forbund=stockholms-stad", "#results-said"),
    ("#vy=kapital", "#equity-hbs"),
    ("#vy=kapital&forbund=hbs", "#equity-said"),
    ("#vy=forslag", "#title"),
    ("#vy=antaganden", "#state-grant"),
    ("#vy=mote&forbund=hbs", ".meeting .offers"),
    ("#vy=mote&skarm=omradet", ".meeting-area"),
    ("#vy=badda-in", "#embed-statement-code"),
    ("#vy=egna-siffror", "#where-to-fetch"),
    ("#vy=underlag", "#open-dataset"),
    ("#vy=papper", "#paper-assumptions"),
];

/// What reaches beyond the screen and cannot be scrolled in its place; what is for the ear alone is nowhere.
const BEYOND: &str = "
    const width = document.documentElement.clientWidth;
    const all = [...document.querySelectorAll('#page *')].filter(element => !element.closest('.wide, .skip, .hidden, svg'));
    const cuts = element => {
        const { overflowX, textOverflow } = getComputedStyle(element);
        return overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.clientWidth < element.scrollWidth;
    };
    const reaches = all.filter(element =>
        element.getBoundingClientRect().right > width + .5 || !element.matches('input, select, textarea') && cuts(element));
    if (document.scrollingElement.scrollWidth <= width && !reaches.length) return [];
    const told = reaches.filter(element => !reaches.some(other => other !== element && element.contains(other)));
    return told.length ? told.map(element => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`)
        : ['something that is not among the elements'];
";

const TEXT_SPACING: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
        p { margin-bottom: 2em !important }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
";

/// Figures of an ordinary length that stand on two lines.
const CUT: &str = "
    const walker = document.createTreeWalker(document.querySelector('#page'), NodeFilter.SHOW_TEXT);
    const cut = [];
    while (walker.nextNode()) {
        const text = walker.currentNode.data.trim();
        if (text.length > 14 || !/^[≈−+±]?\\u00a0?\\d[\\d\\u00a0,]*(%|m?kr|tkr)?$/.test(text) || walker.currentNode.parentElement.closest('svg')) continue;
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        const lines = new Set([...range.getClientRects()].map(line => Math.round(line.top)));
        if (lines.size > 1) cut.push(`${text} in ${walker.currentNode.parentElement.closest('[class]')?.className}`);
    }
    return cut;
";

/// Looks at every view at every width.
async fn sweep(page: &Page) {
    page.js(TEXT_SPACING).await;
    let mut beyond = Vec::new();
    for (view, shown) in VIEWS {
        page.show_on(Screen::Desktop).await;
        page.go_to(view).await;
        page.wait_for(shown).await;
        for width in (320..=2560).step_by(20) {
            page.show_on(Screen::Window { width, height: 800 }).await;
            let reaches = page.js(BEYOND).await;
            if reaches.as_array().is_none_or(|reaches| !reaches.is_empty()) {
                beyond.push(format!("{view} at {width}: {reaches}"));
            }
        }
    }
    assert!(beyond.is_empty(), "{} views reach beyond the screen:\n{}", beyond.len(), beyond.join("\n"));
}

/// Texts of drawings that stand over each other.
const OVER: &str = "
    const isSeen = (text) => text.textContent.trim() && text.checkVisibility();
    const boxes = (svg) => [...svg.querySelectorAll('text')].filter(isSeen).map((text) => [text.textContent, text.getBoundingClientRect()]);
    const isOver = (one, other) => one.left + 1 < other.right - 1 && other.left + 1 < one.right - 1
        && one.top + 3 < other.bottom - 3 && other.top + 3 < one.bottom - 3;
    return [...document.querySelectorAll('#page svg')].flatMap((svg) => {
        const all = boxes(svg);
        return all.flatMap(([text, box], place) =>
            all.slice(place + 1).filter(([, other]) => isOver(box, other)).map(([other]) => `${text} over ${other}`));
    });
";

/// Tables of years that scroll in their places.
const SCROLLS: &str = "
    return [...document.querySelectorAll('.wide')].filter(of => of.scrollWidth > of.clientWidth).map(of => of.ariaLabel)";

/// Looks at every view at some widths: no figure is cut, nothing is beyond or over another, and on a laptop no table need be scrolled.
async fn look(page: &Page) {
    let mut faults = Vec::new();
    for (view, shown) in VIEWS {
        page.show_on(Screen::Desktop).await;
        page.go_to(view).await;
        page.wait_for(shown).await;
        for width in [320, 360, 390, 480, 600, 760, 900, 1_024, 1_180, 1_280, 1_600] {
            page.show_on(Screen::Window { width, height: 800 }).await;
            for fault in [CUT, BEYOND, OVER, SCROLLS].iter().filter(|fault| **fault != SCROLLS || width >= 1_180) {
                let found = page.js(fault).await;
                if found.as_array().is_none_or(|found| !found.is_empty()) {
                    faults.push(format!("{view} at {width}: {found}"));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_figure_is_cut_in_either_language() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#forbund=hbs").await;
        page.click("#set-all").await;
        page.wait_for_part(".changes-bar", "5 ändringar").await;
        look(page).await;
        page.show_on(Screen::Desktop).await;
        page.click("#language").await;
        page.wait_for_part(".changes-bar", "5 changes").await;
        look(page).await;
    });
}

#[test]
fn nothing_is_wider_than_the_screen_in_thousands() {
    page_test(Screen::Desktop, sweep);
}

#[test]
fn nothing_is_wider_than_the_screen_in_kronor_with_large_amounts_and_a_long_name() {
    page_test(Screen::Desktop, async |page| {
        page.go_to("#vy=forslag").await;
        page.type_into("#title", &"Samordningsförbundsöverenskommelseförslag".repeat(2)).await;
        page.click(".settings summary").await;
        page.choose("#unit", "kr").await;
        page.go_to("#forbund=hbs").await;
        for party in ["#offer-state", "#offer-region", "#offer-0126"] {
            page.type_into(party, "99 999 mnkr").await;
        }
        page.wait_for_part(".changes-bar", "3 ändringar").await;
        sweep(page).await;
    });
}

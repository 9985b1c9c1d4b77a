//! The frame of the page: heading, views, status line.

use crate::{
    changes::changes,
    components::undo_and_redo,
    dom::{El, document, el, el_in, focus_soon, on_window, option, present_root, window},
    explanation::explanation_dialog,
    forbund::forbund_view,
    format::{Lang, lowercased},
    lazy::{self, Part},
    live::{Derived, Live},
    meeting::leave_on_escape,
    overview::overview,
    paper::paper_heading,
    route::{self, Route, View},
    settings::{Theme, unit_from_code},
    share::share_dialog,
    storage::Store,
    text,
    work::Work,
};
use finsam_engine::{Dataset, ForbundId, LanCode, Unit};
use reactive_graph::{graph::untrack, owner::Owner};
use std::{borrow::Cow, cell::Cell, mem};
use wasm_bindgen::JsCast;
use web_sys::KeyboardEvent;

/// Puts the page into the document. The signals live as long as the document does.
pub fn start() {
    let store = Store::of_browser();
    lazy::with_datasets(store, move |datasets| draw(store, datasets));
}

fn draw(store: Store, datasets: Vec<String>) {
    let owner = Owner::new();
    owner.with(|| {
        let work = Work::of_page(store, datasets);
        Route::follow(work.route, move |fragment| work.open_link(fragment));
        on_window("keydown", move |key| pressed(work, key.unchecked_ref()));
        let drawn = drawn(work, |work| {
            document().set_title(work.words().title);
        });
        if let Some(body) = document().body() {
            // The body takes any element.
            let _ = body.append_child(drawn.element());
        }
        if let Some(loading) = document().get_element_by_id("loading") {
            loading.remove();
        }
    });
    mem::forget(owner);
}

/// The page, drawn anew when the language changes.
pub fn drawn(work: Work, before: impl Fn(Work) + 'static) -> El {
    el("div").id("page").slot_by(
        move || work.settings.lang().code().to_owned(),
        move |_| {
            before(work);
            Some(page(work, work.route))
        },
    )
}

/// What the keys do wherever the focus is.
pub fn pressed(work: Work, key: &KeyboardEvent) {
    undo_or_redo(work, key);
    leave_on_escape(work, key);
}

/// Ctrl+Z undoes; Ctrl+Shift+Z and Ctrl+Y do again. Where something is being searched for, the keys are the field's own.
fn undo_or_redo(work: Work, key: &KeyboardEvent) {
    // An element on the page, which shows what others will see, has answered.
    if key.default_prevented() {
        return;
    }
    let is_own = present_root().active_element().is_some_and(|element| element.has_attribute("data-own-undo"));
    if is_own || !(key.ctrl_key() || key.meta_key()) || key.alt_key() {
        return;
    }
    match (lowercased(&key.key()).as_str(), key.shift_key()) {
        ("z", false) => work.undo(),
        ("z", true) | ("y", false) => work.redo(),
        _ => return,
    }
    key.prevent_default();
}

fn page(work: Work, route: Live<Route>) -> El {
    let words = work.words();
    let skip = el_in("a", "skip").attr("href", "#main").text(words.skip).on("click", |click| {
        // The focus moves and the address stays as it is.
        click.prevent_default();
        focus_soon("main");
    });
    // Each view's link keeps the förbund that is chosen.
    let link = |view: View| {
        let is_shown = move || route.with(|route| route.view == view);
        el("a")
            .live_attr("href", move || Some(Cow::Owned(route::to_view(view, route.with(|route| route.forbund)))))
            .live_attr("aria-current", move || is_shown().then_some(Cow::Borrowed("page")))
            .text(match view {
                View::Distribution | View::Forbund | View::Import | View::Datasets => words.distribution,
                View::Way => work.lang().way_words().title,
                View::Equity => work.words().equity,
                View::Scenarios => words.scenarios,
                View::Assumptions => words.assumptions,
                View::Meeting => work.lang().meeting_words().meeting,
                View::Paper => words.to_paper,
                View::Embedding => words.embed,
            })
    };
    let [distribution_link, way, equity, scenarios, assumptions, paper, embed] = View::LINKED.map(link);
    let former = Cell::new(View::default());
    let opened = lazy::view(work, Part::Opened);
    el("div")
        .flag("data-meeting", move || route.with(|route| route.view == View::Meeting))
        .with(paper_heading(work))
        .with_some((!work.is_embedded()).then_some(skip))
        .with(header(work))
        .with(
            landmark(work, "nav", "views")
                .attrs(&[
                    ("role", if work.is_embedded() { "group" } else { "navigation" }),
                    ("aria-label", words.views),
                    ("part", "nav"),
                ])
                .with_all([distribution_link, way, equity, scenarios, assumptions]),
        )
        .show(
            move || !work.is_kept.get() && !work.is_embedded(),
            move || el_in("p", "notice").attr("role", "status").text(words.storage_missing),
        )
        .with(el_in("p", "status").attrs(&[("role", "status"), ("part", "status")]).live(move || work.status.get()))
        .show(move || work.is_kept.get() && !work.is_embedded(), move || new_version(work))
        .slot(move || work.opened.with(Option::is_some).then(&opened).flatten())
        .slot_by(
            move || route.with(|route| route.view.code().to_owned()),
            move |_| {
                let view = untrack(|| route.with(|route| route.view));
                let later = |class: &str, part| main(work, class).slot(lazy::view(work, part));
                let main = match view {
                    View::Distribution => distribution(work, route),
                    View::Forbund => main(work, "one").with(beside(work, route)),
                    View::Way => later("one", Part::Way(route)).with(changes(work)),
                    View::Equity => later("one", Part::Equity(route)).with(changes(work)),
                    View::Scenarios => later("one", Part::Scenarios),
                    View::Assumptions => later("one", Part::Assumptions).with(changes(work)),
                    View::Import => later("one", Part::Import),
                    View::Datasets => later("one", Part::Datasets),
                    View::Meeting => later("whole", Part::Meeting(shown(work, route))),
                    View::Paper => later("one", Part::Papers(Some(shown(work, route)))),
                    View::Embedding => later("one", Part::Embedding),
                };
                // After the view itself, which may want the focus too.
                if former.replace(view) == View::Meeting {
                    focus_soon("meeting-mode");
                }
                Some(if view == View::Meeting { main } else { main.with(to_take_away(work)) })
            },
        )
        .with(
            landmark(work, "footer", "about-us")
                .attr("part", "footer")
                .with(el("p").text(words.not_affiliated))
                // On somebody else's page printing is theirs, and there is nothing to embed.
                .with_all([paper, embed].into_iter().filter(|_| !work.is_embedded())),
        )
        .with(explanation_dialog(work))
        .with(share_dialog(work))
}

/// What can be copied or saved of the view, once somebody asks for it.
fn to_take_away(work: Work) -> El {
    let is_asked_for = Live::new(false);
    let list = lazy::view(work, Part::Papers(None));
    el_in("details", "more")
        .with(el("summary").text(work.words().take_away))
        .on("toggle", move |_| is_asked_for.set(true))
        .slot(move || is_asked_for.get().then(&list).flatten())
}

/// Seen once the browser has all of another version (start.js); what is around it tells those who hear the page.
fn new_version(work: Work) -> El {
    let words = work.words();
    let reload = move || {
        // A page can always be loaded anew.
        let _ = window().location().reload();
    };
    let notice = el_in("p", "notice")
        .text(words.new_version)
        .with(el("button").id("take-new-version").text(words.reload).on_click(reload));
    el_in("div", "new-version").attr("role", "status").with(notice)
}

/// A landmark of the page. Somebody else's page has its own.
fn landmark(work: Work, tag: &str, class: &str) -> El {
    el_in(if work.is_embedded() { "div" } else { tag }, class)
}

fn main(work: Work, class: &str) -> El {
    landmark(work, "main", &format!("main {class}")).id("main").attrs(&[("tabindex", "-1"), ("part", "main")])
}

fn header(work: Work) -> El {
    let words = work.words();
    let lang = work.lang();
    let base = move || work.scenario.with(|scenario| scenario.dataset().id());
    // One that has been removed elsewhere is there as long as it is used.
    let ids = move || {
        let mut ids: Vec<String> = Dataset::IDS.map(str::to_owned).into_iter().chain(work.datasets.get()).collect();
        if !ids.iter().any(|id| id == base()) {
            ids.push(base().to_owned());
        }
        ids
    };
    let base_select = el("select")
        .id("base")
        .flag("disabled", move || work.is_readonly.get())
        .on_value("change", move |id| work.set_base(&id))
        .list(ids, move |id| {
            let id = id.to_owned();
            // Another version may have another name.
            let name = {
                let id = id.clone();
                move || {
                    work.datasets.get();
                    Dataset::named(&id).map_or(String::new(), |dataset| dataset.name().to_owned())
                }
            };
            el("option").attr("value", &id).live(name).prop("selected", move || (base() == id).into())
        });
    let count = move || work.scenario.with(|scenario| text::changes(lang, scenario.edits.len()));
    let (other, switch_to) = if lang == Lang::Sv { ("en", Lang::En) } else { ("sv", Lang::Sv) };
    let language =
        el_in("button", "quiet").id("language").attr("lang", other).text(words.other_language).on_click(move || {
            work.settings.change(|settings| settings.lang = switch_to);
            // What it said was in the other language.
            work.status.set(String::new());
            // The switch is drawn anew; the focus stays on it.
            focus_soon("language");
        });
    // On somebody else's page the headings begin below theirs.
    let title = el_in(if work.is_embedded() { "p" } else { "h1" }, "title").text(words.title);
    landmark(work, "header", "top")
        .attr("part", "header")
        .with(title)
        .with(
            el_in("div", "work")
                .with(el("label").with(el("span").text(words.base).text(" ")).with(base_select))
                .with(el_in("span", "count").live(count)),
        )
        .with(
            el_in("div", "actions")
                .with_all(undo_and_redo(work, ["undo", "redo"]))
                .with(
                    el_in("button", "quiet")
                        .id("share-link")
                        .text(words.share)
                        .on_click(move || work.sharing.set(vec![work.scenario.peek()])),
                )
                .with(display_settings(work))
                .with(language),
        )
}

fn display_settings(work: Work) -> El {
    let words = work.words();
    let settings = work.settings;
    let unit = el("select")
        .id("unit")
        .on_value("change", move |code| settings.change(|settings| settings.unit = unit_from_code(&code)))
        .with_all(
            [("kr", Unit::Kronor), ("tkr", Unit::Thousands), ("mnkr", Unit::Millions)]
                .map(|(code, unit)| option(code, code, move || settings.unit() == unit)),
        );
    let theme = el("select")
        .id("theme")
        .on_value("change", move |code| settings.change(|settings| settings.theme = Theme::from_code(&code)))
        .with_all(
            [(Theme::Auto, words.theme_auto), (Theme::Light, words.theme_light), (Theme::Dark, words.theme_dark)]
                .map(|(theme, name)| option(theme.code(), name, move || settings.theme() == theme)),
        );
    el_in("details", "settings")
        .with(el("summary").text(words.settings))
        .with(el("div").with(el("label").text(words.unit).with(unit)).with(el("label").text(words.theme).with(theme)))
}

/// The table of förbund beside the one that is chosen; on a phone the chosen one has the page for itself.
fn distribution(work: Work, route: Live<Route>) -> El {
    main(work, "two")
        .flag("data-chosen", move || route.with(|route| route.forbund.is_some()))
        .with(overview(work, shown(work, route)))
        .with(beside(work, route))
}

/// The förbund that is shown, and the list of changes.
fn beside(work: Work, route: Live<Route>) -> El {
    let shown = shown(work, route);
    let draw = move |id: &str| {
        let is_chosen = untrack(|| route.with(|route| route.forbund.is_some()));
        id.parse().ok().map(|id| forbund_view(work, &id, is_chosen))
    };
    el_in("div", "beside").slot_by(move || shown.get(), draw).with(changes(work))
}

/// The id of the förbund that is chosen, or of the first.
fn shown(work: Work, route: Live<Route>) -> Derived<String> {
    let chosen = move || route.with(|route| route.forbund);
    Derived::new(move || chosen().or_else(|| first_shown(work)).map_or(String::new(), |id| id.to_string()))
}

/// Before anybody chooses: the largest förbund of Stockholms län in the dataset.
fn first_shown(work: Work) -> Option<ForbundId> {
    work.with_base(|base| {
        let in_lan = base.outcome.forbund.iter().filter(|forbund| forbund.lan.contains(&LanCode::STOCKHOLM));
        in_lan.max_by_key(|forbund| forbund.ideal).map(|forbund| forbund.id)
    })
}

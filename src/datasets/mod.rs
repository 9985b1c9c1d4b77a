//! The datasets that there are, and those of the reader's own: made of what is shown, kept here, saved as files and opened.

mod incoming;
pub mod kept;
mod make;

use crate::{
    changes::open_file,
    dom::{El, el, el_in, focus_soon, react},
    file_error::FileError,
    files,
    live::Live,
    route::{View, to_view},
    text::{self, datasets as told},
    work::Work,
};
use finsam_engine::{Dataset, Scenario};
use reactive_graph::graph::untrack;

/// The view of datasets. What a file that was opened has along is taken in.
pub fn datasets(work: Work) -> El {
    let words = work.lang().dataset_words();
    react(move || {
        let text = work.incoming.get();
        if !text.is_empty() {
            untrack(|| {
                work.incoming.set(String::new());
                work.take_in(&text);
            });
        }
    });
    let heading = el("h2").id("datasets").attr("tabindex", "-1").text(words.title);
    heading.clone().focus_soon();
    el_in("div", "scenarios datasets")
        .with(
            el("section")
                .attr("aria-labelledby", "datasets")
                .with(heading)
                .with(el_in("p", "about").text(words.about))
                .show(move || !work.is_kept.get(), move || el_in("p", "notice").text(words.not_kept)),
        )
        .with(make::make(work))
        .with(all(work))
}

/// The button to the view of datasets.
pub fn to_datasets(work: Work) -> El {
    el_in("button", "own-figures")
        .text(work.lang().dataset_words().title)
        .on_click(move || work.go(&to_view(View::Datasets, None)))
}

/// All datasets, with what can be done with each.
fn all(work: Work) -> El {
    let words = work.lang().dataset_words();
    let failed = Live::new(String::new());
    let removed = Live::new(None::<(String, String)>);
    let bring_back = move || {
        let Some((id, text)) = removed.peek() else { return };
        if work.store.set_dataset(&id, &text) {
            removed.set(None);
            work.read_datasets();
            let name = Dataset::named(&id).map_or(id.as_str(), Dataset::name);
            work.status.set(told::dataset_back(work.lang(), name));
        } else {
            work.status.set(words.no_room.to_owned());
        }
        focus_soon("all-datasets");
    };
    // Another version is another line.
    let keys = move || {
        let key = |dataset: &Dataset| format!("{} {}", dataset.id(), dataset.revision());
        work.all_datasets().into_iter().map(key).collect()
    };
    el_in("section", "saved")
        .attr("aria-labelledby", "all-datasets")
        .with(el("h2").id("all-datasets").attr("tabindex", "-1").text(words.all))
        .with(el("ul").list(keys, move |key| {
            let id = key.split(' ').next().unwrap_or_default();
            el("li").with_some(Dataset::named(id).map(|dataset| line(work, dataset, failed, removed)))
        }))
        .show(
            move || removed.with(Option::is_some),
            move || el("p").with(el("button").id("bring-dataset-back").text(words.bring_back).on_click(bring_back)),
        )
        .with(
            el_in("p", "line")
                .with(el("button").id("open-dataset").text(words.open_file).on_click(move || open_file(work, failed)))
                .with(el_in("span", "error").attr("role", "alert").live(move || failed.get())),
        )
        .with(el_in("p", "help").text(words.share_about))
}

fn line(work: Work, dataset: &'static Dataset, failed: Live<String>, removed: Live<Option<(String, String)>>) -> El {
    let (lang, words) = (work.lang(), work.lang().dataset_words());
    let (id, name) = (dataset.id(), dataset.name());
    let is_used = move || work.scenario.with(|scenario| scenario.base == id);
    let action = |act: &str, title: &str| {
        el_in("button", "link").id(&format!("{act}-{id}")).attr("aria-label", &format!("{title}: {name}")).text(title)
    };
    let remove = move || {
        let Some(own) = dataset.own() else { return };
        work.store.remove_dataset(id);
        removed.set(Some((id.to_owned(), own.to_compact())));
        work.datasets.update(|ids| ids.retain(|known| known != id));
        work.status.set(told::dataset_removed(lang, name));
        focus_soon("all-datasets");
    };
    let save = move || save_as_file(work, dataset, failed);
    let used = move || if is_used() { format!(" ({})", words.used) } else { String::new() };
    let about = el_in("span", "saved-name")
        .with(el("b").text(name).with(el("span").live(used)))
        .with(el("small").text(&told::about_dataset(lang, dataset)));
    el_in("div", "saved-line")
        .with(about)
        .with(action("use", words.employ).flag("disabled", is_used).on_click(move || work.set_base(id)))
        .with_some(dataset.own().map(|_| action("save", words.save_file).on_click(save)))
        .with_some(dataset.own().map(|_| action("remove", words.remove).flag("disabled", is_used).on_click(remove)))
}

/// The dataset alone, with no changes to it.
fn save_as_file(work: Work, dataset: &'static Dataset, failed: Live<String>) {
    failed.set(String::new());
    let name = format!("{} v{}.json", dataset.name(), dataset.revision());
    files::to_json(&Scenario::of(dataset.id()), move |json: Result<String, FileError>| match json {
        Ok(json) => {
            files::download(&name, &json, "application/json");
            work.status.set(text::saved_as(work.lang(), &name));
        }
        Err(error) => failed.set(text::file_error(work.lang(), &error)),
    });
}

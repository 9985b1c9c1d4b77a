//! How wide and how high.

use crate::{
    components::{Carry, Field},
    state::{Wanted, use_work},
    text::{Lang, embedding::pixels_error},
};
use leptos::prelude::*;

/// From narrow enough for a column to wider than any screen; the height of a frame alike.
const LOWEST: u32 = 280;
const HIGHEST: u32 = 12_000;

/// The width; all that there is where none is given.
#[component]
pub fn WidthField(wanted: RwSignal<Wanted>) -> impl IntoView {
    let lang = use_work().lang();
    let words = lang.embedding_words();
    let read = move |typed: String| {
        let width = if typed.trim().is_empty() { None } else { Some(read_pixels(lang, &typed)?) };
        wanted.update(|wanted| wanted.width = width);
        Ok(())
    };
    view! {
        <PixelsField
            id="embed-width"
            name=words.width
            placeholder=words.whole_width
            pixels=Signal::derive(move || wanted.with(|wanted| wanted.width))
            read=Callback::new(read)
        />
    }
}

/// The height of a frame; that of the view where none is given.
#[component]
pub fn HeightField(wanted: RwSignal<Wanted>) -> impl IntoView {
    let lang = use_work().lang();
    let read = move |typed: String| {
        let height = if typed.trim().is_empty() { None } else { Some(read_pixels(lang, &typed)?) };
        wanted.update(|wanted| wanted.height = height);
        Ok(())
    };
    view! {
        <PixelsField
            id="embed-height"
            name=lang.embedding_words().height
            pixels=Signal::derive(move || wanted.with(|wanted| Some(wanted.frame_height())))
            read=Callback::new(read)
        />
    }
}

/// A field for a number of pixels, under its name.
#[component]
fn PixelsField(
    id: &'static str,
    name: &'static str,
    #[prop(default = "")] placeholder: &'static str,
    pixels: Signal<Option<u32>>,
    read: Carry<String>,
) -> impl IntoView {
    let value = Signal::derive(move || pixels.get().map_or_else(String::new, |pixels| pixels.to_string()));
    view! {
        <label class="ask">
            <span>{name}</span>
            <Field id label=name value read placeholder />
        </label>
    }
}

fn read_pixels(lang: Lang, typed: &str) -> Result<u32, String> {
    let pixels = typed.trim().parse().ok().filter(|pixels| (LOWEST..=HIGHEST).contains(pixels));
    pixels.ok_or_else(|| pixels_error(lang, LOWEST, HIGHEST))
}

//! The code for a frame.

use super::{
    super::{copied::Copied, section::Section},
    needs::Needs,
};
use crate::state::{Home, Wanted, frame_code, use_work};
use leptos::prelude::*;

#[component]
pub fn FrameSnippet(home: Home, wanted: RwSignal<Wanted>, link: Memo<String>) -> impl IntoView {
    let words = use_work().lang().embedding_words();
    let origin = home.origin().to_owned();
    let code = Memo::new(move |_| wanted.with(|wanted| link.with(|link| frame_code(&home, wanted, link))));
    view! {
        <Section id="embed-frame" heading=words.frame>
            <p>{words.frame_about}</p>
            <Copied id="embed-frame" name=words.frame text=code copied=words.copied />
            <Needs>
                <ul>
                    <li>{words.needs_no_policy} " " <code>{format!("frame-src {origin}")}</code></li>
                    <li>{words.needs_height} " " <code>{format!("script-src {origin}")}</code></li>
                    <li>{words.needs_ancestors}</li>
                    <li>{words.needs_sandbox}</li>
                    <li>{words.needs_downloads}</li>
                    <li>{words.needs_https}</li>
                </ul>
            </Needs>
        </Section>
    }
}

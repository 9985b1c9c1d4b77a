//! Keys and chords by name, pressed as a person presses them.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

use crate::page::Page;

/// The key for commands such as "select all".
pub(crate) const COMMAND: Key = if cfg!(target_os = "macos") { Key::Command } else { Key::Control };

/// Its name in [`Page::press`].
pub(crate) const COMMAND_NAME: &str = if cfg!(target_os = "macos") { "Meta" } else { "Control" };

impl Page {
    /// Presses a key, or several together, in whatever has the focus: `Tab`, `Shift+Tab`, `Control+z`, `ArrowDown`.
    pub async fn press(&self, keys: &str) {
        let keys: Vec<char> = keys.split('+').map(key).collect();
        let down = keys.iter().map(|&value| KeyAction::Down { value });
        let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), KeyActions::then);
        let pressed = self.client.perform_actions(actions).await;
        pressed.unwrap_or_else(|error| panic!("the keys cannot be pressed: {error}"));
    }

    /// What has been copied, as a field gets it that it is pasted into.
    pub async fn pasted(&self) -> String {
        self.js("document.body.append(Object.assign(document.createElement('textarea'), { id: 'pasted' }))").await;
        self.click("#pasted").await;
        self.press(&format!("{COMMAND_NAME}+v")).await;
        let read = "const field = document.getElementById('pasted'); field.remove(); return field.value";
        self.js(read).await.as_str().unwrap_or_default().to_owned()
    }
}

/// The key with this name, as in JavaScript's `KeyboardEvent.key`.
fn key(name: &str) -> char {
    let mut letters = name.chars();
    if let (Some(letter), None) = (letters.next(), letters.next()) {
        return letter;
    }
    let key = match name {
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Space" => Key::Space,
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Shift" => Key::Shift,
        "Control" => Key::Control,
        "Alt" => Key::Alt,
        "Meta" => Key::Meta,
        other => panic!("there is no key {other}: add it to tests/browser/keyboard.rs"),
    };
    key.into()
}

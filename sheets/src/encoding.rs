//! Bytes as text, in the encodings that Swedish programs save in.

use crate::Refusal;
use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// The text of a file: UTF-8 and UTF-16 by their byte order marks, UTF-8 where it is, UTF-16 where every other byte is 0, and
/// Windows-1252 otherwise.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Refusal> {
    let text = if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        encoding.decode_without_bom_handling(&bytes[mark..]).0
    } else if is_utf_16(bytes) {
        UTF_16LE.decode_without_bom_handling(bytes).0
    } else {
        match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
            Some(text) => text,
            None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        }
    };
    // No text has these; a picture, a packed file or a program does.
    let is_binary = |sign: char| matches!(sign, '\0'..='\u{8}' | '\u{e}'..='\u{1a}');
    if text.contains(is_binary) { Err(Refusal::NotATable) } else { Ok(text) }
}

/// Whether it looks like Excel's "Unicode text" without a mark: Swedish letters all have 0 as their second byte.
fn is_utf_16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(200)];
    let pairs = start.chunks_exact(2);
    start.len() >= 4 && start.len().is_multiple_of(2) && pairs.clone().all(|pair| pair[0] != 0) && {
        let zeros = pairs.clone().filter(|pair| pair[1] == 0).count();
        zeros * 10 >= pairs.len() * 9
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn reads(bytes: &[u8]) {
        assert_eq!(decoded(bytes).as_deref(), Ok("Åre;Örebro"));
    }

    #[test]
    fn the_encodings_of_swedish_programs_are_read() {
        let text = "Åre;Örebro";
        let utf_16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        reads(text.as_bytes());
        reads(&[b"\xef\xbb\xbf", text.as_bytes()].concat());
        reads(b"\xc5re;\xd6rebro");
        reads(&utf_16);
        reads(&[b"\xff\xfe", utf_16.as_slice()].concat());
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        reads(&[b"\xfe\xff", big.as_slice()].concat());
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decoded(b"\x89PNG\r\n\x1a\n\0\0"), Err(Refusal::NotATable));
    }
}

//! A name for a content: the same bytes give the same letters, other bytes other letters.

/// The 64-bit FNV-1a hash in 16 hexadecimal digits.
///
/// It tells versions of a file apart; it protects against nobody who means harm, and need not.
pub fn content_hash(content: &[u8]) -> String {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let hash = content.iter().fold(OFFSET, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME));
    format!("{hash:016x}")
}

/// Whether a file's name carries a content hash, as in `finsam-0123456789abcdef.wasm`.
pub fn is_hashed(file_name: &str) -> bool {
    let stem = file_name.split('.').next().unwrap_or_default();
    stem.rsplit_once('-')
        .is_some_and(|(_, hash)| hash.len() == 16 && hash.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the table of test vectors that FNV's authors publish.
    #[test]
    fn the_published_values() {
        assert_eq!(content_hash(b""), "cbf29ce484222325");
        assert_eq!(content_hash(b"a"), "af63dc4c8601ec8c");
        assert_eq!(content_hash(b"foobar"), "85944171f73967e8");
    }

    #[test]
    fn a_hashed_name_is_known_by_its_digits() {
        assert!(is_hashed("finsam-0123456789abcdef.wasm"));
        assert!(is_hashed("finsam-0123456789abcdef.wasm.br"));
        assert!(!is_hashed("index.html"));
        assert!(!is_hashed("watch-version"));
        assert!(!is_hashed("finsam-0123.wasm"));
    }
}

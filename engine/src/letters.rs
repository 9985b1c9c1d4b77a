//! Letters as they are typed where a keyboard lacks some.

/// A small letter without its marks: `a` for å and ä, `o` for ö. Every other sign as it is.
pub const fn without_marks(sign: char) -> char {
    match sign {
        'å' | 'ä' | 'à' | 'á' => 'a',
        'ö' | 'ø' => 'o',
        'é' | 'è' | 'ë' => 'e',
        'ü' => 'u',
        sign => sign,
    }
}

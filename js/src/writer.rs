//! Writes Rust's types as JSON text, for `JSON.parse`.
//!
//! `serde_json` would bring tables to write any floating-point number, and serde-wasm-bindgen a call for every field; each is
//! more of the package than all of this.

use serde::ser::{self, Serialize};
use std::fmt;

/// The JSON of a value.
pub fn write(value: &impl Serialize) -> String {
    let mut text = String::new();
    let Ok(()) = value.serialize(Writer(&mut text));
    text
}

struct Writer<'t>(&'t mut String);

/// Nothing that is written here can fail.
#[derive(Debug)]
pub enum Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        unreachable!("no type of the engine refuses to be written")
    }
}

impl std::error::Error for Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter) -> fmt::Result {
        match *self {}
    }
}

#[inline(never)]
fn write_text(out: &mut String, text: &str) {
    out.push('"');
    for sign in text.chars() {
        match sign {
            '"' | '\\' => {
                out.push('\\');
                out.push(sign);
            }
            '\0'..='\x1f' => {
                out.push_str("\\u00");
                for digit in [sign as u32 / 16, sign as u32 % 16] {
                    out.extend(char::from_digit(digit, 16));
                }
            }
            _ => out.push(sign),
        }
    }
    out.push('"');
}

#[inline(never)]
fn write_whole(out: &mut String, number: i64) {
    out.push_str(&number.to_string());
}

/// With four decimals, the most that a percent or a number of HE has.
#[inline(never)]
fn write_decimals(out: &mut String, number: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "made of a whole number of ten-thousandths")]
    let units = (number * 1e4).round() as i64;
    if units < 0 {
        out.push('-');
    }
    write_whole(out, (units / 10_000).abs());
    let decimals = (units % 10_000).abs() + 10_000;
    out.push('.');
    out.push_str(&decimals.to_string()[1..]);
}

/// The comma, the name and the colon before a field.
#[inline(never)]
fn write_name(out: &mut String, name: &str) {
    separate(out);
    write_text(out, name);
    out.push(':');
}

#[inline(never)]
fn separate(out: &mut String) {
    if !out.ends_with(['{', '[', ':']) {
        out.push(',');
    }
}

type Done = Result<(), Never>;

impl<'t> ser::Serializer for Writer<'t> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Members<'t>;
    type SerializeTuple = Members<'t>;
    type SerializeTupleStruct = Members<'t>;
    type SerializeTupleVariant = Members<'t>;
    type SerializeMap = Members<'t>;
    type SerializeStruct = Members<'t>;
    type SerializeStructVariant = Members<'t>;

    fn serialize_bool(self, value: bool) -> Done {
        self.0.push_str(if value { "true" } else { "false" });
        Ok(())
    }
    fn serialize_i8(self, value: i8) -> Done {
        self.serialize_i64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Done {
        self.serialize_i64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Done {
        self.serialize_i64(value.into())
    }
    fn serialize_i64(self, value: i64) -> Done {
        write_whole(self.0, value);
        Ok(())
    }
    fn serialize_u8(self, value: u8) -> Done {
        self.serialize_i64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Done {
        self.serialize_i64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Done {
        self.serialize_i64(value.into())
    }
    fn serialize_u64(self, value: u64) -> Done {
        self.serialize_i64(value.cast_signed())
    }
    fn serialize_f32(self, value: f32) -> Done {
        self.serialize_f64(value.into())
    }
    fn serialize_f64(self, value: f64) -> Done {
        write_decimals(self.0, value);
        Ok(())
    }
    fn serialize_char(self, value: char) -> Done {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }
    fn serialize_str(self, value: &str) -> Done {
        write_text(self.0, value);
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Done {
        self.serialize_unit()
    }
    #[inline(never)]
    fn serialize_none(self) -> Done {
        self.0.push_str("null");
        Ok(())
    }
    fn serialize_some<T: ?Sized + Serialize>(self, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Done {
        self.serialize_none()
    }
    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.serialize_none()
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Done {
        write_text(self.0, variant);
        Ok(())
    }
    fn serialize_newtype_struct<T: ?Sized + Serialize>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Done {
        self.0.push('{');
        write_name(self.0, variant);
        value.serialize(Writer(self.0))?;
        self.0.push('}');
        Ok(())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'t>, Never> {
        Ok(Members::begin(self.0, "[", "]"))
    }
    fn serialize_tuple(self, _: usize) -> Result<Members<'t>, Never> {
        Ok(Members::begin(self.0, "[", "]"))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Members<'t>, Never> {
        Ok(Members::begin(self.0, "[", "]"))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'t>, Never> {
        Ok(Members::within(self.0, variant, "[", "]}"))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Members<'t>, Never> {
        Ok(Members::begin(self.0, "{", "}"))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'t>, Never> {
        Ok(Members::begin(self.0, "{", "}"))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'t>, Never> {
        Ok(Members::within(self.0, variant, "{", "}}"))
    }
}

/// A list or an object that is being written.
struct Members<'t> {
    out: &'t mut String,
    end: &'static str,
}

impl<'t> Members<'t> {
    #[inline(never)]
    fn begin(out: &'t mut String, begin: &str, end: &'static str) -> Self {
        out.push_str(begin);
        Self { out, end }
    }

    #[inline(never)]
    fn within(out: &'t mut String, variant: &str, begin: &str, end: &'static str) -> Self {
        out.push('{');
        write_name(out, variant);
        Self::begin(out, begin, end)
    }

    fn item<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        separate(self.out);
        value.serialize(Writer(self.out))
    }

    fn field<T: ?Sized + Serialize>(&mut self, name: &str, value: &T) -> Done {
        write_name(self.out, name);
        value.serialize(Writer(self.out))
    }

    #[inline(never)]
    fn finish(self) {
        self.out.push_str(self.end);
    }
}

macro_rules! members {
    ($($members:ident $write:ident;)*) => { $(
        impl ser::$members for Members<'_> {
            type Ok = ();
            type Error = Never;

            fn $write<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
                self.item(value)
            }

            fn end(self) -> Done {
                self.finish();
                Ok(())
            }
        }
    )* };
}

members! {
    SerializeSeq serialize_element;
    SerializeTuple serialize_element;
    SerializeTupleStruct serialize_field;
    SerializeTupleVariant serialize_field;
}

impl ser::SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Never;
    fn serialize_key<T: ?Sized + Serialize>(&mut self, key: &T) -> Done {
        self.item(key)
    }
    fn serialize_value<T: ?Sized + Serialize>(&mut self, value: &T) -> Done {
        self.out.push(':');
        value.serialize(Writer(self.out))
    }
    fn end(self) -> Done {
        self.finish();
        Ok(())
    }
}

macro_rules! fields {
    ($($fields:ident)*) => { $(
        impl ser::$fields for Members<'_> {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: ?Sized + Serialize>(&mut self, name: &'static str, value: &T) -> Done {
                self.field(name, value)
            }

            fn end(self) -> Done {
                self.finish();
                Ok(())
            }
        }
    )* };
}

fields! { SerializeStruct SerializeStructVariant }

#[cfg(test)]
mod tests {
    use super::*;
    use finsam_engine::Fye;

    #[test]
    fn texts_are_escaped_as_json_wants_them() {
        assert_eq!(write(&"a\"b\\c\nå\u{1f}"), r#""a\"b\\c\u000aå\u001f""#);
    }

    #[test]
    fn numbers_have_no_more_than_four_decimals() {
        let written = [0, 1, -1, 80_005_000, -12_345, 9_999].map(|fye| write(&Fye::from_ten_thousandths(fye)));
        assert_eq!(written, ["0.0000", "0.0001", "-0.0001", "8000.5000", "-1.2345", "0.9999"]);
    }
}

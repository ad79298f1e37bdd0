//! Characters that act instead of being seen (control characters, direction marks, invisible blanks) are shown by name,
//! so that no cell can hide or turn around what stands on the page, in an export or on paper.

use super::Encoding;
use std::borrow::Cow;
use std::fmt::Write;

/// A character that a reader would not see, or that changes how others are shown.
fn acts(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' | '\u{feff}')
}

/// The text with acting characters written out: `␀` for control characters that have a picture, else `[U+202E]`.
/// Line ends and tabs are left as they are. U+0080 to U+009F are characters of Windows-1252 that some program took for
/// ISO-8859-1 once; they are shown as what they were (as the WHATWG HTML standard does, "numeric character references").
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() && !text.bytes().any(|b| acts(char::from(b))) || !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match u32::from(c) {
            _ if !acts(c) => out.push(c),
            code @ 0..=0x1f => out.extend(char::from_u32(0x2400 + code)),
            0x7f => out.push('\u{2421}'),
            code @ 0x80..=0x9f if !acts(windows_1252(code)) => out.push(windows_1252(code)),
            code => {
                // Writing into a String cannot fail.
                let _ = write!(out, "[U+{code:04X}]");
            }
        }
    }
    Cow::Owned(out)
}

fn windows_1252(code: u32) -> char {
    let byte = u8::try_from(code).unwrap_or_default();
    let text = Encoding::Windows1252.decode(&[byte]).chars().next();
    text.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_acts_and_nothing_is_lost() {
        assert_eq!(visible("a\0b"), "a␀b");
        assert_eq!(visible("2016\u{96}17 \u{81}"), "2016–17 [U+0081]");
        assert_eq!(visible("x\u{202e}gpj.exe"), "x[U+202E]gpj.exe");
        assert_eq!(visible("Stadt\u{200b}teil"), "Stadt[U+200B]teil");
        for same in [
            "Süd\n\"West\"",
            "Migrations\u{ad}hintergrund",
            "1\u{202f}234",
            "\t",
            "",
        ] {
            assert!(matches!(visible(same), Cow::Borrowed(_)), "{same:?}");
        }
    }
}

use sha2::{Digest as _, Sha256};

/// Bokmerke: where the next part of a list begins. It says which list it belongs to and cannot be made by guessing, so
/// that one that was cut, changed or taken from another list names nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor(String);

const MARK: usize = 16;

impl Cursor {
    /// The cursor that goes on after the position in the list. `list` is the question whose answer it is a part of.
    pub fn after(position: &str, list: &str) -> Self {
        let hidden: String = position.bytes().map(|byte| format!("{byte:02x}")).collect();
        Self(format!("{}{hidden}", mark(position, list)))
    }

    /// The position that [`Cursor::after`] hid for the same list.
    pub fn position(text: &str, list: &str) -> Option<String> {
        let (told, hidden) = text.split_at_checked(MARK)?;
        let bytes: Option<Vec<u8>> = hidden
            .as_bytes()
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        let position = String::from_utf8(bytes?).ok()?;
        (mark(&position, list) == told).then_some(position)
    }

    pub fn text(&self) -> &str {
        &self.0
    }
}

fn mark(position: &str, list: &str) -> String {
    let told = format!("{}:{position}{list}", position.len());
    let hash: [u8; 32] = Sha256::digest(told).into();
    hash[..MARK / 2]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_belongs_to_its_list_and_is_whole() {
        let cursor = Cursor::after("2026-04-30_7", "/saker?open");
        let text = cursor.text();
        assert_eq!(
            Cursor::position(text, "/saker?open").as_deref(),
            Some("2026-04-30_7")
        );
        for (name, text, list) in [
            ("of another list", text.to_owned(), "/saker?all"),
            ("cut", text[..text.len() - 2].to_owned(), "/saker?open"),
            ("changed", text.replace('7', "8"), "/saker?open"),
            ("empty", String::new(), "/saker?open"),
            ("no hexadecimal", "ø".repeat(20), "/saker?open"),
        ] {
            assert_eq!(Cursor::position(&text, list), None, "{name}");
        }
    }
}

//! The words of two letters as they are compared: small letters, both languages as one, each word by its stem, each
//! weighed by how much it tells.

mod bag;
mod compound;
mod function_words;
mod nynorsk;
mod partner;
mod phrases;
mod stem;
mod vocabulary;

pub use bag::Bag;
pub use function_words::is_function_word;
pub use nynorsk::in_bokmal;
pub use vocabulary::{Vocabulary, WordId};

/// The words of a text in small letters, without what stands around them.
pub fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

/// The text as one compares it word for word: only its words, in small letters.
pub fn normalised(text: &str) -> String {
    words(text).collect::<Vec<_>>().join(" ")
}

/// What two forms of a word have in common, in bokmål: «tenestene», «tjenesten» → «tjenest».
pub fn root(word: &str) -> String {
    stem::stem(&in_bokmal(word)).to_owned()
}

use fluent_bundle::{FluentValue, types::FluentNumber};

/// A value that a text is told with: words as they stand, numbers so that the text can choose its form by them.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    Words(String),
    Number(f64),
}

impl Argument {
    pub(crate) fn to_fluent(&self) -> FluentValue<'static> {
        match self {
            Self::Words(words) => FluentValue::String(words.clone().into()),
            Self::Number(number) => {
                FluentValue::Number(FluentNumber::new(*number, Default::default()))
            }
        }
    }
}

impl From<&str> for Argument {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Argument {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl From<&String> for Argument {
    fn from(words: &String) -> Self {
        Self::Words(words.clone())
    }
}

macro_rules! from_number {
    ($($type:ty),*) => {$(
        impl From<$type> for Argument {
            fn from(number: $type) -> Self {
                Self::Number(number as f64)
            }
        }

        impl From<&$type> for Argument {
            fn from(number: &$type) -> Self {
                (*number).into()
            }
        }
    )*};
}

from_number!(i64, u64, i32, u32, usize);

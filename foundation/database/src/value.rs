use kernel::{Day, Id, Instant};

/// A value on its way into a statement. The kind of an absent value is kept: PostgreSQL needs it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Text(Option<String>),
    Integer(Option<i64>),
    Real(Option<f64>),
    YesNo(Option<bool>),
    Day(Option<Day>),
    Instant(Option<Instant>),
    Id(Option<Id>),
    Bytes(Option<Vec<u8>>),
}

pub type Values = Vec<Value>;

/// The values of a statement, in the order of `$1`, `$2`, …
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { vec![$($crate::Value::from($value)),*] };
}

macro_rules! from {
    ($($kind:ident: $type:ty),*) => {$(
        impl From<$type> for Value {
            fn from(value: $type) -> Self {
                Self::$kind(Some(value.into()))
            }
        }

        impl From<Option<$type>> for Value {
            fn from(value: Option<$type>) -> Self {
                Self::$kind(value.map(Into::into))
            }
        }
    )*};
}

from!(Text: String, Text: &str, Integer: i64, Integer: i32, Integer: u32, Real: f64, YesNo: bool, Day: Day, Instant: Instant, Id: Id, Bytes: Vec<u8>, Bytes: &[u8]);

impl From<&String> for Value {
    fn from(value: &String) -> Self {
        Self::Text(Some(value.clone()))
    }
}

impl From<&Option<String>> for Value {
    fn from(value: &Option<String>) -> Self {
        Self::Text(value.clone())
    }
}

/// Binds the values to a query of either engine: natively in PostgreSQL, as ISO text and integers in SQLite.
macro_rules! bind {
    (sqlite, $query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                $crate::Value::Text(text) => query.bind(text),
                $crate::Value::Integer(number) => query.bind(number),
                $crate::Value::Real(number) => query.bind(number),
                $crate::Value::YesNo(yes) => query.bind(yes),
                $crate::Value::Day(day) => query.bind(day.map(|day| day.to_string())),
                $crate::Value::Instant(moment) => {
                    query.bind(moment.map(|moment| moment.to_string()))
                }
                $crate::Value::Id(id) => query.bind(id.map(|id| id.to_string())),
                $crate::Value::Bytes(bytes) => query.bind(bytes),
            };
        }
        query
    }};
    (postgres, $query:expr, $values:expr) => {{
        let mut query = $query;
        for value in $values {
            query = match value {
                $crate::Value::Text(text) => query.bind(text),
                $crate::Value::Integer(number) => query.bind(number),
                $crate::Value::Real(number) => query.bind(number),
                $crate::Value::YesNo(yes) => query.bind(yes),
                $crate::Value::Day(day) => query.bind(day.map(kernel::Day::to_naive)),
                $crate::Value::Instant(moment) => query.bind(moment.map(kernel::Instant::to_utc)),
                $crate::Value::Id(id) => query.bind(id.map(kernel::Id::to_uuid)),
                $crate::Value::Bytes(bytes) => query.bind(bytes),
            };
        }
        query
    }};
}
pub(crate) use bind;

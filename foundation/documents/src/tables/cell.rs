use kernel::Day;

/// A column of a list that is written: its heading and how wide it stands in a spreadsheet, in characters.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub heading: String,
    pub width: f64,
}

impl Column {
    pub fn new(heading: impl Into<String>, width: f64) -> Self {
        Self {
            heading: heading.into(),
            width,
        }
    }
}

/// A cell of a list that is written. Numbers and days stay numbers and days in a spreadsheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(String),
    Whole(i64),
    /// Written with one decimal.
    Decimal(f64),
    Day(Day),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

impl From<Day> for Cell {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty, Into::into)
    }
}

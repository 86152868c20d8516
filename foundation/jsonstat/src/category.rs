use serde_json::{Map, Value};

/// One of the possible values of a dimension.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Category {
    pub code: String,
    /// None where the provider gave none; see [`Category::name`].
    pub label: Option<String>,
    pub unit: Option<Box<Unit>>,
    /// Longitude and latitude, in degrees.
    pub coordinates: Option<[f64; 2]>,
    /// The codes right below this one. Those of a larger classification need not be in the dimension.
    pub children: Vec<String>,
    pub notes: Vec<String>,
}

impl Category {
    /// A category with nothing but its code.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn labelled(mut self, label: impl Into<String>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// What to show: the label, and the code where there is none, as the format says.
    pub fn name(&self) -> &str {
        self.label.as_deref().unwrap_or(&self.code)
    }
}

/// What the numbers of a category are counted in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Unit {
    /// How many decimals the numbers are given with.
    pub decimals: Option<u32>,
    pub label: Option<String>,
    pub symbol: Option<String>,
    pub position: Option<SymbolPosition>,
    /// What else the provider says of the unit, such as `base` of Statistics Norway.
    pub others: Map<String, Value>,
}

/// On which side of the number the symbol of a unit stands; after it where nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SymbolPosition {
    Start,
    End,
}

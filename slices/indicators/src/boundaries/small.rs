use maps::{Boundaries, Detail, Shapes, simplify};

/// Små former: what is kept of boundaries, for the whole country on a page and for one county on a page.
#[derive(Clone, Debug, PartialEq)]
pub struct Small {
    pub nation: Shapes,
    pub county: Shapes,
}

pub fn make_small(boundaries: &Boundaries) -> Small {
    Small {
        nation: simplify(boundaries, Detail::NATION),
        county: simplify(boundaries, Detail::COUNTY),
    }
}

impl Small {
    /// As stored.
    ///
    /// # Errors
    /// Never for shapes.
    pub fn to_text(&self) -> serde_json::Result<[String; 2]> {
        Ok([
            serde_json::to_string(&self.nation)?,
            serde_json::to_string(&self.county)?,
        ])
    }

    /// Reads what is stored.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn from_text([nation, county]: &[String; 2]) -> serde_json::Result<Self> {
        Ok(Self {
            nation: serde_json::from_str(nation)?,
            county: serde_json::from_str(county)?,
        })
    }
}

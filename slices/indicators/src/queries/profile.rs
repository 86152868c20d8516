use std::collections::BTreeMap;

use database::{Fetch, Result, statements, values};
use kernel::Id;

use crate::indicator::whole_number;

statements! {
    /// Every municipality, for each indicator in the year of the newest figure of the one that is asked about.
    OTHERS = "SELECT v.indicator_id, v.region, v.part, v.whole, v.number FROM indicator_value v
        JOIN (SELECT indicator_id, MAX(year) AS year FROM indicator_value WHERE region = $1 AND number IS NOT NULL GROUP BY indicator_id) own
            ON own.indicator_id = v.indicator_id AND own.year = v.year
        WHERE LENGTH(v.region) = 4 AND v.number IS NOT NULL ORDER BY v.indicator_id, v.region";
}

/// Another municipality's figure of the same year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Other {
    pub part: Option<f64>,
    pub whole: Option<f64>,
    pub number: f64,
}

/// The figures of every municipality that has one, the one asked about among them, by indicator and number.
pub type Others = BTreeMap<Id, BTreeMap<String, Other>>;

impl Other {
    /// The count and what it is of, where it is one of the other.
    pub fn counted(&self) -> Option<(u64, u64)> {
        let whole = whole_number(self.whole?).filter(|whole| *whole > 0)?;
        Some((whole_number(self.part?)?, whole))
    }
}

/// # Errors
/// What the database says.
pub async fn others(reader: &mut impl Fetch, number: &str) -> Result<Others> {
    let mut found = Others::new();
    for row in &reader.fetch_all(&OTHERS, values![number]).await? {
        let of = found.entry(row.get("indicator_id")?).or_default();
        let other = Other {
            part: row.get("part")?,
            whole: row.get("whole")?,
            number: row.get("number")?,
        };
        of.insert(row.get("region")?, other);
    }
    Ok(found)
}

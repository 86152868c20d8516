use std::{fmt, str::FromStr};

use kernel::{Day, Id};
use organisations::nation::nation;

/// Region: what a figure of a statistic is about, by the number that the source uses for it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Region {
    Nation,
    /// By its number of two digits.
    County(String),
    /// By its number of four digits, of whatever year.
    Municipality(String),
}

/// Another kind of region, such as a district of a city or a group of municipalities, or no region at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherRegion;

impl Region {
    /// What is wider than the municipalities of the office: the counties that it covers on the day, and the nation.
    pub fn wide(office: Id, day: Day) -> Vec<Self> {
        let counties = nation().counties_of(office, day).iter();
        let counties = counties.map(|number| Self::County((*number).to_owned()));
        counties.chain([Self::Nation]).collect()
    }

    /// As stored: `0`, `46`, `4601`.
    pub fn code(&self) -> &str {
        match self {
            Self::Nation => "0",
            Self::County(number) | Self::Municipality(number) => number,
        }
    }

    pub fn is_municipality(&self) -> bool {
        matches!(self, Self::Municipality(_))
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Region {
    type Err = OtherRegion;

    /// Reads what sources write: `4601`, `K-4601`, `K_4601`, `46`, `EKA46`, `F-46`, `0`, `00`, `EAK`, `Hele landet`.
    /// Spreadsheets drop the zero in front: `301` is municipality 0301, `3` is county 03.
    fn from_str(text: &str) -> Result<Self, OtherRegion> {
        let text = text.trim();
        if let Some(stored) = of_code(text) {
            return Ok(stored);
        }
        let word = text.to_lowercase();
        if [
            "eak",
            "hele landet",
            "heile landet",
            "norge",
            "noreg",
            "the whole country",
        ]
        .contains(&word.as_str())
        {
            return Ok(Self::Nation);
        }
        let (kind, digits) = split(&word);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(OtherRegion);
        }
        let is_zero = digits.bytes().all(|byte| byte == b'0');
        match (kind, digits.len()) {
            ("", 1..=4) if is_zero => Ok(Self::Nation),
            ("" | "k", 3 | 4) => Ok(Self::Municipality(format!("{digits:0>4}"))),
            ("" | "f" | "eka", 1 | 2) => Ok(Self::County(format!("{digits:0>2}"))),
            ("eka", 4) if digits.ends_with("00") => Ok(Self::County(digits[..2].to_owned())),
            _ => Err(OtherRegion),
        }
    }
}

/// Most often it is written as it is stored, and thousands are read for a page.
fn of_code(text: &str) -> Option<Region> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    let is_zero = || text.bytes().all(|byte| byte == b'0');
    match text.len() {
        4 if is_number && !is_zero() => Some(Region::Municipality(text.to_owned())),
        2 if is_number && !is_zero() => Some(Region::County(text.to_owned())),
        _ => None,
    }
}

/// The letters before the number, and the number.
fn split(word: &str) -> (&str, &str) {
    let start = word
        .find(|sign: char| sign.is_ascii_digit())
        .unwrap_or(word.len());
    let (kind, digits) = word.split_at(start);
    (kind.trim_end_matches(['-', '_', ' ']), digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_known_in_every_way_of_writing_it() {
        let municipality = |number: &str| Ok(Region::Municipality(number.to_owned()));
        let county = |number: &str| Ok(Region::County(number.to_owned()));
        let cases = [
            ("4601", municipality("4601")),
            (" 0301 ", municipality("0301")),
            ("301", municipality("0301")),
            ("K-4601", municipality("4601")),
            ("K_4601", municipality("4601")),
            ("46", county("46")),
            ("3", county("03")),
            ("F-46", county("46")),
            ("EKA46", county("46")),
            ("EKA4600", county("46")),
            ("0", Ok(Region::Nation)),
            ("00", Ok(Region::Nation)),
            ("0000", Ok(Region::Nation)),
            ("EAK", Ok(Region::Nation)),
            ("Hele landet", Ok(Region::Nation)),
            ("030101", Err(OtherRegion)),
            ("EKG12", Err(OtherRegion)),
            ("Bergen", Err(OtherRegion)),
            ("", Err(OtherRegion)),
            ("4601a", Err(OtherRegion)),
        ];
        for (text, region) in cases {
            assert_eq!(text.parse(), region, "{text}");
        }
    }
}

use kernel::Day;

/// Paragraf: a section of the Social Services Act (lov 18.12.2009 nr. 131, chapter 4) that an appeal can be about.
///
/// The table is data: validity and title stand here and in the texts, no rule knows a section by its number.
#[derive(Debug, PartialEq, Eq)]
pub struct ActSection {
    /// As stored and as in addresses: `18`, `20a`, `21-26`.
    pub code: &'static str,
    /// The text key of «§ 18 Stønad til livsopphold».
    pub title: &'static str,
    /// The text key of «§ 18».
    pub short: &'static str,
    valid_from: (i32, u32, u32),
    valid_to: Option<(i32, u32, u32)>,
}

const IN_FORCE: (i32, u32, u32) = (2010, 1, 1);

const fn section(code: &'static str, title: &'static str, short: &'static str) -> ActSection {
    ActSection {
        code,
        title,
        short,
        valid_from: IN_FORCE,
        valid_to: None,
    }
}

/// Every section an appeal can be about, in the order of the Act.
pub const SECTIONS: &[ActSection] = &[
    section("17", "cases-section-17", "cases-section-17-short"),
    section("18", "cases-section-18", "cases-section-18-short"),
    section("19", "cases-section-19", "cases-section-19-short"),
    section("20", "cases-section-20", "cases-section-20-short"),
    // The duty of activity for people under 30 came into force on 1 January 2017.
    ActSection {
        code: "20a",
        title: "cases-section-20a",
        short: "cases-section-20a-short",
        valid_from: (2017, 1, 1),
        valid_to: None,
    },
    section("21-26", "cases-section-21-26", "cases-section-21-26-short"),
    section("27", "cases-section-27", "cases-section-27-short"),
    section("28", "cases-section-28", "cases-section-28-short"),
    section("29", "cases-section-29", "cases-section-29-short"),
];

impl ActSection {
    /// The section with this code.
    pub fn find(code: &str) -> Option<&'static Self> {
        SECTIONS.iter().find(|section| section.code == code)
    }

    /// Reads what people write for a section: `18`, `§ 18`, `§20 a`, `§§ 21-26`, `23`, `29 flg.`.
    pub fn read(text: &str) -> Option<&'static Self> {
        let code: String = text
            .to_lowercase()
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '–'))
            .collect();
        let code = code.replace('–', "-");
        let code = code
            .strip_suffix("flg")
            .or_else(|| code.strip_suffix("ff"))
            .unwrap_or(&code);
        Self::find(code).or_else(|| match code.parse::<u32>() {
            Ok(21..=26) => Self::find("21-26"),
            Ok(29..=40) => Self::find("29"),
            _ => None,
        })
    }

    /// Its place in the Act, to sort by.
    pub fn order(&self) -> usize {
        SECTIONS
            .iter()
            .position(|section| section == self)
            .unwrap_or(SECTIONS.len())
    }

    /// The codes as they are stored with a case, apart by a space.
    pub fn join(sections: &[&'static Self]) -> String {
        sections
            .iter()
            .map(|section| section.code)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The sections that [`ActSection::join`] wrote.
    pub fn split(codes: &str) -> Vec<&'static Self> {
        codes.split(' ').filter_map(Self::find).collect()
    }

    /// Whether the section was in force that day.
    pub fn valid_on(&self, day: Day) -> bool {
        let at = |(year, month, date)| Day::of(year, month, date);
        at(self.valid_from).is_some_and(|from| from <= day)
            && self.valid_to.and_then(at).is_none_or(|to| day <= to)
    }
}

/// The day the Act came into force; no case under it can have been received earlier.
pub fn act_in_force() -> Day {
    let (year, month, day) = IN_FORCE;
    Day::of(year, month, day).expect("the first of January exists")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_read_in_the_writings_people_use() {
        for (text, code) in [
            ("18", Some("18")),
            ("§ 18", Some("18")),
            ("§20 a", Some("20a")),
            ("§ 20 A", Some("20a")),
            ("§§ 21–26", Some("21-26")),
            ("§ 23", Some("21-26")),
            ("29 flg.", Some("29")),
            ("§ 35", Some("29")),
            ("§ 5", None),
            ("", None),
            ("livsopphold", None),
        ] {
            assert_eq!(
                ActSection::read(text).map(|section| section.code),
                code,
                "{text}"
            );
        }
    }

    #[test]
    fn a_section_is_valid_from_the_day_it_came_into_force() {
        let day = |text: &str| text.parse().unwrap();
        for (code, on, valid) in [
            ("18", "2009-12-31", false),
            ("18", "2010-01-01", true),
            ("20a", "2016-12-31", false),
            ("20a", "2017-01-01", true),
        ] {
            assert_eq!(
                ActSection::find(code).unwrap().valid_on(day(on)),
                valid,
                "§ {code} on {on}"
            );
        }
    }
}

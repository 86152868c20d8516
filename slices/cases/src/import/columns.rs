use documents::tables::Sheet;

kernel::coded! {
    /// Felt: what a column of the file can hold.
    Field {
        ArchiveNumber = "arkivnummer", "cases-field-archive-number";
        Municipality = "kommune", "cases-field-municipality";
        NavOffice = "navkontor", "cases-field-nav-office";
        Received = "mottatt", "cases-field-received";
        Sections = "paragraf", "cases-field-sections";
        PreliminarySent = "forelopig-svar", "cases-field-preliminary-sent";
        Decided = "avgjort", "cases-field-decided";
        Outcome = "utfall", "cases-field-outcome";
    }
}

impl Field {
    /// Without these there is no case.
    pub fn is_required(self) -> bool {
        matches!(
            self,
            Self::ArchiveNumber | Self::Municipality | Self::Received | Self::Sections
        )
    }

    /// Headings that people use for it, in small letters without signs.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::ArchiveNumber => &[
                "arkivnummer",
                "saksnummer",
                "saksnr",
                "arkivsak",
                "sak",
                "arkivnr",
                "casenumber",
            ],
            Self::Municipality => &[
                "kommune",
                "kommunenummer",
                "kommunenr",
                "knr",
                "municipality",
            ],
            Self::NavOffice => &["navkontor", "nav", "kontor", "navoffice"],
            Self::Received => &[
                "mottatt",
                "mottattdato",
                "mottakdato",
                "motteken",
                "motteke",
                "innkommet",
                "received",
            ],
            Self::Sections => &[
                "paragraf",
                "paragrafer",
                "paragrafar",
                "hjemmel",
                "heimel",
                "lovhjemmel",
                "section",
            ],
            Self::PreliminarySent => &[
                "foreløpigsvar",
                "foreløpigsvarsendt",
                "førebelssvar",
                "førebelssvarsendt",
                "preliminaryreply",
            ],
            Self::Decided => &[
                "avgjort",
                "avgjortdato",
                "vedtaksdato",
                "avsluttet",
                "avslutta",
                "decided",
            ],
            Self::Outcome => &["utfall", "resultat", "vedtak", "outcome"],
        }
    }
}

/// Kolonnevalg: which column of the file holds which field, by its number from zero.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(Vec<(Field, usize)>);

impl Mapping {
    /// What the headings say, each column taken once.
    pub fn guess(sheet: &Sheet) -> Self {
        let plain = |heading: &String| -> String {
            heading
                .to_lowercase()
                .chars()
                .filter(|sign| sign.is_alphanumeric())
                .collect()
        };
        let headings: Vec<String> = sheet.columns.iter().map(plain).collect();
        let place = |field: &Field| {
            let known = |name: &&str| headings.iter().position(|heading| heading == name);
            Some((*field, field.headings().iter().find_map(known)?))
        };
        Self(Field::ALL.iter().filter_map(place).collect())
    }

    /// The mapping with the field in that column, or in none.
    #[must_use]
    pub fn with(mut self, field: Field, column: Option<usize>) -> Self {
        self.0.retain(|(other, _)| *other != field);
        self.0.extend(column.map(|column| (field, column)));
        self
    }

    pub fn column(&self, field: Field) -> Option<usize> {
        self.0
            .iter()
            .find(|(other, _)| *other == field)
            .map(|(_, column)| *column)
    }

    /// Required fields that no column holds.
    pub fn missing(&self) -> Vec<Field> {
        Field::ALL
            .iter()
            .copied()
            .filter(|field| field.is_required() && self.column(*field).is_none())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_recognised_in_the_writings_people_use() {
        let columns = [
            "Saksnr.",
            "Kommunenr",
            "NAV-kontor",
            "Mottatt dato",
            "§ Paragraf",
            "Noe annet",
            "Vedtaksdato",
            "RESULTAT",
        ];
        let sheet = Sheet {
            columns: columns.map(str::to_owned).to_vec(),
            rows: vec![],
        };
        let mapping = Mapping::guess(&sheet);
        use Field::*;
        for (field, column) in [
            (ArchiveNumber, 0),
            (Municipality, 1),
            (NavOffice, 2),
            (Received, 3),
            (Sections, 4),
            (Decided, 6),
            (Outcome, 7),
        ] {
            assert_eq!(mapping.column(field), Some(column), "{field:?}");
        }
        assert_eq!(mapping.column(PreliminarySent), None);
        assert!(mapping.missing().is_empty());
        assert_eq!(mapping.with(Received, None).missing(), [Received]);
    }
}

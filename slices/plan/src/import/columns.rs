use documents::tables::Sheet;

kernel::coded! {
    /// Felt: what a column of the file can hold.
    Field {
        Title = "tittel", "plan-field-title";
        Kind = "slag", "plan-field-kind";
        FirstDay = "fra", "plan-field-first-day";
        LastDay = "til", "plan-field-last-day";
        Places = "steder", "plan-field-places";
        Themes = "tema", "plan-field-themes";
    }
}

impl Field {
    /// Without these there is no activity.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Title | Self::Kind | Self::FirstDay)
    }

    /// How it is written.
    pub fn help(self) -> &'static str {
        match self {
            Self::Title => "plan-import-help-title",
            Self::Kind => "plan-import-help-kind",
            Self::FirstDay => "plan-import-help-first-day",
            Self::LastDay => "plan-import-help-last-day",
            Self::Places => "plan-import-help-places",
            Self::Themes => "plan-import-help-themes",
        }
    }

    /// Headings that people use for it, in small letters without signs.
    fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Title => &["tittel", "aktivitet", "tiltak", "navn", "namn", "title"],
            Self::Kind => &["slag", "type", "form", "kind"],
            Self::FirstDay => &[
                "førstedag",
                "fyrstedag",
                "dato",
                "fra",
                "frå",
                "start",
                "startdato",
                "firstday",
                "date",
            ],
            Self::LastDay => &["sistedag", "til", "slutt", "sluttdato", "lastday"],
            Self::Places => &[
                "kommunerognavkontor",
                "kommunarognavkontor",
                "kommuner",
                "kommunar",
                "kommune",
                "navkontor",
                "steder",
                "stader",
                "municipalitiesandnavoffices",
                "places",
            ],
            Self::Themes => &["tema", "temaer", "emne", "themes", "theme"],
        }
    }
}

/// Which column of the file holds which field, by what the headings say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(Vec<(Field, usize)>);

impl Mapping {
    pub fn guess(sheet: &Sheet) -> Self {
        let plain = |heading: &String| -> String {
            let small = heading.to_lowercase();
            small
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

    pub fn column(&self, field: Field) -> Option<usize> {
        let found = self.0.iter().find(|(other, _)| *other == field);
        found.map(|(_, column)| *column)
    }

    /// Required fields that no column holds.
    pub fn missing(&self) -> Vec<Field> {
        let all = Field::ALL.iter().copied();
        all.filter(|field| field.is_required() && self.column(*field).is_none())
            .collect()
    }
}

use std::time::Duration;

/// Tjeneste: a public service that gives statistics, where it is and how much it lets itself be asked.
///
/// Addresses and limits by the services' own guides: <https://www.ssb.no/api/api-mot-statistikkbanken--brukerveiledning>,
/// <https://github.com/folkehelseinstituttet/Fhi.Statistikk.OpenAPI>.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    form: Form,
    base: String,
    language: Language,
    allowance: Allowance,
}

/// In which words a service is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// PxWebApi 1: tables as `05300`.
    PxWebApi1,
    /// PxWebApi 2: tables as `05300`.
    PxWebApi2,
    /// FHI's open statistics: tables as `nokkel/583`, the source and the number within it.
    Fhi,
}

/// The language of labels. FHI has Norwegian only.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    Norwegian,
    English,
}

/// How much a service lets itself be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The most cells that one answer may have.
    pub cells: usize,
    /// The most requests within the window, by all who share our address on the internet.
    pub requests: u32,
    pub window: Duration,
}

impl Allowance {
    /// What Statistics Norway's guide says: 800 000 cells, 30 requests in 60 seconds.
    pub const STATISTICS_NORWAY: Self = Self {
        cells: 800_000,
        requests: 30,
        window: Duration::from_secs(60),
    };
    /// The 50 000 values of FHI's guide. It says nothing of how often; we ask it no more often than Statistics Norway.
    pub const FHI: Self = Self {
        cells: 50_000,
        ..Self::STATISTICS_NORWAY
    };
}

impl Service {
    pub fn statistics_norway_1() -> Self {
        let base = "https://data.ssb.no/api/v0";
        Self::at(Form::PxWebApi1, base, Allowance::STATISTICS_NORWAY)
    }

    pub fn statistics_norway_2() -> Self {
        let base = "https://data.ssb.no/api/pxwebapi/v2";
        Self::at(Form::PxWebApi2, base, Allowance::STATISTICS_NORWAY)
    }

    pub fn fhi() -> Self {
        let base = "https://statistikk-data.fhi.no/api/open/v1";
        Self::at(Form::Fhi, base, Allowance::FHI)
    }

    /// A service of this form at an address of its own; what comes after the address is the form's.
    pub fn at(form: Form, base: impl Into<String>, allowance: Allowance) -> Self {
        let base = base.into().trim_end_matches('/').to_owned();
        Self {
            form,
            base,
            language: Language::Norwegian,
            allowance,
        }
    }

    /// The same service with another allowance, such as one that [`Allowance::read`] found.
    #[must_use]
    pub fn allowing(mut self, allowance: Allowance) -> Self {
        self.allowance = allowance;
        self
    }

    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    pub fn form(&self) -> Form {
        self.form
    }

    /// The address that all its addresses begin with, without a slash at the end.
    pub fn base(&self) -> &str {
        &self.base
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn allowance(&self) -> Allowance {
        self.allowance
    }
}

impl Language {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Norwegian => "no",
            Self::English => "en",
        }
    }
}

//! The contract: what a slice hands over, and how the others ask every slice without knowing any.

mod binding;
mod contributions;
mod effort_lines;
mod figure;
mod house;
mod measure;
mod personal_data;
mod setting;
mod target;

use api::{ApiRoutes, KeyRing};
use database::{Migration, Sql, Statement, Table};
use futures_util::future::BoxFuture;
use jobs::Job;
use shell::{NavItem, Routes};
use texts::Source;

pub use binding::{Binding, Parameters, evaluate, rows_of};
pub use contributions::{
    Contribution, Dated, DatedEntries, InHand, InHandAsk, MunicipalityAsk, MunicipalityPart,
    OfficeAsk, PersonalData, ReportPart, Urgency,
};
pub use effort_lines::{EffortLine, EffortLines, EffortStage, Subject};
pub use figure::{Amount, Aside, CountedRow, Figure, Forecast, Outcome, TrendPoint};
pub use house::House;
pub use kernel::MeasureKind as Kind;
pub use measure::{Ask, Better, Measure, Parameter, Unit, Wording};
pub use setting::OfficeSetting;
pub use target::{Standing, Target};

/// What the answers of a slice come as.
pub type Answer<'a, T> = BoxFuture<'a, anyhow::Result<T>>;

/// Everything that one slice hands over, by explicit list.
pub struct Slice {
    pub name: &'static str,
    pub texts: Source,
    pub migrations: &'static [Migration],
    /// Every table, and whose rows it holds.
    pub tables: &'static [Table],
    /// Every static statement, for the test that prepares each on both engines.
    pub statements: &'static [&'static [Statement]],
    /// Composed statements with every filter in use, for the same test.
    pub samples: fn() -> Vec<Sql>,
    pub routes: fn() -> Routes,
    /// The routes of the JSON API.
    pub api: fn() -> ApiRoutes,
    /// How keys of the API are found; one slice keeps them.
    pub keys: Option<KeyRing>,
    pub navigation: &'static [NavItem],
    pub measures: &'static [Measure],
    pub report_parts: &'static [ReportPart],
    pub municipality_parts: &'static [MunicipalityPart],
    pub dated_entries: &'static [DatedEntries],
    /// What the office did for municipalities, cases aside.
    pub efforts: &'static [EffortLines],
    pub settings: &'static [OfficeSetting],
    pub in_hand: &'static [InHand],
    pub personal_data: &'static [PersonalData],
    /// Work that nobody waits for.
    pub jobs: &'static [Job],
}

impl Slice {
    /// A slice that hands over nothing but its texts; the rest is filled in with `..Slice::named(…)`.
    pub const fn named(name: &'static str, texts: Source) -> Self {
        Self {
            name,
            texts,
            migrations: &[],
            tables: &[],
            statements: &[],
            samples: Vec::new,
            routes: Routes::new,
            api: ApiRoutes::new,
            keys: None,
            navigation: &[],
            measures: &[],
            report_parts: &[],
            municipality_parts: &[],
            dated_entries: &[],
            efforts: &[],
            settings: &[],
            in_hand: &[],
            personal_data: &[],
            jobs: &[],
        }
    }
}

pub const TEXTS: Source = Source {
    name: "slice",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

//! The web frame: routes that declare their access, the reader's frame of a page, forms with all faults at once,
//! refusals that show a way on, and the layout with the design system.

mod app;
mod assets;
mod attend;
mod cookies;
mod fields;
mod finish;
mod frame;
mod headers;
mod history;
mod menu;
mod once;
mod opened;
mod operation;
mod page;
mod person;
mod query;
mod refusal;
mod routes;
mod statistics;
mod upload;

use database::{Migration, Rows, Table};
use texts::Source;

pub use app::{App, Parts};
pub use cookies::ChosenLanguage;
pub use fields::{Fault, Fields};
pub use finish::{Serving, finish};
pub use frame::{Frame, accepted};
pub use history::{Change, Told, Words, told};
pub use menu::{Menu, NavItem, NavLink};
pub use once::{Once, forget_old_keys, once};
pub use opened::{Opened, ShownReading, lost_readings, role_name, shown_readings, way_key};
pub use operation::{Limits, Metrics, NotANetwork, Operation, Proxies};
pub use page::{Page, download, page, page_with, see_other};
pub use person::{OwnOffice, Person, Principal, SESSION_PERSON};
pub use query::{Query, address_with, encode};
pub use refusal::Refusal;
pub use routes::{Declared, Routes};
pub use statistics::{KnownWay, StatisticsService, StatisticsServices};
pub use upload::{Upload, UploadedFile};

pub const MIGRATIONS: &[Migration] = &[Migration {
    name: "shell-0001",
    sql: include_str!("../migrations/0001.sql"),
}];

pub const TABLES: &[Table] = &[Table::new("form_key", Rows::Shared)];

pub const STATEMENTS: &[&[database::Statement]] = &[once::ALL];

pub const TEXTS: Source = Source {
    name: "shell",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

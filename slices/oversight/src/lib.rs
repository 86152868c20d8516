//! Innsynslogg: who has seen what of an office's registers, and what of that is unusual. The log of readings is there to
//! be used.

mod pages;
mod period;
mod queries;
mod unusual;

use access::{Access, Role};
use shell::{NavItem, Routes};
use slice::{PersonalData, Slice};
use texts::Source;

/// Those who answer for how the registers are used, and those who check that they do.
const WATCHERS: Access = Access::Roles(&[Role::Leader, Role::Auditor]);

pub const SLICE: Slice = Slice {
    statements: &[queries::ALL],
    samples: queries::samples,
    routes,
    navigation: &[NavItem {
        text: "oversight-nav",
        href: "/innsyn",
        access: WATCHERS,
        order: 95,
        part: None,
    }],
    personal_data: &[
        reading("person_id"),
        reading("person"),
        reading("role"),
        reading("object"),
    ],
    ..Slice::named("oversight", TEXTS)
};

const fn reading(column: &'static str) -> PersonalData {
    PersonalData {
        table: "reading",
        column,
        purpose: "To know who has seen a case, and to find use that nothing in the work explains",
        basis: "GDPR article 6(1)(e) and article 32: security of the processing",
        retention: "As long as the case is kept; nothing is ever taken out of the log of readings by the program",
    }
}

pub const TEXTS: Source = Source {
    name: "oversight",
    nb: include_str!("../texts/nb.ftl"),
    nn: include_str!("../texts/nn.ftl"),
    en: include_str!("../texts/en.ftl"),
};

fn routes() -> Routes {
    Routes::new().get("/innsyn", WATCHERS, pages::readings::readings)
}

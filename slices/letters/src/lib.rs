//! Tildelingsbrev: assignment letters from the directorate, what they demand and how it stands.

mod actions;
pub mod addressing;
mod amendment;
mod announcement;
mod api;
mod as_of;
mod binding;
mod comparing;
pub mod correction;
mod cross;
mod dated;
mod demo;
mod demo_turn;
mod derived;
pub mod draft;
mod duty;
mod evaluation;
mod file;
mod history;
mod item_owner;
mod letter;
mod library;
mod link_run;
mod links;
mod original;
mod owner;
mod pages;
mod publishing;
mod queries;
mod replacing;
mod said;
mod said_change;
mod series;
mod succession;
mod tables;
mod turning;
mod weekly_links;
mod wording;

use access::{Access, OfficeScope, READERS, Role};
use database::{Fetch, Migration};
use kernel::Day;
use shell::{NavItem, Routes};
use slice::{PersonalData, Slice};
use texts::Source;

use addressing::Binds;
pub use binding::{Earlier, StoredBinding, proposal_for, propose};
pub use demo::{Furnishing, furnish};
pub use draft::DraftSection;
pub use file::{NotRead, read_file};
pub use item_owner::{ItemOwner, Ownership};
pub use letter::{Letter, LetterItem, LetterStatus, Statement, ToldItem};
pub use link_run::{CheckedLink, check_links};
pub use reading;
pub use reading::{ItemKind, LetterReading, NotALetter};
pub use recognition::has_word_beginning;
pub use said::told_changes;
pub use succession::{Passage, Successors, passage};
pub use wording::Amended;

/// Those who read letters and what is demanded: the office's partner too.
const LETTER_READERS: &[Role] = &[
    Role::CaseOfficer,
    Role::Adviser,
    Role::Leader,
    Role::CountyGovernor,
    Role::NavPartner,
    Role::Steward,
    Role::Auditor,
];
const EDITORS: &[Role] = &[Role::Adviser, Role::Leader, Role::Steward];
const WRITERS: &[Role] = &[Role::Adviser, Role::Leader];

/// Why the names of employees stand beside what they wrote.
const WHO_DID_IT: &str = "To know who answers for a letter or a statement";
const PUBLIC_TASK: &str = "GDPR article 6(1)(e)";
const AS_THE_LETTER: &str = "As long as the letter is kept";

pub const SLICE: Slice = Slice {
    migrations: &[
        Migration {
            name: "letters-0001",
            sql: include_str!("../migrations/0001.sql"),
        },
        Migration {
            name: "letters-0002",
            sql: include_str!("../migrations/0002-review.sql"),
        },
        Migration {
            name: "letters-0003",
            sql: include_str!("../migrations/0003-references.sql"),
        },
        Migration {
            name: "letters-0004",
            sql: include_str!("../migrations/0004-turn.sql"),
        },
        Migration {
            name: "letters-0005",
            sql: include_str!("../migrations/0005-amendments.sql"),
        },
        Migration {
            name: "letters-0006",
            sql: include_str!("../migrations/0006-links.sql"),
        },
        Migration {
            name: "letters-0007",
            sql: include_str!("../migrations/0007-what-follows.sql"),
        },
    ],
    tables: tables::TABLES,
    statements: queries::STATEMENTS,
    routes,
    api: api::api,
    navigation: &[
        NavItem {
            text: "letters-nav-status",
            href: "/",
            access: Access::Roles(READERS),
            order: 10,
            part: None,
        },
        NavItem {
            text: "letters-nav-letters",
            href: "/brev",
            access: Access::Roles(LETTER_READERS),
            order: 40,
            part: None,
        },
        NavItem {
            text: "letters-nav-library",
            href: "/kilder",
            access: Access::Roles(LETTER_READERS),
            order: 41,
            part: None,
        },
    ],
    dated_entries: &[dated::ENTRIES],
    jobs: &[weekly_links::JOB],
    personal_data: &[
        PersonalData {
            table: "duty_delivery",
            column: "delivered_by",
            purpose: "To know who delivered a report that the letter demands",
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_original",
            column: "name, bytes",
            purpose: "The file as it came; letters are public, and name those who signed them",
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter",
            column: "source",
            purpose: "The letter's own words; letters are public, and name those who signed them",
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter",
            column: "created_by, published_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_amendment",
            column: "created_by, published_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_announcement",
            column: "noted_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_announcement_answer",
            column: "answered_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_correction",
            column: "made_by, maker_id",
            purpose: "To know who changed what in a letter under review",
            basis: PUBLIC_TASK,
            retention: "Until the letter is published, the 100 latest",
        },
        PersonalData {
            table: "item_applies",
            column: "decided_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_replacement",
            column: "replaced_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "item_statement",
            column: "written_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "item_owner",
            column: "user_id, name",
            purpose: "To know who of the office answers for an item of the letter",
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "comparison_decision",
            column: "decisions",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
        PersonalData {
            table: "letter_turn",
            column: "taken_by",
            purpose: WHO_DID_IT,
            basis: PUBLIC_TASK,
            retention: AS_THE_LETTER,
        },
    ],
    ..Slice::named(
        "letters",
        Source {
            name: "letters",
            nb: include_str!("../texts/nb.ftl"),
            nn: include_str!("../texts/nn.ftl"),
            en: include_str!("../texts/en.ftl"),
        },
    )
};

fn routes() -> Routes {
    let office = Access::Roles(READERS);
    let readers = Access::Roles(LETTER_READERS);
    let editors = Access::Roles(EDITORS);
    Routes::new()
        .get("/", office, pages::status::show)
        .get("/brev", readers, pages::list::show)
        .upload("/brev", editors, actions::upload::upload)
        .get("/brev/sammenlign", readers, pages::compare::show)
        .post("/brev/sammenlign", editors, actions::decide::decide)
        .get("/brev/sammenlign/pdf", readers, pages::compare::files::pdf)
        .get(
            "/brev/sammenlign/docx",
            readers,
            pages::compare::files::docx,
        )
        .get(
            "/brev/sammenlign/json",
            readers,
            pages::compare::files::json,
        )
        .get("/kilder", readers, pages::library::show)
        .post("/kilder/lenker", editors, actions::check_links::check_some)
        .get("/kilder/{id}", readers, pages::work::show)
        .post(
            "/kilder/{id}/lenke",
            editors,
            actions::check_links::check_one,
        )
        .post(
            "/kilder/{id}/rett",
            Access::Roles(&[Role::Steward]),
            actions::work::correct,
        )
        .post(
            "/kilder/{id}/sla-sammen",
            Access::Roles(&[Role::Steward]),
            actions::work::join,
        )
        .get("/brev/frister", office, pages::rules::show)
        .post("/brev/frister", editors, actions::rule::set)
        .get("/brev/{id}/rapportering", office, pages::duties::show)
        .post(
            "/brev/{id}/rapportering",
            Access::Roles(WRITERS),
            actions::deliver::deliver,
        )
        .get("/brev/{id}", readers, pages::letter::show)
        .get("/brev/{id}/arsskifte", editors, pages::turn::show)
        .post("/brev/{id}/arsskifte", editors, actions::turn::turn)
        .post("/brev/{id}/arsskifte/angre", editors, actions::turn::undo)
        .get("/brev/{id}/original", readers, pages::original::original)
        .post("/brev/{id}/rett", editors, actions::correct::correct)
        .post("/brev/{id}/angre", editors, actions::undo::undo)
        .post("/brev/{id}/forkast", editors, actions::discard::discard)
        .get("/brev/{id}/publiser", editors, pages::publish::show)
        .post("/brev/{id}/publiser", editors, actions::publish::publish)
        .get("/brev/{id}/versjoner", readers, pages::versions::show)
        .get("/brev/{id}/tillegg", editors, pages::amendment_new::show)
        .upload("/brev/{id}/tillegg", editors, actions::amend::add)
        .get(
            "/brev/{id}/tillegg/{tillegg}",
            readers,
            pages::amendment::show,
        )
        .post(
            "/brev/{id}/tillegg/{tillegg}/endring",
            editors,
            actions::amend_change::change,
        )
        .get(
            "/brev/{id}/tillegg/{tillegg}/publiser",
            editors,
            pages::amendment_publish::show,
        )
        .post(
            "/brev/{id}/tillegg/{tillegg}/publiser",
            editors,
            actions::amend_publish::publish_it,
        )
        .post(
            "/brev/{id}/tillegg/{tillegg}/forkast",
            editors,
            actions::amend_publish::discard,
        )
        .get("/brev/{id}/varslet", readers, pages::announced::show)
        .post("/brev/{id}/varslet", editors, actions::announce::note)
        .post(
            "/brev/{id}/varslet/{varsel}",
            editors,
            actions::announce::answer,
        )
        .get("/brev/{id}/punkt/{item}", readers, pages::item::show)
        .get(
            "/brev/{id}/punkt/{item}/tidligere",
            readers,
            pages::series::show,
        )
        .post(
            "/brev/{id}/punkt/{item}/maling",
            editors,
            actions::bind::bind,
        )
        .post(
            "/brev/{id}/punkt/{item}/omtale",
            Access::Roles(WRITERS),
            actions::tell::tell,
        )
        .post(
            "/brev/{id}/punkt/{item}/gjelder",
            Access::Roles(WRITERS),
            actions::applies::decide,
        )
        .post(
            "/brev/{id}/punkt/{item}/ansvarlig",
            Access::Roles(WRITERS),
            actions::own::own,
        )
}

/// Årets brev for et embete: the published letter with sections, items, bindings and what the office wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct YearsLetter {
    pub letter: Letter,
    pub items: Vec<ToldItem>,
    pub bindings: Vec<StoredBinding>,
}

/// The letter that steers the office's year, its own or else the one to all, as it stands on the day: the items with the
/// words of that day, and the bindings that hold then. What binds other offices alone is not among them, unless the
/// office has written of it.
///
/// # Errors
/// What the database says.
pub async fn letter_of_year(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
    as_of: Day,
) -> database::Result<Option<YearsLetter>> {
    let office = scope.office();
    let published = queries::published_letters(reader, office).await?;
    let Some(letter) = published
        .into_iter()
        .find(|letter| letter.year == Some(year))
    else {
        return Ok(None);
    };
    let mut items = queries::told_items(reader, letter.id, office, (year, as_of)).await?;
    items.retain(|told| told.binds != Binds::Others || told.is_told());
    let mut bindings = queries::bindings(reader, letter.id, Some(office), as_of).await?;
    bindings.retain(|stored| items.iter().any(|told| told.item.id == stored.item));
    Ok(Some(YearsLetter {
        letter,
        items,
        bindings,
    }))
}

/// The years for which the office has a published letter, the latest first.
///
/// # Errors
/// What the database says.
pub async fn years(reader: &mut impl Fetch, scope: &OfficeScope) -> database::Result<Vec<i32>> {
    let published = queries::published_letters(reader, scope.office()).await?;
    let mut years: Vec<i32> = published
        .into_iter()
        .filter_map(|letter| letter.year)
        .collect();
    years.dedup();
    Ok(years)
}

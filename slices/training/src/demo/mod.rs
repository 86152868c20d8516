//! Oppdiktet opplæring, the same for the same day, with corners that were neglected: NAV offices that nobody offered
//! anything, some that never came, a network that fell silent and a guide whom nobody has supported for long.

mod bases;
mod courses;
mod guides;
mod networks;
mod people;

use access::OfficeScope;
use database::{Result, Transaction};
use kernel::{Day, Id, Ids, Instant};
use organisations::NavOffice;

use crate::{lecturer::Lecturer, queries};

/// Where the made-up training of an office is put in.
pub struct Setting<'a> {
    ids: Ids,
    now: Instant,
    scope: OfficeScope,
    nav_offices: &'a [NavOffice],
    /// What the letters of this year and last ask for: year, address and stable key.
    items: Vec<(i32, String, String)>,
    /// Who answers for the courses.
    owner: Option<Id>,
}

impl Setting<'_> {
    fn today(&self) -> Day {
        self.now.day()
    }

    fn id(&self) -> Id {
        self.ids.next(self.now)
    }

    /// The day of this year, or of so many years ago. None when the calendar has no such day.
    fn day(&self, years_ago: i32, (month, day): (u32, u32)) -> Option<Day> {
        Day::of(self.today().year() - years_ago, month, day)
    }

    /// The stable keys of the items at the addresses in the letter of the year.
    fn items(&self, year: i32, addresses: &[&str]) -> Vec<String> {
        let asked = |(of, address, _): &&(i32, String, String)| {
            *of == year && addresses.contains(&address.as_str())
        };
        self.items
            .iter()
            .filter(asked)
            .map(|(_, _, key)| key.clone())
            .collect()
    }
}

/// Makes the training of the demo's office up, and a lecturer of another office.
///
/// # Errors
/// What the database says.
pub async fn put_demo(tx: &mut Transaction, now: Instant, office: Id) -> Result<()> {
    let scope = OfficeScope::of_operator(office);
    let nav_offices = organisations::nav_offices_of_office(tx, office).await?;
    let mut items = vec![];
    for year in [now.day().year() - 1, now.day().year()] {
        let desk = plan::Desk::of(tx, &scope, year, now.day()).await?;
        let of_year = desk.items.iter();
        items.extend(of_year.map(|item| (year, item.address.clone(), item.key.clone())));
    }
    let users = accounts::users_of_office(tx, &scope).await?;
    let adviser = users
        .iter()
        .find(|user| user.active && user.role == access::Role::Adviser);
    let setting = Setting {
        ids: Ids::from_seed(731),
        now,
        scope,
        nav_offices: &nav_offices,
        items,
        owner: adviser.map(|user| user.id),
    };
    let bases = bases::put(tx, &setting).await?;
    let lecturers = put_lecturers(tx, &setting).await?;
    courses::put(tx, &setting, &bases, &lecturers).await?;
    networks::put(tx, &setting).await?;
    guides::put(tx, &setting).await
}

/// Name, where from, what about, whether of the demo's office, and whether one can be asked.
type Teacher = (&'static str, &'static str, &'static str, bool, bool);

const LECTURERS: [Teacher; 8] = [
    (
        "Solveig Nesheim (eksempel)",
        "Høgskulen på Vestlandet",
        "Sosialtjenesteloven, individuell vurdering",
        true,
        true,
    ),
    (
        "Jonas Lillebø (eksempel)",
        "NAV Gjeldsrådgivning Vest",
        "Økonomi- og gjeldsrådgivning",
        true,
        true,
    ),
    (
        "Turid Aarseth (eksempel)",
        "Statsforvalteren",
        "Klagesaker, internkontroll",
        true,
        true,
    ),
    (
        "Kamilla Orre (eksempel)",
        "NAV Vestland",
        "Kvalifiseringsprogrammet",
        true,
        true,
    ),
    (
        "Henrik Skjelde (eksempel)",
        "Husbanken",
        "Boligsosialt arbeid",
        true,
        true,
    ),
    (
        "Bente Rognaldsen (eksempel)",
        "Namsmannen",
        "Utlegg og gjeldsordning",
        true,
        false,
    ),
    (
        "Ola Håland (eksempel)",
        "NAV Rogaland",
        "Barn i familier med lav inntekt",
        false,
        true,
    ),
    (
        "Grethe Bjelland (eksempel)",
        "Universitetet i Stavanger",
        "Samtaleteknikk",
        false,
        true,
    ),
];
/// The office that keeps the lecturers who are not the demo's own.
const NEIGHBOUR: &str = "rogaland";

async fn put_lecturers(tx: &mut Transaction, with: &Setting<'_>) -> Result<Vec<Id>> {
    let mut ids = vec![];
    for (number, (name, organisation, themes, own, is_active)) in (1..).zip(LECTURERS) {
        let neighbour = organisations::office_id(NEIGHBOUR);
        let lecturer = Lecturer {
            id: with.id(),
            owner: if own { with.scope.office() } else { neighbour },
            name: name.to_owned(),
            organisation: organisation.to_owned(),
            themes: themes.to_owned(),
            email: Some(format!("foreleser{number}@example.org")),
            is_active,
            version: 1,
        };
        queries::lecturers::insert(tx, &lecturer).await?;
        ids.push(lecturer.id);
    }
    Ok(ids)
}

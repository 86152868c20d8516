//! A nation with planted figures: every municipality has the usual rate, and Bergen twice as many and more each year.

use access::{Place, Role};
use kernel::Id;
use organisations::nation::nation;
use testkit::{Client, UnderTest};

use crate::room::{Room, today};

pub const BERGEN: &str = "4601";
pub const YEARS: std::ops::RangeInclusive<i32> = 2019..=2025;

/// The municipalities of today, each by its place in the order of their numbers.
pub fn places() -> Vec<(u32, &'static str)> {
    let all = nation().municipalities_at(today()).map(|one| one.number);
    (0..).zip(all).collect()
}

pub fn people(at: u32, number: &str) -> u32 {
    if number == BERGEN {
        290_000
    } else {
        4_000 + 500 * at
    }
}

/// From 24 to 26 in a thousand; Bergen has 50 in the last year, and 1.5 fewer each year before.
pub fn recipients(at: u32, number: &str, year: i32) -> u32 {
    let rate = if number == BERGEN {
        50.0 - 1.5 * f64::from(2025 - year)
    } else {
        24.0 + f64::from(at % 3)
    };
    (f64::from(people(at, number)) * rate / 1000.0).round() as u32
}

pub fn children(at: u32, number: &str) -> u32 {
    people(at, number) * (18 + at % 5) / 100
}

pub fn older(at: u32, number: &str) -> u32 {
    people(at, number) * (14 + at % 4) / 100
}

/// As a file that the source of social services could have sent.
pub fn file() -> String {
    let mut text = "kommunenr;aar;sosialhjelpstilfeller;befolkning\n".to_owned();
    for year in YEARS {
        for (at, number) in places() {
            let (part, whole) = (recipients(at, number, year), people(at, number));
            text.push_str(&format!("{number};{year};{part};{whole}\n"));
        }
    }
    text
}

/// As a file of the population.
pub fn people_file() -> String {
    let mut text = "kommunenr;aar;alle;alder_0_17;alder_67_pluss\n".to_owned();
    for (at, number) in places() {
        let (all, young, old) = (people(at, number), children(at, number), older(at, number));
        text.push_str(&format!("{number};2025;{all};{young};{old}\n"));
    }
    text
}

impl Room {
    /// Reads the planted figures in.
    pub async fn plant(&self) {
        let adviser = self.one(Role::Adviser).await;
        let social = file();
        self.import(
            &adviser,
            "Sosialtjenester",
            ("sosialhjelp.csv", social.as_bytes()),
        )
        .await;
        let population = people_file();
        self.import(
            &adviser,
            "Befolkning",
            ("befolkning.csv", population.as_bytes()),
        )
        .await;
    }

    /// Somebody who speaks for the municipality with the number.
    pub async fn contact_of(&self, number: &str) -> Client {
        let place = Place::Municipality(municipality(number));
        self.speaking_for(place).await
    }

    pub async fn speaking_for(&self, place: Place) -> Client {
        let office = organisations::office_id("vestland");
        let own = UnderTest::office(office, "vestland", "Vestland");
        let mut person = self
            .test
            .person("Gunnhild Kontakt", Role::MunicipalityContact, own);
        person.places = vec![place];
        self.test.signed_in(&person).await
    }

    /// Somebody in the role at the office of Rogaland.
    pub async fn elsewhere(&self, role: Role) -> Client {
        let office = organisations::office_id("rogaland");
        let own = UnderTest::office(office, "rogaland", "Rogaland");
        let person = self.test.person("Kjersti Annen", role, own);
        self.test.signed_in(&person).await
    }

    /// Somebody of no office.
    pub async fn of_the_nation(&self, role: Role) -> Client {
        let person = self.test.person("Jonas Direktorat", role, None);
        self.test.signed_in(&person).await
    }
}

pub fn municipality(number: &str) -> Id {
    nation().number(number).unwrap().municipality
}

//! Random training of one office: the same for the same seed, put in by plain statements, past the program's own.

use database::{Statement, Transaction, Value, values};
use kernel::{Day, Id, Ids, Instant};

use crate::room::{Room, office, today};

/// The same throws for the same seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }

    pub fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.below(from.len())]
    }

    /// Most days lie in 2026; some just outside, and some on its edges.
    pub fn day(&mut self) -> Day {
        let edges = [
            "2025-12-31",
            "2026-01-01",
            "2026-04-30",
            "2026-05-01",
            "2026-11-16",
            "2026-11-17",
        ];
        if self.percent(20) {
            return self.pick(&edges).parse().unwrap();
        }
        let first: Day = "2025-09-01".parse().unwrap();
        first.plus_days(self.below(520) as i64)
    }
}

const WORKS: [&str; 4] = ["the_act", "qualification", "debt_counselling", "housing"];
const ROLES: [&str; 3] = ["leader", "counsellor", "case_officer"];
const TYPES: [&str; 9] = [
    "the_act",
    "qualification_rules",
    "counselling_basic",
    "counselling_advanced",
    "counselling_follow_up",
    "housing",
    "children",
    "internal_control",
    "other",
];
const THEMES: [&str; 4] = ["the_act", "housing", "qualification", "youth"];
const CLEARED: [&str; 17] = [
    "participant",
    "course_offer",
    "course_session",
    "course_material",
    "course_lecturer",
    "course",
    "network_meeting",
    "network_member",
    "network",
    "guide_support",
    "guide_assignment",
    "guide",
    "staff_count",
    "staff_base",
    "activity_mark",
    "activity_place",
    "activity",
];

/// Puts a random set in, in place of the one before it.
pub struct Maker<'a> {
    tx: Transaction,
    ids: Ids,
    now: Instant,
    nav_offices: &'a [Id],
    municipality: Id,
    pub dice: Dice,
}

impl Maker<'_> {
    fn id(&self) -> Id {
        self.ids.next(self.now)
    }

    async fn put(&mut self, sql: &'static str, values: Vec<Value>) {
        let statement = Statement::new("PUT", sql);
        self.tx.execute(&statement, values).await.unwrap();
    }

    async fn activity(&mut self, kind: &'static str, state: &'static str, day: Day) -> Id {
        let id = self.id();
        let values = values![id, office(), kind, state, day, i64::from(day.year())];
        self.put(
            "INSERT INTO activity (id, office_id, kind, organiser, state, title, description, first_day, last_day, year, outcome, lesson, version)
             VALUES ($1, $2, $3, 'office', $4, 'Noe', '', $5, $5, $6, '', '', 1)",
            values,
        )
        .await;
        id
    }

    async fn bases(&mut self) {
        let nav_offices = self.nav_offices;
        for nav_office in nav_offices.iter().copied() {
            for year in [2025, 2026] {
                if self.dice.percent(35) {
                    continue;
                }
                let id = self.id();
                let confirmed = self.dice.percent(70).then(|| self.dice.day());
                let values = values![id, office(), nav_office, i64::from(year), confirmed];
                self.put("INSERT INTO staff_base (id, office_id, nav_office_id, year, confirmed_on, version) VALUES ($1, $2, $3, $4, $5, 1)", values).await;
                for work in WORKS {
                    for role in ROLES {
                        if self.dice.percent(40) {
                            let people = self.dice.below(5) as i64;
                            self.put("INSERT INTO staff_count (base_id, work, role, people) VALUES ($1, $2, $3, $4)", values![id, work, role, people]).await;
                        }
                    }
                }
            }
        }
    }

    async fn courses(&mut self) {
        let nav_offices = self.nav_offices;
        for _ in 0..self.dice.below(7) {
            let day = self.dice.day();
            let id = self.activity("course", "planned", day).await;
            let course_type = self.dice.pick(&TYPES);
            let work = self.dice.percent(80).then(|| self.dice.pick(&WORKS));
            let values = values![id, office(), course_type, work];
            self.put("INSERT INTO course (id, office_id, course_type, work, version) VALUES ($1, $2, $3, $4, 1)", values).await;
            for nav_office in nav_offices.iter().copied() {
                if self.dice.percent(50) {
                    let values = values![
                        self.id(),
                        id,
                        nav_office,
                        self.dice.day(),
                        self.dice.below(9) as i64
                    ];
                    self.put("INSERT INTO course_offer (id, course_id, nav_office_id, offered_on, people) VALUES ($1, $2, $3, $4, $5)", values).await;
                }
            }
            for _ in 0..self.dice.below(4) {
                self.session(id).await;
            }
        }
    }

    async fn session(&mut self, course: Id) {
        let id = self.id();
        let state = self
            .dice
            .pick(&["held", "held", "held", "planned", "cancelled"]);
        let day = self.dice.day();
        let values = values![id, course, office(), state, day];
        self.put(
            "INSERT INTO course_session (id, course_id, office_id, state, held_on, starts_at, ends_at, place, link, capacity, deadline, next_position, version)
             VALUES ($1, $2, $3, $4, $5, '09:00', '15:00', 'Bergen', '', 30, $5, 1, 1)",
            values,
        )
        .await;
        let mut keys: Vec<usize> = (0..14).collect();
        for position in 1..=self.dice.below(12) as i64 {
            let key = format!("p{}", keys.remove(self.dice.below(keys.len())));
            let nav_office = self
                .dice
                .percent(85)
                .then(|| self.dice.pick(self.nav_offices));
            let work = self.dice.percent(50).then(|| self.dice.pick(&WORKS));
            let attended = self.dice.percent(85).then(|| self.dice.percent(75));
            let values = values![
                self.id(),
                id,
                office(),
                nav_office,
                work,
                key,
                position,
                self.now,
                attended
            ];
            self.put(
                "INSERT INTO participant (id, session_id, office_id, nav_office_id, work, person_key, language, state, position, signed_up_at, attended, version)
                 VALUES ($1, $2, $3, $4, $5, $6, 'nb', 'confirmed', $7, $8, $9, 1)",
                values,
            )
            .await;
        }
    }

    async fn networks(&mut self) {
        let nav_offices = self.nav_offices;
        for _ in 0..self.dice.below(5) {
            let id = self.id();
            let started = self.dice.day();
            let ended = self
                .dice
                .percent(40)
                .then(|| started.plus_days(self.dice.below(300) as i64));
            let theme = self.dice.pick(&THEMES);
            let work = self.dice.percent(80).then(|| self.dice.pick(&WORKS));
            let values = values![id, office(), theme, work, started, ended];
            self.put("INSERT INTO network (id, office_id, name, theme, work, started_on, ended_on, version) VALUES ($1, $2, 'Nettverk', $3, $4, $5, $6, 1)", values).await;
            for nav_office in nav_offices.iter().copied() {
                if self.dice.percent(50) {
                    let offered = self.dice.day();
                    let joined = self.dice.percent(60).then(|| offered.plus_days(9));
                    let left = joined
                        .filter(|_| self.dice.percent(30))
                        .map(|day| day.plus_days(self.dice.below(200) as i64));
                    let values = values![self.id(), id, nav_office, 1i64, offered, joined, left];
                    self.put("INSERT INTO network_member (id, network_id, nav_office_id, people, offered_on, joined_on, left_on) VALUES ($1, $2, $3, $4, $5, $6, $7)", values).await;
                }
            }
            for _ in 0..self.dice.below(4) {
                let state = self.dice.pick(&["held", "held", "planned", "cancelled"]);
                let day = self.dice.day();
                let meeting = self.activity("network_meeting", state, day).await;
                self.put(
                    "INSERT INTO network_meeting (id, network_id) VALUES ($1, $2)",
                    values![meeting, id],
                )
                .await;
            }
        }
    }

    async fn guides(&mut self) {
        for _ in 0..self.dice.below(5) {
            let id = self.id();
            let first = self.dice.day();
            let last = self
                .dice
                .percent(40)
                .then(|| first.plus_days(self.dice.below(200) as i64));
            let values = values![id, office(), self.municipality, first, last];
            self.put("INSERT INTO guide (id, office_id, municipality_id, name, capacity_percent, first_day, last_day, version) VALUES ($1, $2, $3, 'Veileder', 50, $4, $5, 1)", values).await;
            for _ in 0..self.dice.below(5) {
                let values = values![self.id(), id, self.dice.day()];
                self.put("INSERT INTO guide_support (id, guide_id, given_on, kind, note) VALUES ($1, $2, $3, 'talk', '')", values).await;
            }
        }
    }
}

/// A random set for the seed, in place of whatever stood there.
pub async fn put(room: &Room, seed: u64) {
    let all = room.nav_offices().await;
    let mut dice = Dice::new(seed);
    let count = 2 + dice.below(6);
    let nav_offices: Vec<Id> = all.iter().take(count).map(|one| one.id).collect();
    let mut maker = Maker {
        tx: room.test.owner.begin().await.unwrap(),
        ids: Ids::from_seed(seed),
        now: room.test.app.now(),
        nav_offices: &nav_offices,
        municipality: all[0].municipalities[0],
        dice,
    };
    for table in CLEARED {
        let sql: &'static str = format!("DELETE FROM {table}").leak();
        maker.put(sql, values![]).await;
    }
    maker.bases().await;
    maker.courses().await;
    maker.networks().await;
    maker.guides().await;
    let event = audit::Event::new("demo.furnished", &audit::Actor::program(), maker.now);
    audit::commit(maker.tx, &event).await.unwrap();
    assert_eq!(today().year(), 2026);
}

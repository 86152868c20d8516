//! The program as `oppdrag demo` makes it, with what nobody has begun in the demo put under work.

use access::{ApiScope, Role};
use accounts::{DEMO_OFFICE, PERSONAS, Providers, Wanted, WantedKey, make_key};
use axum::{Extension, Router};
use cases::Scale;
use database::Database;
use kernel::Day;
use shell::{App, Limits, Operation, Proxies, Serving, StatisticsServices};
use testkit::{Client, Engine, Reply, UnderTest, to_this_machine};

use crate::living_conditions;

const LETTER: &str = include_str!("../../../slices/letters/demo/gjeldende.md");
const IMPORT: &[u8] =
    b"Arkivnummer;Kommunenummer;Mottatt;Paragrafer\n2026/9001;4601;02.03.2026;18\n";
const FIGURES: &[u8] = b"kommunenr;aar;befolkning\n4601;2025;290000\n";
const BOUNDARIES: &[u8] =
    br#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nr":"4601"},
    "geometry":{"type":"Polygon","coordinates":[[[5,60],[5.4,60],[5.4,60.3],[5,60.3],[5,60]]]}}]}"#;
const PROPOSAL: [(&str, &str); 6] = [
    ("navn", "Deltakere med mentor"),
    ("maaler", "Hvor mange som får følge av en mentor."),
    ("teller", "Deltakere med mentor"),
    ("nevner", "Deltakere i alt"),
    ("samles-av", "NAV-kontoret, én gang i året"),
    ("hvorfor", "Kommunen ser om tilbudet når fram."),
];
const ACTIVITIES: &[u8] = b"Tittel;Slag;Dato;Kommuner\nFagdag;Kurs;10.09.2026;4601\n";
/// Next year's letter, of the demo's office alone.
const OF_NEXT_YEAR: [(&str, &str); 3] = [
    ("tittel", "Tildelingsbrev 2027"),
    ("ar", "2027"),
    ("usikkert", "ja"),
];
const AMENDMENT: [(&str, &str); 3] = [
    ("tittel", "Endringer"),
    ("fra", "2026-07-01"),
    ("datert", "2026-06-10"),
];

pub const SMALL: Scale = Scale {
    demo_office: 24,
    others: 12,
    years: 2,
    history: true,
};

pub struct Demo {
    test: UnderTest,
    router: Router,
    /// Addresses that are visited first: what no page links to, and what nobody may miss.
    pub starts: Vec<String>,
}

impl Demo {
    pub async fn open(engine: Engine, scale: Scale) -> Self {
        Self::asking(engine, scale, StatisticsServices::default()).await
    }

    /// As [`Self::open`], where services of statistics may be asked.
    pub async fn asking(engine: Engine, scale: Scale, services: StatisticsServices) -> Self {
        let slices: Vec<_> = oppdrag::house().slices().collect();
        let today = Day::of(2026, 6, 15).unwrap();
        let test =
            UnderTest::start_asking(engine, &slices, today, (Some(to_this_machine()), services))
                .await;
        let app = &test.app;
        let nation = organisations::ensure_nation(&app.database, app.now());
        nation.await.unwrap();
        oppdrag::furnish(&test.house, app, scale).await.unwrap();
        let serving = Serving {
            secure_cookies: false,
        };
        let router = oppdrag::router(app.clone(), serving);
        Self {
            test,
            router,
            starts: ["/", "/logg-inn", "/logg-inn/avvist/avbrutt"]
                .map(str::to_owned)
                .to_vec(),
        }
    }

    /// The same demo as it is served on https.
    pub fn on_https(mut self) -> Self {
        let serving = Serving {
            secure_cookies: true,
        };
        self.router = oppdrag::router(self.test.app.clone(), serving);
        self
    }

    /// The same demo as it is served within limits.
    pub fn within(mut self, limits: Limits) -> Self {
        let operation = Operation::within(limits, Proxies::default());
        let app = self.test.app.clone().with_operation(operation);
        let serving = Serving {
            secure_cookies: false,
        };
        self.router = oppdrag::router(app, serving);
        self
    }

    /// From now on people can sign in from these services too.
    pub fn sign_in_at(&mut self, providers: Providers) {
        self.router = self.router.clone().layer(Extension(providers));
    }

    pub fn app(&self) -> &App {
        &self.test.app
    }

    /// Lets pass as much as it takes until a full disk that somebody met is over.
    pub fn get_over(&self) {
        self.wait(11);
    }

    /// Lets so many seconds pass.
    pub fn wait(&self, seconds: i64) {
        self.test.clock.pass(seconds);
    }

    /// A browser where one of the demo's people in the role is signed in and looks at the demo's office.
    pub async fn browser(&self, role: Option<Role>) -> Client {
        let browser = Client::visiting(self.router.clone());
        if let Some(role) = role {
            let persona = PERSONAS.iter().find(|persona| persona.role == role);
            let key = persona.map_or("", |persona| persona.key);
            let office = format!("/?embete={DEMO_OFFICE}");
            let form = [("person", key), ("til", &office)];
            let reply = browser.post("/logg-inn/demo", &form).await;
            let mut first = browser.get(&reply.location()).await;
            if first.status == 303 {
                first = browser.get(&first.location()).await;
            }
            assert_eq!(first.status, 200, "{role:?} signs in");
        }
        browser
    }

    /// The program's own handle.
    pub fn database(&self) -> database::Database {
        self.test.app.database.clone()
    }

    /// A browser where somebody new at the office is signed in, by a link.
    pub async fn newcomer(&self, name: &str, role: Role, office: &str) -> Client {
        let app = &self.test.app;
        let email = format!("{}@example.org", name.replace(' ', ".").to_lowercase());
        let wanted = Wanted {
            name,
            email: &email,
            role,
            office: Some(office),
        };
        let link = accounts::create_link(&app.database, &app.ids, app.now(), wanted);
        let browser = Client::visiting(self.router.clone());
        let reply = browser.post(&link.await.unwrap().path, &[]).await;
        assert_eq!(reply.location(), "/");
        browser
    }

    /// The secret of a new key of the office, which may do all that a key can.
    pub async fn key(&self, office: &str) -> String {
        let app = self.app();
        let wanted = WantedKey {
            name: "Saksystemet".to_owned(),
            office: Some(organisations::office_id(office)),
            scopes: ApiScope::ALL.to_vec(),
            days: 30,
        };
        let made = make_key(&app.database, &app.ids, app.now(), &wanted).await;
        made.unwrap().secret
    }

    /// Letters and amendments under review, a letter that came as a file, an upload of cases and a sign-in link.
    pub async fn put_under_work(&mut self) {
        for role in [Role::Steward, Role::Adviser] {
            let browser = self.browser(Some(role)).await;
            read_in(&browser).await;
            let letter = self.letter_of_this_year(&browser).await;
            let path = format!("{letter}/tillegg");
            let reply = browser.upload(&path, &AMENDMENT, ("fil", "", b""));
            reply.await.location();
        }
        let adviser = self.browser(Some(Role::Adviser)).await;
        let draft = read_in(&adviser).await;
        let path = format!("{draft}/publiser");
        let form = adviser.get(&path).await;
        filled_in(&adviser, &path, &form, &OF_NEXT_YEAR).await;
        let file = ("fil", "saker.csv", IMPORT);
        let import = adviser.upload("/saker/import/fil", &[], file).await;
        let link = accounts::create_link(
            &self.test.app.database,
            &self.test.app.ids,
            self.test.app.now(),
            Wanted {
                name: "Kari Nes",
                email: "kari.nes@example.org",
                role: Role::Adviser,
                office: Some(DEMO_OFFICE),
            },
        );
        let link = link.await.unwrap().path;
        let connecting = accounts::create_connecting_link(
            &self.test.app.database,
            &self.test.app.ids,
            self.test.app.now(),
            "kari.nes@example.org",
        );
        let connecting = connecting.await.unwrap().path;
        self.starts.extend([import.location(), link, connecting]);
        let made = adviser.post("/plan/abonner", &[("omfang", "plan")]).await;
        let calendar = crate::crawl::links(&made.text());
        let calendar = calendar
            .into_iter()
            .find(|address| address.starts_with("/kalender/"));
        self.starts.extend(calendar);
        self.plan_a_clash(&adviser).await;
        self.upload_figures().await;
        let put = living_conditions::put(self, (DEMO_OFFICE, "4621"), "Noe nytt").await;
        self.starts.extend(put);
        self.starts.push(living_conditions::put_table(self).await);
        let proposal = adviser.post("/levekar/forslag", &PROPOSAL).await;
        self.starts.push(proposal.location());
        self.put_a_course().await;
    }

    /// A file of statistics and one of boundaries that are not read in yet, for each who may: an upload is seen by its own alone.
    async fn upload_figures(&mut self) {
        for role in [Role::Adviser, Role::Leader, Role::Steward] {
            let browser = self.browser(Some(role)).await;
            let form = browser.get("/levekar/innlesing").await.text();
            let source = form
                .split("<option value=\"")
                .find(|one| one.contains("Befolkning"));
            let source = source.and_then(|one| one.split('"').next());
            let form = [("kilde", source.expect("a source"))];
            let file = ("fil", "folk.csv", FIGURES);
            let upload = browser.upload("/levekar/innlesing/fil", &form, file).await;
            self.starts.push(upload.location());
            let file = ("fil", "grenser.geojson", BOUNDARIES);
            let upload = browser.upload("/levekar/grenser/fil", &[], file).await;
            self.starts.push(upload.location());
        }
    }

    /// Two activities at the same place within a fortnight, a version of the competence plan, and a partner's file that is
    /// not read in yet.
    async fn plan_a_clash(&mut self, adviser: &Client) {
        let partner = self.browser(Some(Role::NavPartner)).await;
        let form = adviser.get("/plan/ny").await.text();
        let place = form.split("name=\"sted\" value=\"").nth(1);
        let place = place.and_then(|rest| rest.split('"').next());
        for (browser, day) in [(adviser, "2026-09-01"), (&partner, "2026-09-03")] {
            let form = [
                ("tittel", "Fagdag om bolig"),
                ("slag", "course"),
                ("fra", day),
                ("tema", "housing"),
                ("sted", place.expect("a place")),
            ];
            browser.post("/plan/ny", &form).await.location();
        }
        let form = [("ar", "2026"), ("innledning", "Sammen om bolig")];
        let made = adviser.post("/plan/kompetanseplan/ny", &form).await;
        let file = ("fil", "nav.csv", ACTIVITIES);
        let path = "/plan/samordning/innlesing/fil";
        let import = partner.upload(path, &[], file).await;
        self.starts.extend([
            made.location(),
            import.location(),
            "/plan/dekning/rader?ar=2026&liste=aldri".to_owned(),
            "/plan/samordning?ar=2026".to_owned(),
            "/plan/svar".to_owned(),
            "/plan/tall".to_owned(),
        ]);
    }

    async fn put_a_course(&mut self) {
        let adviser = self.browser(Some(Role::Adviser)).await;
        let (list, links) = self.hold_a_course(&adviser, "Kari Nes").await;
        // The links before the list, where they are made anew.
        self.starts.extend(links);
        self.starts.push(list);
    }

    /// A course that is held today: the list of its participants, and every link that leads to it. More have signed up under the name than there are places,
    /// and one has said to be there.
    pub async fn hold_a_course(&self, adviser: &Client, name: &str) -> (String, Vec<String>) {
        let today = self.test.today().to_string();
        let form = [
            ("tittel", name),
            ("slag", "course"),
            ("kurstype", "counselling_basic"),
            ("tilstand", "planned"),
            ("fra", today.as_str()),
        ];
        let course = adviser.post("/kurs/ny", &form).await.location();
        let form = [
            ("dag", today.as_str()),
            ("fra", "09:00"),
            ("til", "15:00"),
            ("sted", "Bergen"),
            ("plasser", "2"),
        ];
        let path = format!("{course}/samlinger/ny");
        adviser.post(&path, &form).await.location();
        let page = adviser.get(&course).await.text();
        let list = page.split('"').find(|part| part.ends_with("/deltakere"));
        let list = list.expect("the list of participants");
        let mut links = Vec::new();
        for door in ["pamelding", "oppmote", "evaluering"] {
            let version = adviser.get(list).await.input("versjon").expect("a version");
            let path = list.replace("/deltakere", &format!("/lenker/{door}"));
            let made = adviser.post(&path, &[("versjon", &version)]).await.text();
            let link = made.split("shown-link\">").nth(1).expect("a link");
            let link = link.split('<').next().unwrap_or_default();
            links.push(link.replace("&#47;", "/").replace("&#x2F;", "/"));
        }
        let visitor = self.browser(None).await;
        for number in 0..6 {
            let email = format!("deltaker{number}@example.org");
            let form = [
                ("navn", name),
                ("epost", email.as_str()),
                ("navkontor", "annet"),
            ];
            links.push(visitor.post(&links[0], &form).await.location());
        }
        let there = [("epost", "deltaker0@example.org")];
        visitor.post(&links[1], &there).await.location();
        (list.to_owned(), links)
    }

    /// Binds every measure that there is to the same item, for the office.
    pub async fn bind_every_measure(&mut self) {
        let adviser = self.browser(Some(Role::Adviser)).await;
        let letter = self.letter_of_this_year(&adviser).await;
        let item = format!("{letter}/punkt/73.1-R3");
        for measure in self.test.house.measures() {
            bind(&adviser, &item, measure.key, 6).await;
        }
        self.starts.extend([format!("{item}/tidligere"), item]);
    }

    /// Lets two file the report and decide the cases; the adviser has prepared this year's report.
    pub async fn let_two_decide(&self) {
        self.want_two().await;
        let adviser = self.browser(Some(Role::Adviser)).await;
        let prepared = adviser.post("/rapporter/2026/klargjor", &[]).await;
        assert_eq!(prepared.location(), "/rapporter/2026");
    }

    /// Lets the office want two for everything that it can want two for.
    pub async fn want_two(&self) {
        let leader = self.browser(Some(Role::Leader)).await;
        let version = leader.get("/innstillinger").await.input("versjon");
        let mut form = vec![("versjon", version.as_deref().expect("a version"))];
        let settings: Vec<_> = self.test.house.settings().collect();
        form.extend(settings.iter().map(|setting| ("pa", setting.key)));
        leader.post("/innstillinger", &form).await.location();
    }

    /// The database as whoever owns it sees it, past the walls between offices.
    pub fn owner(&self) -> &Database {
        &self.test.owner
    }

    /// The address of the letter that steers the year.
    pub async fn letter_of_this_year(&self, browser: &Client) -> String {
        let first = browser.get("/").await.text();
        let (before, _) = first.split_once("/punkt/").expect("an item");
        let (_, id) = before.rsplit_once('/').expect("the letter's address");
        format!("/brev/{id}")
    }

    /// A day after the year, when its report can be filed.
    pub fn turn_the_year(&self) {
        self.test.clock.set(Day::of(2027, 1, 20).unwrap());
    }
}

/// Binds the measure to the item, with this limit in months where it takes one.
pub async fn bind(browser: &Client, item: &str, measure: &str, months: u32) {
    let months = months.to_string();
    let form = [
        ("handling", "knytt"),
        ("maling", measure),
        ("months", &months),
        ("mal", "60"),
    ];
    let path = format!("{item}/maling");
    browser.post(&path, &form).await.location();
}

/// The example letter, with the words in it.
pub fn letter(words: &str) -> String {
    LETTER
        .replace("{år}", "2027")
        .replacen("\n- ", &format!("\n- {words}: "), 3)
}

async fn read_in(browser: &Client) -> String {
    let text = LETTER.replace("{år}", "2027");
    let file = ("fil", "brev.md", text.as_bytes());
    browser.upload("/brev", &[], file).await.location()
}

async fn filled_in(browser: &Client, path: &str, form: &Reply, fields: &[(&str, &str)]) {
    let version = form.input("versjon").expect("a version");
    let key = form.input("skjemanokkel").expect("a key");
    let hidden = [("versjon", version.as_str()), ("skjemanokkel", &key)];
    let sent = [&hidden, fields].concat();
    browser.post(path, &sent).await.location();
}

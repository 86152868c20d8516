use std::future::Future;

use database::{Fetch as _, Statement, TableShape, values};
use kernel::Instant;
use testkit::{Client, Reply};

use super::{Found, forms};
use crate::demo::Demo;

/// Sends forms while the database fails.
pub struct Robot {
    pub demo: Demo,
    sent: usize,
    /// Asks for everything that is stored, one row a table.
    everything: Statement,
    engine: &'static str,
}

/// A table and all that it holds.
type Held = (String, String);

/// What became of a form.
pub enum Tried {
    /// It got through in the end, after so many touches of the database had failed, each by itself.
    Done(usize),
    /// The page has no such form any longer, or what the robot wrote is not accepted.
    Not,
}

const LETTER: &str = "# Tildelingsbrev 2029\n\n## 73.1 Lov om sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager.\n";
const CASES: &str =
    "Arkivnummer;Kommunenummer;Mottatt;Paragrafer\n2026/NUMBER;4601;02.03.2026;18\n";
const ACTIVITIES: &str = "Tittel;Slag;Dato;Kommuner\nFagdag NUMBER;Kurs;10.09.2026;4601\n";
const FIGURES: &str = "kommunenr;aar;befolkning\n4601;2025;NUMBER\n";
const BOUNDARIES: &str = r#"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"nr":"4601"},
    "geometry":{"type":"Polygon","coordinates":[[[5,60],[5.NUMBER,60],[5.4,60.3],[5,60]]]}}]}"#;
const STAFF: &str = "NAV-kontor;Fagområde;Rolle;Ansatte\nNAV Bergen;Bolig;Veileder;NUMBER\n";
/// Sessions are no register: that one is in use is noted at whatever page is looked at.
const NO_REGISTER: &str = "user_session";
const NOTED: Statement = Statement::new("NOTED", "UPDATE user_account SET last_seen = $1");
/// PostgreSQL gives each transaction that writes its number: the next one's.
const NEXT_WRITE: Statement = Statement::new(
    "NEXT_WRITE",
    "SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT) AS number",
);
/// How many of the transactions from the one number to before the other were kept.
const KEPT: Statement = Statement::new(
    "KEPT",
    "SELECT COUNT(*) AS number FROM generate_series($1, $2 - 1) AS one
      WHERE pg_xact_status(CAST(CAST(one AS TEXT) AS xid8)) = 'committed'",
);
/// What begins and ends sessions is in the log before the session is, which is written by itself; a sign-in service writes
/// none of its own.
fn is_of_sessions(route: &str) -> bool {
    route.contains("/logg-") && !route.contains("/oidc/")
}

impl Robot {
    pub async fn new(demo: Demo) -> Self {
        let mut shapes = demo.owner().read().await.unwrap().shapes().await.unwrap();
        shapes.retain(|shape| shape.name != NO_REGISTER);
        let engine = demo.owner().engine();
        let tables: Vec<String> = shapes.iter().map(|shape| held(shape, engine)).collect();
        // Made once, for as long as the test runs.
        let sql = Box::leak(tables.join(" UNION ALL ").into_boxed_str());
        Self {
            demo,
            sent: 1000,
            everything: Statement::new("EVERYTHING", sql),
            engine,
        }
    }

    /// Sends the form until it gets through, as [`Robot::fail_each`] does.
    pub async fn try_out(&mut self, found: &Found) -> Tried {
        self.demo.get_over();
        let browser = self.demo.browser(Some(found.role)).await;
        let page = browser.get(&found.page).await.text();
        let now = forms(&page, &found.page);
        let Some(form) = now.iter().find(|form| form.is_like(&found.form)) else {
            return Tried::Not;
        };
        self.sent += 1;
        let number = self.sent;
        let fields = form.filled(|name| match name {
            // A letter is read from its file or from a text, not from both.
            "tekst" if form.is_upload => None,
            _ => written(name, number),
        });
        self.fail_each((found.route, &found.page), || {
            send(&browser, form.is_upload, &form.action, &fields, number)
        })
        .await
    }

    /// Lets the first touch of the database fail, then the second, and so on until what is sent gets through.
    pub async fn fail_each<F: Future<Output = Reply>>(
        &mut self,
        (route, page): (&str, &str),
        send: impl Fn() -> F,
    ) -> Tried {
        self.demo.get_over();
        let before = self.fingerprint().await;
        for nth in first_touch().. {
            let so_far = self.writes().await;
            let (reply, came_so_far) = database::failing_at(nth, send()).await;
            // The one who tries next whether there is room again must not wait.
            self.demo.get_over();
            let place = format!("{route} of {page}, touch {nth}");
            if came_so_far && reply.status == 303 {
                // What failed was the note that the session is in use, which stops nobody.
                assert_ne!(before, self.fingerprint().await, "{place} stored nothing");
                return Tried::Done(nth - 1);
            }
            if !came_so_far {
                if reply.status == 200 && before != self.fingerprint().await {
                    // What is shown once stands in the answer itself, and no program is led on.
                    return Tried::Done(nth - 1);
                }
                if reply.status != 303 {
                    return Tried::Not;
                }
                self.demo.starts.push(reply.location());
                return Tried::Done(nth - 1);
            }
            assert!(
                is_clear(&reply),
                "{place}: {}\n{}",
                reply.status,
                reply.text()
            );
            if self.kept_none_since(so_far).await {
                continue;
            }
            let after = self.fingerprint().await;
            let differ: Vec<_> = before
                .iter()
                .zip(&after)
                .filter(|(one, other)| one != other)
                .map(|((table, _), _)| table)
                .collect();
            assert!(
                differ.is_empty() || is_of_sessions(route),
                "{place} left something behind: {differ:?}"
            );
        }
        Tried::Not
    }

    /// The number of the next transaction that writes, where the engine numbers them.
    async fn writes(&self) -> Option<i64> {
        if self.engine != "PostgreSQL" {
            return None;
        }
        let mut reader = self.demo.owner().read().await.unwrap();
        let row = reader.fetch_one(&NEXT_WRITE, values![]).await.unwrap();
        Some(row.get("number").unwrap())
    }

    /// Whether the engine says that nothing written since then was kept: there is nothing to look for, and to look through
    /// a hundred tables takes PostgreSQL half a second.
    async fn kept_none_since(&self, so_far: Option<i64>) -> bool {
        let (Some(from), Some(to)) = (so_far, self.writes().await) else {
            return false;
        };
        let mut reader = self.demo.owner().read().await.unwrap();
        let row = reader.fetch_one(&KEPT, values![from, to]).await.unwrap();
        row.get::<i64>("number").unwrap() == 0
    }

    async fn fingerprint(&self) -> Vec<Held> {
        // That an account is in use is noted at whatever page is looked at, unless it was noted of late.
        let late: Instant = "2099-01-01T00:00:00Z".parse().unwrap();
        let noted = self.demo.owner().run_without_event(&NOTED, values![late]);
        noted.await.unwrap();
        let mut reader = self.demo.owner().read().await.unwrap();
        let rows = reader.fetch_all(&self.everything, values![]).await.unwrap();
        let told = |name| move |row: &database::Row| row.get::<String>(name).unwrap();
        rows.iter()
            .map(|row| (told("name")(row), told("held")(row)))
            .collect()
    }
}

/// The first touch that fails; none that ever comes where only the forms are gone through.
fn first_touch() -> usize {
    match std::env::var_os("OPPDRAG_WITHOUT_FAULTS") {
        Some(_) => usize::MAX / 2,
        None => 1,
    }
}

/// Name and contents of the table, put together where they lie: a row for each that is stored would take most of the time.
/// PostgreSQL sums what its rows come to, in whatever order they lie; SQLite, which cannot, tells them in an order.
fn held(shape: &TableShape, engine: &str) -> String {
    let name = &shape.name;
    if engine == "PostgreSQL" {
        return format!(
            "SELECT '{name}' AS name, COUNT(*) || ' ' || COALESCE(SUM(hashtextextended(CAST(whole_row AS TEXT), 0)), 0) AS held FROM {name} AS whole_row"
        );
    }
    let cells = shape.columns.iter();
    let cells: Vec<String> = cells
        .map(|column| format!("COALESCE(CAST({} AS TEXT), '–')", column.name))
        .collect();
    let cells = cells.join(" || '|' || ");
    format!(
        "SELECT '{name}' AS name, COALESCE(string_agg(cells, ' / ' ORDER BY cells), '') AS held
            FROM (SELECT {cells} AS cells FROM {name}) AS told"
    )
}

/// A page that says what is wrong and what to do, or the one sentence when not even a page can be made.
fn is_clear(reply: &Reply) -> bool {
    let is_refusal = [500, 503, 507].contains(&reply.status.as_u16());
    is_refusal && (reply.has("</h1>") || reply.has("Registeret svarer ikke"))
}

async fn send(
    browser: &Client,
    is_upload: bool,
    action: &str,
    fields: &[(String, String)],
    number: usize,
) -> Reply {
    let fields: Vec<_> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    if !is_upload {
        return browser.post(action, &fields).await;
    }
    let cases = CASES.replace("NUMBER", &number.to_string());
    let staff = STAFF.replace("NUMBER", &number.to_string());
    let figures = FIGURES.replace("NUMBER", &number.to_string());
    let boundaries = BOUNDARIES.replace("NUMBER", &number.to_string());
    let activities = ACTIVITIES.replace("NUMBER", &number.to_string());
    let (name, bytes) = if action.starts_with("/plan") {
        ("nav.csv", activities.as_bytes())
    } else if action.starts_with("/levekar/grenser") {
        ("grenser.geojson", boundaries.as_bytes())
    } else if action.starts_with("/levekar") {
        ("folk.csv", figures.as_bytes())
    } else if action.starts_with("/saker") {
        ("saker.csv", cases.as_bytes())
    } else if action.starts_with("/opplaering") {
        ("ansatte.csv", staff.as_bytes())
    } else if action.ends_with("/tillegg") {
        ("", &b""[..])
    } else {
        ("brev.md", LETTER.as_bytes())
    };
    browser.upload(action, &fields, ("fil", name, bytes)).await
}

/// What somebody writes into an empty field of the name.
fn written(name: &str, number: usize) -> Option<String> {
    let text = match name {
        "arkivnummer" => return Some(format!("2026/{number}")),
        "mottatt" | "dag" | "datert" | "publisert" => "2026-05-04",
        "fra" | "forste-dag" | "motedag" | "startet" => "2026-07-01",
        "fra-dag" => "2026-06-01",
        "til-dag" => "2026-12-31",
        "ar" => "2028",
        "antall" | "months" | "maned" | "plasser" | "stilling" | "del" | "rett-del" => "3",
        "av" | "rett-av" => "12",
        "mal" => "60",
        "grense" => "45",
        "navn" => "Kari Nes",
        "epost" => return Some(format!("kari{number}@example.org")),
        "dager" => "30",
        "tittel" | "milepal" | "oppgave" | "sak" => "En tittel",
        "navngivelse" => "Kartdata: Kartverket",
        "lisens" => "CC BY 4.0",
        "virksomhet" => "Høgskulen",
        "vedtak" | "merknad" | "resultat" | "sporsmal" | "svar" | "onske" | "arsak" | "innhold"
        | "brukt-til" | "gjort" => "Noe å si",
        "lenke" => "https://example.org/",
        "galt" | "riktig" | "grunnlag" => "Noe er galt",
        "emne" | "tekst" | "gjenapne-grunn" | "hvorfor" | "retur-grunn" | "ord" | "omtale"
        | "ny" | "ordlyd" | "forste" | "andre" | "mottaker" | "grunn" | "innledning"
        | "sluttgrunn" | "si" | "ikkesi" | "maaler" | "teller" | "nevner" | "samles-av"
        | "innlegg" | "tallkilde" | "rett-kilde" | "rett-grunn" | "ut-grunn" => "Noe nytt",
        _ => return None,
    };
    Some(text.to_owned())
}

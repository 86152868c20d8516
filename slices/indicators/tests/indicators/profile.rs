//! The profile of a municipality: the planted figures, who sees it, and the two sheets.

use std::{
    io::Write as _,
    process::{Command, Stdio},
};

use access::{Place, Role};
use database::{Fetch as _, Statement, values};
use testkit::{Reply, on_both};

use crate::{
    room::{Room, row, today},
    stands_out::{BERGEN, children, municipality, older, people, places, recipients},
};

const PAGE: &str = "/kommuner/4601/levekar";
const NOTED: Statement = Statement::new(
    "NOTED",
    "SELECT object, way, municipality_id FROM reading WHERE object_kind = 'municipality_profile'",
);

/// Number with one decimal as nb writes it.
fn told(number: f64) -> String {
    format!("{number:.1}").replace('.', ",")
}

/// The nine most alike Bergen, by the planted figures and nothing of the program.
fn most_alike() -> Vec<&'static str> {
    let traits = |at: u32, number: &str| {
        let of = f64::from(people(at, number));
        [
            of.ln(),
            f64::from(children(at, number)) / of,
            f64::from(older(at, number)) / of,
        ]
    };
    let all: Vec<(&str, [f64; 3])> = places()
        .into_iter()
        .map(|(at, number)| (number, traits(at, number)))
        .collect();
    let count = all.len() as f64;
    let spread = |which: usize| {
        let mean = all.iter().map(|one| one.1[which]).sum::<f64>() / count;
        let square = all.iter().map(|one| (one.1[which] - mean).powi(2));
        (square.sum::<f64>() / (count - 1.0)).sqrt()
    };
    let spreads = [spread(0), spread(1), spread(2)];
    let own = all.iter().find(|one| one.0 == BERGEN).unwrap().1;
    let mut near: Vec<(f64, &str)> = all
        .iter()
        .filter(|one| one.0 != BERGEN)
        .map(|one| {
            let each = (0..3).map(|at| ((one.1[at] - own[at]) / spreads[at]).powi(2));
            (each.sum::<f64>(), one.0)
        })
        .collect();
    near.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(other.1)));
    near.into_iter().take(9).map(|one| one.1).collect()
}

#[tokio::test]
async fn the_profile_tells_own_figures_beside_those_of_others() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get(PAGE).await;
        assert_eq!(page.status, 200, "{}", page.text());
        assert!(page.has("Levekår i Bergen") && !page.has("laget for demoen"));
        let social = row(&page, "Sosialhjelpsmottakere");
        assert!(social.contains("50,0"), "{social}");
        assert!(social.contains("14\u{a0}500 av 290\u{a0}000"), "{social}");
        // County, nation and the middle of those most alike, counted apart.
        let pooled = |is_in: &dyn Fn(&str) -> bool| {
            let some = places().into_iter().filter(|one| is_in(one.1));
            let (part, whole) = some.fold((0, 0), |sum, (at, number)| {
                (
                    sum.0 + recipients(at, number, 2025),
                    sum.1 + people(at, number),
                )
            });
            f64::from(part) * 1000.0 / f64::from(whole)
        };
        let county = told(pooled(&|number| number.starts_with("46")));
        let nation = told(pooled(&|_| true));
        let mut rates: Vec<f64> = most_alike()
            .into_iter()
            .map(|number| {
                let at = places().iter().find(|one| one.1 == number).unwrap().0;
                f64::from(recipients(at, number, 2025)) * 1000.0 / f64::from(people(at, number))
            })
            .collect();
        rates.sort_by(f64::total_cmp);
        let middle = told(rates[4]);
        let cells: Vec<&str> = social.split('|').map(str::trim).collect();
        assert_eq!(cells[3..6], [county, nation, middle], "{social}");
        // It grows: from 41 to 50 in a thousand.
        assert!(
            cells[2].contains("Opp 22\u{a0}% fra 2019 til 2025 (mellom"),
            "{social}"
        );
        assert!(page.has("er høyere enn vanlig") && page.has("Tyder på større behov"));
        // What the comparison is chosen by is not compared.
        let young = row(&page, "Barn og unge i befolkningen");
        assert!(young.split('|').nth(5).unwrap().trim() == "–", "{young}");
        assert!(young.contains("få år: det trengs minst 5"), "{young}");
        assert!(page.statements() <= 28, "{}", page.statements());
    })
    .await;
}

#[tokio::test]
async fn the_comparable_are_those_most_alike_and_it_is_said_why() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let page = adviser
            .get(&format!(
                "{PAGE}/sammenlignbare?indikator=social-assistance"
            ))
            .await;
        assert_eq!(page.status, 200);
        assert!(page.statements() <= 12);
        for number in most_alike() {
            let name = organisations::nation::nation().number(number).unwrap().name;
            let at = places().iter().find(|one| one.1 == number).unwrap().0;
            let found = row(&page, &format!("{name}|"));
            let rate =
                f64::from(recipients(at, number, 2025)) * 1000.0 / f64::from(people(at, number));
            assert!(found.contains(&told(rate)), "{found}");
        }
        assert!(page.has("% av avstanden"));
        assert!(page.has("Disse er ikke brukt") && page.has("lavinntekt"));
    })
    .await;
}

#[tokio::test]
async fn who_speaks_for_a_municipality_sees_its_profile_alone_and_no_other_office_does() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let own = room.contact_of(BERGEN).await;
        let nav = room
            .speaking_for(Place::NavOffice(organisations::nav_office_id("1201")))
            .await;
        let other = room.contact_of("4602").await;
        let pages = [
            PAGE.to_owned(),
            format!("{PAGE}.pdf"),
            format!("{PAGE}/sammenlignbare"),
        ];
        for page in &pages {
            for (name, client, status) in [
                ("own contact", &own, 200),
                ("contact of its NAV office", &nav, 200),
                ("contact of another", &other, 404),
                ("adviser", &room.one(Role::Adviser).await, 200),
                ("auditor", &room.one(Role::Auditor).await, 200),
                ("other office", &room.elsewhere(Role::Adviser).await, 404),
                ("partner", &room.one(Role::NavPartner).await, 403),
                ("administrator", &room.one(Role::Administrator).await, 403),
                ("nobody", &room.test.visitor(), 303),
            ] {
                assert_eq!(client.get(page).await.status, status, "{name} {page}");
            }
        }
        let shown = own.get(PAGE).await;
        // They are led nowhere that they may not go.
        assert!(!shown.has("/levekar/indikatorer/") && shown.has("Si fra om feil"));
        let municipality = own.get("/kommuner/4601").await;
        assert!(municipality.has(PAGE) && !municipality.has("/levekar/indikatorer/"));
        let adviser = room.one(Role::Adviser).await;
        let old = adviser.get("/kommuner/1201/levekar").await;
        assert!(old.status == 200 && old.has("50,0"), "an earlier number");
        let gone = adviser.get("/kommuner/1246/levekar").await;
        assert!(gone.has("/kommuner/4626/levekar") && !gone.has("Det som skiller seg ut"));
        for number in ["1246", "9999", "abcd", "0301"] {
            let page = format!("/kommuner/{number}/levekar.pdf");
            assert_eq!(adviser.get(&page).await.status, 404, "{number}");
        }
        let steward = room.of_the_nation(Role::Steward).await;
        let chosen = steward.get(&format!("{PAGE}?embete=vestland")).await;
        assert_eq!(chosen.status, 200);
    })
    .await;
}

#[tokio::test]
async fn the_profile_is_printed_on_two_sheets_and_noted_before_it_leaves() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.put_demo().await;
        let adviser = room.one(Role::Adviser).await;
        for language in ["nb", "nn", "en"] {
            adviser.post("/sprak", &[("sprak", language)]).await;
            let file = adviser.get(&format!("{PAGE}.pdf")).await;
            assert_eq!(file.headers["content-type"], "application/pdf");
            assert!(file.bytes.starts_with(b"%PDF-"));
            if let Some(info) = asked_of("pdfinfo", &["-"], &file) {
                let pages = info
                    .lines()
                    .find(|line| line.starts_with("Pages:"))
                    .unwrap();
                let pages: u32 = pages.split_whitespace().nth(1).unwrap().parse().unwrap();
                assert!(pages <= 2, "{pages} pages in {language}");
            }
        }
        adviser.post("/sprak", &[("sprak", "nb")]).await;
        let file = adviser.get(&format!("{PAGE}.pdf")).await;
        if let Some(text) = asked_of("pdftotext", &["-layout", "-", "-"], &file) {
            for words in [
                "Levekår i Bergen",
                "laget for demoen",
                "Sosialhjelpsmottakere",
                "Barn i lavinntektsfamilier",
                "Sammenlignet med de 9",
                "Det som skiller seg ut",
                "Statsforvalteren i Vestland",
            ] {
                assert!(text.contains(words), "{words}: {text}");
            }
        }
        let mut reader = room.test.owner.read().await.unwrap();
        let noted = reader.fetch_all(&NOTED, values![]).await.unwrap();
        assert_eq!(noted.len(), 4);
        for one in &noted {
            let told = (
                one.get::<String>("object").unwrap(),
                one.get::<String>("way").unwrap(),
                one.get::<kernel::Id>("municipality_id").unwrap(),
            );
            assert_eq!(
                told,
                ("Bergen".into(), "export".into(), municipality(BERGEN))
            );
        }
    })
    .await;
}

/// What a tool says of the file; none where it is not installed.
pub fn asked_of(tool: &str, arguments: &[&str], file: &Reply) -> Option<String> {
    let command = Command::new(tool)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = command else {
        println!("skipped: {tool} is not installed");
        return None;
    };
    let mut input = child.stdin.take().unwrap();
    let bytes = file.bytes.clone();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[tokio::test]
async fn a_profile_without_figures_says_so_and_makes_none_up() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get(PAGE).await;
        assert_eq!(page.status, 200);
        assert!(page.has("for få tall til å finne sammenlignbare"));
        let social = row(&page, "Sosialhjelpsmottakere");
        let cells: Vec<&str> = social.split('|').map(str::trim).collect();
        assert_eq!(cells[1..6], ["–", "", "–", "–", "–"], "{social}");
        assert!(!page.has("Si fra om feil"));
        let file = adviser.get(&format!("{PAGE}.pdf")).await;
        assert!(file.status == 200 && file.bytes.starts_with(b"%PDF-"));
        assert_eq!(room.test.today(), today());
    })
    .await;
}

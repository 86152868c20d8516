//! The annual report through the real router, on both engines.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

mod amended;
mod by_two;
mod office;
mod register;
mod signs;

use access::Role;
use kernel::{Day, Language};
use reports::{NoReport, Order, annual_report};
use testkit::on_both;

use office::Office;

#[tokio::test]
async fn the_draft_answers_the_letter_in_its_order() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let page = office.leader.get("/rapporter/2025").await;
        assert_eq!(page.status, 200, "{}", page.text());
        for words in [
            "Årsrapport 2025",
            "Statsforvalteren i Vestland",
            "UTKAST",
            "31.12.2025",
            "86,6",
            "13 av 15",
            "Mål: 90",
            "Avgjort innen 3 måneder",
            "Skrevet av registeret.",
            "Anne Rådgiver, 20.01.2026",
            "Kravet er ikke koblet til noen måling.",
            "<svg",
        ] {
            assert!(page.has(words), "{words} is not in the report");
        }
        let text = page.text();
        let place = |words: &str| {
            text.find(words)
                .unwrap_or_else(|| panic!("{words} is missing"))
        };
        assert!(
            place("id=\"k73.1\"") < place("id=\"k73.1-O\"")
                && place("id=\"k73.1-O\"") < place("id=\"k73.1-R\"")
        );
        assert!(
            place("id=\"k73.1-R\"") < place("Skrevet av registeret.")
                && place("Skrevet av registeret.") < place("id=\"k73.2\"")
        );
        assert!(page.statements() <= 12, "{} statements", page.statements());
    })
    .await;
}

#[tokio::test]
async fn a_draft_can_show_another_day_of_its_year() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        assert!(
            office
                .leader
                .get("/rapporter/2025?per=2025-04-30")
                .await
                .has("30.04.2025")
        );
        assert!(
            office
                .leader
                .get("/rapporter/2025?per=2026-01-10")
                .await
                .has("31.12.2025")
        );
        assert_eq!(office.leader.get("/rapporter/2027").await.status, 404);
        assert_eq!(office.leader.get("/rapporter/2019").await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn filing_is_deliberate_and_a_double_click_is_one() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let form = office.leader.get("/rapporter/2025/lever").await;
        assert!(
            form.has("resultatkrav er ikke målt") && form.has("73.2-R1"),
            "{}",
            form.text()
        );
        let key = form.input("skjemanokkel").unwrap();
        let hasty = office
            .leader
            .post("/rapporter/2025/lever", &[("skjemanokkel", &key)])
            .await;
        assert_eq!(hasty.status, 422);
        assert!(hasty.has("Kryss av for at du har lest rapporten."));
        assert_eq!(office.times_filed().await, 0);
        let form = [("skjemanokkel", key.as_str()), ("lest", "ja")];
        for _ in 0..2 {
            assert_eq!(
                office
                    .leader
                    .post("/rapporter/2025/lever", &form)
                    .await
                    .location(),
                "/rapporter/2025"
            );
        }
        assert_eq!(office.times_filed().await, 1);
        let again = office.leader.get("/rapporter/2025/lever").await;
        assert_eq!(again.status, 409);
        assert!(again.has("levert allerede"));
        let another = office
            .leader
            .post("/rapporter/2025/lever", &[("lest", "ja")])
            .await;
        assert_eq!(another.status, 409);
        assert_eq!(office.times_filed().await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_year_that_is_not_over_cannot_be_filed() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let early = office
            .leader
            .post("/rapporter/2026/lever", &[("lest", "ja")])
            .await;
        assert_eq!(early.status, 409);
        assert!(early.has("Året er ikke over."));
        assert_eq!(office.times_filed().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_filed_figure_stands_and_says_what_it_would_be_today() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        assert_eq!(office.file().await.location(), "/rapporter/2025");
        let filed = office.leader.get("/rapporter/2025").await;
        assert!(filed.has("20.01.2026") && filed.has("av Liv Leder") && filed.has("13 av 15"));
        assert!(!filed.has("UTKAST") && !filed.has("I dag ville tallet vært"));
        let pdf = office.leader.get("/rapporter/2025/pdf").await.bytes;

        office.change(0, false).await;
        office.house.clock.set(Day::of(2026, 3, 1).unwrap());
        let changed = office.leader.get("/rapporter/2025").await;
        assert!(
            changed.has("13 av 15") && changed.has("12 av 15"),
            "{}",
            changed.text()
        );
        assert!(changed.has("Ett tall ville vært annerledes i dag."));
        assert!(
            changed.statements() <= 12,
            "{} statements",
            changed.statements()
        );

        office.change(14, true).await;
        let swapped = office.leader.get("/rapporter/2025").await;
        assert!(swapped.has("bygger på andre rader") && !swapped.has("I dag ville tallet vært"));

        let later = office.leader.get("/rapporter/2025/pdf").await;
        assert!(
            later.bytes == pdf,
            "the filed PDF is made of what was frozen"
        );
        assert!(later.bytes.starts_with(b"%PDF-"));

        office.change(14, false).await;
        office.change(0, true).await;
        assert!(!office.leader.get("/rapporter/2025").await.has("i dag"));
    })
    .await;
}

#[tokio::test]
async fn only_the_leader_files_and_only_the_own_office_reads() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        for role in [
            Role::CaseOfficer,
            Role::Adviser,
            Role::Auditor,
            Role::Steward,
        ] {
            let client = office.other(role, "vestland").await;
            let refused = client
                .post("/rapporter/2025/lever?embete=vestland", &[("lest", "ja")])
                .await;
            assert_eq!(refused.status, 403, "{role:?}");
            assert_eq!(
                client.get("/rapporter/2025?embete=vestland").await.status,
                200,
                "{role:?}"
            );
        }
        assert_eq!(office.times_filed().await, 0);
        office.file().await;
        let elsewhere = office.other(Role::Leader, "agder").await;
        assert_eq!(
            elsewhere
                .get("/rapporter/2025?embete=vestland")
                .await
                .status,
            404
        );
        let own = elsewhere.get("/rapporter/2025").await;
        assert!(own.has("UTKAST") && !own.has("13 av 15") && !own.has("Anne Rådgiver"));
        assert!(!elsewhere.get("/rapporter").await.has("Liv Leder"));
        assert_eq!(
            office.house.visitor().get("/rapporter/2025").await.status,
            303
        );
    })
    .await;
}

#[tokio::test]
async fn the_rows_behind_the_figures_can_be_kept() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let file = office.leader.get("/rapporter/2025/rader.xlsx").await;
        let sheet =
            documents::tables::read(&file.bytes, documents::tables::Limits::default()).unwrap();
        assert_eq!(sheet.rows.len(), 15);
        assert_eq!(
            sheet.rows.iter().filter(|row| row.cells[3] == "ja").count(),
            13
        );
        assert!(
            sheet
                .rows
                .iter()
                .all(|row| row.cells[0] == "73.1-R1" && row.cells[2].starts_with("rad "))
        );
    })
    .await;
}

#[tokio::test]
async fn the_command_line_prints_the_filed_report_or_a_draft() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let app = &office.house.app;
        let t = app.texts.tongue(Language::Nb);
        let order = |key, year, as_of| Order {
            office: key,
            year,
            as_of,
            today: office.house.today(),
        };
        let print =
            async |order| annual_report(&office.house.house, &app.database, order, &t).await;
        assert!(print(order("vestland", 2025, None)).await.unwrap().is_draft);
        office.file().await;
        let filed = print(order("vestland", 2025, None)).await.unwrap();
        assert!(!filed.is_draft);
        assert!(filed.pdf == office.leader.get("/rapporter/2025/pdf").await.bytes);
        assert!(
            print(order("vestland", 2025, Day::of(2025, 4, 30)))
                .await
                .unwrap()
                .is_draft
        );
        assert!(matches!(
            print(order("atlantis", 2025, None)).await,
            Err(NoReport::NoOffice(_))
        ));
        assert!(matches!(
            print(order("vestland", 2019, None)).await,
            Err(NoReport::NoLetter(2019))
        ));
        assert!(matches!(
            print(order("vestland", 2027, None)).await,
            Err(NoReport::NotBegun(2027))
        ));
    })
    .await;
}

#[test]
fn the_texts_are_whole_in_every_language() {
    assert_eq!(texts::faults(&reports::SLICE.texts), Vec::<String>::new());
}

//! One prepares the report and another files it, where the office wants that.

use access::Role;
use kernel::{Day, Language};
use testkit::{Client, Reply, UnderTest, on_both};

use crate::office::Office;

const REPORT: &str = "/rapporter/2025";

impl Office {
    /// The office wants two to file its report.
    async fn wants_two(&self) {
        self.wants("reports.filed-by-two").await;
    }

    async fn wants(&self, setting: &str) {
        let page = self.leader.get("/innstillinger").await;
        assert!(page.has("To leverer årsrapporten"));
        let version = page.input("versjon").unwrap();
        let form = [("versjon", version.as_str()), ("pa", setting)];
        let done = self.leader.post("/innstillinger", &form).await;
        assert_eq!(done.location(), "/innstillinger");
    }

    /// Somebody of the office, by name.
    async fn called(&self, name: &str, role: Role, language: Language) -> Client {
        let own = UnderTest::office(self.id, "vestland", "Vestland");
        let person = shell::Person {
            language,
            ..self.house.person(name, role, own)
        };
        self.house.signed_in(&person).await
    }

    async fn adviser(&self) -> Client {
        self.called("Anne Rådgiver", Role::Adviser, Language::Nb)
            .await
    }
}

async fn prepare(client: &Client) -> Reply {
    client.post(&format!("{REPORT}/klargjor"), &[]).await
}

async fn file(client: &Client) -> Reply {
    client
        .post(&format!("{REPORT}/lever"), &[("lest", "ja")])
        .await
}

#[tokio::test]
async fn who_prepared_the_report_does_not_file_it_and_another_does() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        office.wants_two().await;
        let refused = file(&office.leader).await;
        assert_eq!(refused.status, 409);
        assert!(refused.has("Rapporten er ikke klargjort."));
        let last_look = office.leader.get("/rapporter/2025/lever").await;
        assert!(last_look.has("Rapporten er ikke klargjort.") && !last_look.has("name=\"lest\""));

        assert_eq!(prepare(&office.leader).await.location(), REPORT);
        let own = file(&office.leader).await;
        assert_eq!(own.status, 409);
        assert!(own.has("Du har klargjort rapporten selv"), "{}", own.text());
        assert_eq!(office.times_filed().await, 0);
        let last_look = office.leader.get("/rapporter/2025/lever").await;
        assert!(
            last_look.has("En annen enn den som klargjorde den") && !last_look.has("name=\"lest\"")
        );
        assert!(last_look.statements() <= 12, "{}", last_look.statements());
        assert_eq!(prepare(&office.leader).await.status, 409, "it is prepared");

        let governor = office
            .called("Stig Statsforvalter", Role::CountyGovernor, Language::Nb)
            .await;
        let page = governor.get(REPORT).await;
        assert!(page.has("Liv Leder klargjorde rapporten") && page.has("ikke endret siden"));
        assert!(page.has("Lever rapporten") && !page.has("i ditt navn"));
        assert!(page.statements() <= 12, "{}", page.statements());
        let last_look = governor.get("/rapporter/2025/lever").await;
        assert!(last_look.has("name=\"lest\""));
        assert_eq!(file(&governor).await.location(), REPORT);
        assert_eq!(office.times_filed().await, 1);
        let filed = office.leader.get(REPORT).await;
        assert!(filed.has("av Stig Statsforvalter") && filed.has("av Liv Leder"));
        assert!(filed.has("Klargjort") && filed.has("Klargjorde årsrapporten"));
    })
    .await;
}

#[tokio::test]
async fn a_report_that_changed_since_it_was_prepared_must_be_prepared_again() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        office.wants_two().await;
        let adviser = office.adviser().await;
        prepare(&adviser).await.location();
        office.house.clock.set(Day::of(2026, 1, 23).unwrap());
        let ready = office.leader.get(REPORT).await;
        assert!(ready.has("ikke endret siden"), "days alone change nothing");

        // The figure is the same, on another row.
        office.change(0, false).await;
        office.change(14, true).await;
        let page = office.leader.get(REPORT).await;
        assert!(page.has("13 av 15"));
        assert!(
            page.has("er endret siden Anne Rådgiver klargjorde"),
            "{}",
            page.text()
        );
        assert!(page.has("Klargjør rapporten på nytt"));
        let refused = file(&office.leader).await;
        assert_eq!(refused.status, 409);
        assert!(refused.has("må klargjøres på nytt"));
        assert_eq!(office.times_filed().await, 0);

        prepare(&adviser).await.location();
        assert_eq!(file(&office.leader).await.location(), REPORT);
        assert_eq!(office.times_filed().await, 1);
        assert_eq!(prepare(&adviser).await.status, 409, "it is filed");
    })
    .await;
}

#[tokio::test]
async fn what_was_prepared_in_one_language_is_filed_in_it() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        office.wants_two().await;
        let english = office.called("Ann", Role::Adviser, Language::En).await;
        let page = english.get(REPORT).await;
        assert!(page.has("Prepare the report"));
        prepare(&english).await.location();
        assert_eq!(file(&office.leader).await.location(), REPORT);
        let filed = office.leader.get(REPORT).await;
        assert!(filed.has("lang=\"en\"") && filed.has("Prepared"));
    })
    .await;
}

#[tokio::test]
async fn another_takes_the_preparation_over_so_that_the_one_leader_can_file() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        office.wants_two().await;
        prepare(&office.leader).await.location();
        let adviser = office.adviser().await;
        assert!(adviser.get(REPORT).await.has("i ditt navn i stedet"));
        prepare(&adviser).await.location();
        assert_eq!(file(&office.leader).await.location(), REPORT);
        assert_eq!(office.times_filed().await, 1);
    })
    .await;
}

#[tokio::test]
async fn where_one_files_alone_nothing_is_prepared_and_nobody_else_prepares() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        let refused = prepare(&office.leader).await;
        assert_eq!(refused.status, 409);
        assert!(refused.has("leverer én rapporten alene"));
        assert!(!office.leader.get(REPORT).await.has("Klargjør"));
        office.wants_two().await;
        for role in [
            Role::CaseOfficer,
            Role::CountyGovernor,
            Role::Auditor,
            Role::Steward,
        ] {
            let other = office.other(role, "vestland").await;
            assert_eq!(prepare(&other).await.status, 403, "{role:?}");
            let page = other.get("/rapporter/2025?embete=vestland").await;
            assert!(
                page.has("To leverer rapporten") && !page.has("/klargjor"),
                "{role:?}"
            );
        }
        let elsewhere = office.other(Role::Leader, "agder").await;
        assert_eq!(prepare(&elsewhere).await.status, 409, "has an own choice");
        let early = office.leader.post("/rapporter/2026/klargjor", &[]).await;
        assert_eq!(early.status, 409);
        assert!(early.has("Året er ikke over."));
        assert!(!office.leader.get(REPORT).await.has("klargjorde"));
    })
    .await;
}

#[tokio::test]
async fn a_prepared_report_is_filed_by_another_also_when_the_office_no_longer_wants_two() {
    on_both(async |engine| {
        let office = Office::open(engine).await;
        office.wants_two().await;
        prepare(&office.leader).await.location();
        office.wants("").await;
        assert_eq!(file(&office.leader).await.status, 409);
        assert_eq!(office.times_filed().await, 0);
        prepare(&office.adviser().await).await.location();
        assert_eq!(file(&office.leader).await.location(), REPORT);
        assert_eq!(office.times_filed().await, 1);
    })
    .await;
}

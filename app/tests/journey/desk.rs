use std::process::Command;

use accounts::{DEMO_OFFICE, PERSONAS};
use audit::{Actor, Event};
use kernel::{Day, Ids, Language};
use shell::{OwnOffice, Person};
use testkit::{Client, Engine, UnderTest};

/// A case officer at work in the demo's office, with this year's letter and no cases yet.
pub struct Desk {
    pub test: UnderTest,
    pub officer: Client,
}

impl Desk {
    pub async fn open(engine: Engine) -> Self {
        let slices: Vec<_> = oppdrag::house().slices().collect();
        let test = UnderTest::start(engine, &slices, Day::of(2026, 5, 4).unwrap()).await;
        organisations::ensure_nation(&test.app.database, test.app.now())
            .await
            .unwrap();
        let mut tx = test.app.database.begin().await.unwrap();
        accounts::put_personas(&mut tx).await.unwrap();
        let furnishing = letters::Furnishing {
            ids: &Ids::from_seed(1),
            now: test.app.now(),
            house: &test.house,
            office: organisations::office_id(DEMO_OFFICE),
            adviser: "Marit Solheim",
        };
        letters::furnish(&mut tx, &furnishing).await.unwrap();
        audit::commit(
            tx,
            &Event::new("demo.furnished", &Actor::program(), test.app.now()),
        )
        .await
        .unwrap();
        let officer = test.signed_in(&ingrid()).await;
        Self { test, officer }
    }

    /// Registers a case, and gives the address of its page.
    pub async fn register(&self, number: &str, received: &str) -> String {
        let form = [
            ("arkivnummer", number),
            ("mottatt", received),
            ("kommune", "4601"),
            ("paragraf", "18"),
            ("merknad", ""),
        ];
        self.officer.post("/saker/ny", &form).await.location()
    }

    pub async fn decide(&self, case: &str, decided: &str, outcome: &str) {
        let version = self.version(case).await;
        // A decision that did not stand has its reason.
        let reason = if outcome == "changed_wholly" {
            "wrong_law"
        } else {
            ""
        };
        let form = [
            ("versjon", version.as_str()),
            ("avgjort", decided),
            ("utfall", outcome),
            ("grunn", reason),
        ];
        assert_eq!(
            self.officer
                .post(&format!("{case}/avgjor"), &form)
                .await
                .location(),
            case
        );
    }

    pub async fn reopen(&self, case: &str) {
        let version = self.version(case).await;
        let form = [
            ("versjon", version.as_str()),
            ("gjenapne-grunn", "Feil dato ved avslutning"),
        ];
        assert_eq!(
            self.officer
                .post(&format!("{case}/gjenapne"), &form)
                .await
                .location(),
            case
        );
    }

    async fn version(&self, case: &str) -> String {
        self.officer
            .get(case)
            .await
            .input("versjon")
            .expect("the page of the case has its version")
    }
}

fn ingrid() -> Person {
    let persona = PERSONAS
        .iter()
        .find(|persona| persona.key == "ingrid")
        .unwrap();
    let office = OwnOffice {
        id: organisations::office_id(DEMO_OFFICE),
        key: DEMO_OFFICE.to_owned(),
        name: "Statsforvalteren i Vestland".to_owned(),
    };
    Person {
        id: persona.id(),
        name: persona.name.to_owned(),
        role: persona.role,
        office: Some(office),
        language: Language::Nb,
        places: Vec::new(),
        acting_for: None,
        deputy_of: Vec::new(),
    }
}

/// The text of the PDF, where there is a program that can tell.
pub fn text_of(pdf: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, pdf).expect("the PDF");
    let output = Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output()
        .ok()?;
    assert!(output.status.success(), "pdftotext cannot read the report");
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

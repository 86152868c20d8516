//! One proposes how a case ends and another approves it, where the office wants that.

use access::Role;
use http::StatusCode;
use serde_json::json;
use shell::{Person, Principal};
use testkit::{Client, Engine, Reply, on_both};

use crate::{
    api_room::{System, a_case},
    room::{Room, act, office, register},
};

const SENT_BACK: [(&str, &str); 3] = [
    ("utfall", "sent_back"),
    ("grunn", "facts_lacking"),
    ("tema", "children"),
];

/// An office where two decide, with two who work its cases.
struct Two {
    room: Room,
    proposer: Client,
    approver: Client,
}

impl Two {
    async fn on(engine: Engine) -> Self {
        let room = Room::on(engine).await;
        room.turn_on(&["cases.decided-by-two"]).await;
        let proposer = room.officer().await;
        let approver = room.one(Role::Adviser).await;
        Self {
            room,
            proposer,
            approver,
        }
    }

    /// A case that waits for approval.
    async fn proposed(&self, number: &str) -> String {
        let case = register(&self.proposer, number, "2026-08-10").await;
        let done = act(&self.proposer, &case, "avgjor", &SENT_BACK).await;
        assert_eq!(done.location(), case);
        case
    }

    /// How many cases are decided.
    async fn decided(&self) -> usize {
        let list = self.proposer.get("/saker?tilstand=avgjort").await;
        list.text().matches("class=\"nowrap\"><a").count()
    }
}

fn stays_open(reply: &Reply, why: &str) {
    assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
}

#[tokio::test]
async fn what_one_proposes_another_approves_and_the_case_is_decided_that_day() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let case = two.proposed("2026/77").await;
        assert_eq!(
            two.decided().await,
            0,
            "the case is open until it is approved"
        );
        let own = two.proposer.get(&case).await;
        assert!(own.has("Til godkjenning") && own.has("6 dager over"));
        assert!(own.has("Opphevet og sendt tilbake") && own.has("Saken var ikke godt nok opplyst"));
        assert!(own.has("/trekk") && !own.has("/godkjenn\""));
        assert!(!own.has("⟦"), "a text is missing");
        assert!(own.statements() <= 12, "{}", own.statements());
        let refused = act(&two.proposer, &case, "godkjenn", &[]).await;
        stays_open(&refused, "by who proposed it");
        assert!(refused.has("Du har foreslått avgjørelsen selv"));
        let refused = act(&two.proposer, &case, "retur", &[("retur-grunn", "Nei")]).await;
        stays_open(&refused, "returned by who proposed it");
        assert_eq!(two.decided().await, 0);

        let tabs = two.approver.get("/saker?til-godkjenning=ja").await;
        assert!(tabs.has("Til godkjenning (1)") && tabs.has("2026/77"));
        assert!(tabs.statements() <= 12, "{}", tabs.statements());
        let mine = two.proposer.get("/saker?til-godkjenning=ja").await;
        assert!(mine.has("Til godkjenning (0)") && mine.has("Ingen saker passer"));
        act(&two.approver, &case, "godkjenn", &[]).await.location();
        let page = two.approver.get(&case).await;
        for words in [
            "Sendt til godkjenning",
            "Godkjent og avgjort",
            "16.11.2026",
            "Barn og unge",
            "98 dager",
        ] {
            assert!(page.has(words), "{words}");
        }
        assert!(!page.has("Foreslått av"), "nothing waits any longer");
        assert_eq!(two.decided().await, 1);
        let again = act(&two.approver, &case, "godkjenn", &[]).await;
        stays_open(&again, "approved twice");
        assert!(again.has("Det ligger ikke lenger noe forslag"));
    })
    .await;
}

#[tokio::test]
async fn what_is_sent_back_comes_with_its_reason_and_can_be_proposed_anew() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let case = two.proposed("2026/78").await;
        let hasty = act(&two.approver, &case, "retur", &[("retur-grunn", " ")]).await;
        stays_open(&hasty, "without a reason");
        assert!(hasty.has("Skriv hva som må endres."));
        let reason = [("retur-grunn", "Begrunn bedre hvorfor")];
        act(&two.approver, &case, "retur", &reason).await.location();
        let page = two.proposer.get(&case).await;
        assert!(page.has("Forslaget kom i retur") && page.has("Begrunn bedre hvorfor"));
        assert!(two.proposer.get("/saker").await.has("I retur"));
        assert!(
            !two.approver
                .get("/saker?til-godkjenning=ja")
                .await
                .has("2026/78")
        );
        act(&two.proposer, &case, "avgjor", &[("utfall", "upheld")])
            .await
            .location();
        let page = two.approver.get(&case).await;
        assert!(!page.has("Forslaget kom i retur"));
        act(&two.approver, &case, "godkjenn", &[]).await.location();
        assert_eq!(two.decided().await, 1);
        assert!(two.approver.get(&case).await.has("Stadfestet"));
    })
    .await;
}

#[tokio::test]
async fn who_proposed_takes_it_back_and_meanwhile_nothing_of_the_case_is_changed() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let case = two.proposed("2026/79").await;
        stays_open(
            &act(&two.approver, &case, "trekk", &[]).await,
            "taken back by another",
        );
        for (action, form) in [
            ("avgjor", vec![("utfall", "upheld")]),
            ("rett", crate::room::new_case("2026/79", "2026-11-02")),
        ] {
            let refused = act(&two.approver, &case, action, &form).await;
            stays_open(&refused, action);
            assert!(refused.has("Saken ligger til godkjenning."), "{action}");
        }
        act(&two.proposer, &case, "trekk", &[]).await.location();
        let page = two.proposer.get(&case).await;
        assert!(page.has("Forslag trukket") && page.has("Send til godkjenning"));
        assert_eq!(two.decided().await, 0);
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_approved_by_another_also_when_the_office_no_longer_wants_two() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let case = two.proposed("2026/80").await;
        two.room.turn_on(&[]).await;
        stays_open(
            &act(&two.proposer, &case, "godkjenn", &[]).await,
            "by who proposed it",
        );
        let alone = [("avgjort", "2026-11-16"), ("utfall", "upheld")];
        stays_open(
            &act(&two.proposer, &case, "avgjor", &alone).await,
            "decided past the one who approves",
        );
        assert!(two.approver.get("/saker").await.has("Til godkjenning (1)"));
        act(&two.approver, &case, "godkjenn", &[]).await.location();
        assert!(!two.approver.get("/saker").await.has("Til godkjenning"));
        let other = register(&two.proposer, "2026/81", "2026-11-02").await;
        act(&two.proposer, &other, "avgjor", &alone)
            .await
            .location();
        assert_eq!(two.decided().await, 2);
    })
    .await;
}

#[tokio::test]
async fn the_county_governor_approves_and_neither_strangers_nor_readers_do() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let case = two.proposed("2026/82").await;
        let stranger = two.room.stranger().await;
        for action in ["godkjenn", "retur", "trekk"] {
            let reply = stranger
                .post(&format!("{case}/{action}"), &[("versjon", "2")])
                .await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND, "{action}");
        }
        for role in [Role::Auditor, Role::Steward] {
            let reader = two.room.test.person("Leser", role, None);
            let reader = two.room.test.signed_in(&reader).await;
            let page = reader.get(&format!("{case}?embete=vestland")).await;
            assert!(page.has("Foreslått utfall") && !page.has("/godkjenn\""));
            let reply = reader.post(&format!("{case}/godkjenn"), &[]).await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN, "{role:?}");
        }
        let governor = two.room.one(Role::CountyGovernor).await;
        let page = governor.get(&case).await;
        assert!(page.has("/godkjenn\"") && !page.has("/fordel\""));
        act(&governor, &case, "godkjenn", &[]).await.location();
        assert_eq!(two.decided().await, 1);
    })
    .await;
}

#[tokio::test]
async fn of_two_who_approve_at_once_one_decides() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let case = two.proposed("2026/83").await;
        let governor = two.room.one(Role::CountyGovernor).await;
        let seen = governor.get(&case).await;
        let key = seen.input("skjemanokkel").unwrap();
        let version = seen.input("versjon").unwrap();
        let form = [
            ("skjemanokkel", key.as_str()),
            ("versjon", version.as_str()),
        ];
        let path = format!("{case}/godkjenn");
        for _ in 0..2 {
            assert_eq!(governor.post(&path, &form).await.location(), case);
        }
        let late = [("versjon", version.as_str())];
        let late = two.approver.post(&path, &late).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        assert!(late.has("Noen andre har endret saken"));
        assert_eq!(two.decided().await, 1);
    })
    .await;
}

#[tokio::test]
async fn a_key_decides_nothing_where_two_must_and_changes_nothing_that_waits() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let system = System::of(&two.room).await;
        let made = system.register("first-case", &a_case("2026/85")).await;
        assert_eq!(made.body["awaits_approval"], false);
        let path = made.header("location");
        let decision = format!("{path}/decision");
        let verdict =
            json!({ "decided": "2026-11-12", "outcome": "upheld", "reasons": [], "themes": [] });
        let refused = system.change(&decision, &made.etag(), &verdict).await;
        assert_eq!(
            (refused.status, refused.faults()),
            (422, vec!["awaits_approval"])
        );
        let told = refused.body.to_string();
        assert!(
            told.contains("foreslå avgjørelsen på sakens side"),
            "{told}"
        );

        let page = path.replace("/api/v1/cases", "/saker");
        act(&two.proposer, &page, "avgjor", &SENT_BACK)
            .await
            .location();
        let waits = system.get(&path).await;
        assert_eq!(
            (&waits.body["state"], &waits.body["awaits_approval"]),
            (&json!("open"), &json!(true))
        );
        two.room.turn_on(&[]).await;
        for (path, sent) in [(&path, a_case("2026/86")), (&decision, verdict)] {
            let refused = system.change(path, &waits.etag(), &sent).await;
            assert_eq!(
                (refused.status, refused.faults()),
                (422, vec!["awaits_approval"]),
                "{path}"
            );
        }
        assert_eq!(two.decided().await, 0);
    })
    .await;
}

/// The person with the role of the one acted for.
fn deputy(person: &Person, of: &Person) -> Person {
    Person {
        role: of.role,
        acting_for: Some(Principal {
            deputyship: of.id,
            id: of.id,
            name: of.name.clone(),
            role: of.role,
        }),
        ..person.clone()
    }
}

#[tokio::test]
async fn a_deputy_counts_as_the_one_acted_for_in_proposing_and_in_approving() {
    on_both(async |engine| {
        let two = Two::on(engine).await;
        let (room, test) = (&two.room, &two.room.test);
        let one = |role| async move { room.people(office(), role).await.remove(0) };
        let (officer, adviser) = (one(Role::CaseOfficer).await, one(Role::Adviser).await);
        let leader = one(Role::Leader).await;

        let case = two.proposed("2026/87").await;
        let for_proposer = test.signed_in(&deputy(&adviser, &officer)).await;
        let refused = act(&for_proposer, &case, "godkjenn", &[]).await;
        stays_open(&refused, "by the proposer's deputy");
        let list = for_proposer.get("/saker?til-godkjenning=ja").await;
        assert!(list.has("Til godkjenning (0)"), "nor is it offered");
        act(&two.approver, &case, "godkjenn", &[]).await.location();

        let case = register(&two.proposer, "2026/88", "2026-08-10").await;
        let for_leader = test.signed_in(&deputy(&adviser, &leader)).await;
        act(&for_leader, &case, "avgjor", &SENT_BACK)
            .await
            .location();
        for (client, why) in [
            (
                test.signed_in(&leader).await,
                "by the one it was proposed for",
            ),
            (test.signed_in(&adviser).await, "by the deputy as oneself"),
        ] {
            let refused = act(&client, &case, "godkjenn", &[]).await;
            stays_open(&refused, why);
            assert!(
                client
                    .get("/saker?til-godkjenning=ja")
                    .await
                    .has("Til godkjenning (0)")
            );
        }
        act(&two.proposer, &case, "godkjenn", &[]).await.location();
        assert_eq!(two.decided().await, 2);
    })
    .await;
}

use access::Role;
use http::StatusCode;
use plan::{Organiser, Partner, activities};
use testkit::{Client, Engine, on_both};

use crate::room::{Room, activity, municipality, scope};

/// The office and NAV in the county want Bergen three days apart.
async fn clash(engine: Engine) -> Room {
    let room = Room::on(engine).await;
    let bergen = [(municipality("4601"), ["", "", ""])];
    room.put(&activity("Boligkurs", "2026-09-07"), &bergen)
        .await;
    let mut theirs = activity("Fagdag", "2026-09-10");
    theirs.organiser = Organiser::Partner(Partner::NavCounty);
    room.put(&theirs, &bergen).await;
    room
}

async fn fingerprint(client: &Client) -> Option<String> {
    client.get("/plan/samordning?ar=2026").await.input("varsel")
}

#[tokio::test]
async fn a_clash_is_warned_of_accepted_with_a_reason_and_back_when_it_moves() {
    on_both(async |engine| {
        let room = clash(engine).await;
        let client = room.one(Role::Adviser).await;
        let page = client.get("/plan/samordning?ar=2026").await;
        assert!(page.has("Samme steder innen to uker") && page.has("Fagdag"));
        assert!(page.statements() <= 12, "{}", page.statements());
        let warning = fingerprint(&client).await.unwrap();
        let form = |reason: &'static str| {
            [
                ("ar", "2026"),
                ("varsel", warning.as_str()),
                ("grunn", reason),
            ]
        };
        let nothing = client.post("/plan/samordning/godta", &form("")).await;
        assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
        let unknown = [("ar", "2026"), ("varsel", "x"), ("grunn", "Fordi")];
        let unknown = client.post("/plan/samordning/godta", &unknown).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        let reason = "Ulike målgrupper, avtalt i møtet";
        let accepted = client.post("/plan/samordning/godta", &form(reason)).await;
        let page = client.get(&accepted.location()).await;
        assert!(page.has("Varsler (0)") && page.has("Godtatte varsler (1)") && page.has(reason));
        assert!(page.has("Godtok et varsel"), "the history says it");
        let again = client.post("/plan/samordning/godta", &form(reason)).await;
        assert_eq!(again.status, StatusCode::CONFLICT);

        let mut tx = room.test.app.database.begin().await.unwrap();
        let mut moved = activities::find(&mut tx, &scope(), activity("Fagdag", "2026-09-10").id)
            .await
            .unwrap()
            .unwrap();
        moved.first_day = moved.first_day.plus_days(1);
        moved.last_day = moved.first_day;
        assert!(activities::save(&mut tx, &scope(), &moved).await.unwrap());
        let event = audit::Event::new(
            "activity.changed",
            &audit::Actor::program(),
            room.test.app.now(),
        );
        audit::commit(tx, &event).await.unwrap();
        let page = client.get("/plan/samordning?ar=2026").await;
        assert!(page.has("Varsler (1)"), "it comes back");
    })
    .await;
}

#[tokio::test]
async fn an_acceptance_is_taken_back_and_belongs_to_its_office() {
    on_both(async |engine| {
        let room = clash(engine).await;
        let client = room.one(Role::NavPartner).await;
        let warning = fingerprint(&client).await.unwrap();
        let form = [("ar", "2026"), ("varsel", &warning), ("grunn", "Greit")];
        let page = client
            .post("/plan/samordning/godta", &form)
            .await
            .location();
        let id = client.get(&page).await.input("godtatt").unwrap();
        let form = [("ar", "2026"), ("godtatt", id.as_str())];
        let stranger = room.stranger(Role::Adviser).await;
        let reply = stranger.post("/plan/samordning/angre", &form).await;
        assert_eq!(reply.status, StatusCode::NOT_FOUND);
        let auditor = room.one(Role::Auditor).await;
        let reply = auditor.post("/plan/samordning/angre", &form).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN);
        let back = client.post("/plan/samordning/angre", &form).await;
        assert!(client.get(&back.location()).await.has("Varsler (1)"));
        let gone = client.post("/plan/samordning/angre", &form).await;
        assert_eq!(gone.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_partner_that_the_letter_demands_is_missed() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let mut reader = room.test.app.database.read().await.unwrap();
        let today = room.test.app.today();
        let scope = scope();
        let letter = letters::letter_of_year(&mut reader, &scope, 2026, today);
        let letter = letter.await.unwrap().unwrap();
        let item = letter
            .items
            .iter()
            .find(|told| told.item.address == "73.5-R2");
        let mut alone = activity("Tilskudd i egen regi", "2026-04-01");
        alone.items = vec![item.unwrap().item.stable_key.clone()];
        drop(reader);
        room.put(&alone, &[]).await;
        let client = room.one(Role::Leader).await;
        let page = client.get("/plan/samordning?ar=2026").await;
        assert!(
            page.has("73.5-R2 krever samarbeid med Husbanken"),
            "{}",
            page.text()
        );
    })
    .await;
}

#[tokio::test]
async fn the_instruments_of_each_municipality_are_counted() {
    on_both(async |engine| {
        let room = clash(engine).await;
        let client = room.one(Role::Adviser).await;
        let page = client.get("/plan/samordning/virkemidler?ar=2026").await;
        let text = page.text();
        let bergen = text.split(">Bergen</th>").nth(1).unwrap();
        let bergen = bergen.split("</tr>").next().unwrap();
        assert_eq!(bergen, "<td>1</td><td>1</td><td><strong>2</strong></td>");
        assert!(page.has("NAV i fylket") && !page.has("<th scope=\"col\">Husbanken"));
        let none = client
            .get("/plan/samordning/virkemidler?ar=2026&tema=youth")
            .await;
        assert!(none.has("Ingen aktiviteter"));
    })
    .await;
}

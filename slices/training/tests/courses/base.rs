use access::Role;
use testkit::{Client, Reply, on_both};

use crate::room::Room;

async fn write(client: &Client, href: &str, form: &[(&str, &str)]) -> Reply {
    let version = client
        .get(&format!("{href}?ar=2026"))
        .await
        .input("versjon")
        .unwrap();
    let mut form = form.to_vec();
    form.extend([("ar", "2026"), ("versjon", version.as_str())]);
    client.post(href, &form).await
}

#[tokio::test]
async fn the_office_writes_the_counts_and_the_contact_confirms_them() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let officer = room.officer().await;
        let nav_offices = room.nav_offices().await;
        let (own, other) = (&nav_offices[0], &nav_offices[1]);
        let href = format!("/opplaering/ansatte/{}", own.id);
        let counts = [
            ("the_act-counsellor", "7"),
            ("the_act-leader", "1"),
            ("housing-counsellor", "2"),
        ];
        write(&officer, &href, &counts).await.location();
        let list = officer.get("/opplaering/ansatte?ar=2026").await;
        assert!(
            list.has("Forslag") && list.has(">8</td>"),
            "{}",
            list.text()
        );
        assert!(list.statements() <= 12);

        let contact = room.contact(own.id).await;
        let list = contact.get("/opplaering/ansatte?ar=2026").await.text();
        assert!(
            list.contains(&own.name) && !list.contains(&other.name),
            "{list}"
        );
        let theirs = format!("/opplaering/ansatte/{}", other.id);
        assert_eq!(contact.get(&theirs).await.status, 404);
        assert_eq!(contact.post(&href, &counts).await.status, 403);
        let page = contact.get(&format!("{href}?ar=2026")).await;
        let version = page.input("versjon").unwrap();
        let form = [("ar", "2026"), ("versjon", version.as_str())];
        assert_eq!(
            contact
                .post(&format!("{theirs}/bekreft"), &form)
                .await
                .status,
            404
        );
        contact
            .post(&format!("{href}/bekreft"), &form)
            .await
            .location();
        let page = officer.get(&format!("{href}?ar=2026")).await;
        assert!(page.has("Bekreftet tallene"), "{}", page.text());
        assert!(officer.get("/opplaering/ansatte?ar=2026").await.has("1 av"));
        // Counts that are changed must be confirmed anew.
        write(&officer, &href, &[("the_act-counsellor", "9")])
            .await
            .location();
        assert!(officer.get("/opplaering/ansatte?ar=2026").await.has("0 av"));
        write(
            &officer,
            &href,
            &[("the_act-counsellor", "9"), ("bekreft", "ja")],
        )
        .await
        .location();
        assert!(officer.get("/opplaering/ansatte?ar=2026").await.has("1 av"));
        assert_eq!(
            write(&officer, &href, &[("the_act-counsellor", "-1")])
                .await
                .status,
            422
        );
        let late = [
            ("ar", "2026"),
            ("versjon", "1"),
            ("the_act-counsellor", "1"),
        ];
        assert_eq!(officer.post(&href, &late).await.status, 409);
        assert_eq!(room.stranger().await.get(&href).await.status, 404);
        assert_eq!(
            room.one(Role::CountyGovernor)
                .await
                .post(&href, &late)
                .await
                .status,
            403
        );
    })
    .await;
}

#[tokio::test]
async fn last_years_counts_are_copied_as_proposals_where_nothing_is_written() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let officer = room.officer().await;
        let unconfirmed =
            "SELECT COUNT(*) AS n FROM staff_base WHERE year = 2026 AND confirmed_on IS NULL";
        let all = "SELECT COUNT(*) AS n FROM staff_base WHERE year = 2026";
        let (proposed, written) = (room.count(unconfirmed).await, room.count(all).await);
        let nav_offices = room.nav_offices().await.len() as i64;
        assert!(written < nav_offices && proposed > 0);
        for _ in 0..2 {
            officer
                .post("/opplaering/ansatte/kopier", &[("ar", "2026")])
                .await
                .location();
        }
        assert_eq!(room.count(all).await, nav_offices);
        assert_eq!(
            room.count(unconfirmed).await,
            proposed + nav_offices - written
        );
    })
    .await;
}

#[tokio::test]
async fn a_file_that_was_taken_out_comes_in_again_and_a_wrong_one_changes_nothing() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let officer = room.officer().await;
        let csv = officer.get("/opplaering/ansatte.csv?ar=2026").await.bytes;
        let xlsx = officer.get("/opplaering/ansatte.xlsx?ar=2026").await.bytes;
        let sum = "SELECT CAST(SUM(people) AS BIGINT) AS n FROM staff_count c JOIN staff_base b ON b.id = c.base_id WHERE b.year = 2026";
        let confirmed = "SELECT COUNT(*) AS n FROM staff_base WHERE year = 2026 AND confirmed_on IS NOT NULL";
        let (people, sure) = (room.count(sum).await, room.count(confirmed).await);
        for (name, bytes) in [("a.csv", &csv), ("a.xlsx", &xlsx)] {
            let form = [("ar", "2026")];
            let reply = officer.upload("/opplaering/ansatte/import", &form, ("fil", name, bytes)).await;
            reply.location();
            assert_eq!(room.count(sum).await, people, "{name}");
            // What is the same stays confirmed.
            assert_eq!(room.count(confirmed).await, sure, "{name}");
        }
        let first = &room.nav_offices().await[0].name;
        let row = |rest: &str| format!("NAV-kontor;Fagområde;Rolle;Ansatte\n{first};{rest}\n");
        for (text, sentence) in [
            (row("Bolig;Veileder;mange"), "Rad 2: Antallet må være et helt tall"),
            (row("Fiske;Veileder;2"), "Rad 2: Fagområdet er ukjent"),
            (row("Bolig;Sjef;2"), "Rad 2: Rollen er ukjent"),
            (row("Bolig;Veileder;2").replace(first.as_str(), "NAV Ingensteds"), "Rad 2: Embetet har ikke"),
            (format!("{}{first};Bolig;Veileder;3\n", row("Bolig;Veileder;2")), "Rad 3: NAV-kontoret står to ganger"),
            ("Kontor;Antall\nA;1\n".to_owned(), "Filen må ha kolonnene"),
            (String::new(), "Filen har ingen rader"),
        ] {
            let file = ("fil", "a.csv", text.as_bytes());
            let reply = officer.upload("/opplaering/ansatte/import", &[("ar", "2026")], file).await;
            assert_eq!(reply.status, 422, "{text}");
            assert!(reply.has(sentence), "{text}: {}", reply.text());
        }
        assert_eq!(room.count(sum).await, people);
        let changed = row("Bolig;Veileder;17");
        let file = ("fil", "a.csv", changed.as_bytes());
        officer.upload("/opplaering/ansatte/import", &[("ar", "2026")], file).await.location();
        assert_eq!(room.count(confirmed).await, sure - 1, "a changed one is a proposal");
    })
    .await;
}

use audit::Actor;
use cases::{Answer, File, import};
use http::StatusCode;
use testkit::{Client, Reply, on_both};

use crate::room::{Room, office, register};

const GOOD: &str = "Saksnr;Kommunenr;Mottatt;Hjemmel;Avgjort;Utfall;Navn på behandler\n\
    2026/31;4601;02.03.2026;§ 18;04.05.2026;Stadfestet;x\n\
    2026/32;Bergen;03.03.2026;18, 19;;;y\n\
    2019/33;1201;01.02.2019;20a;02.06.2019;Opphevet og sendt tilbake;z\n";

async fn upload(client: &Client, content: &[u8]) -> Reply {
    client
        .upload("/saker/import/fil", &[], ("fil", "saker.csv", content))
        .await
}

#[tokio::test]
async fn a_file_is_read_in_wholly_and_only_once() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        let draft = upload(&client, GOOD.as_bytes()).await.location();
        let page = client.get(&draft).await;
        assert!(page.has("3 saker kan leses inn"), "{}", page.text());
        assert!(
            client
                .get("/saker?tilstand=alle")
                .await
                .has("Ingen saker passer"),
            "a dry run stores nothing"
        );
        let list = client
            .post(&format!("{draft}/les-inn"), &[])
            .await
            .location();
        let page = client.get(&list).await;
        assert!(page.has("Viser 3 av 3") && page.has("Opphevet og sendt tilbake"));
        let again = upload(&client, GOOD.as_bytes()).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.has("Akkurat denne fila ble lest inn"));
        assert_eq!(
            client.get(&draft).await.status,
            StatusCode::NOT_FOUND,
            "the upload is not kept"
        );
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_with_row_and_column_and_nothing_is_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let client = room.officer().await;
        register(&client, "2026/40", "2026-11-02").await;
        let rows = [
            ("2026/40;4601;02.03.2026;18;;", "har alt sak 2026/40"),
            ("2026/41;9999;02.03.2026;18;;", "er ikke en kommune"),
            ("2026/42;1201;02.03.2026;18;;", "Da gjaldt 4601 Bergen"),
            ("2026/43;4601;02.03.2015;18;;", "Da gjaldt 1201 Bergen"),
            ("2026/44;4601;02.12.2026;18;;", "02.12.2026 er ikke kommet"),
            ("2026/45;4601;i fjor;18;;", "er ikke en dato"),
            ("2026/46;4601;02.03.2026;5;;", "ikke en paragraf"),
            (
                "2016/47;1201;02.03.2016;20a;;",
                "gjaldt ikke da saken ble mottatt",
            ),
            (
                "2026/48;4601;02.03.2026;18;01.03.2026;Stadfestet",
                "men mottatt senere",
            ),
            (
                "2026/49;4601;02.03.2026;18;01.04.2026;Vunnet",
                "ikke et utfall",
            ),
            ("2026/50;4601;02.03.2026;18;01.04.2026;", "utfallet mangler"),
            (
                "2026/51;4601;02.03.2026;18;;Avvist",
                "ikke dagen saken ble avgjort",
            ),
            ("2026/41;4601;02.03.2026;18;;", "står også i rad 3"),
            ("sak;1103;02.03.2026;;;", "hører til et annet embete"),
        ];
        let body: Vec<_> = rows.iter().map(|(row, _)| *row).collect();
        let file = format!(
            "Arkivnummer;Kommune;Mottatt;Paragraf;Avgjort;Utfall\n{}\n",
            body.join("\n")
        );
        let draft = upload(&client, file.as_bytes()).await.location();
        let page = client.get(&draft).await.text();
        for (number, (row, words)) in (2..).zip(rows) {
            let at = format!("<tr><td>{number}</td>");
            let told = page
                .split(&at)
                .skip(1)
                .any(|rest| rest.split("</tr>").next().unwrap().contains(words));
            assert!(told, "{row}: {words}\n{page}");
        }
        assert!(page.contains("16 feil i 14 rader"), "{page}");
        client
            .post(&format!("{draft}/les-inn"), &[])
            .await
            .location();
        assert!(
            client.get("/saker?tilstand=alle").await.has("Viser 1 av 1"),
            "nothing of it was stored"
        );
    })
    .await;
}

#[tokio::test]
async fn columns_that_are_not_recognised_are_chosen() {
    let room = Room::on(testkit::Engine::Sqlite).await;
    let client = room.officer().await;
    let draft = upload(&client, b"A;B;C;D\n2026/1;4601;02.03.2026;18\n")
        .await
        .location();
    assert!(
        client
            .get(&draft)
            .await
            .has("Velg hvilken kolonne dette står i")
    );
    let chosen = "arkivnummer=0&kommune=1&mottatt=2&paragraf=3";
    assert!(
        client
            .get(&format!("{draft}?{chosen}"))
            .await
            .has("1 sak kan leses inn")
    );
}

#[tokio::test]
async fn files_that_are_no_tables_get_a_sentence() {
    let room = Room::on(testkit::Engine::Sqlite).await;
    let client = room.officer().await;
    let numbers = "Arkivnummer;Annet\n2026/1;01019010046\n";
    let noise: Vec<u8> = (0..60_000u32).map(|n| (n * 7919 % 251) as u8).collect();
    for (name, bytes, words) in [
        ("empty", Vec::new(), "Fila er tom"),
        ("noise", noise, "verken tekst"),
        (
            "headings alone",
            b"Arkivnummer;Kommune\n".to_vec(),
            "ingen rader",
        ),
        (
            "one column",
            b"Arkivnummer\n2026/1\n".to_vec(),
            "ikke delt i kolonner",
        ),
        (
            "a national identity number in a column that is not read",
            numbers.into(),
            "Rad 2 inneholder et fødselsnummer",
        ),
    ] {
        let reply = upload(&client, &bytes).await;
        assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(reply.has(words), "{name}: {}", reply.text());
        assert!(
            !reply.has("01019010046"),
            "a national identity number is never repeated"
        );
    }
}

#[tokio::test]
async fn the_command_line_reads_the_same_way_and_a_dry_run_stores_nothing() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let app = &room.test.app;
        let scope = access::OfficeScope::of_operator(office());
        let read = async |bytes: &[u8], dry_run| {
            let file = File { name: "saker.csv", bytes };
            import(&app.database, &app.ids, &scope, &Actor::program(), app.now(), file, dry_run).await.unwrap()
        };
        let windows: Vec<u8> = GOOD.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        assert_eq!(read(&windows, true).await, Answer::WouldStore(3));
        assert_eq!(read(&windows, false).await, Answer::Stored(3));
        assert_eq!(read(&windows, false).await, Answer::SeenBefore(app.now()));
        assert!(matches!(read(GOOD.as_bytes(), false).await, Answer::Faulty(faults) if faults.len() == 3));
        assert!(matches!(read(b"", false).await, Answer::NotATable(_)));
        let head = GOOD.lines().next().unwrap();
        let personal = GOOD.lines().nth(1).unwrap().split_once(';').unwrap();
        let personal = format!("{head}\n01819000049;{}\n", personal.1);
        let answer = format!("{:?}", read(personal.as_bytes(), false).await);
        assert!(answer.contains("NationalIdentityNumber") && !answer.contains("01819000049"), "{answer}");
    })
    .await;
}

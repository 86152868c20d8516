//! Boundaries read in: looked at, taken into use, replaced, withdrawn.

use access::Role;
use testkit::on_both;

use crate::{
    planted::{CREDIT, collection, grid, square, take_into_use, upload},
    room::{Room, row},
};

#[tokio::test]
async fn a_file_is_looked_at_with_its_holes_and_taken_into_use() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let upload = upload(&adviser, "ruter.geojson", grid(&["4601"]).as_bytes()).await;
        let preview = adviser.get(&upload.location()).await;
        assert!(preview.has("Filen har omriss for 42 av 357 områder (fra 2024)"));
        assert!(preview.has("<dd>kommunenummer</dd>"));
        assert!(preview.has("<dd>navn</dd>") && preview.has("<dd>EPSG:4326</dd>"));
        assert!(preview.has("<dd>Oslo (0301), Bergen (4601), hele Rogaland, hele "));
        assert!(preview.has("<title>Kinn (4602)</title>"), "the drawing");
        assert!(!preview.has("Merknader"));
        let address = format!("{}/les-inn", upload.location());
        let done = adviser.post(&address, &CREDIT).await;
        assert_eq!(done.location(), "/levekar/grenser", "{}", done.text());
        let page = adviser.get("/levekar/grenser").await;
        let told = row(&page, "Kommuner|");
        assert!(
            told.contains("fra 2024|42|Oslo (0301), Bergen (4601), hele Rogaland, hele "),
            "{told}"
        );
        assert!(
            told.contains("|Kartdata: Kartverket (CC BY 4.0)|") && told.contains("I bruk"),
            "{told}"
        );
        assert_eq!(adviser.get(&upload.location()).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn every_fault_is_told_with_its_place() {
    let good = square(0, r#""nr":"4601""#);
    let open = good
        .replace("4601", "4602")
        .replace(",[5.000,60.000]]]", "]]");
    let bad_geometry = |geometry: &str| {
        format!(r#"{{"type":"Feature","properties":{{"nr":"4611"}},"geometry":{geometry}}}"#)
    };
    let features = [
        good.clone(),
        open,
        square(1, r#""nr":"4601""#),
        square(2, r#""navn":"uten nummer""#),
        square(3, r#""nr":"Bergen""#),
        square(4, r#""nr":"1201""#),
        bad_geometry("null"),
        bad_geometry(r#"{"type":"Point","coordinates":[5,60]}"#),
        bad_geometry(r#"{"type":"Polygon","coordinates":[[["a","b"]]]}"#),
        bad_geometry(r#"{"type":"Polygon","coordinates":[[[5,60],[5,60],[5,60]]]}"#),
        bad_geometry(r#"{"type":"Polygon","coordinates":[[[60,5],[60,6],[61,6],[60,5]]]}"#),
    ];
    let file = collection(&features);
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let upload = upload(&adviser, "feil.geojson", file.as_bytes()).await;
        let preview = adviser.get(&upload.location()).await;
        for (place, what) in [
            (
                "område nummer 2, Kinn (4602), flate 1, linje 1",
                "Linjen slutter ikke der den begynner",
            ),
            (
                "område nummer 3, Bergen (4601)",
                "står på flere områder. De er regnet som ett",
            ),
            ("område nummer 4", "Egenskapen «nr» mangler"),
            (
                "område nummer 5",
                "«Bergen» i «nr» er ikke et nummer med 4 siffer",
            ),
            ("område nummer 6", "Bergen (1201) fantes ikke disse årene"),
            ("område nummer 7, Etne (4611)", "ikke noe omriss"),
            ("område nummer 8, Etne (4611)", "«Point» er ikke en flate"),
            (
                "område nummer 9, Etne (4611), flate 1, linje 1",
                "ikke lister med punkter",
            ),
            (
                "område nummer 10, Etne (4611), flate 1, linje 1",
                "færre enn tre ulike punkter",
            ),
            (
                "område nummer 11, Etne (4611)",
                "Med de to tallene byttet om ville det ligge i Norge",
            ),
        ] {
            let told = row(&preview, &format!("{place}|"));
            assert!(told.contains(what), "{place}: {told}");
        }
        assert!(preview.has("Ett område har et nummer som ikke gjaldt da"));
        assert!(
            preview.has("Ta grensene i bruk"),
            "what is good can be used"
        );
    })
    .await;
}

#[tokio::test]
async fn the_arcs_of_a_topology_are_looked_after_as_well() {
    let topology = |arcs: &str| {
        format!(
            r#"{{"type":"Topology","objects":{{"kommuner":{{"type":"GeometryCollection","geometries":[{{"type":"Polygon","properties":{{"nr":"4601"}},"arcs":[{arcs}]}}]}}}},"arcs":[[[5,60],[6,60],[6,61]],[[6,61],[5,61],[5,60]],[[7,60],[8,60]]]}}"#
        )
    };
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        for (arcs, what) in [
            ("[0,9]", "Omrisset viser til bue 9, som ikke er i filen"),
            ("[0,2]", "To buer i omrisset møtes ikke"),
        ] {
            let file = topology(arcs);
            let upload = upload(&adviser, "buer.json", file.as_bytes()).await;
            let preview = adviser.get(&upload.location()).await;
            assert!(preview.has(what), "{}", preview.text());
            assert!(preview.has("Filen har ingen områder"));
            let address = format!("{}/les-inn", upload.location());
            assert_eq!(adviser.post(&address, &CREDIT).await.status, 422);
        }
        take_into_use(&adviser, "buer.json", topology("[0,1]").as_bytes()).await;
    })
    .await;
}

#[tokio::test]
async fn a_file_of_which_nothing_can_be_made_says_why() {
    let square = square(0, r#""nr":"4601""#);
    let metres = |crs: &str| {
        let file = collection(&[r#"{"type":"Feature","properties":{"nr":"4601"},"geometry":{"type":"Polygon","coordinates":[[[-30000,6700000],[-20000,6700000],[-20000,6710000],[-30000,6700000]]]}}"#.to_owned()]);
        file.replacen('{', &format!("{{{crs}"), 1)
    };
    let named = r#""crs":{"type":"name","properties":{"name":"EPSG:27700"}},"#;
    let cases: [(&str, String, &str); 6] = [
        (
            "tekst",
            "hei".to_owned(),
            "ikke gyldig GeoJSON eller TopoJSON",
        ),
        (
            "punkt",
            r#"{"type":"Point","coordinates":[5,60]}"#.to_owned(),
            "«Point»",
        ),
        (
            "uten nummer",
            collection(&[square.replace("4601", "Bergen")]),
            "Ingen egenskap i filen har numre",
        ),
        ("metre", metres(""), "I EPSG:25833 ville det ligge i Norge"),
        (
            "ukjent system",
            metres(named),
            "«EPSG:27700» kan ikke leses",
        ),
        (
            "for stor",
            format!("{}{}", "[".repeat(2_000_000), "]".repeat(2_000_000)),
            "lister; høyst 1\u{a0}500\u{a0}000 kan leses",
        ),
    ];
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        for (name, file, why) in &cases {
            let refused = upload(&adviser, name, file.as_bytes()).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.has(why), "{name}: {}", refused.text());
        }
        let none = upload(&adviser, "", b"").await;
        assert!(none.has("Velg en fil"));
        let large = upload(&adviser, "stor.json", &vec![b' '; 21 << 20]).await;
        assert!(large.has("Filen er større enn 20 MB"));
        assert!(
            adviser
                .get("/levekar/grenser")
                .await
                .has("Ingen grenser er lest inn")
        );
    })
    .await;
}

#[tokio::test]
async fn a_double_click_takes_into_use_once_and_the_same_file_is_not_taken_again() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let file = grid(&[]);
        let preview = upload(&adviser, "ruter.geojson", file.as_bytes())
            .await
            .location();
        let key = adviser.get(&preview).await.input("skjemanokkel").unwrap();
        let form = [CREDIT[0], CREDIT[1], ("skjemanokkel", key.as_str())];
        let address = format!("{preview}/les-inn");
        for _ in 0..2 {
            let done = adviser.post(&address, &form).await;
            assert_eq!(done.location(), "/levekar/grenser");
        }
        let page = adviser.get("/levekar/grenser").await.text();
        assert_eq!(page.matches("ruter.geojson").count(), 1);
        let preview = upload(&adviser, "igjen.geojson", file.as_bytes())
            .await
            .location();
        let again = adviser.get(&preview).await;
        assert!(again.has("Denne filen er allerede i bruk"));
        let refused = adviser.post(&format!("{preview}/les-inn"), &CREDIT).await;
        assert_eq!(refused.status, 422);
        let gone = adviser.post(&format!("{preview}/gi-opp"), &[]).await;
        assert_eq!(gone.location(), "/levekar/grenser");
        assert_eq!(adviser.get(&preview).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_newer_file_replaces_the_older_until_it_is_withdrawn() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        take_into_use(&adviser, "gammel.geojson", grid(&[]).as_bytes()).await;
        room.test.clock.pass(60);
        take_into_use(&adviser, "ny.geojson", grid(&["4601"]).as_bytes()).await;
        let page = adviser.get("/levekar/grenser").await;
        assert!(row(&page, "Kommuner|fra 2024|42|").contains("I bruk"));
        assert!(row(&page, "Kommuner|fra 2024|43|").contains("Erstattet av en nyere fil"));
        let text = page.text();
        let action = text
            .split("action=\"")
            .find(|one| one.contains("/trekk-tilbake\""));
        let action = action.unwrap().split('"').next().unwrap();
        let without = adviser.post(action, &[("hvorfor", "")]).await;
        assert_eq!(without.status, 422);
        for _ in 0..2 {
            let done = adviser.post(action, &[("hvorfor", "Feil fil")]).await;
            assert_eq!(done.location(), "/levekar/grenser");
        }
        let page = adviser.get("/levekar/grenser").await;
        assert!(row(&page, "Kommuner|fra 2024|42|").contains(": Feil fil"));
        assert!(row(&page, "Kommuner|fra 2024|43|").contains("I bruk"));
        let none = "/levekar/grenser/0193e9b6-0000-7000-8000-000000000000/trekk-tilbake";
        assert_eq!(adviser.post(none, &[("hvorfor", "Feil")]).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn kind_and_years_are_as_people_choose() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let counties = collection(&[
            square(0, r#""fylkesnummer":"46","navn":"Vestland""#),
            square(1, r#""fylkesnummer":"11","navn":"Rogaland""#),
        ]);
        let preview = upload(&adviser, "fylker.geojson", counties.as_bytes())
            .await
            .location();
        let proposed = adviser.get(&preview).await;
        assert!(
            proposed.has("omriss for 2 av 15 områder (fra 2024)"),
            "{}",
            proposed.text()
        );
        let other = adviser
            .get(&format!("{preview}?slag=county&periode=2020"))
            .await;
        assert!(other.has("omriss for 2 av 11 områder (2020–2023)"));
        let wrong = adviser.get(&format!("{preview}?slag=municipality")).await;
        assert!(wrong.has("har numre med 4 siffer") && !wrong.has("Ta grensene i bruk"));
        let form = [
            CREDIT[0],
            CREDIT[1],
            ("slag", "county"),
            ("periode", "2020"),
        ];
        let done = adviser.post(&format!("{preview}/les-inn"), &form).await;
        assert_eq!(done.location(), "/levekar/grenser");
        let page = adviser.get("/levekar/grenser").await;
        assert!(row(&page, "Fylker|2020–2023|2|").contains("Viken (30)"));
        let preview = upload(&adviser, "ruter.geojson", grid(&[]).as_bytes())
            .await
            .location();
        let refused = adviser
            .post(
                &format!("{preview}/les-inn"),
                &[("navngivelse", ""), ("lisens", "")],
            )
            .await;
        assert_eq!(refused.status, 422);
        assert!(
            refused.text().matches("field-fault").count() == 2,
            "both are told"
        );
    })
    .await;
}

#[tokio::test]
async fn only_those_who_may_take_boundaries_into_use_and_nobody_goes_on_with_anothers() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let reader = room.one(Role::CaseOfficer).await;
        assert_eq!(
            upload(&reader, "r.json", grid(&[]).as_bytes()).await.status,
            403
        );
        let page = reader.get("/levekar/grenser").await;
        assert!(page.status == 200 && !page.has("type=\"file\""));
        let preview = upload(&adviser, "ruter.geojson", grid(&[]).as_bytes())
            .await
            .location();
        let leader = room.one(Role::Leader).await;
        assert_eq!(leader.get(&preview).await.status, 404);
        for what in ["les-inn", "gi-opp"] {
            let address = format!("{preview}/{what}");
            assert_eq!(leader.post(&address, &CREDIT).await.status, 404, "{what}");
            assert_eq!(reader.post(&address, &CREDIT).await.status, 403, "{what}");
        }
        let steward = room.one(Role::Steward).await;
        take_into_use(&steward, "ruter.geojson", grid(&[]).as_bytes()).await;
    })
    .await;
}

#[tokio::test]
async fn another_office_sees_that_boundaries_were_read_in_and_neither_names_nor_takes_them_back() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        take_into_use(&adviser, "hemmelig-navn.geojson", grid(&[]).as_bytes()).await;
        let other = room.of_office("rogaland", Role::Adviser).await;
        let page = other.get("/levekar/grenser").await;
        assert!(page.has("Fil fra Statsforvalteren i Vestland"));
        assert!(!page.has("hemmelig-navn") && !page.has("Marit") && !page.has("trekk-tilbake"));
        let own = adviser.get("/levekar/grenser").await.text();
        let action = own
            .split("action=\"")
            .find(|one| one.contains("/trekk-tilbake\""))
            .unwrap();
        let action = action.split('"').next().unwrap();
        let refused = other.post(action, &[("hvorfor", "Feil")]).await;
        assert_eq!(refused.status, 403);
    })
    .await;
}

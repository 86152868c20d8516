use access::Role;
use testkit::on_both;

use crate::room::{Room, row};

const HELP: &str = "Sosialtjenester i kommunene";
const PEOPLE: &str = "Befolkning";

/// Three municipalities that became Øygarden in 2020, and Øygarden afterwards.
const CASES: &str = "kommunenr;aar;sosialhjelpstilfeller;median_inntekt_etter_skatt;gjeldsradgivning_ventetid\n\
    1246;2019;300;500000;10\n1245;2019;50;400000;20\n1259;2019;40;400000;40\n4626;2021;400;480000;14\n";
const INHABITANTS: &str = "kommunenr;aar;befolkning\n1246;2019;20000\n1245;2019;10000\n1259;2019;10000\n4626;2021;39000\n";

#[tokio::test]
async fn a_file_is_looked_at_read_in_and_shown_over_a_merger_by_three_rules() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        room.import(&adviser, PEOPLE, ("folk.csv", INHABITANTS.as_bytes()))
            .await;
        room.import(&adviser, HELP, ("kostra.csv", CASES.as_bytes()))
            .await;
        let sum = adviser
            .get("/levekar/indikatorer/social-assistance?ar=2019")
            .await;
        let told = row(&sum, "Øygarden");
        assert!(told.contains("|9,8|390 av 40\u{a0}000|"), "{told}");
        assert!(
            told.contains("Sum av Sund (1245), Fjell (1246), Øygarden (1259)."),
            "{told}"
        );
        assert!(sum.has("tallene deres lagt sammen"));
        let weighted = adviser
            .get("/levekar/indikatorer/debt-counselling-waiting?ar=2019")
            .await;
        let told = row(&weighted, "Øygarden");
        assert!(told.contains("|20|"), "{told}");
        assert!(told.contains("Veid gjennomsnitt av"), "{told}");
        let refused = adviser
            .get("/levekar/indikatorer/median-income?ar=2019")
            .await;
        let told = row(&refused, "Øygarden");
        assert!(told.contains("|kan ikke sammenlignes|"), "{told}");
        assert!(
            told.contains("ble slått sammen, og tallene kan ikke legges sammen"),
            "{told}"
        );
        let after = adviser
            .get("/levekar/indikatorer/median-income?ar=2021")
            .await;
        assert!(row(&after, "Øygarden").contains("|480\u{a0}000|"));
        let place = adviser.get("/kommuner/4626").await;
        assert!(
            place.has("Sosialhjelpsmottakere") && place.has("10,3 per 1"),
            "{}",
            place.text()
        );
    })
    .await;
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_a_revised_one_tells_what_it_changes() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        room.import(&adviser, PEOPLE, ("folk.csv", INHABITANTS.as_bytes()))
            .await;
        let again = room
            .upload(&adviser, PEOPLE, ("folk.csv", INHABITANTS.as_bytes()))
            .await;
        let preview = adviser.get(&again.location()).await;
        assert!(preview.has("Alle tallene i filen er lest inn fra før"));
        assert!(!preview.has("Les inn 0 tall"));
        let refused = adviser
            .post(
                &format!("{}/les-inn", again.location()),
                &[("publisert", "2026-06-15")],
            )
            .await;
        assert_eq!(refused.status, 422);
        let revised = INHABITANTS.replace("39000", "39100");
        let upload = room
            .upload(&adviser, PEOPLE, ("folk2.csv", revised.as_bytes()))
            .await;
        let preview = adviser.get(&upload.location()).await;
        assert!(
            preview.has("0 nye tall og 1 som er endret"),
            "{}",
            preview.text()
        );
        let told = row(&preview, "Øygarden");
        assert!(told.contains("|39\u{a0}000|39\u{a0}100|"), "{told}");
        let done = adviser
            .post(
                &format!("{}/les-inn", upload.location()),
                &[("publisert", "2026-09-01")],
            )
            .await;
        assert_eq!(done.location(), "/levekar/kilder");
        let now = adviser.get("/levekar/indikatorer/population?ar=2021").await;
        assert!(row(&now, "Øygarden").contains("|39\u{a0}100|"));
    })
    .await;
}

#[tokio::test]
async fn what_is_withdrawn_gives_way_to_what_was_before_and_the_older_file_waits_its_turn() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        room.import(&adviser, PEOPLE, ("folk.csv", INHABITANTS.as_bytes()))
            .await;
        let revised = INHABITANTS.replace("39000", "11");
        room.import(&adviser, PEOPLE, ("feil.csv", revised.as_bytes()))
            .await;
        let page = adviser.get("/levekar/kilder").await.text();
        let mut actions = page
            .split("action=\"")
            .skip(1)
            .map(|one| one.split('"').next().unwrap());
        let mut actions = actions
            .by_ref()
            .filter(|one| one.ends_with("/trekk-tilbake"));
        let (newest, oldest) = (actions.next().unwrap(), actions.next().unwrap());
        let early = adviser.post(oldest, &[("hvorfor", "Feil fil")]).await;
        assert_eq!(early.status, 409);
        assert!(early.has("En senere fil har endret de samme tallene"));
        let without = adviser.post(newest, &[("hvorfor", "")]).await;
        assert_eq!(without.status, 422);
        let done = adviser.post(newest, &[("hvorfor", "Feil fil")]).await;
        assert_eq!(done.location(), "/levekar/kilder");
        let now = adviser.get("/levekar/indikatorer/population?ar=2021").await;
        assert!(row(&now, "Øygarden").contains("|39\u{a0}000|"));
        assert!(adviser.get("/levekar/kilder").await.has("Trukket tilbake"));
        let again = adviser.post(newest, &[("hvorfor", "Feil fil")]).await;
        assert_eq!(again.location(), "/levekar/kilder");
    })
    .await;
}

#[tokio::test]
async fn a_file_with_faults_names_each_with_its_place_and_changes_nothing() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let file = "kommunenr;aar;befolkning\n4601;2020;mange\n9999;2020;5\n4602;i fjor;6\n";
        let upload = room
            .upload(&adviser, PEOPLE, ("feil.csv", file.as_bytes()))
            .await;
        let preview = adviser.get(&upload.location()).await;
        assert!(preview.has("Filen har 2 feil"), "{}", preview.text());
        assert!(row(&preview, "2|befolkning|mange").contains("Her skal det stå et tall"));
        assert!(row(&preview, "4|aar|i fjor").contains("årstall med fire siffer"));
        let refused = adviser
            .post(
                &format!("{}/les-inn", upload.location()),
                &[("publisert", "2026-06-15")],
            )
            .await;
        assert_eq!(refused.status, 422);
        let unknown = "kommunenr;aar;befolkning\n4601;2020;5\n9999;2020;5\n";
        let upload = room
            .upload(&adviser, PEOPLE, ("feil.csv", unknown.as_bytes()))
            .await;
        let preview = adviser.get(&upload.location()).await;
        assert!(row(&preview, "3|").contains("Ingen kommune har hatt dette nummeret"));
        assert!(
            adviser
                .get("/levekar/kilder")
                .await
                .has("Ingen filer er lest inn")
        );
        for (name, bytes, why) in [
            ("tom.csv", &b""[..], "Filen er tom"),
            (
                "feil.json",
                &b"{\"class\":\"dataset\",\"version\":\"2.0\",\"id\":[\"A\"]}"[..],
                "ikke gyldig JSON-stat",
            ),
            (
                "bilde.png",
                &b"\x89PNG\r\n\x1a\n\x00\x00"[..],
                "ingen tabell",
            ),
        ] {
            let refused = room.upload(&adviser, PEOPLE, (name, bytes)).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.has(why), "{name}: {}", refused.text());
        }
    })
    .await;
}

#[tokio::test]
async fn a_column_is_taken_for_another_series_or_left_out_as_people_choose() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let file = "kommunenr;aar;ukjent;befolkning\n4601;2020;7;290000\n";
        let upload = room
            .upload(&adviser, PEOPLE, ("eget.csv", file.as_bytes()))
            .await
            .location();
        let preview = adviser.get(&upload).await;
        let households = crate::room::option_of(&preview, "Husholdninger");
        let chosen = [
            ("publisert", "2026-06-15"),
            ("serie-0", households.as_str()),
            ("serie-1", ""),
        ];
        let done = adviser.post(&format!("{upload}/les-inn"), &chosen).await;
        assert_eq!(done.location(), "/levekar/kilder", "{}", done.text());
        let population = adviser.get("/levekar/indikatorer/population").await;
        assert!(population.has("Ingen tall er lest inn"));
    })
    .await;
}

#[tokio::test]
async fn a_double_click_reads_in_once_and_nobody_goes_on_with_anothers_upload() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let upload = room
            .upload(&adviser, PEOPLE, ("folk.csv", INHABITANTS.as_bytes()))
            .await;
        let preview = upload.location();
        let key = adviser.get(&preview).await.input("skjemanokkel").unwrap();
        let form = [("publisert", "2026-06-15"), ("skjemanokkel", key.as_str())];
        let address = format!("{preview}/les-inn");
        let once = adviser.post(&address, &form).await;
        let twice = adviser.post(&address, &form).await;
        assert_eq!(
            (once.location(), twice.location()),
            ("/levekar/kilder".into(), "/levekar/kilder".into())
        );
        let page = adviser.get("/levekar/kilder").await.text();
        assert_eq!(page.matches(">folk.csv<").count(), 1);
        let other = room.one(Role::Leader).await;
        let upload = room
            .upload(&adviser, PEOPLE, ("mer.csv", INHABITANTS.as_bytes()))
            .await;
        assert_eq!(other.get(&upload.location()).await.status, 404);
        let ahead = [("publisert", "2027-06-15")];
        let refused = adviser
            .post(&format!("{}/les-inn", upload.location()), &ahead)
            .await;
        assert_eq!(refused.status, 422);
        assert!(refused.has("Dagen kan ikke være etter i dag"));
    })
    .await;
}

#[tokio::test]
async fn another_office_sees_that_a_file_was_read_in_and_neither_names_nor_words_nor_takes_it_back()
{
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        room.import(
            &adviser,
            PEOPLE,
            ("hemmelig-navn.csv", INHABITANTS.as_bytes()),
        )
        .await;
        let other = room.of_office("rogaland", Role::Adviser).await;
        let page = other.get("/levekar/kilder").await;
        assert!(
            page.has("Fil fra Statsforvalteren i Vestland"),
            "{}",
            page.text()
        );
        assert!(!page.has("hemmelig-navn") && !page.has("Marit") && !page.has("trekk-tilbake"));
        let own = adviser.get("/levekar/kilder").await.text();
        let action = own
            .split("action=\"")
            .find(|one| one.contains("/trekk-tilbake\""))
            .unwrap();
        let action = action.split('"').next().unwrap();
        let refused = other.post(action, &[("hvorfor", "Feil")]).await;
        assert_eq!(refused.status, 403);
        let done = adviser.post(action, &[("hvorfor", "Hemmelig grunn")]).await;
        assert_eq!(done.location(), "/levekar/kilder");
        assert!(adviser.get("/levekar/kilder").await.has("Hemmelig grunn"));
        assert!(!other.get("/levekar/kilder").await.has("Hemmelig grunn"));
    })
    .await;
}

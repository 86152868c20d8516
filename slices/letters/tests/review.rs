//! From a file to a published letter, through the real router on both engines.

mod house;

use access::Role;
use house::{LETTER, client, key_of, published, read_in, rogaland, start, vestland};
use http::StatusCode;
use testkit::on_both;

#[tokio::test]
async fn a_letter_is_read_in_corrected_undone_and_published() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = steward
            .upload("/brev", &[], ("fil", "brev.md", LETTER.as_bytes()))
            .await
            .location();
        let review = steward.get(&page).await;
        assert!(
            review.has("21 punkter, av dem 6 oppdrag og 4 resultatkrav"),
            "{}",
            review.text()
        );
        assert!(
            review.has("fortsette på linje")
                && review.has("linje-44")
                && review.has("Resultatkarv")
        );

        let key = key_of(LETTER, "73.1-R2");
        let rett = format!("{page}/rett");
        let change = [
            ("versjon", "1"),
            ("punkt", key.as_str()),
            ("handling", "del"),
            ("del", "oppdrag"),
        ];
        assert_eq!(
            steward.post(&rett, &change).await.location(),
            format!("{page}#punkt-{key}")
        );
        assert!(
            steward
                .get(&page)
                .await
                .has("av dem 7 oppdrag og 3 resultatkrav")
        );
        assert_eq!(
            steward
                .post(&format!("{page}/angre"), &[("versjon", "2")])
                .await
                .location(),
            page
        );
        assert!(
            steward
                .get(&page)
                .await
                .has("av dem 6 oppdrag og 4 resultatkrav")
        );

        let halves = [
            ("versjon", "3"),
            ("punkt", key.as_str()),
            ("handling", "splitt"),
            ("forste", "Andre ord"),
            ("andre", "enn i brevet"),
        ];
        let refused = steward.post(&rett, &halves).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.has("ikke teksten i punktet")
                && refused.has("Andre ord")
                && refused.has("enn i brevet")
        );
        let left = [
            ("versjon", "3"),
            ("punkt", key.as_str()),
            ("handling", "utelat"),
            ("grunn", "Står også i 73.2"),
        ];
        steward.post(&rett, &left).await.location();
        let publish = format!("{page}/publiser");
        let refused = steward
            .post(
                &publish,
                &[("versjon", "4"), ("tittel", ""), ("ar", "år 2026")],
            )
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.has("href=\"#tittel\"")
                && refused.has("href=\"#ar\"")
                && refused.has("href=\"#usikkert\"")
        );
        let form = [
            ("versjon", "4"),
            ("tittel", "Embetsoppdrag 2026"),
            ("ar", "2026"),
            ("usikkert", "ja"),
        ];
        assert_eq!(steward.post(&publish, &form).await.location(), page);

        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let letter = adviser.get(&page).await;
        assert!(
            letter.has("90 % av sakene")
                && letter.has("Står også i 73.2")
                && letter.has("Ikke målt")
        );
        assert!(adviser.get("/brev").await.has("Embetsoppdrag 2026"));
    })
    .await;
}

#[tokio::test]
async fn one_letter_steers_a_year_and_is_replaced_only_on_purpose() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let first = published(&steward, LETTER, "2026").await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let told = [("omtale", "Skrevet til det første brevet")];
        adviser
            .post(&format!("{first}/punkt/73.1-O1/omtale"), &told)
            .await
            .location();
        let bound = [
            ("handling", "knytt"),
            ("maling", "made-up.in_time"),
            ("months", "3"),
            ("mal", "90"),
        ];
        steward
            .post(&format!("{first}/punkt/73.1-R1/maling"), &bound)
            .await
            .location();
        let second = read_in(&steward, LETTER).await;
        let publish = format!("{second}/publiser");
        let form = [
            ("versjon", "1"),
            ("tittel", "Nytt brev"),
            ("ar", "2026"),
            ("usikkert", "ja"),
        ];
        let refused = steward.post(&publish, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("Kryss av for å erstatte"));
        let mut form = form.to_vec();
        form.push(("erstatt", "ja"));
        steward.post(&publish, &form).await.location();
        assert!(steward.get(&first).await.has("Erstattet"));
        assert!(steward.get(&second).await.has("Publisert"));
        assert!(
            adviser
                .get(&format!("{second}/punkt/73.1-O1"))
                .await
                .has("Skrevet til det første brevet")
        );
        assert!(
            adviser
                .get(&format!("{second}/punkt/73.1-R1"))
                .await
                .has("Behandlet i tide")
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_no_letter_is_refused_with_its_reason_and_nothing_is_stored() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let noise: Vec<u8> = (0..50_000_000u32)
            .map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        let with_person = format!("{LETTER}\n- Saken til 01010750160 er avgjort.\n");
        for (name, bytes, sentence) in [
            ("tom.md", b" \n".as_slice(), "Det er ingen tekst her"),
            ("stoy.md", noise.as_slice(), "større enn 10 MB"),
            ("stoy.md", &noise[..5000], "er ikke tekst: linje 1 "),
            (
                "notat.md",
                b"# Notat\n\n- et punkt\n",
                "ingen nummererte overskrifter",
            ),
            ("brev.pdf", b"%PDF-1.7\n", "Filen er en PDF"),
            (
                "brev.md",
                with_person.as_bytes(),
                "inneholder et fødselsnummer",
            ),
        ] {
            let reply = steward.upload("/brev", &[], ("fil", name, bytes)).await;
            assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
            assert!(
                reply.has(sentence) && reply.has("Ingen brev er lest inn ennå"),
                "{name}: {}",
                reply.text()
            );
        }
        assert!(
            steward
                .upload("/brev", &[], ("fil", "", b""))
                .await
                .has("Velg en fil eller lim inn")
        );
        let both = steward
            .upload("/brev", &[("tekst", "## 1 A")], ("fil", "a.md", b"## 1 A"))
            .await;
        assert!(both.has("Fjern det ene"));
    })
    .await;
}

#[tokio::test]
async fn windows_1252_is_read_with_a_warning() {
    let house = start(testkit::Engine::Sqlite).await;
    let (steward, _) = client(&house, Role::Steward, None).await;
    let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(LETTER);
    let page = steward
        .upload("/brev", &[], ("fil", "brev.txt", &bytes))
        .await
        .location();
    let review = steward.get(&page).await;
    assert!(review.has("eldre tegnsett") && review.has("Støtte kommunene"));
}

#[tokio::test]
async fn the_second_of_two_who_correct_at_once_is_told_so() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (other, _) = client(&house, Role::Steward, None).await;
        let page = read_in(&steward, LETTER).await;
        let key = key_of(LETTER, "73.1-R1");
        let change = |text: &'static str| {
            [
                ("versjon", "1"),
                ("punkt", key.as_str()),
                ("handling", "tekst"),
                ("tekst", text),
            ]
            .map(|(a, b)| (a, b.to_owned()))
        };
        let pairs = |fields: &[(&'static str, String)]| fields.to_vec();
        let send = async |client: &testkit::Client, text| {
            let fields = pairs(&change(text));
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            client.post(&format!("{page}/rett"), &fields).await
        };
        assert_eq!(send(&steward, "Først").await.status, StatusCode::SEE_OTHER);
        assert_eq!(send(&other, "Sist").await.status, StatusCode::CONFLICT);
        let review = steward.get(&page).await;
        assert!(review.has("Først") && !review.has("Sist<"));
    })
    .await;
}

#[tokio::test]
async fn a_double_click_reads_in_one_letter() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let key = steward.get("/brev").await.input("skjemanokkel").unwrap();
        let form = [("skjemanokkel", key.as_str()), ("tekst", LETTER)];
        let first = steward
            .upload("/brev", &form, ("fil", "", b""))
            .await
            .location();
        let second = steward
            .upload("/brev", &form, ("fil", "", b""))
            .await
            .location();
        assert_eq!(first, second);
        assert!(steward.get("/brev").await.has("<caption>1 brev</caption>"));
    })
    .await;
}

#[tokio::test]
async fn another_offices_letter_is_not_there_and_drafts_are_for_those_who_work_on_them() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (officer, _) = client(&house, Role::CaseOfficer, vestland()).await;
        let (neighbour, _) = client(&house, Role::Leader, rogaland()).await;
        let (auditor, _) = client(&house, Role::Auditor, None).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let draft = read_in(&adviser, LETTER).await;
        for (who, status) in [
            (&adviser, 200),
            (&officer, 404),
            (&neighbour, 404),
            (&auditor, 200),
            (&steward, 404),
        ] {
            assert_eq!(who.get(&draft).await.status, status);
        }
        let own = published(&adviser, LETTER, "2026").await;
        for (who, status) in [
            (&adviser, 200),
            (&officer, 200),
            (&neighbour, 404),
            (&auditor, 200),
            (&steward, 200),
        ] {
            assert_eq!(who.get(&own).await.status, status);
        }
        for who in [&officer, &auditor] {
            let reply = who
                .upload("/brev", &[("tekst", LETTER)], ("fil", "", b""))
                .await;
            assert_eq!(reply.status, StatusCode::FORBIDDEN);
        }
        let national = published(&steward, LETTER, "2026").await;
        assert_eq!(
            adviser.get(&format!("{national}/publiser")).await.status,
            StatusCode::FORBIDDEN
        );
        let change = [("versjon", "1"), ("punkt", "1"), ("handling", "avvis")];
        assert_eq!(
            neighbour
                .post(&format!("{draft}/rett"), &change)
                .await
                .status,
            StatusCode::NOT_FOUND
        );
        let discarded = adviser
            .post(&format!("{draft}/forkast"), &[("versjon", "1")])
            .await;
        assert_eq!(discarded.location(), "/brev");
        assert_eq!(adviser.get(&draft).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

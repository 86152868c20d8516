//! From a file to a published letter, through the real router on both engines.

use access::Role;
use http::StatusCode;
use testkit::on_both;

use crate::house::{
    LETTER, client, correct, correct_seen, key_of, print_of, published, read_in, rogaland, start,
    vestland,
};

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
        let change = [("handling", "del"), ("del", "oppdrag")];
        assert_eq!(
            correct(&steward, &page, &key, &change).await.location(),
            format!("{page}#punkt-{key}")
        );
        let review = steward.get(&page).await;
        assert!(review.has("av dem 7 oppdrag og 3 resultatkrav"));
        assert!(review.has("Flyttet 73.1-R2 til delen Oppdrag (Kari Nes)"));
        let number = review.input("rettelse").unwrap();
        let undo = [("rettelse", number.as_str()), ("handling", "angre")];
        let undone = steward.post(&format!("{page}/angre"), &undo).await;
        assert_eq!(undone.location(), format!("{page}#punkt-{key}"));
        assert!(
            steward
                .get(&page)
                .await
                .has("av dem 6 oppdrag og 4 resultatkrav")
        );

        let halves = [
            ("handling", "splitt"),
            ("forste", "Andre ord"),
            ("andre", "enn i brevet"),
        ];
        let refused = correct(&steward, &page, &key, &halves).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.has("ikke teksten i punktet")
                && refused.has("Andre ord")
                && refused.has("enn i brevet")
        );
        let left = [("handling", "utelat"), ("grunn", "Står også i 73.2")];
        correct(&steward, &page, &key, &left).await.location();
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
        let seen = refused.input("erstatt").expect("what goes along");
        let mut form = form.to_vec();
        form.push(("erstatt", &seen));
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
            ("stoy.md", noise.as_slice(), "større enn 20 MB"),
            ("stoy.md", &noise[..5000], "er ikke tekst: linje 1 "),
            (
                "notat.md",
                b"# Notat\n\n- et punkt\n",
                "ingen nummererte overskrifter",
            ),
            ("brev.pdf", b"%PDF-1.7\n", "skadet eller ikke hel"),
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
async fn of_two_who_correct_the_same_item_the_second_sees_both() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let ola = house.person("Ola Vik", Role::Steward, None);
        let other = house.signed_in(&ola).await;
        let page = read_in(&steward, LETTER).await;
        let key = key_of(LETTER, "73.1-R1");
        let print = print_of(&steward.get(&page).await, &key);
        let text = |text| [("handling", "tekst"), ("tekst", text)];
        let first = correct_seen(&other, &page, &key, &print, &text("Først skrevet")).await;
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        let again = correct_seen(&other, &page, &key, &print, &text("Først skrevet")).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "a double click");
        let second = correct_seen(&steward, &page, &key, &print, &text("Sist skrevet")).await;
        assert_eq!(second.status, StatusCode::CONFLICT);
        assert!(second.has("Ola Vik har endret dette"), "{}", second.text());
        assert!(second.has("Først skrevet") && second.has(">Sist skrevet</textarea>"));
        let review = steward.get(&page).await;
        assert!(review.has("Først skrevet") && !review.has("Sist skrevet"));
        assert!(review.has("Ola Vik har rettet i brevet den siste halvtimen"));
        assert_eq!(review.text().matches("Rettet teksten i 73.1-R1").count(), 2);

        let gone = [("handling", "utelat"), ("grunn", "Dobbelt")];
        let print = print_of(&review, &key);
        correct(&other, &page, &key, &gone).await.location();
        let lost = correct_seen(&steward, &page, &key, &print, &text("Min tekst")).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        assert!(lost.has("Du skrev dette") && lost.has("Min tekst") && lost.has("Dobbelt"));
    })
    .await;
}

#[tokio::test]
async fn two_who_correct_different_items_at_once_both_succeed() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = read_in(&steward, LETTER).await;
        let review = steward.get(&page).await;
        let addresses = ["73.1-R1", "73.1-R2", "73.1-O1", "73.2-R1", "73.2-R2"];
        let keys = addresses.map(|address| key_of(LETTER, address));
        let prints: Vec<String> = keys.iter().map(|key| print_of(&review, key)).collect();
        let texts = addresses.map(|address| format!("Rettet tekst i {address}"));
        let forms =
            [0, 1, 2, 3, 4].map(|at| [("handling", "tekst"), ("tekst", texts[at].as_str())]);
        let (page, client) = (page.as_str(), &steward);
        let send = |at: usize| correct_seen(client, page, &keys[at], &prints[at], &forms[at]);
        let replies = tokio::join!(send(0), send(1), send(2), send(3), send(4));
        for reply in [replies.0, replies.1, replies.2, replies.3, replies.4] {
            assert_eq!(reply.status, StatusCode::SEE_OTHER);
        }
        let review = steward.get(page).await;
        for text in &texts {
            assert!(review.has(text), "{text}");
        }
        assert!(review.has("Historikk <span class=\"soft\">(5)"));
    })
    .await;
}

#[tokio::test]
async fn many_steps_are_undone_and_done_again_each_once() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let page = read_in(&steward, LETTER).await;
        let key = key_of(LETTER, "73.1-R1");
        for text in ["Ett", "To", "Tre"] {
            let form = [("handling", "tekst"), ("tekst", text)];
            correct(&steward, &page, &key, &form).await.location();
        }
        let shows = async |text: &str| {
            let words = format!("<span class=\"item-text\">{text}</span>");
            steward.get(&page).await.has(&words)
        };
        let angre = format!("{page}/angre");
        let turn = async |number: &str, how: &str| {
            let form = [("rettelse", number), ("handling", how)];
            steward.post(&angre, &form).await.status
        };
        assert_eq!(turn("3", "angre").await, StatusCode::SEE_OTHER);
        assert_eq!(turn("3", "angre").await, StatusCode::SEE_OTHER, "double");
        assert!(shows("To").await);
        assert_eq!(turn("1", "angre").await, StatusCode::CONFLICT);
        assert_eq!(turn("2", "angre").await, StatusCode::SEE_OTHER);
        assert!(shows("Ett").await);
        assert_eq!(turn("2", "gjenta").await, StatusCode::SEE_OTHER);
        assert_eq!(turn("3", "gjenta").await, StatusCode::SEE_OTHER);
        assert!(shows("Tre").await);
        for number in ["3", "2", "1"] {
            assert_eq!(turn(number, "angre").await, StatusCode::SEE_OTHER);
        }
        assert!(
            !shows("Ett").await
                && shows("90 % av sakene skal være behandlet innen tre måneder.").await
        );
        let form = [("handling", "tekst"), ("tekst", "Noe annet")];
        correct(&steward, &page, &key, &form).await.location();
        assert_eq!(turn("1", "gjenta").await, StatusCode::CONFLICT, "gone");
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
        let change = [("punkt", "1"), ("handling", "avvis")];
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

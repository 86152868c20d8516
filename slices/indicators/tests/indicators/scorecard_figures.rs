//! Figures of a scorecard: entered, refused, corrected and kept.

use access::Role;
use testkit::on_both;

use crate::{
    room::Room,
    scorecard_room::{FIGURE, FROM_CATALOGUE, OWN, card, done, enter, line, own, row, told},
    stands_out::BERGEN,
};

#[tokio::test]
async fn a_figure_is_corrected_with_a_reason_and_the_one_before_stands_in_the_history() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::CaseOfficer).await;
        let bergen = card(BERGEN);
        let family = own(&adviser, &bergen).await;
        enter(&adviser, &family, "2025", "12", "30").await;
        let right = [
            ("rett-periode", "2025"),
            ("rett-del", "21"),
            ("rett-av", "30"),
            ("rett-kilde", "Ny telling"),
            ("rett-grunn", "To ansatte talte hver for seg."),
        ];
        let mut without = right;
        without[4].1 = "";
        let refused = done(&adviser, &family, "rett", &without).await;
        assert!(refused.status == 422 && refused.has("href=\"#rett-grunn\""));
        let corrected = done(&adviser, &family, "rett", &right).await;
        assert_eq!(corrected.location(), family, "{}", corrected.text());
        for address in [&family, &bergen] {
            let page = told(&adviser.get(address).await);
            for said in [
                "70,0 % (21 av 30)",
                "rettet et tall på målekortet",
                "<del>12</del> → 21",
                "To ansatte talte hver for seg.",
                "<del>Telling i fagsystemet</del> → Ny telling",
            ] {
                assert!(page.contains(said), "{said}: {page}");
            }
        }
        // Corrected to «not measured», and of a period that has no figure.
        let gone = [
            ("rett-periode", "2025"),
            ("rett-ikke-malt", "Listene er tapt."),
            ("rett-kilde", "NAV-kontoret"),
            ("rett-grunn", "Tellingen kan ikke etterprøves."),
        ];
        assert_eq!(done(&adviser, &family, "rett", &gone).await.status, 303);
        let shown = row(&adviser.get(&bergen).await, OWN[0].1);
        assert!(shown.contains("Ikke målt: Listene er tapt."), "{shown}");
        let mut other = right;
        other[0].1 = "2023";
        let refused = done(&adviser, &family, "rett", &other).await;
        assert!(refused.has("Perioden har ikke noe tall å rette."));
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_a_figure_is_told_and_nothing_stored() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let family = own(&adviser, &card(BERGEN)).await;
        let empty = done(&adviser, &family, "tall", &[]).await;
        assert_eq!(empty.status, 422);
        for field in ["periode", "del", "tallkilde"] {
            assert!(empty.has(&format!("href=\"#{field}\"")), "{field}");
        }
        let long = "x".repeat(501);
        for (name, field, value, said) in [
            ("too many", "del", "31", "Delen kan ikke være større"),
            ("no number", "del", "tolv", "href=\"#del\""),
            ("below nothing", "del", "-1", "href=\"#del\""),
            ("too large", "av", "10000000", "href=\"#av\""),
            ("no whole", "av", "", "Skriv også hvor mange det er i alt."),
            ("no part", "del", "", "Skriv også hvor mange det gjelder."),
            ("both", "ikke-malt", "Ingen telte.", "ikke begge deler"),
            ("not over", "periode", "2026", "Velg en periode som er over"),
            ("too old", "periode", "2001", "Velg en periode som er over"),
            (
                "a third",
                "periode",
                "2025-1",
                "Velg en periode som er over",
            ),
            ("no period", "periode", "i fjor", "href=\"#periode\""),
            ("no source", "tallkilde", " ", "href=\"#tallkilde\""),
            ("a number", "tallkilde", "12057910028", "fødselsnummer"),
            (
                "too long",
                "tallkilde",
                long.as_str(),
                "href=\"#tallkilde\"",
            ),
        ] {
            let mut form = FIGURE.to_vec();
            match form.iter_mut().find(|pair| pair.0 == field) {
                Some(pair) => pair.1 = value,
                None => form.push((field, value)),
            }
            let refused = done(&adviser, &family, "tall", &form).await;
            assert!(
                refused.status == 422 && refused.has(said),
                "{name}: {}",
                refused.text()
            );
        }
        assert!(adviser.get(&family).await.has("Ingen tall er ført."));
        // Nobody to count among is a figure: not measurable.
        assert_eq!(enter(&adviser, &family, "2025", "0", "0").await.status, 303);
        assert!(told(&adviser.get(&family).await).contains("Ikke målbart (0 av 0)"));
        let again = enter(&adviser, &family, "2025", "1", "2").await;
        assert!(again.has("Perioden har et tall fra før."));
    })
    .await;
}

#[tokio::test]
async fn every_fault_of_an_indicator_is_told_and_none_stands_twice() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = card(BERGEN);
        let to = format!("{bergen}/egen");
        for (name, _) in &OWN[..7] {
            let form = OWN.map(|(known, words)| (known, if known == *name { " " } else { words }));
            let refused = adviser.post(&to, &form).await;
            assert_eq!(refused.status, 422, "{name}");
            assert!(refused.has(&format!("href=\"#{name}\"")), "{name}");
        }
        for target in ["101", "-1", "4,55", "mange"] {
            let mut form = OWN;
            form[7].1 = target;
            let refused = adviser.post(&to, &form).await;
            assert!(
                refused.status == 422 && refused.has("href=\"#mal\""),
                "{target}"
            );
        }
        let mut number = OWN;
        number[1].1 = "Gjelder 12057910028";
        assert!(adviser.post(&to, &number).await.has("fødselsnummer"));
        assert!(adviser.get(&bergen).await.has("Det står ingen indikatorer"));
        let catalogue = format!("{bergen}/katalog");
        let amount = [
            ("indikator", "median-income"),
            ("retning", "higher"),
            ("mal", "50"),
        ];
        let refused = adviser.post(&catalogue, &amount).await;
        assert!(refused.status == 422 && refused.has("ikke en del av en helhet"));
        assert_eq!(adviser.post(&catalogue, &FROM_CATALOGUE).await.status, 303);
        let again = adviser.post(&catalogue, &FROM_CATALOGUE).await;
        assert!(again.status == 422 && again.has("står på målekortet fra før"));
        // Figures of it come from statistics, whatever is sent.
        let social = line(&adviser.get(&bergen).await, "Sosialhjelpsmottakere");
        let refused = enter(&adviser, &social, "2025", "1", "2").await;
        assert!(refused.status == 422 && refused.has("kommer fra statistikken"));
    })
    .await;
}

#[tokio::test]
async fn a_double_click_is_done_once_and_of_two_at_once_one_is_told() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (adviser, leader) = (room.one(Role::Adviser).await, room.one(Role::Leader).await);
        let bergen = card(BERGEN);
        let to = format!("{bergen}/egen");
        let key = adviser.get(&to).await.input("skjemanokkel").unwrap();
        let mut form = OWN.to_vec();
        form.push(("skjemanokkel", &key));
        for _ in 0..2 {
            assert_eq!(adviser.post(&to, &form).await.location(), bergen);
        }
        let page = adviser.get(&bergen).await;
        assert!(page.has("Én indikator på målekortet"), "{}", page.text());
        let family = line(&page, OWN[0].1);
        let key = adviser.get(&family).await.input("skjemanokkel").unwrap();
        let mut form = vec![("versjon", "1"), ("skjemanokkel", key.as_str())];
        form.extend(FIGURE);
        for _ in 0..2 {
            let entered = adviser.post(&format!("{family}/tall"), &form).await;
            assert_eq!(entered.location(), family);
        }
        // Both enter the figure of the same year.
        let mut same = vec![("versjon", "2"), ("periode", "2024")];
        same.extend(&FIGURE[1..]);
        let entering = format!("{family}/tall");
        let (one, other) = tokio::join!(
            adviser.post(&entering, &same),
            leader.post(&entering, &same)
        );
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers[0], 303, "{answers:?}");
        // Told that somebody was first, or that the year has a figure by now.
        assert!([409, 422, 503].contains(&answers[1]), "{answers:?}");
        // Both saw the line before either changed it.
        let target = [("versjon", "3"), ("retning", "higher"), ("mal", "80")];
        let why = [("versjon", "3"), ("ut-grunn", "Lite nyttig.")];
        let (aiming, taking) = (format!("{family}/mal"), format!("{family}/ta-ut"));
        let (one, other) = tokio::join!(adviser.post(&aiming, &target), leader.post(&taking, &why));
        let mut answers = [one.status.as_u16(), other.status.as_u16()];
        answers.sort_unstable();
        assert_eq!(answers[0], 303, "{answers:?}");
        assert!([409, 503].contains(&answers[1]), "{answers:?}");
        let mut late = vec![("versjon", "1")];
        late.extend(FIGURE);
        assert_eq!(
            leader.post(&format!("{family}/tall"), &late).await.status,
            409
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_taken_out_keeps_its_figures_and_nothing_more_is_done_with_it() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = card(BERGEN);
        let family = own(&adviser, &bergen).await;
        enter(&adviser, &family, "2025", "12", "30").await;
        let aim = [("retning", "lower"), ("mal", "50")];
        assert_eq!(
            done(&adviser, &family, "mal", &aim).await.location(),
            family
        );
        let met = adviser.get(&family).await;
        assert!(
            met.has("Målet er nådd") && met.has("Høyst 50,0 %"),
            "{}",
            met.text()
        );
        assert!(met.has("<del>60,0 %</del> → 50,0 %"));
        let refused = done(&adviser, &family, "ta-ut", &[("ut-grunn", " ")]).await;
        assert_eq!(refused.status, 422);
        let why = [("ut-grunn", "Kommunen måler det i Kostra nå.")];
        assert_eq!(
            done(&adviser, &family, "ta-ut", &why).await.location(),
            family
        );
        let page = told(&adviser.get(&bergen).await);
        for said in [
            "Tatt ut av målekortet",
            "40,0 % (12 av 30)",
            "Har ikke målekort",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        let gone = adviser.get(&family).await;
        assert!(gone.has(why[0].1) && told(&gone).contains("40,0 % (12 av 30)"));
        assert!(!gone.has(&format!("{family}/tall")));
        let mut late = vec![("versjon", "4")];
        late.extend([("periode", "2024"), FIGURE[1], FIGURE[2], FIGURE[3]]);
        let refused = adviser.post(&format!("{family}/tall"), &late).await;
        assert_eq!(refused.status, 409);
        assert!(refused.has("Da kan ingenting endres."));
    })
    .await;
}

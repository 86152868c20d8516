//! The turn of the year: what is carried, by whom, once, again and taken back.

use access::Role;
use http::StatusCode;
use testkit::{Client, Reply, on_both};

use crate::house::{
    client, id_of, published, read_in, reporting::send as send_report, rogaland, start, vestland,
    words,
};

const OLD: &str = "# Tildelingsbrev 2025\n\n## 73.1 Lov om sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager på vedtak etter loven.\n- Dele erfaringer fra lokale forsøk med alle kommunene i fylket.\n\n### Resultatkrav\n\n- 90 prosent av klagesakene skal være avgjort innen tre måneder.\n- Alle ansatte skal ha fått tilbud om opplæring i loven.\n";
const NEW: &str = "# Tildelingsbrev 2026\n\n## 73.1 Lov om sosiale tjenester\n\n### Oppdrag\n\n- Behandle klager på vedtak etter loven.\n- Megle i tvister om bosted og betaling.\n\n### Resultatkrav\n\n- 95 prosent av klagesakene skal være avgjort innen to måneder.\n- Alle ansatte skal ha gjennomført opplæring i loven.\n";

async fn bind(who: &Client, letter: &str, address: &str) {
    let binding = [
        ("handling", "knytt"),
        ("maling", "made-up.in_time"),
        ("months", "3"),
        ("mal", "90"),
    ];
    let path = format!("{letter}/punkt/{address}/maling");
    who.post(&path, &binding).await.location();
}

/// The form of the page as it stands, with everything that is proposed.
fn proposed(page: &str) -> Vec<(String, String)> {
    let form = page
        .split("<form method=\"post\"")
        .find(|form| form.contains("name=\"versjon\""));
    let form = form
        .expect("the form")
        .split("</form>")
        .next()
        .expect("its end");
    let value = |tag: &str, name: &str| {
        let rest = tag.split(&format!("{name}=\"")).nth(1);
        rest.and_then(|rest| rest.split('"').next())
            .map(str::to_owned)
    };
    let mut fields = Vec::new();
    for tag in form.split('<') {
        let is_input =
            tag.starts_with("input") && (!tag.contains("checkbox") || tag.contains(" checked"));
        if is_input && let Some(name) = value(tag, "name") {
            fields.push((name, value(tag, "value").unwrap_or_default()));
        }
        if tag.starts_with("select")
            && let Some(name) = value(tag, "name")
        {
            fields.push((name, String::new()));
        }
        if tag.starts_with("option")
            && tag.contains(" selected")
            && let Some(last) = fields.last_mut()
        {
            last.1 = value(tag, "value").unwrap_or_default();
        }
    }
    fields
}

async fn send(who: &Client, path: &str, fields: &[(String, String)]) -> Reply {
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    who.post(path, &fields).await
}

#[tokio::test]
async fn what_is_tied_goes_on_once_with_the_numbers_of_the_new_words_and_can_be_taken_back() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (second, _) = client(&house, Role::Steward, None).await;
        let old = published(&steward, OLD, "2025").await;
        bind(&steward, &old, "73.1-R1").await;
        bind(&steward, &old, "73.1-O2").await;
        let new = published(&steward, NEW, "2026").await;
        let path = format!("{new}/arsskifte");
        assert!(steward.get(&new).await.has("Før videre fra 2025"));

        let page = steward.get(&path).await;
        assert!(page.statements() <= 12, "{} statements", page.statements());
        let page = words(&page);
        for said in [
            "2 punkter har noe å føre videre",
            "Uten etterfølger",
            "mål 90 %",
            "måneder 2, mål 95 %",
            "1 resultatkrav i det nye brevet måles ikke ennå",
        ] {
            assert!(page.contains(said), "{said} is not on the page: {page}");
        }
        let late = proposed(&words(&second.get(&path).await));
        let form = proposed(&page);
        assert_eq!(send(&steward, &path, &form).await.location(), path);
        assert_eq!(
            send(&steward, &path, &form).await.location(),
            path,
            "a double click"
        );
        assert_eq!(
            send(&second, &path, &late).await.status,
            StatusCode::CONFLICT
        );

        let item = words(&steward.get(&format!("{new}/punkt/73.1-R1")).await);
        assert!(item.contains("value=\"95\"") && item.contains("value=\"2\""));
        let years = words(&steward.get(&format!("{new}/punkt/73.1-R1/tidligere")).await);
        assert!(
            years.contains(&format!("{old}/punkt/73.1-R1")) && years.contains("drawing-columns")
        );

        let page = words(&steward.get(&path).await);
        assert!(
            page.contains("1 punkt har noe å føre videre")
                && page.contains("førte videre 1 målinger")
        );
        let mut form = proposed(&page);
        for (name, value) in &mut form {
            if name.starts_with("til-") {
                "avslutt".clone_into(value);
            }
        }
        let refused = send(&steward, &path, &form).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("Skriv hvorfor det avsluttes"));
        for (name, value) in &mut form {
            if name.starts_with("grunn-") {
                "Forsøkene er over".clone_into(value);
            }
        }
        send(&steward, &path, &form).await.location();
        let page = words(&steward.get(&path).await);
        assert!(page.contains("Forsøkene er over") && page.contains("ikke noe som venter"));

        bind(&steward, &old, "73.1-R2").await;
        let form = proposed(&words(&steward.get(&path).await));
        send(&steward, &path, &form).await.location();
        let again = words(&steward.get(&path).await);
        assert_eq!(
            again.matches("førte videre 1 målinger").count(),
            2,
            "{again}"
        );

        let undo = |page: &str| {
            let id = page
                .split("name=\"arsskifte\" value=\"")
                .nth(1)
                .expect("an undo");
            id.split('"').next().expect("its end").to_owned()
        };
        let back = format!("{path}/angre");
        let last = undo(&again);
        steward
            .post(&back, &[("arsskifte", &last)])
            .await
            .location();
        let gone = steward.post(&back, &[("arsskifte", &last)]).await;
        assert_eq!(gone.status, StatusCode::CONFLICT);
        assert!(
            words(&steward.get(&format!("{new}/punkt/73.1-R2")).await)
                .contains("ikke knyttet til en måling")
        );
    })
    .await;
}

#[tokio::test]
async fn only_those_who_carry_see_it_and_only_for_published_letters() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (officer, _) = client(&house, Role::CaseOfficer, vestland()).await;
        let old = published(&steward, OLD, "2025").await;
        bind(&steward, &old, "73.1-R1").await;
        bind(&adviser, &old, "73.1-R2").await;
        let first = steward.get(&format!("{old}/arsskifte")).await;
        assert!(first.has("ikke publisert noe tidligere brev"));
        let new = published(&steward, NEW, "2026").await;
        let path = format!("{new}/arsskifte");
        for verb in [officer.get(&path).await, officer.post(&path, &[]).await] {
            assert_eq!(verb.status, StatusCode::FORBIDDEN);
        }
        let draft = read_in(&steward, NEW).await;
        for (who, letter) in [(&steward, &draft), (&adviser, &draft)] {
            let reply = who.get(&format!("{letter}/arsskifte")).await;
            assert_eq!(reply.status, StatusCode::NOT_FOUND);
        }
        let strange = adviser.get(&format!("{path}?fra={}", id_of(&draft))).await;
        assert_eq!(strange.status, StatusCode::NOT_FOUND);

        let page = words(&adviser.get(&path).await);
        assert!(
            page.contains("1 punkt har noe å føre videre"),
            "only its own: {page}"
        );
        send(&adviser, &path, &proposed(&page)).await.location();
        let own = adviser.get(&format!("{new}/punkt/73.1-R2")).await;
        assert!(!own.has("ikke knyttet til en måling"));
        assert!(
            steward
                .get(&path)
                .await
                .has("1 punkt har noe å føre videre"),
            "the directorate's waits"
        );
    })
    .await;
}

#[tokio::test]
async fn of_two_who_take_it_at_once_one_wins_and_the_other_is_told() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (first, _) = client(&house, Role::Steward, None).await;
        let (second, _) = client(&house, Role::Steward, None).await;
        let old = published(&first, OLD, "2025").await;
        bind(&first, &old, "73.1-R1").await;
        let new = published(&first, NEW, "2026").await;
        let path = format!("{new}/arsskifte");
        let one = proposed(&words(&first.get(&path).await));
        let other = proposed(&words(&second.get(&path).await));
        let (one, other) = tokio::join!(send(&first, &path, &one), send(&second, &path, &other));
        let mut statuses = [one.status, other.status];
        statuses.sort();
        assert_eq!(statuses, [StatusCode::SEE_OTHER, StatusCode::CONFLICT]);
        let told = if one.status == StatusCode::CONFLICT {
            one
        } else {
            other
        };
        assert!(told.has("Noen andre"), "{}", told.text());
        let page = words(&first.get(&path).await);
        assert_eq!(page.matches("førte videre 1 målinger").count(), 1, "{page}");
    })
    .await;
}

#[tokio::test]
async fn what_holds_on_the_last_day_of_the_year_goes_on_and_what_is_announced_is_listed() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let text = OLD.replace(
            "vedtak etter loven.\n",
            "vedtak etter loven. Nærmere informasjon gis i eget brev.\n",
        );
        let old = published(&steward, &text, "2026").await;
        bind(&steward, &old, "73.1-R1").await;
        let amendment = [
            ("tittel", "Tillegg i september"),
            ("datert", "2026-06-10"),
            ("fra", "2026-10-01"),
            ("tekst", ""),
        ];
        let amendment = steward
            .upload(&format!("{old}/tillegg"), &amendment, ("fil", "", b""))
            .await
            .location();
        let later = "85 prosent av klagesakene skal være avgjort innen tre måneder.";
        let version = steward.get(&amendment).await.input("versjon").expect("it");
        let words_of = [
            ("handling", "ordlyd"),
            ("punkt", "73.1-R1"),
            ("ordlyd", later),
            ("versjon", &version),
        ];
        steward
            .post(&format!("{amendment}/endring"), &words_of)
            .await
            .location();
        let shown = steward.get(&amendment).await;
        let binding = shown.input("binding").expect("a binding");
        let (months, goal) = (format!("months-{binding}"), format!("mal-{binding}"));
        let version = shown.input("versjon").expect("it");
        let decided = [
            ("handling", "maling"),
            ("endring", "0"),
            ("binding", &binding),
            (months.as_str(), "3"),
            (goal.as_str(), "85"),
            ("versjon", &version),
        ];
        steward
            .post(&format!("{amendment}/endring"), &decided)
            .await
            .location();
        let version = steward.get(&amendment).await.input("versjon").expect("it");
        steward
            .post(&format!("{amendment}/publiser"), &[("versjon", &version)])
            .await
            .location();

        let new = published(&steward, NEW, "2027").await;
        let path = format!("{new}/arsskifte");
        assert!(steward.get("/brev").await.has(&path));
        let page = words(&steward.get(&path).await);
        assert!(page.contains(later) && page.contains("mål 85 %"), "{page}");
        assert!(!page.contains("mål 90 %"), "{page}");
        for who in [&steward, &adviser] {
            let page = who.get(&path).await;
            assert!(page.has("1 ting er varslet i"), "{}", page.text());
            assert!(page.has("Nærmere informasjon gis i eget brev."));
            assert!(page.statements() <= 12, "{} statements", page.statements());
        }
        send(&steward, &path, &proposed(&page)).await.location();
        assert!(!steward.get("/brev").await.has(&path), "it is turned");
        assert!(
            adviser.get("/brev").await.has(&path),
            "the office's own waits"
        );
    })
    .await;
}

#[tokio::test]
async fn reports_that_wait_and_what_becomes_of_each_duty_are_listed() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let old = format!("{OLD}\n### Rapportering\n\n- Klagesaker rapporteres til Statens helsetilsyn hvert tertial.\n- Antall kurs rapporteres hvert halvår.\n");
        let new = format!("{NEW}\n### Rapportering\n\n- Klagesaker rapporteres til Statens helsetilsyn hvert kvartal.\n- Økonomien omtales i årsrapporten.\n");
        let old = published(&steward, &old, "2025").await;
        for period in ["1. tertial 2025", "2. tertial 2025", "3. tertial 2025"] {
            let report = ("73.1-P1", period);
            send_report(&adviser, &old, report, "levert").await.location();
        }
        let new = published(&steward, &new, "2026").await;
        let path = format!("{new}/arsskifte");
        let page = adviser.get(&path).await;
        assert!(page.statements() <= 12, "{} statements", page.statements());
        let page = words(&page);
        for said in [
            "Rapportering for Statsforvalteren i Vestland",
            "2 rapporter etter Embetsoppdrag er ikke levert",
            "1. halvår 2025: skulle vært levert 07.07.2025",
            &format!("{old}/rapportering"),
            "1 rapport går videre i det nye brevet",
            "Hvert tertial, Statens helsetilsyn",
            "Hvert kvartal, Statens helsetilsyn",
            "1 rapport er ikke med i det nye brevet",
            "1 rapport er ny",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
        assert!(!page.contains("1. tertial 2025"));
        let theirs = words(&neighbour.get(&path).await);
        assert!(theirs.contains("5 rapporter etter Embetsoppdrag er ikke levert"), "{theirs}");
        let all = words(&steward.get(&path).await);
        assert!(all.contains("1 rapport går videre i det nye brevet"));

        for period in ["1. halvår 2025", "2. halvår 2025"] {
            let report = ("73.1-P2", period);
            send_report(&adviser, &old, report, "levert").await.location();
        }
        let done = words(&adviser.get(&path).await);
        assert!(done.contains("Alt som Embetsoppdrag ber om, er levert."), "{done}");
    })
    .await;
}

//! The library of sources, reporting duties with their dates, budget lines and cross references.

use access::Role;
use http::StatusCode;
use testkit::{Client, on_both};

use crate::house::{
    client, correct, key_of, publish_form, published, read_in, rogaland, start, vestland,
};

const FIRST: &str = "# Embetsoppdrag 2025\n\n## 73.1 Loven\n\n### Oppdrag\n\n- Behandle saker etter lov om sosiale tjenester i arbeids- og velferdsforvaltningen.\n\n### Finansiering\n\n- Dekkes over kap. 1510 og kap. 621 post 63.\n\n### Bakgrunnsinformasjon\n\n- Lov av 18. desember 2009 om sosiale tjenester i arbeids- og velferdsforvaltningen\n- Rundskriv I-1/93 Gammel veileder (Dokumentet er ikke tilgjengelig elektronisk)\n- Rundskriv A-16/2006 Satser og IS-6/2004\n\n### Resultatkrav\n\n- 90 % av sakene skal være behandlet innen tre måneder.\n\n### Rapportering\n\n- Rapportering til Statens helsetilsyn innen fem virkedager etter utløpet av tertialet. Rapporten leveres hvert tertial.\n- Se rapporteringskrav under punkt 73.9.\n- Se rapporteringskrav under punkt 73.1.\n";

/// The same act in another spelling, and a circular that is joined by its number.
const SECOND: &str = "# Embetsoppdrag 2026\n\n## 73.1 Loven\n\n### Oppdrag\n\n- Behandle saker.\n\n### Bakgrunnsinformasjon\n\n- Lov 18.12.2009 nr. 131 om sosiale tjenester i arbeids- og velferdsforvaltningen\n- Rundskriv I-1/1993 Veilederen\n\n### Resultatkrav\n\n- Ha holdt kurs.\n\n### Rapportering\n\n- Fylkesmannen skal sammen med NAV fylke rapportere hvert tertial.\n- Gjennom årsrapportering.\n";

/// The address of the source with these words in its title.
async fn work(client: &Client, title: &str) -> String {
    let page = client.get("/kilder").await;
    let text = page.text();
    let at = text
        .find(&format!(">{title}</a>"))
        .unwrap_or_else(|| panic!("{title}: {text}"));
    let start = text[..at].rfind("href=\"").unwrap() + 6;
    text[start..start + text[start..].find('"').unwrap()].to_owned()
}

#[tokio::test]
async fn two_letters_share_their_sources() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        assert!(adviser.get("/kilder").await.has("Ingen publiserte brev"));
        published(&steward, FIRST, "2025").await;
        published(&steward, SECOND, "2026").await;

        let list = adviser.get("/kilder").await;
        assert!(list.has("Viser 4 av 4 kilder"), "{}", list.text());
        assert!(list.statements() <= 12);
        assert!(adviser.get("/kilder?slag=lov").await.has("Viser 1 av 4"));
        assert!(
            adviser
                .get("/kilder?bare=utilgjengelig")
                .await
                .has("Viser 1 av 4")
        );
        assert!(adviser.get("/kilder?ar=2026").await.has("Viser 2 av 4"));
        assert!(adviser.get("/kilder?sok=IS-6").await.has("Viser 1 av 4"));
        assert!(
            adviser
                .get("/kilder?sok=finnes-ikke")
                .await
                .has("Ingen kilder passer")
        );

        let act = work(
            &adviser,
            "Lov om sosiale tjenester i arbeids- og velferdsforvaltningen",
        )
        .await;
        let page = adviser.get(&act).await;
        assert!(
            page.has("3 punkter bygger på denne")
                && page.has("131")
                && !page.has("Rett opplysningene"),
            "{}",
            page.text()
        );
        assert_eq!(
            adviser
                .get("/kilder/00000000-0000-0000-0000-000000000000")
                .await
                .status,
            StatusCode::NOT_FOUND
        );
    })
    .await;
}

#[tokio::test]
async fn the_directorate_corrects_and_joins_sources() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        published(&steward, FIRST, "2025").await;
        let guide = work(&steward, "Gammel veileder").await;
        let other = work(&steward, "Satser").await;
        let other_id = other.rsplit('/').next().unwrap().to_owned();
        let form = steward.get(&guide).await;
        let (key, version) = (
            form.input("skjemanokkel").unwrap(),
            form.input("versjon").unwrap(),
        );
        let fields = |link: &'static str| {
            [
                ("skjemanokkel", key.as_str()),
                ("versjon", version.as_str()),
                ("tittel", "Veilederen"),
                ("slag", "rundskriv"),
                ("nummer", "I-1/93"),
                ("lenke", link),
                ("gyldig_til", "2012-06-30"),
                ("erstattet", other_id.as_str()),
            ]
        };
        let refused = steward
            .post(&format!("{guide}/rett"), &fields("javascript:alert(1)"))
            .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.has("Lenken må begynne med"));
        assert_eq!(
            adviser
                .post(&format!("{guide}/rett"), &fields("https://example.no"))
                .await
                .status,
            StatusCode::FORBIDDEN
        );
        assert_eq!(
            steward
                .post(&format!("{guide}/rett"), &fields("https://example.no"))
                .await
                .location(),
            guide
        );
        assert_eq!(
            steward
                .post(&format!("{guide}/rett"), &fields("https://example.no"))
                .await
                .location(),
            guide
        );
        let page = adviser.get(&guide).await;
        assert!(
            page.has("Gjelder til") && page.has("Satser") && page.has("https://example.no"),
            "{}",
            page.text()
        );
        assert!(
            adviser
                .get("/kilder?bare=erstattet")
                .await
                .has("Viser 1 av")
        );

        let late = [
            ("versjon", version.as_str()),
            ("tittel", "Noe annet"),
            ("slag", "rundskriv"),
        ];
        assert_eq!(
            steward.post(&format!("{guide}/rett"), &late).await.status,
            StatusCode::CONFLICT
        );

        let form = steward.get(&guide).await;
        let version = form.input("versjon").unwrap();
        let join = [("versjon", version.as_str()), ("med", other_id.as_str())];
        assert_eq!(
            steward
                .post(&format!("{guide}/sla-sammen"), &join)
                .await
                .location(),
            other
        );
        assert_eq!(steward.get(&guide).await.status, StatusCode::NOT_FOUND);
        assert!(steward.get(&other).await.has("2 punkter bygger på denne"));
        published(&steward, SECOND, "2026").await;
        assert!(steward.get(&other).await.has("3 punkter bygger på denne"));
    })
    .await;
}

#[tokio::test]
async fn reports_have_dates_and_are_marked_delivered() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let (neighbour, _) = client(&house, Role::Adviser, rogaland()).await;
        let letter = published(&steward, SECOND, "2026").await;
        let duties = format!("{letter}/rapportering");
        let page = adviser.get(&duties).await;
        for words in [
            "1. tertial 2026",
            "Fristen er ute",
            "NAV fylke",
            "Hvert år",
            "5 virkedager etter perioden",
        ] {
            assert!(page.has(words), "{words}: {}", page.text());
        }
        assert!(page.statements() <= 12);
        assert!(
            adviser
                .get("/")
                .await
                .has("Rapportering 73.1-P1 for 1. tertial 2026 skulle vært levert")
        );
        let form = |handling: &'static str| {
            vec![
                ("plikt", page.input("plikt").unwrap()),
                ("periode", "1".to_owned()),
                ("handling", handling.to_owned()),
            ]
        };
        let send = async |client: &Client, handling: &'static str| {
            let fields = form(handling);
            let fields: Vec<(&str, &str)> = fields
                .iter()
                .map(|(name, value)| (*name, value.as_str()))
                .collect();
            client.post(&duties, &fields).await
        };
        assert_eq!(send(&steward, "levert").await.status, StatusCode::FORBIDDEN);
        assert_eq!(send(&adviser, "levert").await.location(), duties);
        assert_eq!(send(&adviser, "levert").await.status, StatusCode::CONFLICT);
        assert!(
            adviser
                .get(&duties)
                .await
                .has("Levert 15.06.2026 av Kari Nes")
        );
        assert!(neighbour.get(&duties).await.has("Fristen er ute"));
        assert!(
            !adviser
                .get("/")
                .await
                .has("1. tertial 2026 skulle vært levert")
        );
        assert_eq!(send(&adviser, "angre").await.location(), duties);
        assert!(adviser.get(&duties).await.has("Fristen er ute"));
    })
    .await;
}

#[tokio::test]
async fn a_report_is_due_for_the_offices_that_the_letter_names() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let draft = read_in(&steward, SECOND).await;
        let key = key_of(SECOND, "73.1-P1");
        let named = [
            ("handling", "adressater"),
            ("gjelder", "noen"),
            ("embete", "rogaland"),
        ];
        correct(&steward, &draft, &key, &named).await.location();
        let letter = publish_form(&steward, &draft, "2026").await.location();
        let (named, _) = client(&house, Role::Adviser, rogaland()).await;
        let (other, _) = client(&house, Role::Adviser, vestland()).await;
        for path in [format!("{letter}/rapportering"), "/".to_owned()] {
            assert!(named.get(&path).await.has("1. tertial 2026"), "{path}");
            assert!(!other.get(&path).await.has("1. tertial 2026"), "{path}");
        }
    })
    .await;
}

#[tokio::test]
async fn due_days_follow_editable_rules() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (leader, _) = client(&house, Role::Leader, vestland()).await;
        let (neighbour, _) = client(&house, Role::Leader, rogaland()).await;
        let letter = published(&steward, SECOND, "2026").await;
        let duties = format!("{letter}/rapportering");
        assert!(
            leader
                .get("/brev/frister")
                .await
                .has("Vanlig frist, ikke bestemt av noen")
        );
        let rule = |way: &'static str, amount: &'static str, month: &'static str| {
            [
                ("rytme", "tertial"),
                ("mottaker", ""),
                ("regel", way),
                ("antall", amount),
                ("maned", month),
            ]
        };
        assert_eq!(
            steward
                .post("/brev/frister", &rule("neste-maned", "15", ""))
                .await
                .location(),
            "/brev/frister"
        );
        assert!(neighbour.get(&duties).await.has("den 15. i måneden etter"));
        assert_eq!(
            leader
                .post("/brev/frister", &rule("uker", "3", ""))
                .await
                .location(),
            "/brev/frister"
        );
        assert!(leader.get(&duties).await.has("3 uker etter perioden"));
        assert!(neighbour.get(&duties).await.has("den 15. i måneden etter"));
        for (way, amount, month) in [
            ("dato", "31", "2"),
            ("dato", "", "3"),
            ("virkedager", "0", ""),
            ("slik", "1", ""),
        ] {
            assert_eq!(
                leader
                    .post("/brev/frister", &rule(way, amount, month))
                    .await
                    .status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{way} {amount} {month}"
            );
        }
        let (auditor, _) = client(&house, Role::Auditor, None).await;
        assert_eq!(
            auditor
                .post("/brev/frister", &rule("uker", "1", ""))
                .await
                .status,
            StatusCode::FORBIDDEN
        );
    })
    .await;
}

#[tokio::test]
async fn the_letter_leads_to_the_item_that_its_words_name() {
    const LETTER: &str = "# Brev 2026\n\n## 73.1 Loven\n\n### Oppdrag\n\n- Gi opplæring, jf. resultatkrav under pkt 73.2, og følg opp (73.2).\n\n## 73.2 Tilsyn\n\n### Oppdrag\n\n- Føre tilsyn.\n\n### Resultatkrav\n\n- Alle kommuner skal ha fått tilbud.\n";
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let letter = published(&steward, LETTER, "2026").await;
        let page = adviser.get(&letter).await;
        for words in [
            format!(r#"Gi opplæring, <a class="ds-link" href="{letter}/punkt/73.2-R1">jf. resultatkrav under pkt 73.2</a>, og følg opp ("#),
            r##"(<a class="ds-link" href="#avsnitt-73.2">73.2</a>)."##.to_owned(),
        ] {
            assert!(page.has(&words), "{words}: {}", page.text());
        }
        assert!(!page.has("Henvisninger til steder som ikke finnes"));
        let on_a_day = adviser.get(&format!("{letter}?per=2026-03-01")).await;
        let with_day = format!(r#"href="{letter}/punkt/73.2-R1?per=2026-03-01">jf. resultatkrav"#);
        assert!(on_a_day.has(&with_day), "{}", on_a_day.text());
    })
    .await;
}

#[tokio::test]
async fn money_and_references_stand_on_item_and_letter() {
    on_both(async |engine| {
        let house = start(engine).await;
        let (steward, _) = client(&house, Role::Steward, None).await;
        let (adviser, _) = client(&house, Role::Adviser, vestland()).await;
        let letter = published(&steward, FIRST, "2025").await;
        assert!(
            adviser
                .get(&letter)
                .await
                .has("Rapportering og bevilgninger")
        );
        let page = adviser.get(&letter).await;
        assert!(
            page.has(r##"<a class="ds-link" href="#avsnitt-73.1">Se rapporteringskrav under punkt 73.1</a>."##),
            "{}",
            page.text()
        );
        assert!(page.has("Henvisninger til steder som ikke finnes i brevet"));
        assert!(!page.has(">Se rapporteringskrav under punkt 73.9</a>"));
        let page = adviser.get(&format!("{letter}/rapportering")).await;
        assert!(
            page.has("kap. 1510") && page.has("kap. 621 post 63"),
            "{}",
            page.text()
        );
        assert!(page.has("Henvisninger til steder som ikke finnes") && page.has("73.9"));
        let item = adviser.get(&format!("{letter}/punkt/73.1-O1")).await;
        assert!(
            item.has("Bygger på") && item.has("/kilder/"),
            "{}",
            item.text()
        );
        assert!(item.statements() <= 12, "{}", item.statements());
        let nowhere = adviser.get(&format!("{letter}/punkt/73.1-P2")).await;
        assert!(nowhere.has("finnes ikke i brevet"));
        let somewhere = adviser.get(&format!("{letter}/punkt/73.1-P3")).await;
        assert!(
            somewhere.has(&format!("{letter}#avsnitt-73.1")),
            "{}",
            somewhere.text()
        );
        assert!(
            adviser
                .get(&format!("{letter}/punkt/73.1-F1"))
                .await
                .has("kap. 621 post 63")
        );
    })
    .await;
}

//! Scorecards of NAV offices: what is on them, who may do what with them, and what is counted.

use access::Role;
use database::{Statement, values};
use kernel::Day;
use slice::{Amount, Outcome};
use testkit::on_both;

use crate::{
    kept::{asked, words},
    room::{Room, today},
    scorecard_room::{
        FIGURE, FROM_CATALOGUE, LIST, OWN, add_recommended, answer, card, done, enter, line, own,
        recommended, row, told,
    },
    stands_out::BERGEN,
};

const MEASURE: &str = "indicators.scorecards_local";

#[tokio::test]
async fn a_scorecard_shows_statistics_recommended_and_own_indicators_against_their_targets() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = card(BERGEN);
        let before = adviser.get(LIST).await;
        assert!(before.has("Viser 43 av 43 NAV-kontor. 43 har ikke målekort."));
        assert!(before.has(&bergen), "{}", before.text());
        let empty = adviser.get(&bergen).await;
        assert!(empty.has("Det står ingen indikatorer på målekortet."));
        let none = adviser.get(&format!("{bergen}/tilradd")).await;
        assert!(none.has("Direktoratet har ikke tilrådd noen lokal indikator ennå."));

        let proposal = recommended(&room, &adviser).await;
        let catalogue = format!("{bergen}/katalog");
        let added = adviser.post(&catalogue, &FROM_CATALOGUE).await;
        assert_eq!(added.location(), bergen, "{}", added.text());
        let mentor = add_recommended(&adviser, &bergen).await;
        let family = own(&adviser, &bergen).await;
        assert_eq!(
            enter(&adviser, &family, "2024", "10", "20").await.status,
            303
        );
        assert_eq!(
            enter(&adviser, &family, "2025", "18", "30").await.status,
            303
        );
        let why = [
            ("periode", "2026-1"),
            ("ikke-malt", "Ingen førte liste."),
            FIGURE[3],
        ];
        let entered = done(&adviser, &mentor, "tall", &why).await;
        assert_eq!(entered.location(), mentor, "{}", entered.text());

        let page = adviser.get(&bergen).await;
        let social = row(&page, "Sosialhjelpsmottakere");
        assert!(
            social.contains("Målet er ikke nådd")
                && social.contains("50,0 per 1 000, det er 5,0 % (14 500 av 290 000), 2025")
                && social.contains("Høyst 4,5 %"),
            "{social}"
        );
        let families = row(&page, OWN[0].1);
        for said in [
            "Målet er nådd",
            "2025: 60,0 % (18 av 30)",
            "2024: 50,0 % (10 av 20)",
            "Minst 60,0 %",
            "Egen lokal indikator",
            FIGURE[3].1,
        ] {
            assert!(families.contains(said), "{said}: {families}");
        }
        let mentors = row(&page, "Deltakere med mentor");
        assert!(
            mentors.contains("Ikke målt") && mentors.contains("1. tertial 2026: Ikke målt: Ingen"),
            "{mentors}"
        );
        for said in [
            "la en indikator til målekortet",
            "førte et tall på målekortet",
            "Antall fra 1 til 3 vises ikke",
        ] {
            assert!(page.has(said), "{said}: {}", page.text());
        }
        let list = row(&adviser.get(LIST).await, "NAV Bergen");
        assert!(list.contains("Har målekort|3|2|3 av 3|1 av 2"), "{list}");
        let municipality = adviser.get("/kommuner/4601").await;
        assert!(municipality.has(&bergen) && municipality.has("3 indikatorer på målekortet"));
        let used = row(
            &adviser.get("/levekar/forslag").await,
            "Deltakere med mentor",
        );
        assert!(used.ends_with("|1|"), "{used}");
        let proposal = adviser.get(&proposal).await;
        assert!(proposal.has("bruker indikatoren: 1"), "{}", proposal.text());
        for file in [format!("{bergen}/tall.xlsx"), format!("{LIST}.xlsx")] {
            let file = adviser.get(&file).await;
            assert!(file.status == 200 && file.bytes.starts_with(b"PK"));
        }
    })
    .await;
}

#[tokio::test]
async fn those_without_a_scorecard_and_those_that_lack_figures_are_found() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let (bergen, kinn) = (card(BERGEN), card("4602"));
        let family = own(&adviser, &bergen).await;
        own(&adviser, &kinn).await;
        let not_due = row(&adviser.get(&bergen).await, OWN[0].1);
        assert!(not_due.contains("Første periode er ikke over"), "{not_due}");
        let of = async |only: &str| {
            let page = adviser.get(&format!("{LIST}?vis={only}")).await;
            [&bergen, &kinn].map(|one| page.has(one))
        };
        assert_eq!(of("uten-malekort").await, [false, false]);
        assert_eq!(of("mangler-tall").await, [false, false]);
        // The year is over: its figure is due.
        room.test.clock.set("2027-01-15".parse().unwrap());
        assert_eq!(
            enter(&adviser, &family, "2026", "1", "30").await.status,
            303
        );
        assert_eq!(of("mangler-tall").await, [false, true]);
        assert_eq!(of("ikke-nadd").await, [true, false]);
        let missing = row(&adviser.get(&kinn).await, OWN[0].1);
        assert!(missing.contains("Mangler tall for 2026"), "{missing}");
        // Before they were made, neither had one.
        let address = format!("{LIST}?fra=2026-01-01&til=2026-06-30&vis=uten-lokale");
        let before = adviser.get(&address).await;
        assert!(before.has(&bergen) && before.has("Viser 43 av 43 NAV-kontor, med det som sto"));
    })
    .await;
}

#[tokio::test]
async fn what_the_directorate_takes_back_stands_on_the_scorecard_and_says_so() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = card(BERGEN);
        let proposal = recommended(&room, &adviser).await;
        let mentor = add_recommended(&adviser, &bergen).await;
        adviser
            .post(&format!("{bergen}/katalog"), &FROM_CATALOGUE)
            .await;
        answer(&room, &proposal, "not_recommended").await;
        let retire = Statement::new("RETIRE", "UPDATE indicator SET retired_on = $1");
        let owner = &room.test.owner;
        let retired = owner.run_without_event(&retire, values![today()]).await;
        assert!(retired.unwrap() > 0);
        let page = adviser.get(&bergen).await;
        let mentors = row(&page, "Deltakere med mentor");
        assert!(mentors.contains("direktoratet tilrår den ikke lenger"));
        let social = row(&page, "Sosialhjelpsmottakere");
        assert!(social.contains("er gått ut av bruk") && social.contains("50,0"));
        assert_eq!(
            enter(&adviser, &mentor, "2026-1", "3", "9").await.status,
            303
        );
        // Neither can be chosen for another scorecard.
        let kinn = card("4602");
        let id = proposal.rsplit('/').next().unwrap();
        let form = [("forslag", id), ("rytme", "year"), ("retning", "higher")];
        let refused = adviser.post(&format!("{kinn}/tilradd"), &form).await;
        assert!(refused.status == 422 && refused.has("href=\"#forslag\""));
        let refused = adviser
            .post(&format!("{kinn}/katalog"), &FROM_CATALOGUE)
            .await;
        assert!(refused.status == 422 && refused.has("href=\"#indikator\""));
    })
    .await;
}

#[tokio::test]
async fn each_sees_and_does_what_is_theirs() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let (bergen, kinn) = (card(BERGEN), card("4602"));
        let family = own(&adviser, &bergen).await;
        let other_s = own(&adviser, &kinn).await;
        let contact = room.contact_of(BERGEN).await;
        // The contact sees the own NAV office alone, enters and makes indicators of its own.
        let list = contact.get(LIST).await;
        assert!(list.has(&bergen) && !list.has(&kinn) && list.has("Viser 1 av 1 NAV-kontor"));
        let page = contact.get("/kommuner/4601").await;
        assert!(page.has(&bergen));
        assert_eq!(
            enter(&contact, &family, "2025", "12", "30").await.status,
            303
        );
        let mut another = OWN;
        another[0].1 = "Telefontid";
        let made = contact.post(&format!("{bergen}/egen"), &another).await;
        assert_eq!(made.location(), bergen);
        let file = contact.get(&format!("{bergen}/tall.xlsx")).await;
        assert_eq!(file.status, 200);
        for address in [
            kinn.clone(),
            format!("{kinn}/tall.xlsx"),
            format!("{kinn}/egen"),
            other_s.clone(),
        ] {
            assert_eq!(contact.get(&address).await.status, 404, "{address}");
        }
        assert_eq!(
            contact.post(&format!("{kinn}/egen"), &OWN).await.status,
            404
        );
        let to = format!("{other_s}/tall");
        assert_eq!(contact.post(&to, &[("versjon", "1")]).await.status, 404);
        let shown = contact.get(&family).await;
        assert!(shown.has(&format!("{family}/tall")) && !shown.has(&format!("{family}/rett")));
        for how in ["rett", "mal", "ta-ut"] {
            let refused = contact.post(&format!("{family}/{how}"), &[]).await;
            assert_eq!(refused.status, 403, "{how}");
        }
        for how in ["katalog", "tilradd"] {
            assert_eq!(contact.get(&format!("{bergen}/{how}")).await.status, 403);
        }
        // Those who read see all and do nothing.
        for role in [Role::CountyGovernor, Role::Auditor] {
            let reader = room.one(role).await;
            assert_eq!(reader.get(&bergen).await.status, 200, "{role:?}");
            let shown = reader.get(&family).await;
            assert!(told(&shown).contains("40,0 %") && !shown.has(&format!("{family}/tall")));
            let refused = reader.post(&format!("{family}/tall"), &FIGURE).await;
            assert_eq!(refused.status, 403, "{role:?}");
        }
        let partner = room.one(Role::NavPartner).await;
        assert_eq!(partner.get(&bergen).await.status, 403);
        // Another office has its own NAV offices, and finds none of these.
        let elsewhere = room.elsewhere(Role::Leader).await;
        let list = elsewhere.get(LIST).await;
        assert!(!list.has(&bergen) && list.has("NAV Stavanger"));
        for address in [bergen.clone(), family.clone(), format!("{bergen}/egen")] {
            assert_eq!(elsewhere.get(&address).await.status, 404, "{address}");
        }
        let refused = elsewhere.post(&format!("{bergen}/egen"), &OWN).await;
        assert_eq!(refused.status, 404);
        let to = format!("{family}/ta-ut");
        let refused = elsewhere.post(&to, &[("ut-grunn", "Nei")]).await;
        assert_eq!(refused.status, 404);
        // The directorate looks at one office at a time.
        let steward = room.steward().await;
        let there = steward.get(&format!("{LIST}?embete=vestland")).await;
        assert!(there.has(&bergen), "{}", there.text());
    })
    .await;
}

#[tokio::test]
async fn a_nav_office_of_several_municipalities_is_open_to_each_and_adds_them_up() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let app = &room.test.app;
        let mut tx = app.database.begin().await.unwrap();
        organisations::share_nav_offices(&mut tx, today())
            .await
            .unwrap();
        let event = audit::Event::new("demo.furnished", &audit::Actor::program(), app.now());
        audit::commit(tx, &event).await.unwrap();
        let adviser = room.one(Role::Adviser).await;
        let shared = card("4643");
        let catalogue = format!("{shared}/katalog");
        let added = adviser.post(&catalogue, &FROM_CATALOGUE).await;
        assert_eq!(added.location(), shared, "{}", added.text());
        let of_two = [("4642", "Lærdal"), ("4643", "Årdal")];
        for (number, _) in of_two {
            let contact = room.contact_of(number).await;
            let page = contact.get(&shared).await;
            let social = row(&page, "Sosialhjelpsmottakere");
            for said in ["Målet er nådd", "Alle kommunene: ", "Lærdal: ", "Årdal: "] {
                assert!(social.contains(said), "{said}: {social}");
            }
            let social = contact.get(&line(&page, "Sosialhjelpsmottakere")).await;
            // The profile of the other is not the contact's to see.
            assert!(!social.has("/levekar\">"), "{}", social.text());
        }
        let other = room.contact_of("4601").await;
        assert_eq!(other.get(&shared).await.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_page_of_many_scorecards_takes_as_many_statements_as_of_one() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let bergen = card(BERGEN);
        let family = own(&adviser, &bergen).await;
        let count = async || {
            let mut counts = Vec::new();
            for page in [LIST, bergen.as_str(), family.as_str()] {
                counts.push(adviser.get(page).await.statements());
            }
            counts
        };
        count().await;
        let with_one = count().await;
        recommended(&room, &adviser).await;
        for (number, _) in crate::planted::vestland(today()) {
            let card = card(number);
            adviser
                .post(&format!("{card}/katalog"), &FROM_CATALOGUE)
                .await;
            let mentor = add_recommended(&adviser, &card).await;
            enter(&adviser, &mentor, "2026-1", "3", "9").await;
        }
        let list = adviser.get(LIST).await;
        assert!(list.has("Viser 43 av 43 NAV-kontor. 0 har ikke målekort."));
        let with_all = count().await;
        assert_eq!(with_one, with_all);
        assert!(with_all.iter().all(|count| *count <= 11), "{with_all:?}");
    })
    .await;
}

#[tokio::test]
async fn the_measure_counts_nav_offices_with_local_indicators_and_opens_them() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.plant().await;
        let adviser = room.one(Role::Adviser).await;
        let (bergen, kinn) = (card(BERGEN), card("4602"));
        let share = |outcome: &Outcome| match outcome {
            Outcome::Measured(figure) => match figure.amount {
                Amount::Share(share) => (share.part, share.whole, figure.rows.clone()),
                other => panic!("{other:?}"),
            },
            Outcome::NotMeasurable(why) => panic!("{why}"),
        };
        let (none, _, sections) = asked(&room, MEASURE, today()).await;
        assert_eq!((share(&none).0, share(&none).1), (0, 43));
        let said = sections.iter().map(words).collect::<String>();
        assert!(said.contains("Ingen NAV-kontor hadde målekort i perioden."));
        let family = own(&adviser, &bergen).await;
        enter(&adviser, &family, "2025", "18", "30").await;
        adviser
            .post(&format!("{kinn}/katalog"), &FROM_CATALOGUE)
            .await;
        let (figure, rows, sections) = asked(&room, MEASURE, today()).await;
        let (part, whole, href) = share(&figure);
        assert_eq!((part, whole, rows.len()), (1, 43, 43));
        let in_part: Vec<_> = rows.iter().filter(|row| row.in_part).collect();
        assert!(bergen.ends_with(&in_part[0].id.to_string()) && in_part.len() == 1);
        let opened = adviser.get(&href).await;
        assert!(opened.has("Viser 43 av 43"), "{}", opened.text());
        assert!(row(&opened, "NAV Bergen").contains("Har målekort|1|1|"));
        assert!(row(&opened, "NAV Kinn").contains("Har målekort|1|0|"));
        let Outcome::Measured(figure) = figure else {
            unreachable!()
        };
        let without = figure.asides[0].href.clone().unwrap();
        assert!(adviser.get(&without).await.has("Viser 42 av 43"));
        let said = sections.iter().map(words).collect::<Vec<_>>().join("\n");
        assert!(
            said.contains("NAV Bergen | 1 | 1 | 1 av 1 | 1 av 1"),
            "{said}"
        );
        // No figure of a scorecard goes into the report.
        assert!(!said.contains("18 av 30") && !said.contains(OWN[0].1));
        // What is taken out in the period was in use in it, and in the next it was not.
        let why = [("ut-grunn", "Lite nyttig.")];
        done(&adviser, &family, "ta-ut", &why).await;
        assert_eq!(share(&asked(&room, MEASURE, today()).await.0).0, 1);
        let next_year: Day = "2027-06-30".parse().unwrap();
        assert_eq!(share(&asked(&room, MEASURE, next_year).await.0).0, 0);
        let last_year: Day = "2025-12-31".parse().unwrap();
        assert_eq!(share(&asked(&room, MEASURE, last_year).await.0).0, 0);
    })
    .await;
}

#[tokio::test]
async fn the_office_of_the_demo_has_scorecards_in_every_state() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        room.put_demo().await;
        let app = &room.test.app;
        let when = (app.now(), organisations::office_id("vestland"));
        let mut tx = app.database.begin().await.unwrap();
        let made = indicators::put_demo_scorecards(&mut tx, || app.new_id(), when).await;
        audit::commit_all(tx, &made.unwrap()).await.unwrap();
        let adviser = room.one(Role::Adviser).await;
        let list = adviser.get(LIST).await;
        assert!(list.has("10 har ikke målekort"), "{}", list.text());
        for only in ["uten-malekort", "uten-lokale", "mangler-tall", "ikke-nadd"] {
            let page = adviser.get(&format!("{LIST}?vis={only}")).await;
            assert!(!page.has("passer til utvalget"), "{only}");
        }
        let bergen = adviser.get(&card(BERGEN)).await;
        assert!(bergen.has("laget for demoen"), "{}", bergen.text());
        line(&bergen, "Sosialhjelpsmottakere");
    })
    .await;
}

use testkit::on_both;

use crate::room::{Room, today};

const VIEWS: [&str; 8] = [
    "/plan",
    "/plan/hjul",
    "/plan/hjul?ringer=slag",
    "/plan/tidslinje",
    "/plan/tidslinje?etter=del",
    "/plan/kalender",
    "/plan/min-uke",
    "/plan/krav",
];

#[tokio::test]
async fn every_view_leads_to_the_others_with_the_same_filter() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        for view in VIEWS {
            let separator = if view.contains('?') { '&' } else { '?' };
            let page = adviser
                .get(&format!("{view}{separator}ar=2025&tema=housing"))
                .await;
            assert_eq!(page.status, 200, "{view}: {}", page.text());
            for other in [
                "/plan?",
                "/plan/hjul?",
                "/plan/tidslinje?",
                "/plan/kalender?",
                "/plan/min-uke?",
                "/plan/krav?",
            ] {
                let link = format!("href=\"{other}ar=2025&#38;tema=housing\"");
                assert!(page.has(&link), "{view} does not lead to {link}");
            }
            assert!(page.statements() <= 11, "{view}: {}", page.statements());
        }
    })
    .await;
}

#[tokio::test]
async fn wheel_and_timeline_have_a_link_for_each_activity_and_tables_that_say_the_same() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let activities = room.activities(2026).await;
        assert!(activities.len() > 50);
        for view in &VIEWS[1..5] {
            let page = adviser
                .get(&format!(
                    "{view}{}ar=2026",
                    if view.contains('?') { '&' } else { '?' }
                ))
                .await;
            for activity in &activities {
                let link = format!("<a class=\"drawing-link\" href=\"/plan/{}\"", activity.id);
                assert!(page.has(&link), "{view} has no {}", activity.title);
                let row = format!("<a class=\"ds-link\" href=\"/plan/{}\">", activity.id);
                assert!(
                    view.contains("tidslinje") || page.has(&row),
                    "{view}: no row for {}",
                    activity.title
                );
            }
            assert!(!page.has("style="), "{view}");
        }
        let narrowed = adviser.get("/plan/hjul?ar=2026&slag=visit").await.text();
        for activity in &activities {
            let link = format!("href=\"/plan/{}\" aria-label", activity.id);
            let is_visit = activity.kind == plan::ActivityKind::Visit;
            assert_eq!(narrowed.contains(&link), is_visit, "{}", activity.title);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_due_elsewhere_stands_in_the_year_of_those_who_may_see_it() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (partner, _) = room.known("havard").await;
        let adviser = room.adviser().await;
        for view in [
            "/plan/hjul",
            "/plan/tidslinje",
            "/plan/kalender?maned=6",
            "/plan/min-uke",
        ] {
            assert!(adviser.get(view).await.has("Sju ting har frist"), "{view}");
            assert!(!partner.get(view).await.has("Sju ting har frist"), "{view}");
        }
        assert!(
            !adviser
                .get("/plan/kalender?maned=9")
                .await
                .has("Sju ting har frist")
        );
        assert!(
            !adviser
                .get("/plan/min-uke?uke=2026-W26")
                .await
                .has("Sju ting har frist")
        );
        assert!(
            adviser
                .get("/plan/hjul")
                .await
                .has("/rapportering\" aria-label"),
            "the letter's duties"
        );
    })
    .await;
}

#[tokio::test]
async fn the_calendar_has_each_activity_on_each_of_its_days() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let id = room
            .plan(
                &adviser,
                "Over månedsskiftet",
                "2026-06-30",
                &[("til", "2026-07-02")],
            )
            .await;
        let _ = id;
        let long = [("til", "2026-07-20")];
        room.plan(&adviser, "Prosjekt over lengre tid", "2026-06-25", &long)
            .await;
        let text = adviser.get("/plan/kalender?ar=2026&maned=7").await.text();
        for (day, is_there) in [("2026-07-10", false), ("2026-07-20", true)] {
            let cell = text.split(&format!("data-day=\"{day}\"")).nth(1).unwrap();
            let cell = cell.split("</td>").next().unwrap();
            assert_eq!(cell.contains("Prosjekt over"), is_there, "{day}");
        }
        let above = text.split("plan-month\"").next().unwrap();
        assert!(above.contains("Prosjekt over lengre tid"));
        for (day, is_there) in [
            ("2026-06-29", false),
            ("2026-06-30", true),
            ("2026-07-02", true),
            ("2026-07-03", false),
        ] {
            let cell = text.split(&format!("data-day=\"{day}\"")).nth(1).unwrap();
            let cell = cell.split("</td>").next().unwrap();
            assert_eq!(cell.contains("Over månedsskiftet"), is_there, "{day}");
        }
        assert!(text.contains("</span>27</th>"), "week numbers");
        assert!(text.contains("ar=2026&#38;maned=6") && text.contains("ar=2026&#38;maned=8"));
        let december = adviser.get("/plan/kalender?ar=2026&maned=12").await;
        assert!(december.has("ar=2027&#38;maned=1"));
        for nonsense in ["maned=0", "maned=13", "maned=x", "ar=99999"] {
            assert_eq!(
                adviser
                    .get(&format!("/plan/kalender?{nonsense}"))
                    .await
                    .status,
                200
            );
        }
    })
    .await;
}

#[tokio::test]
async fn my_week_is_mine() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let (marit, person) = room.known("marit").await;
        let (ingrid, _) = room.known("ingrid").await;
        let owner = person.id.to_string();
        room.plan(
            &marit,
            "Bare Marits",
            "2026-06-17",
            &[("ansvarlig", &owner)],
        )
        .await;
        assert!(marit.get("/plan/min-uke").await.has("Bare Marits"));
        assert!(!ingrid.get("/plan/min-uke").await.has("Bare Marits"));
        assert!(
            !marit
                .get("/plan/min-uke?uke=2026-W24")
                .await
                .has("Bare Marits")
        );
        assert!(
            marit
                .get("/plan/min-uke?uke=2026-W25")
                .await
                .has("Bare Marits")
        );
        room.test.clock.set("2026-06-22".parse().unwrap());
        let late = marit.get("/plan/min-uke").await.text();
        let overdue = late.split("id=\"over-tiden\"").nth(1).unwrap();
        assert!(
            overdue
                .split("</section>")
                .next()
                .unwrap()
                .contains("Bare Marits")
        );
    })
    .await;
}

#[tokio::test]
async fn what_nothing_answers_stands_on_top_until_something_is_planned() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let unanswered = async || {
            let text = adviser.get("/plan/krav").await.text();
            let part = text.split("id=\"ubesvart\"").nth(1).unwrap();
            part.split("</section>").next().unwrap().to_owned()
        };
        let before = unanswered().await;
        assert!(
            before.contains(">73.2-O4</a>") && before.contains(">73.6-O3</a>"),
            "{before}"
        );
        let row = before.split(">73.2-O4</a>").nth(1).unwrap();
        let ask = row
            .split("href=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap();
        let form = adviser.get(&ask.replace("&amp;", "&")).await;
        let key = ask
            .split("krav=")
            .nth(1)
            .unwrap()
            .split('&')
            .next()
            .unwrap();
        assert!(
            form.has(&format!("name=\"krav\" value=\"{key}\" checked")),
            "{ask}"
        );
        let day = today().to_string();
        let id = room.plan(&adviser, "Megling", &day, &[("krav", key)]).await;
        assert!(!unanswered().await.contains(">73.2-O4</a>"));
        crate::room::act(&adviser, id, "avlys", &[("hvorfor", "Partene ble enige")])
            .await
            .location();
        assert!(
            unanswered().await.contains(">73.2-O4</a>"),
            "what is cancelled answers nothing"
        );
        let (reader, _) = room.known("ragnhild").await;
        assert!(
            !reader.get("/plan/krav").await.has("/plan/ny"),
            "who does not plan is not led there"
        );
    })
    .await;
}

#[tokio::test]
async fn a_municipality_has_what_the_plan_has_for_it() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let page = adviser.get("/kommuner/4601").await;
        assert!(page.has("Årsplan 2026") && page.has("Levekårsoversikt for kommunene"));
        // Fedje is one of those that nothing is aimed at.
        let neglected = adviser.get("/kommuner/4633").await;
        assert!(neglected.has("Årsplan 2026") && !neglected.has("Levekårsoversikt for kommunene"));
        let (contact, _) = room.known("gunnhild").await;
        assert!(!contact.get("/kommuner/4601").await.has("Årsplan 2026"));
    })
    .await;
}

#[tokio::test]
async fn another_office_has_a_plan_of_its_own() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let stranger = room.stranger().await;
        let ours = room.activities(2026).await;
        for view in VIEWS {
            let text = stranger.get(view).await.text();
            for activity in &ours {
                assert!(
                    !text.contains(&activity.id.to_string()),
                    "{view}: {}",
                    activity.title
                );
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_year_of_1500_activities_is_drawn_whole_in_as_many_statements() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.adviser().await;
        let few = adviser.get("/plan/hjul?ar=2026").await.statements();
        let pattern = room.activities(2026).await;
        let scope = access::OfficeScope::of_operator(crate::room::vestland());
        let mut tx = room.test.app.database.of_program().begin().await.unwrap();
        let mut made = Vec::new();
        for number in 0..1500 - pattern.len() {
            let first = kernel::Period::year(2026)
                .first
                .plus_days(i64::try_from(number % 360).unwrap());
            let activity = plan::Activity {
                id: room.test.app.new_id(),
                title: format!("Aktivitet {number}"),
                first_day: first,
                last_day: first.plus_days(i64::try_from(number % 4).unwrap()),
                copied_from: None,
                ..pattern[number % pattern.len()].clone()
            };
            plan::activities::insert(&mut tx, &scope, &activity)
                .await
                .unwrap();
            made.push(activity.id);
        }
        let event = audit::Event::new(
            "demo.furnished",
            &audit::Actor::program(),
            room.test.app.now(),
        );
        audit::commit(tx, &event).await.unwrap();
        for view in [
            "/plan/hjul?ar=2026",
            "/plan/hjul?ar=2026&ringer=slag",
            "/plan/tidslinje?ar=2026",
        ] {
            let began = std::time::Instant::now();
            let page = adviser.get(view).await;
            eprintln!("{engine:?} {view}: {} ms", began.elapsed().as_millis());
            assert_eq!(page.statements(), few, "{view}");
            let text = page.text();
            let missing = made
                .iter()
                .filter(|id| !text.contains(&format!("href=\"/plan/{id}\" aria-label")));
            assert_eq!(missing.count(), 0, "{view}");
        }
    })
    .await;
}

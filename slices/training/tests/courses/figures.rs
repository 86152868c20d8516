use slice::{Amount, Outcome};
use testkit::on_both;

use crate::room::{Room, body_rows, today};

/// A measure, its parameter, and whether each row of its is one of the list.
type Asked = (&'static str, Option<(&'static str, i64)>, bool);

/// The measures that open a list, with a parameter, and whether each row of theirs is one of the list.
const MEASURES: [Asked; 9] = [
    ("training.offered_staff", Some(("work", 0)), true),
    ("training.attended_staff", Some(("work", 2)), true),
    ("training.offered_network", Some(("work", 1)), true),
    ("training.offered_nav_offices", Some(("work", 1)), true),
    ("training.course_types_held", None, true),
    ("training.sessions_held", Some(("course_type", 0)), true),
    // The list shows the sessions where the people were counted.
    ("training.participants", Some(("course_type", 0)), false),
    ("training.networks_alive", Some(("theme", 0)), true),
    ("training.guides_supported", None, true),
];

#[tokio::test]
async fn each_figure_opens_exactly_the_rows_it_counted_and_its_never_list() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let officer = room.officer().await;
        for (key, parameter, is_alike) in MEASURES {
            let (outcome, rows) = room.measured(key, parameter, today()).await;
            let Outcome::Measured(figure) = outcome else {
                panic!("{key} is not measurable");
            };
            let page = officer.get(&figure.rows).await;
            assert_eq!(page.status, 200, "{}", figure.rows);
            if is_alike {
                assert_eq!(
                    body_rows(&page.text()),
                    rows.len(),
                    "{key}: {}",
                    figure.rows
                );
            }
            for aside in figure.asides {
                let (Some(href), Amount::Count(count)) = (aside.href, aside.amount) else {
                    continue;
                };
                let page = officer.get(&href).await;
                assert_eq!(page.status, 200, "{href}");
                if href != figure.rows {
                    assert_eq!(body_rows(&page.text()) as u64, count, "{key}: {href}");
                }
            }
        }
    })
    .await;
}

#[tokio::test]
async fn without_a_confirmed_base_there_is_nothing_to_measure_and_it_says_why() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        for key in [
            "training.offered_staff",
            "training.attended_staff",
            "training.offered_network",
        ] {
            let (outcome, rows) = room.measured(key, Some(("work", 1)), today()).await;
            let Outcome::NotMeasurable(why) = outcome else {
                panic!("{key} is measured over nothing");
            };
            assert!(
                why.contains("Kvalifiseringsprogrammet") && why.contains("0 av"),
                "{why}"
            );
            assert!(rows.is_empty());
        }
        for key in ["training.networks_alive", "training.guides_supported"] {
            let (outcome, _) = room.measured(key, None, today()).await;
            assert!(matches!(outcome, Outcome::NotMeasurable(_)), "{key}");
        }
        let (outcome, _) = room
            .measured("training.course_types_held", None, today())
            .await;
        let Outcome::Measured(figure) = outcome else {
            panic!("that none of three is held can be said");
        };
        assert_eq!(figure.amount, Amount::Share(kernel::Share::new(0, 3)));
    })
    .await;
}

use database::values;
use slice::{Amount, Outcome};
use testkit::on_both;

use crate::room::{Room, today};

#[tokio::test]
async fn the_demo_has_something_to_measure_and_corners_that_were_neglected() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        for (measure, parameter) in [
            ("training.offered_staff", Some(("work", 0))),
            ("training.attended_staff", Some(("work", 1))),
            ("training.offered_nav_offices", Some(("work", 0))),
            ("training.offered_network", Some(("work", 1))),
            ("training.course_types_held", None),
            ("training.networks_alive", None),
            ("training.guides_supported", None),
        ] {
            let (outcome, _) = room.measured(measure, parameter, today()).await;
            let Outcome::Measured(figure) = outcome else {
                panic!("{measure} is not measurable in the demo");
            };
            let Amount::Share(share) = figure.amount else {
                panic!("{measure} is no share");
            };
            assert!(
                share.part > 0 && share.part < share.whole,
                "{measure}: {share:?}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn names_of_the_demo_are_forgotten_where_they_are_old() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let old = room
            .rows("SELECT p.name, p.email FROM participant p JOIN course_session s ON s.id = p.session_id WHERE s.held_on <= $1", values![today().plus_days(-366)])
            .await;
        assert!(!old.is_empty());
        for row in &old {
            assert_eq!(row.get::<Option<String>>("name").unwrap(), None);
            assert_eq!(row.get::<Option<String>>("email").unwrap(), None);
        }
        let new = room
            .rows("SELECT p.name FROM participant p JOIN course_session s ON s.id = p.session_id WHERE s.held_on > $1", values![today().plus_days(-300)])
            .await;
        assert!(!new.is_empty());
        for row in new {
            assert!(row.get::<String>("name").unwrap().ends_with("(eksempel)"));
        }
        let full = "SELECT COUNT(*) AS n FROM participant WHERE state = 'waiting'";
        assert!(room.count(full).await > 0, "some course has a waiting list");
    })
    .await;
}

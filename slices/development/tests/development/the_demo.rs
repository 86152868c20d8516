use access::Role;
use slice::{Amount, Outcome};
use testkit::on_both;

use crate::room::{Room, shown, today};

#[tokio::test]
async fn the_demo_has_its_neglected_corners_and_figures_open_exactly_their_rows() {
    on_both(async |engine| {
        let room = Room::with_demo(engine).await;
        let leader = room.one(Role::Leader).await;
        for measure in [
            "development.experiences_shared",
            "development.cooperation_mapped",
            "development.cooperation_acted",
            "development.offered_help_to_cooperate",
            "development.projects_on_plan",
            "development.action_plans",
            "development.notes_sent",
        ] {
            let (outcome, rows) = room.measure(measure, &[], (2026, today())).await;
            let Outcome::Measured(figure) = outcome else {
                panic!("{measure} is not measured");
            };
            assert_eq!(
                shown(&leader, &figure.rows).await,
                rows.len(),
                "{measure}: {}",
                figure.rows
            );
            let Amount::Share(share) = figure.amount else {
                continue;
            };
            let rest = figure.asides.first().unwrap();
            let href = rest.href.as_ref().unwrap();
            let left = usize::try_from(share.whole - share.part).unwrap();
            assert_eq!(shown(&leader, href).await, left, "{measure}: {href}");
            assert!(
                left > 0 && share.part > 0,
                "{measure} has nothing to discover: {share:?}"
            );
        }
        for page in [
            "/erfaringer",
            "/erfaringer/ny",
            "/erfaringer/kommuner",
            "/samarbeid",
            "/samarbeid/avtaler",
            "/samarbeid/avtaler/ny",
            "/samarbeid/kartlegging/ny",
            "/prosjekter",
            "/prosjekter/ny",
            "/handlingsplaner",
            "/handlingsplaner/ny",
            "/notater",
            "/notater/ny",
        ] {
            let reply = leader.get(page).await;
            assert!(
                reply.status.is_success() && !reply.has("⟦"),
                "{page}: {}",
                reply.text()
            );
            assert!(reply.statements() <= 12, "{page}: {}", reply.statements());
        }
    })
    .await;
}

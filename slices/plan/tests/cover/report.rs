use documents::report::{Block, Section};
use kernel::{Language, Period};
use plan::{ActivityKind, ActivityState, Theme};
use slice::OfficeAsk;
use testkit::on_both;

use crate::room::{Room, activity, day, municipality, scope};

async fn section(room: &Room, number: &str) -> Section {
    let t = room.test.app.texts.tongue(Language::Nb);
    let mut reader = room.test.app.database.read().await.unwrap();
    let part = plan::SLICE.report_parts.iter();
    let part = part
        .into_iter()
        .find(|part| part.section == number)
        .unwrap();
    let scope = scope();
    let sections = (part.build)(OfficeAsk {
        reader: &mut reader,
        scope: &scope,
        period: Period::year(2026),
        as_of: day("2026-06-15"),
        t: &t,
    });
    sections.await.unwrap().remove(0)
}

/// Every row of the tables: heading and cells.
fn rows(section: &Section) -> Vec<Vec<String>> {
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let rows = tables.flat_map(|table| table.rows.iter().chain(&table.total));
    rows.map(|row| {
        let heading = std::iter::once(row.heading.clone());
        heading.chain(row.cells.iter().cloned()).collect()
    })
    .collect()
}

#[tokio::test]
async fn the_report_says_how_many_municipalities_and_what_kinds() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        assert!(
            rows(&section(&room, "5").await).is_empty(),
            "nothing is held"
        );
        let came = "2026-03-10";
        let places = |numbers: &[&str]| -> Vec<_> {
            let came = numbers.iter();
            came.map(|number| (municipality(number), ["", "2026-02-01", "2026-03-10"]))
                .collect()
        };
        let mut course = activity("Boligkurs", came);
        course.state = ActivityState::Held;
        room.put(&course, &places(&["4601", "4627"])).await;
        let mut visit = activity("Besøk", came);
        (visit.state, visit.kind) = (ActivityState::Held, ActivityKind::Visit);
        visit.marks.themes = vec![Theme::Housing, Theme::Youth];
        room.put(&visit, &places(&["4601"])).await;
        room.put(&activity("Planlagt", "2026-09-01"), &places(&[]))
            .await;

        let housing = rows(&section(&room, "5").await);
        assert_eq!(
            housing,
            [
                vec!["Kurs", "1", "2"],
                vec!["Besøk", "1", "1"],
                vec!["I alt", "2", "2"],
            ]
        );
        let children = rows(&section(&room, "6").await);
        assert_eq!(children, [vec!["Besøk", "1", "1"], vec!["I alt", "1", "1"]]);
        let all = rows(&section(&room, "2").await);
        assert!(
            all.contains(&vec!["Besøk".into(), "1".into(), "1".into(), "1".into()]),
            "{all:?}"
        );
        assert!(
            all.contains(&vec!["I alt".into(), "2".into(), "1".into(), "2".into()]),
            "{all:?}"
        );
        let by_theme = vec![
            "Boligsosialt arbeid".into(),
            "2".into(),
            "2".into(),
            "41".into(),
        ];
        assert!(all.contains(&by_theme), "{all:?}");
    })
    .await;
}

use access::Role;
use kernel::Id;
use organisations::nation::nation;
use slice::{Answer, EffortLine, EffortLines, EffortStage, OfficeAsk, Slice};
use testkit::{Engine, on_both};
use texts::Source;

use crate::room::{Room, SLICES, row, today};

/// A slice that tells of efforts at three municipalities: two and a half days in Bergen, one to come in Voss, and one
/// that another slice counts.
static OTHER: Slice = Slice {
    efforts: &[EffortLines { build: told }],
    ..Slice::named(
        "other",
        Source {
            name: "other",
            nb: "",
            nn: "",
            en: "",
        },
    )
};

fn told(ask: OfficeAsk<'_>) -> Answer<'_, Vec<EffortLine>> {
    Box::pin(async move {
        let lines = [
            line("4601", "Kurs i loven", (1, 0), EffortStage::Done),
            line("4601", "Kursdag", (0, 2), EffortStage::Done),
            line("4601", "Besøk hos ledelsen", (1, 1), EffortStage::Done),
            line("4621", "Dialogmøte", (1, 1), EffortStage::Meant),
        ];
        let within = lines
            .into_iter()
            .filter(|line| ask.period.contains(line.day));
        Ok(within.collect())
    })
}

fn municipality(number: &str) -> Id {
    nation().number(number).unwrap().municipality
}

fn line(number: &str, title: &str, (count, days): (u32, u32), stage: EffortStage) -> EffortLine {
    EffortLine {
        municipality: municipality(number),
        label: "Slag".to_owned(),
        title: title.to_owned(),
        subjects: vec![],
        day: today(),
        count,
        days,
        stage,
        href: "/plan".to_owned(),
    }
}

fn slices() -> Vec<&'static Slice> {
    SLICES.iter().copied().chain([&OTHER]).collect()
}

pub fn house() -> slice::House {
    slice::House::new(slices())
}

/// A room with the figures of the demo and the other slice.
pub async fn room(engine: Engine) -> Room {
    let room = Room::of_slices(engine, &slices()).await;
    room.put_demo().await;
    room
}

#[tokio::test]
async fn efforts_of_every_slice_are_counted_held_against_need_and_open_their_rows() {
    on_both(async |engine| {
        let room = room(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get("/levekar/innsats?per=antall").await;
        let bergen = row(&page, "Bergen");
        assert!(bergen.ends_with("|2|0|3|2,00|"), "{bergen}");
        let voss = row(&page, "Voss");
        assert!(voss.contains("|0|1|0|0,00|"), "{voss}");
        assert!(page.has("drawing-scatter") && page.has("aria-label=\"Bergen: behov"));
        let rows = adviser.get("/levekar/innsats/4601?ar=2026").await;
        assert!(
            rows.has("2 gjennomført, 0 planlagt, 3 kjente dager"),
            "{}",
            rows.text()
        );
        for title in ["Kurs i loven", "Kursdag", "Besøk hos ledelsen"] {
            assert!(rows.has(title), "{title}");
        }
        let earlier = adviser.get("/levekar/innsats?per=antall&ar=2025").await;
        assert!(row(&earlier, "Bergen").contains("|0|0|0|0,00|"));
        assert!(earlier.has("Ingen innsats er gjennomført i perioden"));
        let others = adviser.get("/levekar/innsats/0301").await;
        assert_eq!(others.status, 404);
    })
    .await;
}

#[tokio::test]
async fn whoever_has_great_need_and_little_is_listed_with_a_reason_and_one_thing_to_do() {
    on_both(async |engine| {
        let room = room(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let page = adviser.get("/levekar/innsats?per=antall").await;
        let text = page.text();
        let listed = text.matches(">Planlegg noe</a>").count();
        assert!(listed > 5, "{listed}");
        assert_eq!(listed, text.matches("Innsats: 0 gjennomført").count());
        // Those listed are those marked in the table, and none of them got anything.
        assert_eq!(
            listed,
            text.matches(">Stort behov, liten innsats</span>").count()
        );
        assert!(!row(&page, "Bergen").contains("Stort behov"));
        let first = text.split("/plan/ny?sted=k").nth(1).unwrap();
        let id: Id = first.split('"').next().unwrap().parse().unwrap();
        assert!(nation().municipality(id).is_some());
        let governor = room.one(Role::CountyGovernor).await;
        assert!(!governor.get("/levekar/innsats").await.has("Planlegg noe"));
    })
    .await;
}

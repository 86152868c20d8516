//! Figures on a map and as circles.

use access::Role;
use testkit::{Reply, on_both};

use crate::{
    planted::{areas, grid, people_and_recipients, take_into_use, vestland},
    room::{Room, row, today},
};

const HELP: &str = "Sosialtjenester i kommunene";
const PEOPLE: &str = "Befolkning";
const PAGE: &str = "/levekar/indikatorer/social-assistance";

async fn with_figures(room: &Room) -> testkit::Client {
    let adviser = room.one(Role::Adviser).await;
    let (people, recipients) = people_and_recipients();
    room.import(&adviser, PEOPLE, ("folk.csv", people.as_bytes()))
        .await;
    room.import(&adviser, HELP, ("hjelp.csv", recipients.as_bytes()))
        .await;
    adviser
}

/// Every area says what the table says of the same place, and leads to its page.
fn labels_are_as_in_the_table(page: &Reply, without: &[&str]) {
    let areas = areas(page);
    let places: Vec<_> = vestland(today())
        .into_iter()
        .filter(|(number, _)| !without.contains(number))
        .collect();
    assert_eq!(areas.len(), places.len());
    for ((number, name), (href, label)) in places.into_iter().zip(&areas) {
        assert_eq!(href, &format!("/kommuner/{number}"));
        let row = row(page, name);
        let cells: Vec<&str> = row.split('|').collect();
        let (figure, detail) = (cells[1], cells[2]);
        if detail.is_empty() {
            let said = if figure == "–" {
                "tallet mangler"
            } else {
                figure
            };
            assert_eq!(label, &format!("{name}: {said}"));
        } else {
            let unit = "per 1\u{a0}000";
            assert_eq!(label, &format!("{name}: {figure} {unit} ({detail})"));
        }
    }
}

#[tokio::test]
async fn the_areas_of_the_map_say_what_the_table_says() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = with_figures(&room).await;
        let hole = vestland(today())[7];
        take_into_use(&adviser, "ruter.geojson", grid(&[hole.0]).as_bytes()).await;
        let page = adviser.get(PAGE).await;
        assert!(page.has(r#"class="drawing drawing-map""#));
        labels_are_as_in_the_table(&page, &[hole.0]);
        let without = format!("Uten omriss på kartet, men med i tabellen: {}.", hole.1);
        assert!(page.has(&without));
        assert!(page.has("Kartdata: Kartverket (CC BY 4.0)"));
        for said in ["tallet mangler", "skjult eller ikke publisert", "til under"] {
            assert!(page.has(said), "{said}");
        }
        let hidden = row(&page, vestland(today())[1].1);
        assert!(hidden.contains("skjult, gjelder få personer"), "{hidden}");
    })
    .await;
}

#[tokio::test]
async fn the_circles_say_the_same_and_need_no_boundaries() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = with_figures(&room).await;
        let without = adviser.get(PAGE).await;
        assert!(without.has("Ingen grenser som passer er lest inn"));
        assert!(without.has(r#"class="drawing drawing-cartogram""#));
        assert!(without.has("jo flere innbyggere (2025)"));
        labels_are_as_in_the_table(&without, &[]);
        take_into_use(&adviser, "ruter.geojson", grid(&[]).as_bytes()).await;
        let circles = adviser.get(&format!("{PAGE}?vis=sirkler")).await;
        assert!(!circles.has("Ingen grenser som passer er lest inn"));
        labels_are_as_in_the_table(&circles, &[]);
        let map = adviser.get(PAGE).await;
        assert!(!map.has("drawing-cartogram"));
    })
    .await;
}

#[tokio::test]
async fn the_circles_are_alike_where_nobody_knows_how_many_live_there() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = room.one(Role::Adviser).await;
        let income = "kommunenr;aar;median_inntekt_etter_skatt\n4601;2025;500000\n";
        room.import(&adviser, HELP, ("inntekt.csv", income.as_bytes()))
            .await;
        let page = adviser.get("/levekar/indikatorer/median-income").await;
        assert!(page.has("folketallet ikke er lest inn"));
        let radii: Vec<String> = page
            .text()
            .split(r#" r=""#)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        assert!(radii.len() >= 43);
        assert!(radii.iter().all(|radius| *radius == radii[0]));
    })
    .await;
}

#[tokio::test]
async fn the_whole_country_has_all_its_places_in_drawing_and_table() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = with_figures(&room).await;
        let circles = adviser
            .get(&format!("{PAGE}?vis=sirkler&omrade=landet"))
            .await;
        assert_eq!(areas(&circles).len(), 357);
        assert!(row(&circles, "Oslo").starts_with("Oslo|–|"));
        assert!(row(&circles, "Etne|").contains(" av "));
        let counties = adviser.get(&format!("{PAGE}?omrade=fylkene")).await;
        assert!(
            areas(&counties).is_empty(),
            "counties have no page of their own"
        );
        assert!(counties.has("<title>Vestland: "));
        assert_eq!(counties.text().matches("<circle ").count(), 15);
    })
    .await;
}

#[tokio::test]
async fn the_file_is_the_same_drawing_with_its_legend_and_leads_nowhere() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = with_figures(&room).await;
        take_into_use(&adviser, "ruter.geojson", grid(&[]).as_bytes()).await;
        let page = adviser.get(PAGE).await;
        let file = adviser
            .get(&format!("{PAGE}/kart.svg?ar=2025&vis=kart&omrade=embete"))
            .await;
        assert_eq!(file.status, 200);
        let svg = file.text();
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        assert!(svg.contains("drawing-legend") && !svg.contains("<a "));
        assert!(svg.contains("Kartdata: Kartverket (CC BY 4.0)"));
        let paths = |text: &str| {
            let drawn = text.split(" d=\"M").count();
            assert!(drawn > 43);
            drawn
        };
        // The same areas; the hatches of the legend come in addition.
        assert!(paths(&svg) >= paths(&page.text().replace("status-shape", "")) - 40);
        let unknown = adviser
            .get("/levekar/indikatorer/finnes-ikke/kart.svg")
            .await;
        assert_eq!(unknown.status, 404);
    })
    .await;
}

#[tokio::test]
async fn a_page_takes_as_many_statements_with_and_without_boundaries() {
    on_both(async |engine| {
        let room = Room::on(engine).await;
        let adviser = with_figures(&room).await;
        let without = adviser.get(PAGE).await.statements();
        take_into_use(&adviser, "ruter.geojson", grid(&["4601"]).as_bytes()).await;
        let first = adviser.get(PAGE).await.statements();
        let again = adviser.get(PAGE).await.statements();
        let circles = adviser
            .get(&format!("{PAGE}?vis=sirkler"))
            .await
            .statements();
        assert_eq!([first, again, circles], [without; 3]);
        assert!(without <= 12, "{without}");
    })
    .await;
}

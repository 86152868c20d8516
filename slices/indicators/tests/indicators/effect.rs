use access::Role;
use kernel::Day;
use organisations::nation::{MunicipalityNumber, nation};
use slice::{Answer, EffortLine, EffortLines, EffortStage, OfficeAsk, Slice, Subject};
use testkit::{Client, Engine, on_both};
use texts::Source;

use crate::room::{Room, SLICES, today};

pub const CASES: &str = "Sosialtjenester i kommunene";
const PEOPLE: &str = "Befolkning";

/// The efforts about housing begin in 2024 in twelve municipalities of Vestland, and in another in 2022.
pub static OTHER: Slice = Slice {
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

fn told(_: OfficeAsk<'_>) -> Answer<'_, Vec<EffortLine>> {
    Box::pin(async move {
        let own = with_effort();
        let (earlier, these) = own.split_last().unwrap();
        let these = these.iter().map(|one| line(one, "2024-05-01"));
        Ok(these.chain([line(earlier, "2022-05-01")]).collect())
    })
}

fn with_effort() -> Vec<&'static MunicipalityNumber> {
    let own = nation().municipalities_of(organisations::office_id("vestland"), today());
    own.into_iter().take(13).collect()
}

fn line(one: &MunicipalityNumber, day: &str) -> EffortLine {
    EffortLine {
        municipality: one.municipality,
        label: "Kurs".to_owned(),
        title: "Bolig".to_owned(),
        subjects: vec![Subject {
            code: "housing",
            name: "Bolig".to_owned(),
        }],
        day: day.parse().unwrap(),
        count: 1,
        days: 1,
        stage: EffortStage::Done,
        href: "/plan".to_owned(),
    }
}

/// Households in temporary housing 2020 to 2026 in every municipality that kept its number, the same up and down by chance
/// everywhere; after 2024 less by this share where the effort was.
pub fn files(less: f64) -> (String, String) {
    let mut cases = "kommunenr;aar;temporary-housing\n".to_owned();
    let mut people = "kommunenr;aar;befolkning\n".to_owned();
    let first: Day = "2020-06-01".parse().unwrap();
    let kept = nation()
        .municipalities_at(today())
        .filter(|one| one.years.contain(first));
    let own = with_effort();
    for (at, one) in kept.enumerate() {
        for year in 2020..=2026 {
            let level = 300.0 + 40.0 * (at % 5) as f64;
            let luck = 1.0 + 0.04 * (((at * 7 + year as usize * 13) % 11) as f64 / 5.0 - 1.0);
            let has_effort = year > 2024 && own.iter().any(|other| other.number == one.number);
            let factor = if has_effort { 1.0 - less } else { 1.0 };
            let count = (level * luck * factor).round();
            cases.push_str(&format!("{};{year};{count}\n", one.number));
            people.push_str(&format!(
                "{};{year};{}\n",
                one.number,
                10_000 + 100 * (at % 9)
            ));
        }
    }
    (cases, people)
}

pub async fn planted(engine: Engine, less: f64) -> (Room, Client) {
    let slices: Vec<&'static Slice> = SLICES.iter().copied().chain([&OTHER]).collect();
    let room = Room::of_slices(engine, &slices).await;
    let adviser = room.one(Role::Adviser).await;
    let (cases, people) = files(less);
    room.import(&adviser, PEOPLE, ("folk.csv", people.as_bytes()))
        .await;
    room.import(&adviser, CASES, ("bolig.csv", cases.as_bytes()))
        .await;
    (room, adviser)
}

pub const ASKED: &str = "/levekar/effekt?indikator=temporary-housing&tema=housing";

#[tokio::test]
async fn a_planted_effect_is_found_with_what_may_not_be_concluded() {
    on_both(async |engine| {
        let (_room, adviser) = planted(engine, 0.3).await;
        let page = adviser.get(&format!("{ASKED}&ar=2024")).await;
        assert!(
            page.has("Tallet har gått mer ned, eller mindre opp, i kommunene med innsats"),
            "{}",
            page.text()
        );
        assert!(page.has("Årene før: 2020–2023. Årene etter: 2025–2026."));
        assert!(page.has("12 av embetets kommuner fikk innsats"));
        let earlier = with_effort().pop().unwrap().name;
        assert!(page.has(&format!(
            "verken vurdert eller sammenlignet med: {earlier}."
        )));
        assert!(page.has("At innsatsen er grunnen til forskjellen."));
        // Who began in another year is compared with nobody.
        let compared = page.text();
        let compared = compared.split("id=\"sammenlignet\"").nth(1).unwrap();
        let compared = compared.split("</table>").next().unwrap();
        assert!(!compared.contains(&format!(">{earlier}<")));
    })
    .await;
}

#[tokio::test]
async fn where_there_is_no_effect_none_is_told() {
    on_both(async |engine| {
        let (_room, adviser) = planted(engine, 0.0).await;
        let page = adviser.get(&format!("{ASKED}&ar=2024")).await;
        assert!(
            page.has("ingen forskjell som skiller seg fra tilfeldigheter"),
            "{}",
            page.text()
        );
        assert!(!page.has("Tallet har gått mer"));
    })
    .await;
}

#[tokio::test]
async fn thin_data_are_refused_with_the_reason() {
    on_both(async |engine| {
        let (_room, adviser) = planted(engine, 0.3).await;
        let few_years = adviser.get(&format!("{ASKED}&ar=2022")).await;
        assert!(few_years.has("Dataene bærer ikke et svar."));
        assert!(
            few_years.has("Det er 2 år med tall før og 3 etter."),
            "{}",
            few_years.text()
        );
        let nobody = adviser.get(&format!("{ASKED}&ar=2025")).await;
        assert!(nobody.has("Dataene bærer ikke et svar."));
        let nothing = adviser
            .get("/levekar/effekt?indikator=child-poverty&tema=housing&ar=2024")
            .await;
        assert!(nothing.has("Dataene bærer ikke et svar."));
        let unknown = adviser
            .get("/levekar/effekt?indikator=child-poverty&tema=youth")
            .await;
        assert!(unknown.has("et tema som embetet har gjort noe om"));
        let unasked = adviser.get("/levekar/effekt").await;
        assert!(!unasked.has("Svaret") && unasked.has("Vurder"));
    })
    .await;
}

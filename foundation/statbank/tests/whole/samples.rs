//! What the real services answer, where the samples are.

use kernel::Day;
use statbank::{
    Allowance, Bank, Change, Form, Link, NoShelf, Pace, Plan, Service, Table, TokioTime, Way, Web,
    Wishes,
};
use std::{collections::BTreeSet, fs, path::Path};

fn sample(name: &str) -> Option<Vec<u8>> {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/format");
    let read = fs::read(shared.join(name));
    read.inspect_err(|_| eprintln!("skipped: no {name}")).ok()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A way that brings back what it holds.
struct Holds(Vec<u8>);

impl Web for Holds {
    async fn send(
        &self,
        _: http::Request<Vec<u8>>,
        _: statbank::Bounds,
    ) -> Result<http::Response<Vec<u8>>, statbank::NoAnswer> {
        let response = http::Response::builder().header("content-type", "application/json");
        Ok(response.body(self.0.clone()).unwrap())
    }
}

#[tokio::test]
async fn statistics_norways_table_and_its_figures_belong_together() {
    let (Some(about), Some(figures)) = (
        sample("ssb_05300_metadata_v1.json"),
        sample("ssb_05300_data.jsonstat2.json"),
    ) else {
        return;
    };
    let service = Service::statistics_norway_1();
    let table = Table::read(Form::PxWebApi1, &"05300".parse().unwrap(), &about).unwrap();
    let plan = Plan::new(&service, &table, &Wishes::all_of(&table)).unwrap();
    assert_eq!((plan.parts().len(), plan.cells()), (1, 432));
    let original = jsonstat::Dataset::read(&figures).unwrap();
    let way = Way::new(Holds(figures), TokioTime, Pace::new(service.allowance()));
    let bank = Bank::new(&service, &way);
    let fetched = bank.fetch(&plan, &mut NoShelf, &|_| {}).await.unwrap();
    assert_eq!(fetched, original);
}

#[test]
fn pxwebapi_2_tells_its_table_and_its_allowance() {
    if let Some(about) = sample("pxwebapi_v2_metadata.jsonstat2.json") {
        let id = "TAB004".parse().unwrap();
        let table = Table::read(Form::PxWebApi2, &id, &about).unwrap();
        let sizes: Vec<usize> = table
            .dimensions
            .iter()
            .map(|one| one.dimension.size())
            .collect();
        assert_eq!(sizes, [14, 11, 1, 28]);
        assert!(table.dimensions.iter().all(|one| !one.may_be_left_out));
    }
    if let Some(config) = sample("pxwebapi_v2_config.json") {
        let read = Allowance::STATISTICS_NORWAY.read(&config).unwrap();
        assert_eq!(
            (read.cells, read.requests, read.window.as_secs()),
            (10_000, 30, 10)
        );
    }
}

#[tokio::test]
async fn fhis_answer_is_what_is_asked_for() {
    let Some(figures) = sample("fhi_eksempel.jsonstat2.json") else {
        return;
    };
    let original = jsonstat::Dataset::read(&figures).unwrap();
    let dimensions = original
        .dimensions()
        .iter()
        .map(|dimension| statbank::Choice {
            dimension: dimension.clone(),
            may_be_left_out: false,
        });
    let table = Table {
        id: "nokkel/338".parse().unwrap(),
        title: None,
        updated: None,
        dimensions: dimensions.collect(),
    };
    let service = Service::fhi();
    let plan = Plan::new(&service, &table, &Wishes::all_of(&table)).unwrap();
    let way = Way::new(Holds(figures), TokioTime, Pace::new(service.allowance()));
    let fetched = Bank::new(&service, &way)
        .fetch(&plan, &mut NoShelf, &|_| {})
        .await;
    assert_eq!(fetched.unwrap(), original);
}

#[test]
fn the_reform_of_2020_is_read_from_klass() {
    let Some(answer) = sample("klass_104_endringer_2019_2020.json") else {
        return;
    };
    let changes = Change::read_all(&answer).unwrap();
    assert_eq!(changes.len(), 13);
    assert!(changes.iter().all(|change| change.on == day("2020-01-01")));
    let new: BTreeSet<_> = changes
        .iter()
        .filter_map(|change| change.new.as_ref())
        .collect();
    let codes: Vec<&str> = new.iter().map(|named| named.code.as_str()).collect();
    assert_eq!(codes, ["30", "34", "38", "42", "46", "54"]);
}

#[test]
fn which_municipality_was_in_which_county_is_read_from_klass() {
    let Some(answer) = sample("klass_104_131_2016_2018.json") else {
        return;
    };
    let links = Link::read_all(&answer).unwrap();
    let county_of = |municipality: &str, on: &str| {
        let mut on_the_day = links.iter().filter(|link| link.valid.includes(day(on)));
        on_the_day
            .find(|link| link.target.code == municipality)
            .map(|link| link.source.code.as_str())
    };
    for (municipality, on, county) in [
        ("1601", "2017-12-31", Some("16")),
        ("1601", "2018-01-01", None),
        ("5001", "2017-12-31", None),
        ("5001", "2018-01-01", Some("50")),
        ("0101", "2018-01-01", Some("01")),
    ] {
        assert_eq!(county_of(municipality, on), county, "{municipality} {on}");
    }
}

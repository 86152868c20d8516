//! How long it takes to read, check and put together an extract, with its service on this machine: `cargo run --release
//! --package statbank --example together [REGIONS] [CELLS IN A PART]`.
#![expect(clippy::expect_used, reason = "an example may end so")]

use std::{env, time::Instant};

use http::{Request, Response};
use jsonstat::{Category, DatasetBuilder, Dimension};
use serde_json::Value;
use statbank::{
    Allowance, Bank, Bounds, Choice, Form, NoAnswer, NoShelf, Pace, Plan, Service, Table,
    TokioTime, Way, Web, Wishes,
};

/// Answers every question with the cells it asks for.
struct Counts;

impl Web for Counts {
    async fn send(
        &self,
        request: Request<Vec<u8>>,
        _: Bounds,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        let asked: Value = serde_json::from_slice(request.body()).expect("a question");
        let mut builder = DatasetBuilder::new();
        let mut cells = 1;
        for chosen in asked["selection"].as_array().expect("a selection") {
            let codes = chosen["valueCodes"].as_array().expect("codes").iter();
            let codes = codes.map(|code| Category::new(code.as_str().expect("a code")));
            let dimension = Dimension::new(chosen["variableCode"].as_str().expect("an id"), codes);
            cells *= dimension.size();
            builder = builder.dimension(dimension);
        }
        builder = builder.values((0..cells).map(|cell| (cell % 20 > 0).then_some(cell as f64)));
        for cell in (0..cells).step_by(20) {
            builder = builder.status(u32::try_from(cell).expect("a cell"), ":");
        }
        let json = builder.build().expect("a dataset").to_json();
        let response = Response::builder().header("content-type", "application/json");
        Ok(response.body(json.into_bytes()).expect("a response"))
    }
}

fn table(regions: usize) -> Table {
    let dimension = |(id, size): (&str, usize)| Choice {
        dimension: Dimension::new(
            id,
            (0..size).map(|code| Category::new(format!("{code:05}"))),
        ),
        may_be_left_out: false,
    };
    let sizes = [("Region", regions), ("Alder", 40), ("Tid", 25)];
    Table {
        id: "12210".parse().expect("a table"),
        title: None,
        updated: None,
        dimensions: sizes.map(dimension).to_vec(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = env::args()
        .skip(1)
        .map(|text| text.parse().expect("a number"));
    let regions = arguments.next().unwrap_or(800);
    let allowance = Allowance {
        cells: arguments.next().unwrap_or(100_000),
        requests: u32::MAX,
        ..Allowance::STATISTICS_NORWAY
    };
    let service = Service::at(Form::PxWebApi2, "https://statistikk.example.no", allowance);
    let table = table(regions);
    let start = Instant::now();
    let plan = Plan::new(&service, &table, &Wishes::all_of(&table)).expect("a plan");
    println!(
        "{} cells in {} parts, planned in {:?}",
        plan.cells(),
        plan.parts().len(),
        start.elapsed()
    );
    let way = Way::new(Counts, TokioTime, Pace::new(allowance));
    let start = Instant::now();
    let bank = Bank::new(&service, &way);
    let dataset = bank
        .fetch(&plan, &mut NoShelf, &|_| {})
        .await
        .expect("figures");
    println!(
        "{} numbers, with the making of the answers, in {:?}",
        dataset.numbers(),
        start.elapsed()
    );
}

//! What is written reads back equal, and the same document is always the same text.

use crate::cubes;
use jsonstat::{
    About, Category, Collection, Dataset, DatasetBuilder, Dimension, Document, Item, Link,
    Reference, Role, SymbolPosition, Unit,
};
use proptest::{collection::vec, option, prelude::*};

fn read(json: &str) -> Document {
    Document::read(json.as_bytes()).unwrap_or_else(|error| panic!("{error} in {json}"))
}

#[test]
fn cubes_of_every_form_say_what_was_written_and_read_back_equal() {
    for seed in 0..2_000 {
        let cube = cubes::cube(seed);
        let document = read(&cube.json);
        let dataset = match &document {
            Document::Dataset(dataset) => dataset,
            Document::Collection(collection) => {
                collection.datasets().next().expect("a dataset is inside")
            }
            other => panic!("{other:?}"),
        };
        let cells = dataset.cells().map(|placed| placed.cell);
        let cells: Vec<_> = cells
            .map(|cell| (cell.number, cell.status.map(str::to_owned)))
            .collect();
        assert_eq!(cells, cube.cells, "seed {seed}");
        let written = document.to_json();
        let again = read(&written);
        assert_eq!(again, document, "seed {seed}");
        assert_eq!(again.to_json(), written, "seed {seed}");
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zæøå0-9 ]{1,8}",
        any::<String>().prop_map(|text| text.chars().take(6).collect()),
    ]
}

fn about() -> impl Strategy<Value = About> {
    let texts = (option::of(text()), option::of(text()), vec(text(), 0..3));
    (texts, any::<Option<f64>>()).prop_map(|((label, href, notes), number)| About {
        label,
        href,
        notes,
        extension: number.map(|number| serde_json::json!({ "number": number })),
        ..About::default()
    })
}

fn unit() -> impl Strategy<Value = Unit> {
    let side = prop_oneof![Just(SymbolPosition::Start), Just(SymbolPosition::End)];
    (
        any::<Option<u32>>(),
        option::of(text()),
        option::of(side),
        text(),
    )
        .prop_map(|(decimals, symbol, position, base)| Unit {
            decimals,
            label: None,
            symbol,
            position,
            others: serde_json::Map::from_iter([("base".to_owned(), base.into())]),
        })
}

fn category(number: usize) -> impl Strategy<Value = Category> {
    let degrees = option::of([-180.0..180.0, -90.0..90.0]);
    let texts = (
        text(),
        option::of(text()),
        vec(text(), 0..3),
        vec(text(), 0..2),
    );
    (texts, option::of(unit()), degrees).prop_map(move |(texts, unit, coordinates)| {
        let (code, label, children, notes) = texts;
        Category {
            code: format!("{code}{number}"),
            label,
            unit: unit.map(Box::new),
            coordinates,
            children,
            notes,
        }
    })
}

fn dimension(number: usize) -> impl Strategy<Value = Dimension> {
    let categories = (0..4usize).prop_flat_map(|size| (0..size).map(category).collect::<Vec<_>>());
    let roles = [Role::Time, Role::Geo, Role::Metric].map(Just);
    let role = option::of(proptest::strategy::Union::new(roles));
    (text(), categories, role, about()).prop_map(move |(id, categories, role, about)| {
        let mut dimension = Dimension::new(format!("{id}{number}"), categories);
        dimension.about = about;
        match role {
            Some(role) => dimension.with_role(role),
            None => dimension,
        }
    })
}

fn dataset() -> impl Strategy<Value = Dataset> {
    let dimensions =
        (0..4usize).prop_flat_map(|count| (0..count).map(dimension).collect::<Vec<_>>());
    (dimensions, about()).prop_flat_map(|(dimensions, about)| {
        let cells: usize = dimensions.iter().map(Dimension::size).product();
        let number = prop_oneof![any::<i32>().prop_map(f64::from), proptest::num::f64::NORMAL];
        let present = prop_oneof![Just(0.05), Just(0.5), Just(0.99)];
        let values = present.prop_flat_map(move |share| {
            let number = option::weighted(share, number.clone());
            option::weighted(0.9, vec(number, cells))
        });
        let status = prop_oneof![Just(""), Just("."), Just(":"), Just("a text")];
        let statuses = vec(status, cells);
        (Just(dimensions), Just(about), values, statuses).prop_map(built)
    })
}

type Parts = (
    Vec<Dimension>,
    About,
    Option<Vec<Option<f64>>>,
    Vec<&'static str>,
);

fn built((dimensions, about, values, statuses): Parts) -> Dataset {
    let mut builder = DatasetBuilder::new().about(about);
    for dimension in dimensions {
        builder = builder.dimension(dimension);
    }
    if let Some(values) = values {
        builder = builder.values(values);
        for (cell, status) in (0..).zip(statuses) {
            builder = builder.status(cell, status);
        }
    }
    builder.build().expect("it fits together")
}

proptest! {
    #[test]
    fn whatever_is_built_reads_back_equal(dataset in dataset()) {
        let written = dataset.to_json();
        let again = Dataset::read(written.as_bytes()).expect("what is written is read");
        prop_assert_eq!(&again, &dataset);
        prop_assert_eq!(again.to_json(), written);
    }

    #[test]
    fn a_collection_of_whatever_was_built_reads_back_equal(
        dataset in dataset(), dimension in dimension(0), about in about(), media_type in option::of(text()),
    ) {
        let alone = Dimension::new("", dimension.categories().iter().cloned());
        let reference = Reference { class: Some("dataset".to_owned()), about: about.clone() };
        let here = |document| Item::Here(Box::new(document));
        let inner = Collection::of([Link { media_type: None, item: here(Document::Dataset(dataset)) }]);
        let items = [
            here(Document::Collection(inner)),
            here(Document::Dimension(alone)),
            here(Document::Error(about.clone())),
            Item::Elsewhere(Box::new(reference)),
        ];
        let links = items.map(|item| Link { media_type: media_type.clone(), item });
        let collection = Document::Collection(Collection::of(links));
        prop_assert_eq!(read(&collection.to_json()), collection);
    }
}

#[test]
fn the_compact_form_is_written() {
    let years = |count: usize| {
        let years = (0..count).map(|year| Category::new(year.to_string()));
        DatasetBuilder::new().dimension(Dimension::new("T", years))
    };
    let ends = |builder: DatasetBuilder| {
        let json = builder.build().unwrap().to_json();
        json.split_once(r#"}},"#)
            .map(|(_, end)| end.to_owned())
            .unwrap()
    };
    assert_eq!(
        ends(years(3).values([Some(1.0), None, Some(2.5)])),
        r#""value":[1,null,2.5]}"#
    );
    assert_eq!(
        ends(years(9).some_values([(7, 1.0)])),
        r#""value":{"7":1}}"#
    );
    assert_eq!(ends(years(2).some_values([])), r#""value":{}}"#);
    assert_eq!(ends(years(2)), r#""value":[]}"#);
    let three = years(3).values([None; 3]);
    assert_eq!(
        ends(three.clone().status(1, ":")),
        r#""value":{},"status":{"1":":"}}"#
    );
    assert_eq!(
        ends(three.clone().status(1, ":").status(0, ".")),
        r#""value":{},"status":[".",":",null]}"#
    );
    assert_eq!(
        ends(three.status_of_all("e")),
        r#""value":{},"status":"e"}"#
    );
}

#[test]
fn writing_to_a_target_is_the_same_text() {
    let document = read(&cubes::cube(3).json);
    let mut target = Vec::new();
    document.write(&mut target).unwrap();
    assert_eq!(String::from_utf8(target).unwrap(), document.to_json());
}

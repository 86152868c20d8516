//! A dataset put together by code is refused where it does not fit together.

use jsonstat::{Category, Dataset, DatasetBuilder, Dimension, Faults, NotThere, Role};

fn years(id: &str) -> Dimension {
    Dimension::new(id, ["2023", "2024"].map(Category::new)).with_role(Role::Time)
}

fn told(built: Result<Dataset, Faults>) -> String {
    built.expect_err("it should be refused").to_string()
}

#[test]
fn what_does_not_fit_together_is_refused() {
    let one = || DatasetBuilder::new().dimension(years("T"));
    for (builder, expected) in [
        (
            one().dimension(years("T")).values([None; 4]),
            "id: «T» stands there twice",
        ),
        (
            one().values([Some(1.0)]),
            "value: holds 1 values for 2 cells",
        ),
        (
            one().some_values([(2, 1.0)]),
            "value: names cell 2, and there are 2",
        ),
        (
            one().values([Some(f64::NAN), None]),
            "value: cell 0 is no finite number",
        ),
        (
            one().some_values([(1, f64::INFINITY)]),
            "value: cell 1 is no finite number",
        ),
        (
            one().values([None, None]).status(5, "."),
            "status: names cell 5, and there are 2",
        ),
        (
            one().values([None, None]).status(1, ".").status(1, ":"),
            "status: names cell 1 twice",
        ),
        (one().status(1, "."), "status: is there without any value"),
        (
            DatasetBuilder::new().dimension(Dimension::new("D", ["a", "a"].map(Category::new))),
            "dimension «D»: «a» stands there twice",
        ),
    ] {
        assert_eq!(told(builder.build()), expected);
    }
    let mut nowhere = Category::new("a");
    nowhere.coordinates = Some([f64::NAN, 0.0]);
    let nowhere = DatasetBuilder::new().dimension(Dimension::new("D", [nowhere]));
    assert_eq!(
        told(nowhere.build()),
        "dimension «D»: «a» has coordinates that are no finite numbers"
    );
}

#[test]
fn categories_that_are_elsewhere_are_somewhere() {
    let mut nowhere = Dimension::elsewhere("D", 3, "https://example.org/d");
    let there = DatasetBuilder::new()
        .dimension(nowhere.clone())
        .values([None; 3]);
    let there = there.build().unwrap();
    assert_eq!(Dataset::read(there.to_json().as_bytes()).unwrap(), there);
    nowhere.about.href = None;
    let nowhere = DatasetBuilder::new().dimension(nowhere);
    assert_eq!(
        told(nowhere.build()),
        "dimension «D», category: is required and not there"
    );
}

#[test]
fn all_that_does_not_fit_is_told_at_once() {
    let builder = DatasetBuilder::new()
        .dimension(years("T"))
        .values([Some(1.0)])
        .status(7, ".");
    assert_eq!(
        told(builder.build()),
        "value: holds 1 values for 2 cells; status: names cell 7, and there are 2"
    );
}

#[test]
fn a_cell_is_found_by_its_codes_alone() {
    let only = Dimension::new("C", [Category::new("only")]);
    let dataset = DatasetBuilder::new().dimension(years("T")).dimension(only);
    let dataset = dataset.values([Some(1.0), Some(2.0)]).build().unwrap();
    assert_eq!(dataset.cell_of(&[("T", "2024")]).unwrap().number, Some(2.0));
    let text = str::to_owned;
    for (named, expected) in [
        (vec![], NotThere::NotNamed(text("T"))),
        (vec![("X", "1")], NotThere::Dimension(text("X"))),
        (
            vec![("T", "1999")],
            NotThere::Category {
                dimension: text("T"),
                code: text("1999"),
            },
        ),
        (
            vec![("T", "2023"), ("T", "2024")],
            NotThere::Twice(text("T")),
        ),
    ] {
        assert_eq!(dataset.cell_of(&named), Err(expected));
    }
    let without = DatasetBuilder::new().dimension(years("T")).build().unwrap();
    assert_eq!(without.cell_of(&[("T", "2024")]), Err(NotThere::Cells));
}

#[test]
fn cells_come_in_order_from_both_ends_with_their_positions() {
    let dataset = DatasetBuilder::new()
        .dimension(years("A"))
        .dimension(years("B"));
    let dataset = dataset
        .values([1, 2, 3, 4].map(f64::from).map(Some))
        .build()
        .unwrap();
    let positions: Vec<Vec<usize>> = dataset
        .cells()
        .map(|placed| placed.positions().collect())
        .collect();
    assert_eq!(positions, [[0, 0], [0, 1], [1, 0], [1, 1]]);
    let back: Vec<_> = dataset
        .cells()
        .rev()
        .map(|placed| placed.cell.number)
        .collect();
    assert_eq!(back, [4.0, 3.0, 2.0, 1.0].map(Some));
    assert_eq!(dataset.cells().len(), 4);
}

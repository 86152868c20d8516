//! What is planned, and what is not.

use jsonstat::{Category, Dimension};
use statbank::{Allowance, CannotPlan, Choice, Form, Plan, Service, Table, Wishes};
use std::{collections::HashMap, time::Duration};

fn table(sizes: &[usize]) -> Table {
    let dimensions = sizes.iter().enumerate().map(|(at, size)| {
        let codes = (0..*size).map(|code| Category::new(code.to_string()));
        Choice {
            dimension: Dimension::new(format!("D{at}"), codes),
            may_be_left_out: false,
        }
    });
    Table {
        id: "12210".parse().unwrap(),
        title: None,
        updated: None,
        dimensions: dimensions.collect(),
    }
}

fn plan(sizes: &[usize], cells: usize) -> Result<Plan, CannotPlan> {
    let allowance = Allowance {
        cells,
        ..Allowance::STATISTICS_NORWAY
    };
    let service = Service::at(Form::PxWebApi2, "https://statistikk.example.no", allowance);
    let table = table(sizes);
    Plan::new(&service, &table, &Wishes::all_of(&table))
}

proptest::proptest! {
    #[test]
    fn every_combination_of_codes_is_asked_for_exactly_once(
        sizes in proptest::collection::vec(1usize..7, 1..5), cells in 1usize..60
    ) {
        let plan = match plan(&sizes, cells) {
            Ok(plan) => plan,
            Err(error) => {
                assert!(matches!(error, CannotPlan::TooManyRequests { .. }), "{error}");
                return Ok(());
            }
        };
        let mut asked: HashMap<Vec<String>, usize> = HashMap::new();
        for part in plan.parts() {
            assert!(part.cells() <= cells);
            let mut each = vec![Vec::new()];
            for chosen in part.selection().chosen() {
                let with = |codes: &Vec<String>| {
                    let codes = codes.clone();
                    chosen.codes.iter().map(move |code| [codes.clone(), vec![code.clone()]].concat())
                };
                each = each.iter().flat_map(with).collect();
            }
            assert_eq!(each.len(), part.cells());
            for codes in each {
                *asked.entry(codes).or_default() += 1;
            }
        }
        assert_eq!(asked.len(), sizes.iter().product::<usize>());
        assert_eq!(asked.len(), plan.cells());
        assert!(asked.values().all(|times| *times == 1));
    }

    #[test]
    fn the_same_wishes_are_the_same_plan(
        sizes in proptest::collection::vec(1usize..7, 1..4), cells in 1usize..60
    ) {
        assert_eq!(plan(&sizes, cells), plan(&sizes, cells));
    }
}

#[test]
fn what_is_too_much_is_refused_with_its_size() {
    for (sizes, cells, said) in [
        (
            vec![10_000, 1001],
            800_000,
            "10010000 cells are more than are fetched at once (10000000): choose fewer",
        ),
        (
            vec![1001],
            1,
            "it would take 1001 requests, and no more than 1000 are made: choose fewer",
        ),
        (vec![3], 0, "the service lets no cell be asked for"),
    ] {
        let refused = plan(&sizes, cells).unwrap_err();
        assert_eq!(refused.to_string(), said);
    }
    assert!(plan(&[10_000, 1000], 800_000).is_ok());
    assert!(plan(&[1000], 1).is_ok());
}

#[test]
fn a_question_that_names_no_dimension_is_not_planned() {
    let mut table = table(&[3, 2]);
    let left_out = table.dimensions.iter_mut();
    left_out.for_each(|choice| choice.may_be_left_out = true);
    let service = Service::statistics_norway_1();
    let planned = Plan::new(&service, &table, &Wishes::new());
    assert_eq!(planned, Err(CannotPlan::Nothing));
}

#[test]
fn a_plan_says_about_how_long_it_takes() {
    for (sizes, cells, parts, seconds) in [
        (vec![100], 800_000, 1, 1),
        (vec![357, 106, 2, 25], 800_000, 3, 21),
        (vec![31], 1, 31, 62),
        (vec![90], 1, 90, 123),
    ] {
        let plan = plan(&sizes, cells).unwrap();
        assert_eq!(plan.parts().len(), parts, "{sizes:?}");
        let about = plan.about_how_long();
        assert_eq!(about.as_secs(), seconds, "{sizes:?}: {about:?}");
        assert!(about < Duration::from_secs(3600));
    }
}

//! From a table to its figures, through a server.

use jsonstat::Dataset;
use statbank::{Bank, Form, NoShelf, Plan, Step, Time, Web, Wish, Wishes};
use std::sync::Mutex;

use crate::{
    pretend::{Chosen, Pretend, expected},
    ways,
};

pub const FORMS: [Form; 3] = [Form::PxWebApi1, Form::PxWebApi2, Form::Fhi];

/// Every cell of the dataset is what the service counted in the edition that the dataset says, by its codes.
pub fn is_whole(dataset: &Dataset, chosen: &Chosen) {
    let ids = dataset.dimensions().iter().map(|one| one.id());
    assert!(ids.eq(chosen.iter().map(|(id, _)| id)));
    for ((_, codes), dimension) in chosen.iter().zip(dataset.dimensions()) {
        let given = dimension.categories().iter().map(|one| &one.code);
        assert!(given.eq(codes));
    }
    let cells: usize = chosen.iter().map(|(_, codes)| codes.len()).product();
    assert_eq!(dataset.len(), cells);
    for placed in dataset.cells() {
        let codes = (0..chosen.len()).map(|at| placed.category(at).unwrap().code.as_str());
        let codes: Vec<&str> = codes.collect();
        let found = (placed.cell.number, placed.cell.status);
        assert_eq!(
            found,
            expected(dataset.about.updated.as_deref(), &codes),
            "{codes:?}"
        );
    }
}

/// A plan for all of the table.
pub async fn plan_all<W: Web, T: Time>(bank: &Bank<'_, W, T>, pretend: &Pretend) -> Plan {
    let table = bank.table(&pretend.id()).await.unwrap();
    bank.plan(&table, &Wishes::all_of(&table)).unwrap()
}

#[tokio::test]
async fn a_table_of_each_service_is_fetched_in_parts_and_put_together() {
    for form in FORMS {
        let pretend = Pretend::new(form, 13, 5);
        pretend.give_at_most(40);
        let service = pretend.serve(40).await;
        let way = ways::out(&service);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        assert_eq!((plan.parts().len(), plan.cells()), (4, 130), "{form:?}");
        let dataset = bank.fetch(&plan, &mut NoShelf, &|_| {}).await.unwrap();
        is_whole(&dataset, &pretend.table);
        assert_eq!(pretend.asked().len(), 4);
    }
}

#[tokio::test]
async fn the_order_of_an_answer_does_not_matter() {
    for form in FORMS {
        let pretend = Pretend::new(form, 7, 6);
        pretend.turn();
        let service = pretend.serve(20).await;
        let way = ways::out(&service);
        let bank = Bank::new(&service, &way);
        let plan = plan_all(&bank, &pretend).await;
        let dataset = bank.fetch(&plan, &mut NoShelf, &|_| {}).await.unwrap();
        is_whole(&dataset, &pretend.table);
    }
}

#[tokio::test]
async fn what_is_left_out_is_not_there_and_labels_are_the_services() {
    let pretend = Pretend::new(Form::PxWebApi2, 7, 6);
    let service = pretend.serve(1000).await;
    let way = ways::out(&service);
    let bank = Bank::new(&service, &way);
    let table = bank.table(&pretend.id()).await.unwrap();
    let one = Wish::These(vec!["Barn".to_owned()]);
    let wishes = Wishes::new()
        .of("ContentsCode", one)
        .of("Tid", Wish::Last(2));
    let plan = bank.plan(&table, &wishes).unwrap();
    let dataset = bank.fetch(&plan, &mut NoShelf, &|_| {}).await.unwrap();
    let ids: Vec<&str> = dataset.dimensions().iter().map(|one| one.id()).collect();
    assert_eq!(ids, ["ContentsCode", "Tid"]);
    let time = dataset.dimension("Tid").unwrap();
    let names: Vec<&str> = time.categories().iter().map(|one| one.name()).collect();
    assert_eq!(names, ["Tid 2005", "Tid 2006"]);
    assert_eq!(time.role(), Some(jsonstat::Role::Time));
    assert_eq!(dataset.about.label.as_deref(), Some("Klienter"));
    assert_eq!(
        dataset.about.updated.as_deref(),
        Some("2026-06-15T06:00:00Z")
    );
}

#[tokio::test]
async fn progress_counts_up_to_the_whole() {
    let pretend = Pretend::new(Form::PxWebApi2, 4, 5);
    let service = pretend.service(10);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let told = Mutex::new(Vec::new());
    let tell = |progress: statbank::Progress| told.lock().unwrap().push(progress);
    bank.fetch(&plan, &mut NoShelf, &tell).await.unwrap();
    let told = told.into_inner().unwrap();
    let steps: Vec<(Step, usize, usize)> = told
        .iter()
        .map(|one| (one.step, one.done, one.cells_done))
        .collect();
    let parts = 0..4;
    let expected = parts.flat_map(|done| {
        let answered = (Step::Answered, done + 1, (done + 1) * 10);
        [(Step::Asking, done, done * 10), answered]
    });
    assert!(steps.iter().copied().eq(expected), "{steps:?}");
    assert!(told.iter().all(|one| (one.parts, one.cells) == (4, 40)));
}

#[tokio::test]
async fn the_notes_of_all_parts_are_kept_each_once() {
    let pretend = Pretend::new(Form::PxWebApi1, 6, 1);
    let service = pretend.service(4);
    let way = ways::straight(&pretend);
    let bank = Bank::new(&service, &way);
    let plan = plan_all(&bank, &pretend).await;
    let dataset = bank.fetch(&plan, &mut NoShelf, &|_| {}).await.unwrap();
    let notes = ["Foreløpige tall", "Fra 0301", "Fra 0303", "Fra 0305"];
    assert_eq!(dataset.about.notes, notes);
    let regions = &dataset.dimension("Region").unwrap().about.notes;
    let expected = ["Region fra 0301", "Region fra 0303", "Region fra 0305"];
    assert_eq!(regions, &expected);
    let time = &dataset.dimension("Tid").unwrap().about.notes;
    assert_eq!(time, &["Tid fra 2001"]);
}

//! Tables and allowances, through a server.

use jsonstat::Role;
use statbank::{Allowance, Bank, Form, Subject};

use crate::{fetching::FORMS, pretend::Pretend, ways};

#[tokio::test]
async fn each_service_tells_what_its_table_has() {
    for form in FORMS {
        let pretend = Pretend::new(form, 3, 2);
        let service = pretend.serve(10).await;
        let way = ways::out(&service);
        let table = Bank::new(&service, &way)
            .table(&pretend.id())
            .await
            .unwrap();
        let told = table.dimensions.iter().map(|one| {
            let codes = one.dimension.categories().iter();
            let codes = codes.map(|category| category.code.clone());
            (one.dimension.id().to_owned(), codes.collect())
        });
        assert_eq!(told.collect::<Vec<(String, Vec<String>)>>(), pretend.table);
        let roles: Vec<_> = table
            .dimensions
            .iter()
            .map(|one| one.dimension.role())
            .collect();
        assert_eq!(
            roles[1..],
            [Some(Role::Metric), Some(Role::Time)],
            "{form:?}"
        );
        let left_out = table.dimensions.iter().map(|one| one.may_be_left_out);
        assert!(left_out.eq([form != Form::Fhi, false, false]), "{form:?}");
    }
}

#[tokio::test]
async fn only_pxwebapi_2_tells_what_it_allows() {
    for (form, cells) in [
        (Form::PxWebApi1, 10),
        (Form::PxWebApi2, 123),
        (Form::Fhi, 10),
    ] {
        let pretend = Pretend::new(form, 3, 2);
        let service = pretend.serve(10).await;
        let way = ways::out(&service);
        let allowance = Bank::new(&service, &way).allowance().await.unwrap();
        let expected = Allowance {
            cells,
            ..Allowance::STATISTICS_NORWAY
        };
        assert_eq!(allowance, expected, "{form:?}");
    }
}

#[tokio::test]
async fn a_table_that_is_not_there_is_told() {
    let pretend = Pretend::new(Form::PxWebApi2, 3, 2);
    let service = pretend.serve(10).await;
    let way = ways::out(&service);
    let id: statbank::TableId = "99999".parse().unwrap();
    let failure = Bank::new(&service, &way).table(&id).await.unwrap_err();
    assert_eq!(failure.subject, Subject::Table(id));
    assert_eq!(
        failure.to_string(),
        "table 99999: the service answered 404, that there is no such thing: «{\"title\":\"Non-existent table\"}»"
    );
}

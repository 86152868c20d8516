//! Code lists, through a server.

use kernel::Day;
use statbank::{COUNTIES, Form, Klass, KlassLanguage, MUNICIPALITIES, Service, Subject};

use crate::{
    pretend::Pretend,
    time::TestTime,
    ways::{self, Out},
};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

async fn served() -> (Service, statbank::Way<Out, TestTime>) {
    let service = Pretend::new(Form::PxWebApi2, 1, 1).serve(10).await;
    let way = ways::out(&service);
    (service, way)
}

#[tokio::test]
async fn codes_are_asked_for_at_a_day_and_between_two() {
    let (service, way) = served().await;
    let klass = Klass::at(format!("{}/klass/", service.base()), &way);
    let codes = klass
        .codes_at(MUNICIPALITIES, day("2020-01-01"))
        .await
        .unwrap();
    assert_eq!(
        (codes[0].code.as_str(), codes[0].name.as_str()),
        ("4601", "Bergen")
    );
    let codes = klass
        .codes_between(MUNICIPALITIES, day("2019-01-01"), day("2021-01-01"))
        .await;
    let valid: Vec<_> = codes
        .unwrap()
        .iter()
        .map(|code| (code.valid.from, code.valid.until))
        .collect();
    let [first, turn, last] =
        ["2019-01-01", "2020-01-01", "2021-01-01"].map(|text| Some(day(text)));
    assert_eq!(valid, [(first, turn), (turn, last)]);
}

#[tokio::test]
async fn changes_and_links_are_asked_for_in_ones_language() {
    let (service, way) = served().await;
    let klass = Klass::at(format!("{}/klass", service.base()), &way);
    let nynorsk = klass.clone().in_language(KlassLanguage::Nynorsk);
    let changes = nynorsk
        .changes(COUNTIES, day("2019-01-01"), day("2020-01-02"))
        .await
        .unwrap();
    assert_eq!(changes[0].old.as_ref().unwrap().name, "Hordaland");
    assert_eq!(changes[0].new.as_ref().unwrap().code, "46");
    assert_eq!(changes[0].on, day("2020-01-01"));
    let links = klass
        .links(
            COUNTIES,
            MUNICIPALITIES,
            day("2020-01-01"),
            day("2020-01-02"),
        )
        .await;
    let links = links.unwrap();
    assert_eq!(
        (links[0].source.code.as_str(), links[0].target.code.as_str()),
        ("46", "4601")
    );
}

#[tokio::test]
async fn a_code_list_that_is_not_there_is_told() {
    let (service, way) = served().await;
    let klass = Klass::at(format!("{}/klass", service.base()), &way);
    let failure = klass.codes_at(7, day("2020-01-01")).await.unwrap_err();
    assert_eq!(failure.subject, Subject::Classification(7));
    assert!(
        failure
            .to_string()
            .starts_with("code list 7: the service answered 404"),
        "{failure}"
    );
}

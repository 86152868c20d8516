//! The requests, as each form of service wants them.

use http::{Method, Request, header};
use serde_json::{Value, json};

use crate::{Form, Problem, Selection, Service, TableId, selection::Chosen};

pub(crate) type Question = Request<Vec<u8>>;

/// Asks what a table has.
pub(crate) fn about(service: &Service, table: &TableId) -> Result<Question, Problem> {
    let (base, language) = (service.base(), service.language().code());
    let address = match service.form() {
        Form::PxWebApi1 => format!("{base}/{language}/table/{table}"),
        Form::PxWebApi2 => {
            format!("{base}/tables/{table}/metadata?lang={language}&outputFormat=json-stat2")
        }
        Form::Fhi => {
            let (source, number) = table.halves();
            format!("{base}/{source}/Table/{number}/dimension")
        }
    };
    get(&address)
}

/// Asks for the figures of a selection.
pub(crate) fn figures(
    service: &Service,
    table: &TableId,
    selection: &Selection,
) -> Result<Question, Problem> {
    let (base, language) = (service.base(), service.language().code());
    let chosen = selection.chosen();
    match service.form() {
        Form::PxWebApi1 => {
            let address = format!("{base}/{language}/table/{table}");
            post(&address, &body_1(chosen))
        }
        Form::PxWebApi2 => {
            let query = format!("lang={language}&outputFormat=json-stat2");
            let address = format!("{base}/tables/{table}/data?{query}");
            post(&address, &body_2(chosen))
        }
        Form::Fhi => {
            let (source, number) = table.halves();
            let address = format!("{base}/{source}/Table/{number}/data");
            post(&address, &body_fhi(chosen, service.allowance().cells))
        }
    }
}

/// Asks PxWebApi 2 what it lets itself be asked.
pub(crate) fn configuration(service: &Service) -> Result<Question, Problem> {
    get(&format!("{}/config", service.base()))
}

fn body_1(chosen: &[Chosen]) -> Value {
    let query = chosen.iter().map(
        |one| json!({"code": one.dimension, "selection": {"filter": "item", "values": one.codes}}),
    );
    json!({"query": query.collect::<Value>(), "response": {"format": "json-stat2"}})
}

fn body_2(chosen: &[Chosen]) -> Value {
    let selection = chosen.iter();
    let selection =
        selection.map(|one| json!({"variableCode": one.dimension, "valueCodes": one.codes}));
    json!({"selection": selection.collect::<Value>()})
}

fn body_fhi(chosen: &[Chosen], most: usize) -> Value {
    let dimensions = chosen
        .iter()
        .map(|one| json!({"code": one.dimension, "filter": "item", "values": one.codes}));
    let response = json!({"format": "json-stat2", "maxRowCount": most});
    json!({"dimensions": dimensions.collect::<Value>(), "response": response})
}

pub(crate) fn get(address: &str) -> Result<Question, Problem> {
    question(Method::GET, address, Vec::new())
}

fn post(address: &str, body: &Value) -> Result<Question, Problem> {
    let mut question = question(Method::POST, address, body.to_string().into_bytes())?;
    let json = header::HeaderValue::from_static("application/json");
    question.headers_mut().insert(header::CONTENT_TYPE, json);
    Ok(question)
}

fn question(method: Method, address: &str, body: Vec<u8>) -> Result<Question, Problem> {
    let builder = Request::builder().method(method).uri(address);
    let builder = builder.header(header::ACCEPT, "application/json");
    let question = builder.body(body).ok();
    let question = question.filter(|question| question.uri().host().is_some());
    question.ok_or_else(|| Problem::NoAddress(address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Allowance, Language};

    fn selection() -> Selection {
        let chosen = [("Region", vec!["4601", "46\""]), ("Tid", vec!["2025"])];
        let chosen = chosen.map(|(dimension, codes)| Chosen {
            dimension: dimension.to_owned(),
            codes: codes.into_iter().map(str::to_owned).collect(),
        });
        Selection::new(chosen.to_vec())
    }

    #[test]
    fn figures_are_asked_for_as_each_service_wants_it() {
        let english = Service::statistics_norway_2().in_language(Language::English);
        for (service, table, address, body) in [
            (
                Service::statistics_norway_1(),
                "05300",
                "https://data.ssb.no/api/v0/no/table/05300",
                json!({"query": [
                    {"code": "Region", "selection": {"filter": "item", "values": ["4601", "46\""]}},
                    {"code": "Tid", "selection": {"filter": "item", "values": ["2025"]}}],
                    "response": {"format": "json-stat2"}}),
            ),
            (
                english,
                "05300",
                "https://data.ssb.no/api/pxwebapi/v2/tables/05300/data?lang=en&outputFormat=json-stat2",
                json!({"selection": [
                    {"variableCode": "Region", "valueCodes": ["4601", "46\""]},
                    {"variableCode": "Tid", "valueCodes": ["2025"]}]}),
            ),
            (
                Service::fhi(),
                "nokkel/583",
                "https://statistikk-data.fhi.no/api/open/v1/nokkel/Table/583/data",
                json!({"dimensions": [
                    {"code": "Region", "filter": "item", "values": ["4601", "46\""]},
                    {"code": "Tid", "filter": "item", "values": ["2025"]}],
                    "response": {"format": "json-stat2", "maxRowCount": 50000}}),
            ),
        ] {
            let question = figures(&service, &table.parse().unwrap(), &selection()).unwrap();
            assert_eq!(question.uri().to_string(), address);
            assert_eq!(question.method(), Method::POST);
            let sent: Value = serde_json::from_slice(question.body()).unwrap();
            assert_eq!(sent, body);
        }
    }

    #[test]
    fn what_a_table_has_is_asked_at_its_address() {
        for (service, table, address) in [
            (
                Service::statistics_norway_1(),
                "05300",
                "https://data.ssb.no/api/v0/no/table/05300",
            ),
            (
                Service::statistics_norway_2(),
                "05300",
                "https://data.ssb.no/api/pxwebapi/v2/tables/05300/metadata?lang=no&outputFormat=json-stat2",
            ),
            (
                Service::fhi(),
                "nokkel/583",
                "https://statistikk-data.fhi.no/api/open/v1/nokkel/Table/583/dimension",
            ),
        ] {
            let question = about(&service, &table.parse().unwrap()).unwrap();
            assert_eq!(question.uri().to_string(), address);
            assert_eq!(question.method(), Method::GET);
        }
    }

    #[test]
    fn what_is_no_address_is_not_asked() {
        for base in ["", "data.ssb.no", "https://", "https://data ssb.no"] {
            let service = Service::at(Form::PxWebApi2, base, Allowance::STATISTICS_NORWAY);
            let asked = configuration(&service);
            assert!(matches!(asked, Err(Problem::NoAddress(_))), "{base}");
        }
    }
}

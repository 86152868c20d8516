use http::Response;
use serde_json::{Map, Value, json};
use statbank::Form;

use super::Chosen;

/// What the made-up service counts for these codes in an edition: its number and its mark.
pub fn expected(updated: Option<&str>, codes: &[&str]) -> (Option<f64>, Option<&'static str>) {
    let words = updated.iter().chain(codes);
    let bytes = words.flat_map(|word| word.bytes());
    let sum = bytes.fold(7u64, |sum, byte| (sum * 31 + u64::from(byte)) % 1_000_003);
    match sum % 11 {
        0 => (None, Some(":")),
        1 => (None, Some(".")),
        2 => (Some(sum as f64 / 4.0), Some("*")),
        _ => (Some(sum as f64 / 4.0), None),
    }
}

/// The answer with figures, as the form of service writes it.
pub fn figures(form: Form, chosen: &Chosen, updated: Option<&str>) -> String {
    let mut values = Vec::new();
    let mut statuses = Map::new();
    each(chosen, &mut |codes| {
        let (number, status) = expected(updated, codes);
        if let Some(status) = status {
            statuses.insert(values.len().to_string(), status.into());
        }
        values.push(number);
    });
    let ids: Vec<&String> = chosen.iter().map(|(id, _)| id).collect();
    let sizes: Vec<usize> = chosen.iter().map(|(_, codes)| codes.len()).collect();
    json!({
        "class": "dataset", "version": "2.0", "label": "Klienter", "source": "Oppdiktet", "updated": updated,
        "note": ["Foreløpige tall", format!("Fra {}", first(&chosen[0].1))],
        "id": ids, "size": sizes, "role": Value::Null,
        "dimension": dimensions(form, chosen), "value": values, "status": statuses,
    })
    .to_string()
}

/// In the order of the cells: every combination of codes, always told in the order of the table, whatever order the
/// answer has.
fn each(chosen: &Chosen, told: &mut dyn FnMut(&[&str])) {
    let cells: usize = chosen.iter().map(|(_, codes)| codes.len()).product();
    for cell in 0..cells {
        let mut left = cell;
        let mut codes: Vec<(&str, &str)> = Vec::new();
        for (id, all) in chosen.iter().rev() {
            codes.push((id, &all[left % all.len()]));
            left /= all.len();
        }
        codes.sort_by_key(|(id, _)| {
            [
                "Region",
                "GEO",
                "ContentsCode",
                "MEASURE_TYPE",
                "Tid",
                "AAR",
            ]
            .iter()
            .position(|one| one == id)
        });
        let codes: Vec<&str> = codes.into_iter().map(|(_, code)| code).collect();
        told(&codes);
    }
}

fn dimensions(form: Form, chosen: &Chosen) -> Value {
    let dimension = |(id, codes): &(String, Vec<String>)| {
        let labels = codes
            .iter()
            .map(|code| (code.clone(), Value::from(format!("{id} {code}"))));
        let labels: Map<String, Value> = labels.collect();
        let index = match form {
            Form::Fhi => json!(codes),
            Form::PxWebApi1 | Form::PxWebApi2 => {
                let index = codes.iter().enumerate();
                index
                    .map(|(at, code)| (code.clone(), at.into()))
                    .collect::<Map<_, Value>>()
                    .into()
            }
        };
        let elimination = json!({"elimination": id == "Region"});
        let whole = json!({
            "label": id, "note": [format!("{id} fra {}", first(codes))], "category": {"index": index, "label": labels},
            "extension": elimination,
        });
        (id.clone(), whole)
    };
    chosen.iter().map(dimension).collect::<Map<_, _>>().into()
}

/// What the table has.
pub fn table(form: Form, table: &Chosen, updated: Option<&str>) -> String {
    match form {
        Form::PxWebApi1 => {
            let variables = table.iter().map(|(id, codes)| {
                json!({"code": id, "text": id, "values": codes, "valueTexts": codes, "time": id == "Tid", "elimination": id == "Region"})
            });
            json!({"title": "Klienter", "variables": variables.collect::<Value>()}).to_string()
        }
        Form::PxWebApi2 => {
            let ids: Vec<&String> = table.iter().map(|(id, _)| id).collect();
            let sizes: Vec<usize> = table.iter().map(|(_, codes)| codes.len()).collect();
            json!({
                "class": "dataset", "version": "2.0", "label": "Klienter", "updated": updated, "id": ids, "size": sizes,
                "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
                "dimension": dimensions(form, table), "value": [],
            })
            .to_string()
        }
        Form::Fhi => {
            let dimensions = table.iter().map(|(id, codes)| {
                let categories = codes.iter();
                let categories =
                    categories.map(|code| json!({"value": code, "label": code, "children": null}));
                json!({"code": id, "label": id, "categories": categories.collect::<Value>()})
            });
            json!({"dimensions": dimensions.collect::<Value>()}).to_string()
        }
    }
}

/// As each service says that too many cells were asked for.
pub fn too_many(form: Form) -> Response<Vec<u8>> {
    match form {
        Form::PxWebApi1 => status(403, &[], r#"{"error":"Too many values selected"}"#),
        Form::PxWebApi2 => status(
            400,
            &[("content-type", "application/problem+json")],
            r#"{"type":"Parameter error","title":"Too many cells selected","status":400}"#,
        ),
        Form::Fhi => status(
            400,
            &[],
            r#"{"status":"Number of rows exceeds maxRowCount"}"#,
        ),
    }
}

pub fn klass(path: &str, query: &str) -> Option<String> {
    let code = |code: &str, from: &str, until: &str| {
        json!({"code": code, "parentCode": null, "level": "1", "name": format!("Kommune {code}"), "shortName": "",
            "validFromInRequestedRange": from, "validToInRequestedRange": until})
    };
    let answer = match (path, query) {
        ("classifications/131/codesAt", "date=2020-01-01&language=nb") => {
            json!({"codes": [{"code": "4601", "name": "Bergen", "level": "1", "validFrom": null, "validTo": null}]})
        }
        ("classifications/131/codes", "from=2019-01-01&to=2021-01-01&language=nb") => {
            let codes = [
                code("1201", "2019-01-01", "2020-01-01"),
                code("4601", "2020-01-01", "2021-01-01"),
            ];
            json!({"codes": codes})
        }
        ("classifications/104/changes", "from=2019-01-01&to=2020-01-02&language=nn") => {
            json!({"codeChanges": [
            {"oldCode": "12", "oldName": "Hordaland", "newCode": "46", "newName": "Vestland", "changeOccurred": "2020-01-01"}]})
        }
        (
            "classifications/104/corresponds",
            "targetClassificationId=131&from=2020-01-01&to=2020-01-02&language=nb",
        ) => json!({"correspondenceItems": [
            {"sourceCode": "46", "sourceName": "Vestland", "targetCode": "4601", "targetName": "Bergen",
             "validFrom": "2020-01-01", "validTo": "2020-01-02"}]}),
        _ => return None,
    };
    Some(answer.to_string())
}

pub fn json(json: String) -> Response<Vec<u8>> {
    json_bytes(json.into_bytes())
}

pub fn json_bytes(json: Vec<u8>) -> Response<Vec<u8>> {
    let response = Response::builder().header("content-type", "application/json; charset=utf-8");
    response.body(json).unwrap()
}

pub fn page() -> Response<Vec<u8>> {
    let response = Response::builder().header("content-type", "text/html");
    let body = "<h1>Filen\tfinnes ikke</h1>\r\n".as_bytes().to_vec();
    response.body(body).unwrap()
}

pub fn status(status: u16, headers: &[(&str, &str)], body: &str) -> Response<Vec<u8>> {
    let mut response = Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(body.as_bytes().to_vec()).unwrap()
}

fn first(codes: &[String]) -> &str {
    codes.first().map_or("", String::as_str)
}

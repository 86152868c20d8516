//! Cubes made up from a seed, written by hand in every form that the format allows, with what each cell is to say.

mod chance;
mod dimensions;
mod forms;

pub use chance::Chance;

/// A cube as JSON-stat, and what its cells say in their order.
pub struct Cube {
    pub json: String,
    pub cells: Vec<(Option<f64>, Option<String>)>,
}

/// The same seed always makes the same cube.
pub fn cube(seed: u64) -> Cube {
    let mut chance = Chance::new(seed);
    let sizes = dimensions::sizes(&mut chance);
    let cells = forms::cells(&mut chance, sizes.iter().product());
    let mut members = vec![r#""class":"dataset""#.to_owned()];
    if chance.one_in(2) {
        members.push(r#""version":"2.0""#.to_owned());
    }
    members.extend(dimensions::members(&mut chance, &sizes));
    members.push(forms::value(&mut chance, &cells));
    members.extend(forms::status(&mut chance, &cells));
    members.extend(forms::about(&mut chance));
    chance.shuffle(&mut members);
    let mut json = format!("{{{}}}", members.join(","));
    if chance.one_in(8) {
        json = within_a_collection(&json);
    }
    let cells = cells.into_iter();
    let cells = cells.map(|(number, status)| (number.map(|(number, _)| number), status));
    Cube {
        json,
        cells: cells.collect(),
    }
}

fn within_a_collection(dataset: &str) -> String {
    format!(
        r#"{{"version":"2.0","class":"collection","link":{{"item":[
        {{"class":"dataset","href":"https://example.org/other","label":"Elsewhere"}},{dataset}]}}}}"#
    )
}

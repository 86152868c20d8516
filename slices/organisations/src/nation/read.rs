//! Reads the lists that are built into the program. A fault in them is a fault in the program, so it stops with the line that is wrong.

use std::collections::HashMap;

use super::{County, Municipality, MunicipalityNumber, Nation, Office, OfficeTerm, Years};
use crate::stable_id::{municipality_id, office_id};

pub(super) fn nation() -> Nation {
    let numbers = numbers();
    let municipalities = municipalities();
    let (successors, predecessors) = steps();
    let municipality_by_id = municipalities
        .iter()
        .enumerate()
        .map(|(index, municipality)| (municipality.id, index))
        .collect();
    Nation {
        counties: counties(),
        numbers,
        municipalities,
        offices: offices(),
        successors,
        predecessors,
        municipality_by_id,
    }
}

fn counties() -> Vec<County> {
    let lines = lines(include_str!("../../data/counties.csv"));
    lines
        .map(|[number, name, from, to]| County {
            number,
            name,
            years: years(from, to),
        })
        .collect()
}

fn numbers() -> Vec<MunicipalityNumber> {
    let lines = lines(include_str!("../../data/municipalities.csv"));
    let number = |[key, number, name, county, from, to]: [&'static str; 6]| MunicipalityNumber {
        number,
        name,
        county,
        years: years(from, to),
        municipality: municipality_id(key),
    };
    lines.map(number).collect()
}

fn municipalities() -> Vec<Municipality> {
    let mut known: Vec<(&str, Option<i32>, &str)> =
        lines(include_str!("../../data/municipalities.csv"))
            .map(|[key, number, _, _, from, to]| (key, years(from, to).first, number))
            .collect();
    known.sort_unstable();
    let one = |chain: &[(&'static str, Option<i32>, &'static str)]| {
        let key = chain[0].0;
        Municipality {
            id: municipality_id(key),
            key,
            numbers: chain.iter().map(|(_, _, number)| *number).collect(),
        }
    };
    known.chunk_by(|a, b| a.0 == b.0).map(one).collect()
}

fn offices() -> Vec<Office> {
    let mut offices: Vec<Office> = Vec::new();
    for [key, place, from, to, counties] in lines(include_str!("../../data/offices.csv")) {
        let term = OfficeTerm {
            place,
            years: years(from, to),
            counties: counties.split(' ').collect(),
        };
        match offices.iter_mut().find(|office| office.key == key) {
            Some(office) => office.terms.push(term),
            None => offices.push(Office {
                id: office_id(key),
                key,
                terms: vec![term],
            }),
        }
    }
    offices
}

type Steps = HashMap<&'static str, Vec<&'static str>>;

/// Forwards and back.
fn steps() -> (Steps, Steps) {
    let (mut forwards, mut back) = (Steps::new(), Steps::new());
    for [ended, successor] in lines(include_str!("../../data/successors.csv")) {
        forwards.entry(ended).or_default().push(successor);
        back.entry(successor).or_default().push(ended);
    }
    (forwards, back)
}

fn lines<const FIELDS: usize>(list: &'static str) -> impl Iterator<Item = [&'static str; FIELDS]> {
    list.lines().skip(1).map(|line| {
        let mut fields = [""; FIELDS];
        let mut given = line.split(';');
        for field in &mut fields {
            *field = given
                .next()
                .unwrap_or_else(|| panic!("too few fields: {line}"));
        }
        fields
    })
}

fn years(from: &str, to: &str) -> Years {
    let year = |text: &str| {
        (!text.is_empty()).then(|| {
            text.parse()
                .unwrap_or_else(|_| panic!("not a year: {text}"))
        })
    };
    Years {
        first: year(from),
        last: year(to),
    }
}

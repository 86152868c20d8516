//! From features to areas: each number once, with all its parts.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Area, Boundaries, Fault, NotRead, Place, Polygon, Reading, Remark,
    area::{Outside, Reader},
    features::features,
    file::Opened,
    node::Node,
    number,
};

pub(super) fn gather(opened: Opened, how: &Reading) -> Result<Boundaries, NotRead> {
    let features = features(&opened.root);
    let expected: BTreeSet<&str> = how.expected.iter().copied().collect();
    let number_property = number_property(&features, how, &expected)?;
    let name_property = how.name.map(str::to_owned);
    let name_property = name_property.or_else(|| number::propose_name(&features));
    let mut gathering = Gathering {
        reader: Reader {
            source: opened.source,
            system: opened.system,
            remarks: Vec::new(),
            more: 0,
        },
        digits: how.digits,
        number_property,
        name_property,
        expected,
        areas: BTreeMap::new(),
        outside: Vec::new(),
    };
    for (at, node) in features.iter().enumerate() {
        gathering.feature(at + 1, node)?;
    }
    gathering.finish(features.len())
}

fn number_property(
    features: &[&Node],
    how: &Reading,
    expected: &BTreeSet<&str>,
) -> Result<String, NotRead> {
    if let Some(property) = how.number {
        return Ok(property.to_owned());
    }
    let any = BTreeSet::new();
    number::propose_number(features, how.digits, expected)
        .or_else(|| number::propose_number(features, how.digits, &any))
        .map(|(property, _)| property)
        .ok_or(NotRead::NoNumbers(how.digits))
}

struct Gathering<'a> {
    reader: Reader,
    digits: usize,
    number_property: String,
    name_property: Option<String>,
    expected: BTreeSet<&'a str>,
    areas: BTreeMap<String, Area>,
    /// Features that lie outside, with a point of each.
    outside: Vec<(Place, Outside)>,
}

impl Gathering<'_> {
    fn feature(&mut self, number: usize, node: &Node) -> Result<(), NotRead> {
        let mut place = Place {
            feature: Some(number),
            ..Place::default()
        };
        let code = match self.code(node) {
            Ok(code) => code,
            Err(fault) => {
                self.reader.remark(place, fault);
                return Ok(());
            }
        };
        place.code = Some(code.clone());
        match self.reader.polygons(node, &place)? {
            Err(outside) => self.outside.push((place, outside)),
            Ok(polygons) if polygons.is_empty() => {}
            Ok(polygons) => self.add(code, node, polygons, place),
        }
        Ok(())
    }

    fn code(&self, node: &Node) -> Result<String, Fault> {
        let property = self.number_property.clone();
        let Some(value) = number::value(node, &property) else {
            return Err(Fault::NoNumber { property });
        };
        let Some(code) = number::code(value, self.digits) else {
            return Err(Fault::NotANumber {
                property,
                value: shown(value),
                digits: self.digits,
            });
        };
        if !self.expected.is_empty() && !self.expected.contains(code.as_str()) {
            return Err(Fault::UnknownNumber { code });
        }
        Ok(code)
    }

    fn add(&mut self, code: String, node: &Node, polygons: Vec<Polygon>, place: Place) {
        if let Some(area) = self.areas.get_mut(&code) {
            area.polygons.extend(polygons);
            self.reader.remark(place, Fault::NumberTwice { code });
            return;
        }
        let name = self.name_property.as_deref();
        let name = name.and_then(|property| number::value(node, property));
        let area = Area {
            code: code.clone(),
            name: name.and_then(number::name).map(str::to_owned),
            polygons,
        };
        self.areas.insert(code, area);
    }

    /// When most features lie outside, the system is wrong and not they.
    fn finish(mut self, features: usize) -> Result<Boundaries, NotRead> {
        let stated = self.reader.system;
        let is_system = self.outside.len() * 2 > features;
        for (place, (point, guess)) in self.outside {
            if is_system {
                return Err(NotRead::WrongSystem {
                    point,
                    stated,
                    guess,
                });
            }
            let fault = Fault::OutOfRange {
                point,
                stated,
                guess,
            };
            self.reader.remark(place, fault);
        }
        self.reader
            .remarks
            .sort_by_key(|remark| remark.place.feature);
        for code in self.expected {
            if !self.areas.contains_key(code) {
                self.reader.remarks.push(Remark {
                    place: Place::default(),
                    fault: Fault::Missing {
                        code: code.to_owned(),
                    },
                });
            }
        }
        Ok(Boundaries {
            areas: self.areas.into_values().collect(),
            remarks: self.reader.remarks,
            more_remarks: self.reader.more,
            number_property: self.number_property,
            name_property: self.name_property,
            system: stated,
        })
    }
}

/// A value as it is told to people: short.
fn shown(value: &serde_json::Value) -> String {
    let text = value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned);
    text.chars().take(40).collect()
}

use crate::{
    Dataset, Dimension, Faults, Place, Wrong,
    builder::Draft,
    dataset::Held,
    shape::Shape,
    statuses::{Given, Statuses},
    values::{Numbers, Values},
};
use std::collections::HashSet;

/// The dataset that a draft is, or none and what is wrong with it.
pub(crate) fn dataset(draft: Draft, place: &Place, faults: &mut Faults) -> Option<Dataset> {
    dimensions(&draft.dimensions, place, faults);
    let sizes = draft.dimensions.iter().map(Dimension::size).collect();
    let shape = Shape::new(sizes);
    let held = match draft.numbers {
        Some(numbers) => held(numbers, draft.statuses, &shape, place, faults)?,
        None => {
            if !draft.statuses.is_empty() {
                faults.add(&place.within("status"), Wrong::WithoutValues);
            }
            None
        }
    };
    Some(Dataset {
        about: draft.about,
        dimensions: draft.dimensions,
        shape,
        held,
    })
}

/// Numbers and statuses, if there is nothing wrong with them. Where there can be no cell, values cannot be told from none.
fn held(
    numbers: Numbers,
    statuses: Given,
    shape: &Shape,
    place: &Place,
    faults: &mut Faults,
) -> Option<Option<Held>> {
    // More cells than can be counted are more than there can be values.
    let cells = shape.cells().unwrap_or(usize::MAX);
    let values = Values::new(numbers, cells, &place.within("value"), faults);
    let statuses = Statuses::new(statuses, cells, &place.within("status"), faults);
    let (values, statuses) = (values?, statuses?);
    finite(&values, place, faults);
    let held = Held {
        values,
        statuses,
        cells,
    };
    Some((cells > 0).then_some(held))
}

fn dimensions(dimensions: &[Dimension], place: &Place, faults: &mut Faults) {
    let mut known = HashSet::new();
    for dimension in dimensions {
        if !known.insert(dimension.id()) {
            faults.add(&place.within("id"), Wrong::Twice(dimension.id().to_owned()));
        }
        let place = place.dimension(dimension.id());
        self::dimension(dimension, &place, faults);
    }
}

pub(crate) fn dimension(dimension: &Dimension, place: &Place, faults: &mut Faults) {
    if let Some(code) = dimension.twice() {
        faults.add(place, Wrong::Twice(code.to_owned()));
    }
    if dimension.is_elsewhere() && dimension.about.href.is_none() {
        faults.add(&place.within("category"), Wrong::Absent);
    }
    let coordinates = dimension.categories().iter();
    let coordinates = coordinates.filter_map(|one| Some((&one.code, one.coordinates?)));
    for (code, _) in coordinates.filter(|(_, at)| !at.iter().all(|degrees| degrees.is_finite())) {
        faults.add(place, Wrong::NoPlace(code.clone()));
    }
}

fn finite(values: &Values, place: &Place, faults: &mut Faults) {
    let strange = values.each().filter(|(_, number)| !number.is_finite());
    for (cell, _) in strange {
        faults.add(&place.within("value"), Wrong::NotFinite(cell));
    }
}

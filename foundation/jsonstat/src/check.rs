use crate::{
    Dataset, Dimension, Faults, Place, Wrong, builder::Draft, dataset::Held, shape::Shape,
    statuses::Statuses, values::Values,
};
use std::collections::HashSet;

/// The dataset that a draft is, or none and what is wrong with it.
pub(crate) fn dataset(draft: Draft, place: &Place, faults: &mut Faults) -> Option<Dataset> {
    dimensions(&draft.dimensions, place, faults);
    let sizes = draft.dimensions.iter().map(Dimension::size).collect();
    let shape = Shape::new(sizes);
    let statuses_at = place.within("status");
    let held = match draft.numbers {
        None => {
            if !draft.statuses.is_empty() {
                faults.add(&statuses_at, Wrong::WithoutValues);
            }
            None
        }
        Some(numbers) => {
            // More cells than can be counted are more than there can be values.
            let cells = shape.cells().unwrap_or(usize::MAX);
            let values = Values::new(numbers, cells, &place.within("value"), faults);
            let statuses = Statuses::new(draft.statuses, cells, &statuses_at, faults);
            let values = values?;
            finite(&values, place, faults);
            let statuses = statuses?;
            // Where there can be no cell, values cannot be told from none.
            (cells > 0).then_some(Held {
                values,
                statuses,
                cells,
            })
        }
    };
    Some(Dataset {
        about: draft.about,
        dimensions: draft.dimensions,
        shape,
        held,
    })
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

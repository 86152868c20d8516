use crate::order;

/// What places are compared by, such as inhabitants, the share of the young, or median income.
#[derive(Clone, Debug, PartialEq)]
pub struct Attribute {
    /// How much it counts; zero or above.
    pub weight: f64,
    pub scale: AttributeScale,
    /// Place by place, in the same order for all attributes. `None` is missing.
    pub values: Vec<Option<f64>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeScale {
    /// Distances as they are.
    Plain,
    /// Relative distances (logarithms): for sizes, where 500 to 1 000 is as far as 50 000 to 100 000.
    Relative,
}

/// A place that is like another.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparablePlace {
    pub place: usize,
    /// In standard deviations, the weights raised to one: 0 is the same.
    pub distance: f64,
    /// For each attribute its share of the squared distance; together 1, or all 0 where there is no distance.
    pub parts: Vec<f64>,
}

/// Why a place is compared with nobody, and nobody with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no value for attributes {missing:?}")]
pub struct NotCompared {
    /// Which attributes have no value that can be used; below or at zero on a relative scale is none.
    pub missing: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoComparison {
    #[error("attribute {attribute} has a weight below zero or that is no number")]
    NotAWeight { attribute: usize },
    #[error("no attribute has a weight above zero")]
    NoWeight,
    #[error("attribute {attribute} has another number of places than the first")]
    PlacesDiffer { attribute: usize },
}

/// For each place the `count` most alike, nearest first; of those equally far the earlier.
///
/// The distance is the weighted Euclidean one over attributes in standard deviations. Attributes that go together count
/// as often as they stand there; choose them so that each tells something of its own. An attribute that is the same
/// everywhere tells nothing.
///
/// # Errors
/// [`NoComparison`].
pub fn most_alike(
    attributes: &[Attribute],
    count: usize,
) -> Result<Vec<Result<Vec<ComparablePlace>, NotCompared>>, NoComparison> {
    let weights = weights(attributes)?;
    let places = attributes
        .first()
        .map_or(0, |attribute| attribute.values.len());
    if let Some(attribute) = attributes
        .iter()
        .position(|attribute| attribute.values.len() != places)
    {
        return Err(NoComparison::PlacesDiffer { attribute });
    }
    let columns: Vec<Vec<Option<f64>>> = attributes
        .iter()
        .zip(weights)
        .map(|(attribute, weight)| attribute.scaled(weight))
        .collect();
    let rows: Vec<Result<Vec<f64>, NotCompared>> =
        (0..places).map(|place| row(&columns, place)).collect();
    let near = |(place, row): (usize, &Result<Vec<f64>, NotCompared>)| {
        row.as_ref()
            .map(|row| nearest(place, row, &rows, count))
            .map_err(Clone::clone)
    };
    Ok(rows.iter().enumerate().map(near).collect())
}

fn weights(attributes: &[Attribute]) -> Result<Vec<f64>, NoComparison> {
    let is_odd = |attribute: &Attribute| !attribute.weight.is_finite() || attribute.weight < 0.0;
    if let Some(attribute) = attributes.iter().position(is_odd) {
        return Err(NoComparison::NotAWeight { attribute });
    }
    let largest = attributes
        .iter()
        .map(|attribute| attribute.weight)
        .fold(0.0, f64::max);
    if largest <= 0.0 {
        return Err(NoComparison::NoWeight);
    }
    let sum: f64 = attributes
        .iter()
        .map(|attribute| attribute.weight / largest)
        .sum();
    Ok(attributes
        .iter()
        .map(|attribute| attribute.weight / largest / sum)
        .collect())
}

impl Attribute {
    /// In standard deviations, stretched so that squares come weighted.
    fn scaled(&self, weight: f64) -> Vec<Option<f64>> {
        let on_scale = |value: &Option<f64>| {
            let value = value.filter(|value| value.is_finite())?;
            match self.scale {
                AttributeScale::Plain => Some(value),
                AttributeScale::Relative => (value > 0.0).then(|| value.ln()),
            }
        };
        let values: Vec<Option<f64>> = self.values.iter().map(on_scale).collect();
        let there: Vec<f64> = values.iter().flatten().copied().collect();
        let (mean, deviation) = order::mean_and_deviation(&there).unwrap_or((0.0, 0.0));
        let tells = deviation > 1e-12 * mean.abs().max(f64::MIN_POSITIVE);
        let stretch = if tells {
            weight.sqrt() / deviation
        } else {
            0.0
        };
        values
            .into_iter()
            .map(|value| value.map(|value| (value - mean) * stretch))
            .collect()
    }
}

fn row(columns: &[Vec<Option<f64>>], place: usize) -> Result<Vec<f64>, NotCompared> {
    let at = |attribute: &usize| columns[*attribute][place];
    let missing: Vec<usize> = (0..columns.len())
        .filter(|attribute| at(attribute).is_none())
        .collect();
    if missing.is_empty() {
        Ok((0..columns.len())
            .filter_map(|attribute| at(&attribute))
            .collect())
    } else {
        Err(NotCompared { missing })
    }
}

fn nearest(
    place: usize,
    own: &[f64],
    rows: &[Result<Vec<f64>, NotCompared>],
    count: usize,
) -> Vec<ComparablePlace> {
    let square = |row: &[f64]| {
        own.iter()
            .zip(row)
            .map(|(a, b)| (a - b) * (a - b))
            .sum::<f64>()
    };
    let others = rows.iter().enumerate().filter(|(other, _)| *other != place);
    let mut near: Vec<(f64, usize)> = others
        .filter_map(|(other, row)| row.as_ref().ok().map(|row| (square(row), other)))
        .collect();
    let first = |a: &(f64, usize), b: &(f64, usize)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
    if count < near.len() {
        near.select_nth_unstable_by(count, first);
        near.truncate(count);
    }
    near.sort_unstable_by(first);
    let told = |(square, other): (f64, usize)| {
        let row = rows[other].as_ref().map_or(&[][..], Vec::as_slice);
        let part = |(a, b): (&f64, &f64)| {
            if square > 0.0 {
                (a - b) * (a - b) / square
            } else {
                0.0
            }
        };
        ComparablePlace {
            place: other,
            distance: square.sqrt(),
            parts: own.iter().zip(row).map(part).collect(),
        }
    };
    near.into_iter().map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attribute(weight: f64, scale: AttributeScale, values: &[f64]) -> Attribute {
        Attribute {
            weight,
            scale,
            values: values.iter().copied().map(Some).collect(),
        }
    }

    #[test]
    fn the_nearest_come_first_with_what_parts_them() {
        let size = attribute(
            1.0,
            AttributeScale::Relative,
            &[1000.0, 2000.0, 1000.0, 64_000.0],
        );
        let young = attribute(1.0, AttributeScale::Plain, &[10.0, 10.0, 12.0, 10.0]);
        let found = most_alike(&[size, young], 2).unwrap();
        let first = found[0].as_ref().unwrap();
        assert_eq!(
            first.iter().map(|near| near.place).collect::<Vec<_>>(),
            [1, 2]
        );
        assert_eq!(
            (first[0].parts.clone(), first[1].parts.clone()),
            (vec![1.0, 0.0], vec![0.0, 1.0])
        );
        assert!(first[0].distance < first[1].distance);
    }

    #[test]
    fn the_weight_decides_what_is_near() {
        let of = |a: f64, b: f64| {
            let columns = [
                attribute(a, AttributeScale::Plain, &[0.0, 1.0, 9.0]),
                attribute(b, AttributeScale::Plain, &[0.0, 9.0, 1.0]),
            ];
            most_alike(&columns, 1).unwrap()[0].as_ref().unwrap()[0].place
        };
        assert_eq!((of(3.0, 1.0), of(1.0, 3.0)), (1, 2));
    }

    #[test]
    fn a_place_without_a_value_is_compared_with_nobody() {
        let mut size = attribute(1.0, AttributeScale::Relative, &[10.0, 0.0, 30.0, 40.0]);
        size.values[3] = None;
        let found = most_alike(&[size], 9).unwrap();
        assert_eq!(found[1], Err(NotCompared { missing: vec![0] }));
        assert_eq!(found[0].as_ref().unwrap().len(), 1);
        assert_eq!(found[3], Err(NotCompared { missing: vec![0] }));
    }

    #[test]
    fn the_same_everywhere_is_no_distance() {
        let found = most_alike(&[attribute(1.0, AttributeScale::Plain, &[0.3; 4])], 2).unwrap();
        let first = found[2].as_ref().unwrap();
        assert_eq!(
            (first[0].place, first[0].distance, first[1].place),
            (0, 0.0, 1)
        );
    }

    #[test]
    fn what_is_no_comparison_is_refused() {
        let plain = |weight, values: &[f64]| attribute(weight, AttributeScale::Plain, values);
        assert_eq!(
            most_alike(&[plain(-1.0, &[1.0])], 1),
            Err(NoComparison::NotAWeight { attribute: 0 })
        );
        assert_eq!(
            most_alike(&[plain(0.0, &[1.0])], 1),
            Err(NoComparison::NoWeight)
        );
        assert_eq!(most_alike(&[], 1), Err(NoComparison::NoWeight));
        let differ = [plain(1.0, &[1.0]), plain(1.0, &[])];
        assert_eq!(
            most_alike(&differ, 1),
            Err(NoComparison::PlacesDiffer { attribute: 1 })
        );
    }
}

/// Inndeling: how values are divided into classes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Division<'a> {
    /// So many classes with as equal numbers of values as can be, without parting values that are the same.
    Quantiles(usize),
    /// So many classes of the same width.
    Equal(usize),
    /// Where each class but the first begins.
    Given(&'a [f64]),
}

/// Klasser: values divided by limits. A value that is a limit belongs to the class above it.
#[derive(Clone, Debug, PartialEq)]
pub struct Classes {
    limits: Vec<f64>,
}

/// Klasse: what a legend tells of one class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Class {
    /// The limit below, which belongs to it; the lowest class has none.
    pub from: Option<f64>,
    /// The limit above, which does not belong to it; the highest class has none.
    pub to: Option<f64>,
    /// The least and the greatest value in it, where there is any.
    pub found: Option<(f64, f64)>,
    /// How many values are in it.
    pub count: usize,
}

impl Classes {
    /// Divides the values. There can be fewer classes than were asked for, where there are fewer different values. What is no
    /// number is passed over.
    pub fn of(values: &[f64], division: Division) -> Self {
        let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
        sorted.sort_by(f64::total_cmp);
        let mut limits = match division {
            Division::Quantiles(classes) => quantiles(&sorted, classes),
            Division::Equal(classes) => equal(&sorted, classes),
            Division::Given(limits) => limits.iter().copied().filter(|v| v.is_finite()).collect(),
        };
        limits.sort_by(f64::total_cmp);
        limits.dedup();
        Self { limits }
    }

    /// Where each class but the lowest begins, rising.
    pub fn limits(&self) -> &[f64] {
        &self.limits
    }

    /// How many classes there are; at least one.
    pub fn count(&self) -> usize {
        self.limits.len() + 1
    }

    /// The class of a value, from 0; none for what is no number.
    pub fn class(&self, value: f64) -> Option<usize> {
        (!value.is_nan()).then(|| self.limits.partition_point(|limit| *limit <= value))
    }

    /// The classes as a legend tells them, the lowest first.
    pub fn legend(&self, values: &[f64]) -> Vec<Class> {
        let below = |at: usize| at.checked_sub(1).map(|at| self.limits[at]);
        let empty = |at| Class {
            from: below(at),
            to: self.limits.get(at).copied(),
            found: None,
            count: 0,
        };
        let mut classes: Vec<Class> = (0..self.count()).map(empty).collect();
        for value in values {
            if let Some(class) = self.class(*value) {
                classes[class].add(*value);
            }
        }
        classes
    }
}

impl Class {
    fn add(&mut self, value: f64) {
        let (least, greatest) = self.found.unwrap_or((value, value));
        self.found = Some((least.min(value), greatest.max(value)));
        self.count += 1;
    }
}

/// At each place where the classes would be equal, the nearest step between two different values that is not taken and leaves
/// one for each class above.
fn quantiles(sorted: &[f64], classes: usize) -> Vec<f64> {
    let steps: Vec<usize> = (1..sorted.len())
        .filter(|at| sorted[at - 1] < sorted[*at])
        .collect();
    let classes = classes.min(steps.len() + 1);
    let mut free = 0;
    let mut limits = Vec::new();
    for class in 1..classes {
        let ideal = class * sorted.len();
        let last = steps.len() - (classes - class);
        let distance = |at: &usize| (steps[*at] * classes).abs_diff(ideal);
        if let Some(nearest) = (free..=last).min_by_key(distance) {
            limits.push(sorted[steps[nearest]]);
            free = nearest + 1;
        }
    }
    limits
}

fn equal(sorted: &[f64], classes: usize) -> Vec<f64> {
    let (Some(&least), Some(&greatest)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    if least == greatest {
        return Vec::new();
    }
    // More classes than values tell nothing.
    let classes = classes.min(sorted.len());
    #[expect(clippy::cast_precision_loss, reason = "no more classes than values")]
    let limit = |class: usize| least + (greatest - least) * class as f64 / classes as f64;
    (1..classes).map(limit).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn limits_are_found_in_each_way() {
        for (values, division, limits) in [
            (
                &[1.0, 2.0, 3.0, 4.0][..],
                Division::Quantiles(2),
                &[3.0][..],
            ),
            (
                &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0],
                Division::Quantiles(3),
                &[3.0, 5.0],
            ),
            // Values that are the same stay together, also where that makes the classes unequal.
            (
                &[0.0, 0.0, 0.0, 0.0, 5.0, 9.0],
                Division::Quantiles(2),
                &[5.0],
            ),
            (
                &[0.0, 0.0, 0.0, 0.0, 5.0, 9.0],
                Division::Quantiles(5),
                &[5.0, 9.0],
            ),
            (&[7.0, 7.0], Division::Quantiles(5), &[]),
            (&[], Division::Quantiles(5), &[]),
            (&[1.0, 2.0], Division::Quantiles(0), &[]),
            (
                &[0.0, 10.0, 1.0, 2.0, 3.0],
                Division::Equal(5),
                &[2.0, 4.0, 6.0, 8.0],
            ),
            (&[3.0, 3.0], Division::Equal(5), &[]),
            (&[], Division::Equal(5), &[]),
            (&[0.0, 1.0], Division::Equal(usize::MAX), &[0.5]),
            (
                &[1.0],
                Division::Given(&[10.0, 5.0, 5.0, f64::NAN]),
                &[5.0, 10.0],
            ),
            (
                &[f64::NAN, 1.0, f64::INFINITY, 2.0],
                Division::Quantiles(2),
                &[2.0],
            ),
        ] {
            assert_eq!(
                Classes::of(values, division).limits(),
                limits,
                "{values:?} {division:?}"
            );
        }
    }

    #[test]
    fn a_limit_belongs_to_the_class_above() {
        let classes = Classes::of(&[], Division::Given(&[10.0, 20.0]));
        for (value, class) in [
            (9.9, Some(0)),
            (10.0, Some(1)),
            (19.9, Some(1)),
            (20.0, Some(2)),
            (f64::NEG_INFINITY, Some(0)),
            (f64::NAN, None),
        ] {
            assert_eq!(classes.class(value), class, "{value}");
        }
    }

    #[test]
    fn a_legend_tells_limits_and_what_was_found() {
        let values = [1.0, 4.0, 12.0, f64::NAN];
        let legend = Classes::of(&values, Division::Given(&[10.0, 20.0])).legend(&values);
        let told: Vec<_> = legend
            .iter()
            .map(|c| (c.from, c.to, c.found, c.count))
            .collect();
        assert_eq!(
            told,
            [
                (None, Some(10.0), Some((1.0, 4.0)), 2),
                (Some(10.0), Some(20.0), Some((12.0, 12.0)), 1),
                (Some(20.0), None, None, 0),
            ]
        );
    }

    proptest! {
        #[test]
        fn every_value_has_a_class_and_no_quantile_is_empty(values in prop::collection::vec(-50..50i32, 0..60), asked in 1..8usize) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let classes = Classes::of(&values, Division::Quantiles(asked));
            let legend = classes.legend(&values);
            prop_assert!(legend.len() <= asked);
            prop_assert_eq!(legend.iter().map(|class| class.count).sum::<usize>(), values.len());
            prop_assert!(values.is_empty() || legend.iter().all(|class| class.count > 0));
        }
    }
}

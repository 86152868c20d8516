use std::{cmp::Reverse, ops::Range};

/// Into how many runs of codes each dimension is cut so that no part has more cells than `most`; none where one cell is
/// more than that.
///
/// Where it is enough to cut one dimension, it is the one that gives the fewest parts, and of several the longest. Where it
/// is not, the longest is cut into single codes, and it goes on with the others.
pub(super) fn runs(sizes: &[usize], most: usize) -> Option<Vec<usize>> {
    if most == 0 {
        return None;
    }
    let mut runs = vec![1; sizes.len()];
    let mut lengths = sizes.to_vec();
    while product(&lengths) > most as u128 {
        if let Some((at, count)) = fewest(&lengths, most) {
            *runs.get_mut(at)? = count;
            return Some(runs);
        }
        let at = longest(&lengths)?;
        *runs.get_mut(at)? = *sizes.get(at)?;
        *lengths.get_mut(at)? = 1;
    }
    Some(runs)
}

/// The dimension that is enough to cut, and into how many runs.
fn fewest(lengths: &[usize], most: usize) -> Option<(usize, usize)> {
    let cut = |(at, length): (usize, &usize)| {
        let rest = product(&without(lengths, at));
        let fits = usize::try_from((most as u128).checked_div(rest)?).ok()?;
        (fits > 0).then(|| (at, length.div_ceil(fits), *length))
    };
    let cuts = lengths.iter().enumerate().filter_map(cut);
    let best = cuts.min_by_key(|(_, count, length)| (*count, Reverse(*length)));
    best.map(|(at, count, _)| (at, count))
}

fn without(lengths: &[usize], left_out: usize) -> Vec<usize> {
    let others = lengths.iter().enumerate().filter(|(at, _)| *at != left_out);
    others.map(|(_, length)| *length).collect()
}

/// How many cells there are. It stays at the largest number where they are more than can be counted.
pub(super) fn product(sizes: &[usize]) -> u128 {
    let sizes = sizes.iter().map(|size| *size as u128);
    sizes.fold(1, u128::saturating_mul)
}

/// The first of the longest dimensions, if any has more than one code.
fn longest(lengths: &[usize]) -> Option<usize> {
    let places = lengths
        .iter()
        .enumerate()
        .filter(|(_, length)| **length > 1);
    let first = places.min_by_key(|(_, length)| Reverse(**length));
    first.map(|(at, _)| at)
}

/// The ranges of one part, by its number among all, the last dimension varying fastest. Runs of one dimension differ by
/// one code at most.
pub(super) fn ranges(sizes: &[usize], runs: &[usize], part: usize) -> Vec<Range<usize>> {
    let mut left = part;
    let mut ranges: Vec<Range<usize>> = sizes
        .iter()
        .zip(runs)
        .rev()
        .map(|(size, runs)| {
            let run = left % runs;
            left /= runs;
            start(*size, *runs, run)..start(*size, *runs, run + 1)
        })
        .collect();
    ranges.reverse();
    ranges
}

fn start(size: usize, runs: usize, run: usize) -> usize {
    // Through u128: the product may be larger than what a size can be.
    let start = size as u128 * run as u128 / runs as u128;
    usize::try_from(start).unwrap_or(size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_dimension_is_cut_where_that_is_enough_and_otherwise_the_longest_and_more() {
        for (sizes, most, expected) in [
            (vec![10, 10], 100, Some(vec![1, 1])),
            (vec![10, 10], 99, Some(vec![2, 1])),
            (vec![10, 11], 100, Some(vec![1, 2])),
            (vec![4, 2, 5], 10, Some(vec![4, 1, 1])),
            (vec![357, 6, 18, 20], 800_000, Some(vec![1, 1, 1, 1])),
            (vec![357, 106, 2, 25], 800_000, Some(vec![3, 1, 1, 1])),
            (vec![357, 10], 50, Some(vec![72, 1])),
            (vec![357, 10], 5, Some(vec![357, 2])),
            (vec![4, 4, 4], 1, Some(vec![4, 4, 4])),
            (vec![], 1, Some(vec![])),
            (vec![3], 0, None),
        ] {
            assert_eq!(runs(&sizes, most), expected, "{sizes:?} within {most}");
        }
    }

    #[test]
    fn sizes_beyond_counting_are_cut_all_the_same() {
        let sizes = [usize::MAX, usize::MAX, usize::MAX];
        let runs = runs(&sizes, 800_000).unwrap();
        let longest: Vec<usize> = sizes
            .iter()
            .zip(&runs)
            .map(|(size, runs)| size.div_ceil(*runs))
            .collect();
        assert!(product(&longest) <= 800_000);
    }

    proptest! {
        #[test]
        fn every_cell_is_in_exactly_one_part_and_no_part_is_too_large(
            sizes in prop::collection::vec(1usize..12, 1..5), most in 1usize..400
        ) {
            let runs = runs(&sizes, most).unwrap();
            let mut seen = vec![0u8; sizes.iter().product()];
            for part in 0..runs.iter().product() {
                let ranges = ranges(&sizes, &runs, part);
                let cells = cells(&sizes, &ranges);
                prop_assert!(!cells.is_empty() && cells.len() <= most);
                cells.iter().for_each(|cell| seen[*cell] += 1);
            }
            prop_assert!(seen.iter().all(|times| *times == 1));
        }

        #[test]
        fn no_other_dimension_would_have_been_fewer_parts(
            sizes in prop::collection::vec(1usize..500, 1..5), most in 1usize..100_000
        ) {
            let parts: usize = runs(&sizes, most).unwrap().iter().product();
            let cells: usize = sizes.iter().product();
            prop_assert!(parts >= cells.div_ceil(most));
            for size in &sizes {
                let fits = most / (cells / size);
                prop_assert!(fits == 0 || parts <= size.div_ceil(fits));
            }
        }
    }

    /// Every cell of a part by its place in the whole.
    fn cells(sizes: &[usize], ranges: &[Range<usize>]) -> Vec<usize> {
        let mut cells = vec![0];
        for (size, range) in sizes.iter().zip(ranges) {
            let next = cells.iter();
            cells = next
                .flat_map(|cell| range.clone().map(move |at| cell * size + at))
                .collect();
        }
        cells
    }
}

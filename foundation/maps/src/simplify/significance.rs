use std::{cmp::Reverse, collections::BinaryHeap};

use super::arc::Spot;

/// How much each spot of a line matters: twice the area of the triangle it makes with what is left of its neighbours when
/// its turn comes to be taken away (Visvalingam and Whyatt, 1993). It never falls as the line gets simpler, so a limit can be
/// set afterwards. The ends matter most.
pub(super) fn significance(line: &[Spot]) -> Vec<i64> {
    let mut found = vec![i64::MAX; line.len()];
    let Some(last) = line.len().checked_sub(1) else {
        return found;
    };
    let mut before: Vec<usize> = (0..line.len()).map(|at| at.saturating_sub(1)).collect();
    let mut after: Vec<usize> = (0..line.len()).map(|at| (at + 1).min(last)).collect();
    let mut current: Vec<i64> = vec![0; line.len()];
    let mut queue = BinaryHeap::new();
    for at in 1..last {
        current[at] = triangle(line[at - 1], line[at], line[at + 1]);
        queue.push(Reverse((current[at], at)));
    }
    let mut highest = 0;
    while let Some(Reverse((area, at))) = queue.pop() {
        if area != current[at] || found[at] != i64::MAX {
            continue;
        }
        highest = area.max(highest);
        found[at] = highest;
        let (left, right) = (before[at], after[at]);
        after[left] = right;
        before[right] = left;
        for side in [left, right] {
            if side != 0 && side != last {
                current[side] = triangle(line[before[side]], line[side], line[after[side]]);
                queue.push(Reverse((current[side], side)));
            }
        }
    }
    found
}

/// Twice the area of a triangle.
fn triangle(a: Spot, b: Spot, c: Spot) -> i64 {
    let step = |from: Spot, to: Spot| {
        let (x, y) = (
            i64::from(to.0) - i64::from(from.0),
            i64::from(to.1) - i64::from(from.1),
        );
        (i128::from(x), i128::from(y))
    };
    let ((bx, by), (cx, cy)) = (step(a, b), step(a, c));
    i64::try_from((bx * cy - cx * by).abs()).unwrap_or(i64::MAX - 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_matters_by_its_triangle() {
        for (line, expected) in [
            (vec![(0, 0), (5, 1), (10, 0)], vec![i64::MAX, 10, i64::MAX]),
            (vec![(0, 0), (5, 0), (10, 0)], vec![i64::MAX, 0, i64::MAX]),
            // The small bend on the large one goes first, and the large one is then measured without it.
            (
                vec![(0, 0), (4, 8), (5, 8), (10, 0)],
                vec![i64::MAX, 8, 80, i64::MAX],
            ),
            (vec![], vec![]),
            (vec![(1, 1)], vec![i64::MAX]),
        ] {
            assert_eq!(significance(&line), expected, "{line:?}");
        }
    }

    #[test]
    fn the_ends_of_the_world_are_no_trouble() {
        let line = [
            (i32::MIN, i32::MIN),
            (i32::MAX, i32::MIN),
            (i32::MAX, i32::MAX),
        ];
        assert_eq!(significance(&line)[1], i64::MAX - 1);
    }
}

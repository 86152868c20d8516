use super::Mark;

/// The lane of each mark, so that no two in a lane lie over each other, and how many lanes there are (at least one).
///
/// Each takes the first lane that is free where it begins; a mark is as long as `least` where it is shorter.
pub(super) fn lanes(marks: &[Mark], least: f64) -> (Vec<usize>, usize) {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by(|one, other| marks[*one].from.total_cmp(&marks[*other].from));
    let mut ends: Vec<f64> = Vec::new();
    let mut found = vec![0; marks.len()];
    for at in order {
        let mark = &marks[at];
        let end = mark.to.max(mark.from + least);
        let free = ends.iter().position(|taken| *taken <= mark.from);
        let lane = free.unwrap_or(ends.len());
        match ends.get_mut(lane) {
            Some(taken) => *taken = end,
            None => ends.push(end),
        }
        found[at] = lane;
    }
    (found, ends.len().max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{drawing::Look, report::Tone};

    fn mark(from: f64, to: f64) -> Mark<'static> {
        Mark {
            from,
            to,
            look: Look::Whole(Tone::Neutral),
            href: "/",
            label: "",
        }
    }

    #[test]
    fn what_lies_over_each_other_stands_in_lanes_of_its_own() {
        for (name, marks, expected) in [
            ("nothing", vec![], (vec![], 1)),
            (
                "one after the other",
                vec![mark(0.1, 0.2), mark(0.2, 0.3)],
                (vec![0, 0], 1),
            ),
            (
                "over each other",
                vec![mark(0.1, 0.3), mark(0.2, 0.4), mark(0.3, 0.5)],
                (vec![0, 1, 0], 2),
            ),
            (
                "short ones are as long as the least",
                vec![mark(0.1, 0.1), mark(0.105, 0.105)],
                (vec![0, 1], 2),
            ),
            (
                "in whatever order they come",
                vec![mark(0.5, 0.9), mark(0.1, 0.6)],
                (vec![1, 0], 2),
            ),
        ] {
            assert_eq!(lanes(&marks, 0.01), expected, "{name}");
        }
    }
}

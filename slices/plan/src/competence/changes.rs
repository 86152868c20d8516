use super::Line;

/// Endringer: what is otherwise in the plan of the year than in a version.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub new: usize,
    pub changed: usize,
    pub gone: usize,
}

impl Changes {
    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// What has come, changed and gone since the version was made.
pub fn changes(version: &[Line], today: &[Line]) -> Changes {
    let before = |line: &Line| version.iter().find(|old| old.activity == line.activity);
    let is_still_there = |old: &&Line| today.iter().any(|line| line.activity == old.activity);
    Changes {
        new: today.iter().filter(|line| before(line).is_none()).count(),
        changed: today
            .iter()
            .filter(|line| before(line).is_some_and(|old| old != *line))
            .count(),
        gone: version.iter().filter(|old| !is_still_there(old)).count(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        competence::lines,
        made_up::{effort, efforts},
        words::ActivityState::Planned,
    };

    #[test]
    fn what_came_changed_and_went_is_counted() {
        let of = |days: &[(usize, &str)]| {
            let all = days
                .iter()
                .map(|(number, day)| effort(*number, day, Planned));
            lines(&efforts(all.collect(), vec![]))
        };
        let version = of(&[(1, "2026-03-01"), (2, "2026-04-01")]);
        assert!(changes(&version, &version).is_none());
        let today = of(&[(2, "2026-04-02"), (3, "2026-05-01")]);
        let expected = Changes {
            new: 1,
            changed: 1,
            gone: 1,
        };
        assert_eq!(changes(&version, &today), expected);
    }
}

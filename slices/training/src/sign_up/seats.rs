use crate::participants::ParticipantState;

/// Plasser: how many there are, how many are taken, and how many wait.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seats {
    pub capacity: i64,
    pub confirmed: i64,
    pub waiting: i64,
}

impl Seats {
    /// How many places nobody has.
    pub fn free(self) -> i64 {
        (self.capacity - self.confirmed).max(0)
    }

    /// What the next who arrives gets. Nobody passes those who wait.
    pub fn next(self) -> ParticipantState {
        if self.free() > 0 && self.waiting == 0 {
            ParticipantState::Confirmed
        } else {
            ParticipantState::Waiting
        }
    }

    /// How it is when one more has arrived.
    #[must_use]
    pub fn with(mut self, state: ParticipantState) -> Self {
        match state {
            ParticipantState::Confirmed => self.confirmed += 1,
            ParticipantState::Waiting => self.waiting += 1,
            ParticipantState::Withdrawn => {}
        }
        self
    }

    /// How many of those who wait can have a place now.
    pub fn to_promote(self) -> i64 {
        self.free().min(self.waiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ParticipantState::{Confirmed, Waiting};

    #[test]
    fn a_place_is_given_while_there_is_one_and_nobody_waits() {
        for (situation, capacity, confirmed, waiting, next, promoted) in [
            ("empty", 30, 0, 0, Confirmed, 0),
            ("one left", 30, 29, 0, Confirmed, 0),
            ("full", 30, 30, 0, Waiting, 0),
            ("full, and others wait", 30, 30, 4, Waiting, 0),
            ("somebody withdrew, and others wait", 30, 29, 4, Waiting, 1),
            ("more room was made", 35, 30, 4, Waiting, 4),
            ("room was taken away", 20, 30, 0, Waiting, 0),
        ] {
            let seats = Seats {
                capacity,
                confirmed,
                waiting,
            };
            assert_eq!(seats.next(), next, "{situation}");
            assert_eq!(seats.to_promote(), promoted, "{situation}");
        }
    }

    #[test]
    fn of_three_hundred_thirty_get_a_place_and_the_rest_wait() {
        let mut seats = Seats {
            capacity: 30,
            ..Seats::default()
        };
        for arrived in 0..300 {
            let state = seats.next();
            assert_eq!(state == Confirmed, arrived < 30, "number {arrived}");
            seats = seats.with(state);
        }
        assert_eq!((seats.confirmed, seats.waiting), (30, 270));
    }
}

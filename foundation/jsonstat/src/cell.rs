use crate::Mark;

/// One cell: its number, if it has one, and its status, if it has one. The two are independent: a provisional number has
/// both, a number kept back has only a status.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Cell<'a> {
    /// As the file gives it: whole numbers up to 2^53 exactly, decimals as the nearest 64-bit number.
    pub number: Option<f64>,
    /// The provider's text, never empty.
    pub status: Option<&'a str>,
}

/// What a cell says, each state apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum State {
    /// A number without a known mark.
    Number(f64),
    /// A number with a mark, such as a provisional one.
    Marked(f64, Mark),
    /// No number, and a mark that may say why.
    Absent(Mark),
    /// No number and no known mark: the provider does not say why. There may be a status in other words.
    Unexplained,
}

impl Cell<'_> {
    pub fn mark(&self) -> Option<Mark> {
        Mark::of(self.status?)
    }

    pub fn state(&self) -> State {
        match (self.number, self.mark()) {
            (Some(number), None) => State::Number(number),
            (Some(number), Some(mark)) => State::Marked(number, mark),
            (None, Some(mark)) => State::Absent(mark),
            (None, None) => State::Unexplained,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_mark_keeps_a_state_of_its_own() {
        let marks = [".", "..", "...", ":", "-", "*", "|"];
        let states = marks.map(|mark| {
            let status = Some(mark);
            Cell {
                number: None,
                status,
            }
            .state()
        });
        let mut known: Vec<State> = Vec::new();
        for state in states {
            assert!(matches!(state, State::Absent(_)), "{state:?}");
            assert!(!known.contains(&state), "{state:?} stands for two marks");
            known.push(state);
        }
    }

    #[test]
    fn no_mark_is_zero_and_zero_is_no_mark() {
        let cell = |number, status| Cell { number, status }.state();
        assert_eq!(cell(Some(0.0), None), State::Number(0.0));
        assert_eq!(cell(None, Some("-")), State::Absent(Mark::Nil));
        assert_eq!(
            cell(Some(3.0), Some(" * ")),
            State::Marked(3.0, Mark::Provisional)
        );
        assert_eq!(cell(None, None), State::Unexplained);
        assert_eq!(cell(None, Some("m")), State::Unexplained);
        assert_eq!(cell(Some(1.0), Some("e")), State::Number(1.0));
    }

    #[test]
    fn provisional_and_break_do_not_explain_an_absent_number() {
        let explains = ["-", "*", "_"].map(|mark| Mark::of(mark).unwrap().explains_absence());
        assert_eq!(explains, [true, false, false]);
    }
}

//! Carries out a plan: finished parts from the shelf, the rest from the service one after the other, each checked and kept
//! before the next is asked for.

mod edition;
mod progress;
mod round;
mod shelf;
mod together;

pub use progress::{Progress, Step};
pub use shelf::{NoShelf, Shelf, ShelfFault};

use jsonstat::Dataset;

use crate::{Bank, Failure, Plan, Problem, Subject, Time, Web, way::GivenUp};
use round::Round;

impl<W: Web, T: Time> Bank<'_, W, T> {
    /// Fetches what a plan plans, as one dataset in the order of the table.
    ///
    /// Parts that are on the shelf in the edition that the service has now are not asked for: by what the table said when it
    /// was read, so read it anew before, or by an answer of one cell where tables do not say. All parts are of one edition:
    /// where the table is changed on the way, all are asked for anew, once. Dropped on the way, at most one question was
    /// asked in vain; whatever was answered before is on the shelf.
    ///
    /// # Errors
    /// [`Failure`], which says which part, after how many tries, and what the service answered. Finished parts stay on the
    /// shelf.
    pub async fn fetch<S: Shelf>(
        &self,
        plan: &Plan,
        shelf: &mut S,
        told: &(dyn Fn(Progress) + Sync),
    ) -> Result<Dataset, Failure> {
        let mut round = Round::new(self, plan, shelf, told);
        let fetched = match plan.service() == self.service {
            true => round.run().await,
            false => Err(Problem::OtherPlan.into()),
        };
        match fetched {
            Ok(()) => round.finish(),
            Err(given_up) => Err(round.failure(given_up)),
        }
    }
}

impl From<Problem> for GivenUp {
    fn from(problem: Problem) -> Self {
        Self { tries: 0, problem }
    }
}

fn failure(plan: &Plan, part: Option<usize>, given_up: GivenUp) -> Failure {
    let of = plan.parts().len();
    Failure {
        subject: Subject::Table(plan.table().id.clone()),
        part: part.map(|part| (part + 1, of)),
        tries: given_up.tries,
        problem: given_up.problem,
    }
}

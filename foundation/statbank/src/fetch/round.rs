use jsonstat::{Dataset, Limits};

use super::{Progress, Shelf, ShelfFault, Step, edition::Edition, together::Together};
use crate::{
    Bank, Failure, Part, Plan, Problem, Selection, Time, Web, check, dataset, question,
    way::GivenUp,
};

/// A fetch on its way.
pub(super) struct Round<'a, W, T, S> {
    bank: &'a Bank<'a, W, T>,
    plan: &'a Plan,
    shelf: &'a mut S,
    told: &'a (dyn Fn(Progress) + Sync),
    together: Together,
    /// Which parts are there.
    done: Vec<bool>,
    /// The part that is worked on.
    at: Option<usize>,
    /// That of the parts that are there.
    edition: Option<Edition>,
    began_anew: bool,
}

impl<'a, W: Web, T: Time, S: Shelf> Round<'a, W, T, S> {
    pub fn new(
        bank: &'a Bank<'a, W, T>,
        plan: &'a Plan,
        shelf: &'a mut S,
        told: &'a (dyn Fn(Progress) + Sync),
    ) -> Self {
        Self {
            bank,
            plan,
            shelf,
            told,
            together: Together::new(plan),
            done: vec![false; plan.parts().len()],
            at: None,
            edition: None,
            began_anew: false,
        }
    }

    pub async fn run(&mut self) -> Result<(), GivenUp> {
        self.take_kept().await?;
        while let Some(next) = self.done.iter().position(|done| !done) {
            self.at = Some(next);
            self.fetch_part(next).await?;
        }
        Ok(())
    }

    pub fn finish(self) -> Result<Dataset, Failure> {
        let whole = self.together.finish();
        whole.map_err(|problem| super::failure(self.plan, None, problem.into()))
    }

    pub fn failure(self, given_up: GivenUp) -> Failure {
        super::failure(self.plan, self.at, given_up)
    }

    /// What is on the shelf, of the edition that the service has now.
    async fn take_kept(&mut self) -> Result<(), GivenUp> {
        let plan = self.plan;
        let mut now = None;
        for (number, part) in plan.parts().iter().enumerate() {
            let Some(answer) = self.shelf.find(part.key()).await.map_err(on_shelf)? else {
                continue;
            };
            let kept = self.read(&answer, part.selection()).ok();
            let kept = kept.filter(|kept| Edition::of(kept).is_known());
            let Some(kept) = kept else {
                self.shelf.forget(part.key()).await.map_err(on_shelf)?;
                continue;
            };
            let now = match &mut now {
                Some(now) => now,
                none => none.insert(self.edition_now().await?),
            };
            if now.is(&Edition::of(&kept)) {
                self.add(number, &kept, Step::FromShelf);
            } else {
                self.shelf.forget(part.key()).await.map_err(on_shelf)?;
            }
        }
        Ok(())
    }

    /// The edition that the service has now: as the table said, or else by asking for one cell.
    async fn edition_now(&self) -> Result<Edition, GivenUp> {
        if let updated @ Some(_) = self.plan.table().updated.as_deref() {
            return Ok(Edition::told(updated));
        }
        let cell = self.plan.selection().first_cell();
        let (_, dataset) = self.ask(&cell).await?;
        Ok(Edition::of(&dataset))
    }

    async fn fetch_part(&mut self, number: usize) -> Result<(), GivenUp> {
        let plan = self.plan;
        let Some(part) = plan.parts().get(number) else {
            return Ok(());
        };
        self.tell(Step::Asking);
        let (answer, dataset) = self.ask(part.selection()).await?;
        let edition = Edition::of(&dataset);
        let before = self.edition.take();
        if let Some(before) = before.filter(|before| !before.is(&edition)) {
            self.begin_anew(&before, &edition).await?;
        }
        let kept = self.shelf.keep(part.key(), &answer).await;
        kept.map_err(on_shelf)?;
        self.add(number, &dataset, Step::Answered);
        Ok(())
    }

    /// The table was changed: what is there is of an edition that is gone.
    async fn begin_anew(&mut self, before: &Edition, after: &Edition) -> Result<(), GivenUp> {
        let plan = self.plan;
        let gone: Vec<&Part> = plan
            .parts()
            .iter()
            .zip(&self.done)
            .filter_map(|(part, done)| done.then_some(part))
            .collect();
        for part in gone {
            self.shelf.forget(part.key()).await.map_err(on_shelf)?;
        }
        if self.began_anew {
            let (before, after) = (before.to_string(), after.to_string());
            return Err(Problem::Changed { before, after }.into());
        }
        self.began_anew = true;
        self.together = Together::new(plan);
        self.done.fill(false);
        self.tell(Step::Anew);
        Ok(())
    }

    async fn ask(&self, selection: &Selection) -> Result<(Vec<u8>, Dataset), GivenUp> {
        let service = self.bank.service;
        let table = &self.plan.table().id;
        let question = question::figures(service, table, selection)?;
        let waiting = |waiting| self.tell(Step::Waiting(waiting));
        let read = |answer: Vec<u8>| {
            let dataset = self.read(&answer, selection)?;
            Ok((answer, dataset))
        };
        self.bank.way.ask(&question, &waiting, &read).await
    }

    /// Reads an answer and checks that it is what was asked for. What claims more cells than the service gives at all is
    /// refused before they are read.
    fn read(&self, answer: &[u8], asked: &Selection) -> Result<Dataset, Problem> {
        let cells = self.bank.service.allowance().cells;
        let limits = Limits {
            cells: u32::try_from(cells).unwrap_or(u32::MAX),
            bytes: usize::MAX,
            ..Limits::default()
        };
        let dataset = dataset::read(answer, &limits)?;
        check::check(&dataset, asked)?;
        Ok(dataset)
    }

    fn add(&mut self, number: usize, dataset: &Dataset, step: Step) {
        self.edition = Some(Edition::of(dataset));
        self.together.add(dataset);
        if let Some(done) = self.done.get_mut(number) {
            *done = true;
        }
        self.tell(step);
    }

    fn tell(&self, step: Step) {
        let parts = self.plan.parts();
        let there = parts.iter().zip(&self.done).filter(|(_, done)| **done);
        (self.told)(Progress {
            done: there.clone().count(),
            parts: parts.len(),
            cells_done: there.map(|(part, _)| part.cells()).sum(),
            cells: self.plan.cells(),
            step,
        });
    }
}

fn on_shelf(fault: ShelfFault) -> GivenUp {
    Problem::from(fault).into()
}

use crate::{
    Allowance, CannotPlan, Failure, Plan, Problem, Service, Subject, Table, TableId, Time, Way,
    Web, Wishes, question,
    way::{GivenUp, Waiting},
};

/// Statistikkbank: a service together with the way to it.
#[derive(Clone, Copy, Debug)]
pub struct Bank<'a, W, T> {
    pub(crate) service: &'a Service,
    pub(crate) way: &'a Way<W, T>,
}

impl<'a, W: Web, T: Time> Bank<'a, W, T> {
    pub fn new(service: &'a Service, way: &'a Way<W, T>) -> Self {
        Self { service, way }
    }

    pub fn service(&self) -> &Service {
        self.service
    }

    /// Asks what a table has, to choose from.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn table(&self, id: &TableId) -> Result<Table, Failure> {
        let subject = Subject::Table(id.clone());
        let form = self.service.form();
        let question = match id.is_of(form) {
            true => question::about(self.service, id),
            false => Err(Problem::NotOfThisService(id.clone())),
        };
        let read = |json: Vec<u8>| Ok(Table::read(form, id, &json)?);
        self.ask(subject, question, &read).await
    }

    /// Asks PxWebApi 2 what it allows now; of other forms, which do not tell, the allowance as it is known.
    ///
    /// # Errors
    /// [`Failure`].
    pub async fn allowance(&self) -> Result<Allowance, Failure> {
        let known = self.service.allowance();
        if self.service.form() != crate::Form::PxWebApi2 {
            return Ok(known);
        }
        let question = question::configuration(self.service);
        let read = |json: Vec<u8>| Ok(known.read(&json)?);
        self.ask(Subject::Configuration, question, &read).await
    }

    /// The plan for what is wished of a table; see [`Plan::new`].
    ///
    /// # Errors
    /// As there.
    pub fn plan(&self, table: &Table, wishes: &Wishes) -> Result<Plan, CannotPlan> {
        Plan::new(self.service, table, wishes)
    }

    async fn ask<A>(
        &self,
        subject: Subject,
        question: Result<question::Question, Problem>,
        read: &(dyn Fn(Vec<u8>) -> Result<A, Problem> + Sync),
    ) -> Result<A, Failure> {
        self.way.ask_about(subject, question, read).await
    }
}

impl<W: Web, T: Time> Way<W, T> {
    /// Asks one question that is not part of a plan.
    pub(crate) async fn ask_about<A>(
        &self,
        subject: Subject,
        question: Result<question::Question, Problem>,
        read: &(dyn Fn(Vec<u8>) -> Result<A, Problem> + Sync),
    ) -> Result<A, Failure> {
        let untold = |_: Waiting| {};
        let asked = match question {
            Ok(question) => self.ask(&question, &untold, read).await,
            Err(problem) => Err(GivenUp { tries: 0, problem }),
        };
        asked.map_err(|GivenUp { tries, problem }| Failure {
            subject,
            part: None,
            tries,
            problem,
        })
    }
}

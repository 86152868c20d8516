use access::{Hand, OfficeScope};
use database::{Fetch, Result, Select, Sql, Value, Values};
use kernel::{Day, Id};

use super::cases::from_row;
use crate::{
    AppealCase, case_columns,
    filter::{Filter, Queue, Show, Within},
};

/// What the reader may settle: somebody else proposed it, and not for the reader or for the one whom the reader acts for.
const FOR_ANOTHER: &str = "decided IS NULL AND proposed_by NOT IN ({}, {}) AND COALESCE(proposed_for, proposed_by) NOT IN ({}, {})";

/// Liste: a filtered list as one reader sees it on one day.
#[derive(Clone, Copy, Debug)]
pub struct List<'a> {
    pub scope: &'a OfficeScope,
    pub filter: &'a Filter,
    /// Whose cases «mine» are, and who may approve.
    pub reader: Hand,
    pub today: Day,
}

/// Where the next page begins: after this row of the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub day: Day,
    pub id: Id,
}

impl After {
    /// As an address has it; [`After::read`] gives it back.
    pub fn text(self) -> String {
        format!("{}_{}", self.day, self.id)
    }

    pub fn read(text: &str) -> Option<Self> {
        let (day, id) = text.split_once('_')?;
        Some(Self {
            day: day.parse().ok()?,
            id: id.parse().ok()?,
        })
    }
}

impl List<'_> {
    /// The first `limit` cases after `after`: open cases with the fewest days left first, decided ones the latest first.
    pub async fn page(
        &self,
        reader: &mut impl Fetch,
        after: Option<After>,
        limit: u32,
    ) -> Result<Vec<AppealCase>> {
        let (sql, values) = self.select_page(after, limit);
        reader
            .fetch_all(sql, values)
            .await?
            .iter()
            .map(from_row)
            .collect()
    }

    /// How many cases the filter finds.
    pub async fn count(&self, reader: &mut impl Fetch) -> Result<u64> {
        let (sql, values) = self.narrow(Select::new(
            "SELECT COUNT(*) AS cases FROM appeal_case WHERE office_id = {}",
            [self.scope.office().into()],
        ));
        let row = reader.fetch_one(sql, values).await?;
        Ok(u64::try_from(row.get::<i64>("cases")?).unwrap_or(0))
    }

    /// All cases of the list in its order, for an export.
    pub fn all(&self) -> (Sql, Values) {
        self.ordered(
            self.rows(),
            "ORDER BY due_day, id",
            "ORDER BY decided DESC, id DESC",
        )
    }

    /// Where the page after this one begins.
    pub fn after(&self, last: &AppealCase) -> After {
        let decided = last.decision.map(|decision| decision.decided);
        let day = if self.latest_decided_first() {
            decided
        } else {
            None
        };
        After {
            day: day.unwrap_or(last.due_day),
            id: last.id,
        }
    }

    fn select_page(&self, after: Option<After>, limit: u32) -> (Sql, Values) {
        let mut select = self.rows();
        if let Some(After { day, id }) = after {
            let condition = if self.latest_decided_first() {
                "(decided, id) < ({}, {})"
            } else {
                "(due_day, id) > ({}, {})"
            };
            select = select.and(condition, [day.into(), id.into()]);
        }
        let limit = Value::from(i64::from(limit));
        if self.latest_decided_first() {
            select
                .then("ORDER BY decided DESC, id DESC LIMIT {}", [limit])
                .finish()
        } else {
            select
                .then("ORDER BY due_day, id LIMIT {}", [limit])
                .finish()
        }
    }

    fn ordered(
        &self,
        select: Select,
        by_due_day: &'static str,
        by_decision: &'static str,
    ) -> (Sql, Values) {
        select
            .then(
                if self.latest_decided_first() {
                    by_decision
                } else {
                    by_due_day
                },
                [],
            )
            .finish()
    }

    fn latest_decided_first(&self) -> bool {
        self.filter.show == Show::Decided
    }

    fn rows(&self) -> Select {
        self.narrowed(Select::new(
            concat!(
                "SELECT ",
                case_columns!(),
                " FROM appeal_case WHERE office_id = {}"
            ),
            [self.scope.office().into()],
        ))
    }

    fn narrow(&self, select: Select) -> (Sql, Values) {
        self.narrowed(select).finish()
    }

    fn narrowed(&self, select: Select) -> Select {
        let filter = self.filter;
        let select = self.where_from(self.standing(select));
        let select = select
            .and_maybe("archive_number = {}", filter.archive_number.clone())
            .and_maybe("received >= {}", filter.received_from)
            .and_maybe("received <= {}", filter.received_to)
            .and_maybe("decided >= {}", filter.decided_from)
            .and_maybe("decided <= {}", filter.decided_to)
            .and_maybe("due_day >= {}", filter.due_from)
            .and_maybe("due_day <= {}", filter.due_to)
            .and_maybe("preliminary_due >= {}", filter.reply_from)
            .and_maybe("preliminary_due <= {}", filter.reply_to);
        let select = match filter.outcomes.as_slice() {
            [] => select,
            some => select.and_any_of(
                "outcome IN",
                some.iter().map(|outcome| outcome.code().into()),
            ),
        };
        match filter.within {
            Some(Within { months, kept, net }) => {
                let condition = match (kept, net) {
                    (true, false) => "handling_months <= {}",
                    (false, false) => "handling_months > {}",
                    (true, true) => "net_handling_months <= {}",
                    (false, true) => "net_handling_months > {}",
                };
                select.and(condition, [months.into()])
            }
            None => select,
        }
    }

    /// Whose cases, and from where.
    fn where_from(&self, select: Select) -> Select {
        let filter = self.filter;
        let select = match filter.queue {
            None => select,
            Some(Queue::Unassigned) => select.and("officer_id IS NULL", []),
            Some(Queue::Mine) => select.and("officer_id = {}", [self.reader.person.into()]),
            Some(Queue::Of(officer)) => select.and("officer_id = {}", [officer.into()]),
        };
        select
            .and_maybe("municipality_id = {}", filter.municipality)
            .and_maybe("nav_office_id = {}", filter.nav_office)
            .and_maybe("batch_id = {}", filter.batch)
            .and_maybe(
                "EXISTS (SELECT 1 FROM case_section WHERE case_id = appeal_case.id AND section = {})",
                filter.section.map(|section| section.code),
            )
            .and_maybe(
                "EXISTS (SELECT 1 FROM waiting_period WHERE case_id = appeal_case.id AND to_day IS NULL AND reason = {})",
                filter.waiting_reason.map(|reason| reason.code()),
            )
    }

    /// How the cases stand, as of today or of the day asked for.
    fn standing(&self, select: Select) -> Select {
        let filter = self.filter;
        let today = filter.as_of.unwrap_or(self.today);
        let select = match (filter.show, filter.as_of) {
            (Show::All, _) => select,
            (Show::Decided, _) => select.and("decided IS NOT NULL", []),
            (Show::Open, None) => select.and("decided IS NULL", []),
            (Show::Open, Some(day)) => select.and(
                "received <= {} AND (decided IS NULL OR decided > {})",
                [day.into(), day.into()],
            ),
            (Show::Waiting, _) => select.and("decided IS NULL AND state = {}", ["waiting".into()]),
        };
        let select = if filter.overdue {
            select.and("due_day < {}", [today.into()])
        } else {
            select
        };
        let select = if filter.to_approve {
            let Hand { person, acts_for } = self.reader;
            let behind = [person, acts_for.unwrap_or(person)];
            let [one, other] = behind.map(Value::from);
            select.and(FOR_ANOTHER, [one.clone(), other.clone(), one, other])
        } else {
            select
        };
        let select = if filter.reply_owed {
            select.and("decided IS NULL AND preliminary_sent IS NULL", [])
        } else {
            select
        };
        select.and_maybe(
            "due_day <= {}",
            filter
                .due_within
                .map(|days| today.plus_days(i64::from(days))),
        )
    }
}

/// Lists with every condition there is, for the test that prepares them on both engines.
pub fn samples() -> Vec<Sql> {
    use crate::{ActSection, Outcome, WaitingReason};
    let id = organisations::office_id("sample");
    let day = crate::act_in_force();
    let scope = OfficeScope::of_operator(id);
    let all = Filter {
        show: Show::Open,
        queue: Some(Queue::Mine),
        archive_number: Some(String::new()),
        municipality: Some(id),
        nav_office: Some(id),
        section: ActSection::find("18"),
        outcomes: vec![Outcome::Upheld, Outcome::SentBack],
        received_from: Some(day),
        received_to: Some(day),
        decided_from: Some(day),
        decided_to: Some(day),
        due_within: Some(14),
        due_from: Some(day),
        due_to: Some(day),
        overdue: true,
        to_approve: true,
        within: Some(Within {
            months: 3,
            kept: true,
            net: false,
        }),
        reply_owed: true,
        reply_from: Some(day),
        reply_to: Some(day),
        waiting_reason: Some(WaitingReason::NavOffice),
        batch: Some(id),
        as_of: Some(day),
    };
    let net = Filter {
        within: Some(Within {
            months: 3,
            kept: false,
            net: true,
        }),
        show: Show::Waiting,
        ..Filter::default()
    };
    let decided = Filter {
        show: Show::Decided,
        queue: Some(Queue::Unassigned),
        ..Filter::default()
    };
    let text = |(sql, _): (Sql, Values)| sql;
    [all, net, decided]
        .iter()
        .flat_map(|filter| {
            let list = List {
                scope: &scope,
                filter,
                reader: Hand::own(id),
                today: day,
            };
            let count = list.narrow(Select::new(
                "SELECT COUNT(*) AS cases FROM appeal_case WHERE office_id = {}",
                [id.into()],
            ));
            [
                text(list.select_page(Some(After { day, id }), 50)),
                text(list.select_page(None, 50)),
                text(list.all()),
                text(count),
            ]
        })
        .collect()
}

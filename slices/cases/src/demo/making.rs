use kernel::{Day, Id, Ids, Instant};

use super::dice::Dice;
use crate::{
    ActSection, AppealCase, Decision, Limits, Outcome, Reason, State, Theme, WaitingPeriod,
    WaitingReason, queries::parts::Finding,
};

/// Where the made-up cases of one office come from and who handles them.
pub struct Setting<'a> {
    pub dice: &'a Dice,
    pub ids: &'a Ids,
    pub now: Instant,
    pub limits: &'a Limits,
    /// Municipality and NAV office, with how often.
    pub places: Vec<((Id, Option<Id>), u64)>,
    pub officers: Vec<Id>,
}

const SECTIONS: [(&str, u64); 8] = [
    ("18", 75),
    ("19", 12),
    ("20", 3),
    ("20a", 1),
    ("27", 3),
    ("17", 2),
    ("29", 3),
    ("21-26", 1),
];
const OUTCOMES: [(Outcome, u64); 6] = [
    (Outcome::Upheld, 76),
    (Outcome::ChangedWholly, 5),
    (Outcome::ChangedPartly, 6),
    (Outcome::SentBack, 8),
    (Outcome::Dismissed, 3),
    (Outcome::Withdrawn, 2),
];

impl Setting<'_> {
    /// A case received that day, as it would stand today.
    pub fn case(
        &self,
        archive_number: String,
        received: Day,
        late: bool,
    ) -> Option<(AppealCase, Finding)> {
        let (dice, today) = (self.dice, self.now.day());
        let due = self.limits.due_days(received)?;
        let decided = received.plus_days(self.days(received.days_until(due.decision), late));
        let waiting = self.waiting(received, decided.min(today), late);
        let is_decided = decided <= today;
        let (municipality, nav_office) = dice.weighted(&self.places)?;
        let mut case = AppealCase {
            id: self.ids.next(self.now),
            archive_number,
            municipality,
            nav_office,
            received,
            due_day: due.decision,
            preliminary_due: due.preliminary_reply,
            preliminary_sent: self.reply(received, decided.min(today)),
            officer: self.officer(received, today),
            state: State::Open,
            sections: self.sections(received),
            decision: None,
            proposed: None,
            return_reason: None,
            note: String::new(),
            version: 1,
            waiting,
        };
        if is_decided {
            let outcome = dice.weighted(&OUTCOMES)?;
            case.state = State::Decided;
            case.decision = Some(Decision { outcome, decided });
            case.officer = case.officer.or_else(|| dice.pick(&self.officers));
        } else if case.waiting.iter().any(|period| period.to.is_none()) {
            case.state = State::Waiting;
        }
        let finding = self.finding(&case);
        Some((case, finding))
    }

    /// Most cases take from three weeks to just within the limit; the late ones some weeks more.
    fn days(&self, limit: i64, late: bool) -> i64 {
        let throw = |least, most| self.dice.between(least, most);
        if late {
            limit + throw(1, 40).min(throw(1, 90))
        } else {
            throw(25, limit)
                .max(throw(20, limit))
                .max(throw(20, limit - 2))
        }
    }

    fn waiting(&self, received: Day, until: Day, late: bool) -> Vec<WaitingPeriod> {
        if !self.dice.percent(if late { 30 } else { 9 }) {
            return vec![];
        }
        let from = received.plus_days(self.dice.between(8, 40));
        let to = from.plus_days(self.dice.between(7, 30));
        let reason = self.dice.weighted(&[
            (WaitingReason::NavOffice, 6),
            (WaitingReason::Complainant, 4),
            (WaitingReason::OtherAuthority, 2),
            (WaitingReason::LegalClarification, 1),
        ]);
        let reason = reason.unwrap_or(WaitingReason::NavOffice);
        // A wait that reaches past the last day is either still going on or was ended by the decision.
        let is_open = until == self.now.day();
        match (from < until, to <= until) {
            (true, true) => vec![WaitingPeriod {
                from,
                to: Some(to),
                reason,
            }],
            (true, false) => vec![WaitingPeriod {
                from,
                to: (!is_open).then_some(until),
                reason,
            }],
            (false, _) => vec![],
        }
    }

    fn sections(&self, received: Day) -> Vec<&'static ActSection> {
        let throw = || self.dice.weighted(&SECTIONS).and_then(ActSection::find);
        let mut sections: Vec<_> = throw().into_iter().collect();
        if self.dice.percent(8) {
            sections.extend(throw());
        }
        sections.retain(|section| section.valid_on(received));
        sections.sort_by_key(|section| section.order());
        sections.dedup();
        if sections.is_empty() {
            ActSection::find("18").into_iter().collect()
        } else {
            sections
        }
    }

    fn reply(&self, received: Day, until: Day) -> Option<Day> {
        let sent = received.plus_days(self.dice.between(12, 31));
        (sent <= until && self.dice.percent(94)).then_some(sent)
    }

    /// The newest cases often wait in the section's queue.
    fn officer(&self, received: Day, today: Day) -> Option<Id> {
        let is_new = received.days_until(today) < 12;
        (!is_new || self.dice.percent(40))
            .then(|| self.dice.pick(&self.officers))
            .flatten()
    }

    fn finding(&self, case: &AppealCase) -> Finding {
        if !case
            .decision
            .is_some_and(|decision| decision.outcome.changed_or_sent_back())
        {
            return Finding::default();
        }
        let reasons = [
            (Reason::FactsLacking, 8),
            (Reason::Discretion, 3),
            (Reason::WrongLaw, 4),
            (Reason::Grounds, 5),
            (Reason::Procedure, 2),
            (Reason::NewFacts, 2),
        ];
        let themes = [
            (Theme::IndividualAssessment, 9),
            (Theme::NeedsMapped, 8),
            (Theme::Children, 6),
            (Theme::Amount, 4),
            (Theme::Conditions, 2),
            (Theme::Housing, 2),
            (Theme::UserInvolvement, 2),
        ];
        Finding {
            reasons: self.dice.weighted(&reasons).into_iter().collect(),
            themes: self.dice.weighted(&themes).into_iter().collect(),
        }
    }
}

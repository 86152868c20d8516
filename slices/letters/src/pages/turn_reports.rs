use shell::Frame;

use super::duties::{due_in_words, rhythm_in_words};
use crate::{dated::period_name, duty::StoredDuty, turning::Reports};

/// The reports at the turn of the year, in words.
#[derive(Default)]
pub struct ShownReports {
    /// What is not delivered: address, sentence, and whether the day has passed.
    pub undelivered: Vec<(String, String, bool)>,
    pub goes_on: Vec<ShownDuty>,
    pub ended: Vec<ShownDuty>,
    pub new: Vec<ShownDuty>,
}

/// A duty: its address in the letter that it is listed for, its words, and how it is asked for.
pub struct ShownDuty {
    /// The address in the old letter; empty for a new one.
    pub old: String,
    /// The address in the new letter; empty where it ended.
    pub new: String,
    pub text: String,
    /// How often, to whom, when; for one that is asked for otherwise, what it was and what it is.
    pub asked: String,
    pub was: String,
}

impl ShownReports {
    pub fn of(reports: &Reports, frame: &Frame) -> Self {
        let undelivered = reports.undelivered.iter().map(|one| {
            let is_late = one.due < frame.today;
            let key = if is_late {
                "letters-turn-report-late"
            } else {
                "letters-turn-report-due"
            };
            let values = [
                ("period", period_name(one.duty, one.period, &frame.t).into()),
                ("day", frame.t.day(one.due).into()),
            ];
            (one.duty.address.clone(), frame.t.with(key, values), is_late)
        });
        let alone = |duty: &&StoredDuty| ShownDuty {
            old: String::new(),
            new: String::new(),
            text: crate::letter::shortened(&duty.text, 110),
            asked: asked(duty, frame),
            was: String::new(),
        };
        let goes_on = reports.goes_on.iter().map(|(old, new)| {
            let (was, now) = (asked(old, frame), asked(new, frame));
            ShownDuty {
                old: old.address.clone(),
                new: new.address.clone(),
                was: if was == now { String::new() } else { was },
                ..alone(new)
            }
        });
        let ended = reports.ended.iter().map(|duty| ShownDuty {
            old: duty.address.clone(),
            ..alone(duty)
        });
        let new = reports.new.iter().map(|duty| ShownDuty {
            new: duty.address.clone(),
            ..alone(duty)
        });
        Self {
            undelivered: undelivered.collect(),
            goes_on: goes_on.collect(),
            ended: ended.collect(),
            new: new.collect(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.undelivered.is_empty()
            && self.goes_on.is_empty()
            && self.ended.is_empty()
            && self.new.is_empty()
    }
}

/// «Hvert tertial, Statens helsetilsyn, 5 virkedager etter perioden».
fn asked(duty: &StoredDuty, frame: &Frame) -> String {
    let parts = [
        Some(rhythm_in_words(duty, &frame.t)),
        Some(duty.recipient.clone()).filter(|recipient| !recipient.is_empty()),
        due_in_words(duty, &frame.t),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

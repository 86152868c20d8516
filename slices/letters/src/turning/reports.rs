use kernel::Day;

use crate::{comparing::Compared, duty::StoredDuty};

/// Rapportering ved årsskiftet: what the old letter asked for and is not delivered, and what becomes of each duty.
#[derive(Default)]
pub struct Reports<'a> {
    pub undelivered: Vec<Undelivered<'a>>,
    /// Duties that the new letter has a counterpart of.
    pub goes_on: Vec<(&'a StoredDuty, &'a StoredDuty)>,
    /// Those that held to the end of the year and that the new letter does not ask for.
    pub ended: Vec<&'a StoredDuty>,
    pub new: Vec<&'a StoredDuty>,
}

/// Ikke levert: the report of a period that nobody has marked as delivered.
pub struct Undelivered<'a> {
    pub duty: &'a StoredDuty,
    pub period: u32,
    pub due: Day,
}

impl<'a> Reports<'a> {
    /// Of the duties of both letters, as they stand for one office.
    pub fn of(compared: &Compared, duties: &'a [StoredDuty]) -> Self {
        let of_letter = |id| duties.iter().filter(move |duty| duty.letter == id);
        let old: Vec<&StoredDuty> = of_letter(compared.old.letter.id).collect();
        let mut free: Vec<&StoredDuty> = of_letter(compared.new.letter.id)
            .filter(|duty| duty.holds.until.is_none())
            .collect();
        let mut reports = Self::default();
        for duty in &old {
            let missing = duty.periods().into_iter();
            let missing = missing.filter(|period| duty.delivered(period.number).is_none());
            reports
                .undelivered
                .extend(missing.map(|period| Undelivered {
                    duty,
                    period: period.number,
                    due: period.due,
                }));
        }
        reports.undelivered.sort_by_key(|one| one.due);
        for duty in old.iter().filter(|duty| duty.holds.until.is_none()) {
            match counterpart(compared, duty, &free) {
                Some(at) => reports.goes_on.push((duty, free.remove(at))),
                None => reports.ended.push(duty),
            }
        }
        reports.new = free;
        reports
    }
}

/// The duty of an item that the old one's item became: the one that goes to the same recipient as often before others.
fn counterpart(compared: &Compared, duty: &StoredDuty, free: &[&StoredDuty]) -> Option<usize> {
    let pairs = compared.result.pairs.iter();
    let pairs = pairs.filter(|pair| pair.old.contains(&duty.address));
    let became: Vec<&String> = pairs.flat_map(|pair| &pair.new).collect();
    let places = 0..free.len();
    let candidates = places.filter(|at| became.contains(&&free[*at].address));
    candidates.rev().max_by_key(|at| {
        let other = free[*at];
        (
            other.recipient == duty.recipient,
            other.rhythm == duty.rhythm,
        )
    })
}

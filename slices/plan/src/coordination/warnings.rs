use std::collections::BTreeSet;

use super::{Coordinated, Warning, Why};
use crate::{
    effort::{Effort, Efforts},
    words::{ActivityKind, Theme},
};

/// The most days from the end of one activity to the beginning of the next within which they burden the same places.
pub const FORTNIGHT: i64 = 14;
/// The same theme within so many weeks is the same theme twice.
pub const WEEKS_APART: i64 = 8;

/// Everything to look at in the plan, in the order of its days; last what lacks a partner.
pub fn warnings(efforts: &Efforts, demands: &[Coordinated]) -> Vec<Warning> {
    let touched = touched(efforts);
    let mut found = Vec::new();
    let meant = |at: &usize| efforts.all[*at].is_meant() && efforts.all[*at].takes_time();
    let places: Vec<usize> = (0..efforts.all.len()).filter(meant).collect();
    for (nth, first) in places.iter().enumerate() {
        for second in &places[nth + 1..] {
            let (one, other) = (&efforts.all[*first], &efforts.all[*second]);
            let days = days_between(one, other);
            // They stand in the order of their first days, but one may last long.
            if one.first_day.days_until(other.first_day) > 366 + WEEKS_APART * 7 {
                break;
            }
            if days > WEEKS_APART * 7 {
                continue;
            }
            let shared = touched[*first].intersection(&touched[*second]);
            let shared: Vec<usize> = shared.copied().collect();
            if shared.is_empty() {
                continue;
            }
            let why = pair(one, other, days);
            found.extend(why.into_iter().map(|why| Warning {
                why,
                efforts: vec![*first, *second],
                municipalities: shared.clone(),
            }));
        }
    }
    found.extend(demands.iter().filter_map(|demand| alone(efforts, demand)));
    found
}

/// What is to be said of two activities that touch the same places. A clash says it all; the same theme is said where
/// there is none.
fn pair(one: &Effort, other: &Effort, days: i64) -> Option<Why> {
    if one.organiser != other.organiser && days <= FORTNIGHT {
        return Some(Why::SameFortnight { days });
    }
    let theme = shared_theme(one, other)?;
    // What people are taught need not be taught again so soon; a network and a dialogue come back to their themes.
    let teaches =
        |effort: &Effort| effort.builds_competence() && effort.kind != ActivityKind::NetworkMeeting;
    (teaches(one) && teaches(other)).then_some(Why::SameThemeTwice { theme, days })
}

fn shared_theme(one: &Effort, other: &Effort) -> Option<Theme> {
    let mut themes = one.marks.themes.iter().copied();
    themes.find(|theme| other.marks.themes.contains(theme))
}

/// Days from the end of the first to the beginning of the second; none where they overlap.
fn days_between(one: &Effort, other: &Effort) -> i64 {
    one.last_day.days_until(other.first_day).max(0)
}

/// An item that is answered, by no activity with a partner that it names.
fn alone(efforts: &Efforts, demand: &Coordinated) -> Option<Warning> {
    let answers = |effort: &Effort| effort.is_meant() && effort.items.contains(&demand.key);
    let answering: Vec<usize> = (0..efforts.all.len())
        .filter(|at| answers(&efforts.all[*at]))
        .collect();
    let has_one = |at: &usize| {
        let mut partners = demand.partners.iter();
        partners.any(|partner| efforts.all[*at].involves(*partner))
    };
    if answering.is_empty() || answering.iter().any(has_one) {
        return None;
    }
    let touched = touched(efforts);
    let municipalities = answering.iter().flat_map(|at| touched[*at].iter().copied());
    let municipalities: BTreeSet<usize> = municipalities.collect();
    Some(Warning {
        why: Why::NoPartner {
            key: demand.key.clone(),
            address: demand.address.clone(),
            partners: demand.partners.clone(),
        },
        efforts: answering,
        municipalities: municipalities.into_iter().collect(),
    })
}

/// The municipalities that each activity is aimed at.
fn touched(efforts: &Efforts) -> Vec<BTreeSet<usize>> {
    let mut touched = vec![BTreeSet::new(); efforts.all.len()];
    for (at, aimed) in &efforts.aimed {
        touched[*at].extend(efforts.municipalities_of(aimed.place));
    }
    touched
}

#[cfg(test)]
mod tests;

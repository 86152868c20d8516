use std::collections::HashMap;

use database::{Result, Transaction};
use kernel::Id;

use super::Setting;
use crate::{
    queries,
    staff_base::{Counts, StaffBase},
    words::{StaffRole, Work},
};

/// The bases of this year and last, by year and NAV office.
pub type Bases = HashMap<(i32, Id), StaffBase>;

/// Last year's counts are confirmed everywhere; this year some are proposals and a few are missing.
pub async fn put(tx: &mut Transaction, with: &Setting<'_>) -> Result<Bases> {
    let (today, mut bases) = (with.today(), Bases::new());
    for years_ago in [1, 0] {
        let year = today.year() - years_ago;
        for (number, nav_office) in with.nav_offices.iter().enumerate() {
            let is_missing = years_ago == 0 && number % 13 == 7;
            if is_missing {
                continue;
            }
            let is_proposed = years_ago == 0 && number % 9 == 4;
            let confirmed = with.day(years_ago, (2, 3 + (number % 20) as u32));
            let base = StaffBase {
                id: with.id(),
                nav_office: nav_office.id,
                year,
                confirmed: confirmed.map(|day| day.min(today)).filter(|_| !is_proposed),
                counts: counts(
                    number as i64,
                    nav_office.name.contains("Bergen"),
                    years_ago == 0,
                ),
                version: 1,
            };
            queries::bases::insert(tx, &with.scope, &base).await?;
            bases.insert((year, nav_office.id), base);
        }
    }
    Ok(bases)
}

/// Few in most places; many in the city. In some nobody works with debt.
fn counts(number: i64, is_city: bool, this_year: bool) -> Counts {
    let times = if is_city { 6 } else { 1 };
    let more = i64::from(this_year && number % 4 == 1);
    [
        ((Work::TheAct, StaffRole::Leader), 1),
        (
            (Work::TheAct, StaffRole::Counsellor),
            (3 + number * 5 % 9 + more) * times,
        ),
        (
            (Work::TheAct, StaffRole::CaseOfficer),
            number * 3 % 4 * times,
        ),
        (
            (Work::Qualification, StaffRole::Counsellor),
            (1 + number % 3) * times,
        ),
        (
            (Work::DebtCounselling, StaffRole::Counsellor),
            i64::from(number % 11 != 3) * (1 + number % 2) * times,
        ),
        ((Work::Housing, StaffRole::Counsellor), number % 3 * times),
    ]
    .into_iter()
    .filter(|(_, people)| *people > 0)
    .collect()
}

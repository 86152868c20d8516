//! In the demo small neighbouring municipalities share a NAV office, as they often do.

use database::{Result, Transaction, values};
use kernel::Day;

use crate::{
    NavOffice,
    nation::{MunicipalityNumber, nation},
    queries,
};

/// Brings small neighbours together in one NAV office; the same ones every time.
///
/// # Errors
/// What the database says.
pub async fn share_nav_offices(tx: &mut Transaction, today: Day) -> Result<()> {
    for group in groups(today) {
        let Some(shared) = NavOffice::shared(&group) else {
            continue;
        };
        let Some(office) = nation().office_covering(group[0].municipality, today) else {
            continue;
        };
        for member in &group {
            tx.execute(&queries::STOP_SERVING, values![member.municipality])
                .await?;
            tx.execute(
                &queries::DROP_NAV_OFFICE,
                values![NavOffice::of_one(member).id],
            )
            .await?;
        }
        queries::put_nav_office(tx, &shared, office.id).await?;
    }
    Ok(())
}

/// The municipalities of each shared office, the largest first; a group whose numbers do not all hold today is left out.
fn groups(today: Day) -> Vec<Vec<&'static MunicipalityNumber>> {
    let lines = include_str!("../data/demo_shared_nav_offices.csv")
        .lines()
        .skip(1);
    lines
        .filter_map(|line| {
            line.split(' ')
                .map(|number| nation().municipality_at(number, today).ok())
                .collect()
        })
        .collect()
}

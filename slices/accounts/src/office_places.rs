use access::Place;
use database::{Fetch, Result};
use kernel::{Day, Id};
use organisations::nation::nation;

use crate::account::Spoken;

/// What somebody can speak for in the office: its municipalities that day, then its NAV offices; each in alphabetical order.
pub(crate) async fn office_places(
    reader: &mut impl Fetch,
    office: Option<Id>,
    day: Day,
) -> Result<Vec<Spoken>> {
    let Some(office) = office else {
        return Ok(Vec::new());
    };
    let mut municipalities = nation().municipalities_of(office, day);
    municipalities.sort_by_cached_key(|number| organisations::alphabetical(number.name));
    let nav_offices = organisations::nav_offices_of_office(reader, office).await?;
    let municipalities = municipalities.into_iter().map(|number| Spoken {
        place: Place::Municipality(number.municipality),
        nav_office: None,
    });
    let nav_offices = nav_offices.into_iter().map(|nav_office| Spoken {
        place: Place::NavOffice(nav_office.id),
        nav_office: Some(nav_office.name),
    });
    Ok(municipalities.chain(nav_offices).collect())
}

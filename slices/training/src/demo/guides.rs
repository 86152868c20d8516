use database::{Result, Transaction};
use organisations::nation::nation;
use plan::Theme;

use super::Setting;
use crate::{
    guide::{Assignment, Guide},
    queries::{self, guides::Given},
    words::SupportKind,
};

/// A guide who is made up: name, percentage, years ago of the first day, and when the office gave support.
type Spec = (
    &'static str,
    i64,
    i32,
    &'static [(i32, (u32, u32), SupportKind)],
);

const GUIDES: [Spec; 5] = [
    (
        "Marte Sunde (eksempel)",
        100,
        2,
        &[
            (1, (3, 3), SupportKind::Gathering),
            (0, (2, 5), SupportKind::Talk),
            (0, (6, 4), SupportKind::Visit),
            (0, (10, 1), SupportKind::Talk),
        ],
    ),
    (
        "Rolf Engen (eksempel)",
        50,
        2,
        &[
            (1, (3, 3), SupportKind::Gathering),
            (0, (3, 19), SupportKind::Talk),
            (0, (8, 20), SupportKind::Gathering),
        ],
    ),
    (
        "Kari Anne Flatøy (eksempel)",
        60,
        1,
        &[
            (0, (2, 5), SupportKind::Talk),
            (0, (5, 8), SupportKind::Training),
            (0, (9, 9), SupportKind::Talk),
        ],
    ),
    (
        "Daniel Hove (eksempel)",
        40,
        1,
        &[(0, (1, 22), SupportKind::Visit)],
    ),
    // Nobody has spoken with her since last year.
    (
        "Synne Brekke (eksempel)",
        20,
        3,
        &[(1, (3, 3), SupportKind::Gathering)],
    ),
];
const THEMES: [Theme; 5] = [
    Theme::Qualification,
    Theme::DebtCounselling,
    Theme::IndividualAssessment,
    Theme::Housing,
    Theme::Qualification,
];

/// Puts the guides in, with what they help with and the support they got.
pub async fn put(tx: &mut Transaction, with: &Setting<'_>) -> Result<()> {
    let municipalities = nation().municipalities_of(with.scope.office(), with.today());
    for (number, (name, capacity_percent, years_ago, support)) in GUIDES.iter().enumerate() {
        let at = number * 7 % municipalities.len().max(1);
        let first_day = with.day(*years_ago, (1, 15));
        let (Some(municipality), Some(first_day)) = (municipalities.get(at), first_day) else {
            continue;
        };
        let guide = Guide {
            id: with.id(),
            municipality: municipality.municipality,
            name: (*name).to_owned(),
            capacity_percent: *capacity_percent,
            first_day,
            last_day: None,
            version: 1,
        };
        queries::guides::insert(tx, &with.scope, &guide).await?;
        for (place, nav_office) in with.nav_offices.iter().enumerate().skip(number).step_by(9) {
            let assignment = Assignment {
                id: with.id(),
                guide: guide.id,
                nav_office: nav_office.id,
                theme: THEMES[(number + place) % THEMES.len()],
                first_day: first_day.plus_days(30),
                last_day: None,
            };
            queries::guides::assign(tx, &assignment).await?;
        }
        for (years_ago, day, kind) in *support {
            let day = with
                .day(*years_ago, *day)
                .filter(|day| *day <= with.today());
            let Some(day) = day else {
                continue;
            };
            let given = Given {
                day,
                kind: *kind,
                note: String::new(),
            };
            queries::guides::give_support(tx, (with.id(), guide.id), &given).await?;
        }
    }
    Ok(())
}

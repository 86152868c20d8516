use access::{Access, READERS};
use kernel::Share;
use slice::{Answer, Contribution, MunicipalityAsk, MunicipalityPart};

use crate::{
    filter::{Filter, Show},
    measures::decided_in,
    queries::table,
};

/// What the page of a municipality shows of its appeals.
pub const PART: MunicipalityPart = MunicipalityPart {
    order: 20,
    access: Access::Roles(READERS),
    build,
};

fn build(ask: MunicipalityAsk<'_>) -> Answer<'_, Contribution> {
    Box::pin(async move {
        let Some(period) = ask.period.until(ask.as_of) else {
            return Ok(Contribution::default());
        };
        let groups = table::of_municipality(ask.reader, ask.scope, period).await?;
        let decided = groups
            .iter()
            .filter_map(|group| Some((group.outcome?, group.cases)));
        let counted: Vec<_> = decided.filter(|(outcome, _)| outcome.counts()).collect();
        let share = Share::new(
            counted
                .iter()
                .filter(|(outcome, _)| outcome.changed_or_sent_back())
                .map(|(_, cases)| cases)
                .sum(),
            counted.iter().map(|(_, cases)| cases).sum(),
        );
        let open = groups.iter().find(|group| group.outcome.is_none());
        let here = Filter {
            municipality: Some(ask.scope.municipality()),
            ..Filter::default()
        };
        let decided_here = Filter {
            municipality: Some(ask.scope.municipality()),
            ..decided_in(period)
        };
        let t = ask.t;
        let mut facts = vec![
            (
                t.say("cases-show-open"),
                t.number(open.map_or(0, |group| group.cases)),
                Some(here.href()),
            ),
            (
                t.say("cases-municipality-decided"),
                t.number(share.whole),
                Some(decided_here.href()),
            ),
        ];
        if let Some(open) = open {
            facts.push((
                t.say("cases-municipality-first-due"),
                t.day(open.first_due),
                None,
            ));
        }
        if share.whole > 0 {
            let words = slice::Amount::Share(share);
            let value = format!("{} ({})", words.words(t), words.detail(t));
            facts.push((t.say("cases-measure-changed"), value, None));
        }
        let all = Filter {
            show: Show::All,
            ..here
        };
        Ok(Contribution {
            heading: t.say("cases-title"),
            facts,
            more: Some((t.say("cases-municipality-more"), all.href())),
        })
    })
}

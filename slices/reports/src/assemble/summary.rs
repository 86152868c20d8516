use documents::report::{Fact, Report, Section, Words};
use slice::Standing;

use crate::letter::AnsweredLetter;

use super::Assembly;

/// The report around its sections: title, facts of the first page, and the words that typesetting needs.
pub(super) fn report(
    assembly: &Assembly<'_>,
    letter: &AnsweredLetter,
    standings: &[Standing],
    sections: Vec<Section>,
) -> Report {
    let t = assembly.t;
    let as_of = t.day(assembly.as_of);
    Report {
        title: t.with(
            "reports-title",
            [("year", assembly.year.to_string().into())],
        ),
        subtitle: letter.title.clone(),
        language: t.language(),
        date: assembly.today,
        author: assembly.office.clone(),
        draft: assembly
            .filed
            .is_none()
            .then(|| t.with("reports-draft-note", [("day", as_of.into())])),
        summary: facts(assembly, standings),
        sections,
        words: Words {
            contents: t.say("reports-contents"),
            page: t.with(
                "reports-page",
                [("page", "{page}".into()), ("pages", "{pages}".into())],
            ),
            draft: t.say("reports-draft-mark"),
            date: t.day(assembly.today),
            target: t.say("reports-target"),
            unprintable: t.with("reports-unprintable", [("signs", "{signs}".into())]),
        },
    }
}

fn facts(assembly: &Assembly<'_>, standings: &[Standing]) -> Vec<Fact> {
    let t = assembly.t;
    let mut facts = vec![
        Fact::new(t.say("reports-office"), &assembly.office),
        Fact::new(t.say("reports-year"), assembly.year.to_string()),
        Fact::new(t.say("reports-as-of"), t.day(assembly.as_of)),
    ];
    if !standings.is_empty() {
        facts.push(Fact::new(
            t.say("reports-part-requirements"),
            tally(assembly, standings),
        ));
    }
    if let Some((name, at)) = &assembly.filed {
        let filed = t.with(
            "reports-filed-by",
            [("name", name.into()), ("moment", t.moment(*at).into())],
        );
        facts.push(Fact::new(t.say("reports-filed"), filed));
    }
    facts
}

/// «3 nådd, 1 ikke nådd, 12 ikke målt»
fn tally(assembly: &Assembly<'_>, standings: &[Standing]) -> String {
    let t = assembly.t;
    let kinds = [
        Standing::Reached,
        Standing::Reachable,
        Standing::Missed,
        Standing::NoTarget,
        Standing::NotMeasured,
    ];
    let counted = kinds.into_iter().filter_map(|kind| {
        let count = standings
            .iter()
            .filter(|standing| **standing == kind)
            .count();
        (count > 0).then(|| {
            format!(
                "{} {}",
                t.number(i64::try_from(count).unwrap_or(0)),
                t.say(kind.text_key()).to_lowercase()
            )
        })
    });
    counted.collect::<Vec<_>>().join(", ")
}

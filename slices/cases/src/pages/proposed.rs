use texts::Tongue;

use super::Choice;
use crate::{AppealCase, Reason, Theme, desk::Desk};

/// What is proposed, in words, and what the reader can do with it.
pub(super) struct Shown {
    /// Outcome, finding, who and when, each with its name.
    pub facts: Vec<Choice>,
    /// The reader proposed it, and can take it back; others approve it or return it.
    pub is_own: bool,
}

/// `None` when nothing is proposed.
pub(super) fn shown(
    case: &AppealCase,
    reader: access::Hand,
    desk: &Desk,
    t: &Tongue,
) -> Option<Shown> {
    let proposed = case.proposed.as_ref()?;
    let mut facts = vec![(
        t.say("cases-field-proposed-outcome"),
        t.say(proposed.outcome.key()),
    )];
    if !proposed.finding.reasons.is_empty() {
        let told = reasons(&proposed.finding.reasons, t);
        facts.push((t.say("cases-field-reasons"), told));
    }
    if !proposed.finding.themes.is_empty() {
        facts.push((
            t.say("cases-field-themes"),
            themes(&proposed.finding.themes, t),
        ));
    }
    let name = desk.officer_name(Some(proposed.by.person), t);
    let by = t.with(
        "cases-proposed-by",
        [
            ("name", name.into()),
            ("moment", t.moment(proposed.at).into()),
        ],
    );
    facts.push((t.say("cases-field-proposed-by"), by));
    Some(Shown {
        facts,
        is_own: proposed.four_eyes().decide(reader).is_err(),
    })
}

/// The reasons in words, one after the other.
pub(super) fn reasons(reasons: &[Reason], t: &Tongue) -> String {
    let told: Vec<_> = reasons.iter().map(|reason| t.say(reason.key())).collect();
    told.join(", ")
}

/// The themes in words, one after the other.
pub(super) fn themes(themes: &[Theme], t: &Tongue) -> String {
    let told: Vec<_> = themes.iter().map(|theme| t.say(theme.key())).collect();
    told.join(", ")
}

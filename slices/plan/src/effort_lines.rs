use std::collections::BTreeMap;

use kernel::Day;
use slice::{Answer, EffortLine, EffortLines, EffortStage, OfficeAsk, Subject};
use texts::Tongue;

use crate::{
    actions::href,
    effort::{Effort, Efforts, SiteKind, Touch},
    words::{ActivityKind, Organiser},
};

/// What the plan knows that the office did for municipalities: every activity that is aimed at them. What a partner holds
/// is the partner's effort.
pub const EFFORTS: EffortLines = EffortLines { build };

fn build(ask: OfficeAsk<'_>) -> Answer<'_, Vec<EffortLine>> {
    Box::pin(async move {
        let efforts = Efforts::read(ask.reader, ask.scope, ask.period, ask.as_of).await?;
        Ok(lines(&efforts, ask.as_of, ask.t))
    })
}

/// An activity once for each municipality that it is aimed at, however many NAV offices of it.
fn lines(efforts: &Efforts, as_of: Day, t: &Tongue) -> Vec<EffortLine> {
    let mut found: BTreeMap<(usize, usize), EffortLine> = BTreeMap::new();
    for touch in efforts.touches(SiteKind::Municipality) {
        let site = efforts.municipalities.all.get(touch.site);
        let place = site.map(|site| site.place);
        let Some(crate::AimedAt::Municipality(municipality)) = place else {
            continue;
        };
        let Some(stage) = stage(&touch, as_of) else {
            continue;
        };
        let one = || line(touch.effort, (municipality, stage), t);
        let known = found.entry((touch.site, touch.at)).or_insert_with(one);
        if stage == EffortStage::Done {
            known.stage = stage;
        }
    }
    found.into_values().collect()
}

/// Done where it reached the place; an effort that is over without reaching it came to nothing there.
fn stage(touch: &Touch<'_>, as_of: Day) -> Option<EffortStage> {
    if matches!(touch.effort.organiser, Organiser::Partner(_)) {
        return None;
    }
    if touch.aimed.reached.is_some_and(|day| day <= as_of) {
        return Some(EffortStage::Done);
    }
    let is_meant = touch.effort.is_meant() && !touch.effort.is_over(as_of);
    is_meant.then_some(EffortStage::Meant)
}

fn line(
    effort: &Effort,
    (municipality, stage): (kernel::Id, EffortStage),
    t: &Tongue,
) -> EffortLine {
    let subject = |theme: &crate::Theme| Subject {
        code: theme.code(),
        name: t.say(theme.key()),
    };
    EffortLine {
        municipality,
        label: t.say(effort.kind.key()),
        title: effort.title.clone(),
        subjects: effort.marks.themes.iter().map(subject).collect(),
        day: effort.first_day,
        count: 1,
        days: days(effort),
        stage,
        href: href(effort.id),
    }
}

/// The days of what takes people's time. The days of a course are those of its sessions, which its own slice knows.
fn days(effort: &Effort) -> u32 {
    if !effort.takes_time() || effort.kind == ActivityKind::Course {
        return 0;
    }
    let days = effort.first_day.days_until(effort.last_day) + 1;
    u32::try_from(days).unwrap_or(0)
}

#[cfg(test)]
mod tests;

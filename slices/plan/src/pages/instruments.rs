use askama::Template;
use axum::extract::State;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Query, page};

use super::options::Choice;
use crate::{
    effort::{Effort, Efforts, SiteKind},
    measures::Span,
    words::{Organiser, TargetGroup, Theme, Unit},
};

#[derive(Template)]
#[template(path = "pages/instruments.html")]
struct InstrumentsPage {
    frame: Frame,
    fields: Fields,
    year: i32,
    by_theme: bool,
    themes: Vec<Choice>,
    groups: Vec<Choice>,
    columns: Vec<String>,
    rows: Vec<(String, Vec<u32>, u32)>,
}

/// Virkemiddel: who stands behind an effort, or what it is about.
#[derive(Clone, Copy)]
enum Instrument {
    Organiser(Organiser),
    Theme(Theme),
}

impl Instrument {
    fn all(by_theme: bool) -> Vec<Self> {
        if by_theme {
            return Theme::ALL.iter().copied().map(Self::Theme).collect();
        }
        Organiser::all().map(Self::Organiser).collect()
    }

    fn key(self) -> &'static str {
        match self {
            Self::Organiser(organiser) => organiser.key(),
            Self::Theme(theme) => theme.key(),
        }
    }

    fn is_in(self, effort: &Effort) -> bool {
        match self {
            Self::Organiser(Organiser::Office) => effort.organiser == Organiser::Office,
            Self::Organiser(Organiser::Partner(partner)) => effort.involves(partner),
            Self::Organiser(Organiser::Unit(unit)) => is_of_unit(effort, unit),
            Self::Theme(theme) => effort.marks.themes.contains(&theme),
        }
    }
}

fn is_of_unit(effort: &Effort, unit: Unit) -> bool {
    crate::measures::units(effort).contains(&unit)
}

/// Virkemidlene i hver kommune: municipality × who stands behind it, or what it is about, for a theme or a target group.
///
/// # Errors
/// What the database says.
pub async fn instruments(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    let fields = query.0;
    let span = Span::read(&fields, frame.today);
    let by_theme = fields.raw("virkemiddel") == "tema";
    let theme = fields.raw("tema").parse::<Theme>().ok();
    let group = fields.raw("malgruppe").parse::<TargetGroup>().ok();
    let mut reader = app.database.read().await?;
    let efforts = Efforts::read(&mut reader, &at.scope, span.period, frame.today).await?;
    let meant = |effort: &Effort| {
        let is_for = group.is_none_or(|group| effort.marks.target_groups.contains(&group));
        effort.is_meant() && effort.is_about(theme) && is_for
    };
    let all = Instrument::all(by_theme);
    let counts = counts(&efforts, &all, meant);
    // An instrument that nobody uses is no column.
    let used: Vec<usize> = (0..all.len())
        .filter(|column| counts.iter().any(|(row, _)| row[*column] > 0))
        .collect();
    let t = &frame.t;
    let sites = efforts.municipalities.all.iter().zip(&counts);
    let rows = sites.map(|(site, (counts, whole))| {
        let counts = used.iter().map(|column| counts[*column]);
        (site.name.clone(), counts.collect(), *whole)
    });
    let said = |code: &str, key: &str| (code.to_owned(), t.say(key));
    page(&InstrumentsPage {
        year: span.period.first.year(),
        by_theme,
        themes: Theme::ALL
            .iter()
            .map(|one| said(one.code(), one.key()))
            .collect(),
        groups: TargetGroup::ALL
            .iter()
            .map(|one| said(one.code(), one.key()))
            .collect(),
        columns: used
            .iter()
            .map(|column| t.say(all[*column].key()))
            .collect(),
        rows: rows.collect(),
        fields,
        frame,
    })
}

/// For each municipality how many activities each instrument has for it, and how many there are in all.
fn counts(
    efforts: &Efforts,
    instruments: &[Instrument],
    meant: impl Fn(&Effort) -> bool,
) -> Vec<(Vec<u32>, u32)> {
    let mut counts = vec![(vec![0; instruments.len()], 0); efforts.municipalities.all.len()];
    let mut seen = std::collections::HashSet::new();
    for touch in efforts.touches(SiteKind::Municipality) {
        if !meant(touch.effort) || !seen.insert((touch.site, touch.at)) {
            continue;
        }
        let (row, whole) = &mut counts[touch.site];
        *whole += 1;
        for (count, instrument) in row.iter_mut().zip(instruments) {
            *count += u32::from(instrument.is_in(touch.effort));
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        made_up::{aimed, effort, efforts, municipality, nav_office},
        words::{ActivityState, Partner},
    };

    #[test]
    fn an_activity_counts_once_for_a_municipality_however_it_came_there() {
        let mut one = effort(1, "2026-03-01", ActivityState::Planned);
        one.marks.partners = vec![Partner::Husbanken];
        let places = [municipality(0), nav_office(0)];
        let aims = places.map(|place| (1, aimed(place, "", "", "")));
        let all = efforts(vec![one], aims.to_vec());
        let instruments = [
            Instrument::Organiser(Organiser::Office),
            Instrument::Organiser(Organiser::Partner(Partner::Husbanken)),
            Instrument::Organiser(Organiser::Partner(Partner::Ks)),
        ];
        let found = counts(&all, &instruments, |_| true);
        assert_eq!(found[0], (vec![1, 1, 0], 1), "aimed at twice");
        assert_eq!(found[1], (vec![1, 1, 0], 1), "through its NAV office");
        assert_eq!(found[2], (vec![0, 0, 0], 0));
    }
}

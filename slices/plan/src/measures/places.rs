//! What the measures over places share: a part of the municipalities or NAV offices, and those that never got anything.

use kernel::{Day, Share};
use shell::address_with;
use slice::{Amount, Aside, Ask, CountedRow, Figure, Outcome};

use super::{
    asked::{Span, efforts, subject, theme},
    trend,
};
use crate::{
    audience::AimedAt,
    coverage::{Grid, List, rows},
    effort::{Efforts, SiteKind},
    words::Theme,
};

/// Which places are the whole, and which of them are the part.
#[derive(Clone, Copy)]
pub struct Places {
    pub kind: SiteKind,
    pub whole: List,
    pub part: List,
    /// The lists that stand beside the figure.
    pub asides: &'static [List],
    /// Why there is nothing to measure, when the whole is empty.
    pub nothing: &'static str,
}

impl Places {
    fn share(&self, efforts: &Efforts, theme: Option<Theme>, as_of: Day) -> Share {
        let grid = Grid::of(efforts, self.kind, &[subject(theme)], as_of);
        let whole = grid.count(0, |cell| self.whole.holds(cell));
        let part = grid.count(0, |cell| self.whole.holds(cell) && self.part.holds(cell));
        Share::new(part, whole)
    }

    /// The figure with its trend and the lists beside it.
    ///
    /// # Errors
    /// What the database says.
    pub async fn evaluate(self, mut ask: Ask<'_>) -> anyhow::Result<Outcome> {
        let span = match Span::of(&ask) {
            Ok(span) => span,
            Err(outcome) => return Ok(outcome),
        };
        let theme = theme(&ask);
        let efforts = efforts(&mut ask, span).await?;
        let share = self.share(&efforts, theme, span.as_of);
        if share.whole == 0 {
            return Ok(Outcome::NotMeasurable(ask.t.say(self.nothing)));
        }
        let grid = Grid::of(&efforts, self.kind, &[subject(theme)], span.as_of);
        let asides = self.asides.iter().map(|list| Aside {
            label: ask.t.say(list.key()),
            amount: Amount::Count(grid.count(0, |cell| list.holds(cell))),
            href: Some(href(span, theme, self.kind, *list)),
        });
        let of_day = |day| {
            let share = self.share(&efforts, theme, day);
            (share.whole > 0).then_some(Amount::Share(share))
        };
        Ok(Outcome::Measured(Box::new(Figure {
            amount: Amount::Share(share),
            trend: trend::by_month(span, ask.t, of_day),
            forecast: None,
            asides: asides.collect(),
            rows: href(span, theme, self.kind, self.whole),
        })))
    }

    /// The places of the whole, each with whether it is in the part.
    ///
    /// # Errors
    /// What the database says.
    pub async fn rows(self, mut ask: Ask<'_>) -> anyhow::Result<Vec<CountedRow>> {
        let Ok(span) = Span::of(&ask) else {
            return Ok(vec![]);
        };
        let subject = subject(theme(&ask));
        let efforts = efforts(&mut ask, span).await?;
        let sites = efforts.sites(self.kind);
        let rows = rows(&efforts, self.kind, (&subject, self.whole), span.as_of);
        let rows = rows.iter().map(|row| {
            let site = &sites.all[row.site];
            let (AimedAt::Municipality(id) | AimedAt::NavOffice(id)) = site.place;
            CountedRow {
                id,
                name: site.name.clone(),
                in_part: self.part.holds(&row.cell),
            }
        });
        Ok(rows.collect())
    }
}

/// The page of the places in the list.
fn href(span: Span, theme: Option<Theme>, kind: SiteKind, list: List) -> String {
    let mut pairs = span.pairs().to_vec();
    let theme = theme.map_or("", Theme::code);
    let sites = match kind {
        SiteKind::Municipality => "",
        SiteKind::NavOffice => "navkontor",
    };
    pairs.push(("tema", theme.to_owned()));
    pairs.push(("enhet", sites.to_owned()));
    pairs.push(("liste", list.code().to_owned()));
    let pairs = pairs.iter().map(|(name, value)| (*name, value.as_str()));
    address_with("/plan/dekning/rader", pairs)
}

//! Puts the report of an office and a year together, in the letter's order, from what the slices hand over.

mod chapter;
mod drawing;
mod figure;
mod summary;

use access::OfficeScope;
use database::Reader;
use documents::report::{Report, Section};
use kernel::{Day, Instant, Period};
use slice::{House, OfficeAsk, Standing};
use texts::Tongue;

use crate::{frozen::FrozenFigure, letter::AnsweredLetter, missing::Missing};

pub(crate) use figure::{figure_today, rows_of};

/// Which report: whose, of what year, as seen on what day, in what language.
pub(crate) struct Assembly<'a> {
    pub house: &'a House,
    pub reader: &'a mut Reader,
    pub scope: &'a OfficeScope,
    /// The office's name.
    pub office: String,
    pub year: i32,
    pub as_of: Day,
    /// The day of the draft, or of filing.
    pub today: Day,
    /// Who files it and when; `None` for a draft.
    pub filed: Option<(String, Instant)>,
    pub t: &'a Tongue,
}

/// A report with what stands beside it: figures ready to be frozen, in the report's order, and what is missing.
pub(crate) struct Assembled {
    pub report: Report,
    pub figures: Vec<FrozenFigure>,
    pub missing: Missing,
}

/// What has been gathered so far.
#[derive(Default)]
struct Gathered {
    figures: Vec<FrozenFigure>,
    standings: Vec<Standing>,
    missing: Missing,
}

impl Assembly<'_> {
    pub fn period(&self) -> Period {
        Period::year(self.year)
    }

    /// Puts the report together.
    pub async fn assemble(mut self, letter: &AnsweredLetter) -> anyhow::Result<Assembled> {
        let mut gathered = Gathered::default();
        let mut sections = Vec::with_capacity(letter.sections.len() + 1);
        for section in &letter.sections {
            let mut chapter = chapter::chapter(&mut self, section, &mut gathered).await?;
            let number = section
                .number
                .rsplit('.')
                .next()
                .unwrap_or_default()
                .to_owned();
            chapter.sections.extend(self.parts(&number).await?);
            if !chapter.is_empty() {
                sections.push(chapter);
            }
        }
        let appendix = self.parts("").await?;
        if !appendix.is_empty() {
            let mut chapter = Section::new(self.t.say("reports-appendix"), "vedlegg");
            chapter.sections = appendix;
            sections.push(chapter);
        }
        let report = summary::report(&self, letter, &gathered.standings, sections);
        Ok(Assembled {
            report,
            figures: gathered.figures,
            missing: gathered.missing,
        })
    }

    /// What the slices add to the section with this number, in their order.
    async fn parts(&mut self, section: &str) -> anyhow::Result<Vec<Section>> {
        let mut parts: Vec<_> = self
            .house
            .slices()
            .flat_map(|slice| slice.report_parts)
            .collect();
        parts.retain(|part| part.section == section);
        parts.sort_by_key(|part| part.order);
        let mut sections = Vec::new();
        for part in parts {
            let period = self.period();
            let ask = OfficeAsk {
                reader: self.reader,
                scope: self.scope,
                period,
                as_of: self.as_of,
                t: self.t,
            };
            sections.extend((part.build)(ask).await?);
        }
        sections.retain(|section| !section.is_empty());
        Ok(sections)
    }
}

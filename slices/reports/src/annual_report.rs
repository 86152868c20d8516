use access::OfficeScope;
use database::{Database, Reader};
use documents::report::Report;
use kernel::{Day, Instant, Period};
use organisations::{nation::nation, office_name};
use slice::House;
use texts::Tongue;

use crate::{
    assemble::{Assembled, Assembly},
    filed::{FiledReport, as_of},
    letter, queries,
};

/// The annual report of an office and year, to be printed.
pub struct Order<'a> {
    /// The office's key, such as `vestland`.
    pub office: &'a str,
    pub year: i32,
    /// The day that a draft shows; the filed report, or else a draft of today, where none is asked for.
    pub as_of: Option<Day>,
    pub today: Day,
}

/// Why there is no report to print.
#[derive(Debug, thiserror::Error)]
pub enum NoReport {
    #[error("no office is called {0}")]
    NoOffice(String),
    #[error("the year {0} has not begun")]
    NotBegun(i32),
    #[error("there is no published letter for {0}")]
    NoLetter(i32),
    #[error("the report could not be made: {0}")]
    Broken(#[from] anyhow::Error),
}

/// A report that was printed.
pub struct Printed {
    pub pdf: Vec<u8>,
    /// It is not filed, and says so on every page.
    pub is_draft: bool,
}

/// Prints the annual report: the filed one, or a draft of it.
///
/// # Errors
/// As [`NoReport`] says.
pub async fn annual_report(
    house: &House,
    database: &Database,
    order: Order<'_>,
    t: &Tongue,
) -> Result<Printed, NoReport> {
    let office = nation()
        .office_by_key(order.office)
        .ok_or_else(|| NoReport::NoOffice(order.office.to_owned()))?;
    let scope = OfficeScope::of_operator(office.id);
    let mut reader = database.read().await.map_err(anyhow::Error::from)?;
    let filed = queries::filed(&mut reader, &scope, order.year)
        .await?
        .filter(|_| order.as_of.is_none());
    let is_draft = filed.is_none();
    let report = match filed {
        Some(filed) => filed.report,
        None => {
            let shown = as_of(order.year, order.today, order.as_of)
                .ok_or(NoReport::NotBegun(order.year))?;
            let view = View {
                house,
                scope: &scope,
                year: order.year,
                as_of: shown,
                today: order.today,
                t,
            };
            view.draft(&mut reader)
                .await?
                .ok_or(NoReport::NoLetter(order.year))?
                .report
        }
    };
    drop(reader);
    Ok(Printed {
        pdf: typesetting::print(report)
            .await
            .map_err(anyhow::Error::from)?,
        is_draft,
    })
}

/// One report as one reader sees it.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub house: &'a House,
    pub scope: &'a OfficeScope,
    pub year: i32,
    pub as_of: Day,
    pub today: Day,
    pub t: &'a Tongue,
}

impl<'a> View<'a> {
    /// The report as it stands now; `None` when the year has no letter.
    pub async fn draft(self, reader: &mut Reader) -> anyhow::Result<Option<Assembled>> {
        self.assemble(reader, None).await
    }

    pub(crate) fn assembly<'r>(self, reader: &'r mut Reader) -> Assembly<'r>
    where
        'a: 'r,
    {
        let Self {
            house,
            scope,
            year,
            as_of,
            today,
            t,
        } = self;
        let named = |office| office_name(t, office, Period::year(year).last);
        let office = nation()
            .office(scope.office())
            .map(named)
            .unwrap_or_default();
        Assembly {
            house,
            reader,
            scope,
            office,
            year,
            as_of,
            today,
            filed: None,
            t,
        }
    }

    pub(crate) async fn assemble(
        self,
        reader: &mut Reader,
        filed: Option<(String, Instant)>,
    ) -> anyhow::Result<Option<Assembled>> {
        let Some(letter) = letter::answered(reader, self).await? else {
            return Ok(None);
        };
        let assembly = Assembly {
            filed,
            ..self.assembly(reader)
        };
        assembly.assemble(&letter).await.map(Some)
    }
}

/// The filed report with what would be different today laid beside its figures, and how many are.
pub(crate) async fn with_changes(
    view: View<'_>,
    reader: &mut Reader,
    filed: FiledReport,
) -> anyhow::Result<(Report, usize)> {
    let frozen = queries::figures(reader, filed.id).await?;
    let view = View {
        as_of: filed.as_of,
        ..view
    };
    let mut assembly = view.assembly(reader);
    let mut told = Vec::with_capacity(frozen.len());
    for figure in &frozen {
        let today = crate::assemble::figure_today(&mut assembly, &figure.binding).await?;
        told.push(figure.told_today(&today, view.t));
    }
    let changed = told.iter().flatten().count();
    let mut report = filed.report;
    crate::filed::tell_changes(&mut report, &frozen, told);
    Ok((report, changed))
}

use access::OfficeScope;
use audit::{Actor, Event};
use database::{Database, Reader};
use kernel::{Id, Instant};
use slice::House;
use texts::Tongue;

use crate::{
    annual_report::View,
    assemble::Assembled,
    filed::{CannotFile, FiledReport, as_of, may_file},
    queries,
};

/// A report about to be filed.
pub struct Filing<'a> {
    pub house: &'a House,
    pub scope: &'a OfficeScope,
    pub year: i32,
    pub id: Id,
    pub by: Actor,
    pub at: Instant,
    pub t: &'a Tongue,
}

/// A report ready to be frozen, with the event that says so.
pub(crate) struct Ready {
    pub filed: FiledReport,
    pub assembled: Assembled,
    pub event: Event,
}

impl Filing<'_> {
    /// Puts the report together as it will be frozen; `None` when the year has no letter.
    pub(crate) async fn ready(&self, reader: &mut Reader) -> anyhow::Result<Option<Ready>> {
        let today = self.at.day();
        let Some(as_of) = as_of(self.year, today, None) else {
            return Ok(None);
        };
        let view = View {
            house: self.house,
            scope: self.scope,
            year: self.year,
            as_of,
            today,
            t: self.t,
        };
        let who = (self.by.name.clone(), self.at);
        let Some(assembled) = view.assemble(reader, Some(who)).await? else {
            return Ok(None);
        };
        let (year, report) = (self.year, assembled.report.clone());
        let filed = FiledReport {
            id: self.id,
            year,
            as_of,
            at: self.at,
            by: self.by.name.clone(),
            report,
        };
        let figures: Vec<_> = assembled
            .figures
            .iter()
            .map(|figure| (&figure.requirement, figure.amount))
            .collect();
        let event = Event::new("report.filed", &self.by, self.at)
            .office(self.scope.office())
            .about("annual_report", self.id)
            .after(&serde_json::json!({ "year": year, "as_of": as_of, "figures": figures }));
        Ok(Some(Ready {
            filed,
            assembled,
            event,
        }))
    }
}

/// Files the report by itself, outside a page: for the demo. Says whether it did; a filed year is left as it is.
///
/// # Errors
/// What the database or a measure says.
pub async fn file(database: &Database, filing: Filing<'_>) -> anyhow::Result<bool> {
    let mut reader = database.read().await?;
    let is_filed = queries::filed(&mut reader, filing.scope, filing.year)
        .await?
        .is_some();
    if may_file(filing.year, filing.at.day(), is_filed) == Err(CannotFile::AlreadyFiled) {
        return Ok(false);
    }
    let Some(ready) = filing.ready(&mut reader).await? else {
        return Ok(false);
    };
    drop(reader);
    let mut tx = database.begin().await?;
    queries::put(
        &mut tx,
        filing.scope,
        &ready.filed,
        &ready.assembled.figures,
    )
    .await?;
    audit::commit(tx, &ready.event).await?;
    Ok(true)
}

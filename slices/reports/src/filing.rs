use access::OfficeScope;
use audit::{Actor, Event};
use database::{Database, Reader};
use documents::report::Fact;
use kernel::{Id, Instant};
use slice::House;
use texts::Tongue;

use crate::{
    annual_report::View,
    assemble::Assembled,
    filed::{CannotFile, FiledReport, as_of, may_file},
    fingerprint::Fingerprint,
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
    /// Who prepared it and when, where another files it.
    pub prepared: Option<(String, Instant)>,
    pub t: &'a Tongue,
}

/// A report ready to be frozen, with the event that says so.
pub(crate) struct Ready {
    pub filed: FiledReport,
    pub assembled: Assembled,
    pub event: Event,
}

impl Ready {
    /// Of everything that is about to be frozen.
    pub(crate) fn fingerprint(&self) -> anyhow::Result<Fingerprint> {
        let Assembled {
            report, figures, ..
        } = &self.assembled;
        Ok(Fingerprint::of_report(report, figures)?)
    }
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
        let (year, mut report) = (self.year, assembled.report.clone());
        report.summary.extend(self.told_prepared());
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
        let mut after = serde_json::json!({ "year": year, "as_of": as_of, "figures": figures });
        if let Some((name, _)) = &self.prepared {
            after["prepared_by"] = name.as_str().into();
        }
        let event = Event::new("report.filed", &self.by, self.at)
            .office(self.scope.office())
            .about("annual_report", self.id)
            .after(&after);
        Ok(Some(Ready {
            filed,
            assembled,
            event,
        }))
    }

    /// Who prepared the report, for its first page.
    fn told_prepared(&self) -> Option<Fact> {
        let (name, at) = self.prepared.as_ref()?;
        let moment = self.t.moment(*at);
        let told = [("name", name.into()), ("moment", moment.into())];
        let told = self.t.with("reports-filed-by", told);
        Some(Fact::new(self.t.say("reports-prepared"), told))
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

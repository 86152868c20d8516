//! All SQL of the slice.

use access::{Hand, OfficeScope};
use database::{Fetch, Row, Transaction, statements, values};
use kernel::Id;
use slice::Amount;

use crate::{
    filed::FiledReport, fingerprint::Fingerprint, frozen::FrozenFigure, preparation::Preparation,
};

statements! {
    FILED = "SELECT id, year, as_of, filed_at, filed_by, content FROM annual_report WHERE office_id = $1 AND year = $2";
    FILED_YEARS = "SELECT year, filed_at, filed_by FROM annual_report WHERE office_id = $1 ORDER BY year DESC";
    FIGURES = "SELECT requirement, binding, rule, amount, row_count, fingerprint FROM frozen_figure
        WHERE report_id = $1 ORDER BY position";
    PUT_REPORT = "INSERT INTO annual_report (id, office_id, year, as_of, filed_at, filed_by, language, content)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_FIGURE = "INSERT INTO frozen_figure (report_id, position, requirement, binding, rule, amount, row_count, fingerprint)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    STANDING = "SELECT r.id, r.year, r.as_of, r.filed_at, r.filed_by, r.content, p.id AS prepared_id, p.prepared_at, p.prepared_by,
            p.prepared_for, p.prepared_name, p.language, p.fingerprint
        FROM (SELECT * FROM annual_report WHERE office_id = $1 AND year = $2) r
        FULL JOIN (SELECT * FROM prepared_report WHERE office_id = $1 AND year = $2) p ON p.year = r.year";
    CLEAR_PREPARATION = "DELETE FROM prepared_report WHERE office_id = $1 AND year = $2";
    PUT_PREPARATION = "INSERT INTO prepared_report (id, office_id, year, prepared_at, prepared_by, prepared_for, prepared_name, language, fingerprint)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
}

/// When a year's report was filed and by whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct FiledYear {
    pub year: i32,
    pub at: kernel::Instant,
    pub by: String,
}

/// The filed report of the year, if there is one.
pub(crate) async fn filed(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
) -> anyhow::Result<Option<FiledReport>> {
    let row = reader
        .fetch_optional(&FILED, values![scope.office(), year])
        .await?;
    row.map(|row| report(&row)).transpose()
}

/// The years that are filed, the latest first.
pub(crate) async fn filed_years(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
) -> anyhow::Result<Vec<FiledYear>> {
    let rows = reader
        .fetch_all(&FILED_YEARS, values![scope.office()])
        .await?;
    let year = |row: &Row| {
        Ok(FiledYear {
            year: i32::try_from(row.get::<i64>("year")?)?,
            at: row.get("filed_at")?,
            by: row.get("filed_by")?,
        })
    };
    rows.iter().map(year).collect()
}

/// The frozen figures of a filed report, in the report's order.
pub(crate) async fn figures(
    reader: &mut impl Fetch,
    report: Id,
) -> anyhow::Result<Vec<FrozenFigure>> {
    let rows = reader.fetch_all(&FIGURES, values![report]).await?;
    rows.iter().map(figure).collect()
}

/// Writes the report with its figures.
pub(crate) async fn put(
    tx: &mut Transaction,
    scope: &OfficeScope,
    filed: &FiledReport,
    figures: &[FrozenFigure],
) -> anyhow::Result<()> {
    let content = serde_json::to_string(&filed.report)?;
    let (office, language) = (scope.office(), filed.report.language.code());
    let by = filed.by.as_str();
    tx.execute(
        &PUT_REPORT,
        values![
            filed.id,
            office,
            filed.year,
            filed.as_of,
            filed.at,
            by,
            language,
            content
        ],
    )
    .await?;
    let mut rows = Vec::with_capacity(figures.len());
    for (position, figure) in (0i64..).zip(figures) {
        let amount = figure
            .amount
            .map(|amount| serde_json::to_string(&amount))
            .transpose()?;
        rows.push(values![
            filed.id,
            position,
            figure.requirement.as_str(),
            serde_json::to_string(&figure.binding)?,
            figure.rule.as_str(),
            amount,
            i64::try_from(figure.rows)?,
            figure.fingerprint.as_str(),
        ]);
    }
    tx.execute_each(&PUT_FIGURE, rows).await?;
    Ok(())
}

/// How far a year's report has come.
#[derive(Default)]
pub(crate) struct Standing {
    pub filed: Option<FiledReport>,
    /// Who prepared it last, and what it was then.
    pub preparation: Option<Preparation>,
}

impl Standing {
    /// What the log tells the report's history of.
    pub fn things(&self) -> Vec<Id> {
        let filed = self.filed.as_ref().map(|filed| filed.id);
        let prepared = self.preparation.as_ref().map(|prepared| prepared.id);
        filed.into_iter().chain(prepared).collect()
    }
}

/// How far the year's report has come, in one question.
pub(crate) async fn standing(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    year: i32,
) -> anyhow::Result<Standing> {
    let row = reader
        .fetch_optional(&STANDING, values![scope.office(), year])
        .await?;
    let Some(row) = row else {
        return Ok(Standing::default());
    };
    let is_filed = row.get::<Option<Id>>("id")?.is_some();
    let is_prepared = row.get::<Option<Id>>("prepared_id")?.is_some();
    Ok(Standing {
        filed: is_filed.then(|| report(&row)).transpose()?,
        preparation: is_prepared.then(|| prepared(&row)).transpose()?,
    })
}

/// Writes that the year's report is prepared, in place of who prepared it before.
pub(crate) async fn put_preparation(
    tx: &mut Transaction,
    scope: &OfficeScope,
    year: i32,
    preparation: &Preparation,
) -> anyhow::Result<()> {
    tx.execute(&CLEAR_PREPARATION, values![scope.office(), year])
        .await?;
    tx.execute(
        &PUT_PREPARATION,
        values![
            preparation.id,
            scope.office(),
            year,
            preparation.at,
            preparation.by.person,
            preparation.by.acts_for,
            preparation.name.as_str(),
            preparation.language.code(),
            preparation.fingerprint.as_str()
        ],
    )
    .await?;
    Ok(())
}

fn prepared(row: &Row) -> anyhow::Result<Preparation> {
    let language: String = row.get("language")?;
    let unknown = |()| anyhow::anyhow!("a report was prepared in the language {language}");
    Ok(Preparation {
        id: row.get("prepared_id")?,
        by: Hand {
            person: row.get("prepared_by")?,
            acts_for: row.get("prepared_for")?,
        },
        name: row.get("prepared_name")?,
        at: row.get("prepared_at")?,
        language: language.parse().map_err(unknown)?,
        fingerprint: Fingerprint::stored(row.get("fingerprint")?),
    })
}

fn report(row: &Row) -> anyhow::Result<FiledReport> {
    Ok(FiledReport {
        id: row.get("id")?,
        year: i32::try_from(row.get::<i64>("year")?)?,
        as_of: row.get("as_of")?,
        at: row.get("filed_at")?,
        by: row.get("filed_by")?,
        report: serde_json::from_str(&row.get::<String>("content")?)?,
    })
}

fn figure(row: &Row) -> anyhow::Result<FrozenFigure> {
    let amount: Option<String> = row.get("amount")?;
    let amount: Option<Amount> = amount
        .map(|amount| serde_json::from_str(&amount))
        .transpose()?;
    Ok(FrozenFigure {
        requirement: row.get("requirement")?,
        binding: serde_json::from_str(&row.get::<String>("binding")?)?,
        rule: row.get("rule")?,
        amount,
        rows: u64::try_from(row.get::<i64>("row_count")?)?,
        fingerprint: Fingerprint::stored(row.get("fingerprint")?),
    })
}

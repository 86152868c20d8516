use access::OfficeScope;
use database::{DatabaseError, Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;
use statistics::{
    Interval,
    effect::{Balance, Placebo, Windows},
};

use crate::kept::{Evaluation, Kept};

macro_rules! columns {
    () => {
        "id, indicator_id, theme, theme_name, began, before_first, before_last, after_first, after_last, estimate, low, high,
            p_value, draws, with_effort, compared_with, placebo, placebo_p_value, alike_level, alike_trend, alike_size, published_on,
            synthetic, can_say, cannot_say, kept_at, withdrawn_at, withdrawn_reason, version"
    };
}

statements! {
    FIND = concat!("SELECT ", columns!(), " FROM effect_evaluation WHERE office_id = $1 AND id = $2");
    OF_OFFICE = concat!("SELECT ", columns!(), " FROM effect_evaluation WHERE office_id = $1 ORDER BY kept_at DESC, id DESC");
    INSERT = "INSERT INTO effect_evaluation (id, office_id, indicator_id, theme, theme_name, began, before_first, before_last, after_first,
            after_last, estimate, low, high, p_value, draws, with_effort, compared_with, placebo, placebo_p_value, alike_level,
            alike_trend, alike_size, published_on, synthetic, can_say, cannot_say, kept_at, withdrawn_at, withdrawn_reason, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26,
            $27, NULL, '', 1)";
    WITHDRAW = "UPDATE effect_evaluation SET withdrawn_at = $4, withdrawn_reason = $5, version = version + 1
        WHERE office_id = $1 AND id = $2 AND version = $3 AND withdrawn_at IS NULL";
}

/// # Errors
/// What the database says.
pub async fn find(
    reader: &mut impl Fetch,
    scope: &OfficeScope,
    id: Id,
) -> Result<Option<Evaluation>> {
    let asked = values![scope.office(), id];
    let row = reader.fetch_optional(&FIND, asked).await?;
    row.map(|row| from_row(&row)).transpose()
}

/// Every one of the office, also those that were withdrawn, the newest first.
///
/// # Errors
/// What the database says.
pub async fn of_office(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Evaluation>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter().map(from_row).collect()
}

/// # Errors
/// What the database says.
pub async fn insert(tx: &mut Transaction, scope: &OfficeScope, one: &Evaluation) -> Result<()> {
    let kept = &one.kept;
    let values = values![
        one.id,
        scope.office(),
        one.indicator,
        &one.theme.0,
        &one.theme.1,
        kept.began,
        kept.windows.before.0,
        kept.windows.before.1,
        kept.windows.after.0,
        kept.windows.after.1,
        kept.estimate,
        kept.interval.low,
        kept.interval.high,
        kept.p_value,
        kept.draws,
        kept.with_effort.join(" "),
        kept.compared_with,
        kept.placebo.estimate,
        kept.placebo.p_value,
        kept.balance.level,
        kept.balance.trend,
        kept.balance.size,
        one.published,
        one.is_synthetic,
        &one.can_say,
        &one.cannot_say,
        one.kept_at
    ];
    tx.execute(&INSERT, values).await.map(drop)
}

/// Stores that it was withdrawn. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn withdraw(tx: &mut Transaction, scope: &OfficeScope, one: &Evaluation) -> Result<bool> {
    let values = values![
        scope.office(),
        one.id,
        one.version,
        one.withdrawn_at,
        &one.withdrawn_reason
    ];
    Ok(tx.execute(&WITHDRAW, values).await? == 1)
}

fn from_row(row: &Row) -> Result<Evaluation> {
    let with_effort: String = row.get("with_effort")?;
    Ok(Evaluation {
        id: row.get("id")?,
        indicator: row.get("indicator_id")?,
        theme: (row.get("theme")?, row.get("theme_name")?),
        kept: Kept {
            began: year(row, "began")?,
            windows: Windows {
                before: (year(row, "before_first")?, year(row, "before_last")?),
                after: (year(row, "after_first")?, year(row, "after_last")?),
            },
            estimate: row.get("estimate")?,
            interval: Interval {
                low: row.get("low")?,
                high: row.get("high")?,
            },
            p_value: row.get("p_value")?,
            draws: row.get("draws")?,
            with_effort: with_effort.split_whitespace().map(str::to_owned).collect(),
            compared_with: row.get("compared_with")?,
            placebo: Placebo {
                estimate: row.get("placebo")?,
                p_value: row.get("placebo_p_value")?,
            },
            balance: Balance {
                level: row.get("alike_level")?,
                trend: row.get("alike_trend")?,
                size: row.get("alike_size")?,
            },
        },
        published: row.get("published_on")?,
        is_synthetic: row.get("synthetic")?,
        can_say: row.get("can_say")?,
        cannot_say: row.get("cannot_say")?,
        kept_at: row.get("kept_at")?,
        withdrawn_at: row.get("withdrawn_at")?,
        withdrawn_reason: row.get("withdrawn_reason")?,
        version: row.get("version")?,
    })
}

fn year(row: &Row, column: &str) -> Result<i32> {
    let year: i64 = row.get(column)?;
    i32::try_from(year).map_err(|_| DatabaseError::Unreadable(column.to_owned()))
}

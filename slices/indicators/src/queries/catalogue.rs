use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::{coded, small};
use crate::indicator::{Formula, InLanguages, Indicator, IndicatorText, Series, Source};

statements! {
    SOURCES = "SELECT id, key, owner, name, address, licence, attribution, every_months, month FROM statistics_source ORDER BY owner, name";
    SERIES = "SELECT id, key, kind, codes, name_nb, name_nn, name_en FROM statistics_series ORDER BY key";
    INDICATORS = "SELECT id, key, theme, children_and_youth, source_id, part_id, whole_id, weight_id, per, decimals, need, merging, least,
            name_nb, name_nn, name_en, definition_nb, definition_nn, definition_en, caveat_nb, caveat_nn, caveat_en, retired_on, figures_hash, version
        FROM indicator ORDER BY key";
    CHANGE_INDICATOR = "UPDATE indicator SET theme = $3, need = $4, name_nb = $5, name_nn = $6, name_en = $7,
            definition_nb = $8, definition_nn = $9, definition_en = $10, caveat_nb = $11, caveat_nn = $12, caveat_en = $13,
            retired_on = $14, version = version + 1
        WHERE id = $1 AND version = $2";
    PUT_SOURCE = "INSERT INTO statistics_source (id, key, owner, name, address, licence, attribution, every_months, month, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) ON CONFLICT (id) DO NOTHING";
    PUT_SERIES = "INSERT INTO statistics_series (id, key, kind, codes, name_nb, name_nn, name_en)
        VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO NOTHING";
    PUT_INDICATOR = "INSERT INTO indicator (id, key, theme, children_and_youth, source_id, part_id, whole_id, weight_id, per, decimals,
            need, merging, least, name_nb, name_nn, name_en, definition_nb, definition_nn, definition_en, caveat_nb, caveat_nn, caveat_en, retired_on, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 1)
        ON CONFLICT (id) DO NOTHING";
}

/// Every source, by who publishes it.
///
/// # Errors
/// What the database says.
pub async fn sources(reader: &mut impl Fetch) -> Result<Vec<Source>> {
    let rows = reader.fetch_all(&SOURCES, values![]).await?;
    rows.iter().map(source).collect()
}

/// Every series.
///
/// # Errors
/// What the database says.
pub async fn series(reader: &mut impl Fetch) -> Result<Vec<Series>> {
    let rows = reader.fetch_all(&SERIES, values![]).await?;
    rows.iter().map(one_series).collect()
}

/// The indicators that are in use.
///
/// # Errors
/// What the database says.
pub async fn indicators(reader: &mut impl Fetch) -> Result<Vec<Indicator>> {
    let mut all = with_retired(reader).await?;
    all.retain(|one| one.retired.is_none());
    Ok(all)
}

/// Every indicator, also those that are no longer in use.
///
/// # Errors
/// What the database says.
pub async fn with_retired(reader: &mut impl Fetch) -> Result<Vec<Indicator>> {
    let rows = reader.fetch_all(&INDICATORS, values![]).await?;
    rows.iter().map(indicator).collect()
}

/// Adds the source where it is not there; says whether it did.
///
/// # Errors
/// What the database says.
pub async fn put_source(tx: &mut Transaction, source: &Source) -> Result<bool> {
    let values = values![
        source.id,
        &source.key,
        &source.owner,
        &source.name,
        &source.address,
        &source.licence,
        &source.attribution,
        source.every_months,
        source.month
    ];
    Ok(tx.execute(&PUT_SOURCE, values).await? == 1)
}

/// Adds the series where it is not there; says whether it did.
///
/// # Errors
/// What the database says.
pub async fn put_series(tx: &mut Transaction, series: &Series) -> Result<bool> {
    let values = values![
        series.id,
        &series.key,
        series.kind.code(),
        series.codes.join("\n"),
        &series.name.nb,
        &series.name.nn,
        &series.name.en
    ];
    Ok(tx.execute(&PUT_SERIES, values).await? == 1)
}

/// Adds the indicator where it is not there; says whether it did.
///
/// # Errors
/// What the database says.
pub async fn put_indicator(tx: &mut Transaction, one: &Indicator) -> Result<bool> {
    let texts = &one.texts;
    let values = values![
        one.id,
        &one.key,
        one.theme.code(),
        one.children_and_youth,
        one.source,
        one.formula.part,
        one.formula.whole,
        one.formula.weight,
        one.formula.per,
        one.decimals,
        one.need.code(),
        one.merging.code(),
        one.least,
        &texts.nb.name,
        &texts.nn.name,
        &texts.en.name,
        &texts.nb.definition,
        &texts.nn.definition,
        &texts.en.definition,
        &texts.nb.caveat,
        &texts.nn.caveat,
        &texts.en.caveat,
        one.retired
    ];
    Ok(tx.execute(&PUT_INDICATOR, values).await? == 1)
}

/// Stores what a steward changed. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn change_indicator(tx: &mut Transaction, one: &Indicator) -> Result<bool> {
    let texts = &one.texts;
    let values = values![
        one.id,
        one.version,
        one.theme.code(),
        one.need.code(),
        &texts.nb.name,
        &texts.nn.name,
        &texts.en.name,
        &texts.nb.definition,
        &texts.nn.definition,
        &texts.en.definition,
        &texts.nb.caveat,
        &texts.nn.caveat,
        &texts.en.caveat,
        one.retired
    ];
    Ok(tx.execute(&CHANGE_INDICATOR, values).await? == 1)
}

fn source(row: &Row) -> Result<Source> {
    Ok(Source {
        id: row.get("id")?,
        key: row.get("key")?,
        owner: row.get("owner")?,
        name: row.get("name")?,
        address: row.get("address")?,
        licence: row.get("licence")?,
        attribution: row.get("attribution")?,
        every_months: small(row, "every_months")?,
        month: small(row, "month")?,
    })
}

fn one_series(row: &Row) -> Result<Series> {
    let codes: String = row.get("codes")?;
    Ok(Series {
        id: row.get("id")?,
        key: row.get("key")?,
        kind: coded(row, "kind")?,
        codes: codes.lines().map(str::to_owned).collect(),
        name: InLanguages {
            nb: row.get("name_nb")?,
            nn: row.get("name_nn")?,
            en: row.get("name_en")?,
        },
    })
}

fn indicator(row: &Row) -> Result<Indicator> {
    Ok(Indicator {
        id: row.get("id")?,
        key: row.get("key")?,
        theme: coded(row, "theme")?,
        children_and_youth: row.get("children_and_youth")?,
        source: row.get("source_id")?,
        formula: Formula {
            part: row.get("part_id")?,
            whole: row.get::<Option<Id>>("whole_id")?,
            weight: row.get::<Option<Id>>("weight_id")?,
            per: small(row, "per")?,
        },
        need: coded(row, "need")?,
        merging: coded(row, "merging")?,
        least: small(row, "least")?,
        decimals: small(row, "decimals")?,
        retired: row.get("retired_on")?,
        figures: row.get("figures_hash")?,
        version: row.get("version")?,
        texts: InLanguages {
            nb: text(row, ["name_nb", "definition_nb", "caveat_nb"])?,
            nn: text(row, ["name_nn", "definition_nn", "caveat_nn"])?,
            en: text(row, ["name_en", "definition_en", "caveat_en"])?,
        },
    })
}

fn text(row: &Row, [name, definition, caveat]: [&str; 3]) -> Result<IndicatorText> {
    Ok(IndicatorText {
        name: row.get(name)?,
        definition: row.get(definition)?,
        caveat: row.get(caveat)?,
    })
}

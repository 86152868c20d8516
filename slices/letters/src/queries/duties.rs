//! Reporting duties, the rules for their due days, what is delivered, and the budget lines of items.

use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::{Day, Id, Instant};
use recognition::{Duty, FundingLine, Rhythm};

use super::stored::{from_json, to_json};
use crate::duty::{self, Delivered, Holds, StoredDuty, StoredRule};

statements! {
    /// One row for each period that is delivered and each rule for its due day, or one where there is none. Those that bind the office: what is left open
    /// binds once it has decided so. Each with the days of the words that it follows from, as they were known on a day:
    /// words that began later, and were published later, do not count.
    DUTIES = "SELECT d.id, d.item_id, d.recipient, d.rhythm, d.partners, d.due_words, d.due_rule, d.channel, d.template_promised,
        i.address, COALESCE(w.text, i.text) AS text, l.id AS letter_id, l.year, COALESCE(w.valid_from, i.valid_from) AS holds_from,
        (SELECT MIN(n.valid_from) FROM item_wording n JOIN letter_amendment m ON m.id = n.amendment_id
            WHERE n.item_id = d.item_id AND (n.office_id IS NULL OR n.office_id = $1) AND (n.valid_from <= $4 OR m.published_at < $5)
            AND (w.id IS NULL OR (n.valid_from, m.published_at, n.id) > (w.valid_from, a.published_at, w.id))) AS superseded_on,
        v.period, v.delivered_at, v.delivered_by,
        u.id AS rule_id, u.office_id AS rule_office, u.recipient AS rule_recipient, u.rule AS set_rule, u.version AS rule_version
        FROM reporting_duty d JOIN letter_item i ON i.id = d.item_id JOIN letter l ON l.id = i.letter_id
        LEFT JOIN letter_amendment a ON a.id = d.amendment_id
        LEFT JOIN item_wording w ON w.item_id = d.item_id AND w.amendment_id = d.amendment_id
        LEFT JOIN duty_delivery v ON v.duty_id = d.id AND v.office_id = $1
        LEFT JOIN reporting_rule u ON u.rhythm = d.rhythm AND (u.office_id IS NULL OR u.office_id = $1)
        WHERE (l.id = $6 OR l.id = $8 OR (l.status = 'published' AND l.year >= $2)) AND (l.office_id IS NULL OR l.office_id = $1)
        AND (i.office_id IS NULL OR i.office_id = $1) AND (w.office_id IS NULL OR w.office_id = $1)
        AND (a.id IS NULL OR a.valid_from <= $4 OR a.published_at < $5)
        AND (i.addressing = 'all'
            OR (i.addressing = 'named' AND EXISTS (SELECT 1 FROM item_addressee e WHERE e.item_id = i.id AND e.office_id = $1))
            OR (i.addressing = 'open' AND EXISTS (SELECT 1 FROM item_applies p WHERE p.item_id = i.id AND p.office_id = $1 AND p.applies = $3)))
        ORDER BY l.year, l.id, i.position, COALESCE(w.valid_from, i.valid_from, $7), a.published_at, d.position, d.id, v.period, u.id";
    RULES = "SELECT id, office_id, rhythm, recipient, rule, version FROM reporting_rule WHERE office_id IS NULL OR office_id = $1 ORDER BY rhythm, recipient";
    NATIONAL_RULES = "SELECT id, office_id, rhythm, recipient, rule, version FROM reporting_rule WHERE office_id IS NULL ORDER BY rhythm, recipient";
    ADD_RULE = "INSERT INTO reporting_rule (id, office_id, rhythm, recipient, rule, version) VALUES ($1, $2, $3, $4, $5, 1)";
    CHANGE_RULE = "UPDATE reporting_rule SET rule = $1, version = version + 1 WHERE id = $2 AND version = $3";
    /// Last among those of its item.
    ADD_DUTY = "INSERT INTO reporting_duty (id, item_id, amendment_id, position, recipient, rhythm, partners, due_words, due_rule, channel, template_promised)
        VALUES ($1, $2, $3, (SELECT COALESCE(MAX(position), -1) + 1 FROM reporting_duty WHERE item_id = $2), $4, $5, $6, $7, $8, $9, $10)";
    DELIVER = "INSERT INTO duty_delivery (duty_id, office_id, period, delivered_at, delivered_by) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (duty_id, office_id, period) DO NOTHING";
    TAKE_BACK = "DELETE FROM duty_delivery WHERE duty_id = $1 AND office_id = $2 AND period = $3";
    ADD_FUNDING = "INSERT INTO item_funding (item_id, amendment_id, position, chapter, post)
        VALUES ($1, $2, (SELECT COALESCE(MAX(position), -1) + 1 FROM item_funding WHERE item_id = $1), $3, $4)";
    FUNDING = "SELECT f.item_id, f.amendment_id, f.chapter, f.post FROM item_funding f JOIN letter_item i ON i.id = f.item_id
        WHERE i.letter_id = $1 AND (i.office_id IS NULL OR i.office_id = $2) ORDER BY f.chapter, f.post, i.position";
    FUNDING_OF_ITEM = "SELECT item_id, amendment_id, chapter, post FROM item_funding WHERE item_id = $1 ORDER BY position";
}

/// The duties of one letter, of two, or of the letters that steer the office's years from the first on.
#[derive(Clone, Copy)]
pub enum DutiesOf {
    Letter(Id),
    Both(Id, Id),
    YearsFrom(i32),
}

/// The duties, as they are known on the day, with what the office has delivered.
pub async fn duties(
    reader: &mut impl Fetch,
    office: Id,
    of: DutiesOf,
    known_on: Day,
) -> Result<Vec<StoredDuty>> {
    let no_year = i32::from(i16::MAX);
    let (letter, other, first_year) = match of {
        DutiesOf::Letter(letter) => (Some(letter), None, no_year),
        DutiesOf::Both(letter, other) => (Some(letter), Some(other), no_year),
        DutiesOf::YearsFrom(year) => (None, None, year),
    };
    let published_before = known_on.plus_days(1).begins();
    let always = Day::of(1, 1, 1);
    let values = values![
        office,
        first_year,
        true,
        known_on,
        published_before,
        letter,
        always,
        other
    ];
    let mut duties: Vec<StoredDuty> = Vec::new();
    for row in &reader.fetch_all(&DUTIES, values).await? {
        let id: Id = row.get("id")?;
        if duties.last().is_none_or(|last| last.id != id) {
            duties.push(duty_of(row)?);
        }
        let Some(last) = duties.last_mut() else {
            continue;
        };
        if let Some(rule) = rule_beside(row, last.rhythm)?
            && !last.rules.contains(&rule)
        {
            last.rules.push(rule);
        }
        if let Some(delivered) = delivered_beside(row, id)?
            && !last.delivered.contains(&delivered)
        {
            last.delivered.push(delivered);
        }
    }
    Ok(duty::through_the_year(duties))
}

fn delivered_beside(row: &Row, duty: Id) -> Result<Option<Delivered>> {
    let Some(period) = row.get::<Option<i64>>("period")? else {
        return Ok(None);
    };
    Ok(Some(Delivered {
        duty,
        period: period as u32,
        on: row.get::<Instant>("delivered_at")?.day(),
        by: row.get("delivered_by")?,
    }))
}

fn rule_beside(row: &Row, rhythm: Rhythm) -> Result<Option<StoredRule>> {
    let Some(id) = row.get("rule_id")? else {
        return Ok(None);
    };
    Ok(Some(StoredRule {
        id,
        office: row.get("rule_office")?,
        rhythm,
        recipient: row.get("rule_recipient")?,
        rule: from_json(&row.get::<String>("set_rule")?, "set_rule")?,
        version: row.get("rule_version")?,
    }))
}

/// The rules that hold for the office, or those of all offices.
pub async fn rules(reader: &mut impl Fetch, office: Option<Id>) -> Result<Vec<StoredRule>> {
    let rows = match office {
        Some(office) => reader.fetch_all(&RULES, values![office]).await?,
        None => reader.fetch_all(&NATIONAL_RULES, values![]).await?,
    };
    rows.iter()
        .map(|row| {
            Ok(StoredRule {
                id: row.get("id")?,
                office: row.get("office_id")?,
                rhythm: rhythm_of(&row.get::<String>("rhythm")?)?,
                recipient: row.get("recipient")?,
                rule: from_json(&row.get::<String>("rule")?, "rule")?,
                version: row.get("version")?,
            })
        })
        .collect()
}

/// Stores the rule; one that somebody has changed since stays as it is.
pub async fn set_rule(tx: &mut Transaction, rule: &StoredRule) -> Result<bool> {
    let changed = if rule.version == 0 {
        let values = values![
            rule.id,
            rule.office,
            rhythm_code(rule.rhythm),
            rule.recipient.as_str(),
            to_json(&rule.rule)
        ];
        tx.execute(&ADD_RULE, values).await?
    } else {
        tx.execute(
            &CHANGE_RULE,
            values![to_json(&rule.rule), rule.id, rule.version],
        )
        .await?
    };
    Ok(changed == 1)
}

/// Stores the duties of an item's words: its own, or those of an amendment.
pub async fn add_duties(
    tx: &mut Transaction,
    duties: Vec<(Id, (Id, Option<Id>), Duty)>,
) -> Result<()> {
    let rows = duties.into_iter().map(|(id, (item, amendment), duty)| {
        let (words, rule) = duty
            .due
            .map_or((None, None), |due| (Some(due.words), due.rule));
        values![
            id,
            item,
            amendment,
            duty.recipient.unwrap_or_default(),
            rhythm_code(duty.rhythm),
            to_json(&duty.with),
            words,
            rule.map(|rule| to_json(&rule)),
            duty.channel,
            duty.template_promised
        ]
    });
    tx.execute_each(&ADD_DUTY, rows.collect()).await.map(drop)
}

/// Marks the report of a period as delivered by the office; false when it already was.
pub async fn deliver(
    tx: &mut Transaction,
    (duty, office, period): (Id, Id, u32),
    at: Instant,
    by: &str,
) -> Result<bool> {
    Ok(tx
        .execute(&DELIVER, values![duty, office, i64::from(period), at, by])
        .await?
        == 1)
}

pub async fn withdraw_delivery(
    tx: &mut Transaction,
    (duty, office, period): (Id, Id, u32),
) -> Result<bool> {
    Ok(tx
        .execute(&TAKE_BACK, values![duty, office, i64::from(period)])
        .await?
        == 1)
}

/// A budget line, with the item and the amendment whose words name it; no amendment for the letter's own words.
pub struct Paying {
    pub item: Id,
    pub amendment: Option<Id>,
    pub line: FundingLine,
}

pub async fn add_funding(
    tx: &mut Transaction,
    lines: Vec<((Id, Option<Id>), FundingLine)>,
) -> Result<()> {
    let rows = lines.into_iter().map(|((item, amendment), line)| {
        values![
            item,
            amendment,
            i64::from(line.chapter),
            line.post.map(i64::from)
        ]
    });
    tx.execute_each(&ADD_FUNDING, rows.collect())
        .await
        .map(drop)
}

/// The lines that words of a letter's items name, whether they hold now or not.
pub async fn funding(reader: &mut impl Fetch, letter: Id, office: Id) -> Result<Vec<Paying>> {
    let rows = reader.fetch_all(&FUNDING, values![letter, office]).await?;
    rows.iter().map(paying_of).collect()
}

pub async fn funding_of_item(reader: &mut impl Fetch, item: Id) -> Result<Vec<Paying>> {
    let rows = reader.fetch_all(&FUNDING_OF_ITEM, values![item]).await?;
    rows.iter().map(paying_of).collect()
}

fn paying_of(row: &Row) -> Result<Paying> {
    Ok(Paying {
        item: row.get("item_id")?,
        amendment: row.get("amendment_id")?,
        line: line_of(row)?,
    })
}

fn line_of(row: &Row) -> Result<FundingLine> {
    Ok(FundingLine {
        chapter: row.get::<i64>("chapter")? as u16,
        post: row.get::<Option<i64>>("post")?.map(|post| post as u8),
    })
}

fn duty_of(row: &Row) -> Result<StoredDuty> {
    let rule: Option<String> = row.get("due_rule")?;
    let superseded_on: Option<Day> = row.get("superseded_on")?;
    Ok(StoredDuty {
        id: row.get("id")?,
        item: row.get("item_id")?,
        letter: row.get("letter_id")?,
        year: row.get::<i64>("year")? as i32,
        address: row.get("address")?,
        text: row.get("text")?,
        recipient: row.get("recipient")?,
        rhythm: rhythm_of(&row.get::<String>("rhythm")?)?,
        partners: from_json(&row.get::<String>("partners")?, "partners")?,
        due_words: row.get("due_words")?,
        rule: rule.map(|rule| from_json(&rule, "due_rule")).transpose()?,
        channel: row.get("channel")?,
        template_promised: row.get("template_promised")?,
        delivered: Vec::new(),
        rules: Vec::new(),
        holds: Holds {
            from: row.get("holds_from")?,
            until: superseded_on.map(|day| day.plus_days(-1)),
        },
    })
}

/// The word that a rhythm is stored by.
pub fn rhythm_code(rhythm: Rhythm) -> String {
    to_json(&rhythm).trim_matches('"').to_owned()
}

fn rhythm_of(code: &str) -> Result<Rhythm> {
    from_json(&format!("\"{code}\""), "rhythm")
}

/// A duty as far as one that was delivered under other words can be told from it.
pub struct Deliverable {
    pub duty: Id,
    pub item: Id,
    pub amendment: Option<Id>,
    pub rhythm: String,
    pub recipient: String,
}

pub fn deliverable_of(row: &Row) -> Result<Deliverable> {
    Ok(Deliverable {
        duty: row.get("duty_id")?,
        item: row.get("item_id")?,
        amendment: row.get("amendment_id")?,
        rhythm: row.get("rhythm")?,
        recipient: row.get("recipient")?,
    })
}

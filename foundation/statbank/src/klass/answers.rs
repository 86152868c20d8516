//! What KLASS answers. It writes nothing as an empty text or as null.

use kernel::Day;
use serde::Deserialize;

use super::{Change, Code, Link, Named, Validity};
use crate::problem::NotUnderstood;

#[derive(Deserialize)]
struct Codes {
    codes: Vec<CodeItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct CodeItem {
    code: String,
    name: Option<String>,
    short_name: Option<String>,
    parent_code: Option<String>,
    /// A number as a text.
    level: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    valid_from_in_requested_range: Option<String>,
    valid_to_in_requested_range: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Changes {
    code_changes: Vec<ChangeItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct ChangeItem {
    old_code: Option<String>,
    old_name: Option<String>,
    new_code: Option<String>,
    new_name: Option<String>,
    change_occurred: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Links {
    correspondence_items: Vec<LinkItem>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct LinkItem {
    source_code: String,
    source_name: Option<String>,
    target_code: String,
    target_name: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
}

pub(super) fn codes(json: &[u8]) -> Result<Vec<Code>, NotUnderstood> {
    let answer: Codes = crate::json::read(json)?;
    answer.codes.into_iter().map(code).collect()
}

pub(super) fn changes(json: &[u8]) -> Result<Vec<Change>, NotUnderstood> {
    let answer: Changes = crate::json::read(json)?;
    let changes = answer.code_changes.into_iter();
    let change = |item: ChangeItem| {
        Ok(Change {
            old: named(item.old_code, item.old_name),
            new: named(item.new_code, item.new_name),
            on: day(&item.change_occurred)?,
        })
    };
    changes.map(change).collect()
}

pub(super) fn links(json: &[u8]) -> Result<Vec<Link>, NotUnderstood> {
    let answer: Links = crate::json::read(json)?;
    let links = answer.correspondence_items.into_iter();
    let link = |item: LinkItem| {
        let name = |code, name: Option<String>| Named {
            code,
            name: name.unwrap_or_default(),
        };
        Ok(Link {
            source: name(item.source_code, item.source_name),
            target: name(item.target_code, item.target_name),
            valid: validity(item.valid_from, item.valid_to)?,
        })
    };
    links.map(link).collect()
}

fn code(item: CodeItem) -> Result<Code, NotUnderstood> {
    let from = there(item.valid_from_in_requested_range).or(there(item.valid_from));
    let until = there(item.valid_to_in_requested_range).or(there(item.valid_to));
    Ok(Code {
        valid: validity(from, until)?,
        code: item.code,
        name: item.name.unwrap_or_default(),
        short_name: there(item.short_name),
        parent: there(item.parent_code),
        level: there(item.level).and_then(|level| level.trim().parse().ok()),
    })
}

fn validity(from: Option<String>, until: Option<String>) -> Result<Validity, NotUnderstood> {
    let read = |text| there(text).as_deref().map(day).transpose();
    Ok(Validity {
        from: read(from)?,
        until: read(until)?,
    })
}

fn named(code: Option<String>, name: Option<String>) -> Option<Named> {
    let name = name.unwrap_or_default();
    there(code).map(|code| Named { code, name })
}

fn there(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.trim().is_empty())
}

fn day(text: &str) -> Result<Day, NotUnderstood> {
    let not_a_day = || NotUnderstood::NotADay(text.chars().take(40).collect());
    text.parse().map_err(|_| not_a_day())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn a_code_is_valid_from_its_first_day_and_before_the_one_after_its_last() {
        let codes = codes(
            br#"{"codes": [
              {"code": "1201", "parentCode": null, "level": "1", "name": "Bergen", "shortName": "", "presentationName": "",
               "validFrom": null, "validTo": null, "notes": "", "validFromInRequestedRange": "2019-01-01", "validToInRequestedRange": "2020-01-01"},
              {"code": "4601", "level": "1", "name": "Bergen", "validFrom": "2020-01-01", "validTo": ""}]}"#,
        )
        .unwrap();
        let (old, new) = (&codes[0], &codes[1]);
        assert_eq!(
            (old.level, &old.parent, &old.short_name),
            (Some(1), &None, &None)
        );
        for (on, valid) in [
            ("2018-12-31", [false, false]),
            ("2019-01-01", [true, false]),
            ("2019-12-31", [true, false]),
            ("2020-01-01", [false, true]),
            ("2030-01-01", [false, true]),
        ] {
            let is = [old, new].map(|code| code.valid.includes(day(on)));
            assert_eq!(is, valid, "{on}");
        }
    }

    #[test]
    fn a_change_may_have_one_side_only() {
        let changes = changes(
            br#"{"codeChanges": [
              {"oldCode": "1915", "oldName": "A", "newCode": "1903", "newName": "B", "changeOccurred": "2013-01-01"},
              {"oldCode": null, "oldName": null, "newCode": "2100", "newName": "C", "changeOccurred": "2013-01-01"},
              {"oldCode": "2111", "oldName": "D", "newCode": "", "changeOccurred": "2013-01-01"}]}"#,
        )
        .unwrap();
        let sides = changes
            .iter()
            .map(|one| (one.old.is_some(), one.new.is_some()));
        assert!(sides.eq([(true, true), (false, true), (true, false)]));
    }

    #[test]
    fn what_is_no_day_is_told() {
        let links = links(
            br#"{"correspondenceItems": [{"sourceCode": "46", "targetCode": "4601", "validFrom": "i dag", "validTo": null}]}"#,
        );
        let error = links.unwrap_err();
        assert_eq!(error.to_string(), "\u{ab}i dag\u{bb} is not a day");
    }
}

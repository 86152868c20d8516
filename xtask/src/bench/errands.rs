//! What the people of the measurement do: read the first page, look for cases, open one; register new ones.

use super::form;
use super::load::{Errand, Seen};
use super::visitor::{Answer, Visitor};
use anyhow::{Context, Result, ensure};

const STATUS: &str = "status page";
const LIST: &str = "case list";
const NEXT: &str = "case list, next part";
const CASE: &str = "case page";
const COVERAGE: &str = "coverage matrix";
const REGISTER: &str = "case registered";

/// The kinds of click with what we want of them.
pub const GOALS: [(&str, &str); 6] = [
    (STATUS, "≤ 60 ms"),
    (LIST, "p95 ≤ 25 ms"),
    (NEXT, "p95 ≤ 25 ms"),
    (CASE, "p95 ≤ 25 ms"),
    (COVERAGE, "≤ 80 ms"),
    (REGISTER, "p95 ≤ 25 ms"),
];

/// A case officer of the demo: the one who may read and write.
const PERSONA: &str = "ingrid";
const SIGN_IN: &str = "/logg-inn";
const CASES: &str = "/saker";
const NEW_CASE: &str = "/saker/ny";

pub fn sign_in(visitor: &mut Visitor) -> Result<()> {
    let page = visitor.get(SIGN_IN)?;
    let action = form::action_with(&page.text, "person").context("nobody to sign in as")?;
    let answer = visitor.post(&action, &[("person".to_owned(), PERSONA.to_owned())])?;
    let first = visitor.follow(answer)?;
    ensure!(first.status == 200, "sign-in ended with {}", first.status);
    Ok(())
}

/// Goes round: first page, list, next part of the list, the coverage matrix, a case from the list.
pub struct Reader {
    offset: usize,
    list: Option<String>,
}

impl Reader {
    pub fn new(number: usize) -> Reader {
        Reader {
            offset: number,
            list: None,
        }
    }

    fn link_in_list(&self, wanted: impl Fn(&str) -> bool) -> Option<String> {
        let links = self.list.as_deref()?.split("<a ").skip(1);
        let mut found: Vec<String> = links
            .filter_map(|link| form::attribute(&format!(" {link}"), "href"))
            .filter(|href| wanted(href))
            .collect();
        let chosen = self.offset % found.len().max(1);
        (!found.is_empty()).then(|| found.swap_remove(chosen))
    }
}

impl Errand for Reader {
    fn click(&mut self, visitor: &mut Visitor, number: usize, seen: &mut Seen) -> Result<()> {
        let (kind, path) = match (self.offset + number) % 5 {
            0 => (STATUS, Some("/".to_owned())),
            1 => (LIST, Some(CASES.to_owned())),
            3 => (COVERAGE, Some("/plan/dekning".to_owned())),
            2 => (NEXT, self.link_in_list(|href| href.contains("etter="))),
            _ => (CASE, self.link_in_list(is_case)),
        };
        let Some(path) = path else {
            return Ok(());
        };
        let answer = note(seen, kind, visitor.get(&path)?, 200)?;
        if kind == LIST {
            self.list = Some(answer.text);
        }
        Ok(())
    }
}

fn is_case(href: &str) -> bool {
    href.strip_prefix("/saker/")
        .is_some_and(|id| id.len() == 36)
}

/// Registers a case with every click.
pub struct Writer {
    number: usize,
    today: String,
}

impl Writer {
    pub fn new(number: usize, today: &str) -> Writer {
        let today = today.to_owned();
        Writer { number, today }
    }
}

impl Errand for Writer {
    fn click(&mut self, visitor: &mut Visitor, number: usize, seen: &mut Seen) -> Result<()> {
        let page = visitor.get(NEW_CASE)?;
        let mut fields = form::fields(&page.text, NEW_CASE).context("no form for a new case")?;
        let archive_number = format!("2099/{}", 100_000 * (1 + self.number) + number);
        form::fill(&mut fields, "arkivnummer", &archive_number);
        form::fill(&mut fields, "mottatt", &self.today);
        choose(&page.text, &mut fields)?;
        note(seen, REGISTER, visitor.post(NEW_CASE, &fields)?, 303)?;
        Ok(())
    }
}

fn choose(page: &str, fields: &mut Vec<(String, String)>) -> Result<()> {
    let municipality = form::first_option(page, "kommune").context("no municipality to choose")?;
    let section = form::first_ticked(page, "paragraf").context("no section to choose")?;
    form::fill(fields, "kommune", &municipality);
    form::fill(fields, "paragraf", &section);
    Ok(())
}

fn note(seen: &mut Seen, kind: &'static str, answer: Answer, wanted: u16) -> Result<Answer> {
    ensure!(
        answer.status == wanted,
        "{kind}: answered {}, not {wanted}",
        answer.status
    );
    seen.note(kind, answer.took, answer.statements);
    Ok(answer)
}

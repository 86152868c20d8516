//! Every link of the library asked, for people at a terminal and for programs.

use std::process::ExitCode;

use anyhow::{Context as _, bail};
use kernel::Language;
use letters::CheckedLink;
use serde_json::json;
use texts::Tongue;

use crate::installation::Place;

pub async fn run(place: &Place, json: bool) -> anyhow::Result<ExitCode> {
    let app = place.open_any().await?;
    let outgoing = app
        .outgoing
        .as_ref()
        .context("outgoing traffic is turned off; leave out --no-outgoing to check links")?;
    let links = letters::check_links(&app, outgoing, |done, of| {
        eprintln!("{done} av {of} lenker er sjekket");
    })
    .await?;
    if json {
        println!("{:#}", as_json(&links));
    } else {
        print!("{}", as_lines(&links, &app.texts.tongue(Language::Nb)));
    }
    if !links.is_empty() && links.iter().all(|link| link.outcome == "not_reached") {
        bail!("no link was reached; the program seems to have no way out, so none is called dead");
    }
    Ok(if links.iter().any(|link| link.is_dead) {
        ExitCode::from(2)
    } else {
        ExitCode::SUCCESS
    })
}

fn as_json(links: &[CheckedLink]) -> serde_json::Value {
    let dead = links.iter().filter(|link| link.is_dead).count();
    let each = links.iter().map(|link| {
        json!({
            "title": link.title, "link": link.link, "outcome": link.outcome, "status": link.status,
            "moved_to": link.moved_to, "dead": link.is_dead,
        })
    });
    json!({ "checked": links.len(), "dead": dead, "links": each.collect::<Vec<_>>() })
}

fn as_lines(links: &[CheckedLink], t: &Tongue) -> String {
    let mut lines: Vec<String> = links
        .iter()
        .filter(|link| link.outcome != "works")
        .map(|link| {
            let to = link.moved_to.as_deref();
            let to = to.map_or_else(String::new, |to| format!(" → {to}"));
            format!(
                "{}: {}  {}{to}",
                t.say(link.text_key),
                link.title,
                link.link
            )
        })
        .collect();
    let count = |is: fn(&CheckedLink) -> bool| links.iter().filter(|link| is(link)).count();
    lines.push(format!(
        "{} lenker: {} virker, {} døde",
        links.len(),
        count(|link| link.outcome == "works"),
        count(|link| link.is_dead)
    ));
    lines.join("\n") + "\n"
}

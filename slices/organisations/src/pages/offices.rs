use askama::Template;
use kernel::Day;
use shell::{Frame, Page, Query, address_with, page};

use crate::{
    AtOffice,
    nation::{Office, nation},
    words::office_name,
};

#[derive(Template)]
#[template(path = "pages/offices.html")]
struct OfficesPage {
    frame: Frame,
    offices: Vec<OfficeLine>,
}

struct OfficeLine {
    name: String,
    counties: String,
    municipalities: usize,
    href: String,
    chosen: bool,
}

/// The offices of today, for those who look at one at a time.
pub(crate) async fn offices(frame: Frame, at: AtOffice, query: Query) -> Page {
    let (today, next) = (frame.today, next_page(query.raw("til")));
    let line = |office: &&Office| OfficeLine {
        name: office_name(&frame.t, office, today),
        counties: counties(office, today),
        municipalities: nation().municipalities_of(office.id, today).len(),
        href: with_office(&next, office.key),
        chosen: at.office.id == office.id,
    };
    let offices = nation().offices_at(today).iter().map(line).collect();
    page(&OfficesPage { frame, offices })
}

fn counties(office: &Office, today: Day) -> String {
    let Some(term) = office.term_at(today) else {
        return String::new();
    };
    let names: Vec<_> = term
        .counties
        .iter()
        .filter_map(|number| nation().county(number))
        .map(|county| county.name)
        .collect();
    names.join(", ")
}

/// The page that was asked for before there was an office, as long as it is one of ours.
fn next_page(asked: &str) -> String {
    let ours = asked.starts_with('/')
        && !asked.starts_with("//")
        && !asked.contains(['\\', '\r', '\n', '\t']);
    if ours {
        asked.to_owned()
    } else {
        "/".to_owned()
    }
}

/// The same page with this office in its address.
fn with_office(page: &str, key: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let kept: Vec<_> = query
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("embete="))
        .collect();
    let address = address_with(path, [("embete", key)]);
    kept.iter()
        .fold(address, |address, pair| format!("{address}&{pair}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choosing_an_office_leads_back_to_the_page_asked_for() {
        for (asked, address) in [
            ("", "/?embete=vestland"),
            ("/kommuner", "/kommuner?embete=vestland"),
            (
                "/kommuner?sok=os&embete=agder",
                "/kommuner?embete=vestland&sok=os",
            ),
            ("https://example.org", "/?embete=vestland"),
            ("//example.org/x", "/?embete=vestland"),
        ] {
            assert_eq!(
                with_office(&next_page(asked), "vestland"),
                address,
                "{asked}"
            );
        }
    }
}

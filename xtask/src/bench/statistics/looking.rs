//! What people do who have the figures: read outlines in, note what was done, and look at the pages.

use super::{super::figures::Times, outlines};
use crate::bench::{form, visitor::Visitor};
use anyhow::{Context, Result, ensure};

const LOOKS: usize = 60;
const FEW_LOOKS: usize = 12;
/// An effort that is asked about began so many years ago: there are years enough before and after.
const YEARS_AGO: usize = 4;
const MUNICIPALITIES_WITH_EFFORT: usize = 12;
const BOUNDARIES: &str = "/levekar/grenser";
const PLAN: &str = "/plan/ny";
const THEME: &str = "housing";

/// A page: what it is, its goal, its address at each look, and what it must say to be the page that is meant.
pub struct Look {
    pub what: &'static str,
    pub goal: &'static str,
    address: fn(usize, usize) -> String,
    says: &'static str,
    looks: usize,
}

const USUAL: &str = "p95 ≤ 25 ms";

/// A page that is always at the same address.
macro_rules! same {
    ($what:literal, $goal:expr, $address:literal, $says:literal) => {
        Look {
            what: $what,
            goal: $goal,
            address: |_, _| $address.to_owned(),
            says: $says,
            looks: LOOKS,
        }
    };
}

pub const ALL: &[Look] = &[
    same!("overview", USUAL, "/levekar", "<svg"),
    same!(
        "indicator",
        USUAL,
        "/levekar/indikatorer/social-assistance",
        "drawing-map"
    ),
    same!("municipality", USUAL, "/kommuner/4601", "4601"),
    same!(
        "profile of a municipality",
        USUAL,
        "/kommuner/4601/levekar",
        "<svg"
    ),
    Look {
        looks: FEW_LOOKS,
        ..same!(
            "profile of a municipality, PDF",
            "",
            "/kommuner/4601/levekar.pdf",
            "%PDF"
        )
    },
    same!(
        "map of the country",
        "≤ 30 ms",
        "/levekar/indikatorer/social-assistance?vis=kart&omrade=landet",
        "drawing-map"
    ),
    same!(
        "circles of the country",
        "≤ 30 ms",
        "/levekar/indikatorer/social-assistance?vis=sirkler&omrade=landet",
        "<circle"
    ),
    Look {
        what: "need index, new weights",
        goal: "≤ 50 ms",
        address: |number, _| need(number),
        says: "357",
        looks: LOOKS,
    },
    same!("effort against need", "", "/levekar/innsats", "<svg"),
    same!(
        "development",
        "",
        "/levekar/utvikling?indikator=social-assistance",
        "<table"
    ),
    Look {
        what: "effect, 1 000 permutations",
        goal: "≤ 1 s",
        address: |_, this_year| {
            format!(
                "/levekar/effekt?indikator=low-income&tema={THEME}&ar={}",
                this_year - YEARS_AGO
            )
        },
        says: "id=\"sammenlignet\"",
        looks: FEW_LOOKS,
    },
];

/// Other weights at every look.
fn need(number: usize) -> String {
    let [one, other, third] = [1 + number % 5, 1 + number / 5 % 5, 1 + number / 25 % 5];
    format!(
        "/levekar/behov?vekt-social-assistance={one}&vekt-low-income={other}&vekt-child-poverty={third}\
         &vekt-social-assistance-long=2&vekt-temporary-housing=1&vekt-unemployment=3&vekt-youth-outside=2\
         &vekt-median-income=1&vekt-upper-secondary=1&vekt-housing-allowance=2"
    )
}

/// Signed in as somebody who may read figures in and plan.
pub fn sign_in(address: &str) -> Result<Visitor> {
    let mut visitor = Visitor::new(address);
    let person = [pair("person", "marit"), pair("til", "/")];
    let answer = visitor.post("/logg-inn/demo", &person)?;
    ensure!(visitor.follow(answer)?.status == 200, "nobody signed in");
    Ok(visitor)
}

fn pair(name: &str, value: &str) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// Outlines of every municipality, taken into use.
pub fn draw_outlines(visitor: &mut Visitor) -> Result<()> {
    let (file, places) = outlines::geojson()?;
    let answer = visitor.upload(
        &format!("{BOUNDARIES}/fil"),
        ("fil", "kommuner.geojson", file.as_bytes()),
    )?;
    let preview = answer.location.context("the outlines were not taken in")?;
    let page = visitor.get(&preview)?;
    let action = format!("{preview}/les-inn");
    let fields = form::fields(&page.text, &action).context("no outlines to take into use")?;
    let taken = visitor.post(&action, &fields)?;
    ensure!(
        taken.status == 303,
        "{places} outlines: answered {}",
        taken.status
    );
    Ok(())
}

/// Something about housing that was done for a dozen municipalities some years ago, noted afterwards.
pub fn note_effort(visitor: &mut Visitor, this_year: usize) -> Result<()> {
    let year = this_year - YEARS_AGO;
    let page = visitor.get(PLAN)?;
    let places: Vec<String> = form::all_of(&page.text, "sted")
        .into_iter()
        .filter(|place| place.starts_with('k'))
        .take(MUNICIPALITIES_WITH_EFFORT)
        .collect();
    let mut fields = form::fields(&page.text, PLAN).context("nothing can be planned")?;
    let (first, last) = (format!("{year}-03-01"), format!("{year}-03-02"));
    for (name, value) in [
        ("tittel", "Veiledning om bolig"),
        ("slag", "guidance"),
        ("arrangor", "office"),
        ("tilstand", "held"),
        ("resultat", "Gjennomført"),
        ("fra", &first),
        ("til", &last),
        ("tema", THEME),
    ] {
        form::fill(&mut fields, name, value);
    }
    let places: Vec<(String, String)> = places.iter().map(|place| pair("sted", place)).collect();
    fields.extend(places.iter().cloned());
    let planned = visitor.post(PLAN, &fields)?;
    let activity = planned.location.context("the effort was not planned")?;
    let page = visitor.get(&activity)?;
    let action = format!("{activity}/steg");
    let mut fields = form::fields(&page.text, &action).context("no step to note")?;
    form::fill(&mut fields, "steg", "nadd");
    form::fill(&mut fields, "dag", &last);
    fields.extend(places);
    let noted = visitor.post(&action, &fields)?;
    ensure!(noted.status == 303, "the step answered {}", noted.status);
    Ok(())
}

impl Look {
    /// Half of the times, nineteen of twenty, the slowest; with the statements it took.
    pub fn taken(&self, visitor: &mut Visitor, this_year: usize) -> Result<String> {
        let mut took = Times::default();
        let mut statements = None;
        for number in 0..self.looks {
            let path = (self.address)(number, this_year);
            let answer = visitor.get(&path)?;
            ensure!(answer.status == 200, "{path} answered {}", answer.status);
            ensure!(
                answer.text.contains(self.says),
                "{path} does not say «{}»",
                self.says
            );
            took.add(answer.took);
            statements = answer.statements;
        }
        let counted = statements.map_or(String::new(), |count| format!(", {count} statements"));
        Ok(format!("{}{counted}", took.told()))
    }
}

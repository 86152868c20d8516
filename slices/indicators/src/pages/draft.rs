use std::collections::BTreeSet;

use askama::Template;
use axum::extract::{Path, State};
use documents::tables::NotATable;
use http::StatusCode;
use kernel::{Day, Id};
use organisations::nation::nation;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, page, page_with};
use texts::Tongue;

use super::told;
use crate::{
    import::{
        changes::Change,
        figures::{CannotImport, Fault, Figures},
        file::{self, Unreadable},
        prepare::guess,
    },
    importing::{self, NotImported},
    indicator::{Series, Source},
    queries::{catalogue, imports},
    region::Region,
};

/// Faults and revisions that are shown one by one; the rest are counted.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "pages/draft.html")]
struct DraftPage {
    frame: Frame,
    fields: Fields,
    id: String,
    file_name: String,
    source: String,
    /// Each column of the file: the name of its field, what the file calls it, and the series it is taken for.
    columns: Vec<(String, String, String)>,
    /// The series to choose among.
    series: Vec<(String, String)>,
    changes: Vec<ChangeLine>,
    revisions: Vec<RevisionLine>,
    hidden_revisions: usize,
    /// How many figures would be new, and how many another than before.
    new: usize,
    revised: usize,
    faults: Vec<FaultLine>,
    hidden_faults: usize,
    /// Regions that are left out, and how many figures they have.
    left_out: Option<String>,
    /// Counties of then that are none today.
    gone: Option<String>,
    /// The file has no year, and nothing else is wrong with it.
    asks_year: bool,
    /// The year that was said, and what was typed.
    said_year: Option<i32>,
    typed_year: String,
    published: String,
}

struct ChangeLine {
    series: String,
    year: i32,
    state: String,
    new: String,
    revised: String,
    same: String,
}

struct RevisionLine {
    series: String,
    year: i32,
    place: String,
    before: String,
    after: String,
}

struct FaultLine {
    row: String,
    column: String,
    found: String,
    why: String,
}

/// The file that was uploaded: what it would change, or every fault.
///
/// # Errors
/// [`Refusal::NotFound`] when it is gone.
pub async fn draft(
    State(app): State<App>,
    person: Person,
    frame: Frame,
    Path(id): Path<String>,
    query: Query,
) -> Page {
    let id: Id = id.parse().map_err(|_| Refusal::NotFound)?;
    page(&template(&app, &person, frame, id, query.0).await?)
}

/// The page again, after what was asked could not be done.
///
/// # Errors
/// As [`draft`].
pub async fn again(app: &App, person: &Person, frame: Frame, id: Id, fields: Fields) -> Page {
    let template = template(app, person, frame, id, fields).await?;
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &template)
}

/// The field in which people say the year of a file that has none.
const YEAR: &str = "gjelder";

/// The year that people said; not after this one.
pub fn said_year(fields: &mut Fields, today: Day) -> Option<i32> {
    let year = fields.number(YEAR, 1900, i64::from(today.year()))?;
    i32::try_from(year).ok()
}

/// Whether somebody has been at the form, so that what lacks is a fault.
fn was_asked(fields: &Fields) -> bool {
    let mut pairs = fields.pairs().iter();
    pairs.any(|(name, _)| name == YEAR || name == "publisert")
}

/// What was chosen for each column; `None` where nobody has chosen yet.
pub fn chosen(fields: &Fields, columns: usize) -> Option<Vec<Option<Id>>> {
    let name = |at: usize| format!("serie-{at}");
    let any = fields
        .pairs()
        .iter()
        .any(|(name, _)| name.starts_with("serie-"));
    any.then(|| {
        (0..columns)
            .map(|at| fields.raw(&name(at)).parse().ok())
            .collect()
    })
}

async fn template(
    app: &App,
    person: &Person,
    frame: Frame,
    id: Id,
    mut fields: Fields,
) -> Result<DraftPage, Refusal> {
    let mut reader = app.database.read().await?;
    let draft = imports::draft(&mut reader, id, person.id).await?;
    let draft = draft.ok_or(Refusal::NotFound)?;
    let sources = catalogue::sources(&mut reader).await?;
    let series = catalogue::series(&mut reader).await?;
    let bytes = draft.file;
    let said = said_year(&mut fields, frame.today);
    let read = tokio::task::spawn_blocking(move || file::read_of(&bytes, said)).await;
    let (figures, mut faults) = match read.map_err(anyhow::Error::from)? {
        Ok(figures) => (figures, Vec::new()),
        Err(Unreadable::Faults(faults)) => (Figures::default(), faults),
        Err(_) => return Err(Refusal::NotFound),
    };
    let lacks_year = faults.iter().any(|one| one.why == CannotImport::NoYear);
    if lacks_year && was_asked(&fields) && fields.fault_of(YEAR).is_none() {
        let sentence = fields.sentence("catalogue-fault-no-year");
        fields.note(YEAR, sentence);
    }
    let asks_year = faults.len() == 1 && lacks_year;
    if asks_year {
        faults.clear();
    }
    let chosen = chosen(&fields, figures.columns.len());
    let mut changes = Vec::new();
    if faults.is_empty() && !asks_year {
        match importing::preview(&mut reader, &figures, chosen.as_deref(), frame.today).await {
            Ok(found) => changes = found,
            Err(NotImported::Faults(found)) => faults = found,
            Err(NotImported::Database(fault)) => return Err(fault.into()),
            Err(other) => return Err(anyhow::Error::from(other).into()),
        }
    }
    let preview = Preview {
        figures: &figures,
        series: &series,
        chosen: chosen.as_deref(),
        today: frame.today,
        t: &frame.t,
    };
    let lines = preview.changes(&changes);
    let (revisions, hidden_revisions) = preview.revisions(&changes);
    let told = faults.iter().take(SHOWN).map(|fault| preview.fault(fault));
    Ok(DraftPage {
        id: id.to_string(),
        file_name: draft.file_name,
        source: source_name(&sources, draft.source),
        columns: preview.columns(),
        series: preview.options(),
        new: changes.iter().map(|one| one.added).sum(),
        revised: changes.iter().map(|one| one.revised.len()).sum(),
        changes: lines,
        revisions,
        hidden_revisions,
        hidden_faults: faults.len().saturating_sub(SHOWN),
        faults: told.collect(),
        left_out: preview.left_out(),
        gone: preview.gone(),
        asks_year,
        said_year: figures.said_year,
        typed_year: fields.raw(YEAR).to_owned(),
        published: match fields.raw("publisert") {
            "" => frame.today.to_string(),
            day => day.to_owned(),
        },
        fields,
        frame,
    })
}

fn source_name(sources: &[Source], id: Id) -> String {
    let found = sources.iter().find(|one| one.id == id);
    found
        .map(|one| format!("{}: {}", one.owner, one.name))
        .unwrap_or_default()
}

/// What is told of a file before it is read in.
struct Preview<'a> {
    figures: &'a Figures,
    series: &'a [Series],
    chosen: Option<&'a [Option<Id>]>,
    today: Day,
    t: &'a Tongue,
}

impl Preview<'_> {
    fn columns(&self) -> Vec<(String, String, String)> {
        let guessed = guess(&self.figures.columns, self.series);
        let columns = self.figures.columns.iter().enumerate().zip(guessed);
        columns
            .map(|((at, column), guessed)| {
                let chosen = match self.chosen {
                    Some(chosen) => chosen.get(at).copied().flatten(),
                    None => guessed.map(|one| one.id),
                };
                let label = match column.label.as_str() {
                    "" => self.t.say("indicators-the-figures"),
                    label => label.to_owned(),
                };
                let chosen = chosen.map(|id| id.to_string()).unwrap_or_default();
                (format!("serie-{at}"), label, chosen)
            })
            .collect()
    }

    fn options(&self) -> Vec<(String, String)> {
        let language = self.t.language();
        let option = |one: &Series| (one.id.to_string(), one.name.of(language).clone());
        let mut options: Vec<_> = self.series.iter().map(option).collect();
        options.sort_by_cached_key(|(_, name)| organisations::alphabetical(name));
        options
    }

    fn name(&self, series: Id) -> String {
        let found = self.series.iter().find(|one| one.id == series);
        found
            .map(|one| one.name.of(self.t.language()).clone())
            .unwrap_or_default()
    }

    fn changes(&self, changes: &[Change]) -> Vec<ChangeLine> {
        let state = |one: &Change| match (one.is_first, one.is_any()) {
            (true, _) => "indicators-change-first",
            (false, true) => "indicators-change-revised",
            (false, false) => "indicators-change-same",
        };
        let line = |one: &Change| ChangeLine {
            series: self.name(one.series),
            year: one.year,
            state: self.t.say(state(one)),
            new: self.t.number(one.added),
            revised: self.t.number(one.revised.len()),
            same: self.t.number(one.same),
        };
        changes.iter().map(line).collect()
    }

    fn revisions(&self, changes: &[Change]) -> (Vec<RevisionLine>, usize) {
        let all = changes.iter().flat_map(|change| {
            let revised = change.revised.iter();
            revised.map(move |one| (change, one))
        });
        let hidden = all.clone().count().saturating_sub(SHOWN);
        let line = |(change, one): (&Change, &crate::import::changes::Revision)| RevisionLine {
            series: self.name(change.series),
            year: change.year,
            place: told::place(&one.region, self.today, self.t),
            before: told::cell(one.before, self.t),
            after: told::cell(one.after, self.t),
        };
        (all.take(SHOWN).map(line).collect(), hidden)
    }

    fn left_out(&self) -> Option<String> {
        let others = &self.figures.other_regions;
        let figures: usize = others.values().sum();
        let first: Vec<&str> = others.keys().take(5).map(String::as_str).collect();
        let told = [
            ("figures", figures.into()),
            ("regions", others.len().into()),
            ("first", first.join(", ").into()),
        ];
        (!others.is_empty()).then(|| self.t.with("indicators-left-out", told))
    }

    /// Figures of counties that are none today are kept, and shown of those and the nation alone that still are.
    fn gone(&self) -> Option<String> {
        let regions = self.figures.cells.iter().map(|one| &one.region);
        let gone = regions.filter(|region| match region {
            Region::County(number) => {
                let county = nation().county(number);
                county.is_some_and(|one| !one.years.contain(self.today))
            }
            _ => false,
        });
        let gone: BTreeSet<&Region> = gone.collect();
        let names: Vec<String> = gone
            .iter()
            .map(|region| told::place(region, self.today, self.t))
            .collect();
        let told = [("counties", names.join(", ").into())];
        (!gone.is_empty()).then(|| self.t.with("catalogue-counties-gone", told))
    }

    fn fault(&self, fault: &Fault) -> FaultLine {
        let t = self.t;
        FaultLine {
            row: match fault.row {
                0 => "–".to_owned(),
                row => row.to_string(),
            },
            column: match fault.column.as_str() {
                "" => "–".to_owned(),
                column => column.to_owned(),
            },
            found: fault.found.clone(),
            why: why(&fault.why, t),
        }
    }
}

/// The faults in sentences, each with its place.
pub fn sentences(faults: &[Fault], t: &Tongue) -> Vec<String> {
    let told = faults.iter().map(|fault| {
        let what = why(&fault.why, t);
        let row = (fault.row > 0).then(|| {
            let row = t.say("indicators-import-row");
            format!("{row} {}", fault.row)
        });
        let column = Some(fault.column.clone()).filter(|column| !column.is_empty());
        let place: Vec<String> = row.into_iter().chain(column).collect();
        let found = match fault.found.as_str() {
            "" => String::new(),
            found => format!(" («{found}»)"),
        };
        match place.is_empty() {
            true => format!("{what}{found}"),
            false => format!("{}: {what}{found}", place.join(", ")),
        }
    });
    told.collect()
}

fn why(why: &CannotImport, t: &Tongue) -> String {
    let key = match why {
        CannotImport::NoRegionColumn => "indicators-fault-no-region-column",
        CannotImport::NoYearColumn => "indicators-fault-no-year-column",
        CannotImport::NoYear => "catalogue-fault-no-year",
        CannotImport::BySize => "catalogue-fault-by-size",
        CannotImport::NoFigures => "indicators-fault-no-figures",
        CannotImport::NotARegion => "indicators-fault-not-a-region",
        CannotImport::NotAYear => "indicators-fault-not-a-year",
        CannotImport::NotANumber => "indicators-fault-not-a-number",
        CannotImport::BelowZero => "indicators-fault-below-zero",
        CannotImport::Twice(0) => "indicators-fault-twice",
        CannotImport::Twice(row) => {
            return t.with("indicators-fault-twice-in-row", [("row", (*row).into())]);
        }
        CannotImport::UnknownMunicipality => "indicators-fault-unknown-municipality",
        CannotImport::UnknownCounty => "indicators-fault-unknown-county",
        CannotImport::SameSeries(other) => {
            return t.with(
                "indicators-fault-same-series",
                [("other", other.clone().into())],
            );
        }
        CannotImport::NothingChosen => "indicators-fault-nothing-chosen",
    };
    t.say(key)
}

/// Why the file cannot be read at all, and what to do.
pub fn unreadable(fault: &Unreadable, t: &Tongue) -> String {
    match fault {
        Unreadable::Cube(fault) => t.with(
            "indicators-file-bad-cube",
            [("why", fault.to_string().into())],
        ),
        Unreadable::NationalIdentityNumber(0) => t.say("indicators-file-has-number"),
        Unreadable::NationalIdentityNumber(row) => t.with(
            "indicators-file-has-number-in-row",
            [("row", (*row).into())],
        ),
        Unreadable::Table(NotATable::Empty | NotATable::NoRows) => t.say("indicators-file-empty"),
        Unreadable::Table(NotATable::TooLarge { limit }) => t.with(
            "indicators-file-too-large",
            [("most", (limit >> 20).into())],
        ),
        Unreadable::Table(NotATable::TooManyRows { limit }) => {
            t.with("indicators-file-too-many-rows", [("most", (*limit).into())])
        }
        Unreadable::Table(NotATable::SameHeading { column }) => t.with(
            "indicators-file-same-heading",
            [("column", (*column).into())],
        ),
        Unreadable::Table(NotATable::RowTooLong { row }) => {
            t.with("indicators-file-row-too-long", [("row", (*row).into())])
        }
        Unreadable::Table(_) | Unreadable::Faults(_) => t.say("indicators-file-no-table"),
    }
}

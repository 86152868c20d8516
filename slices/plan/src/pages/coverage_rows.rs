use askama::Template;
use axum::extract::State;
use documents::tables::{Cell, Column};
use kernel::Day;
use organisations::AtOffice;
use shell::{App, Fields, Frame, Page, Person, Query, Refusal, address_with, page};

use super::{files::File, options::Choice};
use crate::{
    actions::{href, work::may_change},
    coverage::{Level, List, Row, Subject, rows},
    desk::{Demand, demands},
    effort::{Efforts, Site, SiteKind},
    measures::Span,
    words::{Organiser, Partner, Theme},
};

#[derive(Template)]
#[template(path = "pages/coverage_rows.html")]
struct RowsPage {
    frame: Frame,
    fields: Fields,
    asked: Asked,
    heading: String,
    /// Theme or item in words; empty for everything.
    about: String,
    lists: Vec<(String, String, bool)>,
    themes: Vec<Choice>,
    lines: Vec<Line>,
    whole: usize,
    may_plan: bool,
    here: String,
}

/// A place of the list.
struct Line {
    code: String,
    name: String,
    number: String,
    level: Level,
    word: String,
    asked: String,
    offered: String,
    reached: String,
    efforts: Vec<(String, String)>,
}

/// What the address asks for.
struct Asked {
    span: Span,
    subject: Subject,
    kind: SiteKind,
    list: List,
    /// The number of one municipality.
    municipality: String,
}

impl Asked {
    fn read(fields: &Fields, today: Day) -> Self {
        let theme = fields.raw("tema").parse::<Theme>().map(Subject::Theme);
        let subject = match (theme, fields.raw("krav")) {
            (Ok(theme), _) => theme,
            (Err(()), "") => Subject::Any,
            (Err(()), key) => Subject::Item(key.to_owned()),
        };
        Self {
            span: Span::read(fields, today),
            subject,
            kind: match fields.raw("enhet") {
                "navkontor" => SiteKind::NavOffice,
                _ => SiteKind::Municipality,
            },
            list: fields.raw("liste").parse().unwrap_or_default(),
            municipality: fields.raw("kommune").to_owned(),
        }
    }

    fn of_nav_offices(&self) -> bool {
        self.kind == SiteKind::NavOffice
    }

    fn theme(&self) -> &'static str {
        match self.subject {
            Subject::Theme(theme) => theme.code(),
            _ => "",
        }
    }

    fn item(&self) -> &str {
        match &self.subject {
            Subject::Item(key) => key,
            _ => "",
        }
    }

    fn address(&self, path: &str, list: List) -> String {
        let mut pairs = self.span.pairs().to_vec();
        let sites = if self.of_nav_offices() {
            "navkontor"
        } else {
            ""
        };
        pairs.extend([
            ("tema", self.theme().to_owned()),
            ("krav", self.item().to_owned()),
            ("enhet", sites.to_owned()),
            ("kommune", self.municipality.clone()),
            ("liste", list.code().to_owned()),
        ]);
        address_with(
            path,
            pairs.iter().map(|(name, value)| (*name, value.as_str())),
        )
    }

    fn found<'a>(&self, efforts: &'a Efforts) -> Vec<(&'a Site, Row<'a>)> {
        let of = (&self.subject, self.list);
        let rows = rows(efforts, self.kind, of, self.span.as_of);
        let sites = &efforts.sites(self.kind).all;
        let rows = rows.into_iter().map(|row| (&sites[row.site], row));
        rows.filter(|(site, _)| self.municipality.is_empty() || site.number == self.municipality)
            .collect()
    }
}

/// Rader: the places behind a cell or a figure, and what can be done for them.
///
/// # Errors
/// What the database says.
pub async fn coverage_rows(
    State(app): State<App>,
    person: Person,
    at: AtOffice,
    frame: Frame,
    query: Query,
) -> Page {
    let fields = query.0;
    let asked = Asked::read(&fields, frame.today);
    let (efforts, about) = read(&app, &at, &frame, &asked).await?;
    let found = asked.found(&efforts);
    let lines: Vec<Line> = found
        .iter()
        .map(|(site, row)| line(site, row, &asked, &frame))
        .collect();
    let t = &frame.t;
    let lists = List::ALL.iter().map(|list| {
        let address = asked.address("/plan/dekning/rader", *list);
        (address, t.say(list.key()), *list == asked.list)
    });
    let said = |theme: &Theme| (theme.code().to_owned(), t.say(theme.key()));
    let own = Organiser::Partner(Partner::NavCounty);
    page(&RowsPage {
        heading: t.say(asked.list.key()),
        lists: lists.collect(),
        themes: Theme::ALL.iter().map(said).collect(),
        whole: efforts.sites(asked.kind).all.len(),
        may_plan: may_change(person.role, own),
        here: asked.address("", asked.list),
        lines,
        about,
        asked,
        fields,
        frame,
    })
}

/// The list as CSV.
///
/// # Errors
/// What the database says.
pub async fn csv(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    Ok(file(&app, &at, &frame, &query.0).await?.csv())
}

/// The list as XLSX.
///
/// # Errors
/// What the database says, or when the workbook cannot be written.
pub async fn xlsx(State(app): State<App>, at: AtOffice, frame: Frame, query: Query) -> Page {
    file(&app, &at, &frame, &query.0).await?.xlsx(app.now())
}

async fn read(
    app: &App,
    at: &AtOffice,
    frame: &Frame,
    asked: &Asked,
) -> Result<(Efforts, String), Refusal> {
    let mut reader = app.database.read().await?;
    let efforts = Efforts::read(&mut reader, &at.scope, asked.span.period, frame.today).await?;
    let about = match &asked.subject {
        Subject::Any => String::new(),
        Subject::Theme(theme) => frame.t.say(theme.key()),
        Subject::Item(key) => {
            let year = asked.span.period.first.year();
            let items = demands(&mut reader, &at.scope, year, frame.today).await?;
            let item = items.iter().find(|item| item.key == *key);
            let told = |item: &Demand| format!("{} {}", item.address, item.text);
            item.map(told).ok_or(Refusal::NotFound)?
        }
    };
    Ok((efforts, about))
}

/// The first day of each step, and the activities that were meant for the place.
fn line(site: &Site, row: &Row<'_>, asked: &Asked, frame: &Frame) -> Line {
    let t = &frame.t;
    let told = |day: Option<Day>| day.map_or_else(|| "–".to_owned(), |day| t.day(day));
    let [first, offered, reached] = days(row, asked.span.as_of);
    let mut seen = Vec::new();
    let touches = row.touches.iter();
    let efforts = touches.filter(|touch| {
        let is_new = !seen.contains(&touch.at);
        seen.push(touch.at);
        is_new
    });
    let level = row.cell.level();
    Line {
        code: site.place.code(),
        name: site.name.clone(),
        number: site.number.clone(),
        level,
        word: t.say(level.key()),
        asked: told(first),
        offered: told(offered),
        reached: told(reached),
        efforts: efforts
            .map(|touch| (href(touch.effort.id), touch.effort.title.clone()))
            .collect(),
    }
}

/// The first day they asked, were offered and took part.
fn days(row: &Row<'_>, as_of: Day) -> [Option<Day>; 3] {
    let first = |step: fn(&crate::audience::Aimed) -> Option<Day>| {
        let days = row.touches.iter().filter_map(|touch| step(touch.aimed));
        days.filter(|day| *day <= as_of).min()
    };
    [
        first(|aimed| aimed.asked),
        first(|aimed| aimed.offered),
        first(|aimed| aimed.reached),
    ]
}

async fn file(app: &App, at: &AtOffice, frame: &Frame, fields: &Fields) -> Result<File, Refusal> {
    let t = &frame.t;
    let asked = Asked::read(fields, frame.today);
    let (efforts, _) = read(app, at, frame, &asked).await?;
    let columns = [
        ("plan-field-municipality-number", 10.0),
        ("plan-field-place", 24.0),
        ("plan-coverage-level", 14.0),
        ("plan-step-asked", 12.0),
        ("plan-step-offered", 12.0),
        ("plan-step-reached", 12.0),
        ("plan-coverage-efforts", 60.0),
    ];
    let rows = asked.found(&efforts);
    let rows = rows.iter().map(|(site, row)| {
        let line = line(site, row, &asked, frame);
        let [first, offered, reached] = days(row, asked.span.as_of);
        let titles: Vec<&str> = line
            .efforts
            .iter()
            .map(|(_, title)| title.as_str())
            .collect();
        let cells: [Cell; 7] = [
            line.number.as_str().into(),
            line.name.as_str().into(),
            line.word.as_str().into(),
            first.into(),
            offered.into(),
            reached.into(),
            titles.join("; ").into(),
        ];
        cells.to_vec()
    });
    Ok(File {
        name: format!("dekning-{}", asked.list.code()),
        sheet: t.say("plan-coverage"),
        rows: rows.collect(),
        columns: columns
            .iter()
            .map(|(key, width)| Column::new(t.say(key), *width))
            .collect(),
    })
}

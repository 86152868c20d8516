use axum::extract::State;
use kernel::Day;
use organisations::AtOffice;
use register::{Cell, List, ListPage, Thing as _};
use shell::{App, Frame, Page, Person, page};
use texts::Tongue;

use super::{told, watch_words as words};
use crate::{
    computing::Value,
    indicator::Indicator,
    queries::{catalogue, imports, watches},
    region::Region,
    routes::ANSWERERS,
    watching::{Alarm, Judged, Standing, Watch, standings},
};

/// Varsler: what has raised an alarm, what is quiet, what cannot be judged, and everything that the office follows.
///
/// # Errors
/// What the database says.
pub async fn watches(State(app): State<App>, person: Person, at: AtOffice, frame: Frame) -> Page {
    let mut reader = app.database.read().await?;
    let own = watches::of_office(&mut reader, &at.scope).await?;
    let indicators = catalogue::with_retired(&mut reader).await?;
    let values = watches::watched(&mut reader, &at.scope, frame.today).await?;
    let is_synthetic = imports::is_any_synthetic(&mut reader).await?;
    drop(reader);
    let (going_on, ended): (Vec<Watch>, Vec<Watch>) = own.into_iter().partition(Watch::is_going_on);
    let when = (at.office.id, frame.today);
    let all = standings(&going_on, &indicators, &values, when);
    let telling = Telling {
        values: &values,
        today: frame.today,
        t: &frame.t,
    };
    let lists = vec![
        telling.alarms(&all),
        telling.quiet(&all),
        telling.not_judged(&all),
        telling.followed(&all),
        telling.ended(&ended, &indicators),
    ];
    let t = &frame.t;
    let lead = if is_synthetic {
        let (lead, synthetic) = ("indicators-watch-lead", "indicators-synthetic-lead");
        format!("{} {}", t.say(lead), t.say(synthetic))
    } else {
        t.say("indicators-watch-lead")
    };
    let follow = || {
        let href = "/levekar/varsler/ny".to_owned();
        (t.say("indicators-watch-follow-one"), href)
    };
    page(&ListPage {
        title: t.say("indicators-watch-title"),
        lead,
        new: if ANSWERERS.contains(&person.role) {
            vec![follow()]
        } else {
            vec![]
        },
        links: vec![(t.say("indicators-title"), "/levekar".to_owned())],
        filter: None,
        lists,
        file: None,
        frame,
    })
}

/// What every list is told with.
pub(super) struct Telling<'a> {
    pub values: &'a [(kernel::Id, Value)],
    pub today: Day,
    pub t: &'a Tongue,
}

impl Telling<'_> {
    fn alarms(&self, all: &[Standing<'_>]) -> List {
        let rows = all.iter().flat_map(|standing| {
            standing
                .alarms()
                .map(|(region, alarm)| self.alarm(standing, (region, alarm)))
        });
        let mut rows: Vec<(bool, Vec<Cell>)> = rows.collect();
        rows.sort_by_key(|(is_new, _)| !is_new);
        let new = rows.iter().filter(|(is_new, _)| *is_new).count();
        let told = [("count", rows.len().into()), ("new", new.into())];
        let headings = [
            "indicators-place",
            "indicators-indicator",
            "indicators-watch-figure",
            "indicators-watch-rule",
            "indicators-watch-what-is-seen",
            "indicators-watch-since",
            "indicators-watch-looked-at",
        ];
        List {
            id: "slatt-ut",
            heading: self.t.say("indicators-watch-alarms"),
            shown: if rows.is_empty() {
                String::new()
            } else {
                self.t.with("indicators-watch-so-many", told)
            },
            none: self.t.say("indicators-watch-no-alarms"),
            headings: headings.map(|key| self.t.say(key)).to_vec(),
            rows: rows.into_iter().map(|(_, row)| row).collect(),
        }
    }

    fn alarm(
        &self,
        standing: &Standing<'_>,
        (region, alarm): (&Region, &Alarm),
    ) -> (bool, Vec<Cell>) {
        let (t, indicator) = (self.t, standing.indicator);
        let is_new = standing.watch.is_new(region, alarm);
        let row = vec![
            Cell::text(told::place(region, self.today, t)),
            Cell::link(self.name(indicator), Watch::href(standing.watch.id)),
            self.figure(indicator, region, alarm.year),
            Cell::text(words::rule(standing.watch.rule, indicator, t)),
            Cell::text(words::seen(alarm, indicator, t)),
            Cell::text(alarm.since.to_string()),
            Cell::status(looked_at(is_new, t)),
        ];
        (is_new, row)
    }

    /// One row for each that is followed: how many places are quiet, and in which years.
    fn quiet(&self, all: &[Standing<'_>]) -> List {
        let t = self.t;
        let row = |standing: &Standing<'_>| {
            let quiet = standing
                .places
                .iter()
                .filter_map(|(region, judged)| match judged {
                    Judged::Quiet { year } => Some((region, *year)),
                    _ => None,
                });
            let quiet: Vec<_> = quiet.collect();
            let newest = quiet.iter().map(|(_, year)| *year).max()?;
            let told = [
                ("count", quiet.len().into()),
                ("of", standing.places.len().into()),
            ];
            let href = format!("{}#steder", Watch::href(standing.watch.id));
            let page = format!(
                "/levekar/indikatorer/{}?ar={newest}#tabell",
                standing.indicator.key
            );
            Some(vec![
                Cell::link(self.name(standing.indicator), href),
                Cell::link(t.with("indicators-watch-quiet-places", told), page),
                Cell::text(words::rule(standing.watch.rule, standing.indicator, t)),
            ])
        };
        let headings = [
            "indicators-indicator",
            "indicators-watch-places",
            "indicators-watch-rule",
        ];
        List {
            id: "rolig",
            heading: t.say("indicators-watch-quiet"),
            shown: String::new(),
            none: t.say("indicators-watch-none-quiet"),
            headings: headings.map(|key| t.say(key)).to_vec(),
            rows: all.iter().filter_map(row).collect(),
        }
    }

    /// One row for each reason of each that is followed.
    fn not_judged(&self, all: &[Standing<'_>]) -> List {
        let t = self.t;
        let mut rows = Vec::new();
        for standing in all {
            let mut by_reason: Vec<(String, Vec<String>)> = Vec::new();
            for (region, judged) in &standing.places {
                let Judged::NotJudged(why) = judged else {
                    continue;
                };
                let (why, name) = (
                    words::not_judged(*why, t),
                    told::place(region, self.today, t),
                );
                match by_reason.iter_mut().find(|(known, _)| *known == why) {
                    Some((_, names)) => names.push(name),
                    None => by_reason.push((why, vec![name])),
                }
            }
            rows.extend(by_reason.into_iter().map(|(why, names)| {
                vec![
                    Cell::link(
                        self.name(standing.indicator),
                        format!("/levekar/indikatorer/{}#tabell", standing.indicator.key),
                    ),
                    Cell::text(why),
                    Cell::text(names.join(", ")),
                ]
            }));
        }
        let headings = [
            "indicators-indicator",
            "indicators-watch-why-not",
            "indicators-watch-places",
        ];
        List {
            id: "ikke-vurdert",
            heading: t.say("indicators-watch-not-judged"),
            shown: String::new(),
            none: t.say("indicators-watch-all-judged"),
            headings: headings.map(|key| t.say(key)).to_vec(),
            rows,
        }
    }

    fn followed(&self, all: &[Standing<'_>]) -> List {
        let t = self.t;
        let row = |standing: &Standing<'_>| {
            let watch = standing.watch;
            vec![
                Cell::link(self.name(standing.indicator), Watch::href(watch.id)),
                Cell::text(words::rule(watch.rule, standing.indicator, t)),
                Cell::text(words::places(&watch.places, self.today, t)),
                Cell::text(watch.reason.clone()),
                Cell::day(watch.begun_at.day()),
            ]
        };
        let headings = [
            "indicators-indicator",
            "indicators-watch-rule",
            "indicators-watch-places",
            "indicators-watch-reason",
            "indicators-watch-begun",
        ];
        List {
            id: "fulgt",
            heading: t.say("indicators-watch-followed"),
            shown: String::new(),
            none: t.say("indicators-watch-nothing-followed"),
            headings: headings.map(|key| t.say(key)).to_vec(),
            rows: all.iter().map(row).collect(),
        }
    }

    fn ended(&self, ended: &[Watch], indicators: &[Indicator]) -> List {
        let t = self.t;
        let row = |watch: &Watch| {
            let indicator = indicators.iter().find(|one| one.id == watch.indicator)?;
            Some(vec![
                Cell::link(self.name(indicator), Watch::href(watch.id)),
                Cell::text(words::rule(watch.rule, indicator, t)),
                Cell::text(watch.end_reason.clone()),
                Cell::day(watch.ended_at.map(kernel::Instant::day)),
            ])
        };
        let headings = [
            "indicators-indicator",
            "indicators-watch-rule",
            "indicators-watch-end-reason",
            "indicators-watch-ended",
        ];
        List {
            id: "avsluttet",
            heading: t.say("indicators-watch-ended-ones"),
            shown: String::new(),
            none: t.say("indicators-watch-none-ended"),
            headings: headings.map(|key| t.say(key)).to_vec(),
            rows: ended.iter().filter_map(row).collect(),
        }
    }

    pub fn name(&self, indicator: &Indicator) -> String {
        indicator.texts.of(self.t.language()).name.clone()
    }

    /// The figure of a place in a year, leading to the page of the indicator in that year.
    pub fn figure(&self, indicator: &Indicator, region: &Region, year: i32) -> Cell {
        let found = self.values.iter().find(|(id, value)| {
            *id == indicator.id && value.year == year && value.region == *region
        });
        let number = found.map_or_else(
            || "–".to_owned(),
            |(_, value)| told::value(value, indicator, self.t),
        );
        let unit = told::unit(indicator, self.t);
        let number = format!("{number} {unit}").trim().to_owned();
        let href = format!("/levekar/indikatorer/{}?ar={year}#tabell", indicator.key);
        Cell::link(format!("{number} ({year})"), href)
    }
}

/// Whether somebody has looked at an alarm.
pub(super) fn looked_at(is_new: bool, t: &Tongue) -> (&'static str, String) {
    if is_new {
        ("warn", t.say("indicators-watch-new"))
    } else {
        ("none", t.say("indicators-watch-is-looked-at"))
    }
}

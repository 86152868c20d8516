use std::{convert::Infallible, sync::Arc};

use api::ApiRoutes;
use axum::{extract::FromRequestParts, http::request::Parts};
use database::{Migration, Sql, Table};
use jobs::Job;
use shell::{App, NavItem, Routes, Serving};
use texts::Source;
use tower_sessions::SessionStore;

use crate::{
    Contribution, EffortLine, Measure, MunicipalityAsk, OfficeAsk, OfficeSetting, PersonalData,
    Slice, personal_data::FOUNDATION,
};

/// Huset: all slices of the program, for those who ask every one of them.
#[derive(Clone)]
pub struct House(Arc<Vec<&'static Slice>>);

impl House {
    pub fn new(slices: Vec<&'static Slice>) -> Self {
        Self(Arc::new(slices))
    }

    pub fn slices(&self) -> impl Iterator<Item = &'static Slice> + '_ {
        self.0.iter().copied()
    }

    pub fn measures(&self) -> impl Iterator<Item = &'static Measure> + '_ {
        self.slices().flat_map(|slice| slice.measures)
    }

    /// The measure with the key.
    pub fn measure(&self, key: &str) -> Option<&'static Measure> {
        self.measures().find(|measure| measure.key == key)
    }

    /// What the office did for municipalities in the period, asked of every slice, in the order of the days.
    ///
    /// # Errors
    /// What the database says.
    pub async fn efforts(&self, ask: OfficeAsk<'_>) -> anyhow::Result<Vec<EffortLine>> {
        let mut all = Vec::new();
        let (reader, scope, t) = (ask.reader, ask.scope, ask.t);
        for lines in self.slices().flat_map(|slice| slice.efforts) {
            let asked = OfficeAsk {
                reader: &mut *reader,
                scope,
                period: ask.period,
                as_of: ask.as_of,
                t,
            };
            all.extend((lines.build)(asked).await?);
        }
        all.sort_by_key(|line| line.day);
        Ok(all)
    }

    /// What an office can choose for itself.
    pub fn settings(&self) -> impl Iterator<Item = &'static OfficeSetting> + '_ {
        self.slices().flat_map(|slice| slice.settings)
    }

    /// The schema: what the foundation needs, then each slice.
    pub fn migrations(&self) -> Vec<Migration> {
        let foundation = audit::MIGRATIONS
            .iter()
            .chain(shell::MIGRATIONS)
            .chain(jobs::MIGRATIONS)
            .chain(post::MIGRATIONS)
            .chain(api::MIGRATIONS);
        foundation
            .chain(self.slices().flat_map(|slice| slice.migrations))
            .copied()
            .collect()
    }

    /// Every table that the schema makes, and whose rows it holds.
    pub fn tables(&self) -> Vec<Table> {
        let foundation = audit::TABLES
            .iter()
            .chain(shell::TABLES)
            .chain(jobs::TABLES)
            .chain(post::TABLES);
        foundation
            .chain(self.slices().flat_map(|slice| slice.tables))
            .copied()
            .collect()
    }

    /// The texts of the foundation and of each slice.
    pub fn texts(&self) -> Vec<Source> {
        [shell::TEXTS, api::TEXTS, crate::TEXTS]
            .into_iter()
            .chain(self.slices().map(|slice| slice.texts))
            .collect()
    }

    /// Every statement that the program may run, with the part it belongs to and its name.
    pub fn statements(&self) -> Vec<(&'static str, String, Sql)> {
        let foundation = [
            ("audit", audit::STATEMENTS),
            ("shell", shell::STATEMENTS),
            ("jobs", jobs::STATEMENTS),
            ("post", post::STATEMENTS),
            ("api", api::STATEMENTS),
        ];
        let fixed = foundation
            .into_iter()
            .chain(self.slices().map(|slice| (slice.name, slice.statements)));
        let fixed = fixed.flat_map(|(part, groups)| {
            groups
                .iter()
                .copied()
                .flatten()
                .map(move |statement| (part, statement.name.to_owned(), Sql::from(statement)))
        });
        let composed = self.slices().flat_map(|slice| {
            (slice.samples)()
                .into_iter()
                .enumerate()
                .map(|(number, sql)| (slice.name, format!("sample {number}"), sql))
        });
        fixed.chain(composed).collect()
    }

    pub fn routes(&self) -> Routes {
        self.slices().fold(Routes::new(), |routes, slice| {
            routes.merge((slice.routes)())
        })
    }

    /// The personal data that each part of the program holds, with the part's name.
    pub fn personal_data(&self) -> Vec<(&'static str, &'static PersonalData)> {
        let foundation = FOUNDATION.iter().map(|data| ("foundation", data));
        let slices = self.slices().flat_map(|slice| {
            let data = slice.personal_data.iter();
            data.map(|data| (slice.name, data))
        });
        foundation.chain(slices).collect()
    }

    /// The work of all slices that nobody waits for.
    pub fn jobs(&self) -> Vec<&'static Job> {
        self.slices().flat_map(|slice| slice.jobs).collect()
    }

    /// The JSON API of all slices, with its own document.
    pub fn api(&self) -> ApiRoutes {
        let routes = self.slices().fold(ApiRoutes::new(), |routes, slice| {
            routes.merge((slice.api)())
        });
        routes.with_document()
    }

    pub fn navigation(&self) -> Vec<NavItem> {
        let mut items: Vec<_> = self
            .slices()
            .flat_map(|slice| slice.navigation)
            .copied()
            .collect();
        items.sort_by_key(|item| item.order);
        items
    }
}

impl House {
    /// What the slices have to say of a municipality to the one who asks, but for the slice of that name: one that asks does
    /// not ask itself.
    ///
    /// # Errors
    /// What the slices say.
    pub async fn of_municipality(
        &self,
        ask: MunicipalityAsk<'_>,
        but: Option<&str>,
    ) -> anyhow::Result<Vec<Contribution>> {
        let others = self.slices().filter(|slice| Some(slice.name) != but);
        let parts = others.flat_map(|slice| slice.municipality_parts);
        let mut asked: Vec<_> = parts
            .filter(|part| part.access.admits(Some(ask.role)))
            .collect();
        asked.sort_by_key(|part| part.order);
        let mut found = Vec::new();
        for part in asked {
            let ask = MunicipalityAsk {
                reader: &mut *ask.reader,
                ..ask
            };
            found.push((part.build)(ask).await?);
        }
        Ok(found)
    }
}

/// The house is laid into every request by the program.
impl FromRequestParts<App> for House {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, Infallible> {
        Ok(parts
            .extensions
            .get::<Self>()
            .cloned()
            .unwrap_or_else(|| Self::new(Vec::new())))
    }
}

impl House {
    /// The finished router: the pages and the API of all slices, each in its frame, with the house laid into every request.
    pub fn router<S: SessionStore + Clone>(
        &self,
        app: App,
        sessions: S,
        serving: Serving,
    ) -> axum::Router {
        app.operation().expect_schema(self.migrations());
        let keys = self.slices().find_map(|slice| slice.keys);
        let api = api::finish(self.api(), app.clone(), keys);
        shell::finish(self.routes(), app, sessions, serving, api)
            .layer(axum::Extension(self.clone()))
    }
}

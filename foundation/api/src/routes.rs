use std::{collections::BTreeMap, sync::Arc};

use access::{ApiAccess, NoKey};
use axum::{
    Router,
    extract::Request,
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
};
use http::Method;
use serde_json::{Map, Value};
use shell::App;
use utoipa_axum::router::UtoipaMethodRouter;

use crate::{
    Problem, ProblemKind,
    caller::Found,
    check::{Rules, check},
    document::{complete, types_that_are_always_there},
};

/// The routes of the API of one part of the house, each with the scope it asks of a key and its own documentation.
/// The only way to declare one names both.
#[derive(Default)]
pub struct ApiRoutes {
    declared: Vec<DeclaredOperation>,
    pub(crate) schemas: BTreeMap<String, Value>,
    pub(crate) router: Router<App>,
}

/// One declared route, for the document and for the test that walks all of them with every scope.
#[derive(Clone, Debug)]
pub struct DeclaredOperation {
    pub method: Method,
    pub path: String,
    pub access: ApiAccess,
    /// The operation as it stands in the document.
    pub operation: Value,
}

impl ApiRoutes {
    pub fn new() -> Self {
        Self::default()
    }

    /// One route, made by `routes!(handler)` of a handler with `#[utoipa::path]`.
    ///
    /// # Panics
    /// When its documentation cannot be read; the program then stops at its start.
    #[must_use]
    pub fn route(
        mut self,
        access: ApiAccess,
        (schemas, paths, handler): UtoipaMethodRouter<App>,
    ) -> Self {
        let paths = serde_json::to_value(paths).expect("paths of the document");
        let schemas = schemas.into_iter().map(|(name, schema)| {
            let schema = serde_json::to_value(schema).expect("a schema of the document");
            (name, schema)
        });
        self.schemas.extend(schemas);
        let known = types_that_are_always_there().chain(self.schemas.clone());
        let known: Map<String, Value> = known.collect();
        for (path, item) in paths.as_object().into_iter().flatten() {
            for (method, operation) in item.as_object().into_iter().flatten() {
                let method = Method::from_bytes(method.to_uppercase().as_bytes())
                    .expect("a method of the document");
                let operation = complete(&method, path, access, operation.clone());
                let rules = Arc::new(Rules::of(&operation, &known));
                let guarded =
                    handler
                        .clone()
                        .route_layer(from_fn(move |request: Request, next: Next| {
                            let rules = Arc::clone(&rules);
                            async move { guard(access, &rules, request, next).await }
                        }));
                self.router = self.router.route(path, guarded);
                self.declared.push(DeclaredOperation {
                    method,
                    path: path.clone(),
                    access,
                    operation,
                });
            }
        }
        self
    }

    /// These routes and the others.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.declared.extend(other.declared);
        self.schemas.extend(other.schemas);
        self.router = self.router.merge(other.router);
        self
    }

    pub fn declared(&self) -> &[DeclaredOperation] {
        &self.declared
    }
}

async fn guard(access: ApiAccess, rules: &Rules, request: Request, next: Next) -> Response {
    let found = request.extensions().get::<Found>();
    match access.missing(found.map(|found| found.0.scopes.as_slice())) {
        Err(NoKey) => Problem::new(ProblemKind::NoKey).into_response(),
        Ok(Some(scope)) => Problem::new(ProblemKind::NotAllowed)
            .because_of("api-scope-missing", "scope", scope.code())
            .into_response(),
        Ok(None) => check(rules, request, next).await,
    }
}

use access::Access;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Request},
    handler::Handler,
    middleware::{Next, from_fn},
    response::{IntoResponse as _, Response},
    routing::{MethodRouter, get, post},
};
use http::Method;

use crate::{App, Refusal, person::Visitor};

/// The largest form that is read: 2 MB.
const FORM_LIMIT: usize = 2 * 1024 * 1024;
/// How much of an upload is taken in before the connection is cut; what is too big gets its sentence before that.
const UPLOAD_LIMIT: usize = 200 * 1024 * 1024;

/// The routes of one part of the house. The only way to declare one names who may come.
#[derive(Default)]
pub struct Routes {
    declared: Vec<Declared>,
    router: Router<App>,
}

/// One declared route, for the test that walks all of them as every role.
#[derive(Clone, Debug)]
pub struct Declared {
    pub method: Method,
    pub path: &'static str,
    pub access: Access,
}

impl Routes {
    pub fn new() -> Self {
        Self::default()
    }

    /// A page or file. Changes nothing.
    #[must_use]
    pub fn get<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(Method::GET, path, access, get(handler))
    }

    /// Something that a person does.
    #[must_use]
    pub fn post<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(
            Method::POST,
            path,
            access,
            post(handler).layer(DefaultBodyLimit::max(FORM_LIMIT)),
        )
    }

    /// Something that a person does with a file.
    #[must_use]
    pub fn upload<H, T>(self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, App>,
        T: 'static,
    {
        self.add(
            Method::POST,
            path,
            access,
            post(handler).layer(DefaultBodyLimit::max(UPLOAD_LIMIT)),
        )
    }

    /// These routes and the others.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.declared.extend(other.declared);
        self.router = self.router.merge(other.router);
        self
    }

    pub fn declared(&self) -> &[Declared] {
        &self.declared
    }

    pub(crate) fn into_router(self) -> Router<App> {
        self.router
    }

    fn add(
        mut self,
        method: Method,
        path: &'static str,
        access: Access,
        route: MethodRouter<App>,
    ) -> Self {
        self.declared.push(Declared {
            method,
            path,
            access,
        });
        let guard = from_fn(move |request: Request, next: Next| guard(access, request, next));
        self.router = self.router.route(path, route.route_layer(guard));
        self
    }
}

async fn guard(access: Access, request: Request, next: Next) -> Response {
    let role = request
        .extensions()
        .get::<Visitor>()
        .and_then(|visitor| visitor.0.as_ref())
        .map(|person| person.role);
    if access.admits(role) {
        next.run(request).await
    } else if role.is_none() {
        Refusal::SignIn.into_response()
    } else {
        Refusal::NotAllowed.into_response()
    }
}

use std::{collections::HashMap, sync::Arc};

use axum::{Router, body::Body};
use http_body_util::BodyExt as _;
use shell::{Person, SESSION_PERSON};
use tower::ServiceExt as _;
use tower_sessions::{
    MemoryStore, SessionStore as _,
    cookie::time::{Duration, OffsetDateTime},
    session::{Id as SessionId, Record},
};

use axum::http::{HeaderMap, Method, Request, StatusCode, header};

/// A browser without a window: sends requests through the real router and keeps its cookies.
pub struct Client {
    router: Router,
    cookies: Arc<std::sync::Mutex<HashMap<String, String>>>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Client {
    pub(crate) fn new(router: Router, session: Option<String>) -> Self {
        let cookies = session
            .map(|value| ("oppdrag".to_owned(), value))
            .into_iter()
            .collect();
        Self {
            router,
            cookies: Arc::new(std::sync::Mutex::new(cookies)),
        }
    }

    /// A browser in front of any router, with nobody signed in.
    pub fn visiting(router: Router) -> Self {
        Self::new(router, None)
    }

    pub(crate) async fn signed_in(router: Router, sessions: MemoryStore, person: &Person) -> Self {
        let data = HashMap::from([(SESSION_PERSON.to_owned(), serde_json::json!(person))]);
        let mut record = Record {
            id: SessionId::default(),
            data,
            expiry_date: OffsetDateTime::now_utc() + Duration::days(1),
        };
        sessions.create(&mut record).await.expect("a session");
        Self::new(router, Some(record.id.to_string()))
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.send(Method::GET, path, None, Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&self, path: &str, form: &[(&str, &str)]) -> Reply {
        let body = serde_urlencoded::to_string(form).expect("a form");
        self.send(
            Method::POST,
            path,
            Some("application/x-www-form-urlencoded".to_owned()),
            Body::from(body),
        )
        .await
    }

    /// Sends a form with a file.
    pub async fn upload(
        &self,
        path: &str,
        form: &[(&str, &str)],
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Reply {
        const BORDER: &str = "----oppdrag-test-border";
        let mut body = Vec::new();
        for (name, value) in form {
            let part = format!(
                "--{BORDER}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        let head = format!(
            "--{BORDER}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BORDER}--\r\n").as_bytes());
        self.send(
            Method::POST,
            path,
            Some(format!("multipart/form-data; boundary={BORDER}")),
            Body::from(body),
        )
        .await
    }

    /// Sends any request.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        kind: Option<String>,
        body: Body,
    ) -> Reply {
        self.send_with(method, path, kind, body, &[]).await
    }

    /// Sends any request with headers of its own.
    ///
    /// # Panics
    /// When the router breaks its promise to answer.
    pub async fn send_with(
        &self,
        method: Method,
        path: &str,
        kind: Option<String>,
        body: Body,
        headers: &[(&str, &str)],
    ) -> Reply {
        let cookies: Vec<String> = self
            .cookies
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header(header::HOST, "localhost");
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(kind) = kind {
            request = request.header(header::CONTENT_TYPE, kind);
        }
        let response = self
            .router
            .clone()
            .oneshot(request.body(body).expect("a request"))
            .await
            .expect("an answer");
        let (parts, body) = response.into_parts();
        let bytes = body
            .collect()
            .await
            .expect("a whole answer")
            .to_bytes()
            .to_vec();
        self.keep_cookies(&parts.headers);
        Reply {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }

    fn keep_cookies(&self, headers: &HeaderMap) {
        let mut cookies = self
            .cookies
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner);
        for value in headers
            .get_all(header::SET_COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
        {
            if let Some((name, value)) = value
                .split(';')
                .next()
                .and_then(|pair| pair.split_once('='))
            {
                if value.is_empty() {
                    cookies.remove(name)
                } else {
                    cookies.insert(name.to_owned(), value.to_owned())
                };
            }
        }
    }
}

impl Reply {
    /// The page as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// Where a form that was accepted leads.
    ///
    /// # Panics
    /// When the answer leads nowhere; then it shows the answer.
    pub fn location(&self) -> String {
        let location = self
            .headers
            .get(header::LOCATION)
            .and_then(|value| value.to_str().ok());
        location
            .map(str::to_owned)
            .unwrap_or_else(|| panic!("{} leads nowhere: {}", self.status, self.text()))
    }

    pub fn has(&self, words: &str) -> bool {
        self.text().contains(words)
    }

    /// How many statements the page took.
    ///
    /// # Panics
    /// When the page does not say.
    pub fn statements(&self) -> usize {
        let said = self
            .headers
            .get("x-statements")
            .and_then(|value| value.to_str().ok());
        said.and_then(|count| count.parse().ok())
            .expect("a page of the demo says how many statements it took")
    }

    /// The value of the hidden or visible input with the name, as the page shows it.
    pub fn input(&self, name: &str) -> Option<String> {
        let page = self.text();
        let at = page.find(&format!("name=\"{name}\""))?;
        let tag_start = page[..at].rfind('<')?;
        let tag_end = at + page[at..].find('>')?;
        let tag = &page[tag_start..tag_end];
        let value = tag.split("value=\"").nth(1)?;
        value.split('"').next().map(str::to_owned)
    }
}

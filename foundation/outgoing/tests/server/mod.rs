//! A server that answers as its address says, and one that writes whatever it is told.

use std::sync::{Arc, Mutex};

use axum::{
    Router,
    extract::{Request, State},
    response::{IntoResponse as _, Response},
};
use http::{HeaderMap, Method, StatusCode, header};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpListener,
};

type Asked = Arc<Mutex<Vec<(String, HeaderMap)>>>;

pub struct Server {
    base: String,
    asked: Asked,
}

impl Server {
    pub async fn start() -> Self {
        let asked = Asked::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(asked.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { base, asked }
    }

    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    pub fn port(&self) -> &str {
        self.base.rsplit(':').next().unwrap()
    }

    /// How many times the path was asked.
    pub fn asked(&self, path: &str) -> usize {
        let asked = self.asked.lock().unwrap();
        asked.iter().filter(|(one, _)| one == path).count()
    }

    pub fn headers(&self) -> Vec<HeaderMap> {
        let asked = self.asked.lock().unwrap();
        asked.iter().map(|(_, headers)| headers.clone()).collect()
    }
}

async fn answer(State(asked): State<Asked>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    asked
        .lock()
        .unwrap()
        .push((path.clone(), request.headers().clone()));
    let status = |text: &str| StatusCode::from_bytes(text.as_bytes()).unwrap();
    let to = |status: StatusCode, location: &str| {
        (status, [(header::LOCATION, location.to_owned())]).into_response()
    };
    if path == "/ring" {
        return to(StatusCode::MOVED_PERMANENTLY, "/ring");
    }
    if path == "/to" {
        return to(StatusCode::FOUND, request.uri().query().unwrap());
    }
    if path == "/sets-cookie" {
        let cookie = [
            (header::SET_COOKIE, "spor=1"),
            (header::LOCATION, "/status/200"),
        ];
        return (StatusCode::FOUND, cookie).into_response();
    }
    if let Some(rest) = path.strip_prefix("/redirect/") {
        return to(status(&rest[..3]), &rest[3..]);
    }
    if let Some(refused) = path.strip_prefix("/no-head/") {
        let is_head = request.method() == Method::HEAD;
        return if is_head {
            status(refused)
        } else {
            StatusCode::OK
        }
        .into_response();
    }
    status(path.rsplit('/').next().unwrap()).into_response()
}

/// A server that writes the opening, then the rest again and again until nobody listens; with no rest it waits.
pub async fn raw(opening: &'static str, rest: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            tokio::spawn(async move {
                let mut question = [0; 1024];
                let _ = stream.read(&mut question).await;
                let mut open = stream.write_all(opening.as_bytes()).await.is_ok();
                while open && !rest.is_empty() {
                    open = stream.write_all(rest.as_bytes()).await.is_ok();
                }
                let _ = stream.read_to_end(&mut Vec::new()).await;
            });
        }
    });
    format!("http://{address}/")
}

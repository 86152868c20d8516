use std::{io, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::{Request, State},
    response::Response,
};
use futures_util::{StreamExt as _, stream};
use statbank::{Allowance, Service};
use tokio::net::TcpListener;

use super::{Pretend, Reply};

impl Pretend {
    /// Puts the service on this machine, and says where it is.
    pub async fn serve(self: &Arc<Self>, cells: usize) -> Service {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/api", listener.local_addr().unwrap());
        let router = Router::new().fallback(answer).with_state(self.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        let allowance = Allowance {
            cells,
            ..Allowance::STATISTICS_NORWAY
        };
        Service::at(self.form, base, allowance)
    }
}

async fn answer(State(pretend): State<Arc<Pretend>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    match pretend.reply(&Request::from_parts(parts, body.to_vec()), pretend.time()) {
        Reply::Whole(response) => response.map(Body::from),
        Reply::BrokenOff(half) => {
            let end = stream::iter([Ok(half), Err(io::Error::other("gone"))]);
            json(Body::from_stream(end))
        }
        Reply::Endless => {
            let more = stream::repeat(()).map(|()| Ok::<_, io::Error>(vec![b' '; 64 * 1024]));
            json(Body::from_stream(more))
        }
        Reply::Silence => std::future::pending().await,
    }
}

fn json(body: Body) -> Response {
    let response = Response::builder().header("content-type", "application/json");
    response.body(body).unwrap()
}

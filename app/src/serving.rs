use std::{
    net::{SocketAddr, ToSocketAddrs as _},
    time::Duration,
};

use accounts::Providers;
use anyhow::{Context as _, bail};
use axum::{Extension, Router};
use jobs::Worker;
use shell::{App, Serving};
use tokio::{net::TcpListener, sync::watch};

/// Where the program listens.
pub async fn listen(address: &str) -> anyhow::Result<(TcpListener, SocketAddr)> {
    let found = address
        .to_socket_addrs()
        .ok()
        .and_then(|mut found| found.next())
        .with_context(|| format!("«{address}» is no address; write for example 127.0.0.1:8642"))?;
    let listener = TcpListener::bind(found).await.with_context(|| {
        format!("{address} is taken by another program, or is not this machine's")
    })?;
    let bound = listener.local_addr()?;
    Ok((listener, bound))
}

/// A demo lets anyone be anyone, so it is for this machine alone unless somebody says otherwise.
pub fn refuse_public_demo(bound: SocketAddr, allowed: bool) -> anyhow::Result<()> {
    if !bound.ip().is_loopback() && !allowed {
        bail!(
            "{bound} can be reached from other machines, and in the demo anyone can be anyone; add --public if you mean it"
        );
    }
    Ok(())
}

/// The finished router of the program.
pub fn router(app: App, serving: Serving) -> Router {
    let sessions = accounts::Sessions::new(&app);
    crate::house().router(app, sessions, serving)
}

/// Serves, and runs jobs beside, until it is told to stop. Then nothing new is taken, and requests in hand may finish
/// within the time.
pub async fn serve(
    listener: TcpListener,
    app: App,
    serving: Serving,
    stop_within: Duration,
    providers: Providers,
) -> anyhow::Result<()> {
    let (tell, told) = watch::channel(false);
    let worker = Worker::new(app.clone(), crate::house().jobs());
    let working = tokio::spawn(worker.serve(until(told.clone())));
    let router = router(app.clone(), serving).layer(Extension(providers));
    let router = router.into_make_service_with_connect_info::<SocketAddr>();
    let server = axum::serve(listener, router).with_graceful_shutdown(until(told.clone()));
    let stop = async {
        told_to_stop().await;
        app.operation().stop();
        // Nobody listens any more when everything has ended by itself.
        let _ = tell.send(true);
        tokio::time::sleep(stop_within).await;
    };
    tokio::select! {
        served = server => served?,
        () = stop => tracing::warn!("requests in hand took too long and were cut"),
    }
    working.abort();
    app.database.close().await;
    Ok(())
}

async fn until(mut told: watch::Receiver<bool>) {
    // Whoever would tell is gone: that is being told too.
    let _ = told.wait_for(|told| *told).await;
}

async fn told_to_stop() {
    let interrupt = tokio::signal::ctrl_c();
    let Ok(mut terminate) =
        tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate())
    else {
        let _ = interrupt.await;
        return;
    };
    tokio::select! {
        _ = interrupt => {}
        _ = terminate.recv() => {}
    }
}

use std::net::{SocketAddr, ToSocketAddrs as _};

use accounts::Providers;
use anyhow::{Context as _, bail};
use axum::{Extension, Router};
use shell::{App, Serving};
use tokio::net::TcpListener;

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

/// Serves until it is told to stop, then lets requests in hand finish.
pub async fn serve(
    listener: TcpListener,
    app: App,
    serving: Serving,
    providers: Providers,
) -> anyhow::Result<()> {
    shell::forget_old_keys(&app.database, app.now()).await?;
    let database = app.database.clone();
    let router = router(app, serving).layer(Extension(providers));
    axum::serve(listener, router)
        .with_graceful_shutdown(told_to_stop())
        .await?;
    database.close().await;
    Ok(())
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

//! The settings of how the program is operated while it serves.

use std::{net::SocketAddr, time::Duration};

use anyhow::bail;
use clap::Args;
use shell::{Limits, Operation, Proxies};

#[derive(Args, Clone, Debug)]
pub struct Operating {
    /// Proxies whose word is taken for where a request comes from: addresses and networks, with commas between
    #[arg(long, value_name = "LIST", env = "OPPDRAG_PROXIES_TRUSTED", value_delimiter = ',', value_parser = network)]
    proxies_trusted: Vec<String>,
    /// Attempts to sign in from one address in a minute; 0 is without limit
    #[arg(
        long,
        value_name = "N",
        env = "OPPDRAG_LIMITS_SIGN_IN",
        default_value_t = Limits::USUAL.sign_in
    )]
    limits_sign_in: u32,
    /// Writes by one account in a minute; 0 is without limit
    #[arg(
        long,
        value_name = "N",
        env = "OPPDRAG_LIMITS_WRITES",
        default_value_t = Limits::USUAL.writes
    )]
    limits_writes: u32,
    /// Requests by one account in a minute; 0 is without limit
    #[arg(
        long,
        value_name = "N",
        env = "OPPDRAG_LIMITS_REQUESTS",
        default_value_t = Limits::USUAL.requests
    )]
    limits_requests: u32,
    /// Requests from one address in a minute by those who are not signed in; 0 is without limit
    #[arg(
        long,
        value_name = "N",
        env = "OPPDRAG_LIMITS_VISITS",
        default_value_t = Limits::USUAL.visits
    )]
    limits_visits: u32,
    /// Where Prometheus may fetch metrics; nowhere when it is left out
    #[arg(long, value_name = "ADDR", env = "OPPDRAG_METRICS_LISTEN")]
    metrics_listen: Option<SocketAddr>,
    /// What Prometheus must show as its bearer token; needed where other machines can reach the address
    #[arg(
        long,
        value_name = "TOKEN",
        env = "OPPDRAG_METRICS_TOKEN",
        hide_env_values = true
    )]
    metrics_token: Option<String>,
    /// How many seconds requests in hand may take when the program is told to stop
    #[arg(
        long,
        value_name = "N",
        env = "OPPDRAG_STOP_SECONDS",
        default_value_t = 20
    )]
    stop_seconds: u64,
}

/// Where metrics are handed out, and to whom.
#[derive(Clone, Debug)]
pub struct MetricsDoor {
    pub listen: SocketAddr,
    pub token: Option<String>,
}

impl Operating {
    /// What the program keeps to while it serves.
    pub fn operation(&self) -> anyhow::Result<Operation> {
        let limits = Limits {
            sign_in: self.limits_sign_in,
            writes: self.limits_writes,
            requests: self.limits_requests,
            visits: self.limits_visits,
        };
        let proxies = Proxies::new(self.proxies_trusted.iter().map(String::as_str))?;
        Ok(Operation::within(limits, proxies))
    }

    pub fn stop_within(&self) -> Duration {
        Duration::from_secs(self.stop_seconds)
    }

    /// Where metrics are handed out.
    ///
    /// # Errors
    /// When anyone on the network could read them.
    pub fn metrics(&self) -> anyhow::Result<Option<MetricsDoor>> {
        let Some(listen) = self.metrics_listen else {
            return Ok(None);
        };
        if !listen.ip().is_loopback() && self.metrics_token.is_none() {
            bail!(
                "metrics at {listen} can be read from other machines; set a token with OPPDRAG_METRICS_TOKEN, or listen on 127.0.0.1"
            );
        }
        let token = self.metrics_token.clone();
        Ok(Some(MetricsDoor { listen, token }))
    }
}

fn network(text: &str) -> Result<String, String> {
    Proxies::new([text])
        .map(|_| text.to_owned())
        .map_err(|error| error.to_string())
}

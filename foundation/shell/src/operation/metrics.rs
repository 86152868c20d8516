use std::{
    collections::BTreeMap,
    fmt::Write as _,
    sync::{Mutex, PoisonError},
    time::Duration,
};

/// The upper ends of the histogram's buckets, in seconds.
const ENDS: [f64; 9] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 2.5, 10.0];

/// Måltall for drift: what the program counts of itself while it runs, in the text format of Prometheus. By the pattern of the route
/// and never by the address, so nothing personal is in it.
#[derive(Default)]
pub struct Metrics(Mutex<Counted>);

#[derive(Default)]
struct Counted {
    requests: BTreeMap<(String, String, u16), u64>,
    durations: BTreeMap<String, Durations>,
    refusals: BTreeMap<&'static str, u64>,
    sign_ins: [u64; 2],
    statements: u64,
}

#[derive(Default)]
struct Durations {
    within: [u64; ENDS.len()],
    seconds: f64,
    count: u64,
}

/// One request that was answered.
pub(crate) struct Served<'a> {
    pub method: &'a str,
    pub route: &'a str,
    pub status: u16,
    pub took: Duration,
    pub statements: usize,
    pub refusal: Option<&'static str>,
}

impl Served<'_> {
    /// A try to sign in, and whether it let the person in.
    fn sign_in(&self) -> Option<bool> {
        let tries = self.route.starts_with("/logg-inn/")
            && (self.method == "POST" || self.route.ends_with("/tilbake"));
        tries.then_some(self.status == 303)
    }
}

impl Metrics {
    pub(crate) fn count(&self, served: &Served) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (method, route) = (served.method.to_owned(), served.route.to_owned());
        *counted
            .requests
            .entry((method, route.clone(), served.status))
            .or_default() += 1;
        counted.durations.entry(route).or_default().add(served.took);
        counted.statements += served.statements as u64;
        if let Some(refusal) = served.refusal {
            *counted.refusals.entry(refusal).or_default() += 1;
        }
        if let Some(let_in) = served.sign_in() {
            counted.sign_ins[usize::from(let_in)] += 1;
        }
    }

    /// All that was counted, as Prometheus reads it.
    pub fn as_text(&self) -> String {
        let counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut text = String::new();
        heading(
            &mut text,
            "oppdrag_requests_total",
            "counter",
            "Requests that were answered",
        );
        for ((method, route, status), count) in &counted.requests {
            let _ = writeln!(
                text,
                "oppdrag_requests_total{{method=\"{method}\",route=\"{route}\",status=\"{status}\"}} {count}"
            );
        }
        heading(
            &mut text,
            "oppdrag_request_seconds",
            "histogram",
            "How long requests took",
        );
        for (route, durations) in &counted.durations {
            durations.write(&mut text, route);
        }
        heading(
            &mut text,
            "oppdrag_refusals_total",
            "counter",
            "Refusals by their kind",
        );
        for (kind, count) in &counted.refusals {
            let _ = writeln!(text, "oppdrag_refusals_total{{kind=\"{kind}\"}} {count}");
        }
        heading(
            &mut text,
            "oppdrag_sign_ins_total",
            "counter",
            "Attempts to sign in",
        );
        for (outcome, count) in ["refused", "let_in"].into_iter().zip(counted.sign_ins) {
            let _ = writeln!(
                text,
                "oppdrag_sign_ins_total{{outcome=\"{outcome}\"}} {count}"
            );
        }
        heading(
            &mut text,
            "oppdrag_statements_total",
            "counter",
            "Statements sent to the database by requests",
        );
        let _ = writeln!(text, "oppdrag_statements_total {}", counted.statements);
        text
    }
}

impl Durations {
    fn add(&mut self, took: Duration) {
        let seconds = took.as_secs_f64();
        for (within, end) in self.within.iter_mut().zip(ENDS) {
            *within += u64::from(seconds <= end);
        }
        self.seconds += seconds;
        self.count += 1;
    }

    fn write(&self, text: &mut String, route: &str) {
        for (within, end) in self.within.iter().zip(ENDS) {
            let _ = writeln!(
                text,
                "oppdrag_request_seconds_bucket{{route=\"{route}\",le=\"{end}\"}} {within}"
            );
        }
        let _ = writeln!(
            text,
            "oppdrag_request_seconds_bucket{{route=\"{route}\",le=\"+Inf\"}} {count}\n\
             oppdrag_request_seconds_sum{{route=\"{route}\"}} {seconds}\n\
             oppdrag_request_seconds_count{{route=\"{route}\"}} {count}",
            count = self.count,
            seconds = self.seconds,
        );
    }
}

fn heading(text: &mut String, name: &str, kind: &str, help: &str) {
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} {kind}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_route_and_status() {
        let metrics = Metrics::default();
        let mut served = Served {
            method: "GET",
            route: "/saker/{id}",
            status: 200,
            took: Duration::from_millis(20),
            statements: 4,
            refusal: None,
        };
        metrics.count(&served);
        metrics.count(&served);
        served.method = "POST";
        served.route = "/logg-inn/lenke/{token}";
        served.status = 410;
        served.refusal = Some("not-found");
        metrics.count(&served);
        let text = metrics.as_text();
        for line in [
            "oppdrag_requests_total{method=\"GET\",route=\"/saker/{id}\",status=\"200\"} 2",
            "oppdrag_request_seconds_bucket{route=\"/saker/{id}\",le=\"0.01\"} 0",
            "oppdrag_request_seconds_bucket{route=\"/saker/{id}\",le=\"0.025\"} 2",
            "oppdrag_request_seconds_count{route=\"/saker/{id}\"} 2",
            "oppdrag_refusals_total{kind=\"not-found\"} 1",
            "oppdrag_sign_ins_total{outcome=\"refused\"} 1",
            "oppdrag_sign_ins_total{outcome=\"let_in\"} 0",
            "oppdrag_statements_total 12",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}

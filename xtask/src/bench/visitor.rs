//! One signed-in person at the program: keeps the connection and the session, sends forms as a browser would.

use anyhow::{Context, Result, bail};
use std::time::{Duration, Instant};
use ureq::Agent;
use ureq::http::Response;

const PATIENCE: Duration = Duration::from_secs(60);
/// Stands between the parts of a form with a file.
const BORDER: &str = "between-the-parts-7d1f3c";

pub struct Visitor {
    agent: Agent,
    address: String,
    cookies: Vec<(String, String)>,
}

/// A page as it came.
pub struct Answer {
    pub took: Duration,
    pub status: u16,
    pub text: String,
    pub location: Option<String>,
    /// How many SQL statements the page took, as the program counts them in demo mode.
    pub statements: Option<u32>,
}

impl Visitor {
    pub fn new(address: &str) -> Visitor {
        let agent = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_global(Some(PATIENCE))
            .build()
            .into();
        Visitor {
            agent,
            address: address.to_owned(),
            cookies: Vec::new(),
        }
    }

    pub fn get(&mut self, path: &str) -> Result<Answer> {
        let request = self.agent.get(format!("{}{path}", self.address));
        let begun = Instant::now();
        let answer = request.header("Cookie", self.cookie()).call();
        self.read(begun, answer.with_context(|| format!("GET {path}"))?)
    }

    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Answer> {
        let request = self.agent.post(format!("{}{path}", self.address));
        let fields = fields
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let begun = Instant::now();
        let request = request.header("Cookie", self.cookie());
        let answer = request.header("Origin", &self.address).send_form(fields);
        self.read(begun, answer.with_context(|| format!("POST {path}"))?)
    }

    /// Sends a file in a field of this name, as a browser does.
    pub fn upload(
        &mut self,
        path: &str,
        (field, name, bytes): (&str, &str, &[u8]),
    ) -> Result<Answer> {
        let mut body = format!(
            "--{BORDER}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend(bytes);
        body.extend(format!("\r\n--{BORDER}--\r\n").bytes());
        let request = self.agent.post(format!("{}{path}", self.address));
        let begun = Instant::now();
        let request = request.header("Cookie", self.cookie());
        let request = request.header("Origin", &self.address);
        let kind = format!("multipart/form-data; boundary={BORDER}");
        let answer = request.header("Content-Type", kind).send(&body);
        self.read(begun, answer.with_context(|| format!("POST {path}"))?)
    }

    /// Follows the address of an answer, as a browser does after a form.
    pub fn follow(&mut self, answer: Answer) -> Result<Answer> {
        match answer.location {
            Some(path) => self.get(&path),
            None => Ok(answer),
        }
    }

    fn cookie(&self) -> String {
        let pairs = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("; ")
    }

    fn read(&mut self, begun: Instant, mut answer: Response<ureq::Body>) -> Result<Answer> {
        // A file is read as far as it is text; what counts is that it came.
        let bytes = answer.body_mut().read_to_vec()?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let took = begun.elapsed();
        let status = answer.status().as_u16();
        for cookie in answer.headers().get_all("set-cookie") {
            self.keep(cookie.to_str()?);
        }
        let header = |name: &str| answer.headers().get(name)?.to_str().ok();
        let location = header("location").map(str::to_owned);
        let statements = header("x-statements").and_then(|count| count.parse().ok());
        if status >= 500 {
            bail!("the program answered {status}");
        }
        Ok(Answer {
            took,
            status,
            text,
            location,
            statements,
        })
    }

    fn keep(&mut self, cookie: &str) {
        let pair = cookie.split(';').next().unwrap_or_default();
        if let Some((name, value)) = pair.split_once('=') {
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
    }
}

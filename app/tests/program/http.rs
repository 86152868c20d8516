//! One person at a program in another process: a connection for each request, so that it is clear what was answered.

use std::{
    io::{self, Read as _, Write as _},
    net::TcpStream,
    time::Duration,
};

const PATIENCE: Duration = Duration::from_secs(60);

#[derive(Clone)]
pub struct Visitor {
    address: String,
    /// The line of each request that says who asks.
    credentials: String,
}

/// What came back, whole.
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Visitor {
    /// Signs in as one of the demo's people.
    pub fn signed_in(address: &str, persona: &str) -> Self {
        let mut visitor = Self {
            address: address.to_owned(),
            credentials: String::new(),
        };
        let form = [("person", persona), ("til", "/saker")];
        let answer = visitor.post("/logg-inn/demo", &form).expect("an answer");
        assert_eq!(answer.status, 303, "{}", answer.body);
        let cookies = answer
            .head
            .lines()
            .filter_map(|line| line.strip_prefix("set-cookie: "));
        let pairs = cookies.filter_map(|cookie| cookie.split(';').next());
        let cookie = pairs.collect::<Vec<_>>().join("; ");
        visitor.credentials = format!("cookie: {cookie}\r\n");
        visitor
    }

    /// Another system, with its key.
    pub fn with_key(address: &str, key: &str) -> Self {
        Self {
            address: address.to_owned(),
            credentials: format!("authorization: Bearer {key}\r\n"),
        }
    }

    /// The same session at another program.
    pub fn at(&self, address: &str) -> Self {
        Self {
            address: address.to_owned(),
            ..self.clone()
        }
    }

    pub fn get(&self, path: &str) -> io::Result<Answer> {
        self.send("GET", path, "")
    }

    pub fn post(&self, path: &str, form: &[(&str, &str)]) -> io::Result<Answer> {
        let pairs = form
            .iter()
            .map(|(name, value)| format!("{name}={}", value.replace('/', "%2F")));
        self.send("POST", path, &pairs.collect::<Vec<_>>().join("&"))
    }

    fn send(&self, method: &str, path: &str, body: &str) -> io::Result<Answer> {
        let (address, credentials, length) = (&self.address, &self.credentials, body.len());
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nhost: {address}\r\n{credentials}connection: close\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {length}\r\n\r\n{body}"
        )?;
        let mut whole = String::new();
        stream.read_to_string(&mut whole)?;
        Answer::of(&whole).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
    }
}

impl Answer {
    fn of(whole: &str) -> Option<Self> {
        let (head, body) = whole.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Self {
            status,
            head: head.to_owned(),
            body: body.to_owned(),
        })
    }
}

use std::time::Duration;

use chrono::DateTime;
use http::{HeaderMap, Response, header};

use crate::Excerpt;

/// Avslag: the service answered that it does not answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the service answered {status}, {why}: «{said}»")]
pub struct Refusal {
    /// The status of HTTP.
    pub status: u16,
    pub why: Why,
    /// In the service's own words.
    pub said: Excerpt,
    /// How long the service wants us to wait.
    pub wait: Option<Duration>,
}

/// What a refusal means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    #[error("that too many cells were asked for at once")]
    TooManyCells,
    #[error("that it is asked too often")]
    TooOften,
    #[error("that it does not let us in")]
    NotLetIn,
    #[error("that there is no such thing")]
    NotThere,
    #[error("that it is elsewhere")]
    Elsewhere,
    #[error("that it cannot answer now")]
    OutOfOrder,
    #[error("that it does not take the question")]
    NotTaken,
}

/// What services write of too many cells: PxWebApi 1 with 403, PxWebApi 2 and FHI with 400.
const TOO_MANY: [&str; 4] = [
    "too many cells",
    "too many values",
    "too large",
    "maxrowcount",
];

impl Refusal {
    /// What a response of any status but success says.
    pub(crate) fn of(response: &Response<Vec<u8>>) -> Self {
        let status = response.status().as_u16();
        let said = Excerpt::of(response.body());
        Self {
            status,
            why: Why::of(status, said.as_str()),
            said,
            wait: wait(response.headers()),
        }
    }
}

impl Why {
    fn of(status: u16, said: &str) -> Self {
        let said = said.to_lowercase();
        let too_many = TOO_MANY.iter().any(|words| said.contains(words));
        match status {
            413 => Self::TooManyCells,
            400..=499 if too_many => Self::TooManyCells,
            401 | 403 => Self::NotLetIn,
            429 => Self::TooOften,
            404 | 410 => Self::NotThere,
            300..=399 => Self::Elsewhere,
            408 | 500..=599 => Self::OutOfOrder,
            _ => Self::NotTaken,
        }
    }

    pub(crate) fn passes(self) -> bool {
        matches!(self, Self::TooOften | Self::OutOfOrder)
    }
}

/// `Retry-After`, in seconds or as a date. A date counts from the answer's own, so that our clock need not be theirs.
fn wait(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name)?.to_str().ok().map(str::trim);
    let wanted = text(header::RETRY_AFTER)?;
    if let Ok(seconds) = wanted.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = |text| DateTime::parse_from_rfc2822(text).ok();
    let seconds = date(wanted)? - date(text(header::DATE)?)?;
    Some(seconds.to_std().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_status_has_its_meaning() {
        for (status, said, why) in [
            (
                403,
                r#"{"error":"Too many values selected"}"#,
                Why::TooManyCells,
            ),
            (403, "<h1>The proxy says no</h1>", Why::NotLetIn),
            (413, "", Why::TooManyCells),
            (
                400,
                r#"{"title":"Too many cells selected"}"#,
                Why::TooManyCells,
            ),
            (
                400,
                "The result exceeds maxRowCount (50000)",
                Why::TooManyCells,
            ),
            (400, r#"{"title":"Non-existent value"}"#, Why::NotTaken),
            (404, r#"{"title":"Non-existent table"}"#, Why::NotThere),
            (429, "", Why::TooOften),
            (302, "", Why::Elsewhere),
            (500, "", Why::OutOfOrder),
            (503, "Service Unavailable", Why::OutOfOrder),
            (418, "", Why::NotTaken),
        ] {
            let response = Response::builder().status(status);
            let response = response.body(said.as_bytes().to_vec()).unwrap();
            let refusal = Refusal::of(&response);
            assert_eq!((refusal.status, refusal.why), (status, why), "{said}");
        }
    }

    #[test]
    fn how_long_to_wait_is_read_in_both_writings() {
        let date = Some("Thu, 26 Nov 2026 08:00:00 GMT");
        for (wanted, date, seconds) in [
            ("37", None, Some(37)),
            (" 0 ", None, Some(0)),
            ("Thu, 26 Nov 2026 08:01:30 GMT", date, Some(90)),
            ("Thu, 26 Nov 2026 07:00:00 GMT", date, Some(0)),
            ("Thu, 26 Nov 2026 08:01:30 GMT", None, None),
            ("soon", date, None),
            ("-5", None, None),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::RETRY_AFTER, wanted.parse().unwrap());
            if let Some(date) = date {
                headers.insert(header::DATE, date.parse().unwrap());
            }
            let seconds = seconds.map(Duration::from_secs);
            assert_eq!(wait(&headers), seconds, "{wanted}");
        }
    }
}

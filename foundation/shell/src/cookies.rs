use http::{HeaderMap, HeaderValue, header};

/// In front of the name of a cookie: browsers take it from this very host alone, over https.
const HOST_ONLY: &str = "__Host-";

/// The language that somebody chose, on its way into the browser of one who may not be signed in.
#[derive(Clone, Copy, Debug)]
pub struct ChosenLanguage(pub kernel::Language);

/// A cookie of the frame's own. Scripts cannot read it, and other sites' forms do not bring it along.
pub(crate) fn kept(
    name: &str,
    value: &str,
    seconds: Option<u32>,
    is_https: bool,
) -> Option<HeaderValue> {
    let (front, secure) = if is_https {
        (HOST_ONLY, "; Secure")
    } else {
        ("", "")
    };
    let age = seconds.map_or_else(String::new, |seconds| format!("; Max-Age={seconds}"));
    HeaderValue::from_str(&format!(
        "{front}{name}={value}; Path=/{age}; HttpOnly; SameSite=Lax{secure}"
    ))
    .ok()
}

/// The value of the cookie, under its name with or without what https puts in front.
pub(crate) fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let cookies = headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok());
    cookies
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(found, _)| found.strip_prefix(HOST_ONLY).unwrap_or(found) == name)
        .map(|(_, value)| value.to_owned())
}

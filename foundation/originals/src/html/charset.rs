use encoding_rs::Encoding;

/// Where a page may say its encoding; the standard has browsers look no further.
const WITHIN: usize = 1024;

/// The encoding that a page's `<meta charset>` or XML declaration names, if it names a known one.
pub fn declared_charset(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(WITHIN)]).to_ascii_lowercase();
    let named = ["charset=", "encoding="]
        .iter()
        .find_map(|word| start.find(word).map(|at| &start[at + word.len()..]))?;
    let name = named.trim_start_matches(['"', '\'', ' ']);
    let end = name.find(|sign: char| !(sign.is_ascii_alphanumeric() || "-_:".contains(sign)));
    Encoding::for_label(&name.as_bytes()[..end.unwrap_or(name.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_its_encoding() {
        for (page, name) in [
            ("<meta charset=utf-8>", Some("UTF-8")),
            (
                "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\">",
                Some("windows-1252"),
            ),
            (
                "<?xml version='1.0' encoding='iso-8859-2'?>",
                Some("ISO-8859-2"),
            ),
            ("<meta charset=ukjent>", None),
            ("<p>brev", None),
        ] {
            assert_eq!(declared_charset(page.as_bytes()).map(Encoding::name), name);
        }
    }
}

use kernel::Id;

/// What a person is counted as once by, at one office: the address without differences that mean nothing, hashed with
/// the office. It cannot be read back, but whoever guesses the address finds it again; so it is personal data.
pub(crate) fn person_key(office: Id, email: &str) -> String {
    api::hash_of(format!("{office}\n{}", normalised(email)).as_bytes())
}

fn normalised(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Whether it has the shape of an address that a letter can be sent to.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((before, after)) = text.split_once('@') else {
        return false;
    };
    let is_plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>,;:\"()[]\\".contains(c);
    !before.is_empty()
        && after.split('.').count() >= 2
        && after.split('.').all(|part| !part.is_empty())
        && !after.contains('@')
        && text.chars().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_the_same_whatever_its_case_and_another_at_another_office() {
        let (vestland, rogaland) = (
            organisations::office_id("vestland"),
            organisations::office_id("rogaland"),
        );
        let key = person_key(vestland, "kari.nes@nav.no");
        assert_eq!(key, person_key(vestland, " Kari.Nes@NAV.no "));
        assert_ne!(key, person_key(rogaland, "kari.nes@nav.no"));
        assert_ne!(key, person_key(vestland, "kari.nes@nav.com"));
    }

    #[test]
    fn an_address_is_told_from_what_is_none() {
        for right in ["a@b.no", "kari.nes+kurs@nav.no", "æ@ø.no"] {
            assert!(is_email(right), "{right}");
        }
        for wrong in [
            "",
            "kari",
            "kari@nav",
            "@nav.no",
            "a@b@c.no",
            "a b@nav.no",
            "a@nav..no",
            "a@nav.no\r\nBcc: b@nav.no",
            "<a@nav.no>",
            "a@nav.no,b@nav.no",
        ] {
            assert!(!is_email(wrong), "{wrong:?}");
        }
    }
}

use std::ops::Range;

/// Finds the first fødselsnummer or D-nummer in free text, so that it can be refused before it is stored.
///
/// Eleven digits, written together or as `ddmmyy nnnnn` with a space, dot or hyphen between, not part of a
/// longer number, with a possible date (D-nummer: day + 40; synthetic numbers: month + 40 or + 80) and both
/// check digits right. From 2032 the first check digit may leave a remainder of 0–3
/// (Skatteetaten, «nye kontrollsiffer»), which is accepted here already.
pub fn find_national_identity_number(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    (0..bytes.len())
        .filter(|&start| {
            bytes[start].is_ascii_digit() && (start == 0 || !bytes[start - 1].is_ascii_digit())
        })
        .find_map(|start| candidate(bytes, start))
}

fn candidate(bytes: &[u8], start: usize) -> Option<Range<usize>> {
    let mut digits = Vec::with_capacity(11);
    let mut at = start;
    while digits.len() < 11 {
        match bytes.get(at) {
            Some(byte) if byte.is_ascii_digit() => digits.push(u32::from(byte - b'0')),
            Some(b' ' | b'.' | b'-') if digits.len() == 6 && bytes[at - 1].is_ascii_digit() => {}
            _ => return None,
        }
        at += 1;
    }
    let alone = !bytes.get(at).is_some_and(u8::is_ascii_digit);
    (alone && has_date(&digits) && has_check_digits(&digits)).then_some(start..at)
}

fn has_date(digits: &[u32]) -> bool {
    let day = digits[0] * 10 + digits[1];
    let month = digits[2] * 10 + digits[3];
    let day = if day > 40 { day - 40 } else { day };
    let month = match month {
        81..=92 => month - 80,
        41..=52 => month - 40,
        other => other,
    };
    (1..=31).contains(&day) && (1..=12).contains(&month)
}

fn has_check_digits(digits: &[u32]) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let sum = |weights: &[u32]| {
        weights
            .iter()
            .zip(digits)
            .map(|(weight, digit)| weight * digit)
            .sum::<u32>()
            % 11
    };
    sum(&FIRST) <= 3 && sum(&SECOND) == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The two check digits of nine leading digits, worked out from the rule and not from the code above.
    fn with_check_digits(nine: &str) -> Option<String> {
        let digits: Vec<u32> = nine.chars().filter_map(|c| c.to_digit(10)).collect();
        let weigh = |weights: &[u32], digits: &[u32]| {
            let rest = digits.iter().zip(weights).map(|(d, w)| d * w).sum::<u32>() % 11;
            if rest == 0 { 0 } else { 11 - rest }
        };
        let first = weigh(&[3, 7, 6, 1, 8, 9, 4, 5, 2], &digits);
        let ten: Vec<u32> = digits.iter().copied().chain([first]).collect();
        let second = weigh(&[5, 4, 3, 2, 7, 6, 5, 4, 3, 2], &ten);
        (first < 10 && second < 10).then(|| format!("{nine}{first}{second}"))
    }

    fn some_number(date: &str) -> String {
        (100..1000)
            .find_map(|individual| with_check_digits(&format!("{date}{individual}")))
            .unwrap()
    }

    #[test]
    fn numbers_are_found_in_every_writing() {
        for date in ["010190", "310100", "410190", "014190", "018190"] {
            let number = some_number(date);
            let (six, five) = number.split_at(6);
            for text in [
                number.clone(),
                format!("Klager {number} ringte"),
                format!("fnr. {six} {five}."),
                format!("{six}-{five}"),
                format!("æøå{number}å"),
            ] {
                let found =
                    find_national_identity_number(&text).unwrap_or_else(|| panic!("{text}"));
                assert!(text.is_char_boundary(found.start) && text.is_char_boundary(found.end));
            }
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let number = some_number("010190");
        let mut wrong_check = number.clone();
        let last = wrong_check.pop().unwrap();
        wrong_check.push(if last == '9' { '0' } else { '9' });
        for text in [
            wrong_check,
            format!("{number}7"),
            format!("7{number}"),
            "2026/12345".into(),
            "kap. 621 post 63".into(),
            "00000000000".into(),
            "990190 12345".into(),
            "12345678901234567890".into(),
            String::new(),
        ] {
            assert_eq!(find_national_identity_number(&text), None, "{text}");
        }
    }
}

use super::words::number;

/// The percentage that the demand names: «90 %», «90 prosent», «nitti prosent».
pub fn share(text: &str) -> Option<f64> {
    let mut last = "";
    for word in text.split_whitespace() {
        let attached = word
            .strip_suffix('%')
            .or_else(|| word.split_once('%').map(|(start, _)| start));
        let value = match attached {
            Some("") => number(last),
            Some(start) => number(start),
            None if UNITS.iter().any(|unit| word.starts_with(unit)) => number(last),
            None => None,
        };
        if let Some(value) = value.filter(|value| (0.0..=100.0).contains(value)) {
            return Some(value);
        }
        last = word;
    }
    None
}

const UNITS: [&str; 3] = ["prosent", "pst", "pct"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages() {
        for (text, expected) in [
            ("90 % av sakene", Some(90.0)),
            ("minst 90% av sakene", Some(90.0)),
            ("nitti prosent av sakene", Some(90.0)),
            ("87,5 prosent", Some(87.5)),
            ("80 pst. av", Some(80.0)),
            ("900 % av", None),
            ("prosentvis", None),
            ("alle sakene", None),
        ] {
            assert_eq!(share(text), expected, "{text}");
        }
    }
}

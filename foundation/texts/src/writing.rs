use kernel::{Day, Instant, Language, Share};

/// No-break space: keeps a number and its unit on one line.
const NBSP: char = '\u{a0}';
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A whole number with its thousands apart: `12 345`, in English `12,345`.
pub(crate) fn whole(language: Language, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut written = String::from(if number < 0 { "−" } else { "" });
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            written.push(if language == Language::En { ',' } else { NBSP });
        }
        written.push(digit);
    }
    written
}

/// A number of tenths with one decimal: 873 → `87,3`, in English `87.3`.
pub(crate) fn tenths(language: Language, tenths: i64) -> String {
    let sign = if language == Language::En { '.' } else { ',' };
    let minus = if tenths < 0 { "−" } else { "" };
    let tenths = tenths.abs();
    format!(
        "{minus}{}{sign}{}",
        whole(language, tenths / 10),
        tenths % 10
    )
}

/// A number with so many decimals, at most nine: `1 234,50`, in English `1,234.50`; a dash where it is none.
pub(crate) fn decimal(language: Language, number: f64, decimals: u32) -> String {
    let decimals = decimals.min(9);
    let scale = 10_i64.pow(decimals);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a power of ten up to the ninth is exact"
    )]
    let scaled = (number * scale as f64).round();
    if !scaled.is_finite() || scaled.abs() >= 9e15 {
        return "–".to_owned();
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is whole and below 2^53"
    )]
    let scaled = scaled as i64;
    let minus = if scaled < 0 { "−" } else { "" };
    let scaled = scaled.abs();
    let before = whole(language, scaled / scale);
    if decimals == 0 {
        return format!("{minus}{before}");
    }
    let sign = if language == Language::En { '.' } else { ',' };
    let width = decimals as usize;
    format!("{minus}{before}{sign}{:0width$}", scaled % scale)
}

/// `87,3 %`, in English `87.3%`; a dash when the whole is nothing.
pub(crate) fn percent(language: Language, share: Share) -> String {
    match share.tenths() {
        None => "–".to_owned(),
        Some(parts) => {
            let number = tenths(language, i64::try_from(parts).unwrap_or(1000));
            if language == Language::En {
                format!("{number}%")
            } else {
                format!("{number}{NBSP}%")
            }
        }
    }
}

/// `30.04.2026`, in English `30 Apr 2026`.
pub(crate) fn day(language: Language, day: Day) -> String {
    let (year, month, of_month) = (day.year(), day.month(), day.day_of_month());
    if language == Language::En {
        let name = MONTHS[(month as usize + 11) % 12];
        format!("{of_month}{NBSP}{name}{NBSP}{year}")
    } else {
        format!("{of_month:02}.{month:02}.{year}")
    }
}

/// The day and the time of the day in Norway: `30.04.2026 kl. 14.05`.
pub(crate) fn moment(language: Language, moment: Instant) -> String {
    let (hour, minute) = moment.hour_minute();
    let day = day(language, moment.day());
    if language == Language::En {
        format!("{day}, {hour:02}:{minute:02}")
    } else {
        format!("{day} kl.{NBSP}{hour:02}.{minute:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_days_are_written_as_each_language_writes_them() {
        assert_eq!(whole(Language::Nb, 1_234_567), "1\u{a0}234\u{a0}567");
        assert_eq!(whole(Language::En, -1234), "−1,234");
        assert_eq!(decimal(Language::Nb, 1234.567, 2), "1\u{a0}234,57");
        assert_eq!(decimal(Language::En, -0.04, 1), "0.0");
        assert_eq!(decimal(Language::En, -1.25, 2), "−1.25");
        assert_eq!(decimal(Language::Nn, 41.0, 0), "41");
        assert_eq!(decimal(Language::Nb, f64::NAN, 1), "–");
        assert_eq!(percent(Language::Nn, Share::new(131, 150)), "87,3\u{a0}%");
        assert_eq!(percent(Language::En, Share::new(131, 150)), "87.3%");
        assert_eq!(percent(Language::Nb, Share::new(0, 0)), "–");
        let april = Day::of(2026, 4, 3).unwrap();
        assert_eq!(day(Language::Nb, april), "03.04.2026");
        assert_eq!(day(Language::En, april), "3\u{a0}Apr\u{a0}2026");
    }
}

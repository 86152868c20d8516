//! People may write any sign there is; a PDF that is kept for ever may show those alone that its fonts draw. What else
//! was written becomes a sign that says so.

use std::collections::BTreeSet;

use documents::{certificate::Certificate, report::Report};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use crate::{TypesettingError, fonts::FONTS, missing};

/// Stands where the fonts have no sign; all of them have this one.
const REPLACEMENT: char = '□';

/// The report as the template reads it: every text in signs that can be printed, and in `unprintable` what the reader
/// must know of those that cannot, or nothing.
pub(crate) fn data(report: &Report) -> serde_json::Result<Value> {
    let mut data = serde_json::to_value(report)?;
    let mut lacking = BTreeSet::new();
    in_every_text(&mut data, &mut lacking);
    let told = (!lacking.is_empty()).then(|| missing::told(&report.words.unprintable, &lacking));
    data["unprintable"] = told.into();
    Ok(data)
}

/// The certificate as the template reads it: every text in signs that can be printed, and nobody's name as anything else
/// than it is written.
pub(crate) fn certificate(certificate: &Certificate) -> Result<Value, TypesettingError> {
    let mut lacking = BTreeSet::new();
    printable(&certificate.name, &mut lacking);
    if !lacking.is_empty() {
        return Err(TypesettingError::Name);
    }
    let mut data = serde_json::to_value(certificate)?;
    in_every_text(&mut data, &mut lacking);
    Ok(data)
}

fn in_every_text(value: &mut Value, lacking: &mut BTreeSet<char>) {
    match value {
        Value::String(text) => *text = printable(text, lacking),
        Value::Array(values) => values
            .iter_mut()
            .for_each(|value| in_every_text(value, lacking)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|value| in_every_text(value, lacking)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text in signs that the fonts have; those that they lack are told beside.
fn printable(text: &str, lacking: &mut BTreeSet<char>) -> String {
    let signs = text.nfc().filter(|sign| !is_unseen(*sign));
    signs
        .map(|sign| {
            as_printed(sign).unwrap_or_else(|| {
                lacking.insert(sign);
                REPLACEMENT
            })
        })
        .collect()
}

/// The sign itself, or one that reads the same; `None` where there is neither.
fn as_printed(sign: char) -> Option<char> {
    if sign == '\n' {
        return Some(sign);
    }
    let reads_the_same = if sign.is_control() || (sign.is_whitespace() && !is_drawn(sign)) {
        ' '
    } else {
        of_usual_width(sign)
    };
    is_drawn(reads_the_same).then_some(reads_the_same)
}

/// Latin letters, digits and marks in the width of Chinese writing are those of ours.
fn of_usual_width(sign: char) -> char {
    const FULL_WIDTH: std::ops::RangeInclusive<char> = '\u{ff01}'..='\u{ff5e}';
    const BEYOND_USUAL: u32 = 0xfee0;
    if FULL_WIDTH.contains(&sign) {
        char::from_u32(u32::from(sign) - BEYOND_USUAL).unwrap_or(sign)
    } else {
        sign
    }
}

/// Whether every font draws it, as something that everybody reads alike: what is for private use means something in one
/// font alone, and may not stand in a PDF that is kept.
fn is_drawn(sign: char) -> bool {
    let is_private = matches!(sign, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let has = |font: &typst::text::Font| font.info().coverage.contains(u32::from(sign));
    !is_private && FONTS.faces.iter().all(has)
}

/// Signs without form, which steer how others are shown (Unicode's `Default_Ignorable_Code_Point`): where they steer
/// nothing they may be left out.
fn is_unseen(sign: char) -> bool {
    matches!(
        sign,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff0}'..='\u{fff8}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::printable;

    #[test]
    fn what_the_fonts_lack_is_replaced_and_told() {
        for (written, printed, lacking) in [
            (
                "Blåbærsyltetøy, čáhci, ŋ, §, «», – %",
                "Blåbærsyltetøy, čáhci, ŋ, §, «», – %",
                "",
            ),
            ("a\u{30a}rsrapport", "årsrapport", ""),
            ("ＡＢＣ１２３！", "ABC123!", ""),
            ("中文 og 中", "□□ og □", "中文"),
            ("takk 🙂", "takk □", "🙂"),
            ("👩‍👧", "□□", "👧👩"),
            ("سلام", "□□□□", "سلام"),
            ("a\u{7}b\u{b}c\u{85}d\u{2028}e\tf", "a b c d e f", ""),
            ("for\u{ad}mål\u{200b}et\u{feff}", "formålet", ""),
            ("\u{202e}snudd\u{202c}", "snudd", ""),
            ("logo \u{e000}", "logo □", "\u{e000}"),
            ("ord\u{3000}mellom", "ord mellom", ""),
            ("\u{fffd} \u{ffff}", "□ □", "\u{fffd}\u{ffff}"),
            ("linje\nlinje", "linje\nlinje", ""),
        ] {
            let mut told = BTreeSet::new();
            assert_eq!(printable(written, &mut told), printed, "{written:?}");
            assert_eq!(told, lacking.chars().collect(), "{written:?}");
        }
    }
}

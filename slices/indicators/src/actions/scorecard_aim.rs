//! Målet for en linje, as its form says it.

use shell::Fields;

use crate::{import::number, scorecards::Aim};

/// Which way it should go, and how far; notes every fault. A target is for what is part of a whole.
pub fn aim(fields: &mut Fields, is_share: bool) -> Option<Aim> {
    let direction = fields.choice("retning");
    let direction = fields.required("retning", direction);
    let target = target(fields);
    if target.is_some() && !is_share {
        let sentence = fields.sentence("scorecards-fault-no-share");
        fields.note("mal", sentence);
    }
    Some(Aim {
        direction: direction?,
        target,
    })
}

/// Tenths of a per cent; notes a fault where what is written is none from 0 to 100 per cent.
fn target(fields: &mut Fields) -> Option<u32> {
    let text = fields.raw("mal").trim().trim_end_matches('%').trim();
    if text.is_empty() {
        return None;
    }
    let found = tenths(text);
    if found.is_none() {
        let sentence = fields.sentence("scorecards-fault-target");
        fields.note("mal", sentence);
    }
    found
}

fn tenths(percent: &str) -> Option<u32> {
    let cell = number::cell(percent)?;
    let percent = cell.number.filter(|_| cell.mark.is_none())?;
    let tenths = percent * 10.0;
    let fits = (0.0..=1000.0).contains(&tenths) && (tenths - tenths.round()).abs() < 1e-6;
    fits.then(|| tenths.round() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_is_per_cent_with_one_decimal() {
        for (text, expected) in [
            ("80", Some(800)),
            ("4,5", Some(45)),
            ("4.5", Some(45)),
            ("0", Some(0)),
            ("100", Some(1000)),
            ("100,1", None),
            ("-1", None),
            ("4,55", None),
            ("mange", None),
            ("80*", None),
        ] {
            assert_eq!(tenths(text), expected, "{text}");
        }
    }
}

use texts::Tongue;

use super::need::signed;
use crate::effort::{Balance, NotCompared};

/// Whether effort goes with need, and what that means, in sentences.
pub(super) fn concentration(balance: Option<&Balance>, t: &Tongue) -> Vec<String> {
    let Some(balance) = balance else {
        return vec![t.say("indicators-effort-nothing-to-compare")];
    };
    let found = match &balance.concentration {
        Ok(found) => found,
        Err(reason) => return vec![refusal(*reason, t)],
    };
    let interval = found.interval;
    let key = if interval.low > 0.0 {
        "indicators-effort-goes-with-need"
    } else if interval.high < 0.0 {
        "indicators-effort-goes-against-need"
    } else {
        "indicators-effort-no-connection"
    };
    let told = [
        ("index", signed(found.index, t).into()),
        ("low", signed(interval.low, t).into()),
        ("high", signed(interval.high, t).into()),
        ("places", found.units.into()),
    ];
    vec![t.say(key), t.with("indicators-effort-concentration", told)]
}

fn refusal(reason: NotCompared, t: &Tongue) -> String {
    match reason {
        NotCompared::FewPlaces { found, least } => t.with(
            "indicators-effort-few-places",
            [("found", found.into()), ("least", least.into())],
        ),
        NotCompared::NoEffort => t.say("indicators-effort-no-effort"),
        NotCompared::NeedIsTheSame => t.say("indicators-effort-same-need"),
        NotCompared::NoNumbers => t.say("indicators-effort-nothing-to-compare"),
    }
}

//! What is wrong with a line, in people's words.

use kernel::Id;
use statbank::WrongWish;
use texts::Tongue;

use crate::{
    fetching::{line::Line, planning::WrongLine},
    indicator::Series,
};

/// What is wrong, in a sentence.
pub fn sentence(wrong: &WrongLine, t: &Tongue) -> String {
    let code = |code: &String| [("code", code.clone().into())];
    let dimension = |name: &String| [("dimension", name.clone().into())];
    match wrong {
        WrongLine::NoService(key) => t.with("indicators-fetch-wrong-no-service", code(key)),
        WrongLine::NotAsked => t.say("indicators-fetch-wrong-not-asked"),
        WrongLine::NoPlace => t.say("indicators-fetch-wrong-no-place"),
        WrongLine::NoYear => t.say("indicators-fetch-wrong-no-year"),
        WrongLine::NotAYear(period) => t.with("indicators-fetch-wrong-not-a-year", code(period)),
        WrongLine::SumOfAmounts => t.say("indicators-fetch-wrong-sum"),
        WrongLine::Nothing => t.say("indicators-fetch-wrong-nothing"),
        WrongLine::TooMuch => t.say("indicators-fetch-wrong-too-much"),
        WrongLine::Wish(WrongWish::NoDimension(name)) => {
            t.with("indicators-fetch-wrong-no-dimension", dimension(name))
        }
        WrongLine::Wish(WrongWish::NoCode { dimension, code }) => {
            let told = [
                ("dimension", dimension.clone().into()),
                ("code", code.clone().into()),
            ];
            t.with("indicators-fetch-wrong-no-code", told)
        }
        WrongLine::Wish(WrongWish::Nothing(name) | WrongWish::Needed(name)) => {
            t.with("indicators-fetch-wrong-needed", dimension(name))
        }
    }
}

/// What is wrong with lines, each in a sentence that names the series.
pub fn sentences(
    wrong: &[(Id, WrongLine)],
    (lines, series): (&[Line], &[Series]),
    t: &Tongue,
) -> Vec<String> {
    let name = |id: Id| {
        let line = lines.iter().find(|one| one.id == id)?;
        let series = series.iter().find(|one| one.id == line.series)?;
        let name = series.name.of(t.language());
        Some(format!("{name} ({}): ", line.table))
    };
    let told = wrong.iter().map(|(line, what)| {
        let name = name(*line).unwrap_or_default();
        format!("{name}{}", sentence(what, t))
    });
    told.collect()
}

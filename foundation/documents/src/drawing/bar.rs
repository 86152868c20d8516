use crate::report::Tone;

use super::{
    Label,
    canvas::{Area, Canvas},
    palette::{TARGET, TRACK, hatch_tone, of_tone},
    scale::Scale,
};

const WIDTH: f64 = 180.0;
const HEIGHT: f64 = 18.0;
const BAR: Area = Area {
    x: 0.0,
    y: 4.0,
    width: WIDTH,
    height: 10.0,
};

/// A bar of a share in percent, with a mark where the target stands.
///
/// `percent` is `None` where nothing is measured: then only the track and the target are drawn.
pub fn bar(percent: Option<f64>, target: Option<f64>, tone: Tone, label: Label) -> String {
    let scale = Scale::new(100.0, 0.0, WIDTH);
    let mut canvas = Canvas::new("drawing-bar", WIDTH, HEIGHT, label);
    canvas.rectangle(BAR, 2.0, "drawing-track", TRACK);
    if let Some(percent) = percent.filter(|percent| *percent > 0.0) {
        let part = Area {
            width: scale.place(percent).max(2.0),
            ..BAR
        };
        let (class, colour) = of_tone(tone);
        canvas.rectangle(part, 2.0, class, colour);
        hatch_tone(&mut canvas, part, tone);
    }
    if let Some(target) = target {
        let mark = Area {
            x: (scale.place(target) - 1.0).clamp(0.0, WIDTH - 2.0),
            y: 0.0,
            width: 2.0,
            height: HEIGHT,
        };
        canvas.rectangle(mark, 0.0, "drawing-target", TARGET);
    }
    canvas.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LABEL: Label = Label {
        title: "Andel",
        description: "131 av 150 er 87,3 %, målet er 90 %",
    };

    #[test]
    fn a_bar_with_its_target() {
        insta::assert_snapshot!(bar(Some(87.3), Some(90.0), Tone::Missed, LABEL));
    }

    #[test]
    fn nothing_measured_is_an_empty_track() {
        insta::assert_snapshot!(bar(None, Some(100.0), Tone::Neutral, LABEL));
    }

    #[test]
    fn texts_cannot_break_out() {
        let evil = Label {
            title: "</title><script>alert(1)</script>",
            description: "a & b \u{1}",
        };
        let svg = bar(None, None, Tone::Neutral, evil);
        assert!(
            !svg.contains("<script") && svg.contains("a &amp; b  "),
            "{svg}"
        );
    }
}

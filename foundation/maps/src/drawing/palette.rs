use super::Look;

pub(super) const INK: &str = "#1e2b3c";
/// Between areas, and between land and sea.
pub(super) const BORDER: &str = "#5b6777";
/// Strokes over what has no class.
pub(super) const STROKES: &str = "#5b6777";

/// Fargeskala: from which colours classes are drawn. Both are told apart by those who see no red or no green, and by their
/// lightness alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Palette {
    /// From little to much: the darker, the more.
    Sequential,
    /// From below to above something in the middle.
    Diverging,
}

/// Class names, from low to high.
const SEQUENTIAL: [(&str, &str); 5] = [
    ("drawing-sequential-1", "#e6f0f8"),
    ("drawing-sequential-2", "#b3d2e8"),
    ("drawing-sequential-3", "#74abd2"),
    ("drawing-sequential-4", "#2f7bb0"),
    ("drawing-sequential-5", "#0d4570"),
];
const DIVERGING: [(&str, &str); 5] = [
    ("drawing-diverging-1", "#8a4b00"),
    ("drawing-diverging-2", "#dda75a"),
    ("drawing-diverging-3", "#f3f1ec"),
    ("drawing-diverging-4", "#86b7d9"),
    ("drawing-diverging-5", "#1b5e8c"),
];

impl Palette {
    /// The class name and the colour of a look, where there are so many classes: fewer than five are spread over the whole
    /// scale, more share its colours.
    pub(super) fn of(self, look: Option<Look>, classes: usize) -> (&'static str, &'static str) {
        match look {
            Some(Look::Class(class)) => self.colours()[place(class, classes)],
            Some(Look::Missing) => ("drawing-state-missing", "#f1f3f5"),
            Some(Look::Suppressed) => ("drawing-state-suppressed", "#ffffff"),
            Some(Look::NotComparable) => ("drawing-state-not-comparable", "#ffffff"),
            None => ("drawing-land", "#f1f3f5"),
        }
    }

    fn colours(self) -> &'static [(&'static str, &'static str); 5] {
        match self {
            Self::Sequential => &SEQUENTIAL,
            Self::Diverging => &DIVERGING,
        }
    }
}

/// Which of the five colours.
fn place(class: usize, classes: usize) -> usize {
    let last = classes.max(2) - 1;
    let class = class.min(last);
    (class * 8 + last) / (last * 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_spread_over_the_scale() {
        for (classes, expected) in [
            (5, &[0, 1, 2, 3, 4][..]),
            (4, &[0, 1, 3, 4]),
            (3, &[0, 2, 4]),
            (2, &[0, 4]),
            (1, &[0]),
            (0, &[]),
        ] {
            let places: Vec<usize> = (0..classes).map(|class| place(class, classes)).collect();
            assert_eq!(places, expected, "{classes}");
        }
        assert_eq!(place(99, 5), 4);
    }

    type Colour = [f64; 3];

    /// Red, green and blue, by the amount of light.
    fn linear(hex: &str) -> Colour {
        [1, 3, 5].map(|at| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    fn luminance(colour: Colour) -> f64 {
        0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2]
    }

    fn contrast(one: Colour, other: Colour) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    /// Matrices of Machado, Oliveira and Fernandes (2009) for those who see no red and no green at all.
    const NO_RED: [Colour; 3] = [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ];
    const NO_GREEN: [Colour; 3] = [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ];

    fn seen(colour: Colour, by: [Colour; 3]) -> Colour {
        by.map(|row| {
            row.iter()
                .zip(colour)
                .map(|(a, b)| a * b)
                .sum::<f64>()
                .clamp(0.0, 1.0)
        })
    }

    /// How far apart two colours look: the difference in the uniform space OKLab.
    fn difference(one: Colour, other: Colour) -> f64 {
        let (one, other) = (uniform(one), uniform(other));
        one.iter()
            .zip(other)
            .map(|(a, b)| (a - b).powi(2))
            .sum::<f64>()
            .sqrt()
    }

    fn uniform([r, g, b]: Colour) -> Colour {
        let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
        let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
        let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
        [
            0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s,
            1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s,
            0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s,
        ]
    }

    #[test]
    fn any_two_colours_of_a_scale_are_told_apart_by_everybody() {
        for palette in [Palette::Sequential, Palette::Diverging] {
            let colours = palette.colours().map(|(_, hex)| linear(hex));
            for (at, one) in colours.iter().enumerate() {
                for other in &colours[at + 1..] {
                    let all = difference(*one, *other);
                    let no_red = difference(seen(*one, NO_RED), seen(*other, NO_RED));
                    let no_green = difference(seen(*one, NO_GREEN), seen(*other, NO_GREEN));
                    let least = all.min(no_red).min(no_green);
                    assert!(least > 0.08, "{palette:?} {at} {least}");
                }
            }
        }
    }

    #[test]
    fn more_is_darker_and_the_steps_are_seen_without_colour() {
        let colours = SEQUENTIAL.map(|(_, hex)| linear(hex));
        for pair in colours.windows(2) {
            assert!(luminance(pair[0]) > luminance(pair[1]));
            assert!(contrast(pair[0], pair[1]) > 1.3);
        }
        let colours = DIVERGING.map(|(_, hex)| linear(hex));
        for pair in colours.windows(2) {
            assert!(contrast(pair[0], pair[1]) > 1.3);
        }
    }

    /// WCAG 1.4.11 asks 3 : 1 of what a reader must see.
    #[test]
    fn borders_and_strokes_stand_out_from_paper_and_states() {
        let states = [Look::Missing, Look::Suppressed, Look::NotComparable];
        for look in states {
            let (_, fill) = Palette::Sequential.of(Some(look), 5);
            assert!(contrast(linear(STROKES), linear(fill)) > 3.0, "{look:?}");
        }
        assert!(contrast(linear(BORDER), linear("#ffffff")) > 3.0);
    }
}

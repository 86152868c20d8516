/// A scale on which chance varies alike.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Scale {
    /// Square roots of counts, which vary alike whatever the count.
    Root,
    /// The angle of a share, which varies alike whatever the share.
    Angle,
}

impl Scale {
    pub fn of(self, count: f64, of: f64) -> f64 {
        match self {
            Self::Root => ((count + 0.375) / of).sqrt(),
            Self::Angle => ((count + 0.375) / (of + 0.75)).min(1.0).sqrt().asin(),
        }
    }

    /// Where the scale stands on average for a place of this size with the common figure.
    pub fn target(self, common: f64, of: f64) -> f64 {
        match self {
            Self::Root => (common + 0.125 / of).sqrt(),
            Self::Angle => common.sqrt().asin(),
        }
    }

    pub fn back(self, place: f64) -> f64 {
        match self {
            Self::Root => place.max(0.0).powi(2),
            Self::Angle => place.clamp(0.0, std::f64::consts::FRAC_PI_2).sin().powi(2),
        }
    }
}

/// The variance of chance on either scale.
pub(super) fn chance(of: f64) -> f64 {
    0.25 / of
}

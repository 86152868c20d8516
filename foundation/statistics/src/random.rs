/// Trekninger: a stream of chance that the same seed always gives again, so that every figure can be made anew.
///
/// The generator is xoshiro256++ (Blackman and Vigna 2021), its state filled by SplitMix64. Not for secrets.
#[derive(Clone, Debug)]
pub struct Draws {
    state: [u64; 4],
    spare: Option<f64>,
}

impl Draws {
    pub fn seeded(seed: u64) -> Self {
        let mut at = seed;
        let mut next = || {
            at = at.wrapping_add(0x9E37_79B9_7F4A_7C15);
            let mixed = (at ^ (at >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            mixed ^ (mixed >> 31)
        };
        Self {
            state: [next(), next(), next(), next()],
            spare: None,
        }
    }

    /// 64 bits of chance.
    pub fn bits(&mut self) -> u64 {
        let [a, b, c, d] = self.state;
        let answer = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c, d) = (c ^ a, d ^ b);
        self.state = [a ^ d, b ^ c, c ^ (b << 17), d.rotate_left(45)];
        answer
    }

    /// Evenly between 0 and 1, never either of them.
    pub fn even(&mut self) -> f64 {
        ((self.bits() >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    }

    /// Evenly one of the first `count` whole numbers from zero; zero where there are none.
    pub fn below(&mut self, count: usize) -> usize {
        let wide = u128::from(self.bits()) * count as u128;
        usize::try_from(wide >> 64).unwrap_or(0)
    }

    /// A standard normal value, by Marsaglia's polar way.
    pub fn normal(&mut self) -> f64 {
        if let Some(spare) = self.spare.take() {
            return spare;
        }
        loop {
            let (x, y) = (2.0 * self.even() - 1.0, 2.0 * self.even() - 1.0);
            let square = x * x + y * y;
            if square < 1.0 && square > 0.0 {
                let scale = (-2.0 * square.ln() / square).sqrt();
                self.spare = Some(y * scale);
                return x * scale;
            }
        }
    }

    /// A gamma value of this shape and scale one (Marsaglia and Tsang 2000); zero where the shape is not above zero.
    pub fn gamma(&mut self, shape: f64) -> f64 {
        if shape.is_nan() || shape <= 0.0 {
            return 0.0;
        }
        if shape < 1.0 {
            let lift = self.even().powf(1.0 / shape);
            return self.gamma(shape + 1.0) * lift;
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let z = self.normal();
            let root = 1.0 + c * z;
            if root <= 0.0 {
                continue;
            }
            let cube = root * root * root;
            if self.even().ln() < 0.5 * z * z + d * (1.0 - cube + cube.ln()) {
                return d * cube;
            }
        }
    }

    /// A Poisson count with this mean; zero where the mean is not above zero. A mean above a hundred million is drawn
    /// as a rounded normal value.
    pub fn poisson(&mut self, mean: f64) -> u64 {
        if mean.is_nan() || mean <= 0.0 {
            return 0;
        }
        if mean > 1e8 {
            let drawn = mean.min(1e18) + mean.min(1e18).sqrt() * self.normal();
            return drawn.round().max(0.0) as u64;
        }
        // A Poisson process is waited through in pieces: so many arrivals take a gamma's time (Ahrens and Dieter 1974).
        let (mut left, mut counted) = (mean, 0);
        while left > 16.0 {
            let arrivals = (left * 0.875).floor();
            let time = self.gamma(arrivals);
            if time > left {
                return counted + self.binomial(arrivals as u64 - 1, left / time);
            }
            left -= time;
            counted += arrivals as u64;
        }
        counted + self.few(left)
    }

    /// Arrivals within a short time, one by one.
    fn few(&mut self, time: f64) -> u64 {
        let (limit, mut product, mut counted) = ((-time).exp(), self.even(), 0);
        while product > limit {
            product *= self.even();
            counted += 1;
        }
        counted
    }

    /// How many of `tries` fall within the share, split at the middle one of them until few are left.
    pub fn binomial(&mut self, tries: u64, share: f64) -> u64 {
        let (mut tries, mut share, mut hits) = (tries, share.clamp(0.0, 1.0), 0);
        while tries > 40 && share > 0.0 && share < 1.0 {
            let (below, above) = (tries.div_ceil(2), tries - tries.div_ceil(2) + 1);
            let (x, y) = (self.gamma(below as f64), self.gamma(above as f64));
            let middle = x / (x + y);
            if middle <= share {
                hits += below;
                tries -= below;
                share = ((share - middle) / (1.0 - middle)).clamp(0.0, 1.0);
            } else {
                tries = below - 1;
                share = (share / middle).clamp(0.0, 1.0);
            }
        }
        if share >= 1.0 {
            return hits + tries;
        }
        hits + (0..tries.min(40)).filter(|_| self.even() < share).count() as u64
    }

    /// The same things in an order of chance.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for at in (1..things.len()).rev() {
            let other = self.below(at + 1);
            things.swap(at, other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean_and_variance(mut draw: impl FnMut() -> f64) -> (f64, f64) {
        let drawn: Vec<f64> = (0..40_000).map(|_| draw()).collect();
        let mean = drawn.iter().sum::<f64>() / 40_000.0;
        let square = drawn.iter().map(|x| (x - mean).powi(2)).sum::<f64>();
        (mean, square / 39_999.0)
    }

    #[test]
    fn the_same_seed_gives_the_same_stream() {
        let of = |seed| {
            let mut draws = Draws::seeded(seed);
            [draws.bits(), draws.bits(), draws.bits()]
        };
        assert_eq!(of(7), of(7));
        assert_ne!(of(7), of(8));
    }

    #[test]
    fn draws_have_the_mean_and_variance_of_their_distribution() {
        let mut draws = Draws::seeded(1);
        let mut check = |name: &str, mean: f64, variance: f64, draw: fn(&mut Draws) -> f64| {
            let (found_mean, found) = mean_and_variance(|| draw(&mut draws));
            let error = 5.0 * (variance / 40_000.0).sqrt();
            assert!((found_mean - mean).abs() < error, "{name}: {found_mean}");
            assert!((found / variance - 1.0).abs() < 0.08, "{name}: {found}");
        };
        check("even", 0.5, 1.0 / 12.0, Draws::even);
        check("normal", 0.0, 1.0, Draws::normal);
        check("gamma 0.5", 0.5, 0.5, |d| d.gamma(0.5));
        check("gamma 9", 9.0, 9.0, |d| d.gamma(9.0));
        check("poisson 3", 3.0, 3.0, |d| d.poisson(3.0) as f64);
        check("poisson 90", 90.0, 90.0, |d| d.poisson(90.0) as f64);
        check("poisson 1e9", 1e9, 1e9, |d| d.poisson(1e9) as f64);
        check("binomial", 60.0, 42.0, |d| d.binomial(200, 0.3) as f64);
        check("below", 4.5, 8.25, |d| d.below(10) as f64);
    }

    #[test]
    fn nothing_to_draw_from_gives_nothing() {
        let mut draws = Draws::seeded(1);
        assert_eq!(draws.below(0), 0);
        for odd in [0.0, -1.0, f64::NAN] {
            assert_eq!((draws.gamma(odd), draws.poisson(odd)), (0.0, 0));
        }
        for (tries, share, hits) in [(0, 0.5, 0), (1000, 1.0, 1000), (1000, 0.0, 0), (9, 7.0, 9)] {
            assert_eq!(draws.binomial(tries, share), hits);
        }
    }

    #[test]
    fn a_shuffle_keeps_everything() {
        let mut things: Vec<u32> = (0..50).collect();
        Draws::seeded(3).shuffle(&mut things);
        assert_ne!(things, (0..50).collect::<Vec<_>>());
        things.sort_unstable();
        assert_eq!(things, (0..50).collect::<Vec<_>>());
    }
}

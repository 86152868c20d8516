use super::NotRead;

/// Grenser for lesing: what a file may hold. The bytes of a file are counted before it is read, so memory is bounded as well.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    pub bytes: usize,
    /// Braces: features, geometries and their properties.
    pub objects: usize,
    /// Brackets: positions, rings and polygons.
    pub lists: usize,
    /// Points of all rings together, where arcs are used more than once.
    pub points: usize,
}

impl Default for Limits {
    /// Room for the national boundaries at the scale 1 : 250 000; not for those of the land register.
    fn default() -> Self {
        Self {
            bytes: 32 << 20,
            objects: 100_000,
            lists: 1_500_000,
            points: 3_000_000,
        }
    }
}

impl Limits {
    pub(super) fn check(&self, file: &[u8]) -> Result<(), NotRead> {
        let count = |sign| file.iter().filter(|byte| **byte == sign).count();
        let within = |what, found, most| {
            let error = NotRead::TooLarge { what, found, most };
            if found > most { Err(error) } else { Ok(()) }
        };
        within("bytes", file.len(), self.bytes)?;
        within("objects", count(b'{'), self.objects)?;
        within("lists", count(b'['), self.lists)
    }
}

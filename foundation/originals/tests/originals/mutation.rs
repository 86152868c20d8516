//! Inputs made wrong in ways that files go wrong: cut, torn, spliced, repeated, with bits turned and words of the format
//! where they do not belong. The same number always gives the same input.

use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha8Rng;

pub struct Mutation<'s> {
    pub seeds: &'s [Vec<u8>],
    /// Words of the format.
    pub words: &'s [&'s str],
}

pub fn random(number: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(number)
}

impl Mutation<'_> {
    pub fn input(&self, random: &mut ChaCha8Rng) -> Vec<u8> {
        let mut bytes = self.seeds[random.random_range(0..self.seeds.len())].clone();
        for _ in 0..random.random_range(1..=6) {
            self.once(&mut bytes, random);
        }
        bytes
    }

    fn once(&self, bytes: &mut Vec<u8>, random: &mut ChaCha8Rng) {
        let at = random.random_range(0..=bytes.len());
        let end = (at + random.random_range(0..200)).min(bytes.len());
        match random.random_range(0..9) {
            0 => bytes.truncate(at),
            1 => {
                bytes.drain(at..end);
            }
            2 => {
                let piece = bytes[at..end].repeat(random.random_range(1..40));
                bytes.splice(at..at, piece);
            }
            3 => {
                for byte in &mut bytes[at..end] {
                    *byte ^= 1 << random.random_range(0..8);
                }
            }
            4 => bytes[at..end].fill(random.random()),
            5 => {
                let other = &self.seeds[random.random_range(0..self.seeds.len())];
                let from = random.random_range(0..=other.len());
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
            6 => {
                let number = [0, 1, 255, 65_535, 4_294_967_295_u64, u64::MAX];
                let number = number[random.random_range(0..number.len())].to_string();
                bytes.splice(at..end.min(at + 3), number.into_bytes());
            }
            _ => {
                let word = self.words[random.random_range(0..self.words.len())];
                let times = if random.random_bool(0.05) {
                    random.random_range(1..3000)
                } else {
                    1
                };
                bytes.splice(at..at, word.as_bytes().repeat(times));
            }
        }
    }
}

/// Whole elements of each part, repeated and put into other places.
pub fn misplaced(
    mut parts: Vec<(String, Vec<u8>)>,
    random: &mut ChaCha8Rng,
) -> Vec<(String, Vec<u8>)> {
    const WHOLE: [&str; 16] = [
        "<w:p><w:r><w:t>x</w:t></w:r></w:p>",
        "<w:r><w:t>* x</w:t><w:tab/><w:br w:type=\"page\"/></w:r>",
        "<w:tbl><w:tr><w:tc/><w:tc/></w:tr></w:tbl>",
        "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"9\"/></w:numPr>",
        "<w:gridSpan w:val=\"4294967295\"/>",
        "<w:vMerge/>",
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>",
        "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        "<w:r><w:instrText> HYPERLINK \"x\" </w:instrText></w:r>",
        "<w:footnoteReference w:id=\"2\"/>",
        "<w:txbxContent><w:p/></w:txbxContent>",
        "<w:basedOn w:val=\"A\"/>",
        "<w:start w:val=\"4294967295\"/>",
        "<w:lvlText w:val=\"%9%1%\"/>",
        "<w:sdt><w:sdtContent><w:tbl/></w:sdtContent></w:sdt>",
    ];
    for _ in 0..random.random_range(1..12) {
        let at = random.random_range(2..parts.len());
        let part = &mut parts[at].1;
        let ends: Vec<usize> = (0..part.len())
            .filter(|at| part[*at] == b'>' && *at > 60)
            .collect();
        let place = ends[random.random_range(0..ends.len())] + 1;
        let element = WHOLE[random.random_range(0..WHOLE.len())];
        let times = if random.random_bool(0.1) {
            random.random_range(1..500)
        } else {
            1
        };
        part.splice(place..place, element.as_bytes().repeat(times));
    }
    parts
}

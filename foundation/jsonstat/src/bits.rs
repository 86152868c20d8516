/// One bit for each cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Bits {
    words: Vec<u64>,
    length: usize,
}

impl Bits {
    pub fn push(&mut self, bit: bool) {
        let place = self.length % 64;
        if place == 0 {
            self.words.push(0);
        }
        if let Some(word) = self.words.last_mut() {
            *word |= u64::from(bit) << place;
        }
        self.length += 1;
    }

    pub fn get(&self, position: usize) -> bool {
        let word = self.words.get(position / 64).copied().unwrap_or(0);
        word >> (position % 64) & 1 == 1
    }

    pub fn count(&self) -> usize {
        self.words
            .iter()
            .map(|word| word.count_ones() as usize)
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn bits_are_found_again_across_words() {
        let mut bits = Bits::default();
        for number in 0..200 {
            bits.push(number % 3 == 0);
        }
        assert!((0..200).all(|number| bits.get(number) == (number % 3 == 0)));
        assert_eq!(bits.count(), 67);
        assert!(!bits.get(1_000));
    }
}

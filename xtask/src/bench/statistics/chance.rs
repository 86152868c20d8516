//! Numbers that look like chance and are the same every time.

/// From 0 up to 1, always the same for the same words.
pub fn chance(words: &[&str], number: usize) -> f64 {
    let mut mixed = number as u64 ^ 0x51_7c_c1_b7_27_22_0a_95;
    for word in words {
        for byte in word.bytes() {
            mixed = stirred(mixed ^ u64::from(byte));
        }
        mixed = stirred(mixed);
    }
    (stirred(mixed) >> 11) as f64 / (1_u64 << 53) as f64
}

/// Every bit of the answer hangs on every bit of what came in.
fn stirred(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_words_give_the_same_and_all_are_spread_out() {
        assert_eq!(chance(&["a", "b"], 3), chance(&["a", "b"], 3));
        assert_ne!(chance(&["a", "b"], 3), chance(&["a", "b"], 4));
        assert_ne!(chance(&["a", "b"], 3), chance(&["b", "a"], 3));
        let mean = (0..10_000).map(|at| chance(&["mean"], at)).sum::<f64>() / 10_000.0;
        assert!((mean - 0.5).abs() < 0.02, "{mean}");
    }
}

/// For each p-value the q-value: the largest share of false discoveries that one must bear to call it a discovery
/// (Benjamini and Hochberg 1995). Holds for independent and for positively dependent tests. `None` stays out.
pub fn discoveries(p_values: &[Option<f64>]) -> Vec<Option<f64>> {
    let mut order: Vec<(usize, f64)> = Vec::new();
    order.extend(
        p_values
            .iter()
            .enumerate()
            .filter_map(|(at, p)| p.map(|p| (at, p))),
    );
    order.sort_by(|a, b| b.1.total_cmp(&a.1));
    let (tests, mut least) = (order.len() as f64, 1.0f64);
    let mut q_values = vec![None; p_values.len()];
    for (rank, (at, p)) in (1..=order.len()).rev().zip(order) {
        least = least.min(p * tests / rank as f64);
        q_values[at] = Some(least);
    }
    q_values
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn q_values_are_those_of_the_step_up_procedure() {
        let found = discoveries(&[Some(0.01), Some(0.04), None, Some(0.03), Some(0.5)]);
        let expected = [0.04, 0.16 / 3.0, 0.0, 0.16 / 3.0, 0.5];
        for (at, expected) in expected.into_iter().enumerate() {
            assert!(
                found[at].is_none_or(|q| (q - expected).abs() < 1e-12),
                "{at}"
            );
        }
        assert_eq!(found[2], None);
    }
}

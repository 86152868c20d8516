use super::Problem;

/// A prime so large (2⁶¹ − 1) that it divides none of the determinants that tables give: reckoning by its remainders is
/// exact where those are smaller, which holds for every table of two dimensions (they are −1, 0 or 1).
const PRIME: u64 = (1 << 61) - 1;

/// The hidden cells that equations alone give away: those whose value is a sum of shown ones. By Gauss and Jordan's
/// elimination, without rounding.
pub(super) fn computable(problem: &Problem, equations: &[usize], unknown: &[usize]) -> Vec<usize> {
    let mut rows = rows(problem, equations, unknown);
    let mut lead = 0;
    for column in 0..unknown.len() {
        let Some(pivot) = (lead..rows.len()).find(|row| rows[*row][column] != 0) else {
            continue;
        };
        rows.swap(lead, pivot);
        let scale = inverse(rows[lead][column]);
        for entry in &mut rows[lead] {
            *entry = times(*entry, scale);
        }
        let there = |(at, entry): (usize, &u64)| (*entry != 0).then_some((at, *entry));
        let leading: Vec<(usize, u64)> = rows[lead].iter().enumerate().filter_map(there).collect();
        for (at, row) in rows.iter_mut().enumerate() {
            let factor = row[column];
            if at != lead && factor != 0 {
                take_away(row, &leading, factor);
            }
        }
        lead += 1;
    }
    let alone = rows[..lead]
        .iter()
        .filter(|row| row.iter().filter(|entry| **entry != 0).count() == 1);
    let cells = alone.filter_map(|row| row.iter().position(|entry| *entry != 0));
    cells
        .filter_map(|column| unknown.get(column).copied())
        .collect()
}

fn rows(problem: &Problem, equations: &[usize], unknown: &[usize]) -> Vec<Vec<u64>> {
    let row = |equation: &usize| {
        let mut row = vec![0; unknown.len()];
        for (cell, sign) in problem.equations()[*equation].terms() {
            if let Ok(column) = unknown.binary_search(&cell) {
                row[column] = if sign > 0 { 1 } else { PRIME - 1 };
            }
        }
        row
    };
    equations.iter().map(row).collect()
}

fn times(a: u64, b: u64) -> u64 {
    if a == 0 || b == 0 {
        return 0;
    }
    let product = u128::from(a) * u128::from(b);
    let folded = (product & u128::from(PRIME)) as u64 + (product >> 61) as u64;
    if folded >= PRIME {
        folded - PRIME
    } else {
        folded
    }
}

fn take_away(row: &mut [u64], leading: &[(usize, u64)], factor: u64) {
    for (column, lead) in leading {
        let taken = row[*column] + PRIME - times(*lead, factor);
        row[*column] = if taken >= PRIME { taken - PRIME } else { taken };
    }
}

/// By Fermat's little theorem.
fn inverse(value: u64) -> u64 {
    let (mut answer, mut power, mut left) = (1, value, PRIME - 2);
    while left > 0 {
        if left & 1 == 1 {
            answer = times(answer, power);
        }
        power = times(power, power);
        left >>= 1;
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suppression::{Dimension, Table};

    #[test]
    fn a_cell_alone_in_its_row_is_computable_and_a_square_is_not() {
        let table = Table::of(vec![Dimension::of(3); 2], &[1, 5, 6, 7, 8, 9, 2, 5, 5]).unwrap();
        let all: Vec<usize> = (0..table.problem.equations().len()).collect();
        let cell = |row, column| table.cell(&[Some(row), Some(column)]).unwrap();
        for (hidden, expected) in [
            (vec![cell(0, 0)], vec![cell(0, 0)]),
            (vec![cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1)], vec![]),
            (vec![cell(0, 0), cell(0, 1)], vec![cell(0, 0), cell(0, 1)]),
            // A square, and one beside it that shares a row with it.
            (
                vec![cell(0, 0), cell(0, 1), cell(1, 0), cell(1, 1), cell(1, 2)],
                vec![cell(1, 2)],
            ),
        ] {
            assert_eq!(computable(&table.problem, &all, &hidden), expected);
        }
    }

    #[test]
    fn an_inverse_times_its_value_is_one() {
        for value in [1, 2, 3, PRIME - 1, 123_456_789_012_345] {
            assert_eq!(times(value, inverse(value)), 1);
        }
    }
}

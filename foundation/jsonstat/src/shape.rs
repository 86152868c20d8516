/// The sizes of a cube and how far apart neighbours stand: the last dimension varies fastest (row-major order).
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shape {
    sizes: Vec<usize>,
    strides: Vec<usize>,
    cells: Option<usize>,
}

impl Shape {
    pub fn new(sizes: Vec<usize>) -> Self {
        let cells = product(&sizes);
        let strides = (1..=sizes.len())
            .map(|after| product(sizes.get(after..).unwrap_or_default()).unwrap_or(0))
            .collect();
        Self {
            sizes,
            strides,
            cells,
        }
    }

    pub fn sizes(&self) -> &[usize] {
        &self.sizes
    }

    /// How many cells there are by the sizes; none when it is more than can be counted.
    pub fn cells(&self) -> Option<usize> {
        self.cells
    }

    /// The cell at these positions, one for each dimension.
    pub fn cell(&self, positions: &[usize]) -> Option<usize> {
        if self.cells.is_none() || positions.len() != self.sizes.len() {
            return None;
        }
        let mut cell = 0;
        for ((position, size), stride) in positions.iter().zip(&self.sizes).zip(&self.strides) {
            if position >= size {
                return None;
            }
            cell += position * stride;
        }
        Some(cell)
    }

    /// Where the cell stands in one dimension.
    pub fn position(&self, cell: usize, dimension: usize) -> Option<usize> {
        let size = *self.sizes.get(dimension)?;
        let stride = *self.strides.get(dimension)?;
        cell.checked_div(stride)?.checked_rem(size)
    }
}

/// Zero wherever one size is zero, however large the others are.
fn product(sizes: &[usize]) -> Option<usize> {
    if sizes.contains(&0) {
        return Some(0);
    }
    sizes
        .iter()
        .try_fold(1, |all: usize, size| all.checked_mul(*size))
}

#[cfg(test)]
mod tests {
    use super::Shape;

    #[test]
    fn the_last_dimension_varies_fastest() {
        let shape = Shape::new(vec![3, 2, 4]);
        assert_eq!(shape.cells(), Some(24));
        assert_eq!(shape.cell(&[1, 0, 2]), Some(10));
        assert_eq!(shape.cell(&[2, 1, 3]), Some(23));
        for cell in 0..24 {
            let positions = [0, 1, 2].map(|dimension| shape.position(cell, dimension).unwrap());
            assert_eq!(shape.cell(&positions), Some(cell));
        }
    }

    #[test]
    fn positions_outside_are_no_cell() {
        let shape = Shape::new(vec![3, 2]);
        assert_eq!(shape.cell(&[3, 0]), None);
        assert_eq!(shape.cell(&[0]), None);
        assert_eq!(shape.cell(&[0, 0, 0]), None);
        assert_eq!(shape.position(0, 2), None);
    }

    #[test]
    fn sizes_beyond_counting_are_no_number_of_cells() {
        let far = Shape::new(vec![3, usize::MAX]);
        assert_eq!(far.cell(&[2, usize::MAX - 1]), None);
        assert_eq!(Shape::new(vec![usize::MAX, 3]).cells(), None);
        assert_eq!(Shape::new(vec![usize::MAX, 3, 0]).cells(), Some(0));
        assert_eq!(Shape::new(vec![]).cells(), Some(1));
    }
}

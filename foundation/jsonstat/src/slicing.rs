use crate::{
    Dataset, Dimension, NotThere, builder::Draft, shape::Shape, statuses::Given, values::Numbers,
};

impl Dataset {
    /// The part of the dataset with these categories, by dimension and codes, in the order given here. Dimensions that are
    /// not named keep all of theirs; all dimensions stay.
    ///
    /// # Errors
    /// [`NotThere`], which says what of it the dataset does not have.
    pub fn slice(&self, chosen: &[(&str, &[&str])]) -> Result<Self, NotThere> {
        let mut kept: Vec<Option<Vec<usize>>> = vec![None; self.dimensions.len()];
        for (id, codes) in chosen {
            let place = self.place_of(id);
            let place = place.ok_or_else(|| NotThere::Dimension((*id).to_owned()))?;
            match (kept.get_mut(place), self.dimensions.get(place)) {
                (Some(free @ None), Some(dimension)) => *free = Some(positions(dimension, codes)?),
                _ => return Err(NotThere::Twice((*id).to_owned())),
            }
        }
        Ok(self.kept(&kept))
    }

    fn kept(&self, kept: &[Option<Vec<usize>>]) -> Self {
        let both = self.dimensions.iter().zip(kept);
        let dimensions: Vec<Dimension> = both
            .map(|(dimension, kept)| match kept {
                Some(positions) => dimension.with_only(positions),
                None => dimension.clone(),
            })
            .collect();
        let sizes = dimensions.iter().map(Dimension::size).collect();
        let shape = Shape::new(sizes);
        let mut draft = Draft {
            about: self.about.clone(),
            dimensions,
            ..Draft::default()
        };
        if self.has_values() {
            self.pour(&shape, kept, &mut draft);
        }
        // Every category was found and every cell is one of ours: there is nothing to be wrong.
        draft.checked().unwrap_or_else(|_| self.clone())
    }

    fn pour(&self, shape: &Shape, kept: &[Option<Vec<usize>>], draft: &mut Draft) {
        let mut numbers = Vec::new();
        let mut statuses = Given::default();
        let mut source = vec![0; kept.len()];
        for cell in 0..shape.cells().unwrap_or(0) {
            for (dimension, (place, kept)) in source.iter_mut().zip(kept).enumerate() {
                let position = shape.position(cell, dimension).unwrap_or(0);
                let chosen = kept.as_ref().and_then(|kept| kept.get(position).copied());
                *place = chosen.unwrap_or(position);
            }
            let (Ok(at), Some(cell)) = (u32::try_from(cell), self.cell(&source)) else {
                continue;
            };
            numbers.extend(cell.number.map(|number| (at, number)));
            statuses.set(at, cell.status.unwrap_or_default());
        }
        draft.numbers = Some(Numbers::Some(numbers));
        draft.statuses = statuses;
    }
}

fn positions(dimension: &Dimension, codes: &[&str]) -> Result<Vec<usize>, NotThere> {
    if dimension.is_elsewhere() {
        return Err(NotThere::Elsewhere(dimension.id().to_owned()));
    }
    let mut positions = Vec::with_capacity(codes.len());
    let mut taken = vec![false; dimension.size()];
    for code in codes {
        let position = dimension.position(code).ok_or_else(|| NotThere::Category {
            dimension: dimension.id().to_owned(),
            code: (*code).to_owned(),
        })?;
        match taken.get_mut(position) {
            Some(free @ false) => *free = true,
            _ => return Err(NotThere::Twice((*code).to_owned())),
        }
        positions.push(position);
    }
    Ok(positions)
}

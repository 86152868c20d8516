//! From parts to one dataset.

use jsonstat::{About, Category, Dataset, DatasetBuilder, Dimension};

use crate::{Plan, Problem, selection::Chosen};

/// What has come of the whole so far.
pub(super) struct Together {
    chosen: Vec<Axis>,
    numbers: Vec<Option<f64>>,
    statuses: Vec<(u32, Box<str>)>,
    about: Option<About>,
}

/// One dimension of the whole: its codes in their order and how far apart neighbours stand, and what the parts say of it.
struct Axis {
    whole: Dimension,
    stride: usize,
    told: Vec<Option<Category>>,
    heard: bool,
}

impl Together {
    /// The whole of a plan, with nothing in it.
    pub fn new(plan: &Plan) -> Self {
        let sizes = plan.selection().sizes();
        let chosen = plan.selection().chosen().iter().enumerate();
        let chosen = chosen.map(|(at, chosen)| {
            let after = sizes.get(at + 1..).unwrap_or_default();
            Axis::new(plan, chosen, after.iter().product())
        });
        Self {
            chosen: chosen.collect(),
            numbers: vec![None; plan.cells()],
            statuses: Vec::new(),
            about: None,
        }
    }

    /// Puts a part into its place. It was checked to be what was asked for, whatever order it came in.
    pub fn add(&mut self, part: &Dataset) {
        match &mut self.about {
            Some(about) => add_notes(&mut about.notes, &part.about.notes),
            None => self.about = Some(part.about.clone()),
        }
        let mut places = Vec::new();
        for dimension in part.dimensions() {
            let axis = self.chosen.iter_mut();
            let mut axis = axis.filter(|axis| axis.whole.id() == dimension.id());
            places.push(
                axis.next()
                    .map_or_else(Vec::new, |axis| axis.hear(dimension)),
            );
        }
        self.pour(part, &places);
    }

    /// `places` says for each dimension of the part, in its order, how far each of its codes stands in the whole.
    fn pour(&mut self, part: &Dataset, places: &[Vec<usize>]) {
        for placed in part.cells() {
            let positions = placed.positions().zip(places);
            let place: usize = positions
                .filter_map(|(position, places)| places.get(position))
                .sum();
            if let Some(number) = self.numbers.get_mut(place) {
                *number = placed.cell.number;
            }
            if let (Some(status), Ok(place)) = (placed.cell.status, u32::try_from(place)) {
                self.statuses.push((place, status.into()));
            }
        }
    }

    /// The whole.
    pub fn finish(self) -> Result<Dataset, Problem> {
        let about = self.about.unwrap_or_default();
        let mut builder = DatasetBuilder::new().about(about);
        for axis in self.chosen {
            builder = builder.dimension(axis.finish());
        }
        builder = builder.values(self.numbers);
        for (place, status) in self.statuses {
            builder = builder.status(place, &status);
        }
        let built = builder.build();
        built.map_err(|faults| Problem::Together(faults.to_string()))
    }
}

impl Axis {
    fn new(plan: &Plan, chosen: &Chosen, stride: usize) -> Self {
        let known = plan.table().dimension(&chosen.dimension);
        let known = known.map(|choice| &choice.dimension);
        let category = |code: &String| {
            let known = known.and_then(|known| known.category(code));
            known
                .cloned()
                .unwrap_or_else(|| Category::new(code.clone()))
        };
        let categories = chosen.codes.iter().map(category);
        let mut whole = Dimension::new(chosen.dimension.clone(), categories);
        if let Some(known) = known {
            whole.about = known.about.clone();
            whole = match known.role() {
                Some(role) => whole.with_role(role),
                None => whole,
            };
        }
        Self {
            stride,
            told: vec![None; whole.size()],
            heard: false,
            whole,
        }
    }

    /// Takes what a part says of its categories, and gives how far each of them stands in the whole.
    fn hear(&mut self, part: &Dimension) -> Vec<usize> {
        self.hear_about(part);
        let mut places = Vec::with_capacity(part.size());
        for category in part.categories() {
            let position = self.whole.position(&category.code).unwrap_or(0);
            if let Some(told @ None) = self.told.get_mut(position) {
                *told = Some(category.clone());
            }
            places.push(position * self.stride);
        }
        places
    }

    /// What the first part says of the dimension, and the notes of all.
    fn hear_about(&mut self, part: &Dimension) {
        if self.heard {
            return add_notes(&mut self.whole.about.notes, &part.about.notes);
        }
        self.heard = true;
        self.whole.about = part.about.clone();
        if let (None, Some(role)) = (self.whole.role(), part.role()) {
            self.whole = self.whole.clone().with_role(role);
        }
    }

    /// The dimension with what the parts said of each category; what none of them said is as the table has it.
    fn finish(self) -> Dimension {
        let known = self.whole.categories().iter();
        let both = self.told.into_iter().zip(known);
        let categories = both.map(|(told, known)| told.unwrap_or_else(|| known.clone()));
        let mut dimension = Dimension::new(self.whole.id(), categories);
        dimension.about = self.whole.about.clone();
        match self.whole.role() {
            Some(role) => dimension.with_role(role),
            None => dimension,
        }
    }
}

fn add_notes(all: &mut Vec<String>, more: &[String]) {
    for note in more {
        if !all.contains(note) {
            all.push(note.clone());
        }
    }
}

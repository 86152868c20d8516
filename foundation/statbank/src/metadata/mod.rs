//! What a service tells of a table: three forms, read to one.

mod fhi;
mod v1;
mod v2;

use jsonstat::{Dataset, DatasetBuilder, Dimension};

use crate::{Choice, Form, Table, TableId, problem::NotUnderstood};

impl Table {
    /// Reads what a service of this form answers when it is asked what a table has.
    ///
    /// # Errors
    /// [`NotUnderstood`], also where a dimension or code stands there twice or a dimension has no category.
    pub fn read(form: Form, id: &TableId, json: &[u8]) -> Result<Self, NotUnderstood> {
        let table = match form {
            Form::PxWebApi1 => v1::read(id, json),
            Form::PxWebApi2 => v2::read(id, json),
            Form::Fhi => fhi::read(id, json),
        }?;
        let empty = table.dimensions.iter().find(|one| one.is_empty());
        match empty {
            Some(empty) => Err(NotUnderstood::Empty(empty.dimension.id().to_owned())),
            None if table.dimensions.is_empty() => Err(NotUnderstood::NoDimensions),
            None => Ok(table),
        }
    }
}

impl Choice {
    fn is_empty(&self) -> bool {
        self.dimension.categories().is_empty()
    }
}

/// The dimensions, if none of them and none of their codes stands there twice.
fn checked(dimensions: Vec<(Dimension, bool)>) -> Result<Vec<Choice>, NotUnderstood> {
    let builder = dimensions
        .iter()
        .fold(DatasetBuilder::new(), |all, (one, _)| {
            all.dimension(one.clone())
        });
    builder.build().map_err(jsonstat::NotRead::from)?;
    let choices = dimensions.into_iter();
    let choices = choices.map(|(dimension, may_be_left_out)| Choice {
        dimension,
        may_be_left_out,
    });
    Ok(choices.collect())
}

/// The dimensions of a dataset, each with what its extension says of leaving it out.
fn choices(dataset: &Dataset) -> Vec<Choice> {
    let dimensions = dataset.dimensions().iter();
    dimensions
        .map(|dimension| Choice {
            may_be_left_out: may_be_left_out(dimension),
            dimension: dimension.clone(),
        })
        .collect()
}

fn may_be_left_out(dimension: &Dimension) -> bool {
    let extension = dimension.about.extension.as_ref();
    let elimination = extension.and_then(|extension| extension.get("elimination"));
    elimination.and_then(serde_json::Value::as_bool) == Some(true)
}

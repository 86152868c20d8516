use std::collections::BTreeMap;

use access::OfficeScope;
use database::Reader;
use kernel::{Day, Period};
use serde::{Deserialize, Serialize};
use texts::Tongue;

use crate::{Ask, CountedRow, House, Measure, Outcome, Parameter, Target};

/// Binding: which measure answers a requirement, with what parameters and target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Binding {
    pub measure: String,
    pub parameters: Parameters,
    pub target: Option<Target>,
}

/// The numbers that a binding chose for its measure.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Parameters(pub BTreeMap<String, i64>);

impl Parameters {
    /// The chosen number, or the parameter's own default.
    pub fn get(&self, parameter: &Parameter) -> i64 {
        self.0
            .get(parameter.name)
            .copied()
            .unwrap_or(parameter.default)
    }
}

/// Asks the measure of the binding.
///
/// # Errors
/// When the house has no such measure, or what the database says.
pub async fn evaluate(
    house: &House,
    binding: &Binding,
    reader: &mut Reader,
    scope: &OfficeScope,
    (period, as_of): (Period, Day),
    t: &Tongue,
) -> anyhow::Result<Outcome> {
    let measure = measure_of(house, binding)?;
    let target = binding.target;
    (measure.evaluate)(Ask {
        house,
        reader,
        scope,
        period,
        as_of,
        parameters: &binding.parameters,
        target,
        t,
    })
    .await
}

/// Exactly the rows that the binding's figure counted.
///
/// # Errors
/// As [`evaluate`].
pub async fn rows_of(
    house: &House,
    binding: &Binding,
    reader: &mut Reader,
    scope: &OfficeScope,
    (period, as_of): (Period, Day),
    t: &Tongue,
) -> anyhow::Result<Vec<CountedRow>> {
    let measure = measure_of(house, binding)?;
    let target = binding.target;
    (measure.rows)(Ask {
        house,
        reader,
        scope,
        period,
        as_of,
        parameters: &binding.parameters,
        target,
        t,
    })
    .await
}

fn measure_of(house: &House, binding: &Binding) -> anyhow::Result<&'static Measure> {
    house
        .measure(&binding.measure)
        .ok_or_else(|| anyhow::anyhow!("no measure is called {}", binding.measure))
}

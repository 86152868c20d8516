use std::fmt::Write as _;

use crate::{Sql, Value, Values};

/// A list put together from static fragments, each with its values: `{}` in a fragment becomes the next
/// numbered placeholder.
///
/// ```
/// use database::Select;
/// let (sql, values) = Select::new("SELECT id FROM appeal_case WHERE office_id = {}", ["a".into()])
///     .and("outcome = {}", ["upheld".into()])
///     .and_any_of("municipality IN", ["4601".into(), "4602".into()])
///     .then("ORDER BY due_day, id LIMIT {}", [50i64.into()])
///     .finish();
/// assert_eq!(
///     sql.text(),
///     "SELECT id FROM appeal_case WHERE office_id = $1 AND outcome = $2 AND municipality IN ($3, $4) ORDER BY due_day, id LIMIT $5"
/// );
/// assert_eq!(values.len(), 5);
/// ```
#[derive(Clone, Debug)]
pub struct Select {
    sql: String,
    values: Values,
}

impl Select {
    /// Begins with a fragment that ends inside its `WHERE`, so that [`Select::and`] can follow.
    pub fn new(fragment: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        let mut select = Self {
            sql: String::new(),
            values: Values::new(),
        };
        select.push(fragment, values);
        select
    }

    /// Narrows the list by one more condition.
    #[must_use]
    pub fn and(mut self, condition: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        self.sql.push_str(" AND ");
        self.push(condition, values);
        self
    }

    /// Narrows by the condition where there is a value to narrow by.
    #[must_use]
    pub fn and_maybe<T: Into<Value>>(self, condition: &'static str, value: Option<T>) -> Self {
        match value {
            Some(value) => self.and(condition, [value.into()]),
            None => self,
        }
    }

    /// Narrows to any of the values (`column IN`); to nothing when there are none.
    #[must_use]
    pub fn and_any_of(
        mut self,
        column_in: &'static str,
        values: impl IntoIterator<Item = Value>,
    ) -> Self {
        let values: Values = values.into_iter().collect();
        if values.is_empty() {
            self.sql.push_str(" AND 1 = 0");
            return self;
        }
        let _ = write!(self.sql, " AND {column_in} (");
        for (position, value) in values.into_iter().enumerate() {
            if position > 0 {
                self.sql.push_str(", ");
            }
            self.push("{}", [value]);
        }
        self.sql.push(')');
        self
    }

    /// Goes on with a fragment that is no condition: grouping, order, limit.
    #[must_use]
    pub fn then(mut self, fragment: &'static str, values: impl IntoIterator<Item = Value>) -> Self {
        self.sql.push(' ');
        self.push(fragment, values);
        self
    }

    /// The SQL and its values, ready to run.
    pub fn finish(self) -> (Sql, Values) {
        (Sql::Composed(self.sql), self.values)
    }

    fn push(&mut self, fragment: &'static str, values: impl IntoIterator<Item = Value>) {
        let mut parts = fragment.split("{}");
        self.sql.push_str(parts.next().unwrap_or_default());
        let mut values = values.into_iter();
        for part in parts {
            let value = values.next();
            debug_assert!(value.is_some(), "a value is missing for: {fragment}");
            self.values.extend(value);
            let _ = write!(self.sql, "${}{part}", self.values.len());
        }
        debug_assert!(values.next().is_none(), "a value too many for: {fragment}");
    }
}

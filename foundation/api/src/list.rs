use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Cursor, Problem, ProblemKind};

/// The most rows in one answer.
pub const LIMIT: u32 = 200;
const USUAL: u32 = 50;

/// A part of a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct Listed<T> {
    /// The rows, in the order of the list.
    pub items: Vec<T>,
    /// The address of the next part; null when this is the last.
    pub next: Option<String>,
}

/// Which part of a list is asked for.
#[derive(Clone, Debug, Default, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// The most rows in the answer; 50 when left out.
    #[param(minimum = 1, maximum = 200, example = 50)]
    pub limit: Option<u32>,
    /// Where the part begins, from the `next` of the part before. Only for the same question.
    #[param(pattern = "^[0-9a-f]{16,600}$")]
    pub cursor: Option<String>,
}

impl Paging {
    pub fn limit(&self) -> u32 {
        self.limit.unwrap_or(USUAL).clamp(1, LIMIT)
    }

    /// The position that the part begins after; none for the first part.
    ///
    /// # Errors
    /// [`ProblemKind::NotFound`] when the cursor is none of this list.
    pub fn after(&self, list: &str) -> Result<Option<String>, Problem> {
        let Some(cursor) = &self.cursor else {
            return Ok(None);
        };
        let position = Cursor::position(cursor, list);
        let position =
            position.ok_or(Problem::new(ProblemKind::NotFound).because("api-cursor-unknown"))?;
        Ok(Some(position))
    }
}

impl<T> Listed<T> {
    /// The part that ends at the position, with the address of the next: the question `list` with its cursor.
    pub fn up_to(items: Vec<T>, last: Option<&str>, list: &str, limit: u32) -> Self {
        let next = last.map(|last| {
            let sign = if list.contains('?') { '&' } else { '?' };
            let cursor = Cursor::after(last, list);
            format!("{list}{sign}limit={limit}&cursor={}", cursor.text())
        });
        Self { items, next }
    }
}

/// The part of a whole list that is at hand, in the order of its keys.
///
/// # Errors
/// As [`Paging::after`].
pub fn cut<T>(
    mut all: Vec<T>,
    paging: &Paging,
    list: &str,
    key: impl Fn(&T) -> String,
) -> Result<Listed<T>, Problem> {
    all.sort_by_cached_key(|one| key(one));
    if let Some(after) = paging.after(list)? {
        all.retain(|one| key(one) > after);
    }
    let limit = paging.limit() as usize;
    let is_more = all.len() > limit;
    all.truncate(limit);
    let last = all.last().filter(|_| is_more).map(&key);
    Ok(Listed::up_to(all, last.as_deref(), list, paging.limit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_gone_through_once_also_while_rows_come_in() {
        let mut all: Vec<u32> = (0..10).map(|n| n * 10).collect();
        let key = |n: &u32| format!("{n:05}");
        let mut paging = Paging {
            limit: Some(3),
            cursor: None,
        };
        let (mut seen, mut added) = (Vec::new(), 100);
        loop {
            let part = cut(all.clone(), &paging, "/tall", key).unwrap();
            seen.extend(part.items);
            all.push(added);
            added += 1;
            if added > 103 {
                all.retain(|n| *n <= 103);
            }
            let Some(next) = part.next else { break };
            assert!(next.starts_with("/tall?limit=3&cursor="), "{next}");
            paging.cursor = next.split_once("cursor=").map(|(_, text)| text.to_owned());
        }
        let mut once = seen.clone();
        once.dedup();
        assert_eq!(once, seen);
        assert!((0..10).all(|n| seen.contains(&(n * 10))), "{seen:?}");
    }
}

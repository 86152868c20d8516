use crate::{Result, Statement, TableShape, fetch::Open, values};

const PARENTS_IN_SQLITE: Statement = Statement::new(
    "PARENTS_IN_SQLITE",
    "SELECT t.name AS child, f.\"table\" AS parent FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
        WHERE t.type = 'table'",
);
const PARENTS_IN_POSTGRES: Statement = Statement::new(
    "PARENTS_IN_POSTGRES",
    "SELECT CAST(c.relname AS TEXT) AS child, CAST(p.relname AS TEXT) AS parent FROM pg_catalog.pg_constraint f
        JOIN pg_catalog.pg_class c ON c.oid = f.conrelid JOIN pg_catalog.pg_class p ON p.oid = f.confrelid
        WHERE f.contype = 'f'",
);

/// Puts a table after those that its rows point to, and otherwise by name, so that rows that come in find what they
/// point to, and both engines tell the tables in the same order.
pub(crate) async fn parents_first(
    open: &mut Open,
    shapes: Vec<TableShape>,
) -> Result<Vec<TableShape>> {
    let sql = match open {
        Open::Sqlite(_) => &PARENTS_IN_SQLITE,
        Open::Postgres(_) => &PARENTS_IN_POSTGRES,
    };
    let mut pairs: Vec<(String, String)> = Vec::new();
    for row in open.fetch_all(sql.into(), values![]).await? {
        pairs.push((row.get("child")?, row.get("parent")?));
    }
    Ok(ordered(shapes, &pairs))
}

fn ordered(mut waiting: Vec<TableShape>, pairs: &[(String, String)]) -> Vec<TableShape> {
    waiting.sort_by(|one, other| one.name.cmp(&other.name));
    let mut placed: Vec<TableShape> = Vec::new();
    while !waiting.is_empty() {
        let waits_for = |child: &TableShape| {
            pairs.iter().any(|(name, parent)| {
                *name == child.name
                    && parent != name
                    && waiting.iter().any(|table| table.name == *parent)
            })
        };
        // Tables that point to each other in a ring have no first; any will do.
        let next = waiting.iter().position(|table| !waits_for(table));
        placed.push(waiting.remove(next.unwrap_or(0)));
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_comes_after_what_it_points_to_and_a_ring_ends() {
        let table = |name: &&str| TableShape::named(name);
        let pair = |(child, parent): &(&str, &str)| ((*child).to_owned(), (*parent).to_owned());
        for (tables, pairs, expected) in [
            (&["b", "a"][..], &[][..], "a b"),
            (&["a", "b", "c"], &[("a", "c"), ("c", "b")], "b c a"),
            (&["a", "b"], &[("a", "a"), ("a", "b")], "b a"),
            (&["a", "b", "c"], &[("a", "b"), ("b", "a")], "c a b"),
            (&["a"], &[("a", "gone")], "a"),
        ] {
            let pairs: Vec<_> = pairs.iter().map(pair).collect();
            let placed = ordered(tables.iter().map(table).collect(), &pairs);
            let names: Vec<_> = placed.iter().map(|table| table.name.as_str()).collect();
            assert_eq!(names.join(" "), expected);
        }
    }
}

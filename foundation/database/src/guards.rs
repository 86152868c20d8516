use crate::{DatabaseError, Result, Sql, Statement, fetch::Open, values};

const TRIGGERS_OF_SQLITE: Statement = Statement::new(
    "TRIGGERS_OF_SQLITE",
    "SELECT 'DROP ' || type || ' \"' || name || '\"' AS aside, sql AS back FROM sqlite_schema
        WHERE type IN ('trigger', 'index') AND sql IS NOT NULL ORDER BY type, name",
);
const GUARDS_OF_POSTGRES: Statement = Statement::new(
    "GUARDS_OF_POSTGRES",
    "SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS aside,
        format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS back
        FROM pg_catalog.pg_constraint WHERE contype = 'f'
        AND connamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())
        UNION ALL
        SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname),
        format('ALTER TABLE %s ENABLE %s TRIGGER %I', tgrelid::regclass, CASE tgenabled WHEN 'A' THEN 'ALWAYS' ELSE '' END, tgname)
        FROM pg_catalog.pg_trigger t JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
        WHERE NOT tgisinternal AND tgenabled <> 'D'
        AND c.relnamespace = (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema())",
);
const DEFER: &str = "PRAGMA defer_foreign_keys = ON";
const ORPHANS: Statement = Statement::new(
    "ORPHANS",
    "SELECT DISTINCT \"table\" AS orphan FROM pragma_foreign_key_check",
);

/// What watches over rows, set aside while rows come in that were watched over where they come from: foreign keys,
/// triggers, and in SQLite the indexes, which are quicker made of all rows at once.
pub(crate) struct Guards {
    back: Vec<String>,
}

impl Guards {
    pub(crate) async fn set_aside(open: &mut Open) -> Result<Self> {
        let guards = match open {
            Open::Sqlite(_) => {
                open.run(DEFER.to_owned()).await?;
                &TRIGGERS_OF_SQLITE
            }
            Open::Postgres(_) => &GUARDS_OF_POSTGRES,
        };
        let mut back = Vec::new();
        for row in open.fetch_all(guards.into(), values![]).await? {
            open.run(row.get("aside")?).await?;
            back.push(row.get("back")?);
        }
        Ok(Self { back })
    }

    /// Puts them back as they were; in PostgreSQL each foreign key then looks at every row.
    ///
    /// # Errors
    /// [`DatabaseError::ForeignKey`] when a row points to one that is not there.
    pub(crate) async fn put_back(self, open: &mut Open) -> Result<()> {
        for sql in self.back {
            open.run(sql).await?;
        }
        if let Open::Sqlite(_) = open {
            let orphan = open.fetch_optional(Sql::from(&ORPHANS), values![]).await?;
            if let Some(orphan) = orphan {
                return Err(DatabaseError::ForeignKey(orphan.get("orphan")?));
            }
        }
        Ok(())
    }
}

use sqlx::AssertSqlSafe;

use crate::{Database, Fetch as _, Result, Rows, Statement, Table, connect::Engine, values};

const ROLE: Statement = Statement::new(
    "ROLE",
    "SELECT rolsuper OR rolbypassrls AS walks_past, EXISTS (SELECT 1 FROM pg_catalog.pg_tables t
        WHERE t.schemaname = current_schema() AND t.tableowner = current_user) AS owns
        FROM pg_catalog.pg_roles WHERE rolname = current_user",
);

/// What the role that the program works as may do beside its work, in PostgreSQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// A superuser, or one for whom row-level security does not count.
    pub walks_past: bool,
    /// Owns tables, and could take the walls down.
    pub owns: bool,
}

impl Database {
    /// Builds the walls between offices: row-level security on every table, forced on its owner too. Nothing in SQLite,
    /// which has none. The work of whoever owns the tables.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn build_walls(&self, tables: &[Table]) -> Result<()> {
        let Engine::Postgres(pool) = &self.engine else {
            return Ok(());
        };
        let mut tx = pool.begin().await?;
        for table in tables {
            for sql in policies(table) {
                sqlx::query(AssertSqlSafe(sql)).execute(&mut *tx).await?;
            }
        }
        tx.commit().await?;
        Ok(())
    }

    /// Lets the role read and write the rows of every table, and own nothing. To a log it may add and nothing else.
    ///
    /// # Errors
    /// What the engine says, for instance that there is no such role.
    pub async fn let_work(&self, role: &str, tables: &[Table]) -> Result<()> {
        let Engine::Postgres(pool) = &self.engine else {
            return Ok(());
        };
        let role = format!("\"{}\"", role.replace('"', "\"\""));
        let all = "ALL TABLES IN SCHEMA public";
        let grants = [
            format!("GRANT USAGE ON SCHEMA public TO {role}"),
            format!("GRANT SELECT, INSERT, UPDATE, DELETE ON {all} TO {role}"),
            format!("REVOKE INSERT, UPDATE, DELETE ON schema_step FROM {role}"),
        ];
        let logs = tables.iter().filter(|table| table.rows == Rows::Log);
        let kept = logs.map(|log| format!("REVOKE UPDATE, DELETE ON {} FROM {role}", log.name));
        let mut tx = pool.begin().await?;
        for sql in grants.into_iter().chain(kept) {
            sqlx::query(AssertSqlSafe(sql)).execute(&mut *tx).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// What the role may do beside its work; `None` in SQLite, where there are no roles.
    ///
    /// # Errors
    /// What the engine says.
    pub async fn standing(&self) -> Result<Option<Standing>> {
        if let Engine::Sqlite { .. } = &self.engine {
            return Ok(None);
        }
        let row = self.read().await?.fetch_one(&ROLE, values![]).await?;
        Ok(Some(Standing {
            walks_past: row.get("walks_past")?,
            owns: row.get("owns")?,
        }))
    }
}

/// The statements that wall a table in, made anew each time, so that a changed rule needs no step of the schema.
fn policies(table: &Table) -> Vec<String> {
    let name = table.name;
    let (readable, writable, addable) = (table.readable(), table.writable(), table.addable());
    let mut all = vec![
        format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"),
        format!("ALTER TABLE {name} FORCE ROW LEVEL SECURITY"),
    ];
    for (policy, rule) in [
        ("reading", format!("FOR SELECT USING ({readable})")),
        ("adding", format!("FOR INSERT WITH CHECK ({addable})")),
        (
            "changing",
            format!("FOR UPDATE USING ({writable}) WITH CHECK ({writable})"),
        ),
        ("removing", format!("FOR DELETE USING ({writable})")),
    ] {
        all.push(format!("DROP POLICY IF EXISTS {policy} ON {name}"));
        all.push(format!("CREATE POLICY {policy} ON {name} {rule}"));
    }
    all
}

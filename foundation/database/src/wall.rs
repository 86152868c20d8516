use crate::{
    Database, Fetch as _, Result, Rows, Sql, Statement, Table, connect::Engine, migrate::checksum,
    values,
};

const ROLE: Statement = Statement::new(
    "ROLE",
    "SELECT CAST(rolname AS TEXT) AS role, rolsuper OR rolbypassrls AS walks_past,
        EXISTS (SELECT 1 FROM pg_catalog.pg_tables t WHERE t.schemaname = current_schema() AND t.tableowner = current_user) AS owns,
        has_schema_privilege(current_user, current_schema(), 'CREATE') AS makes_tables
        FROM pg_catalog.pg_roles WHERE rolname = current_user",
);
/// The walls that stand are known by a remark in the catalogue, which no copy of the rows takes along.
const STANDS: Statement = Statement::new(
    "STANDS",
    "SELECT relname FROM pg_catalog.pg_class
        WHERE oid = CAST('schema_step' AS REGCLASS) AND obj_description(oid, 'pg_class') = $1",
);

/// What the role that the program works as may do beside its work, in PostgreSQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub role: String,
    /// A superuser, or one for whom row-level security does not count.
    pub walks_past: bool,
    /// Owns tables, and could take the walls down.
    pub owns: bool,
    /// May make tables, as bringing the schema up to date needs.
    pub makes_tables: bool,
}

impl Database {
    /// Builds the walls between offices: row-level security on every table, forced on its owner too. The role that
    /// works, where it is another than the owner, may read and write rows and owns nothing; to a log it may add and
    /// nothing else. Nothing in SQLite, which has neither. Walls that stand as they should are left alone: building
    /// them stops everyone else for a moment.
    ///
    /// # Errors
    /// What the engine says, for instance that there is no such role.
    pub async fn build_walls(&self, tables: &[Table], working: Option<&str>) -> Result<()> {
        let Engine::Postgres(_) = &self.engine else {
            return Ok(());
        };
        let grants = working.map(|role| grants(role, tables));
        let walls: Vec<_> = tables
            .iter()
            .flat_map(policies)
            .chain(grants.into_iter().flatten())
            .collect();
        let checksum = checksum(&walls.join("\n"));
        let mut tx = self.begin().await?;
        if tx
            .fetch_optional(&STANDS, values![checksum.as_str()])
            .await?
            .is_some()
        {
            return Ok(());
        }
        for sql in walls {
            tx.execute(Sql::Composed(sql), values![]).await?;
        }
        let remark = format!("COMMENT ON TABLE schema_step IS '{checksum}'");
        tx.execute(Sql::Composed(remark), values![]).await?;
        tx.0.commit().await
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
            role: row.get("role")?,
            walks_past: row.get("walks_past")?,
            owns: row.get("owns")?,
            makes_tables: row.get("makes_tables")?,
        }))
    }
}

fn grants(role: &str, tables: &[Table]) -> Vec<String> {
    let role = format!("\"{}\"", role.replace('"', "\"\""));
    let logs = tables.iter().filter(|table| table.rows == Rows::Log);
    let kept = logs.map(|log| format!("REVOKE UPDATE, DELETE ON {} FROM {role}", log.name));
    let work = "SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public";
    [
        format!("GRANT USAGE ON SCHEMA public TO {role}"),
        format!("GRANT {work} TO {role}"),
        format!("REVOKE INSERT, UPDATE, DELETE ON schema_step FROM {role}"),
    ]
    .into_iter()
    .chain(kept)
    .collect()
}

/// The statements that wall a table in, made anew each time, so that a changed rule needs no step of the schema. What is
/// not there for the one who asks can be neither read nor changed, and nothing can be written that would not be there.
fn policies(table: &Table) -> Vec<String> {
    let (name, is_there) = (table.name, table.is_there());
    let rules = match table.rows {
        Rows::Log => [
            format!("CREATE POLICY wall ON {name} FOR SELECT USING ({is_there})"),
            format!("CREATE POLICY adding ON {name} FOR INSERT WITH CHECK (TRUE)"),
        ]
        .to_vec(),
        _ => match table.is_own() {
            None => vec![format!("CREATE POLICY wall ON {name} USING ({is_there})")],
            Some(own) => vec![
                format!("CREATE POLICY wall ON {name} FOR SELECT USING ({is_there})"),
                format!("CREATE POLICY adding ON {name} FOR INSERT WITH CHECK ({own})"),
                format!("CREATE POLICY changing ON {name} FOR UPDATE USING ({own})"),
                format!("CREATE POLICY taking ON {name} FOR DELETE USING ({own})"),
            ],
        },
    };
    let anew = ["wall", "adding", "changing", "taking"]
        .map(|policy| format!("DROP POLICY IF EXISTS {policy} ON {name}"));
    let stands = [
        format!("ALTER TABLE {name} ENABLE ROW LEVEL SECURITY"),
        format!("ALTER TABLE {name} FORCE ROW LEVEL SECURITY"),
    ];
    stands.into_iter().chain(anew).chain(rules).collect()
}

/// One static SQL text that both engines run.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
}

impl Statement {
    pub const fn new(name: &'static str, sql: &'static str) -> Self {
        Self { name, sql }
    }
}

/// SQL ready to run: static text, or a list composed of static fragments by [`crate::Select`].
#[derive(Clone, Debug)]
pub enum Sql {
    Static(&'static str),
    Composed(String),
}

impl Sql {
    pub fn text(&self) -> &str {
        match self {
            Self::Static(text) => text,
            Self::Composed(text) => text,
        }
    }
}

impl From<&Statement> for Sql {
    fn from(statement: &Statement) -> Self {
        Self::Static(statement.sql)
    }
}

/// Declares the statements of a slice as constants, and `ALL` of them for the test that prepares each on both
/// engines.
///
/// ```
/// database::statements! {
///     /// The name of an office.
///     OFFICE_NAME = "SELECT name FROM office WHERE id = $1";
/// }
/// assert_eq!(ALL[0].name, "OFFICE_NAME");
/// # assert!(OFFICE_NAME.sql.starts_with("SELECT"));
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$meta])* pub const $name: $crate::Statement = $crate::Statement::new(stringify!($name), $sql);)*
        /// Every statement of this module, for the test that prepares each on both engines.
        pub const ALL: &[$crate::Statement] = &[$($name),*];
    };
}

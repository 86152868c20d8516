/// How much a file may hold. What it claims to hold costs nothing: memory follows the bytes that are there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Cells of one dataset, counted by its sizes where it has values, and by the values themselves while they are read.
    pub cells: u32,
    /// Dimensions of one dataset.
    pub dimensions: usize,
    /// JSON values of everything beside `value` and `status`: codes, labels, notes, extensions.
    pub parts: usize,
}

impl Default for Limits {
    /// 128 MiB, ten million cells, 64 dimensions, two million parts: more than ten times what Statistics Norway gives in
    /// one answer (800 000 cells).
    fn default() -> Self {
        Self {
            bytes: 128 << 20,
            cells: 10_000_000,
            dimensions: 64,
            parts: 2_000_000,
        }
    }
}

/// Which limit was passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TooMuch {
    #[error("the file has more than {0} bytes")]
    Bytes(usize),
    #[error("a dataset has more than {0} cells")]
    Cells(u32),
    #[error("a dataset has more than {0} dimensions")]
    Dimensions(usize),
    #[error("the file has more than {0} parts beside values and statuses")]
    Parts(usize),
}

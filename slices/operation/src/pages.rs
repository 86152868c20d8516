pub(crate) mod operation;

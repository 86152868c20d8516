pub(crate) mod try_again;

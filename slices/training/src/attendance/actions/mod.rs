//! Det en kan gjøre med oppmøtet, one file each.

pub(crate) mod note;
pub(crate) mod note_own;

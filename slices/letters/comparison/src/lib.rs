//! Two letters held against each other: what became of each item. Pure and deterministic; every answer says why.

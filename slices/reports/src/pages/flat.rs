use documents::report::{Block, Section};

/// A section of the report as the page shows it: all levels in one row, each with its depth.
pub(super) struct Flat<'a> {
    /// Which heading it has: 2, 3 or 4.
    pub level: u32,
    pub section: &'a Section,
}

/// All sections in reading order.
pub(super) fn flat(sections: &[Section]) -> Vec<Flat<'_>> {
    let mut all = Vec::new();
    for section in sections {
        put(section, 2, &mut all);
    }
    all
}

fn put<'a>(section: &'a Section, level: u32, all: &mut Vec<Flat<'a>>) {
    all.push(Flat {
        level: level.min(4),
        section,
    });
    for below in &section.sections {
        put(below, level + 1, all);
    }
}

impl Flat<'_> {
    pub fn blocks(&self) -> &[Block] {
        &self.section.blocks
    }
}

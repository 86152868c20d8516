//! Maps and cartograms as SVG: presentation attributes and class names only, no style, no script and no identities that
//! could clash, so that the same text stands in a page and in a PDF. What a colour does not tell, strokes tell.

mod face;
mod hatch;
mod keys;
mod look;
mod names;
mod outline;
mod palette;
mod svg;
mod view;

pub use face::{Face, Label};
pub use keys::{Key, Legend, swatch};
pub use look::Look;
pub use palette::Palette;
pub use view::Size;

use std::collections::HashMap;

use crate::{Borders, Cartogram, Shapes};
use outline::Outline;
use svg::{Canvas, Short};
use view::View;

/// Kart: what a map shows, and how.
#[derive(Clone, Copy, Debug)]
pub struct Map<'a> {
    pub forms: Forms<'a>,
    /// What is known of each area. A form without a face is drawn as land of which nothing is said.
    pub faces: &'a [Face<'a>],
    /// How many classes the faces' looks are of.
    pub classes: usize,
    pub palette: Palette,
    pub medium: Medium,
    /// The most room that it may take.
    pub size: Size,
    /// Lines on top of the areas, of the same shapes: county borders over municipalities.
    pub borders: Option<&'a Borders>,
    /// Whether the faces' names are written where there is room.
    pub with_names: bool,
    pub legend: Option<Legend<'a>>,
    pub label: Label<'a>,
}

/// What stands for each area.
#[derive(Clone, Copy, Debug)]
pub enum Forms<'a> {
    /// Its outline: a choropleth map.
    Shapes(&'a Shapes),
    /// A circle as large as its value: a cartogram.
    Circles(&'a Cartogram),
}

/// Where the drawing is to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Medium {
    /// In a page: each area is heard and leads to its own page.
    Page,
    /// On paper: nothing leads anywhere, and what only a page uses is left out.
    Print,
}

/// A drawing that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// A whole `<svg>` element.
    pub svg: String,
    /// Faces that no form stands for, by their numbers: a page says them beside the map.
    pub unplaced: Vec<String>,
}

/// Draws a map.
pub fn draw(map: &Map) -> Drawn {
    let outlines = outline::outlines(map.forms);
    let view = View::of(map, &outlines);
    let faces: HashMap<&str, &Face> = map.faces.iter().map(|face| (face.code, face)).collect();
    let has_links = map.medium == Medium::Page && map.faces.iter().any(|face| face.href.is_some());
    let mut canvas = Canvas::new(has_links, map.forms.class(), view.size(), map.label);
    begin_areas(&mut canvas, &view);
    for outline in &outlines {
        let face = faces.get(outline.code).copied();
        face::draw(&mut canvas, map, &view, outline, face);
    }
    canvas.end("g");
    if let Some(borders) = map.borders {
        borders_over(&mut canvas, &view, borders);
    }
    if map.with_names {
        names::write(&mut canvas, &view, &outlines, &faces);
    }
    if let Some(legend) = &map.legend {
        keys::draw(&mut canvas, map, &view, legend);
    }
    Drawn {
        svg: canvas.finish(),
        unplaced: unplaced(map.faces, &outlines),
    }
}

impl Forms<'_> {
    fn class(self) -> &'static str {
        match self {
            Self::Shapes(_) => "drawing-map",
            Self::Circles(_) => "drawing-cartogram",
        }
    }
}

/// From here on coordinates are in units.
fn begin_areas(canvas: &mut Canvas, view: &View) {
    let width = Short(view.units(0.5));
    canvas.put(format_args!(
        r#"<g class="drawing-areas" transform="{}" stroke="{}" stroke-width="{width}" stroke-linejoin="round">"#,
        view.transform(),
        palette::BORDER,
    ));
}

fn borders_over(canvas: &mut Canvas, view: &View, borders: &Borders) {
    let width = Short(view.units(1.2));
    canvas.put(format_args!(
        r#"<path class="drawing-borders" transform="{}" d="{}" fill="none" stroke="{}" stroke-width="{width}" stroke-linejoin="round" stroke-linecap="round"/>"#,
        view.transform(),
        borders.as_str(),
        palette::INK,
    ));
}

fn unplaced(faces: &[Face], outlines: &[Outline]) -> Vec<String> {
    let placed: std::collections::HashSet<&str> =
        outlines.iter().map(|outline| outline.code).collect();
    let faces = faces.iter().filter(|face| !placed.contains(face.code));
    faces.map(|face| face.code.to_owned()).collect()
}

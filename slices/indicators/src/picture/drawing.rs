use std::{collections::BTreeSet, sync::Arc};

use kernel::Day;
use maps::{
    Borders, Cartogram, Face, Forms, Label, Legend, Look, Map, Medium, Palette, Shapes, Size, draw,
};
use texts::Tongue;

use super::{Extent, Figures, Showing, Sizes, circles, legend};
use crate::{
    boundaries::Fitted, computing::Value, indicator::Indicator, pages::told, region::Region,
};

/// Scene: all that a drawing is made of.
pub struct Scene<'a> {
    pub indicator: &'a Indicator,
    /// Every value of the indicator.
    pub values: &'a [Value],
    pub year: i32,
    pub showing: Showing,
    pub extent: Extent,
    /// The numbers of the places that are shown.
    pub places: BTreeSet<&'static str>,
    /// The outlines, where there are any.
    pub outlines: Option<Arc<Fitted>>,
    /// Who made the outlines.
    pub credit: Option<String>,
    pub sizes: &'a Sizes,
    pub medium: Medium,
    pub today: Day,
    pub t: &'a Tongue,
}

/// Kartbilde: a drawing that was made.
pub struct Picture {
    pub svg: String,
    /// What is really shown: circles where there are no outlines.
    pub showing: Showing,
    /// Places that have no outline, by name.
    pub without: Vec<String>,
    /// Each line of the legend: a small picture and its words.
    pub legend: Vec<(String, String)>,
}

/// A place with all that is said of it.
struct Told {
    number: &'static str,
    look: Look,
    name: String,
    label: String,
    href: Option<String>,
}

impl Scene<'_> {
    /// Draws it.
    ///
    /// # Errors
    /// When the work was interrupted.
    pub async fn draw(&self) -> anyhow::Result<Picture> {
        let shown = (self.extent.is_of_counties(), self.indicator.decimals);
        let figures = Figures::of(self.values, self.year, shown);
        let told: Vec<Told> = self
            .places
            .iter()
            .map(|one| self.told(one, &figures))
            .collect();
        match &self.outlines {
            Some(outlines) if self.showing == Showing::Map => {
                Ok(self.map(&figures, &told, outlines))
            }
            outlines => {
                let neighbours = outlines.as_ref().map(|known| {
                    let pairs = known.small.nation.neighbours.iter();
                    pairs.filter(|pair| self.has(pair)).cloned().collect()
                });
                let neighbours = neighbours.unwrap_or_default();
                let circles = circles::circles(&self.places, neighbours, self.sizes).await?;
                Ok(self.circles(&figures, &told, &circles))
            }
        }
    }

    fn has(&self, (one, other): &(String, String)) -> bool {
        self.places.contains(one.as_str()) && self.places.contains(other.as_str())
    }

    fn told(&self, number: &'static str, figures: &Figures<'_>) -> Told {
        let t = self.t;
        let region = if self.extent.is_of_counties() {
            Region::County(number.to_owned())
        } else {
            Region::Municipality(number.to_owned())
        };
        let name = told::place(&region, self.today, t);
        Told {
            number,
            look: figures.look(number),
            label: label(&name, figures.get(number), self.indicator, t),
            href: region
                .is_municipality()
                .then(|| format!("/kommuner/{number}")),
            name,
        }
    }

    fn map(&self, figures: &Figures<'_>, told: &[Told], outlines: &Fitted) -> Picture {
        if self.extent == Extent::Office {
            let own = outlines.only(&self.places);
            let forms = Forms::Shapes(&own.shapes);
            return self.drawn(figures, told, (forms, Some(&own.borders)));
        }
        let shapes: &Shapes = &outlines.small.nation;
        let borders = (!self.extent.is_of_counties()).then_some(&outlines.nation_borders);
        self.drawn(figures, told, (Forms::Shapes(shapes), borders))
    }

    fn circles(&self, figures: &Figures<'_>, told: &[Told], circles: &Cartogram) -> Picture {
        self.drawn(figures, told, (Forms::Circles(circles), None))
    }

    fn drawn(
        &self,
        figures: &Figures<'_>,
        told: &[Told],
        (forms, borders): (Forms<'_>, Option<&Borders>),
    ) -> Picture {
        let faces: Vec<Face<'_>> = told.iter().map(face).collect();
        let looks: Vec<Look> = told.iter().map(|one| one.look).collect();
        let lines = legend::lines(figures, &looks, self);
        let keys = legend::keys(&lines);
        let unit = told::unit(self.indicator, self.t);
        let name = &self.indicator.texts.of(self.t.language()).name;
        let title = format!("{name}, {}", self.year);
        let description = self.description();
        let map = Map {
            forms,
            faces: &faces,
            classes: figures.classes.count(),
            palette: Palette::Sequential,
            medium: self.medium,
            size: self.size(),
            borders: borders.filter(|lines| !lines.as_str().is_empty()),
            with_names: self.extent != Extent::Country || matches!(forms, Forms::Circles(_)),
            // In a page the legend is text beside the drawing, as large as other text on every screen.
            legend: (self.medium == Medium::Print).then_some(Legend {
                title: &unit,
                keys: &keys,
            }),
            label: Label {
                title: &title,
                description: &description,
            },
        };
        let drawn = draw(&map);
        let without = told
            .iter()
            .filter(|one| drawn.unplaced.iter().any(|number| number == one.number));
        Picture {
            without: without.map(|one| one.name.clone()).collect(),
            legend: legend::swatches(&lines, figures.classes.count()),
            showing: match forms {
                Forms::Shapes(_) => Showing::Map,
                Forms::Circles(_) => Showing::Circles,
            },
            svg: drawn.svg,
        }
    }

    fn description(&self) -> String {
        let shown = [
            ("count", self.places.len().into()),
            ("extent", self.t.say(self.extent.key()).into()),
        ];
        let description = self.t.with("indicators-map-description", shown);
        match &self.credit {
            Some(credit) => format!("{description} {credit}"),
            None => description,
        }
    }

    fn size(&self) -> Size {
        match self.extent {
            Extent::Office => Size {
                width: 680.0,
                height: 640.0,
            },
            Extent::Country | Extent::Counties => Size {
                width: 720.0,
                height: 820.0,
            },
        }
    }
}

fn face(told: &Told) -> Face<'_> {
    Face {
        code: told.number,
        look: told.look,
        name: &told.name,
        label: &told.label,
        href: told.href.as_deref(),
    }
}

/// `Bergen: 34,1 per 1 000 (390 av 40 000)`, as in the table.
fn label(name: &str, value: Option<&Value>, indicator: &Indicator, t: &Tongue) -> String {
    let Some(value) = value else {
        return format!("{name}: {}", t.say("indicators-mark-missing"));
    };
    let mut label = format!("{name}: {}", told::value(value, indicator, t));
    if value.number.is_some() {
        let unit = told::unit(indicator, t);
        if !unit.is_empty() {
            label.push(' ');
            label.push_str(&unit);
        }
        let detail = told::part_of_whole(value, t);
        if !detail.is_empty() {
            label.push_str(&format!(" ({detail})"));
        }
    }
    label
}

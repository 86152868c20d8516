//! Pictures of the whole country: what a drawing must hold, and on request the files themselves.

use std::{collections::HashMap, fs};

use maps::{
    Boundaries, Cartogram, Classes, Detail, Division, Drawn, Face, Forms, Key, Label, Legend, Look,
    Map, Medium, Palette, Seed, Settings, Shapes, Size, cartogram, draw, simplify,
};

use crate::country::{file, municipalities_2024};

/// People of 2024 in each municipality.
fn people() -> Option<HashMap<String, f64>> {
    let list = file("../kostra/folkemengde_1jan_2024grenser.csv")?;
    let text = String::from_utf8(list).unwrap();
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split(',').collect();
    let mut people: HashMap<String, f64> = HashMap::new();
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let field = |name: &str| fields[head.iter().position(|column| *column == name).unwrap()];
        if field("aar") == "2024" {
            *people.entry(field("kommunenr").to_owned()).or_default() +=
                field("alle").parse::<f64>().unwrap();
        }
    }
    Some(people)
}

struct Shown {
    code: String,
    name: String,
    label: String,
    href: String,
    look: Look,
}

/// A made-up figure for each, and every kind of reason why there is none.
fn shown(shapes: &Shapes) -> Vec<Shown> {
    let value = |at: usize| ((at * 7919) % 357) as f64 / 10.0;
    let values: Vec<f64> = (0..shapes.shapes.len()).map(value).collect();
    let classes = Classes::of(&values, Division::Quantiles(5));
    let look = |at: usize| match at % 23 {
        3 => Look::Missing,
        9 | 10 => Look::Suppressed,
        17 => Look::NotComparable,
        _ => Look::Class(classes.class(value(at)).unwrap()),
    };
    let one = |(at, shape): (usize, &maps::Shape)| {
        let name = shape.name.clone().unwrap_or_default();
        Shown {
            label: format!("{name}: {:.1} per 1 000", value(at)).replace('.', ","),
            href: format!("/kommuner/{}", shape.code),
            code: shape.code.clone(),
            name,
            look: look(at),
        }
    };
    shapes.shapes.iter().enumerate().map(one).collect()
}

fn faces(shown: &[Shown]) -> Vec<Face<'_>> {
    let mut faces = Vec::new();
    for one in shown {
        faces.push(Face {
            code: &one.code,
            look: one.look,
            name: one.name.split(" - ").next().unwrap(),
            label: &one.label,
            href: Some(&one.href),
        });
    }
    faces
}

const KEYS: [Key; 8] = [
    Key {
        look: Look::Class(0),
        text: "under 7,1",
    },
    Key {
        look: Look::Class(1),
        text: "7,1–14,2",
    },
    Key {
        look: Look::Class(2),
        text: "14,2–21,3",
    },
    Key {
        look: Look::Class(3),
        text: "21,3–28,5",
    },
    Key {
        look: Look::Class(4),
        text: "28,5 og mer",
    },
    Key {
        look: Look::Missing,
        text: "ikke rapportert",
    },
    Key {
        look: Look::Suppressed,
        text: "ikke publisert",
    },
    Key {
        look: Look::NotComparable,
        text: "ikke sammenlignbart",
    },
];

fn picture<'a>(forms: Forms<'a>, faces: &'a [Face<'a>]) -> Map<'a> {
    Map {
        forms,
        faces,
        classes: 5,
        palette: Palette::Sequential,
        medium: Medium::Page,
        size: Size {
            width: 720.0,
            height: 860.0,
        },
        borders: None,
        with_names: false,
        legend: Some(Legend {
            title: "per 1 000 innbyggere",
            keys: &KEYS,
        }),
        label: Label {
            title: "Sosialhjelp",
            description: "Mottakere per 1 000 innbyggere i hver kommune",
        },
    }
}

fn keep(name: &str, drawn: &Drawn) {
    println!("{name}: {} bytes", drawn.svg.len());
    if let Ok(folder) = std::env::var("OPPDRAG_MAPS") {
        fs::write(format!("{folder}/{name}.svg"), &drawn.svg).unwrap();
    }
}

fn count(svg: &str, what: &str) -> usize {
    svg.matches(what).count()
}

fn country() -> Option<(Boundaries, Shapes)> {
    let boundaries = municipalities_2024()?;
    let shapes = simplify(&boundaries, Detail::NATION);
    Some((boundaries, shapes))
}

#[test]
fn the_country_is_drawn_with_a_link_for_each_municipality() {
    let Some((_, shapes)) = country() else { return };
    let borders = shapes.borders(|code| code[..2].to_owned());
    let shown = shown(&shapes);
    let faces = faces(&shown);
    let map = Map {
        borders: Some(&borders),
        ..picture(Forms::Shapes(&shapes), &faces)
    };
    let page = draw(&map);
    keep("nation", &page);
    assert_eq!(count(&page.svg, "<a class"), 357);
    assert!(page.svg.len() <= 250_000, "{}", page.svg.len());
    let print = draw(&Map {
        medium: Medium::Print,
        palette: Palette::Diverging,
        ..map
    });
    keep("nation-print", &print);
    assert_eq!(count(&print.svg, "<a "), 0);
}

#[test]
fn one_county_is_drawn_finer_with_names() {
    let Some((boundaries, _)) = country() else {
        return;
    };
    let fine = simplify(&boundaries, Detail::COUNTY);
    for (county, name) in [
        ("46", "vestland"),
        ("55", "troms"),
        ("32", "akershus"),
        ("03", "oslo"),
    ] {
        let shapes = fine.only(|shape| shape.code.starts_with(county));
        let shown = shown(&shapes);
        let faces = faces(&shown);
        let drawn = draw(&Map {
            with_names: true,
            ..picture(Forms::Shapes(&shapes), &faces)
        });
        keep(name, &drawn);
        assert_eq!(count(&drawn.svg, "<a class"), shapes.shapes.len());
    }
}

#[test]
fn the_country_is_drawn_by_its_people() {
    let (Some((_, shapes)), Some(people)) = (country(), people()) else {
        return;
    };
    let seeds = Seed::of(&shapes, |code| people.get(code).copied());
    assert_eq!(seeds.len(), 357);
    let found = cartogram(&seeds, &shapes.neighbours, Settings::default());
    told(&found, &shapes);
    let shown = shown(&shapes);
    let faces = faces(&shown);
    let drawn = draw(&Map {
        with_names: true,
        ..picture(Forms::Circles(&found), &faces)
    });
    keep("cartogram", &drawn);
    assert_eq!(count(&drawn.svg, "<circle"), 357);
}

/// Circles stand near their places, and who lay east of somebody does not lie west of them now.
fn told(found: &Cartogram, shapes: &Shapes) {
    let at: HashMap<&str, &maps::Circle> =
        found.circles.iter().map(|c| (c.code.as_str(), c)).collect();
    let pairs = || {
        shapes
            .neighbours
            .iter()
            .map(|(one, other)| (at[one.as_str()], at[other.as_str()]))
    };
    let touch = |(a, b): &(&maps::Circle, &maps::Circle)| {
        (a.at.x - b.at.x).hypot(a.at.y - b.at.y) < (a.radius + b.radius) * 1.5
    };
    let turned = |(a, b): (&maps::Circle, &maps::Circle)| {
        let before = (b.home.y - a.home.y).atan2(b.home.x - a.home.x);
        let after = (b.at.y - a.at.y).atan2(b.at.x - a.at.x);
        let turned = (after - before).abs();
        turned.min(std::f64::consts::TAU - turned).to_degrees()
    };
    let turned: Vec<f64> = pairs().map(turned).collect();
    let mean = turned.iter().sum::<f64>() / turned.len() as f64;
    let beside = pairs().filter(touch).count();
    let all = turned.len();
    println!(
        "displacement {:.3}, {beside} of {all} neighbours beside each other, turned by {mean:.0}°",
        found.displacement()
    );
    assert!(found.displacement() < 0.06);
    assert!(beside * 5 > all * 2, "{beside}");
    assert!(mean < 45.0, "{mean}");
}

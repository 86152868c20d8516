//! How long each step takes with a file of boundaries: `cargo run --release -p maps --example pace -- kommuner.topojson`.

use std::time::{Duration, Instant};

use maps::{
    Boundaries, Detail, Face, Forms, Label, Look, Map, Medium, NotRead, Palette, Reading, Seed,
    Settings, Shape, Shapes, Size, cartogram, draw, read, simplify,
};

const TIMES: u32 = 9;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let name = std::env::args().nth(1).ok_or("which file?")?;
    let file = std::fs::read(name)?;
    let reading = || read(&file, &Reading::of_digits(4));
    let boundaries = told("read", reading)?;
    let points = boundaries
        .areas
        .iter()
        .flat_map(|area| area.polygons.iter().flatten());
    println!(
        "{} areas, {} points",
        boundaries.areas.len(),
        points.map(Vec::len).sum::<usize>()
    );
    let shapes = simplified(&boundaries);
    told("borders between counties", || {
        Ok(shapes.borders(|code| code.get(..2).unwrap_or(code).to_owned()))
    })?;
    drawn(&shapes)?;
    let seeds = Seed::of(&shapes, |code| {
        code.bytes()
            .map(|byte| f64::from(byte % 16))
            .reduce(|a, b| a * 3.0 + b)
    });
    told("cartogram", || {
        Ok(cartogram(&seeds, &shapes.neighbours, Settings::default()))
    })?;
    Ok(())
}

fn simplified(boundaries: &Boundaries) -> Shapes {
    let mut shapes = simplify(boundaries, Detail::COUNTY);
    for (name, detail) in [
        ("simplified for a county", Detail::COUNTY),
        ("simplified for the nation", Detail::NATION),
    ] {
        if let Ok(found) = told(name, || Ok(simplify(boundaries, detail))) {
            shapes = found;
        }
    }
    shapes
}

fn drawn(shapes: &Shapes) -> Result<(), NotRead> {
    for (name, every) in [("drawn", 20), ("drawn, all hatched", 1)] {
        let face = |(at, shape): (usize, _)| face(shape, at % every == 0, at % 5);
        let faces: Vec<Face> = shapes.shapes.iter().enumerate().map(face).collect();
        let map = map(shapes, &faces);
        let svg = told(name, || Ok(draw(&map).svg))?;
        println!("{} bytes", svg.len());
    }
    Ok(())
}

fn face(shape: &Shape, is_hatched: bool, class: usize) -> Face<'_> {
    Face {
        code: &shape.code,
        look: if is_hatched {
            Look::Suppressed
        } else {
            Look::Class(class)
        },
        name: shape.name.as_deref().unwrap_or_default(),
        label: "Bergen: 34,1 per 1 000 innbyggere",
        href: Some("/kommuner/4601"),
    }
}

fn map<'a>(shapes: &'a Shapes, faces: &'a [Face<'a>]) -> Map<'a> {
    Map {
        forms: Forms::Shapes(shapes),
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
        legend: None,
        label: Label {
            title: "Kart",
            description: "",
        },
    }
}

/// Does it some times and prints how long it took in the middle case.
fn told<T>(what: &str, work: impl Fn() -> Result<T, NotRead>) -> Result<T, NotRead> {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 1..TIMES {
        let begin = Instant::now();
        work()?;
        times.push(begin.elapsed());
    }
    times.sort();
    println!(
        "{what}: {:.1?} (at most {:.1?})",
        times[times.len() / 2],
        times[times.len() - 1]
    );
    work()
}

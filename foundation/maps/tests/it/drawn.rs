//! What a drawing of two squares holds.

use maps::{
    Drawn, Face, Forms, Key, Label, Legend, Look, Map, Medium, Palette, Reading, Seed, Settings,
    Shapes, Size, cartogram, draw, read, simplify, swatch,
};

fn shapes() -> Shapes {
    let square = |nr: &str, x: u32| {
        let ring = format!("[[{x},60],[{},60],[{},61],[{x},61],[{x},60]]", x + 1, x + 1);
        format!(
            r#"{{"type":"Feature","properties":{{"nr":"{nr}"}},"geometry":{{"type":"Polygon","coordinates":[{ring}]}}}}"#
        )
    };
    let file = format!(
        r#"{{"type":"FeatureCollection","features":[{},{}]}}"#,
        square("0301", 10),
        square("3201", 11)
    );
    let found = read(file.as_bytes(), &Reading::of_digits(4)).unwrap();
    simplify(&found, maps::Detail::NATION)
}

const LABEL: Label = Label {
    title: "Kart <1>",
    description: "To områder",
};

fn face<'a>(code: &'a str, look: Look) -> Face<'a> {
    Face {
        code,
        look,
        name: "Oslo",
        label: "Oslo: 34,1 \"per\" 1 000 & <mer>",
        href: Some("/kommuner/0301?a=1&b=2"),
    }
}

fn map<'a>(forms: Forms<'a>, faces: &'a [Face<'a>]) -> Map<'a> {
    Map {
        forms,
        faces,
        classes: 3,
        palette: Palette::Sequential,
        medium: Medium::Page,
        size: Size {
            width: 400.0,
            height: 400.0,
        },
        borders: None,
        with_names: true,
        legend: Some(Legend {
            title: "per 1 000",
            keys: &[
                Key {
                    look: Look::Class(0),
                    text: "under 10",
                },
                Key {
                    look: Look::Suppressed,
                    text: "ikke publisert",
                },
            ],
        }),
        label: LABEL,
    }
}

/// Elements that begin and end as they should, without what a page or a PDF may not hold.
fn check(drawn: &Drawn) {
    let mut open: Vec<&str> = Vec::new();
    for piece in drawn.svg.split('<').skip(1) {
        let (tag, _) = piece.split_once('>').expect("each tag ends");
        let name = tag.split([' ', '/']).find(|part| !part.is_empty()).unwrap();
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name), "{tag}");
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "{open:?}");
    for never in ["style", "<script", " id=", "url(", "var(", "NaN", "inf"] {
        assert!(!drawn.svg.contains(never), "{never}: {}", drawn.svg);
    }
}

#[test]
fn each_area_is_a_link_that_says_what_it_is() {
    let shapes = shapes();
    let faces = [face("0301", Look::Class(2)), face("3201", Look::Suppressed)];
    let drawn = draw(&map(Forms::Shapes(&shapes), &faces));
    check(&drawn);
    let label = "Oslo: 34,1 &quot;per&quot; 1 000 &amp; &lt;mer&gt;";
    let link = format!(
        r#"<a class="drawing-link" href="/kommuner/0301?a=1&amp;b=2" aria-label="{label}"><title>{label}</title><path class="drawing-sequential-5""#
    );
    assert!(drawn.svg.contains(&link), "{}", drawn.svg);
    assert!(
        drawn.svg.contains(r#"role="group""#)
            && drawn
                .svg
                .contains("<title>Kart &lt;1&gt;</title><desc>To områder</desc>")
    );
    assert_eq!(
        drawn.svg.matches("drawing-hatch").count(),
        2,
        "one area and one key"
    );
    assert!(drawn.unplaced.is_empty());
}

#[test]
fn on_paper_nothing_leads_anywhere() {
    let shapes = shapes();
    let faces = [face("0301", Look::Class(2))];
    let map = Map {
        medium: Medium::Print,
        ..map(Forms::Shapes(&shapes), &faces)
    };
    let drawn = draw(&map);
    check(&drawn);
    assert!(
        drawn.svg.contains(r#"role="img""#)
            && !drawn.svg.contains("<a ")
            && !drawn.svg.contains("34,1")
    );
    assert!(
        drawn.svg.contains("drawing-land"),
        "what has no face is land"
    );
}

#[test]
fn without_links_a_page_shows_one_picture_whose_parts_tell_what_they_are() {
    let shapes = shapes();
    let faces = [Face {
        href: None,
        ..face("0301", Look::Missing)
    }];
    let drawn = draw(&map(Forms::Shapes(&shapes), &faces));
    check(&drawn);
    assert!(drawn.svg.contains(r#"role="img""#) && drawn.svg.contains("<g><title>Oslo: 34,1"));
}

#[test]
fn faces_without_a_form_are_told() {
    let shapes = shapes();
    let faces = [
        face("1144", Look::Class(0)),
        face("0301", Look::Class(0)),
        face("1835", Look::Missing),
    ];
    let drawn = draw(&map(Forms::Shapes(&shapes), &faces));
    assert_eq!(drawn.unplaced, ["1144", "1835"]);
}

#[test]
fn every_state_has_strokes_of_its_own_and_no_class_has_any() {
    let drawn = |look| swatch(look, 5, Palette::Diverging, LABEL);
    let strokes = |look| {
        let svg = drawn(look);
        let after = svg
            .split("drawing-hatch\" d=\"")
            .nth(1)?
            .split('"')
            .next()?;
        Some(after.to_owned())
    };
    let states = [Look::Missing, Look::Suppressed, Look::NotComparable].map(strokes);
    assert!(states.iter().all(Option::is_some));
    assert!(states[0] != states[1] && states[1] != states[2] && states[0] != states[2]);
    assert_eq!(strokes(Look::Class(3)), None);
}

#[test]
fn a_drawing_keeps_within_the_room_it_was_given() {
    let shapes = shapes();
    let faces = [face("0301", Look::Class(0))];
    for (width, height) in [(400.0, 400.0), (900.0, 200.0), (250.0, 900.0)] {
        let map = Map {
            size: Size { width, height },
            ..map(Forms::Shapes(&shapes), &faces)
        };
        let drawn = draw(&map);
        let size = |name: &str| -> f64 {
            let after = drawn.svg.split(&format!(" {name}=\"")).nth(1).unwrap();
            after.split('"').next().unwrap().parse().unwrap()
        };
        assert!(
            size("width") <= width + 0.1 && size("height") <= height + 0.1,
            "{width} {height}"
        );
    }
}

#[test]
fn nothing_and_hostile_sizes_are_drawn() {
    let shapes = shapes();
    let none = shapes.only(|_| false);
    let circles = cartogram(
        &Seed::of(&shapes, |_| Some(1.0)),
        &shapes.neighbours,
        Settings::default(),
    );
    let nobody = cartogram(&[], &[], Settings::default());
    let faces = [
        face("0301", Look::Class(usize::MAX)),
        face("3201", Look::NotComparable),
    ];
    for forms in [
        Forms::Shapes(&shapes),
        Forms::Shapes(&none),
        Forms::Circles(&circles),
        Forms::Circles(&nobody),
    ] {
        for side in [0.0, -5.0, f64::NAN, f64::INFINITY, 1e300, 400.0] {
            let size = Size {
                width: side,
                height: side,
            };
            check(&draw(&Map {
                size,
                classes: 0,
                ..map(forms, &faces)
            }));
        }
    }
}

#[test]
fn a_cartogram_has_the_same_links_and_strokes() {
    let shapes = shapes();
    let circles = cartogram(
        &Seed::of(&shapes, |_| Some(1.0)),
        &shapes.neighbours,
        Settings::default(),
    );
    let faces = [face("0301", Look::Class(1)), face("3201", Look::Suppressed)];
    let drawn = draw(&map(Forms::Circles(&circles), &faces));
    check(&drawn);
    assert_eq!(drawn.svg.matches("<a class=\"drawing-link\"").count(), 2);
    assert_eq!(drawn.svg.matches("<circle").count(), 2);
    assert_eq!(drawn.svg.matches("drawing-hatch").count(), 2);
}

use super::{
    Label,
    canvas::{Anchor, Area, Canvas},
    palette::{INK, MUTED, TRACK, fill_series},
    scale::Scale,
};

const WIDTH: f64 = 640.0;
const NAMES: f64 = 150.0;
const SUMS: f64 = 48.0;
const ROW: f64 = 30.0;
const LEGEND_ROW: f64 = 22.0;
const SIZE: f64 = 11.0;

/// Stacked bars: for each row the same series, by count.
#[derive(Clone, Debug)]
pub struct Stacks<'a> {
    /// The names of the series, at most six, in the order in which they are stacked.
    pub series: Vec<&'a str>,
    pub rows: Vec<Stack<'a>>,
}

/// One bar: its name and a count for each series.
#[derive(Clone, Debug)]
pub struct Stack<'a> {
    pub name: &'a str,
    pub counts: Vec<u64>,
}

/// Draws the bars on one scale, with the legend above and the sum after each.
pub fn stacked(drawing: &Stacks, label: Label) -> String {
    let legend = legend_places(&drawing.series);
    let head = legend.last().map_or(0.0, |(_, y)| y + LEGEND_ROW + 6.0);
    #[expect(clippy::cast_precision_loss, reason = "a drawing has few rows")]
    let height = head + drawing.rows.len() as f64 * ROW + 4.0;
    let mut canvas = Canvas::new("drawing-stacked", WIDTH, height, label);
    for (order, (name, (x, y))) in drawing.series.iter().zip(legend).enumerate() {
        fill_series(
            &mut canvas,
            Area {
                x,
                y: y + 4.0,
                width: 14.0,
                height: 14.0,
            },
            order,
        );
        canvas.text((x + 20.0, y + 15.0), Anchor::Start, SIZE, INK, name);
    }
    let largest = drawing
        .rows
        .iter()
        .map(|row| row.counts.iter().sum::<u64>())
        .max()
        .unwrap_or(0);
    let scale = Scale::new(amount(largest), 0.0, WIDTH - NAMES - SUMS);
    let mut y = head;
    for row in &drawing.rows {
        one(&mut canvas, scale, row, y);
        y += ROW;
    }
    canvas.finish()
}

fn one(canvas: &mut Canvas, scale: Scale, row: &Stack, y: f64) {
    canvas.text(
        (NAMES - 10.0, y + 18.0),
        Anchor::End,
        SIZE,
        INK,
        &shortened(row.name),
    );
    let track = Area {
        x: NAMES,
        y: y + 5.0,
        width: scale.place(scale.top()),
        height: 18.0,
    };
    canvas.rectangle(track, 0.0, "drawing-track", TRACK);
    let mut below = 0;
    for (order, count) in row.counts.iter().enumerate() {
        let (from, to) = (
            scale.place(amount(below)),
            scale.place(amount(below + count)),
        );
        if to > from {
            fill_series(
                canvas,
                Area {
                    x: NAMES + from,
                    width: to - from,
                    ..track
                },
                order,
            );
        }
        below += count;
    }
    let at = (NAMES + scale.place(amount(below)) + 8.0, y + 18.0);
    canvas.strong(
        at,
        Anchor::Start,
        SIZE,
        if below == 0 { MUTED } else { INK },
        &below.to_string(),
    );
}

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of cases are far below 2^52"
)]
fn amount(count: u64) -> f64 {
    count as f64
}

/// Where each name of the legend stands: left to right, on a new line where it does not fit.
fn legend_places(series: &[&str]) -> Vec<(f64, f64)> {
    let (mut x, mut y) = (0.0, 0.0);
    let mut places = Vec::with_capacity(series.len());
    for name in series {
        let width = 20.0 + amount(name.chars().count() as u64) * SIZE * 0.56 + 18.0;
        if x > 0.0 && x + width > WIDTH {
            (x, y) = (0.0, y + LEGEND_ROW);
        }
        places.push((x, y));
        x += width;
    }
    places
}

/// A row's name as far as there is room for it.
fn shortened(name: &str) -> String {
    const ROOM: usize = 24;
    if name.chars().count() <= ROOM {
        return name.to_owned();
    }
    let kept: String = name.chars().take(ROOM - 1).collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_share_a_scale_and_say_their_sums() {
        let drawing = Stacks {
            series: vec![
                "Stadfestet",
                "Endret",
                "Opphevet og sendt tilbake",
                "Avvist",
                "Trukket",
            ],
            rows: vec![
                Stack {
                    name: "§ 18 stønad",
                    counts: vec![40, 12, 6, 2, 1],
                },
                Stack {
                    name: "§ 29 kvalifiseringsprogram",
                    counts: vec![3, 0, 1, 0, 0],
                },
                Stack {
                    name: "§ 27",
                    counts: vec![],
                },
            ],
        };
        insta::assert_snapshot!(stacked(
            &drawing,
            Label {
                title: "Utfall",
                description: "Etter bestemmelse"
            }
        ));
    }

    #[test]
    fn no_rows_can_be_drawn() {
        let svg = stacked(
            &Stacks {
                series: vec![],
                rows: vec![],
            },
            Label {
                title: "Tom",
                description: "",
            },
        );
        assert!(!svg.contains("NaN"), "{svg}");
    }
}

use std::fmt::{Display, Write};

use super::Label;

/// The one place where SVG is written: escapes every text, writes numbers short and alike everywhere.
pub(super) struct Canvas {
    svg: String,
}

/// Where a text hangs on its point.
#[derive(Clone, Copy)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// A rectangle: left, top, width, height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Canvas {
    /// `kind` is the class name of the whole drawing.
    pub fn new(kind: &str, width: f64, height: f64, label: Label) -> Self {
        Self::with_role("img", kind, (width, height), label)
    }

    /// A drawing whose parts lead somewhere: they are heard one by one.
    pub fn of_links(kind: &str, width: f64, height: f64, label: Label) -> Self {
        Self::with_role("group", kind, (width, height), label)
    }

    fn with_role(role: &str, kind: &str, (width, height): (f64, f64), label: Label) -> Self {
        let (width, height) = (Short(width), Short(height));
        let mut canvas = Self {
            svg: String::with_capacity(2048),
        };
        canvas.put(format_args!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" role="{role}" class="drawing {kind}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="Inter">"#,
        ));
        canvas.put(format_args!("<title>{}</title>", Escaped(label.title)));
        if !label.description.is_empty() {
            canvas.put(format_args!("<desc>{}</desc>", Escaped(label.description)));
        }
        canvas
    }

    pub fn rectangle(&mut self, area: Area, radius: f64, class: &str, fill: &str) {
        self.put(format_args!(
            r#"<rect class="{class}" x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{fill}"/>"#,
            Short(area.x),
            Short(area.y),
            Short(area.width),
            Short(area.height),
            Short(radius),
        ));
    }

    /// A path that is drawn and not filled.
    pub fn stroke(&mut self, path: &str, width: f64, class: &str, colour: &str) {
        self.put(format_args!(
            r#"<path class="{class}" d="{path}" fill="none" stroke="{colour}" stroke-width="{}" stroke-linecap="round" stroke-linejoin="round"/>"#,
            Short(width),
        ));
    }

    /// As [`Canvas::stroke`], with straight ends: as long as it says and no longer.
    pub fn band(&mut self, path: &str, width: f64, class: &str, colour: &str) {
        self.put(format_args!(
            r#"<path class="{class}" d="{path}" fill="none" stroke="{colour}" stroke-width="{}"/>"#,
            Short(width),
        ));
    }

    pub fn dashed(&mut self, path: &str, width: f64, class: &str, colour: &str) {
        self.put(format_args!(
            r#"<path class="{class}" d="{path}" fill="none" stroke="{colour}" stroke-width="{}" stroke-dasharray="4 3"/>"#,
            Short(width),
        ));
    }

    /// A path that is filled and has no line around it.
    pub fn fill(&mut self, path: &str, class: &str, colour: &str) {
        self.put(format_args!(
            r#"<path class="{class}" d="{path}" fill="{colour}"/>"#,
        ));
    }

    pub fn dot(&mut self, x: f64, y: f64, radius: f64, class: &str, fill: &str) {
        self.put(format_args!(
            r#"<circle class="{class}" cx="{}" cy="{}" r="{}" fill="{fill}"/>"#,
            Short(x),
            Short(y),
            Short(radius),
        ));
    }

    pub fn text(&mut self, at: (f64, f64), anchor: Anchor, size: f64, colour: &str, text: &str) {
        self.lettering(at, anchor, (size, 400), colour, text);
    }

    pub fn strong(&mut self, at: (f64, f64), anchor: Anchor, size: f64, colour: &str, text: &str) {
        self.lettering(at, anchor, (size, 600), colour, text);
    }

    fn lettering(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        (size, weight): (f64, u16),
        colour: &str,
        text: &str,
    ) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.put(format_args!(
            r#"<text class="drawing-text" x="{}" y="{}" text-anchor="{anchor}" font-size="{}" font-weight="{weight}" fill="{colour}">{}</text>"#,
            Short(at.0),
            Short(at.1),
            Short(size),
            Escaped(text),
        ));
    }

    /// What is drawn until [`Canvas::end_link`] leads to the address; `label` says what it is.
    pub fn begin_link(&mut self, class: &str, href: &str, label: &str) {
        let (href, label) = (Escaped(href), Escaped(label));
        self.put(format_args!(
            r#"<a class="{class}" href="{href}" aria-label="{label}"><title>{label}</title>"#,
        ));
    }

    pub fn end_link(&mut self) {
        self.svg.push_str("</a>");
    }

    pub fn finish(mut self) -> String {
        self.svg.push_str("</svg>");
        self.svg
    }

    fn put(&mut self, arguments: std::fmt::Arguments<'_>) {
        self.svg
            .write_fmt(arguments)
            .expect("writing to a string does not fail");
    }
}

/// A coordinate with at most one decimal.
pub(super) struct Short(pub f64);

impl Display for Short {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let rounded = (self.0 * 10.0).round() / 10.0;
        if rounded == 0.0 {
            f.write_str("0")
        } else {
            write!(f, "{rounded}")
        }
    }
}

/// Text that stands safely between tags.
struct Escaped<'a>(&'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                control if control.is_control() && !matches!(control, '\t' | '\n') => {
                    f.write_char(' ')?
                }
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

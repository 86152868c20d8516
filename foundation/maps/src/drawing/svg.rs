use std::fmt::{Arguments, Display, Formatter, Result, Write as _};

use super::{Label, Size};

/// The one place where SVG is written.
pub(super) struct Canvas {
    svg: String,
}

impl Canvas {
    /// With links the parts are heard one by one, else the whole as one picture.
    pub fn new(has_links: bool, kind: &str, size: Size, label: Label) -> Self {
        let role = if has_links { "group" } else { "img" };
        let (width, height) = (Short(size.width), Short(size.height));
        let mut canvas = Self {
            svg: String::with_capacity(256 * 1024),
        };
        canvas.put(format_args!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" role="{role}" class="drawing {kind}" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="Inter"><title>{}</title>"#,
            Escaped(label.title)
        ));
        if !label.description.is_empty() {
            canvas.put(format_args!("<desc>{}</desc>", Escaped(label.description)));
        }
        canvas
    }

    pub fn put(&mut self, arguments: Arguments<'_>) {
        // Writing to a string does not fail.
        let _ = self.svg.write_fmt(arguments);
    }

    pub fn end(&mut self, element: &str) {
        self.put(format_args!("</{element}>"));
    }

    pub fn finish(mut self) -> String {
        self.end("svg");
        self.svg.shrink_to_fit();
        self.svg
    }
}

/// A number with at most one decimal; what is no number is zero.
pub(super) struct Short(pub f64);

impl Display for Short {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        let rounded = (self.0 * 10.0).round() / 10.0;
        if rounded == 0.0 || !rounded.is_finite() {
            f.write_str("0")
        } else {
            write!(f, "{rounded}")
        }
    }
}

/// Text that stands safely between tags and in attributes.
pub(super) struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        for sign in self.0.chars() {
            match sign {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                // Two signs that are no characters of XML, and those that steer.
                '\u{fffe}' | '\u{ffff}' => f.write_char(' ')?,
                sign if sign.is_control() => f.write_char(' ')?,
                sign => f.write_char(sign)?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_always_numbers() {
        for (number, text) in [
            (1.25, "1.3"),
            (-0.01, "0"),
            (7.0, "7"),
            (f64::NAN, "0"),
            (f64::INFINITY, "0"),
        ] {
            assert_eq!(Short(number).to_string(), text);
        }
    }

    #[test]
    fn texts_cannot_break_out() {
        let evil = Escaped("\"><script>a & b\u{1}\n");
        assert_eq!(evil.to_string(), "&quot;&gt;&lt;script&gt;a &amp; b  ");
    }
}

use super::{
    Look, Map, Medium, hatch,
    outline::{Form, Outline},
    svg::{Canvas, Escaped, Short},
    view::View,
};

/// What a drawing is called and what it shows, for those who hear it.
#[derive(Clone, Copy, Debug)]
pub struct Label<'a> {
    pub title: &'a str,
    pub description: &'a str,
}

/// Ansikt: what is known of one area.
#[derive(Clone, Copy, Debug)]
pub struct Face<'a> {
    /// The number of the area.
    pub code: &'a str,
    pub look: Look,
    /// The name that may be written on it.
    pub name: &'a str,
    /// What it says, for those who point at it and those who hear it: «Bergen: 34,1 per 1 000».
    pub label: &'a str,
    /// Where it leads.
    pub href: Option<&'a str>,
}

/// One area: in a page a link that the keyboard reaches, or a form that tells its label; on paper the form alone.
pub(super) fn draw(
    canvas: &mut Canvas,
    map: &Map,
    view: &View,
    outline: &Outline,
    face: Option<&Face>,
) {
    let label = face.filter(|_| map.medium == Medium::Page);
    let href = label.and_then(|face| face.href);
    let around = match (label, href) {
        (Some(face), Some(href)) => {
            let (href, label) = (Escaped(href), Escaped(face.label));
            canvas.put(format_args!(
                r#"<a class="drawing-link" href="{href}" aria-label="{label}"><title>{label}</title>"#,
            ));
            Some("a")
        }
        (Some(face), None) => {
            canvas.put(format_args!("<g><title>{}</title>", Escaped(face.label)));
            Some("g")
        }
        (None, _) => None,
    };
    form(canvas, map, outline, face.map(|face| face.look));
    if let Some(strokes) = face.and_then(|face| face.look.strokes()) {
        hatch::over(canvas, view, outline, strokes);
    }
    if let Some(around) = around {
        canvas.end(around);
    }
}

fn form(canvas: &mut Canvas, map: &Map, outline: &Outline, look: Option<Look>) {
    let (class, fill) = map.palette.of(look, map.classes);
    match outline.form {
        Form::Path(path) => canvas.put(format_args!(
            r#"<path class="{class}" fill="{fill}" d="{}"/>"#,
            path.as_str()
        )),
        Form::Circle(radius) => canvas.put(format_args!(
            r#"<circle class="{class}" fill="{fill}" cx="{}" cy="{}" r="{}"/>"#,
            Short(outline.inner.x),
            Short(outline.inner.y),
            Short(radius)
        )),
    }
}

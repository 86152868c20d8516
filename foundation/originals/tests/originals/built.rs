//! Documents built for the tests: DOCX packages part by part, PDF object by object.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A Word document in the making.
#[derive(Clone, Default)]
pub struct Word {
    pub body: String,
    parts: Vec<(String, String)>,
    relations: Vec<(String, String, bool)>,
}

impl Word {
    pub fn of(body: &str) -> Self {
        Self {
            body: body.into(),
            ..Self::default()
        }
    }

    /// A part such as `styles`, `numbering` or `footnotes`: what stands within its root.
    pub fn with(mut self, kind: &str, inner: &str) -> Self {
        let root = match kind {
            "header1" => "hdr",
            "footer1" => "ftr",
            kind => kind,
        };
        self.parts
            .push((format!("word/{kind}.xml"), part(root, inner)));
        let kind_alone = kind.trim_end_matches(char::is_numeric);
        self.relations
            .push((kind_alone.into(), format!("{kind}.xml"), false));
        self
    }

    pub fn with_part(mut self, name: &str, content: &str) -> Self {
        self.parts.push((name.into(), content.into()));
        self
    }

    /// A hyperlink; its id is `rId1`, `rId2` … in the order of relations.
    pub fn with_link(mut self, target: &str) -> Self {
        self.relations
            .push(("hyperlink".into(), target.into(), true));
        self
    }

    pub fn parts(&self) -> Vec<(String, Vec<u8>)> {
        let mut parts = vec![
            (
                "[Content_Types].xml".to_owned(),
                b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
                    .to_vec(),
            ),
            (
                "_rels/.rels".to_owned(),
                relations(&[("officeDocument".into(), "word/document.xml".into(), false)]),
            ),
            (
                "word/_rels/document.xml.rels".to_owned(),
                relations(&self.relations),
            ),
            (
                "word/document.xml".to_owned(),
                part("document", &format!("<w:body>{}</w:body>", self.body)).into_bytes(),
            ),
        ];
        for (name, content) in &self.parts {
            parts.push((name.clone(), content.clone().into_bytes()));
        }
        parts
    }

    pub fn bytes(&self) -> Vec<u8> {
        packed(&self.parts())
    }
}

fn part(root: &str, inner: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:{root} xmlns:w=\"{W}\" xmlns:r=\"{R}\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:v=\"urn:schemas-microsoft-com:vml\">\
         {inner}</w:{root}>"
    )
}

fn relations(relations: &[(String, String, bool)]) -> Vec<u8> {
    let mut xml =
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            .to_owned();
    for (number, (kind, target, external)) in relations.iter().enumerate() {
        let mode = if *external {
            " TargetMode=\"External\""
        } else {
            ""
        };
        xml += &format!(
            "<Relationship Id=\"rId{}\" Type=\"{R}/{kind}\" Target=\"{target}\"{mode}/>",
            number + 1
        );
    }
    (xml + "</Relationships>").into_bytes()
}

pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph with properties.
pub fn p(properties: &str, text: &str) -> String {
    format!("<w:p><w:pPr>{properties}</w:pPr>{}</w:p>", r("", text))
}

/// A run with properties.
pub fn r(properties: &str, text: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

/// A PDF of pages, each a content stream that may use the font `F` (Helvetica, Windows encoding).
pub fn pdf(pages: &[String]) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 4 + 2 * n))
        .collect();
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        format!(
            "<< /Type /Pages /Kids [{}] /Count {} >>",
            kids.join(" "),
            pages.len()
        ),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    for (number, content) in pages.iter().enumerate() {
        objects.push(format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {} 0 R \
             /Resources << /Font << /F 3 0 R >> >> >>",
            5 + 2 * number
        ));
        objects.push(format!(
            "<< /Length {} >>\nstream\n{content}\nendstream",
            content.len() + 1
        ));
    }
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (number, object) in objects.iter().enumerate() {
        places.push(file.len());
        file.extend(format!("{} 0 obj\n{object}\nendobj\n", number + 1).bytes());
    }
    let start = file.len();
    file.extend(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).bytes());
    for place in &places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let trailer = format!(
        "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n",
        places.len() + 1
    );
    file.extend(trailer.bytes());
    file
}

/// A page of lines in 11 points, 14 points apart, from 72 points of the corner; ASCII only.
pub fn page(lines: &[&str]) -> String {
    let shown: String = lines
        .iter()
        .map(|line| format!("({line}) Tj 0 -14 Td\n"))
        .collect();
    format!("BT /F 11 Tf 72 770 Td\n{shown}ET")
}

//! Word documents: what each construction becomes, beside the text that a person sees in Word.

use originals::{Format, Loss};

use crate::built::{Word, p, r};

fn text(word: &Word) -> String {
    originals::read(&word.bytes()).unwrap().text
}

const STYLES: &str = r#"
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:numId w:val="7"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Overskrift1"/>
  <w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Mellomtittel"><w:name w:val="Mellomtittel"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Egen overskrift"/><w:basedOn w:val="Overskrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="INNH1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>
<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#;

const NUMBERING: &str = r#"
<w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2.%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2">
  <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3">
  <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="8"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="9"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="10"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"#;

fn list(number: u8, level: u8) -> String {
    format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>")
}

fn style(id: &str) -> String {
    format!("<w:pStyle w:val=\"{id}\"/>")
}

fn styled(body: &str) -> Word {
    Word::of(body)
        .with("styles", STYLES)
        .with("numbering", NUMBERING)
}

/// A document with a bit of everything, for the fuzzer to make wrong.
pub fn everything() -> Word {
    let body = [
        p(&style("Tittel"), "Brev"),
        p(&style("Overskrift1"), "Tilsyn"),
        p(&list(8, 0), "punkt"),
        p(&list(9, 1), "bokstav"),
        format!(
            "<w:p><w:hyperlink r:id=\"rId4\">{}</w:hyperlink></w:p>",
            r("<w:b/>", "loven")
        ),
        "<w:p><w:ins>".to_owned()
            + &r("", "inn")
            + "</w:ins><w:del><w:r><w:delText>ut</w:delText></w:r></w:del></w:p>",
        "<w:p><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>".to_owned(),
        format!(
            "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>{0}</w:tc><w:tc>{0}</w:tc></w:tr></w:tbl>",
            p("", "celle")
        ),
        format!(
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{}</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
            p("", "boks")
        ),
    ];
    styled(&body.concat())
        .with(
            "footnotes",
            &format!("<w:footnote w:id=\"2\">{}</w:footnote>", p("", "note")),
        )
        .with_link("https://eksempel.no/lov")
}

#[test]
fn everything_is_read() {
    let original = originals::read(&everything().bytes()).unwrap();
    assert_eq!(original.format, Format::Docx);
    assert_eq!(
        original.text,
        "# Brev\n\n# 3 Tilsyn\n\n- punkt\n  - a) bokstav\n\n[**loven**](https://eksempel.no/lov)\n\ninn\n\n[^1]\n\n\
         | celle |  | celle |\n| --- | --- | --- |\n\nboks\n\n[^1]: note\n"
    );
    assert_eq!(
        original.losses,
        [
            Loss::TextBoxes { count: 1 },
            Loss::TrackedDeletions { count: 1 },
            Loss::TrackedInsertions { count: 1 }
        ]
    );
}

#[test]
fn paragraphs_become_what_they_look_like() {
    for (situation, body, expected) in [
        ("heading style with its number", p(&style("Overskrift1"), "Mål"), "# 3 Mål\n"),
        ("outline level in the paragraph", p("<w:outlineLvl w:val=\"2\"/>", "Krav"), "### Krav\n"),
        ("own style based on a heading", p(&style("Egen"), "Krav"), "## 3.1 Krav\n"),
        ("heading without number", p(&(style("Overskrift1") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"), "Mål"), "# Mål\n"),
        ("style unknown but named as heading", p(&style("Heading3"), "Mål"), "### Mål\n"),
        ("bold style", p(&style("Mellomtittel"), "Oppdrag"), "**Oppdrag**\n"),
        ("styles in a circle", p(&style("A"), "tekst"), "tekst\n"),
        ("bold run style", format!("<w:p>{}{}</w:p>", r("<w:rStyle w:val=\"Sterk\"/>", "Frist:"), r("", " mai")), "**Frist:** mai\n"),
        ("bold switched off", format!("<w:p>{}</w:p>", r("<w:b w:val=\"0\"/>", "ikke")), "ikke\n"),
        ("contents line", format!("<w:p><w:pPr>{}</w:pPr>{}<w:r><w:tab/></w:r>{}</w:p>", style("INNH1"), r("", "3.1 Mål"), r("", "5")), "3.1 Mål ..... 5\n"),
        ("words split over runs", format!("<w:p>{}{}{}</w:p>", r("", "kvali"), r("", "\u{ad}fi"), r("", "sering")), "kvalifisering\n"),
        ("line break", "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r></w:p>".into(), "a\nb\n"),
        ("non-breaking hyphen", "<w:p><w:r><w:t>NAV</w:t><w:noBreakHyphen/><w:t>kontor</w:t></w:r></w:p>".into(), "NAV-kontor\n"),
        ("text that looks like Markdown", p("", "# 1 * 2"), "\\# 1 \\* 2\n"),
        ("content control", format!("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", p("", "felt")), "felt\n"),
        ("smart tag", format!("<w:p><w:smartTag>{}</w:smartTag></w:p>", r("", "Oslo")), "Oslo\n"),
        ("hidden run", format!("<w:p>{}{}</w:p>", r("<w:vanish/>", "skjult"), r("", "synlig")), "synlig\n"),
        ("formula", "<w:p><m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>".into(), "a+b\n"),
        ("field with a link", format!("<w:p>{}</w:p>", field(" HYPERLINK \"https://a.no/\" ", "lov")), "[lov](https://a.no/)\n"),
        ("field without", format!("<w:p>{}</w:p>", field(" PAGEREF _Toc1 \\h ", "5")), "5\n"),
        ("moved text", format!("<w:p><w:moveFrom>{0}</w:moveFrom></w:p><w:p><w:moveTo>{0}</w:moveTo></w:p>", r("", "flyttet")), "flyttet\n"),
    ] {
        assert_eq!(text(&styled(&body)), expected, "{situation}");
    }
}

fn field(instruction: &str, result: &str) -> String {
    format!(
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>{}</w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
        instruction.replace('"', "&quot;"),
        r("", result)
    )
}

#[test]
fn numbers_are_counted_as_word_counts_them() {
    let body = [
        p(&style("Overskrift1"), "a"),
        p(&style("Overskrift2"), "b"),
        p(&list(7, 2), "c"),
        p(&list(7, 2), "d"),
        p(&style("Overskrift2"), "e"),
        p(&list(7, 2), "f"),
        p(&list(9, 0), "en"),
        p(&list(9, 1), "under"),
        p(&list(9, 1), "under"),
        p(&list(9, 0), "to"),
        p(&list(10, 0), "forfra"),
        p(&list(9, 0), "videre"),
    ];
    assert_eq!(
        text(&styled(&body.concat())),
        "# 3 a\n\n## 3.1 b\n\n3.1.1 c\n\n3.1.2 d\n\n## 3.2 e\n\n3.2.1 f\n\n\
         1. en\n  - a) under\n  - b) under\n2. to\n1. forfra\n2. videre\n"
    );
}

#[test]
fn tables_become_rows() {
    let cell = |properties: &str, inner: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>")
    };
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = |rows: &[String]| format!("<w:tbl>{}</w:tbl>", rows.concat());
    let inner = table(&[row(&[cell("", &p("", "x")), cell("", &p("", "y"))])]);
    let body = table(&[
        row(&[cell("", &p("", "Mål")), cell("", &p("", "Krav | tall"))]),
        row(&[
            cell(
                "<w:vMerge w:val=\"restart\"/>",
                &(p("", "to") + &p(&list(8, 0), "punkt")),
            ),
            cell("", &inner),
        ]),
        row(&[cell("<w:vMerge/>", &p("", "")), cell("", &p("", "90 %"))]),
    ]);
    assert_eq!(
        text(&styled(&body)),
        "| Mål | Krav \\| tall |\n| --- | --- |\n| to<br>- punkt | x y |\n|  | 90 % |\n"
    );
    let layout = table(&[row(&[
        cell("", &p(&style("Overskrift1"), "Mål")),
        cell("", &p("", "tekst")),
    ])]);
    assert_eq!(text(&styled(&layout)), "# 3 Mål\n\ntekst\n");
}

#[test]
fn what_is_written_twice_for_older_programs_is_read_once() {
    let shown = |name: &str| {
        format!(
            "<mc:{name}><w:pict><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></mc:{name}>",
            p("", "boks")
        )
    };
    let body = format!(
        "<w:p>{}<w:r><mc:AlternateContent>{}{}</mc:AlternateContent></w:r></w:p>{}",
        r("", "før"),
        shown("Choice"),
        shown("Fallback"),
        p("", "etter")
    );
    let original = originals::read(&Word::of(&body).bytes()).unwrap();
    assert_eq!(original.text, "før\n\nboks\n\netter\n");
    assert_eq!(original.losses, [Loss::TextBoxes { count: 1 }]);
}

#[test]
fn what_is_left_behind_is_said() {
    let body = format!(
        "{}<w:p><w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:object/></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
        p("", "tekst")
    );
    let word = Word::of(&body)
        .with("header1", &p("", "Vår ref 12/34"))
        .with("footer1", &p("", "1"))
        .with_part("word/vbaProject.bin", "makro");
    assert_eq!(
        originals::read(&word.bytes()).unwrap().losses,
        [
            Loss::Images { count: 1 },
            Loss::Comments { count: 1 },
            Loss::EmbeddedObjects { count: 1 },
            Loss::HeadersAndFooters { count: 1 },
            Loss::Macros
        ]
    );
}

#[test]
fn pages_begin_where_the_writer_broke_them() {
    let broken = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    let body = p("", "en") + broken + &p("", "to") + &p("<w:pageBreakBefore/>", "tre");
    assert_eq!(text(&Word::of(&body)), "en\n\n\u{c}to\n\n\u{c}tre\n");
}

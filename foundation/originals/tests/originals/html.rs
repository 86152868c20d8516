//! Web pages: of a portal, of Word, of converters.

use originals::{Format, Loss};

fn text(page: &str) -> String {
    originals::read(page.as_bytes()).unwrap().text
}

#[test]
fn a_portal_page_is_its_main_text() {
    let original = originals::read(include_bytes!("fixtures/portal.html")).unwrap();
    assert_eq!(original.format, Format::Html);
    assert_eq!(
        original.text,
        "# Oppdrag 5.4.2.9 Råd om økonomi\n\n**Mottakere:** Alle embeter\n\n**Direktorat:** Et direktorat\n\n## Oppdrag\n\n\
         Embetet skal **veilede** kommunene,\njf. [loven](https://eksempel.no/lov).\n\n\
         - holde møte med hver kommune\n  - vår\n  - høst\n- skrive referat\n\n  innen en uke\n\n3. tredje\n4. fjerde\n\n\
         | Mål | Rapportering |\n| --- | --- |\n| Flere får råd<br>i tide | Tall \\| årlig |\n| Samlet |  |\n\n\
         Siste avsnitt & slutt\n"
    );
    assert_eq!(
        original.losses,
        [
            Loss::HiddenText { count: 1 },
            Loss::Scripts { count: 2 },
            Loss::SurroundingsOfPage { count: 3 }
        ]
    );
}

#[test]
fn lists_that_word_wrote_as_paragraphs_are_lists() {
    let page = include_str!("fixtures/word.html");
    assert_eq!(
        text(page),
        "# 3.1 Tilsyn\n\n**Resultatkrav**\n\n- Minst 12 tilsyn i året\n  - hvorav to med barn\n1. Første\n\no store tanke\n"
    );
}

#[test]
fn constructions_of_pages() {
    for (situation, page, expected) in [
        (
            "tags never closed",
            "<p>en<p>to<ul><li>a<li>b",
            "en\n\nto\n\n- a\n- b\n",
        ),
        (
            "tags closed in the wrong order",
            "<p><b>fet<i>begge</b>skrå</i> slutt",
            "**fetbegge**skrå slutt\n",
        ),
        (
            "layout table",
            "<table><tr><td><h2>Mål</h2><p>tekst</td><td>mer</td></tr></table>",
            "## Mål\n\ntekst\n\nmer\n",
        ),
        (
            "table in a table",
            "<table><tr><td>a<td><table><tr><td>b<td>c</table><tr><td>d<td>e</table>",
            "| a | b<br>c |\n| --- | --- |\n| d | e |\n",
        ),
        (
            "list in a cell",
            "<table><tr><td>a<td><ul><li>b<li>c</ul></table>",
            "| a | - b<br>- c |\n| --- | --- |\n",
        ),
        (
            "link within the page",
            "<p><a href='#kap3'>se under</a> og <a href='#'>lov</a>",
            "se under og [lov](#)\n",
        ),
        (
            "link that is a script",
            "<p><a href='javascript:x()'>trykk</a>",
            "trykk\n",
        ),
        (
            "title block of a converter",
            "<body><header id=title-block-header><h1 class=title>Brev</h1></header><p>x",
            "# Brev\n\nx\n",
        ),
        (
            "heading in bold",
            "<h2><strong>73.1 Lov</strong></h2><p>x",
            "## 73.1 Lov\n\nx\n",
        ),
        (
            "signs of Markdown",
            "<p># 5 * 3 _x_ 1. mai",
            "\\# 5 \\* 3 \\_x\\_ 1. mai\n",
        ),
        (
            "menu never closed",
            "<p>brev</p><nav><p>alt er meny",
            "brev\n",
        ),
        ("nothing but menu", "<nav><p>73.1 Lov</nav>", "73.1 Lov\n"),
        ("preformatted", "<html><pre>en\n  to</pre>", "en\nto\n"),
        (
            "quotation",
            "<html><blockquote><p>sitat</p></blockquote>",
            "sitat\n",
        ),
        (
            "entities",
            "<p>&aring;r &sect;&nbsp;5 &ndash; &#8217;",
            "år § 5 – ’\n",
        ),
    ] {
        assert_eq!(text(page), expected, "{situation}");
    }
}

#[test]
fn scripts_are_no_text() {
    let page = "<html><p>brev<script>var x = '<p>ikke brev';</script><p onclick='x()'>slutt<noscript>slå på skript</noscript>";
    let original = originals::read(page.as_bytes()).unwrap();
    assert_eq!(original.text, "brev\n\nslutt\n");
    assert_eq!(original.losses, [Loss::Scripts { count: 1 }]);
}

#[test]
fn a_page_is_read_in_the_encoding_it_has() {
    let page = "<html><meta charset=\"iso-8859-1\"><p>Årsrapport – på norsk";
    let bytes = encoding_rs::WINDOWS_1252.encode(page).0;
    let original = originals::read(&bytes).unwrap();
    assert_eq!(
        (original.text.as_str(), original.from_windows_1252),
        ("Årsrapport – på norsk\n", false)
    );
    let undeclared = encoding_rs::WINDOWS_1252
        .encode("<html><p>Årsrapport på norsk")
        .0;
    assert!(originals::read(&undeclared).unwrap().from_windows_1252);
}

/// A tree of a million levels would overflow the stack of whoever walks or drops it.
#[test]
fn pages_nested_beyond_sense_are_read_or_refused() {
    for tag in [
        "<div>",
        "<b>",
        "<ul><li>",
        "<table><tr><td>",
        "<a href=x>",
        "<blockquote>",
        "<dl><dt>",
        "<main>",
    ] {
        let page = format!("<html>{}dypt", tag.repeat(100_000));
        match originals::read(page.as_bytes()) {
            Ok(original) => assert!(original.text.contains("dypt"), "{tag}"),
            Err(refused) => assert_eq!(refused.code(), "bomb", "{tag}"),
        }
    }
}

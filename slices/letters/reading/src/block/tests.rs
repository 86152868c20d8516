use super::*;

type Read = (Shape, String, usize);

fn all(text: &str) -> Vec<Block> {
    let lines: Vec<&str> = text.split('\n').collect();
    blocks(&lines, &Asides::of(&lines))
}

fn read(text: &str) -> Vec<Read> {
    all(text)
        .into_iter()
        .map(|block| (block.shape.clone(), block.text.clone(), block.line()))
        .collect()
}

const TOP: Shape = Shape::Bullet { indent: 0 };

#[test]
fn lines_are_put_together() {
    let cases: [(&str, Vec<Read>); 12] = [
        (
            "- en\nto\n- tre",
            vec![(TOP, "en to".into(), 1), (TOP, "tre".into(), 3)],
        ),
        (
            "- i metodisk\n\n\n\narbeid.\n",
            vec![(TOP, "i metodisk arbeid.".into(), 1)],
        ),
        (
            "- i metodisk\n\n12\n\narbeid",
            vec![(TOP, "i metodisk arbeid".into(), 1)],
        ),
        (
            "- Ferdig.\n\nNytt avsnitt.",
            vec![
                (TOP, "Ferdig.".into(), 1),
                (Shape::Paragraph, "Nytt avsnitt.".into(), 3),
            ],
        ),
        (
            "- Ferdig.\n\n  Mer om det.",
            vec![(TOP, "Ferdig. Mer om det.".into(), 1)],
        ),
        (
            "kompe-\ntanse og barne-\nog ungdom",
            vec![(Shape::Paragraph, "kompetanse og barne- og ungdom".into(), 1)],
        ),
        (
            "etter § 18\n2. ledd",
            vec![(Shape::Paragraph, "etter § 18 2. ledd".into(), 1)],
        ),
        (
            "Krav:\n1. en\n2. to",
            vec![
                (Shape::Paragraph, "Krav:".into(), 1),
                (TOP, "en".into(), 2),
                (TOP, "to".into(), 3),
            ],
        ),
        (
            "**Oppdrag**\n- en",
            vec![
                (Shape::Heading, "**Oppdrag**".into(), 1),
                (TOP, "en".into(), 2),
            ],
        ),
        (
            "Ferdig.\nOppdrag\nStatsforvalteren skal",
            vec![
                (Shape::Paragraph, "Ferdig.".into(), 1),
                (Shape::Heading, "Oppdrag".into(), 2),
                (Shape::Paragraph, "Statsforvalteren skal".into(), 3),
            ],
        ),
        (
            "**Resultatmål:** Alle. **Rapportering:** Antall.",
            vec![
                (Shape::Paragraph, "**Resultatmål:** Alle.".into(), 1),
                (Shape::Paragraph, "**Rapportering:** Antall.".into(), 1),
            ],
        ),
        (
            "se punkt\n73.2 Kompetanse\nog mer",
            vec![(
                Shape::Paragraph,
                "se punkt 73.2 Kompetanse og mer".into(),
                1,
            )],
        ),
    ];
    for (text, expected) in cases {
        assert_eq!(read(text), expected, "{text:?}");
    }
}

#[test]
fn what_was_joined_over_a_gap_is_in_doubt() {
    let joined = all("- i metodisk\n\n---\n\narbeid");
    assert_eq!(joined[0].doubts, [Doubt::Continued { line: 5 }]);
    assert_eq!(joined[0].lines, [1, 5]);
    assert!(all("- i metodisk\narbeid")[0].doubts.is_empty());
}

#[test]
fn a_heading_over_two_lines_is_one() {
    let text = "Ferdig.\n\n73.2 Sosiale tjenester i NAV, formidling og\nkompetanse\n\nTekst.";
    assert_eq!(
        read(text)[1],
        (
            Shape::Heading,
            "73.2 Sosiale tjenester i NAV, formidling og kompetanse".into(),
            3
        )
    );
}

#[test]
fn a_heading_set_wide_over_three_lines_of_a_page_is_one() {
    let text = "Side 1 av 2\n\u{c}Ferdig.\n\n  73.2 Sosiale tjenester i arbeids- og\n\n  velferdsforvaltningen - formidlingstiltak\n\n  \
                og kompetanseutvikling\n\n    Fylkesmannen skal utforme\n    tiltak.";
    let title = "73.2 Sosiale tjenester i arbeids- og velferdsforvaltningen - formidlingstiltak og \
                 kompetanseutvikling";
    assert_eq!(read(text)[1], (Shape::Heading, title.into(), 4));
}

#[test]
fn a_page_ends_within_paragraphs() {
    let overleaf = |before: &str, after: &str| {
        let wide = "Statsforvalteren og Nav i fylket har begge ansvar for opplæringen\nog for at den samordnes.";
        let text = format!("{wide}\n\n{before}\n\nSide 1 av 2\n\u{c}{after}");
        read(&text)
            .into_iter()
            .skip(1)
            .map(|(_, text, _)| text)
            .collect::<Vec<_>>()
    };
    for (before, after, parts) in [
        (
            "Alle tiltak for formidling på ansvarsområdet samordnes med NAV",
            "Fylke i felles planer.",
            1,
        ),
        (
            "Statsforvalteren megler i tvister om avtalene, jf. forskrift av",
            "12. mars 2007.",
            1,
        ),
        (
            "Forskriften om programmet ble gitt til alle kommunene den 21.",
            "desember 2011.",
            1,
        ),
        (
            "Statsforvalteren samordner arbeidet i fylket med arenaen deres.",
            "Arenaen møtes hvert år.",
            2,
        ),
        ("Kort linje uten slutt", "Arenaen møtes hvert år.", 2),
    ] {
        assert_eq!(overleaf(before, after).len(), parts, "{before} | {after}");
    }
}

#[test]
fn the_number_of_a_section_can_stand_above_its_title() {
    let text = "Side 1 av 2\n\u{c}Ferdig.\n\n  73.3\n  Kvalifiseringsprogrammet\n\n    Statsforvalteren skal gi råd.";
    assert_eq!(
        read(text)[1],
        (Shape::Heading, "73.3 Kvalifiseringsprogrammet".into(), 4)
    );
}

#[test]
fn a_heading_without_a_mark_is_in_doubt_only_where_others_have_one() {
    let doubts = |text| -> Vec<Doubt> {
        all(text)
            .into_iter()
            .flat_map(|block| block.doubts)
            .collect()
    };
    assert_eq!(doubts("73.1 Lov\n\nOppdrag\n\n- en"), []);
    assert_eq!(
        doubts("# 73.1 Lov\n\nOppdrag\n\n- en"),
        [Doubt::PlainHeading]
    );
}

use super::*;

fn read(text: &str) -> Vec<Reference> {
    references(text, &[])
}

#[test]
fn what_cannot_be_read_electronically_and_where_the_rest_is() {
    let gone = &read(
        "Rundskriv I-1/93 Lov om tjenester m.v. (Dokumentet er ikke tilgjengelig elektronisk)",
    )[0];
    assert!(gone.unavailable);
    assert_eq!(gone.title, "Lov om tjenester m.v");
    let link = |target: &str| Link {
        words: "Rundskriv A-2/2011 Satser".into(),
        target: target.into(),
    };
    assert_eq!(
        references("Rundskriv A-2/2011 Satser", &[link("#")])[0].link,
        None
    );
    assert_eq!(
        references("Rundskriv A-2/2011 Satser", &[link("https://example.no/a")])[0]
            .link
            .as_deref(),
        Some("https://example.no/a")
    );
}

#[test]
fn running_text_leans_on_works() {
    let keys = |text: &str| {
        mentions(text)
            .iter()
            .map(Reference::key)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        keys(
            "Behandle saker etter lov om sosiale tjenester i arbeids- og velferdsforvaltningen, med forskrifter."
        ),
        ["act:2009-12-18-131"]
    );
    assert_eq!(
        keys("Gi opplæring om sosialtjenesteloven og rundskriv A-2/2011."),
        ["circular:a-2/2011", "act:2009-12-18-131"]
    );
    assert_eq!(
        keys("jf. Meld. St. 30 (2010-2011) og Prop. 1 S (2011-2012)").len(),
        2
    );
    assert_eq!(
        keys("opplæring om ny lov og nytt rundskriv"),
        Vec::<String>::new()
    );
    assert_eq!(
        keys("finansiert over kap. 621 og nevnt i § 5"),
        Vec::<String>::new()
    );
}

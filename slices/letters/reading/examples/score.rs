fn main() {
    let only = std::env::args().nth(1);
    let corpus = corpus::Corpus::of_the_house().unwrap();
    for letter in &corpus.letters {
        if only
            .as_ref()
            .is_some_and(|only| !letter.name.contains(only.as_str()))
        {
            continue;
        }
        let bytes = std::fs::read(&letter.path).unwrap();
        let original = match originals::read(&bytes) {
            Ok(o) => o,
            Err(e) => {
                println!("== {} {e}", letter.name);
                continue;
            }
        };
        if only.is_some() {
            println!("{}", original.text);
        }
        let json = match reading::read(&original.text) {
            Ok(r) => serde_json::to_value(&r).unwrap(),
            Err(e) => {
                println!("== {} {e}", letter.name);
                continue;
            }
        };
        let score = corpus::score_letter(&letter.key, &json).unwrap();
        println!(
            "== {} found {:?} kind {:?}",
            letter.name, score.found, score.kind
        );
        for m in &score.mismatches {
            println!("   {} {} {}", m.what, m.address, m.text);
        }
    }
}

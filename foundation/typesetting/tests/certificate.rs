//! A certificate: one page, read by people and by assistive technology, the same every time.
#![expect(clippy::unwrap_used, reason = "a test that fails here should stop")]

use std::{fs, path::PathBuf, process::Command};

use documents::{certificate::Certificate, report::Fact};
use kernel::{Day, Language};

fn sample() -> Certificate {
    Certificate {
        title: "Kursbevis".into(),
        language: Language::Nb,
        date: Day::of(2026, 3, 12).unwrap(),
        author: "Statsforvalteren i Fjordane".into(),
        before: "Dette bekrefter at".into(),
        name: "Åse-Kari Nes #Øvrebø".into(),
        between: "har deltatt på kurset".into(),
        subject:
            "Grunnkurs i økonomi- og gjeldsrådgivning for veiledere i NAV-kontor og for dem som \
                  arbeider med kvalifiseringsprogrammet"
                .into(),
        facts: vec![
            Fact::new("Tid", "12. mars 2026 kl. 09:00–15:00"),
            Fact::new("Sted", "Statens hus, Førde"),
            Fact::new("Arrangør", "Statsforvalteren i Fjordane"),
        ],
        known_by:
            "Bevisnummer 2026-K7WM4HQD. Arrangøren kan bekrefte at nummeret hører til dette kurset."
                .into(),
    }
}

fn file() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/test-pdf");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("certificate-sample.pdf");
    fs::write(&path, typesetting::certificate(&sample()).unwrap()).unwrap();
    path
}

fn told(tool: &str, arguments: &[&str], path: &PathBuf) -> Option<String> {
    let Ok(output) = Command::new(tool)
        .args(arguments)
        .arg(path)
        .arg("-")
        .output()
    else {
        eprintln!("{tool} is not installed: not checked");
        return None;
    };
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn a_certificate_is_one_page_with_all_its_words() {
    let path = file();
    let again = typesetting::certificate(&sample()).unwrap();
    assert!(
        fs::read(&path).unwrap() == again,
        "two of one certificate differ"
    );
    if let Some(text) = told("pdftotext", &["-layout"], &path) {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in [
            "Kursbevis",
            "Åse-Kari Nes #Øvrebø",
            "kvalifiseringsprogrammet",
            "2026-K7WM4HQD",
        ] {
            assert!(text.contains(words), "{words} is not in {text}");
        }
        assert_eq!(
            told("pdftotext", &[], &path)
                .unwrap()
                .matches('\u{c}')
                .count(),
            1,
            "one page"
        );
    }
}

#[test]
fn a_name_in_letters_that_the_fonts_lack_is_refused_and_not_left_blank() {
    let other = Certificate {
        name: "李小龍".into(),
        ..sample()
    };
    let refused = typesetting::certificate(&other);
    assert!(matches!(refused, Err(typesetting::TypesettingError::Name)));
}

use super::{Reference, ReferenceKind, known};
use crate::{date::year, pattern::patterns};

patterns! {
    DIGITS = r"\d+";
    BILL = r"(?i)^(ot|st|prop|prp)\b.*?(\d+)\s*([LS]{1,2})?\b";
    SESSION = r"(\d{4})\s*[-–]\s*(\d{4})";
    SLASHED = r"(?i)([A-ZÆØÅ]{1,3})-(\d+)\s*/\s*(\d{4}|\d{2})\b";
    ISSUER = r"(?i)^[\p{L}-]+";
    TAIL = r"(?i)\s*[-–,(]*\s*(?:vedlegg til|fra arbeids|fra barne|fra kommunal).*$";
    LEADING = r"(?i)^(?:strategien?|handlingsplanen|planen|rapporten|rapport|nasjonal)\s+";
}

/// The same for the same work, however it is written.
pub fn key(work: &Reference) -> String {
    use ReferenceKind::{Act, Bill, Circular, Plan, Regulation, Report, Website, WhitePaper};
    let number = work.number.as_deref();
    match (work.kind, number) {
        (Act, _) => format!("act:{}", of_law(work)),
        (Regulation, _) => format!("regulation:{}", of_law(work)),
        (Circular, Some(number)) => format!("circular:{}", circular(number)),
        (Bill, Some(number)) => format!("bill:{}", bill(number)),
        (WhitePaper, Some(number)) => format!("white_paper:{}", white_paper(number)),
        (Report, Some(number)) => format!("report:{}", report(number)),
        (Plan, Some(number)) => format!("plan:{}", slug(number, '-')),
        (Plan, None) => format!("plan:{}", plan(&work.title)),
        (Website, _) => format!("website:{}", website(work)),
        (Report, None) => format!("report:{}", slug(&LEADING.replace(&work.title, ""), '-')),
        (other, _) => format!("{}:{}", name(other), slug(&work.title, '-')),
    }
}

fn name(kind: ReferenceKind) -> &'static str {
    match kind {
        ReferenceKind::Circular => "circular",
        ReferenceKind::Bill => "bill",
        ReferenceKind::WhitePaper => "white_paper",
        ReferenceKind::Letter => "letter",
        _ => "other",
    }
}

/// Small letters and figures; whatever stands between them is one sign.
pub fn slug(text: &str, between: char) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(&between.to_string())
}

/// Of what the table knows: its own key. Otherwise day and name, day and number, or the name alone.
fn of_law(work: &Reference) -> String {
    if let Some(known) = known::find(work.kind, work.dated, work.number.as_deref(), &work.title) {
        return known.key();
    }
    let name = known::name(&work.title).replace(' ', "-");
    match (work.dated, &work.number) {
        (Some(day), Some(number)) if name.is_empty() => format!("{day}-{number}"),
        (Some(day), _) => format!("{day}-{name}"),
        (None, Some(number)) if name.is_empty() => number.clone(),
        (None, _) => name,
    }
}

/// «I-1/93» and «i-1/1993», «H-2143 (2004)» and «H-2143».
pub fn circular(number: &str) -> String {
    if let Some(found) = SLASHED.captures(number) {
        let year = year(&found[3]).unwrap_or_default();
        return format!(
            "{}-{}/{year}",
            found[1].to_lowercase(),
            found[2].trim_start_matches('0')
        );
    }
    slug(number.split('(').next().unwrap_or_default(), '-')
}

/// «Ot.prp. nr. 103 (2008-2009)», «Prop. 1 S (2011–2012)».
fn bill(number: &str) -> String {
    let found = BILL.captures(number);
    let (series, count, letter) = found.as_ref().map_or(("", "", String::new()), |found| {
        let letter = found
            .get(3)
            .map_or(String::new(), |letter| letter.as_str().to_lowercase());
        (
            found.get(1).map_or("", |series| series.as_str()),
            found.get(2).map_or("", |count| count.as_str()),
            letter,
        )
    });
    let series = if series.eq_ignore_ascii_case("prp") {
        "prop".to_owned()
    } else {
        series.to_lowercase()
    };
    format!("{series}-{count}{letter}{}", session(number))
}

fn white_paper(number: &str) -> String {
    let count = DIGITS.find(number).map_or("", |count| count.as_str());
    format!("{count}{}", session(number))
}

fn session(number: &str) -> String {
    SESSION.captures(number).map_or(String::new(), |found| {
        format!(":{}-{}", &found[1], &found[2])
    })
}

/// The issuer and its figures, the year last: «NOVA-rapport nr 14/10», «HiO-rapport 2011 nr 10», «Fafo-rapport 2009:50».
fn report(number: &str) -> String {
    let issuer = ISSUER.find(number).map_or(String::new(), |issuer| {
        slug(issuer.as_str(), '-').replace("-rapport", "")
    });
    let mut figures: Vec<i32> = DIGITS
        .find_iter(number)
        .filter_map(|figures| figures.as_str().parse().ok())
        .collect();
    if let [first, second] = figures[..] {
        let years = [first > 1900, second > 1900];
        figures = match years {
            [true, false] => vec![second, first],
            [false, true] => figures,
            _ => vec![first, year(&format!("{second:02}")).unwrap_or(second)],
        };
    }
    let figures: Vec<String> = figures.iter().map(ToString::to_string).collect();
    format!("{issuer}:{}", figures.join("/"))
}

/// A plan is told by its name, and by the session of the budget that it hangs on.
fn plan(title: &str) -> String {
    let bare = TAIL.replace(title, "");
    let attached = title.to_lowercase().contains("vedlegg");
    let session = if attached {
        session(title)
    } else {
        String::new()
    };
    format!("{}{session}", slug(&LEADING.replace(bare.trim(), ""), '-'))
}

fn website(work: &Reference) -> String {
    let Some(link) = &work.link else {
        return slug(&work.title, '-');
    };
    let lower = link.to_lowercase();
    let bare = lower
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    bare.trim_end_matches('/').to_owned()
}

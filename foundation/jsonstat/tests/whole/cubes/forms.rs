use super::Chance;

/// A number with the text it is written as, and a status.
pub type Written = (Option<(f64, String)>, Option<String>);

const STATUSES: [&str; 8] = [".", "..", ":", "-", "*", "e", "foreløpig tall", "|"];

pub fn cells(chance: &mut Chance, count: usize) -> Vec<Written> {
    // Of ten cells so many have a number and a status.
    let numbers = chance.below(11);
    let statuses = chance.below(11);
    let one_for_all = chance.one_in(6).then(|| chance.of(&STATUSES));
    (0..count)
        .map(|_| {
            let number = (chance.below(10) < numbers).then(|| number(chance));
            let own = (chance.below(10) < statuses).then(|| chance.of(&STATUSES));
            (number, one_for_all.or(own).map(str::to_owned))
        })
        .collect()
}

fn number(chance: &mut Chance) -> (f64, String) {
    let any = chance.next();
    let written = match chance.below(7) {
        0 => "0".to_owned(),
        1 => format!("{}", any % 1_000),
        2 => format!("-{}.{}", any % 100 + 1, any % 10),
        3 => format!("{}", any >> 11),
        4 => format!("{}.{}", any % 10_000, any),
        5 => format!("{}.{}e-{}", any % 10, any, any % 300),
        _ => format!("{}E+{}", any % 10 + 1, any % 300),
    };
    let number = written.parse().expect("a number was written");
    (number, written)
}

pub fn value(chance: &mut Chance, cells: &[Written]) -> String {
    let number = |cell: &Written| cell.0.as_ref().map(|(_, written)| written.clone());
    let numbers: Vec<_> = cells.iter().map(number).collect();
    let form = if chance.one_in(2) {
        in_a_row(&numbers)
    } else {
        by_position(chance, &numbers)
    };
    format!("\"value\":{form}")
}

pub fn status(chance: &mut Chance, cells: &[Written]) -> Option<String> {
    let quoted = |status: &String| format!("\"{status}\"");
    let statuses: Vec<_> = cells
        .iter()
        .map(|(_, one)| one.as_ref().map(quoted))
        .collect();
    let all_the_same = statuses
        .iter()
        .all(|one| one.is_some() && *one == statuses[0]);
    let none = statuses.iter().all(Option::is_none);
    let form = match (chance.below(3), &statuses[0]) {
        (0, _) if none => return None,
        (1, _) if none => chance.of(&["\"\"", "{}", "null"]).to_owned(),
        (0, Some(text)) if all_the_same => text.clone(),
        (1, Some(text)) if all_the_same => format!("[{text}]"),
        (2, _) => by_position(chance, &statuses),
        _ if cells.len() > 1 => in_a_row(&statuses),
        _ => by_position(chance, &statuses),
    };
    Some(format!("\"status\":{form}"))
}

fn in_a_row(texts: &[Option<String>]) -> String {
    let each = texts.iter().map(|text| text.as_deref().unwrap_or("null"));
    format!("[{}]", each.collect::<Vec<_>>().join(","))
}

fn by_position(chance: &mut Chance, texts: &[Option<String>]) -> String {
    let some = texts.iter().enumerate();
    let some = some.filter_map(|(at, text)| Some(format!("\"{at}\":{}", text.as_ref()?)));
    let mut some: Vec<_> = some.collect();
    if chance.one_in(3) {
        chance.shuffle(&mut some);
    }
    format!("{{{}}}", some.join(","))
}

pub fn about(chance: &mut Chance) -> Vec<String> {
    let all = [
        r#""label":"Sosialhjelp, etter «region» og år""#,
        r#""source":"Statistisk sentralbyrå""#,
        r#""updated":"2026-05-12T06:00:00Z""#,
        r#""href":null"#,
        r#""note":["Brudd i 2020.","Se «om statistikken»."]"#,
        r#""extension":{"px":{"tableid":"12210","decimals":0,"heading":["Tid"]}}"#,
        r#""link":{"alternate":[{"type":"text/csv","href":"https://example.org/12210.csv"}],"up":[]}"#,
        r#""unknown":{"of":["the","format"]}"#,
    ];
    let all = all.into_iter().map(str::to_owned);
    all.filter(|_| chance.one_in(2)).collect()
}

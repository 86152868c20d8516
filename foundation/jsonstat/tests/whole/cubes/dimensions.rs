use super::Chance;

/// Words with signs that JSON escapes, and letters of more than one byte.
const NAMES: [&str; 8] = [
    "Region",
    "Tid",
    "ContentsCode",
    "Kjønn",
    "Alder og \\\"slag\\\"",
    "Čuozáhat",
    "10",
    "GEO/AAR",
];
const LABELS: [&str; 6] = [
    "I alt",
    "Menn",
    "18–24 år",
    "Under 1 km",
    "«x» \\u00e5 \\n",
    "",
];

/// One to five dimensions of one to seven categories; some cubes are larger.
pub fn sizes(chance: &mut Chance) -> Vec<usize> {
    if chance.one_in(20) {
        return vec![1 + chance.below(60), 1, 1 + chance.below(20)];
    }
    let dimensions = 1 + chance.below(5);
    let mut cells = 1;
    let mut sizes = Vec::new();
    for _ in 0..dimensions {
        let size = 1 + chance.below(7);
        let size = if cells * size > 300 { 1 } else { size };
        cells *= size;
        sizes.push(size);
    }
    sizes
}

/// `id`, `size`, `role` and `dimension`.
pub fn members(chance: &mut Chance, sizes: &[usize]) -> Vec<String> {
    let mut names = NAMES;
    chance.shuffle(&mut names);
    let ids = &names[..sizes.len()];
    let quoted: Vec<String> = ids.iter().map(|id| format!("\"{id}\"")).collect();
    let mut bodies: Vec<String> = ids
        .iter()
        .zip(sizes)
        .map(|(id, size)| format!("\"{id}\":{}", dimension(chance, *size)))
        .collect();
    chance.shuffle(&mut bodies);
    let mut members = vec![
        format!("\"id\":[{}]", quoted.join(",")),
        format!("\"size\":{sizes:?}"),
        format!("\"dimension\":{{{}}}", bodies.join(",")),
    ];
    if chance.one_in(2) {
        let geo = if chance.one_in(2) { "null" } else { "[]" };
        members.push(format!(
            "\"role\":{{\"time\":[{}],\"geo\":{geo}}}",
            quoted[0]
        ));
    }
    members
}

fn dimension(chance: &mut Chance, size: usize) -> String {
    let codes = codes(chance, size);
    let mut members = vec![format!("\"category\":{}", category(chance, &codes))];
    if chance.one_in(2) {
        members.push(format!("\"label\":\"{}\"", chance.of(&LABELS)));
    }
    if chance.one_in(4) {
        members.push(r#""note":["første","andre"]"#.to_owned());
    }
    if chance.one_in(4) {
        members.push(r#""extension":{"show":"value","codelists":[1,2.5,null]}"#.to_owned());
    }
    format!("{{{}}}", members.join(","))
}

fn codes(chance: &mut Chance, size: usize) -> Vec<String> {
    let kind = chance.below(4);
    let code = |number: usize| match kind {
        0 => format!("{}", 2010 + number),
        1 => format!("{:04}", 101 + number * 7),
        2 => format!("K-{number}+Ø"),
        _ => format!("{}.{number}", size - number),
    };
    (0..size).map(code).collect()
}

fn category(chance: &mut Chance, codes: &[String]) -> String {
    let list = |of: &mut dyn FnMut(usize, &String) -> String| {
        let each = codes.iter().enumerate();
        each.map(|(number, code)| of(number, code))
            .collect::<Vec<_>>()
    };
    let mut label = || format!("\"{}\"", chance.of(&LABELS));
    let mut labels = list(&mut |_, code| format!("\"{code}\":{}", label()));
    let in_order = list(&mut |_, code| format!("\"{code}\""));
    let mut positions = list(&mut |number, code| format!("\"{code}\":{number}"));
    chance.shuffle(&mut labels);
    chance.shuffle(&mut positions);
    let labels = format!("\"label\":{{{}}}", labels.join(","));
    let mut members = Vec::new();
    match (chance.below(3), codes) {
        (0, [_]) => members.push(labels),
        (0, _) => members.push(format!("\"index\":[{}]", in_order.join(","))),
        (1, _) => members.extend([format!("\"index\":[{}]", in_order.join(",")), labels]),
        _ => members.extend([format!("\"index\":{{{}}}", positions.join(",")), labels]),
    }
    if chance.one_in(3) {
        let first = &codes[0];
        members.push(format!(
            "\"unit\":{{\"{first}\":{{\"decimals\":1,\"label\":\"kr\",\"symbol\":null,\"base\":\"krone\"}}}}"
        ));
        members.push(format!("\"coordinates\":{{\"{first}\":[10.75,59.91]}}"));
        members.push(format!(
            "\"child\":{{\"{first}\":[{}]}}",
            in_order.join(",")
        ));
    }
    chance.shuffle(&mut members);
    format!("{{{}}}", members.join(","))
}

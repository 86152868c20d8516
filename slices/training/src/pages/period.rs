use kernel::{Day, Period};
use shell::{Fields, Frame};

/// The days that a list is about, as the address says: `fra` and `til`; this year until today where it says nothing.
pub fn asked(fields: &Fields, frame: &Frame) -> Period {
    let this_year = Period::year(frame.today.year());
    let day = |name: &str| fields.raw(name).parse::<Day>().ok();
    let first = day("fra").unwrap_or(this_year.first);
    let last = day("til").unwrap_or_else(|| frame.today.max(first));
    Period {
        first,
        last: last.max(first),
    }
}

/// The fields with the days that are looked at, to show them in the form.
pub fn shown(fields: &Fields, period: Period, frame: &Frame) -> Fields {
    let others = fields
        .pairs()
        .iter()
        .filter(|(name, _)| name != "fra" && name != "til");
    let mut pairs: Vec<(String, String)> = others.cloned().collect();
    pairs.push(("fra".to_owned(), period.first.to_string()));
    pairs.push(("til".to_owned(), period.last.to_string()));
    Fields::new(pairs, frame.t.clone())
}

/// The query of the page as it is looked at, for the file of the same rows.
pub fn query(fields: &Fields) -> String {
    let pairs = fields.pairs().iter();
    shell::address_with(
        "",
        pairs.map(|(name, value)| (name.as_str(), value.as_str())),
    )
}

use serde_json::Value;
use texts::Tongue;

/// What the log says of a session's participants, in people's words: how many, and never who.
pub(crate) fn detail(key: &str, value: &Value, t: &Tongue) -> Option<(String, String)> {
    let label = match key {
        "given_place" => "training-told-given-place",
        "put_on_waiting_list" => "training-told-waiting",
        "with_place" => "training-told-with-place",
        "came" => "training-told-came",
        "stayed_away" => "training-told-stayed-away",
        "mails" => "training-told-mails",
        _ => return None,
    };
    let count = match value {
        Value::Array(all) => all.len(),
        _ => usize::try_from(value.as_u64()?).ok()?,
    };
    Some((t.say(label), t.number(count)))
}

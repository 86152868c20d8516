use api::{Answer, Caller, Identity, Moment, json};
use organisations::nation::nation;
use serde::Serialize;
use utoipa::ToSchema;

/// A key of the API.
#[derive(Serialize, ToSchema)]
struct Key {
    /// The identity of the key, as it stands in the log.
    id: Identity,
    /// What the key is for.
    #[schema(example = "Saksystemet")]
    name: String,
    /// What it may be used for.
    #[schema(example = json!(["les:saker", "skriv:saker"]))]
    scopes: Vec<String>,
    /// The office that it is for, by its key; null when it is for the whole nation.
    #[schema(example = "vestland")]
    office: Option<String>,
    /// It holds until this moment.
    expires: Moment,
}

/// The key that asks
///
/// What the key in the request is for, what it may be used for and how long it holds.
#[utoipa::path(get, path = "/api/v1/key", tag = "access",
    responses((status = 200, description = "The key", body = Key)))]
pub(crate) async fn own_key(caller: Caller) -> Answer {
    let office = caller.office.and_then(|id| nation().office(id));
    let scopes = caller.scopes.iter().map(|scope| scope.code().to_owned());
    json(&Key {
        id: Identity(caller.id),
        name: caller.name,
        scopes: scopes.collect(),
        office: office.map(|office| office.key.to_owned()),
        expires: Moment(caller.expires),
    })
}

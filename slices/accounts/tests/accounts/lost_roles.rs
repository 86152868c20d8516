//! Roles by the rules of a provider, on both engines.

use accounts::close_account;
use serde_json::json;
use testkit::on_both;

use crate::{at_provider::AtProvider, house::is_signed_in, provider::Token};

const RULES: &str = "create_accounts = true
[[rule]]
claim = 'groups'
equals = 'leaders'
role = 'leader'
office = 'vestland'
[[rule]]
claim = 'groups'
equals = 'staff'
role = 'case_officer'
office = 'rogaland'
";
const NO_ACCOUNT: &str = "/logg-inn/avvist/ingen-tilgang?hos=test";

fn in_group(group: &'static str) -> impl FnOnce(&mut Token) {
    move |token| token.claims["groups"] = json!([group, "others"])
}

#[tokio::test]
async fn a_rule_makes_an_account_and_gives_its_role() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, RULES).await;
        let browser = at.house.browser();
        let new = |token: &mut Token| {
            token.claims["sub"] = json!("ola");
            token.claims["name"] = json!("Ola Vik");
            token.claims["email"] = json!("Ola@example.org");
            token.claims["groups"] = json!(["staff"]);
        };
        assert_eq!(at.come(&browser, new).await, "/kommuner?sok=os");
        let page = browser.get("/kommuner").await;
        assert!(
            page.has("Ola Vik") && page.has("Statsforvalteren i Rogaland"),
            "{}",
            page.text()
        );
        assert!(page.has("Saksbehandler"));
        at.house.id_of("ola@example.org").await;
    })
    .await;
}

#[tokio::test]
async fn a_role_follows_the_claim_and_is_lost_with_it() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, RULES).await;
        let (kari, elsewhere) = (at.house.browser(), at.house.browser());
        at.come(&kari, in_group("leaders")).await;
        assert!(kari.get("/kommuner").await.has("Leder"));
        at.come(&elsewhere, in_group("staff")).await;
        let page = kari.get("/kommuner").await;
        assert!(
            page.has("Saksbehandler") && page.has("Rogaland"),
            "bites at the next request"
        );

        let third = at.house.browser();
        assert_eq!(at.come(&third, in_group("nothing")).await, NO_ACCOUNT);
        assert!(
            !is_signed_in(&kari.get("/kommuner").await),
            "all sessions ended"
        );
        assert_eq!(at.events("account.role-lost").await, 1);
        let closed = "/logg-inn/avvist/avsluttet?hos=test";
        assert_eq!(at.come(&third, in_group("nothing")).await, closed);
        assert_eq!(at.events("account.role-lost").await, 1);

        assert_eq!(
            at.come(&kari, in_group("leaders")).await,
            "/kommuner?sok=os"
        );
        assert!(
            kari.get("/kommuner").await.has("Leder"),
            "the claim is back"
        );
        assert_eq!(at.kari().await, at.house.id_of("kari@example.org").await);
    })
    .await;
}

#[tokio::test]
async fn what_people_closed_no_rule_opens() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, RULES).await;
        let kari = at.house.browser();
        at.come(&kari, in_group("leaders")).await;
        let now = at.house.app.now();
        close_account(&at.house.app.database, now, "kari@example.org")
            .await
            .unwrap();
        let closed = "/logg-inn/avvist/avsluttet?hos=test";
        assert_eq!(at.come(&kari, in_group("leaders")).await, closed);
    })
    .await;
}

#[tokio::test]
async fn without_a_rule_that_fits_no_account_is_made_or_taken() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, RULES).await;
        assert_eq!(at.come(&at.house.browser(), |_| {}).await, NO_ACCOUNT);
        let new = |token: &mut Token| {
            token.claims["email"] = json!("ola@example.org");
            token.claims["groups"] = json!("leaders of another kind");
        };
        assert_eq!(at.come(&at.house.browser(), new).await, NO_ACCOUNT);
        let nameless = |token: &mut Token| {
            token.claims["email"] = json!("ola@example.org");
            token.claims["name"] = json!(null);
            token.claims["groups"] = json!("leaders");
        };
        assert_eq!(at.come(&at.house.browser(), nameless).await, NO_ACCOUNT);
        assert_eq!(
            at.house
                .rows("SELECT count(*) AS found FROM user_account")
                .await,
            1
        );
        assert_eq!(
            at.house
                .rows("SELECT count(*) AS found FROM user_identity")
                .await,
            0
        );
    })
    .await;
}

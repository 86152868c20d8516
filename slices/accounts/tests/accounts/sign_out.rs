//! Signing out from either side, on both engines.

use axum::{body::Body, http::Method};
use serde_json::json;
use testkit::on_both;

use crate::{
    at_provider::{AtProvider, led_to},
    house::is_signed_in,
    provider::{Signed, Token, asked},
};

#[tokio::test]
async fn who_signs_out_here_is_led_to_sign_out_at_the_provider() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        at.come(&browser, |_| {}).await;
        let page = browser.post("/logg-ut", &[]).await;
        let address = led_to(&page);
        let place = format!("{}/logout?", at.provider.issuer());
        assert!(address.starts_with(&place), "{address}");
        let asked = asked(&address);
        assert_eq!(
            asked["post_logout_redirect_uri"],
            "http://localhost/logg-inn"
        );
        assert_eq!(asked["client_id"], "oppdrag");
        assert_eq!(asked["id_token_hint"].split('.').count(), 3);
        assert!(!page.has("Kari Nes"), "the page is nobody's");
        assert_eq!(page.headers["clear-site-data"], "\"cache\"");
        assert!(!is_signed_in(&browser.get("/kommuner").await));
        assert_eq!(at.events("account.signed-out").await, 1);

        at.come(&browser, |_| {}).await;
        at.house.under.clock.pass(3601);
        at.provider.fall(true);
        let reply = browser.post("/logg-ut", &[]).await;
        assert_eq!(
            reply.location(),
            "/logg-inn",
            "the provider does not answer"
        );
        assert_eq!(reply.headers["clear-site-data"], "\"cache\"");
        assert!(!is_signed_in(&browser.get("/kommuner").await));

        at.provider.fall(false);
        at.come(&browser, |_| {}).await;
        let reply = browser.post("/min-tilgang/logg-ut-overalt", &[]).await;
        assert_eq!(reply.headers["clear-site-data"], "\"cache\"");
    })
    .await;
}

#[tokio::test]
async fn who_signs_out_at_the_provider_is_signed_out_here() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let (first, second, third) = (at.house.browser(), at.house.browser(), at.house.browser());
        at.come(&first, |_| {}).await;
        for browser in [&second, &third] {
            at.come(browser, |token| token.claims["sid"] = json!("second"))
                .await;
        }
        let now = || at.house.app.now();
        let token = at.provider.sign_out(now(), |_| {});
        assert_eq!(at.send_sign_out(&token).await, 200);
        assert!(!is_signed_in(&first.get("/kommuner").await));
        assert!(
            is_signed_in(&second.get("/kommuner").await),
            "another session there"
        );

        at.come(&first, |_| {}).await;
        assert_eq!(at.send_sign_out(&token).await, 400, "sent again");
        assert!(is_signed_in(&first.get("/kommuner").await));

        let of_person = at.provider.sign_out(now(), |token| {
            token.claims["sid"] = json!(null);
            token.claims["jti"] = json!("of the person");
        });
        assert_eq!(at.send_sign_out(&of_person).await, 200);
        for browser in [&first, &second, &third] {
            assert!(!is_signed_in(&browser.get("/kommuner").await));
        }
        assert_eq!(at.events("account.signed-out-by-provider").await, 2);
    })
    .await;
}

#[tokio::test]
async fn a_sign_out_that_proves_nothing_ends_nothing() {
    type Change = fn(&mut Token);
    let changes: [(&str, Change); 15] = [
        ("another issuer", |t| {
            t.claims["iss"] = json!("https://example.org")
        }),
        ("another receiver", |t| t.claims["aud"] = json!("other")),
        ("no event", |t| t.claims["events"] = json!({})),
        ("another event", |t| {
            t.claims["events"] = json!({ "http://example.org/event": {} })
        }),
        ("a nonce, as an ID token", |t| {
            t.claims["nonce"] = json!("nonce")
        }),
        ("nobody", |t| {
            t.claims["sub"] = json!(null);
            t.claims["sid"] = json!(null);
        }),
        ("no name of its own", |t| t.claims["jti"] = json!(null)),
        ("expired", |t| {
            t.claims["exp"] = json!(t.claims["iat"].as_i64().unwrap() - 61)
        }),
        ("issued later than now", |t| {
            t.claims["iat"] = json!(t.claims["iat"].as_i64().unwrap() + 120);
        }),
        ("not to be used yet", |t| {
            t.claims["nbf"] = json!(t.claims["iat"].as_i64().unwrap() + 61);
        }),
        ("another's key", |t| t.signed = Signed::Forged),
        ("not signed", |t| t.signed = Signed::Not),
        ("signed by what both ends know", |t| {
            t.signed = Signed::BySecret
        }),
        ("another kind of token", |t| t.head["typ"] = json!("at+jwt")),
        ("rules to read it by", |t| t.head["crit"] = json!(["exp"])),
    ];
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        at.come(&browser, |_| {}).await;
        let mut taken = Vec::new();
        for (name, change) in changes {
            let token = at.provider.sign_out(at.house.app.now(), change);
            if at.send_sign_out(&token).await != 400 {
                taken.push(name);
            }
        }
        assert!(taken.is_empty(), "{taken:#?}");
        for words in ["", "a.b.c", "..", "no token at all"] {
            assert_eq!(at.send_sign_out(words).await, 400, "{words}");
        }
        assert!(is_signed_in(&browser.get("/kommuner").await));
        assert_eq!(at.events("account.signed-out-by-provider").await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_sign_out_of_a_session_that_is_not_here_is_taken_once() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        at.come(&browser, |_| {}).await;
        let unknown = |token: &mut Token| token.claims["sid"] = json!("unknown");
        let token = at.provider.sign_out(at.house.app.now(), unknown);
        assert_eq!(at.send_sign_out(&token).await, 200);
        assert_eq!(at.send_sign_out(&token).await, 400);
        assert!(is_signed_in(&browser.get("/kommuner").await));
        let nowhere = at.house.browser().post("/logg-ut/oidc/other", &[]).await;
        assert_eq!(nowhere.status.as_u16(), 404);
    })
    .await;
}

#[tokio::test]
async fn the_way_of_the_provider_is_open_to_no_other_site() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        let form = Some("application/x-www-form-urlencoded".to_owned());
        for path in ["/logg-ut/oidc/test", "/logg-inn/oidc/test", "/logg-ut"] {
            let headers = [
                ("sec-fetch-site", "cross-site"),
                ("origin", "https://example.org"),
            ];
            let reply =
                browser.send_with(Method::POST, path, form.clone(), Body::empty(), &headers);
            assert_eq!(reply.await.status.as_u16(), 403, "{path}");
        }
    })
    .await;
}

//! Sign-in from a provider through the real router, on both engines.

use accounts::close_account;
use serde_json::json;
use testkit::on_both;

use crate::{
    at_provider::AtProvider,
    house::{House, is_signed_in},
    provider::{Signed, Token, asked},
};

const NOT_PROVEN: &str = "/logg-inn/avvist/ikke-bevist?hos=test";
const NO_ACCOUNT: &str = "/logg-inn/avvist/ingen-tilgang?hos=test";

#[tokio::test]
async fn one_with_an_account_comes_in_and_lands_where_they_were_going() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        let page = browser.get("/logg-inn?til=%2Fkommuner%3Fsok%3Dos").await;
        assert!(page.has("Logg inn med Testporten"), "{}", page.text());
        assert_eq!(at.come(&browser, |_| {}).await, "/kommuner?sok=os");
        let page = browser.get("/kommuner").await;
        assert!(is_signed_in(&page) && page.has("Kari Nes"));

        // Known by the provider's own word from now on, whatever becomes of the address.
        let again = at.house.browser();
        let moved = |token: &mut Token| token.claims["email"] = json!("kari.nes@example.org");
        assert_eq!(at.come(&again, moved).await, "/kommuner?sok=os");
        assert!(is_signed_in(&again.get("/kommuner").await));
        assert_eq!(at.events("account.linked").await, 1);
        assert_eq!(at.events("account.signed-in").await, 2);
    })
    .await;
}

#[tokio::test]
async fn the_provider_is_asked_for_proof_of_everything() {
    on_both(async |engine| {
        let more = "scopes = ['email']\nacr_values = ['high']\nmax_age = 600";
        let at = AtProvider::start(engine, more).await;
        let browser = at.house.browser();
        let (one, other) = (
            asked(&at.press(&browser).await),
            asked(&at.press(&browser).await),
        );
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", "oppdrag"),
            ("scope", "openid email"),
            (
                "redirect_uri",
                "http://localhost/logg-inn/oidc/test/tilbake",
            ),
            ("code_challenge_method", "S256"),
            ("acr_values", "high"),
            ("max_age", "600"),
            ("ui_locales", "nb"),
        ] {
            assert_eq!(one[name], value, "{name}");
        }
        for secret in ["state", "nonce", "code_challenge"] {
            assert!(one[secret].len() >= 43, "{secret}");
            assert_ne!(one[secret], other[secret], "{secret}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_token_that_proves_nothing_lets_nobody_in() {
    type Change = fn(&mut Token);
    let changes: [(&str, Change); 15] = [
        ("another nonce", |t| t.claims["nonce"] = json!("other")),
        ("no nonce", |t| t.claims["nonce"] = json!(null)),
        ("another receiver", |t| t.claims["aud"] = json!("other")),
        ("asked for by another of two receivers", |t| {
            t.claims["aud"] = json!(["oppdrag", "other"]);
            t.claims["azp"] = json!("other");
        }),
        ("of two receivers, and nobody asked", |t| {
            t.claims["aud"] = json!(["oppdrag", "other"]);
        }),
        ("another issuer", |t| {
            t.claims["iss"] = json!("https://example.org")
        }),
        ("expired", |t| {
            t.claims["exp"] = json!(t.claims["iat"].as_i64().unwrap() - 61)
        }),
        ("issued later than now", |t| {
            t.claims["iat"] = json!(t.claims["iat"].as_i64().unwrap() + 120);
        }),
        ("not to be used yet", |t| {
            t.claims["nbf"] = json!(t.claims["iat"].as_i64().unwrap() + 61);
        }),
        ("about nobody", |t| t.claims["sub"] = json!("")),
        ("another's key", |t| t.signed = Signed::Forged),
        ("not signed", |t| t.signed = Signed::Not),
        ("signed by what both ends know", |t| {
            t.signed = Signed::BySecret
        }),
        ("a key that the provider does not have", |t| {
            t.head["kid"] = json!("unknown")
        }),
        ("rules to read it by", |t| t.head["crit"] = json!(["exp"])),
    ];
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let mut came_in = Vec::new();
        for (name, change) in changes {
            let browser = at.house.browser();
            let led = at.come(&browser, change).await;
            let is_in = is_signed_in(&browser.get("/kommuner").await);
            if led != NOT_PROVEN || is_in {
                came_in.push(name);
            }
        }
        assert!(came_in.is_empty(), "{came_in:#?}");
        assert_eq!(at.events("account.signed-in").await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_attempt_is_used_once_in_time_by_the_browser_that_began_it() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let (browser, other) = (at.house.browser(), at.house.browser());
        let now = || at.house.app.now();
        let back = async || {
            let address = at.press(&browser).await;
            at.provider.sign_in(&address, now(), |_| {})
        };
        let theirs = "/logg-inn/avvist/annen-nettleser?hos=test";
        assert_eq!(other.get(&back().await).await.location(), theirs);
        let address = back().await;
        let (path, _) = address.rsplit_once('=').unwrap();
        let forged = format!("{path}={}", "a".repeat(64));
        assert_eq!(browser.get(&forged).await.location(), theirs);

        let address = back().await;
        let (one, two) = futures_util::join!(browser.get(&address), browser.get(&address));
        let mut led = [one.location(), two.location()];
        led.sort_unstable();
        let over = "/logg-inn/avvist/utlopt?hos=test";
        assert_eq!(led, ["/kommuner?sok=os", over]);
        assert_eq!(
            browser.get(&address).await.location(),
            theirs,
            "the browser forgot it"
        );

        let address = at.press(&browser).await;
        at.house.under.clock.pass(601);
        let late = at.provider.sign_in(&address, now(), |_| {});
        assert_eq!(browser.get(&late).await.location(), over);
        assert_eq!(at.events("account.signed-in").await, 1);
    })
    .await;
}

#[tokio::test]
async fn an_answer_must_be_this_providers_and_no_refusal() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        let answer = async |more: &str| {
            let address = at.press(&browser).await;
            let state = &asked(&address)["state"];
            let back = format!("/logg-inn/oidc/test/tilbake?state={state}&{more}");
            browser.get(&back).await.location()
        };
        let cancelled = "/logg-inn/avvist/avbrutt?hos=test";
        assert_eq!(answer("error=access_denied").await, cancelled);
        let fault = "/logg-inn/avvist/svarer-ikke?hos=test";
        assert_eq!(answer("error=server_error").await, fault);
        assert_eq!(answer("error=invalid_request").await, NOT_PROVEN);
        assert_eq!(answer("code=guessed").await, NOT_PROVEN);
        assert_eq!(answer("").await, NOT_PROVEN);
        let other = "code=code-0&iss=https%3A%2F%2Fexample.org";
        assert_eq!(answer(other).await, NOT_PROVEN);

        let silent = AtProvider::start(engine, "").await;
        silent.provider.name_itself();
        let browser = silent.house.browser();
        assert_eq!(
            silent.come(&browser, |_| {}).await,
            NOT_PROVEN,
            "says not who it is"
        );
        let address = silent.press(&browser).await;
        let back = silent
            .provider
            .sign_in(&address, silent.house.app.now(), |_| {});
        let named = format!("{back}&iss={}", silent.provider.issuer());
        assert_eq!(browser.get(&named).await.location(), "/kommuner?sok=os");
    })
    .await;
}

#[tokio::test]
async fn a_sign_in_that_is_too_weak_or_too_old_is_refused_and_noted() {
    on_both(async |engine| {
        let more = "required_acr = ['high', 'highest']\nmax_age = 600";
        let at = AtProvider::start(engine, more).await;
        let signed_in = |token: &mut Token, before: i64| {
            token.claims["auth_time"] = json!(token.claims["iat"].as_i64().unwrap() - before);
        };
        let low = "/logg-inn/avvist/for-lavt-niva?hos=test";
        let old = "/logg-inn/avvist/for-lenge-siden?hos=test";
        for (level, before, led) in [
            (json!("low"), 0, low),
            (json!(null), 0, low),
            (json!("high"), 661, old),
            (json!("highest"), 660, "/kommuner?sok=os"),
        ] {
            let browser = at.house.browser();
            let came = at.come(&browser, |token| {
                token.claims["acr"] = level.clone();
                signed_in(token, before);
            });
            assert_eq!(came.await, led, "{level} {before}");
        }
        let unsaid = at.house.browser();
        assert_eq!(at.come(&unsaid, |_| {}).await, NOT_PROVEN);
        assert_eq!(at.events("account.sign-in-refused").await, 4);
    })
    .await;
}

#[tokio::test]
async fn one_without_an_account_is_told_so_and_gets_none() {
    type Change = fn(&mut Token);
    let strangers: [(&str, Change); 3] = [
        ("another address", |t| {
            t.claims["email"] = json!("ola@example.org")
        }),
        ("an address that nobody vouches for", |t| {
            t.claims["email_verified"] = json!(false)
        }),
        ("no address", |t| t.claims["email"] = json!(null)),
    ];
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        for (name, change) in strangers {
            assert_eq!(
                at.come(&at.house.browser(), change).await,
                NO_ACCOUNT,
                "{name}"
            );
        }
        let kari = at.house.browser();
        at.come(&kari, |_| {}).await;
        let heir = |token: &mut Token| token.claims["sub"] = json!("who got her address");
        assert_eq!(at.come(&at.house.browser(), heir).await, NO_ACCOUNT);
        let page = at.house.browser().get(NO_ACCOUNT).await;
        assert!(
            page.has("Du er logget inn hos Testporten, men har ingen tilgang"),
            "{}",
            page.text()
        );

        let now = at.house.app.now();
        close_account(&at.house.app.database, now, "kari@example.org")
            .await
            .unwrap();
        let closed = "/logg-inn/avvist/avsluttet?hos=test";
        assert_eq!(at.come(&kari, |_| {}).await, closed);
        assert!(!is_signed_in(&kari.get("/kommuner").await));
        assert_eq!(at.events("account.sign-in-refused").await, 1);
        assert_eq!(
            at.house
                .rows("SELECT count(*) AS found FROM user_account")
                .await,
            1
        );
    })
    .await;
}

#[tokio::test]
async fn a_provider_that_is_down_is_said_to_be_and_found_again() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        at.provider.fall(true);
        let browser = at.house.browser();
        let reply = browser.post("/logg-inn/oidc/test", &[]).await;
        let page = browser.get(&reply.location()).await;
        assert!(
            page.has("Vi får ikke svar fra Testporten nå"),
            "{}",
            page.text()
        );
        at.provider.fall(false);
        assert_eq!(at.come(&browser, |_| {}).await, "/kommuner?sok=os");
    })
    .await;
}

#[tokio::test]
async fn a_new_key_is_asked_for_but_not_at_every_unknown_one() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let unknown = |token: &mut Token| token.head["kid"] = json!("unknown");
        at.come(&at.house.browser(), |_| {}).await;
        assert_eq!(at.provider.described(), 1);
        for _ in 0..3 {
            assert_eq!(at.come(&at.house.browser(), unknown).await, NOT_PROVEN);
        }
        assert_eq!(at.provider.described(), 1, "asked within the minute");
        at.house.under.clock.pass(61);
        let renewed = |token: &mut Token| token.signed = Signed::Renewed;
        assert_eq!(
            at.come(&at.house.browser(), renewed).await,
            "/kommuner?sok=os"
        );
        for _ in 0..3 {
            assert_eq!(at.come(&at.house.browser(), unknown).await, NOT_PROVEN);
        }
        assert_eq!(at.provider.described(), 2);
        at.house.under.clock.pass(3601);
        assert_eq!(
            at.come(&at.house.browser(), renewed).await,
            "/kommuner?sok=os"
        );
        assert_eq!(at.provider.described(), 3, "an hour later");
    })
    .await;
}

#[tokio::test]
async fn links_are_closed_where_a_provider_is_configured() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let link = at
            .house
            .link("ola@example.org", access::Role::Auditor, None);
        let link = link.await.unwrap();
        let browser = at.house.browser();
        for reply in [browser.get(&link).await, browser.post(&link, &[]).await] {
            assert_eq!(reply.status.as_u16(), 410);
            assert!(
                reply.has("Innlogging med lenke er slått av"),
                "{}",
                reply.text()
            );
        }
        let checked = accounts::check_providers(&[at.provider.entry("")], at.house.app.today());
        let emergency = accounts::Providers::new("http://localhost", checked.unwrap(), true);
        let house = House::start_with(engine, false, emergency.unwrap()).await;
        let link = house.link("ola@example.org", access::Role::Auditor, None);
        let reply = house.browser().post(&link.await.unwrap(), &[]).await;
        assert_eq!(reply.location(), "/");
    })
    .await;
}

#[tokio::test]
async fn what_an_attempt_and_a_session_leave_behind_is_of_no_use_to_others() {
    on_both(async |engine| {
        let at = AtProvider::start(engine, "").await;
        let browser = at.house.browser();
        let page = browser.post("/logg-inn/oidc/test", &[]).await;
        let cookie = page.headers["set-cookie"].to_str().unwrap().to_owned();
        for flag in [
            "innlogging=",
            "HttpOnly",
            "SameSite=Lax",
            "Path=/;",
            "Max-Age=600",
        ] {
            assert!(cookie.contains(flag), "{cookie} lacks {flag}");
        }
        let address = crate::at_provider::led_to(&page);
        let back = at.provider.sign_in(&address, at.house.app.now(), |_| {});
        let reply = browser.get(&back).await;
        assert!(!reply.location().contains("code"), "the code stays behind");
        let cookies: Vec<_> = reply.headers.get_all("set-cookie").iter().collect();
        let cookies: Vec<_> = cookies.iter().map(|one| one.to_str().unwrap()).collect();
        let session = cookies
            .iter()
            .find(|one| one.starts_with("oppdrag="))
            .unwrap();
        let hint = cookies
            .iter()
            .find(|one| one.starts_with("utlogging="))
            .unwrap();
        assert!(hint.contains("Path=/logg-ut;") && hint.contains("HttpOnly"));
        let key = session.split(['=', ';']).nth(1).unwrap();
        assert!(key.len() >= 22, "128 bits are 22 letters: {key}");
        let kept = at.house.everything_kept().await;
        for secret in [
            key,
            "kari-at-testporten",
            "first",
            &asked(&address)["nonce"],
        ] {
            assert!(!kept.contains(secret), "{secret} is stored");
        }
    })
    .await;
}

//! Named situations: who comes, with which account, under which rules.

use access::Role;
use kernel::{Clock as _, Day, FixedClock, Id, Ids};
use serde_json::{Value, json};

use super::*;
use crate::oidc::settings::{ProviderEntry, check_providers};

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
office = 'vestland'
[[rule]]
claim = 'directorate'
equals = 'true'
role = 'steward'
";

fn today() -> Day {
    Day::of(2026, 3, 2).unwrap()
}

fn id(seed: u64) -> Id {
    Ids::from_seed(seed).next(FixedClock::noon(today()).now())
}

fn provider(more: &str) -> Provider {
    let written =
        format!("key = 'p'\nname = 'P'\nissuer = 'https://p.no'\nclient_id = 'us'\n{more}");
    let entry: ProviderEntry = toml::from_str(&written).unwrap();
    check_providers(&[entry], today())
        .unwrap_or_else(|faults| panic!("{faults:?}"))
        .remove(0)
}

fn claims(more: Value) -> Claims {
    let mut all = json!({ "sub": "kari", "name": "Kari Nes", "email": "Kari@example.no", "email_verified": true });
    let more = more.as_object().unwrap().clone();
    all.as_object_mut().unwrap().extend(more);
    Claims(all.as_object().unwrap().clone())
}

fn kari(role: Role, active: bool) -> User {
    User {
        id: id(1),
        name: "Kari Nes".to_owned(),
        email: "kari@example.no".to_owned(),
        role,
        office: role
            .belongs_to_office()
            .then(|| organisations::office_id("vestland")),
        language: Language::Nn,
        active,
    }
}

fn linked(role: Role, active: bool, closed_by_rule: bool) -> Account {
    Account::Linked {
        user: kari(role, active),
        last_day: None,
        closed_by_rule,
    }
}

fn named(active: bool, is_taken: bool) -> Account {
    Account::Named {
        user: kari(Role::Adviser, active),
        last_day: None,
        is_taken,
    }
}

/// The role that the person comes in with and whether the link is new, or why not.
fn told(outcome: Result<Entry, NoEntry>) -> String {
    match outcome {
        Ok(entry) => {
            let link = if entry.is_new_link { ", new link" } else { "" };
            let made = if entry.before.is_none() { ", made" } else { "" };
            assert!(entry.user.active);
            format!("{}{link}{made}", entry.user.role.code())
        }
        Err(NoEntry::NoAccount) => "no account".to_owned(),
        Err(NoEntry::Closed(account)) => {
            assert_eq!(account, id(1));
            "closed".to_owned()
        }
        Err(NoEntry::Ended(account)) => {
            assert_eq!(account, id(1));
            "ended".to_owned()
        }
        Err(NoEntry::Lost(user)) => {
            assert_eq!(user.id, id(1));
            "lost".to_owned()
        }
    }
}

#[test]
fn who_comes_in_and_as_what() {
    let (leaders, staff) = (
        json!({ "groups": ["leaders"] }),
        json!({ "groups": "staff" }),
    );
    let both = json!({ "groups": ["staff", "leaders"] });
    let none = json!({});
    let unverified = json!({ "email_verified": false, "groups": ["staff"] });
    for (situation, rules, said, account, outcome) in [
        (
            "known, no rules",
            "",
            &none,
            linked(Role::Adviser, true, false),
            "adviser",
        ),
        (
            "known, closed",
            "",
            &none,
            linked(Role::Adviser, false, false),
            "closed",
        ),
        (
            "closed by a rule that is gone",
            "",
            &none,
            linked(Role::Adviser, false, true),
            "closed",
        ),
        (
            "first time, by address",
            "",
            &none,
            named(true, false),
            "adviser, new link",
        ),
        (
            "the address is another's",
            "",
            &none,
            named(true, true),
            "no account",
        ),
        (
            "the account is closed",
            "",
            &none,
            named(false, false),
            "closed",
        ),
        ("nobody, no rules", "", &none, Account::None, "no account"),
        (
            "a rule raises",
            RULES,
            &leaders,
            linked(Role::CaseOfficer, true, false),
            "leader",
        ),
        (
            "a rule lowers",
            RULES,
            &staff,
            linked(Role::Leader, true, false),
            "case_officer",
        ),
        (
            "the first rule that fits",
            RULES,
            &both,
            linked(Role::Adviser, true, false),
            "leader",
        ),
        (
            "no rule fits",
            RULES,
            &none,
            linked(Role::Leader, true, false),
            "lost",
        ),
        (
            "no rule fits, closed before",
            RULES,
            &none,
            linked(Role::Leader, false, true),
            "closed",
        ),
        (
            "the claim is back",
            RULES,
            &staff,
            linked(Role::Leader, false, true),
            "case_officer",
        ),
        (
            "people closed it",
            RULES,
            &staff,
            linked(Role::Leader, false, false),
            "closed",
        ),
        (
            "first time, by rule",
            RULES,
            &staff,
            named(true, false),
            "case_officer, new link",
        ),
        (
            "first time, no rule fits",
            RULES,
            &none,
            named(true, false),
            "no account",
        ),
        (
            "no rule opens what people closed",
            RULES,
            &staff,
            named(false, false),
            "closed",
        ),
        (
            "a new account",
            RULES,
            &staff,
            Account::None,
            "case_officer, new link, made",
        ),
        (
            "no address to make it with",
            RULES,
            &unverified,
            Account::None,
            "no account",
        ),
        (
            "no rule to make it by",
            RULES,
            &none,
            Account::None,
            "no account",
        ),
    ] {
        let found = decide(
            &provider(rules),
            &claims(said.clone()),
            account,
            (id(2), today()),
        );
        assert_eq!(told(found), outcome, "{situation}");
    }
}

#[test]
fn a_rule_gives_its_role_and_office_and_nothing_wider() {
    let provider = provider(RULES);
    let directorate = claims(json!({ "directorate": true }));
    let entry = decide(
        &provider,
        &directorate,
        linked(Role::Leader, true, false),
        (id(2), today()),
    );
    let user = entry.unwrap().user;
    assert_eq!((user.role, user.office), (Role::Steward, None));
    let made = decide(
        &provider,
        &claims(json!({ "groups": "staff" })),
        Account::None,
        (id(2), today()),
    );
    let made = made.unwrap().user;
    assert_eq!(
        (made.id, made.email.as_str(), made.office),
        (
            id(2),
            "kari@example.no",
            Some(organisations::office_id("vestland"))
        )
    );
}

#[test]
fn accounts_are_made_where_that_is_configured() {
    let without = RULES.replace("create_accounts = true\n", "");
    let staff = claims(json!({ "groups": "staff" }));
    let found = decide(&provider(&without), &staff, Account::None, (id(2), today()));
    assert_eq!(found, Err(NoEntry::NoAccount));
}

#[test]
fn after_the_last_day_nobody_comes_in_whatever_a_rule_says() {
    let until = |account: Account, day: &str| match account {
        Account::Linked {
            user,
            closed_by_rule,
            ..
        } => Account::Linked {
            user,
            last_day: Some(day.parse().unwrap()),
            closed_by_rule,
        },
        Account::Named { user, is_taken, .. } => Account::Named {
            user,
            last_day: Some(day.parse().unwrap()),
            is_taken,
        },
        Account::None => Account::None,
    };
    let adviser = |active| linked(Role::Adviser, active, false);
    let staff = json!({ "groups": ["staff"] });
    for (situation, rules, said, account, outcome) in [
        (
            "the last day",
            "",
            json!({}),
            until(adviser(true), "2026-03-02"),
            "adviser",
        ),
        (
            "the day after",
            "",
            json!({}),
            until(adviser(true), "2026-03-01"),
            "ended",
        ),
        (
            "by the address",
            "",
            json!({}),
            until(named(true, false), "2026-03-01"),
            "ended",
        ),
        (
            "another's",
            "",
            json!({}),
            until(named(true, true), "2026-03-01"),
            "no account",
        ),
        (
            "closed, too",
            "",
            json!({}),
            until(adviser(false), "2026-03-01"),
            "closed",
        ),
        (
            "a rule fits",
            RULES,
            staff,
            until(adviser(true), "2026-03-01"),
            "ended",
        ),
        (
            "no rule fits",
            RULES,
            json!({}),
            until(adviser(true), "2026-03-01"),
            "ended",
        ),
    ] {
        let outcome_is = decide(&provider(rules), &claims(said), account, (id(2), today()));
        assert_eq!(told(outcome_is), outcome, "{situation}");
    }
}

use super::*;
use crate::{
    audience::AimedAt,
    made_up::{aimed, day, effort, efforts, municipality, nav_office},
    words::{ActivityState, Organiser, Partner},
};

/// What is otherwise with an activity.
type Change = fn(&mut Effort);

/// Organiser, first and last day, theme, whom it is aimed at.
type Told<'a> = (Organiser, &'a str, &'a str, Theme, AimedAt);

fn planned(told: &[Told<'_>]) -> Efforts {
    let all = told
        .iter()
        .zip(1..)
        .map(|((organiser, first, last, theme, _), number)| {
            let mut effort = effort(number, first, ActivityState::Planned);
            effort.organiser = *organiser;
            effort.last_day = day(last);
            effort.marks.themes = vec![*theme];
            effort
        });
    let aims = told.iter().zip(1..);
    let aims = aims.map(|((.., place), number)| (number, aimed(*place, "", "", "")));
    efforts(all.collect(), aims.collect())
}

fn codes(efforts: &Efforts) -> Vec<&'static str> {
    let found = warnings(efforts, &[]);
    found.iter().map(|warning| warning.why.code()).collect()
}

const OFFICE: Organiser = Organiser::Office;
const NAV: Organiser = Organiser::Partner(Partner::NavCounty);

#[test]
fn two_organisers_at_the_same_places_within_a_fortnight_clash() {
    let (alver, eid, office) = (municipality(0), municipality(2), nav_office(0));
    let (housing, debt) = (Theme::Housing, Theme::DebtCounselling);
    for (name, first, second, expected) in [
        (
            "fourteen days between",
            (OFFICE, "2026-03-01", "2026-03-02", housing, alver),
            (NAV, "2026-03-16", "2026-03-16", debt, alver),
            vec!["same_fortnight"],
        ),
        (
            "fifteen",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (NAV, "2026-03-16", "2026-03-16", debt, alver),
            vec![],
        ),
        (
            "the same days",
            (OFFICE, "2026-03-01", "2026-03-05", housing, alver),
            (NAV, "2026-03-02", "2026-03-03", debt, alver),
            vec!["same_fortnight"],
        ),
        (
            "through the NAV office",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (NAV, "2026-03-03", "2026-03-03", debt, office),
            vec!["same_fortnight"],
        ),
        (
            "elsewhere",
            (OFFICE, "2026-03-01", "2026-03-01", housing, eid),
            (NAV, "2026-03-03", "2026-03-03", debt, office),
            vec![],
        ),
        (
            "the same organiser, another theme",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (OFFICE, "2026-03-03", "2026-03-03", debt, alver),
            vec![],
        ),
        (
            "the same theme by two is said once, as a clash",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (NAV, "2026-03-03", "2026-03-03", housing, alver),
            vec!["same_fortnight"],
        ),
        (
            "the same theme by two, eight weeks between",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (NAV, "2026-04-26", "2026-04-26", housing, alver),
            vec!["same_theme_twice"],
        ),
        (
            "the same theme, more than eight weeks between",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (NAV, "2026-04-27", "2026-04-27", housing, alver),
            vec![],
        ),
        (
            "the same theme by the same",
            (OFFICE, "2026-03-01", "2026-03-01", housing, alver),
            (OFFICE, "2026-03-03", "2026-03-03", housing, alver),
            vec!["same_theme_twice"],
        ),
    ] {
        assert_eq!(codes(&planned(&[first, second])), expected, "{name}");
    }
}

#[test]
fn what_takes_nobodys_time_and_what_is_no_plan_clashes_with_nothing() {
    let alver = municipality(0);
    let told = [
        (OFFICE, "2026-03-01", "2026-03-01", Theme::Housing, alver),
        (NAV, "2026-03-03", "2026-03-03", Theme::Housing, alver),
    ];
    let change: [(&str, Change); 4] = [
        ("a draft", |one| one.state = ActivityState::Draft),
        ("information", |one| one.kind = ActivityKind::Information),
        ("a note", |one| one.kind = ActivityKind::Note),
        ("a project", |one| one.kind = ActivityKind::Project),
    ];
    for (name, change) in change {
        let mut all = planned(&told);
        change(&mut all.all[1]);
        assert_eq!(codes(&all), Vec::<&str>::new(), "{name}");
    }
    for kind in [
        ActivityKind::NetworkMeeting,
        ActivityKind::DialogueMeeting,
        ActivityKind::Visit,
    ] {
        let mut again = planned(&told);
        (again.all[0].organiser, again.all[1].organiser) = (OFFICE, OFFICE);
        again.all[1].kind = kind;
        assert_eq!(codes(&again), Vec::<&str>::new(), "{kind:?} comes back");
    }
}

#[test]
fn an_item_that_demands_a_partner_lacks_one_until_one_activity_has_it() {
    let demand = Coordinated {
        key: "krav".to_owned(),
        address: "73.5-R2".to_owned(),
        partners: vec![Partner::Husbanken],
    };
    let item = || vec!["krav".to_owned()];
    let change: [(&str, Change, bool); 4] = [
        ("alone", |_| {}, true),
        (
            "with another",
            |one| one.marks.partners = vec![Partner::Ks],
            true,
        ),
        (
            "with it",
            |one| one.marks.partners = vec![Partner::Husbanken],
            false,
        ),
        (
            "by it",
            |one| one.organiser = Organiser::Partner(Partner::Husbanken),
            false,
        ),
    ];
    for (name, change, warns) in change {
        let mut one = effort(1, "2026-03-01", ActivityState::Planned);
        one.items = item();
        change(&mut one);
        let all = efforts(vec![one], vec![(1, aimed(municipality(0), "", "", ""))]);
        let found = warnings(&all, std::slice::from_ref(&demand));
        assert_eq!(found.len(), usize::from(warns), "{name}");
    }
    let unanswered = efforts(
        vec![effort(1, "2026-03-01", ActivityState::Planned)],
        vec![],
    );
    assert!(warnings(&unanswered, &[demand]).is_empty());
}

#[test]
fn a_warning_is_another_when_days_or_places_change_and_not_otherwise() {
    let told = |day: &'static str, place| {
        planned(&[
            (
                OFFICE,
                "2026-03-01",
                "2026-03-01",
                Theme::Housing,
                municipality(0),
            ),
            (NAV, day, day, Theme::Housing, place),
        ])
    };
    let of = |efforts: &Efforts| warnings(efforts, &[])[0].fingerprint(efforts);
    let first = of(&told("2026-03-03", municipality(0)));
    let mut renamed = told("2026-03-03", municipality(0));
    renamed.all[0].title = "Noe annet".to_owned();
    assert_eq!(of(&renamed), first);
    assert_ne!(of(&told("2026-03-04", municipality(0))), first);
    assert_ne!(of(&told("2026-03-03", nav_office(0))), first);
}

#[test]
fn a_warning_is_past_when_an_activity_of_it_is_over_and_never_while_a_demand_is_unmet() {
    let alver = municipality(0);
    let told = [
        (OFFICE, "2026-03-01", "2026-03-02", Theme::Housing, alver),
        (NAV, "2026-03-10", "2026-03-10", Theme::Housing, alver),
    ];
    let all = planned(&told);
    let clash = &warnings(&all, &[])[0];
    for (today, past) in [("2026-03-02", false), ("2026-03-03", true)] {
        assert_eq!(clash.is_past(&all, day(today)), past, "{today}");
    }
    let demand = Warning {
        why: Why::NoPartner {
            key: "krav".to_owned(),
            address: "73.5-R2".to_owned(),
            partners: vec![Partner::Husbanken],
        },
        ..clash.clone()
    };
    assert!(!demand.is_past(&all, day("2026-12-31")));
}

//! Following the links of the site as one role.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use access::{Access, Role};
use axum::http::{Method, StatusCode};
use testkit::Client;

/// How many addresses of a page are visited; of a file, which takes long to make, one.
const INSTANCES: usize = 3;

/// What takes a sign-in service, which the demo has none of: where it sends people back to, which answers with a redirect
/// alone, and the page that connects an account to somebody there, which the tests of accounts look at.
const OF_PROVIDERS: [&str; 2] = [
    "/logg-inn/oidc/{provider}/tilbake",
    "/logg-inn/kobling/{token}",
];

/// The pages that are declared, and the addresses of each that were found.
pub struct Site {
    /// How many addresses of a page are visited.
    instances: usize,
    leaves_files: bool,
    pages: Vec<(&'static str, Access)>,
    known: BTreeMap<&'static str, BTreeSet<String>>,
}

/// One page as one role saw it.
pub struct Visit {
    pub route: &'static str,
    pub role: Option<Role>,
    pub address: String,
    pub status: StatusCode,
    pub statements: usize,
    is_file: bool,
}

impl Visit {
    pub fn told(&self) -> String {
        let (role, route, address) = (called(self.role), self.route, &self.address);
        format!("{:>3}  {role:<12}  {route:<40}  {address}", self.statements)
    }
}

impl Site {
    pub fn new() -> Self {
        let routes = oppdrag::house().routes();
        let pages = routes.declared().iter();
        Self {
            instances: INSTANCES,
            leaves_files: false,
            pages: pages
                .filter(|route| route.method == Method::GET && !OF_PROVIDERS.contains(&route.path))
                .map(|route| (route.path, route.access))
                .collect(),
            known: BTreeMap::new(),
        }
    }

    /// For whoever looks for forms: more addresses of each page, and no files, which have none and take long to make.
    pub fn for_forms() -> Self {
        Self {
            instances: 8,
            leaves_files: true,
            ..Self::new()
        }
    }

    /// Follows links from where it starts, some addresses of each route.
    pub async fn crawl(
        &mut self,
        browser: &Client,
        role: Option<Role>,
        starts: &[String],
    ) -> Vec<Visit> {
        let mut waiting = VecDeque::from(starts.to_vec());
        let mut tried: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let (mut visits, mut files) = (Vec::new(), BTreeSet::new());
        while let Some(address) = waiting.pop_front() {
            let Some(route) = self.route_of(&address) else {
                continue;
            };
            let tried = tried.entry(route).or_default();
            let is_left = self.leaves_files && is_file(route);
            let is_enough = tried.len() >= self.instances || files.contains(route) || is_left;
            if is_enough || !tried.insert(address.clone()) {
                continue;
            }
            let (visit, links) = visit(browser, role, route, &address).await;
            if visit.is_file {
                files.insert(route);
            }
            if visit.status.is_success() {
                self.learn(&address);
            }
            visits.push(visit);
            waiting.extend(links);
        }
        visits
    }

    /// Visits what the role may see and was not led to, by addresses that others know.
    pub async fn visit_the_rest(
        &self,
        browser: &Client,
        role: Option<Role>,
        done: &[Visit],
    ) -> Vec<Visit> {
        let mut visits = Vec::new();
        for route in self.unseen(role, done) {
            for address in self.known.get(route).into_iter().flatten() {
                let (visit, _) = visit(browser, role, route, address).await;
                let is_seen = visit.status.is_success();
                visits.push(visit);
                if is_seen {
                    break;
                }
            }
        }
        visits
    }

    /// Visits these addresses and no more.
    pub async fn visit_each(
        &self,
        browser: &Client,
        role: Option<Role>,
        addresses: &[&str],
    ) -> Vec<Visit> {
        let mut visits = Vec::new();
        for address in addresses {
            let route = self.route_of(address).expect("a page");
            visits.push(visit(browser, role, route, address).await.0);
        }
        visits
    }

    /// The pages that the role may see and did not see.
    pub fn unseen(&self, role: Option<Role>, done: &[Visit]) -> Vec<&'static str> {
        let is_seen = |route: &str| {
            done.iter().any(|visit| {
                visit.role == role && visit.route == route && visit.status.is_success()
            })
        };
        let may = self.pages.iter().filter(|(_, access)| access.admits(role));
        may.map(|(route, _)| *route)
            .filter(|route| !is_seen(route))
            .collect()
    }

    /// Lets those know the address who are not led to it.
    pub fn learn(&mut self, address: &str) {
        if let Some(route) = self.route_of(address) {
            self.known
                .entry(route)
                .or_default()
                .insert(address.to_owned());
        }
    }

    /// The page that answers at the address; a word of its own goes before a parameter.
    fn route_of(&self, address: &str) -> Option<&'static str> {
        let path = address.split('?').next().unwrap_or_default();
        let fits = |route: &&str| {
            let parts = path.split('/').zip(route.split('/'));
            path.split('/').count() == route.split('/').count()
                && parts.fold(true, |fits, (part, declared)| {
                    fits && (part == declared || declared.starts_with('{'))
                })
        };
        let routes = self.pages.iter().map(|(route, _)| *route);
        routes
            .filter(fits)
            .min_by_key(|route| route.matches('{').count())
    }
}

fn is_file(route: &str) -> bool {
    const FILES: [&str; 6] = ["pdf", "docx", "xlsx", "csv", "json", "original"];
    FILES.iter().any(|file| route.ends_with(file))
}

/// The role as the access matrix calls it.
pub fn called(role: Option<Role>) -> &'static str {
    role.map_or("anyone", Role::code)
}

async fn visit(
    browser: &Client,
    role: Option<Role>,
    route: &'static str,
    address: &str,
) -> (Visit, Vec<String>) {
    let reply = browser.get(address).await;
    let kind = reply.headers.get("content-type");
    let is_page = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let visit = Visit {
        route,
        role,
        address: address.to_owned(),
        status: reply.status,
        statements: reply.statements(),
        is_file: reply.status.is_success() && !is_page,
    };
    assert!(reply.status.as_u16() < 500, "{}", visit.told());
    let links = if is_page {
        links(&reply.text())
    } else {
        Vec::new()
    };
    (visit, links)
}

/// The addresses within the site that the page links to.
pub fn links(page: &str) -> Vec<String> {
    let after = page.split(" href=\"").skip(1);
    let addresses = after.filter_map(|rest| rest.split('"').next());
    let ours = addresses.filter(|address| address.starts_with('/'));
    let plain = ours.map(|address| address.replace("&amp;", "&").replace("&#38;", "&"));
    plain
        .filter_map(|address| address.split('#').next().map(str::to_owned))
        .collect()
}

use access::Role;
use kernel::Day;
use shell::StatisticsServices;
use testkit::{Client, Engine, Reply, UnderTest};

/// A house with the nation and the starting set of indicators.
pub struct Room {
    pub test: UnderTest,
}

pub fn today() -> Day {
    "2026-11-16".parse().unwrap()
}

pub const SLICES: [&slice::Slice; 3] =
    [&organisations::SLICE, &accounts::SLICE, &indicators::SLICE];

impl Room {
    pub async fn on(engine: Engine) -> Self {
        Self::of_slices(engine, &SLICES).await
    }

    /// As [`Self::on`], with other slices beside.
    pub async fn of_slices(engine: Engine, slices: &[&'static slice::Slice]) -> Self {
        Self::made(UnderTest::start(engine, slices, today()).await).await
    }

    /// As [`Self::on`], where services of statistics may be asked.
    pub async fn asking(engine: Engine, services: StatisticsServices) -> Self {
        let test = UnderTest::start_asking(engine, &SLICES, today(), (None, services)).await;
        Self::made(test).await
    }

    async fn made(test: UnderTest) -> Self {
        let (database, now) = (&test.app.database, test.app.now());
        organisations::ensure_nation(database, now).await.unwrap();
        indicators::ensure_catalogue(database, now).await.unwrap();
        indicators::ensure_fetching(database, now).await.unwrap();
        Self { test }
    }

    /// Reads in the figures of the demo.
    pub async fn put_demo(&self) {
        let app = &self.test.app;
        let mut tx = app.database.begin().await.unwrap();
        let events = indicators::put_demo(&mut tx, || app.new_id(), (app.now(), 8))
            .await
            .unwrap();
        audit::commit_all(tx, &events).await.unwrap();
    }

    /// Somebody in the role, of the office of Vestland.
    pub async fn one(&self, role: Role) -> Client {
        self.of_office("vestland", role).await
    }

    /// Somebody of the directorate, who has no office.
    pub async fn steward(&self) -> Client {
        let person = self.test.person("Jonas Forvalter", Role::Steward, None);
        self.test.signed_in(&person).await
    }

    pub async fn of_office(&self, key: &str, role: Role) -> Client {
        let own = UnderTest::office(organisations::office_id(key), key, key);
        let name = if key == "vestland" {
            "Marit Rådgiver"
        } else {
            "Siri Fremmed"
        };
        let person = self.test.person(name, role, own);
        self.test.signed_in(&person).await
    }

    /// Uploads the file for the source whose name holds the words; the answer leads to its preview.
    pub async fn upload(&self, client: &Client, source: &str, file: (&str, &[u8])) -> Reply {
        let form = client.get("/levekar/innlesing").await;
        let source = option_of(&form, source);
        let (name, bytes) = file;
        let fields = [("kilde", source.as_str())];
        client
            .upload("/levekar/innlesing/fil", &fields, ("fil", name, bytes))
            .await
    }

    /// Uploads the file and reads it in as it is guessed.
    pub async fn import(&self, client: &Client, source: &str, file: (&str, &[u8])) {
        let preview = self.upload(client, source, file).await.location();
        let done = client
            .post(
                &format!("{preview}/les-inn"),
                &[("publisert", "2026-06-15")],
            )
            .await;
        assert_eq!(done.location(), "/levekar/kilder", "{}", done.text());
    }
}

/// The first option of a list on the page, by the words in it.
pub fn option_of(page: &Reply, words: &str) -> String {
    let text = page.text();
    let mut options = text.split("<option value=\"").skip(1);
    let option = options.find(|option| {
        option
            .split("</option>")
            .next()
            .is_some_and(|one| one.contains(words))
    });
    let option = option.unwrap_or_else(|| panic!("no option {words}: {text}"));
    option.split('"').next().unwrap().to_owned()
}

/// The row of a table that begins with the words, its cells without their tags.
pub fn row(page: &Reply, words: &str) -> String {
    let text = page.text();
    let rows = text
        .split("<tr>")
        .map(|row| row.split("</tr>").next().unwrap_or_default());
    let mut plain = rows.map(|row| {
        let cells = row.replace("</th>", "|").replace("</td>", "|");
        let mut out = String::new();
        let mut is_tag = false;
        for sign in cells.chars() {
            match sign {
                '<' => is_tag = true,
                '>' => is_tag = false,
                sign if !is_tag => out.push(sign),
                _ => {}
            }
        }
        out.trim().to_owned()
    });
    plain
        .find(|row| row.starts_with(words))
        .unwrap_or_else(|| panic!("no row {words}: {text}"))
}

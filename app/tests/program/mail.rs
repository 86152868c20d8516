//! E-mail to a real SMTP server, with the program killed on the way.

use std::{
    collections::BTreeMap,
    fs,
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use audit::{Actor, Event};
use database::Database;
use kernel::{Clock as _, Ids, SystemClock};
use post::Mail;
use tokio::runtime::Runtime;

use crate::{run::data, server::Server};

/// As many invitations as an office sends at once.
const MESSAGES: usize = 500;
/// The program is killed when so many have come.
const KILL_AFTER: usize = 120;
const PATIENCE: Duration = Duration::from_secs(180);

/// A server of Debian's that stores what it is sent, each message in a file.
struct MailServer {
    child: Child,
    address: String,
}

impl MailServer {
    fn start(folder: &Path) -> Self {
        let free = TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap();
        let child = Command::new("aiosmtpd")
            .args([
                "-n",
                "-l",
                &free.to_string(),
                "-c",
                "aiosmtpd.handlers.Mailbox",
            ])
            .arg(folder)
            .stderr(Stdio::null())
            .spawn()
            .expect("aiosmtpd (Debian's python3-aiosmtpd)");
        let began = Instant::now();
        while TcpStream::connect(free).is_err() {
            assert!(
                began.elapsed() < PATIENCE,
                "the mail server does not answer"
            );
            thread::sleep(Duration::from_millis(50));
        }
        Self {
            child,
            address: format!("smtp://{free}"),
        }
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn no_message_is_lost_when_the_program_is_killed_and_one_at_most_comes_twice() {
    let (folder, inbox) = (data(), data());
    let inbox = inbox.path().join("inbox");
    let place = folder.path().to_str().unwrap();
    let made = crate::run::oppdrag(&[
        "demo",
        "--only-data",
        "--listen",
        "127.0.0.1:0",
        "--data",
        place,
    ]);
    assert_eq!(made.code, 0, "{}", made.err);
    ask_for_messages(&folder.path().join("oppdrag.sqlite"));

    let mail = MailServer::start(&inbox);
    let settings = [
        "--data",
        place,
        "--mail-relay",
        &mail.address,
        "--mail-from",
        "oppdrag@example.org",
        "--mail-address",
        "https://oppdrag.example.org",
    ];
    let server = Server::start(&settings);
    wait_for(&inbox, KILL_AFTER);
    server.kill();
    let came = received(&inbox).len();
    assert!(
        (KILL_AFTER..MESSAGES).contains(&came),
        "{came} came before it was killed"
    );
    let _server = Server::start(&settings);
    wait_for(&inbox, MESSAGES);

    let received = received(&inbox);
    let mut twice = 0;
    for number in 0..MESSAGES {
        let to = recipient(number);
        let ids = received
            .get(&to)
            .unwrap_or_else(|| panic!("{to} got nothing"));
        assert!(ids.iter().all(|id| *id == ids[0]), "{to}: {ids:?}");
        twice += ids.len() - 1;
    }
    eprintln!("{MESSAGES} messages, killed after {came}, {twice} came twice");
    assert!(twice <= 1, "{twice} came twice");
}

fn recipient(number: usize) -> String {
    format!("navkontor{number}@example.org")
}

fn ask_for_messages(file: &Path) {
    let (ids, now) = (Ids::from_system(), SystemClock.now());
    let mail = |number| Mail {
        id: ids.next(now),
        office: None,
        recipient: recipient(number),
        subject: "Invitasjon til kurs i økonomirådgivning".to_owned(),
        body: "Hei!\n\nDere får tilbud om plass på kurset. Svar innen fristen.\n".to_owned(),
        about: None,
    };
    let mails: Vec<Mail> = (0..MESSAGES).map(mail).collect();
    Runtime::new().unwrap().block_on(async {
        let database = Database::open_file(file).await.unwrap();
        let mut tx = database.begin().await.unwrap();
        let began = Instant::now();
        post::queue(&mut tx, &mails, now).await.unwrap();
        let event = Event::new("test.asked", &Actor::program(), now);
        audit::commit(tx, &event).await.unwrap();
        eprintln!("{MESSAGES} messages asked for in {:.0?}", began.elapsed());
        database.close().await;
    });
}

fn wait_for(inbox: &Path, recipients: usize) {
    let began = Instant::now();
    while received(inbox).len() < recipients {
        assert!(
            began.elapsed() < PATIENCE,
            "{} of {recipients} came",
            received(inbox).len()
        );
        thread::sleep(Duration::from_millis(20));
    }
}

/// The Message-IDs that each recipient has, one for each time a message came.
fn received(inbox: &Path) -> BTreeMap<String, Vec<String>> {
    let mut received: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let Ok(files) = fs::read_dir(inbox.join("new")) else {
        return received;
    };
    for file in files.flatten() {
        let text = fs::read_to_string(file.path()).unwrap_or_default();
        let header = |name: &str| {
            let line = text.lines().find_map(|line| line.strip_prefix(name));
            line.map(|value| value.trim().to_owned())
        };
        if let (Some(to), Some(id)) = (header("To:"), header("Message-ID:")) {
            received.entry(to).or_default().push(id);
        }
    }
    received
}

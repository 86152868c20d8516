//! The program serving a demo, as a process of its own that can be killed.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, Stdio},
};

use crate::http::Visitor;

/// A program that serves; killed when the test is done with it.
pub struct Server {
    child: Child,
    /// Where it listens, such as 127.0.0.1:40001.
    pub address: String,
}

impl Server {
    /// Starts the demo with its data at the place (`--data DIR` or `--database URL`), and waits until it serves.
    ///
    /// # Panics
    /// When it does not come so far.
    pub fn start(place: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_oppdrag"))
            .args(["demo", "--no-outgoing", "--listen", "127.0.0.1:0"])
            .args(place)
            .env_remove("OPPDRAG_DATABASE")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let mut told = String::new();
        let mut lines = BufReader::new(child.stdout.take().expect("its words"));
        lines.read_line(&mut told).expect("that it serves");
        let (_, address) = told.trim().split_once("http://").expect("its address");
        Self {
            address: address.to_owned(),
            child,
        }
    }

    /// Ends it in the middle of whatever it does.
    pub fn kill(mut self) {
        self.child.kill().expect("a program to kill");
        self.child.wait().expect("its end");
    }

    /// Asks it to stop (SIGTERM).
    pub fn ask_to_stop(&self) {
        let id = self.child.id().to_string();
        let told = Command::new("kill").args(["-TERM", &id]).status();
        assert!(told.expect("the command kill").success());
    }

    /// Waits until it has ended, and says with which code.
    pub fn ended(mut self) -> Option<i32> {
        self.child.wait().expect("its end").code()
    }

    /// Somebody signed in as the persona.
    pub fn visitor(&self, persona: &str) -> Visitor {
        Visitor::signed_in(&self.address, persona)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

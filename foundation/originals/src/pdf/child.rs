use std::{
    ffi::OsStr,
    io::{Read, Write},
    path::PathBuf,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, RecvTimeoutError},
    thread,
    time::Duration,
};

use super::{CHILD_COMMAND, own};
use crate::{NotReadable, limits};

/// How the text of a PDF is taken out: our own reader first, which sees drawn bullets, and `pdftotext` for what it
/// cannot read.
#[derive(Clone, Debug)]
pub struct Extractor {
    pub own: Own,
    pub pdftotext: bool,
}

/// Where our own reader runs.
#[derive(Clone, Debug)]
pub enum Own {
    /// In a process of this program, which answers to [`CHILD_COMMAND`].
    Program(PathBuf),
    /// In a thread: for programs that have no such command.
    Thread,
    /// Nowhere.
    Not,
}

impl Extractor {
    /// A process of its own when this is the program that knows how; otherwise a thread.
    #[must_use]
    pub fn of_this_program() -> Self {
        let program = std::env::current_exe().ok();
        let program = program.filter(|path| path.file_stem() == Some(OsStr::new("oppdrag")));
        Self {
            own: program.map_or(Own::Thread, Own::Program),
            pdftotext: true,
        }
    }

    /// The text of all pages, each ended by a form feed.
    pub(super) fn extract(&self, bytes: &[u8]) -> Result<String, NotReadable> {
        let own = match &self.own {
            Own::Program(program) => in_program(program, bytes),
            Own::Thread => in_thread(bytes),
            Own::Not => Err(NotReadable::damaged("PDF-en kan ikke tolkes")),
        };
        let good =
            |text: &String| !text.contains('\u{fffd}') && text.chars().any(char::is_alphanumeric);
        let settled = matches!(
            own,
            Err(NotReadable::PasswordProtected | NotReadable::TooManyPages { .. })
        );
        if !self.pdftotext || settled || own.as_ref().is_ok_and(good) {
            return own;
        }
        match by_pdftotext(bytes) {
            Some(Ok(text)) if good(&text) || own.is_err() => Ok(text),
            Some(Err(refused)) if own.is_err() => Err(refused),
            _ => own,
        }
    }
}

fn in_program(program: &PathBuf, bytes: &[u8]) -> Result<String, NotReadable> {
    let mut command = Command::new(program);
    command.arg(CHILD_COMMAND);
    match run(&mut command, bytes) {
        Ok(Ran {
            code: Some(own::READ),
            out,
            ..
        }) => Ok(out),
        Ok(Ran {
            code: Some(own::PASSWORD),
            ..
        }) => Err(NotReadable::PasswordProtected),
        Ok(Ran {
            code: Some(own::PAGES),
            out,
            ..
        }) => Err(NotReadable::TooManyPages {
            pages: out.trim().parse().unwrap_or(u32::MAX),
        }),
        Ok(_) => Err(NotReadable::damaged("PDF-en kan ikke tolkes")),
        Err(Stopped::Refused(refused)) => Err(refused),
        Err(Stopped::NotStarted) => Err(NotReadable::damaged("leseren for PDF kunne ikke startes")),
    }
}

/// Nothing where there is no `pdftotext`.
fn by_pdftotext(bytes: &[u8]) -> Option<Result<String, NotReadable>> {
    let mut command = Command::new("pdftotext");
    command.args(["-q", "-layout", "-enc", "UTF-8", "-eol", "unix", "-", "-"]);
    match run(&mut command, bytes) {
        Ok(Ran {
            code: Some(0), out, ..
        }) => Some(Ok(out)),
        Ok(_) => Some(Err(NotReadable::damaged("PDF-en kan ikke tolkes"))),
        Err(Stopped::Refused(refused)) => Some(Err(refused)),
        Err(Stopped::NotStarted) => None,
    }
}

/// For programs without the command. A panic ends the thread; an endless loop is left behind.
fn in_thread(bytes: &[u8]) -> Result<String, NotReadable> {
    const STACK: usize = 64 * 1024 * 1024;
    let (answer, answered) = mpsc::channel();
    let bytes = bytes.to_vec();
    let started = thread::Builder::new().stack_size(STACK).spawn(move || {
        let read = std::panic::catch_unwind(|| own::text(bytes));
        let failed = Err(NotReadable::damaged("PDF-en kan ikke tolkes"));
        // Nobody listens any longer when the time is up.
        let _ = answer.send(read.unwrap_or(failed));
    });
    if started.is_err() {
        return Err(NotReadable::damaged("leseren for PDF kunne ikke startes"));
    }
    match answered.recv_timeout(Duration::from_secs(limits::PDF_SECONDS)) {
        Ok(read) => read,
        Err(RecvTimeoutError::Timeout) => Err(too_long()),
        Err(RecvTimeoutError::Disconnected) => Err(NotReadable::damaged("PDF-en kan ikke tolkes")),
    }
}

fn too_long() -> NotReadable {
    NotReadable::TookTooLong {
        seconds: limits::PDF_SECONDS,
    }
}

struct Ran {
    code: Option<i32>,
    out: String,
}

enum Stopped {
    NotStarted,
    Refused(NotReadable),
}

/// Runs a program on `input` within the limits of time, memory and output.
fn run(command: &mut Command, input: &[u8]) -> Result<Ran, Stopped> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = Guard(command.spawn().map_err(|_| Stopped::NotStarted)?);
    confine(&child.0);
    let (Some(mut stdin), Some(stdout)) = (child.0.stdin.take(), child.0.stdout.take()) else {
        return Err(Stopped::NotStarted);
    };
    let input = input.to_vec();
    // A program that has seen enough closes its end; that is its affair.
    thread::spawn(move || stdin.write_all(&input));
    let (answer, answered) = mpsc::channel();
    thread::spawn(move || {
        let mut out = Vec::new();
        let read = stdout
            .take(limits::PDF_TEXT as u64 + 1)
            .read_to_end(&mut out);
        let _ = answer.send(read.map(|_| out));
    });
    let out = match answered.recv_timeout(Duration::from_secs(limits::PDF_SECONDS)) {
        Ok(Ok(out)) => out,
        Ok(Err(_)) | Err(RecvTimeoutError::Disconnected) => Vec::new(),
        Err(RecvTimeoutError::Timeout) => return Err(Stopped::Refused(too_long())),
    };
    if out.len() > limits::PDF_TEXT {
        return Err(Stopped::Refused(NotReadable::bomb(
            "PDF-en har for mye tekst",
        )));
    }
    let code = child.code().ok_or_else(|| Stopped::Refused(too_long()))?;
    Ok(Ran {
        code,
        out: String::from_utf8_lossy(&out).into_owned(),
    })
}

/// A child that does not outlive us.
struct Guard(Child);

impl Guard {
    /// The exit code once it has closed its output; nothing when it hangs.
    fn code(&mut self) -> Option<Option<i32>> {
        for _ in 0..500 {
            if let Ok(Some(status)) = self.0.try_wait() {
                return Some(status.code());
            }
            thread::sleep(Duration::from_millis(2));
        }
        None
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Memory and processor time of a child that waits for its input. Elsewhere than on Linux time alone is limited.
#[cfg(target_os = "linux")]
fn confine(child: &Child) {
    use rustix::process::{Pid, Resource, Rlimit, prlimit};
    let at_most = |limit| Rlimit {
        current: Some(limit),
        maximum: Some(limit),
    };
    let Some(pid) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) else {
        return;
    };
    for (resource, limit) in [
        (Resource::As, limits::PDF_MEMORY),
        (Resource::Cpu, limits::PDF_SECONDS + 1),
        (Resource::Core, 0),
    ] {
        // A child that has ended already needs no limits.
        let _ = prlimit(Some(pid), resource, at_most(limit));
    }
}

#[cfg(not(target_os = "linux"))]
fn confine(_: &Child) {}

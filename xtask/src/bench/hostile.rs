//! `bench hostile`: texts that nobody writes as a letter, longer and longer, and pairs of them. What is linear doubles
//! when its text does; what is more shows in the growth.

use super::{figures::short, memory, table};
use crate::{
    program::{self, Profile},
    scratch::Scratch,
};
use anyhow::{Context, Result, bail};
use corpus::hostile::{HOSTILE, PAIRS};
use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
    thread::sleep,
    time::{Duration, Instant},
};

/// Bytes of a text. The last is as much as a letter can have; many are refused before for their lines or items.
const SIZES: [usize; 4] = [100_000, 200_000, 400_000, 2_000_000];
/// Items of each letter of a pair; the last is nearly as many as a letter can have.
const ITEMS: [usize; 3] = [950, 1_900, 3_800];

/// How often the memory of the command is looked at.
const LOOK: Duration = Duration::from_millis(1);

/// `cargo xtask bench hostile [--program FILE]`.
pub fn command(arguments: &[String]) -> Result<()> {
    let program = match arguments {
        [] => program::build(Profile::Release)?,
        [flag, file] if flag == "--program" => file.into(),
        _ => bail!("takes --program FILE, not {}", arguments.join(" ")),
    };
    let files = Scratch::new("bench-hostile")?;
    println!("\nReading, the whole command `letter read`, by bytes of the text:\n");
    table::grid(&texts(&program, files.path())?);
    println!("\nComparing, the whole command `letter compare`, by items of each letter:\n");
    table::grid(&pairs(&program, files.path())?);
    Ok(())
}

fn texts(program: &Path, folder: &Path) -> Result<Vec<Vec<String>>> {
    let mut rows = vec![head(&SIZES)];
    let file = folder.join("letter.md");
    for hostile in &HOSTILE {
        let mut ran = Vec::new();
        for size in SIZES {
            fs::write(&file, hostile.text(size))?;
            ran.push(run(program, &["letter", "read", &file.to_string_lossy()])?);
        }
        rows.push(row(hostile.name, &ran));
    }
    Ok(rows)
}

fn pairs(program: &Path, folder: &Path) -> Result<Vec<Vec<String>>> {
    let mut rows = vec![head(&ITEMS)];
    let files = ["old.md", "new.md"].map(|name| folder.join(name));
    let [old, new] = files.each_ref().map(|file| file.to_string_lossy());
    for pair in &PAIRS {
        let mut ran = Vec::new();
        for items in ITEMS {
            let (one, other) = pair.letters(items);
            fs::write(&files[0], one)?;
            fs::write(&files[1], other)?;
            ran.push(run(program, &["letter", "compare", &old, &new])?);
        }
        rows.push(row(pair.name, &ran));
    }
    Ok(rows)
}

fn head(sizes: &[usize]) -> Vec<String> {
    let sizes = sizes.iter().map(usize::to_string);
    let mut head = vec![String::new()];
    head.extend(sizes);
    head.extend(["growth", "memory"].map(str::to_owned));
    head
}

/// The growth is that from the second size to the third, which is twice as much.
fn row(name: &str, ran: &[Ran]) -> Vec<String> {
    let growth = match ran {
        [_, before, after, ..] if before.read && after.read => {
            format!(
                "× {:.1}",
                after.took.as_secs_f64() / before.took.as_secs_f64()
            )
        }
        _ => "–".to_owned(),
    };
    let most = ran.iter().map(|ran| ran.megabytes).fold(0.0, f64::max);
    let mut row = vec![name.to_owned()];
    row.extend(ran.iter().map(Ran::told));
    row.extend([growth, format!("{most:.0} MB")]);
    row
}

struct Ran {
    took: Duration,
    megabytes: f64,
    /// Otherwise it was refused.
    read: bool,
}

impl Ran {
    fn told(&self) -> String {
        let refused = if self.read { "" } else { " (refused)" };
        format!("{}{refused}", short(self.took))
    }
}

fn run(program: &Path, arguments: &[&str]) -> Result<Ran> {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let begun = Instant::now();
    let mut child = command.spawn().context("the program does not start")?;
    let mut megabytes: f64 = 0.0;
    loop {
        if let Some(status) = child.try_wait()? {
            let took = begun.elapsed();
            if status.code().is_none() {
                bail!("{} was ended: {status}", arguments.join(" "));
            }
            return Ok(Ran {
                took,
                megabytes,
                read: status.success(),
            });
        }
        megabytes = memory::most(child.id()).unwrap_or(megabytes);
        sleep(LOOK);
    }
}

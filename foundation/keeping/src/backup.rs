use std::{
    fs::{self, File, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use audit::Seal;
use database::Database;

use crate::{BadCopy, Checked, NotKept, Occasion, copy_file::CopyWriter, pour::pour};

/// Writes a copy of the whole database to the file, which must not be there: one snapshot, while others go on writing.
/// It is sealed where there is a seal. It is read back and counted before it gets its name, so a file of that name is a whole copy, on the disk.
///
/// # Errors
/// [`NotKept`]; then there is no such file.
pub async fn back_up(
    database: &Database,
    file: &Path,
    occasion: Occasion<'_>,
    seal: Option<&Seal>,
) -> Result<Checked, NotKept> {
    if file.exists() {
        return Err(NotKept::Unwritable(io::ErrorKind::AlreadyExists.into()));
    }
    let part = part_of(file);
    let written = write(database, &part, occasion, seal).await;
    let named = written.and_then(|checked| {
        give_name(&part, file).map_err(NotKept::Unwritable)?;
        Ok(checked)
    });
    if named.is_err() {
        // It may never have come to a file, and what is told is why.
        let _ = fs::remove_file(&part);
    }
    named
}

async fn write(
    database: &Database,
    part: &Path,
    occasion: Occasion<'_>,
    seal: Option<&Seal>,
) -> Result<Checked, NotKept> {
    let file = new_file(part).map_err(NotKept::Unwritable)?;
    let mut copy = CopyWriter::new(file).map_err(NotKept::Unwritable)?;
    let mut reader = database.read().await?;
    let manifest = pour(&mut reader, database.engine(), occasion, &mut copy).await?;
    let file = copy.finish(&manifest, seal).map_err(NotKept::Unwritable)?;
    file.sync_all().map_err(NotKept::Unwritable)?;
    let checked = crate::check(part)?;
    if checked.manifest != manifest {
        return Err(BadCopy::Damaged("it was written otherwise than meant").into());
    }
    Ok(checked)
}

/// What is not whole yet, beside its place.
fn part_of(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".part");
    name.into()
}

/// A new file for its owner alone: it holds all that the office has stored.
fn new_file(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .mode(0o600)
        .open(path)
}

/// Gives the file its name, so that it still has it after a power cut.
fn give_name(part: &Path, file: &Path) -> io::Result<()> {
    fs::rename(part, file)?;
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

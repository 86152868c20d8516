use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use audit::PublicKey;
use flate2::bufread::ZlibDecoder;
use sha2::{Digest as _, Sha256};

use super::{Announced, FIRST_LINE, Sealed, signed};
use crate::{BadCopy, Manifest, account::Tally};

/// Reads a copy, block by block.
pub(crate) struct Blocks {
    stream: ZlibDecoder<Hashed>,
}

/// One block of a copy.
pub(crate) enum Block {
    Table(Announced),
    Row(Vec<u8>),
    Manifest(Box<Manifest>),
}

/// Remembers the hash of all that was read.
struct Hashed {
    inner: BufReader<File>,
    hash: Sha256,
}

impl Read for Hashed {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.hash.update(&into[..read]);
        Ok(read)
    }
}

impl BufRead for Hashed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, count: usize) {
        self.hash.update(&self.inner.buffer()[..count]);
        self.inner.consume(count);
    }
}

const CUT: BadCopy = BadCopy::Damaged("it ends too early, or cannot be unpacked");

impl Blocks {
    pub(crate) fn open(path: &Path) -> Result<Self, BadCopy> {
        let file = File::open(path).map_err(BadCopy::Unreadable)?;
        let mut hashed = Hashed {
            inner: BufReader::with_capacity(1 << 20, file),
            hash: Sha256::new(),
        };
        let mut first = [0; FIRST_LINE.len()];
        match hashed.read_exact(&mut first) {
            Ok(()) if first == FIRST_LINE => Ok(Self {
                stream: ZlibDecoder::new(hashed),
            }),
            Err(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
                Err(BadCopy::Unreadable(error))
            }
            _ => Err(BadCopy::NotOurs),
        }
    }

    /// The next block; the manifest is the last.
    pub(crate) fn next(&mut self) -> Result<Block, BadCopy> {
        let mut head = [0; 9];
        self.stream.read_exact(&mut head).map_err(unpacked)?;
        let (kind, length) = (head[0], &head[1..]);
        let length = length
            .iter()
            .rev()
            .fold(0, |sum, byte| sum << 8 | u64::from(*byte));
        let mut bytes = Vec::new();
        let read = (&mut self.stream).take(length).read_to_end(&mut bytes);
        if read.map_err(unpacked)? as u64 != length {
            return Err(CUT);
        }
        let not_json = |_| BadCopy::Damaged("a block cannot be read");
        match kind {
            b'T' => serde_json::from_slice(&bytes)
                .map(Block::Table)
                .map_err(not_json),
            b'R' => Ok(Block::Row(bytes)),
            b'M' => serde_json::from_slice(&bytes)
                .map(Block::Manifest)
                .map_err(not_json),
            _ => Err(BadCopy::Damaged("it has a block of an unknown kind")),
        }
    }

    /// Holds the hash and the seal at the end against all that was read, after the manifest. Says whose seal it is.
    fn finish(mut self) -> Result<Option<PublicKey>, BadCopy> {
        let after = self.stream.read(&mut [0; 1]).map_err(unpacked)?;
        let Hashed {
            mut inner,
            mut hash,
        } = self.stream.into_inner();
        let mut rest = Vec::new();
        inner.read_to_end(&mut rest).map_err(BadCopy::Unreadable)?;
        let (sealed, told) = rest.split_last_chunk::<32>().ok_or(CUT)?;
        let before = hash.clone().finalize();
        hash.update(sealed);
        if after != 0 || told != hash.finalize().as_slice() {
            return Err(BadCopy::Damaged(
                "its hash is another than the one it ends with",
            ));
        }
        if sealed == b"\n" {
            return Ok(None);
        }
        let not_its = BadCopy::Damaged("its seal is not its own");
        let Ok(sealed) = serde_json::from_slice::<Sealed>(sealed) else {
            return Err(not_its);
        };
        match sealed.key.parse::<PublicKey>() {
            Ok(key) if key.verify(&signed(&before), &sealed.signature) => Ok(Some(key)),
            _ => Err(not_its),
        }
    }
}

fn unpacked(error: io::Error) -> BadCopy {
    match error.kind() {
        io::ErrorKind::UnexpectedEof | io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData => {
            CUT
        }
        _ => BadCopy::Unreadable(error),
    }
}

/// A copy that is whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub manifest: Manifest,
    /// The installation that sealed it; `None` when none did. It says whose copy it is to those who know the key.
    pub sealed_by: Option<PublicKey>,
}

impl Checked {
    /// Holds the seal against the key that it must be of, where one is named.
    ///
    /// # Errors
    /// [`BadCopy::SealedByAnother`].
    pub fn must_be_of(&self, key: Option<&PublicKey>) -> Result<(), BadCopy> {
        if key.is_some() && self.sealed_by.as_ref() != key {
            return Err(BadCopy::SealedByAnother);
        }
        Ok(())
    }
}

/// Reads the whole copy and says what is in it: every row is counted and hashed and held against the manifest, and every
/// byte of the file against the hash that it ends with. Nothing else is touched.
///
/// # Errors
/// [`BadCopy`].
pub fn check(path: &Path) -> Result<Checked, BadCopy> {
    let mut blocks = Blocks::open(path)?;
    let mut tables = Vec::new();
    let mut tally: Option<Tally> = None;
    let manifest = loop {
        match blocks.next()? {
            Block::Table(table) => {
                let next = Tally::of(&table.name, table.columns);
                tables.extend(tally.replace(next).map(Tally::finish));
            }
            Block::Row(row) => tally
                .as_mut()
                .ok_or(BadCopy::Damaged("a row is of no table"))?
                .count(&row),
            Block::Manifest(manifest) => break manifest,
        }
    };
    tables.extend(tally.map(Tally::finish));
    let sealed_by = blocks.finish()?;
    if tables != manifest.tables {
        return Err(BadCopy::Damaged(
            "its rows are others than its account says",
        ));
    }
    Ok(Checked {
        manifest: *manifest,
        sealed_by,
    })
}

use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
    path::Path,
};

use flate2::bufread::ZlibDecoder;
use sha2::{Digest as _, Sha256};

use super::{Announced, FIRST_LINE};
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

    /// Holds the hash at the end against all that was read, after the manifest.
    fn finish(mut self) -> Result<(), BadCopy> {
        let after = self.stream.read(&mut [0; 1]).map_err(unpacked)?;
        let Hashed { mut inner, hash } = self.stream.into_inner();
        let mut told = Vec::new();
        inner.read_to_end(&mut told).map_err(BadCopy::Unreadable)?;
        if after != 0 || told != hash.finalize().as_slice() {
            return Err(BadCopy::Damaged(
                "its hash is another than the one it ends with",
            ));
        }
        Ok(())
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

/// Reads the whole copy and says what is in it: every row is counted and hashed and held against the manifest, and every
/// byte of the file against the hash that it ends with. Nothing else is touched.
///
/// # Errors
/// [`BadCopy`].
pub fn check(path: &Path) -> Result<Manifest, BadCopy> {
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
    blocks.finish()?;
    if tables != manifest.tables {
        return Err(BadCopy::Damaged(
            "its rows are others than its account says",
        ));
    }
    Ok(*manifest)
}

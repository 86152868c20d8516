use std::io::{self, BufWriter, Write};

use audit::Seal;
use database::TableShape;
use flate2::{Compression, write::ZlibEncoder};
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{Announced, FIRST_LINE, Sealed, signed};
use crate::{Manifest, NotKept, account::columns, pour::Intake};

/// Writes a copy, block by block.
pub(crate) struct CopyWriter<W: Write> {
    blocks: ZlibEncoder<Hashed<BufWriter<W>>>,
}

/// Remembers the hash of all that goes through.
struct Hashed<W> {
    inner: W,
    hash: Sha256,
}

impl<W: Write> Write for Hashed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hash.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

impl<W: Write> CopyWriter<W> {
    pub(crate) fn new(file: W) -> io::Result<Self> {
        let mut hashed = Hashed {
            inner: BufWriter::with_capacity(1 << 20, file),
            hash: Sha256::new(),
        };
        hashed.write_all(FIRST_LINE)?;
        Ok(Self {
            blocks: ZlibEncoder::new(hashed, Compression::fast()),
        })
    }

    fn block(&mut self, kind: u8, bytes: &[u8]) -> io::Result<()> {
        self.blocks.write_all(&[kind])?;
        self.blocks.write_all(&(bytes.len() as u64).to_le_bytes())?;
        self.blocks.write_all(bytes)
    }

    fn json(&mut self, kind: u8, value: &impl Serialize) -> io::Result<()> {
        let json = serde_json::to_vec(value)?;
        self.block(kind, &json)
    }

    /// Ends the copy with its manifest, seal and hash, and gives back the file.
    pub(crate) fn finish(mut self, manifest: &Manifest, seal: Option<&Seal>) -> io::Result<W> {
        self.json(b'M', manifest)?;
        let mut hashed = self.blocks.finish()?;
        if let Some(seal) = seal {
            let sealed = Sealed {
                key: seal.public_key().to_string(),
                signature: seal.sign(&signed(&hashed.hash.clone().finalize())),
            };
            serde_json::to_writer(&mut hashed, &sealed)?;
        }
        hashed.write_all(b"\n")?;
        let Hashed { mut inner, hash } = hashed;
        inner.write_all(&hash.finalize())?;
        inner.into_inner().map_err(io::IntoInnerError::into_error)
    }
}

impl<W: Write> Intake for CopyWriter<W> {
    async fn table(&mut self, shape: &TableShape) -> Result<(), NotKept> {
        let announced = Announced {
            name: shape.name.clone(),
            columns: columns(shape),
        };
        self.json(b'T', &announced).map_err(NotKept::Unwritable)
    }

    async fn row(&mut self, row: &[u8]) -> Result<(), NotKept> {
        self.block(b'R', row).map_err(NotKept::Unwritable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A disk with room for so many bytes.
    struct Disk(usize);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Err(io::ErrorKind::StorageFull.into());
            }
            let written = bytes.len().min(self.0);
            self.0 -= written;
            Ok(written)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_told_wherever_it_is_full() {
        let row: Vec<u8> = (0..3_000_000u32)
            .map(|number| (number.wrapping_mul(2_654_435_761) >> 13) as u8)
            .collect();
        let write = |room| -> io::Result<usize> {
            let mut copy = CopyWriter::new(Disk(room))?;
            copy.block(b'R', &row)?;
            let manifest: Manifest = serde_json::from_value(serde_json::json!({
                "program": "", "made": "", "engine": "", "steps": [], "tables": [], "log": { "events": 0 },
            }))?;
            Ok(room - copy.finish(&manifest, None)?.0)
        };
        let whole = write(usize::MAX).unwrap();
        for room in [0, 1, whole / 3, whole / 2, whole - 33, whole - 1] {
            let fault = write(room).unwrap_err();
            assert_eq!(fault.kind(), io::ErrorKind::StorageFull, "room for {room}");
        }
        assert_eq!(write(whole).unwrap(), whole);
    }
}

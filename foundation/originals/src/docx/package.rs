use std::io::{Cursor, Read};

use zip::{ZipArchive, result::ZipError};

use super::xml::{self, Element};
use crate::{NotReadable, limits};

/// The parts of a DOCX, unpacked one at a time within the limits.
pub struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    names: Vec<String>,
    unpacked: u64,
    nodes: usize,
}

impl<'b> Package<'b> {
    pub fn open(bytes: &'b [u8]) -> Result<Self, NotReadable> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
            NotReadable::damaged("innholdsfortegnelsen i filen mangler, som når en fil er avkortet")
        })?;
        if archive.len() > limits::DOCX_PARTS {
            return Err(NotReadable::bomb(format!(
                "den består av {} deler",
                archive.len()
            )));
        }
        let names = archive
            .file_names()
            .filter_map(|name| Some(name.ok()?.into_owned()))
            .collect();
        Ok(Self {
            archive,
            names,
            unpacked: 0,
            nodes: limits::XML_NODES,
        })
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    pub fn has(&self, name: &str) -> bool {
        self.names().any(|part| part == name)
    }

    /// A part's XML; nothing where the package has no such part.
    pub fn part(&mut self, name: &str) -> Result<Option<Element>, NotReadable> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        let (text, _, faults) = encoding_rs::UTF_8.decode(&bytes);
        if faults {
            return Err(NotReadable::damaged(format!("delen {name} er ikke tekst")));
        }
        xml::parse(&text, name, &mut self.nodes).map(Some)
    }

    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, NotReadable> {
        let left = limits::DOCX_UNPACKED - self.unpacked;
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(cannot_unpack(name, &error)),
        };
        let packed = part.compressed_size().max(1);
        let mut bytes = Vec::new();
        // One byte more than is allowed shows that there is more, whatever the package says of its sizes.
        part.take(left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| NotReadable::damaged(format!("delen {name} kan ikke pakkes ut")))?;
        let size = bytes.len() as u64;
        let swollen = size > limits::DOCX_RATIO_FROM && size / packed > limits::DOCX_RATIO;
        if size > left || swollen {
            return Err(NotReadable::bomb(format!(
                "delen {name} blir enorm når den pakkes ut"
            )));
        }
        self.unpacked += size;
        Ok(Some(bytes))
    }
}

fn cannot_unpack(name: &str, error: &ZipError) -> NotReadable {
    match error {
        ZipError::InvalidPassword => NotReadable::PasswordProtected,
        ZipError::UnsupportedArchive(what) if *what == ZipError::PASSWORD_REQUIRED => {
            NotReadable::PasswordProtected
        }
        ZipError::CompressionMethodNotSupported(_) => {
            NotReadable::damaged(format!("delen {name} er pakket på en ukjent måte"))
        }
        _ => NotReadable::damaged(format!("delen {name} kan ikke pakkes ut")),
    }
}

use std::sync::LazyLock;

use typst::{
    Feature, Library, LibraryExt, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};

use crate::fonts::FONTS;

/// Form: a template of ours, and the name of the data that it reads.
pub(crate) struct Form {
    template: Source,
    data: FileId,
}

impl Form {
    fn new(template: &str, text: &str, data: &str) -> Self {
        Self {
            template: Source::new(file(template), text.to_owned()),
            data: file(data),
        }
    }
}

pub(crate) static REPORT: LazyLock<Form> = LazyLock::new(|| {
    let text = include_str!("../templates/report.typ");
    Form::new("report.typ", text, "report.json")
});

pub(crate) static CERTIFICATE: LazyLock<Form> = LazyLock::new(|| {
    let text = include_str!("../templates/certificate.typ");
    Form::new("certificate.typ", text, "certificate.json")
});

/// Row headings of tables need typst's coming accessibility functions.
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    let library = Library::builder()
        .with_features([Feature::A11yExtras].into_iter().collect())
        .build();
    LazyHash::new(library)
});

/// All that a template can reach: itself, its data and the fonts. No disk, no network, no clock.
pub(crate) struct PrintWorld {
    form: &'static Form,
    data: Bytes,
}

impl PrintWorld {
    pub fn new(form: &'static Form, data: Vec<u8>) -> Self {
        Self {
            form,
            data: Bytes::new(data),
        }
    }
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the name of a file of ours is a path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

impl World for PrintWorld {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.form.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.form.template.id() {
            Ok(self.form.template.clone())
        } else {
            Err(not_here(id))
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.form.data {
            Ok(self.data.clone())
        } else {
            Err(not_here(id))
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.faces.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

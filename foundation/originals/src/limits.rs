//! How much of a document is read before it is refused. Assignment letters have at most some forty pages and a
//! megabyte or two with images; each limit is far above that and far below what would trouble the program.

/// Pages of a PDF.
pub const PDF_PAGES: u32 = 500;
/// Seconds a PDF may take; 500 pages take one.
pub const PDF_SECONDS: u64 = 10;
/// Address space of the process that reads a PDF; 500 pages take 40 MB.
pub const PDF_MEMORY: u64 = 512 * 1024 * 1024;
/// Text out of a PDF; 500 pages in small print are 4 MB.
pub const PDF_TEXT: usize = 32 * 1024 * 1024;
/// A PDF with fewer letters and digits a page than this is a scan.
pub const PDF_LETTERS_A_PAGE: usize = 8;
/// Parts of a DOCX; images and fonts are parts too.
pub const DOCX_PARTS: usize = 10_000;
/// Bytes unpacked from those parts of a DOCX that are read.
pub const DOCX_UNPACKED: u64 = 40 * 1024 * 1024;
/// How many times larger than packed a part may be, when it is above [`DOCX_RATIO_FROM`].
pub const DOCX_RATIO: u64 = 200;
pub const DOCX_RATIO_FROM: u64 = 4 * 1024 * 1024;
/// XML elements and texts of all parts of a DOCX together.
pub const XML_NODES: usize = 1_500_000;
/// Elements within elements.
pub const XML_DEPTH: usize = 250;
/// Text out of a DOCX or a web page; a text may be used many times through styles and notes.
pub const TEXT: usize = 32 * 1024 * 1024;

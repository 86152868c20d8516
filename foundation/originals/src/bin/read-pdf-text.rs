//! The program `oppdrag` as far as reading PDF goes, so that the tests start a real child.

fn main() {
    std::process::exit(originals::pdf_child());
}

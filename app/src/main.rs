use std::process::ExitCode;

fn main() -> ExitCode {
    oppdrag::run()
}

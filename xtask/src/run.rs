//! Running other programs.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, bail};

use crate::repository;

/// The cargo that started this program, about to run in the root of the repository.
pub fn cargo<Argument: AsRef<OsStr>>(arguments: impl IntoIterator<Item = Argument>) -> Command {
    let program = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(program);
    command.args(arguments).current_dir(repository::root());
    command
}

/// Runs a program whose output the person sees; `failure` says what it means when it fails.
pub fn visibly(command: &mut Command, failure: &str) -> Result<()> {
    let status = command.status().with_context(|| format!("{} does not start", name_of(command)))?;
    if !status.success() {
        bail!("{failure}");
    }
    Ok(())
}

/// Runs a program unseen and gives what it wrote; its complaint ends up in the error.
pub fn quietly(command: &mut Command) -> Result<Vec<u8>> {
    let output =
        command.stdin(Stdio::null()).output().with_context(|| format!("{} does not start", name_of(command)))?;
    succeeded(command, output)
}

/// Like [`quietly`], with something for the program to read.
///
/// For programs that read all before they write.
pub fn filter(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{} does not start", name_of(command)))?;
    if let Some(mut stdin) = child.stdin.take() {
        // A program that fails early stops reading; what it complained of is what the person should see.
        let _ = stdin.write_all(input);
    }
    succeeded(command, child.wait_with_output()?)
}

/// Whether a program is there and ends well, whatever it writes.
pub fn succeeds(command: &mut Command) -> bool {
    quietly(command).is_ok()
}

/// Where a program lies, if the `PATH` has it.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let folders = std::env::var_os("PATH")?;
    std::env::split_paths(&folders)
        .map(|folder| folder.join(program).with_extension(std::env::consts::EXE_EXTENSION))
        .find(|path| path.is_file())
}

fn succeeded(command: &Command, output: Output) -> Result<Vec<u8>> {
    if output.status.success() {
        return Ok(output.stdout);
    }
    let complaints = String::from_utf8_lossy(&output.stderr);
    bail!("{} failed: {}", name_of(command), reason_in(&complaints))
}

/// The one line that says why: the first that calls itself an error, else the last.
fn reason_in(complaints: &str) -> &str {
    let is_error = |line: &&str| line.starts_with("E: ") || line.to_lowercase().contains("error");
    let mut lines = complaints.lines().map(str::trim).filter(|line| !line.is_empty());
    let reason = lines.clone().find(is_error).or_else(|| lines.next_back());
    reason.unwrap_or("it does not say why")
}

fn name_of(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(program.as_os_str());
    name.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let error = quietly(&mut Command::new("no-such-program")).unwrap_err();
        assert_eq!(error.to_string(), "no-such-program does not start");
    }

    #[test]
    fn a_failure_is_told_in_the_program_s_own_words() {
        let error = quietly(cargo(["no-such-command"]).env("CARGO_TERM_COLOR", "never"));
        let error = error.unwrap_err().to_string();
        assert_eq!(error, "cargo failed: error: no such command: `no-such-command`");
    }

    #[test]
    fn the_reason_is_the_first_error_else_the_last_line() {
        assert_eq!(
            reason_in("npm error code ECONNREFUSED\nnpm error A complete log is in …"),
            "npm error code ECONNREFUSED"
        );
        assert_eq!(reason_in("W: an old list\nE: Unable to locate package x\n"), "E: Unable to locate package x");
        assert_eq!(reason_in("one\ntwo\n\n"), "two");
        assert_eq!(reason_in(""), "it does not say why");
    }

    #[test]
    fn a_program_is_found_on_the_path_or_not() {
        assert!(on_path("cargo").is_some());
        assert!(on_path("no-such-program").is_none());
    }
}

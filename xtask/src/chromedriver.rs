//! chromedriver, through which tests drive the browser, for as long as they last.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{self, Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::setup::Browser;

/// How long chromedriver gets to end the browsers that it still has.
const PATIENCE: Duration = Duration::from_secs(5);

/// A running chromedriver; dropping it ends it and its browsers.
pub struct ChromeDriver {
    process: Child,
    port: u16,
    /// Holds the browsers' profiles and whatever else they leave behind.
    folder: PathBuf,
}

impl ChromeDriver {
    /// Starts it on a free port, which it chooses itself.
    pub fn start(browser: &Browser) -> Result<Self> {
        let folder = env::temp_dir().join(format!("finsam-browsers-{}", process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("cannot write {}", folder.display()))?;
        let mut process = Command::new(&browser.chromedriver)
            .arg("--port=0")
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver does not start")?;
        let output = process.stdout.take().context("chromedriver has no output")?;
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| port_in(&line));
        // What it writes later must be read too, lest it wait for a reader.
        thread::spawn(move || lines.for_each(drop));
        let mut driver = Self { process, port: 0, folder };
        driver.port = port.context("chromedriver does not say on which port it listens")?;
        Ok(driver)
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to end by itself, as it then ends its browsers too; if it does not, makes an end of it.
    fn end(&mut self) {
        let asked = Instant::now();
        if self.ask_to_end().is_ok() {
            while asked.elapsed() < PATIENCE {
                if matches!(self.process.try_wait(), Ok(Some(_))) {
                    return;
                }
                thread::sleep(Duration::from_millis(20));
            }
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut connection = TcpStream::connect(("127.0.0.1", self.port))?;
        connection.write_all(b"GET /shutdown HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    }
}

impl Drop for ChromeDriver {
    fn drop(&mut self) {
        self.end();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The port in `ChromeDriver was started successfully on port 40123.`
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("started successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_port_is_read_from_what_chromedriver_says() {
        let line = "ChromeDriver was started successfully on port 40123.";
        assert_eq!(port_in(line), Some(40123));
        assert_eq!(port_in("Starting ChromeDriver 156.0.8078.79 on port 0"), None);
    }
}

//! What drives Firefox and WebKitGTK, for as long as the tests last. Each has one browser at a time.

use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::server;
use crate::setup::{Firefox, WebKit};

/// How long one may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A driver at work; dropping it ends it.
pub struct Driver {
    process: Child,
    address: String,
    _screen: Option<Screen>,
}

impl Driver {
    pub fn of_firefox(firefox: &Firefox) -> Result<Self> {
        let port = free_port()?;
        let mut command = Command::new(&firefox.geckodriver);
        command.args(["--port", &port.to_string()]);
        Self::start(command, port, None)
    }

    pub fn of_webkit(webkit: &WebKit) -> Result<Self> {
        let (port, screen) = (free_port()?, Screen::start(webkit)?);
        let mut command = Command::new(&webkit.driver);
        // There is no graphics card either.
        command.arg(format!("--port={port}")).env("DISPLAY", &screen.name).env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
        Self::start(command, port, Some(screen))
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    fn start(mut command: Command, port: u16, screen: Option<Screen>) -> Result<Self> {
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let process = command.spawn().with_context(|| format!("{} does not start", command.get_program().display()))?;
        let driver = Self { process, address: format!("http://127.0.0.1:{port}"), _screen: screen };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if begun.elapsed() > PATIENCE {
                bail!("{} does not listen", command.get_program().display());
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(driver)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The tests have ended the browsers.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A screen that nobody sees.
struct Screen {
    process: Child,
    name: String,
}

impl Screen {
    fn start(webkit: &WebKit) -> Result<Self> {
        let mut command = Command::new(&webkit.screen);
        // It chooses a number that is free, and says which.
        command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().context("Xvfb does not start")?;
        let output = process.stdout.take().context("Xvfb has no output")?;
        let mut screen = Self { process, name: String::new() };
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        if number.trim().is_empty() {
            bail!("Xvfb has no screen");
        }
        screen.name = format!(":{}", number.trim());
        Ok(screen)
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> Result<u16> {
    Ok(server::listen(0)?.local_addr()?.port())
}

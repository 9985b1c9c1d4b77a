//! Web servers that give out the site with the configurations that `cargo xtask dist` has written.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::surroundings::variable;

/// How long a server may take to begin.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the written configurations say and every server's keeper changes.
const WRITTEN_ROOT: &str = "/var/www/finsamkalkylen";

/// A web server with a folder of its own; both end with the test.
pub struct WebServer {
    start: Command,
    process: Option<Child>,
    port: u16,
    folder: PathBuf,
}

/// What a server answers.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl WebServer {
    /// nginx from Debian's packages, with a copy of the site.
    pub fn nginx() -> Self {
        let (folder, port) = (new_folder(), free_port());
        let written = read(&dist().join("server/nginx.conf"));
        let site = changed(&written, WRITTEN_ROOT, &folder.join("site").display().to_string());
        let site = changed(&site, "listen 80;", &format!("listen 127.0.0.1:{port};"));
        write(&folder.join("site.conf"), &site);
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(|of| format!("{of}_temp_path {of};"));
        let main = format!(
            "load_module {};\ndaemon off;\nmaster_process off;\npid nginx.pid;\nerror_log errors;\nevents {{}}\n\
             http {{ access_log off; {} include site.conf; }}\n",
            variable("FINSAM_NGINX_BROTLI"),
            temporary.concat(),
        );
        write(&folder.join("nginx.conf"), &main);
        let mut start = Command::new(variable("FINSAM_NGINX"));
        start.arg("-p").arg(&folder).arg("-c").arg(folder.join("nginx.conf")).arg("-e").arg(folder.join("errors"));
        Self::begin(start, port, folder)
    }

    /// Caddy from Debian's package, with a copy of the site.
    pub fn caddy() -> Self {
        let (folder, port) = (new_folder(), free_port());
        let written = read(&dist().join("server/Caddyfile"));
        let site = changed(&written, WRITTEN_ROOT, &folder.join("site").display().to_string());
        let site = changed(&site, "finsamkalkylen.example.se {", &format!("http://127.0.0.1:{port} {{"));
        // Its own administration would listen where another Caddy does.
        write(&folder.join("Caddyfile"), &format!("{{\n\tadmin off\n}}\n{site}"));
        let mut start = Command::new(variable("FINSAM_CADDY"));
        start.args(["run", "--adapter", "caddyfile", "--config"]).arg(folder.join("Caddyfile"));
        start.env("XDG_DATA_HOME", &folder).env("XDG_CONFIG_HOME", &folder);
        Self::begin(start, port, folder)
    }

    fn begin(mut start: Command, port: u16, folder: PathBuf) -> Self {
        start.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let mut server = Self { start, process: None, port, folder };
        server.publish(&site());
        server.start();
        server
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Gives out the files of another folder from now on, and no others.
    pub fn publish(&self, site: &Path) {
        let folder = self.site();
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{} cannot be made: {error}", folder.display()));
        for (name, content) in files(site) {
            let file = folder.join(name);
            fs::write(&file, content).unwrap_or_else(|error| panic!("{} cannot be written: {error}", file.display()));
        }
    }

    /// The folder whose files it gives out.
    pub fn site(&self) -> PathBuf {
        self.folder.join("site")
    }

    /// Starts again after [`WebServer::stop`].
    pub fn start(&mut self) {
        let process = self.start.spawn();
        self.process = Some(process.unwrap_or_else(|error| panic!("{:?} does not start: {error}", self.start)));
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", self.port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "{:?} does not listen", self.start);
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// Ends it: whoever now asks for something has no network.
    pub fn stop(&mut self) {
        if let Some(mut process) = self.process.take() {
            let _ = process.kill();
            let _ = process.wait();
        }
    }

    /// Asks for a file as a browser does that accepts these codings: `br`, `gzip`, or nothing.
    pub fn ask(&self, path: &str, accepted: &str) -> Answer {
        let request = format!(
            "GET /{path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nAccept-Encoding: {accepted}\r\nConnection: close\r\n\r\n",
            self.port
        );
        let mut answer = Vec::new();
        let mut connection = TcpStream::connect(("127.0.0.1", self.port)).expect("the server listens");
        connection.write_all(request.as_bytes()).expect("the server takes a request");
        connection.read_to_end(&mut answer).expect("the server answers");
        Answer::read(&answer).unwrap_or_else(|| panic!("no answer to {path}: {}", String::from_utf8_lossy(&answer)))
    }
}

impl Drop for WebServer {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

impl Answer {
    fn read(answer: &[u8]) -> Option<Self> {
        let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = str::from_utf8(&answer[..end]).ok()?;
        let mut lines = head.lines();
        let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
        let headers = lines.filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_lowercase(), value.to_owned())).collect();
        let mut answer = Self { status, headers, body: answer[end + 4..].to_vec() };
        if answer.header("Transfer-Encoding").as_deref() == Some("chunked") {
            answer.body = joined(&answer.body)?;
        }
        Some(answer)
    }

    /// The value of a header; several of one name are joined.
    pub fn header(&self, name: &str) -> Option<String> {
        let name = name.to_lowercase();
        let values: Vec<_> =
            self.headers.iter().filter(|(of, _)| *of == name).map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

/// A body that comes in chunks, each after a line with its length in hexadecimal digits.
fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = chunks.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(str::from_utf8(&chunks[..end]).ok()?, 16).ok()?;
        if length == 0 {
            return Some(body);
        }
        let chunk = end + 2..end + 2 + length;
        body.extend(chunks.get(chunk.clone())?);
        chunks = chunks.get(chunk.end + 2..)?;
    }
}

/// The site as `cargo xtask dist` has written it.
pub fn site() -> PathBuf {
    dist().join("site")
}

/// The site as another version of the page.
pub fn another_version() -> PathBuf {
    variable("FINSAM_ANOTHER_VERSION").into()
}

/// The files of a folder with their names.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{} cannot be read: {error}", folder.display()));
    let content = |file: &Path| fs::read(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    entries.flatten().map(|entry| (entry.file_name().to_string_lossy().into_owned(), content(&entry.path()))).collect()
}

fn dist() -> PathBuf {
    variable("FINSAM_DIST").into()
}

/// What every server's keeper does by hand.
fn changed(text: &str, written: &str, instead: &str) -> String {
    assert!(text.contains(written), "the written configuration has no “{written}” to change");
    text.replace(written, instead)
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{} cannot be read: {error}", file.display()))
}

fn write(file: &Path, text: &str) {
    fs::write(file, text).unwrap_or_else(|error| panic!("{} cannot be written: {error}", file.display()));
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("some port is free");
    listener.local_addr().expect("it has an address").port()
}

fn new_folder() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("finsam-server-{}-{count}", std::process::id()));
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{} cannot be made: {error}", folder.display()));
    folder
}

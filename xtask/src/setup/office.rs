//! LibreOffice, which recalculates and changes workbooks in tests.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use super::debian;
use crate::run;

/// Calc without a window, and what lets Python drive it.
const DEBIAN_PACKAGES: [&str; 2] = ["libreoffice-calc-nogui", "python3-uno"];

/// Finds LibreOffice on the `PATH` with a Python that can drive it, else installs Debian's packages.
pub fn find_or_install_office() -> Result<()> {
    if is_there() {
        return Ok(());
    }
    debian::install(&DEBIAN_PACKAGES, "LibreOffice, which recalculates the tests' workbooks")
        .and_then(|()| {
            ensure!(is_there(), "the packages lack soffice, or Python does not find uno");
            Ok(())
        })
        .with_context(|| {
            format!(
                "the tests of workbooks need LibreOffice: on Debian, as root, `apt-get install {}`; elsewhere soffice on \
                 the PATH and a python3 with the module uno",
                DEBIAN_PACKAGES.join(" ")
            )
        })
}

/// The distribution's Python comes first, as in `sheets/tests/office`: its module is made for it.
fn is_there() -> bool {
    let imports_uno = |python: &str| run::succeeds(Command::new(python).args(["-c", "import uno"]));
    let python =
        ["/usr/bin/python3", "python3"].into_iter().filter(|of| !of.starts_with('/') || Path::new(of).exists());
    run::on_path("soffice").is_some() && python.into_iter().any(imports_uno)
}

"""Opens workbooks in LibreOffice, changes cells, recalculates everything and saves them as Excel's.

Called with the program to start; on standard input a list of {"open": path, "set": [[sheet, cell, value]], "save": path},
where the value is a number, a text, or null to empty the cell; where the cell is only a number, the row is removed. It talks to LibreOffice over a pipe of its own, with an
empty profile, and ends it in the end.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

# Values, dates and times, texts, formulas.
CONTENTS = 1 | 2 | 4 | 16


def option(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except NoConnectException:
            if office.poll() not in (None, 0):
                sys.exit(f"LibreOffice ended with {office.returncode} before it answered")
            time.sleep(0.1)
    sys.exit("LibreOffice did not answer within a minute")


def carry_out(desktop, job):
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(job["open"]), "_blank", 0, (option("Hidden", True),)
    )
    for sheet, address, value in job["set"]:
        if address.isdigit():
            document.Sheets.getByName(sheet).Rows.removeByIndex(int(address) - 1, 1)
            continue
        cell = document.Sheets.getByName(sheet).getCellRangeByName(address)
        if value is None:
            cell.clearContents(CONTENTS)
        elif isinstance(value, str):
            cell.setString(value)
        else:
            cell.setValue(value)
    document.calculateAll()
    document.storeToURL(uno.systemPathToFileUrl(job["save"]), (option("FilterName", "Calc MS Excel 2007 XML"),))
    document.close(True)


def main():
    jobs = json.load(sys.stdin)
    pipe = f"finsam-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        office = subprocess.Popen(
            [
                sys.argv[1],
                "--headless",
                "--norestore",
                "--nologo",
                "--nodefault",
                f"-env:UserInstallation={uno.systemPathToFileUrl(profile)}",
                f"--accept=pipe,name={pipe};urp;",
            ],
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
        )
        context = connect(pipe, office)
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        try:
            for job in jobs:
                carry_out(desktop, job)
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            office.wait(30)


main()

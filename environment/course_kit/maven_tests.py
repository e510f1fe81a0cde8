"""The Java tests: Maven's verify of all modules, its results read from Surefire's reports."""

import shutil
import xml.etree.ElementTree as xml

from course_kit import jars, maven, places, processes, say


def verify(stage, jdk, arguments=(), log_name="verify"):
    """Runs all modules' tests, formatting and warnings; what it built becomes the kernel's and the grading's jars."""
    parts = [(part, part.sources) for part in (jars.KERNEL, jars.PIPELINE)]
    built = [(part, value) for part, value in parts if not part.fresh(value)]  # jars in use by a kernel stay where they are
    log = places.LOGS / f"{log_name}.log"
    log.unlink(missing_ok=True)
    for folder in reports():
        shutil.rmtree(folder)
    for part, _ in built:
        part.forget_built()
    code = maven.run(jdk, ["verify", "--fail-at-end", *arguments], log, echo=progress)
    count(stage)
    if code == 0:
        for part, value in built:
            part.collect(value)
    elif not stage.failures:
        stage.failures.append(("Maven's verify", f"{reasons(log)}\nThe log is {log}"))
    else:
        stage.failures[-1] = (stage.failures[-1][0], f"{stage.failures[-1][1]}\nThe log is {log}")


def progress(row):
    """Says which module Maven has reached."""
    if row.startswith("[INFO] Building Chainrule"):
        say.line(f"  {row.removeprefix('[INFO] Building ').split('  ')[0].strip()} …")


def reports():
    return [folder for pattern in ("*", "*/*") for folder in places.ROOT.glob(pattern + "/target/surefire-reports")]


def count(stage):
    """Adds up what Surefire wrote: a test case is passed, failed or skipped."""
    for file in sorted(file for folder in reports() for file in folder.glob("TEST-*.xml")):
        for case in xml.parse(file).getroot().iter("testcase"):
            title = f"{case.get('classname')}.{case.get('name')}"
            bad = case.find("failure") if case.find("failure") is not None else case.find("error")
            if bad is not None:
                stage.failures.append((title, (bad.get("message") or bad.text or "").strip()))
            elif case.find("skipped") is not None:
                stage.skip(title, case.find("skipped").get("message") or "no reason given")
            else:
                stage.passed += 1


def reasons(log):
    """Maven's own error lines, without its advice."""
    rows = [row for row in processes.tail(log, 300).splitlines() if row.startswith("[ERROR]")]
    advice = ("-> [Help", "[Help", "To see the full", "Re-run Maven", "For more information", "After correcting")
    return "\n".join(row for row in rows if len(row) > 8 and not any(part in row for part in advice))

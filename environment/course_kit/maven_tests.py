"""The Java tests: Maven's verify of all modules, its results read from Surefire's reports."""

import shutil
import xml.etree.ElementTree as xml

from course_kit import jars, maven, new_exercise, own_command, places, processes, say

MODULES = {"lib": "lib", "checks": "grading/checks", "pipeline": "grading/pipeline"}  # each uses those before it


def verify(stage, jdk, arguments=(), log_name="verify"):
    """Runs all modules' tests, formatting and warnings; what it built becomes the kernel's and the grading's jars."""
    parts = [(part, part.sources) for part in (jars.KERNEL, jars.PIPELINE)]
    built = [(part, value) for part, value in parts if not part.fresh(value)]  # jars in use by a kernel stay where they are
    log = places.LOGS / f"{log_name}.log"
    log.unlink(missing_ok=True)
    _forget_reports()
    for part, _ in built:
        part.forget_built()
    # A test that fails in one module hides none in those that use it.
    code = maven.run(jdk, ["verify", "--fail-at-end", "-Dmaven.test.failure.ignore=true", *arguments], log, echo=progress)
    _tell(stage, code, log)
    if not stage.failures:
        for part, value in built:
            part.collect(value)


def from_nothing(stage, jdk):
    """Compiles all sources with this JDK's own compiler, in a folder where nothing is compiled yet."""
    fresh = "target/from-nothing"
    for module in MODULES.values():
        shutil.rmtree(places.ROOT / module / fresh, ignore_errors=True)
    log = places.LOGS / "from-nothing.log"
    log.unlink(missing_ok=True)
    code = maven.run(jdk, ["test-compile", f"-Dchainrule.target={fresh}", "-Dskip.format=true"], log, echo=progress)
    stage.check("all modules compile", [f"{why(code, log)}\nThe log is {log}"] if code else [])


def _tell(stage, code, log):
    """Counts what the tests did; where Maven failed, its reasons or the place of its log are told too."""
    count(stage)
    # A JVM of tests that dies is an error that Maven ignores with the tests' own failures; its log has it.
    if code == 0 and not stage.failures and not reasons(log):
        return
    if not stage.failures:
        stage.failures.append(("Maven's verify", f"{why(code, log)}\nThe log is {log}"))
    else:
        stage.failures[-1] = (stage.failures[-1][0], f"{stage.failures[-1][1]}\nThe log is {log}")


def of_module(stage, jdk, name):
    """Runs one module's tests, formatting and warnings; the modules below it are only built."""
    _part(stage, jdk, name, ["verify"])


def of_exercise(stage, jdk, exercise):
    """Runs the exercise's contract and the tests of its own package, and no formatter, which would take longer than these."""
    tests = f"ExerciseContractTest,**/{exercise.package.name}/*Test"
    _part(stage, jdk, "checks", ["test", f"-Dtest={tests}", f"-Dchainrule.exercise={exercise.id}"])
    for row in sorted(set(new_exercise.unfinished(exercise))):
        stage.skip("still to be written", row)


def of_tests(stage, jdk, names, modules):
    """Runs test classes of these names in their modules."""
    last = max(modules, key=list(MODULES).index)
    _part(stage, jdk, last, ["test", f"-Dtest={','.join(names)}"], among=modules)


def module_of(test):
    """The module that a test class belongs to."""
    for name, module in MODULES.items():
        if any((places.ROOT / module / "src" / "test" / "java").rglob(f"{test}.java")):
            return name
    raise say.Trouble(f"no test class is called {test}.", f"Give the name alone: {own_command.line('test', '--tests', 'ExportsTest')}", code=2)


def _part(stage, jdk, name, arguments, among=()):
    """Runs Maven on a module and those below it, whose tests are left out unless they are `among` the wanted ones."""
    below = list(MODULES)[: list(MODULES).index(name)]
    skipped = [f"-D{each}.skipTests=true" for each in below if each not in among]
    log = places.LOGS / "verify-part.log"
    log.unlink(missing_ok=True)
    _forget_reports()
    code = maven.run(jdk, [*arguments, "-pl", MODULES[name], "-am", "-Dsurefire.failIfNoSpecifiedTests=false", *skipped], log, echo=progress)
    _tell(stage, code, log)
    if not stage.passed and not stage.failures:
        stage.failures.append(("nothing was tested", f"All of these tests are slow or long ones: {own_command.line('test', '--all')}, or --long"))


def progress(row):
    """Says which module Maven has reached."""
    if row.startswith("[INFO] Building Chainrule"):
        say.line(f"  {row.removeprefix('[INFO] Building ').split('  ')[0].strip()} …")


def _forget_reports():
    for folder in reports():
        shutil.rmtree(folder)


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


def why(code, log):
    """Maven's reasons; without any, how it ended and where it was, as what ends it from outside leaves no reason."""
    if told := reasons(log):
        return told
    number = -code if code < 0 else code - 128  # Python's way of telling a signal, and the shell's
    how = f"was ended from outside (signal {number})" if 0 < number < 65 else f"ended with status {code}"
    rows = "\n".join("| " + row for row in processes.tail(log, 5).splitlines())
    return f"Maven {how} and gave no reason. Its log ends with:\n{rows or '| nothing'}"


def reasons(log):
    """Maven's own error lines, without its advice."""
    rows = [row for row in processes.tail(log, 100_000).splitlines() if row.startswith("[ERROR]")]
    advice = ("-> [Help", "[Help", "To see the full", "Re-run Maven", "For more information", "After correcting")
    return "\n".join(row for row in rows if len(row) > 8 and not any(part in row for part in advice))

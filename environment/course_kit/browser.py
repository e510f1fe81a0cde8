"""The browser tests' surroundings: a JupyterLab on a fresh working copy, the site, a graded class, Chromium, and the answers to type."""

import json
import shutil
import tempfile
from pathlib import Path

from course_kit import class_archives, class_pages, kept_cells, lab, notebook_files, places, processes, python_packages, quick_starts, review_server, scripts, setup, site, solutions, system, working_copy

LOCK = places.ENVIRONMENT / "tests" / "browser" / "browser.lock"
COMMENTS = places.ROOT / "grading" / "pipeline" / "src" / "test" / "resources" / "hostile-comments.json"
EXERCISE = "dense-backward"
MUTANT, NAMED = "db-averaged", "is the batch size"
PLAYED = ["""\
Dataset moons = Toy.moons(400, 0.1, 1);
Network fresh() {
    var rng = new Random(1);
    return new Network(new Dense(2, 16, rng), new Tanh(), new Dense(16, 2, rng));
}
Player.of(fresh(), new SoftmaxCrossEntropy(), new GradientDescent(0.3), moons, epochs(200))""", """\
var net = fresh();
var history = new Trainer(net, new SoftmaxCrossEntropy(), new GradientDescent(0.3)).fit(moons, epochs(30));
double[] low = {9, 9}, high = {-9, -9};
for (var row : moons.x()) {
    for (int j = 0; j < 2; j++) {
        low[j] = Math.min(low[j], row[j]);
        high[j] = Math.max(high[j], row[j]);
    }
}
var places = new double[80 * 80][2];
for (int i = 0; i < 80 * 80; i++) {
    double[] share = {(i % 80 + 0.5) / 80, 1 - (i / 80 + 0.5) / 80};
    for (int j = 0; j < 2; j++) places[i][j] = low[j] + (1.16 * share[j] - 0.08) * (high[j] - low[j]);
}
var said = new StringBuilder("%.4f ".formatted(history.last().trainingLoss()));
for (var row : net.forward(places)) said.append(row[1] > row[0] ? 1 : 0);
System.out.println(said);"""]

FILMS = ["""\
Dataset moons = Toy.moons(400, 0.1, 1);
Player run(int width, double eta, FitOptions options) {
    var rng = new Random(1);
    var net = new Network(new Dense(2, width, rng), new Tanh(), new Dense(width, 2, rng));
    return Player.of(net, new SoftmaxCrossEntropy(), new GradientDescent(eta), moons, options);
}
var runs = new LinkedHashMap<String, Player>();
runs.put("η = 0.01", run(16, 0.01, epochs(60)));
runs.put("η = 0.3", run(16, 0.3, epochs(60)));
runs.put("batches of 5", run(16, 0.3, epochs(30).batchSize(5)));
PlayerComparison.of(runs)""", """\
System.out.println(run(16, 0.3, epochs(40)).history().last().trainingLoss());
Sweep.of("width", new double[] {1, 4, 16}, width -> run((int) width, 0.3, epochs(40)))""", """\
Value w = Value.of("w", 2), x = Value.of("x", 3);
Reel.steps(w.times(x).named("z").plus(w).named("L"))"""]

LIVE = ["""\
class Half implements Layer {
    public double[][] forward(double[][] x) { return scale(0.5, x); }
    public double[][] backward(double[][] upstream) { return scale(0.5, upstream); }
}""", """\
LivePlayer.of(Toy.moons(400, 0.1, 1)).hidden(8).activation("Half", Half::new).activation("Tanh", Tanh::new)""", """\
Thread.sleep(6000);""", """\
System.out.println(Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("chainrule-live-player")).count());"""]


def student(stage, asked_jdk):
    """Looks at films, takes a student's path through JupyterLab, and looks at the site."""
    chromium = _chromium(stage)
    if chromium is None:
        return
    ready = setup.ready(asked_jdk)
    quick_starts.ensure(ready)
    slow = [f"{name} starts without one" for name, jars, _ in quick_starts.programs(ready) if not class_archives.using(name, ready.jdk, jars)]
    stage.check("kernel and course check start from archives of their classes", slow)
    python = python_packages.ensure_for_tests(LOCK)
    log = _new_log("browser")
    _drive(stage, log, [python, "-m", "tests.browser.spectator", chromium, scripts.PLAYER, places.SCREENSHOTS])
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        work, own = Path(folder) / "work", Path(folder)
        working_copy.renew(work=work)
        if COMMENTS.is_file():
            (work / "commented.ipynb").write_text(json.dumps(commented()), encoding="utf-8")
        for name, sources in (("played", PLAYED), ("films", FILMS), ("live", LIVE)):
            (work / f"{name}.ipynb").write_text(json.dumps(of_cells(sources)), encoding="utf-8")
        options = ["--LabApp.expose_app_in_browser=True"]
        variables = {"JUPYTERLAB_WORKSPACES_DIR": own / "workspaces", "JUPYTERLAB_SETTINGS_DIR": own / "settings"}
        with lab.Server(ready.python, work, options=options, variables=variables) as server:
            command = [python, "-m", "tests.browser.student", chromium, places.SCREENSHOTS, json.dumps(answers())]
            _drive(stage, log, command, LAB_LINK=server.link, LAB_FOLDER=work)
        # The lessons as they are stored, as formulas need no run, and a run that was recorded and saved above.
        (own / "played.ipynb").write_text(json.dumps(headed(work / "played.ipynb")), encoding="utf-8")
        site.render(ready.python, [*notebook_files.lessons(), own / "played.ipynb"], own / "site")
        _drive(stage, log, [python, "-m", "tests.browser.reader", chromium, own / "site", places.SCREENSHOTS])
    _require_results(stage, log)


def graded_class(stage, asked_jdk):
    """Looks at the pages of a graded class, and lets two people mark it at the same time."""
    chromium = _chromium(stage)
    if chromium is None:
        return
    if not class_pages.available():
        stage.skip("A graded class in Chromium", "a student's release grades none")
        return
    ready = setup.ready(asked_jdk)
    python = python_packages.ensure_for_tests(LOCK)
    log = _new_log("browser-class")
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        graded = class_pages.write(ready.jdk, Path(folder) / "graded", log)
        _drive(stage, log, [python, "-m", "tests.browser.instructor", chromium, graded, places.SCREENSHOTS])
        reviewed(stage, log, ready.python, python, chromium, Path(folder) / "reviewed")
    _require_results(stage, log)


def _chromium(stage):
    """Where Chromium is; where it is missing, one skip."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        stage.skip("Chromium", "Chromium is missing; " + system.command_here("chromium"))
    return chromium


def _new_log(name):
    log = places.LOGS / f"{name}.log"
    log.unlink(missing_ok=True)
    return log


def _require_results(stage, log):
    if not stage.passed and not stage.failures:
        processes.fail("Driving Chromium", log)


def reviewed(stage, log, python, driver, chromium, folder):
    """Two people mark a class at the same time."""
    from tests import graded_folder  # a release has no tests

    graded = graded_folder.write(folder)
    with review_server.running(python, graded) as (_, link):
        _drive(stage, log, [driver, "-m", "tests.browser.reviewer", chromium, graded, places.SCREENSHOTS], REVIEW_LINK=link)


def _drive(stage, log, command, **variables):
    env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1, **variables)
    processes.run(command, log, env=env, echo=lambda row: _count(stage, row))


def answers():
    """The exercise with a wrong answer, a word that names its mistake, and the right one."""
    folder = next(solutions.SOURCES.glob(f"*/{EXERCISE}"))
    wrong = kept_cells.of(folder, kept_cells.MUTANTS)[MUTANT]
    return {"name": EXERCISE, "wrong": wrong, "named": NAMED, "right": solutions.of(EXERCISE)}


def commented():
    """A notebook with a formula, and the comments of a commented copy about what students shaped."""
    texts = ["$x$", "\n\n".join(each["comment"] for each in json.loads(COMMENTS.read_text(encoding="utf-8")))]
    return notebook([{"cell_type": "markdown", "source": text} for text in texts])


def of_cells(sources):
    """A notebook that records runs, and tells what their players must show."""
    code = {"cell_type": "code", "execution_count": None, "outputs": []}
    return notebook([code | {"source": source} for source in sources], notebook_files.METADATA)


def headed(path):
    """A notebook's first output, under the heading that each page of the site has."""
    saved = json.loads(path.read_text(encoding="utf-8"))
    heading = {"id": "heading", "cell_type": "markdown", "metadata": {}, "source": "# A recorded run\n\nIt plays here too."}
    # Its code is as wide as it is in a notebook, which is not what the page is looked at for.
    return {**saved, "cells": [heading, saved["cells"][0] | {"source": "// records a run"}]}


def notebook(cells, metadata=None):
    with_ids = [{"id": f"c{i}", "metadata": {}, **cell} for i, cell in enumerate(cells)]
    return {"cells": with_ids, "metadata": metadata or {}, "nbformat": 4, "nbformat_minor": 5}


def _count(stage, row):
    if row.startswith("{"):
        told = json.loads(row)
        stage.check(told["step"], [told["problem"]] if told["problem"] else [])

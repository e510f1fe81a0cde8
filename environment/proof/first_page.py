"""Makes the picture on the project's first page, .github/lesson.png: `python3 -m proof.first_page`, in the folder `environment`.

A mistake that a check names, beside what the same mistake does to the loss curve.
"""

import json
import shutil
import tempfile
from pathlib import Path

from course_kit import browser, lab, places, processes, python_packages, setup, solutions, system, working_copy
from course_kit.say import Trouble

PICTURE = places.ROOT / ".github" / "lesson.png"
TRAIN = """\
Dataset waves() {
    var rng = new Random(1);
    double[][] x = new double[200][1], y = new double[200][1];
    for (int i = 0; i < 200; i++) {
        x[i][0] = 4 * rng.nextDouble() - 2;
        y[i][0] = 2 + Math.sin(2 * x[i][0]);
    }
    return Dataset.regression(x, y);
}
History train(BiFunction<double[][], double[][], Layer> dense) {
    var rng = new Random(1);
    double[][] first = new double[16][1], second = new double[1][16];
    for (int j = 0; j < 16; j++) {
        first[j][0] = rng.nextGaussian();
        second[0][j] = rng.nextGaussian() / 4;
    }
    var net = new Network(dense.apply(first, new double[1][16]), new Tanh(), dense.apply(second, new double[1][1]));
    return new Trainer(net, new MeanSquaredError(), new GradientDescent(0.01)).fit(waves(), epochs(40).batchSize(20).seed(1));
}"""
COMPARE = """\
var runs = new LinkedHashMap<String, History>();
runs.put("this MyDense", train(MyDense::new));
runs.put("db = column sums of dZ", train(RightDense::new));
show(RunComparison.of(runs));"""


def cells():
    """The check is the second one and the curves are the last."""
    answers = browser.answers()
    right = solutions.of(browser.EXERCISE).replace("MyDense", "RightDense")
    return [answers["wrong"], f'Check.exercise("{browser.EXERCISE}", MyDense.class)', right, TRAIN, COMPARE]


def main():
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if chromium is None:
        raise Trouble("Chromium is missing.", system.command_here("chromium"))
    ready = setup.ready(None)
    python = python_packages.ensure_for_tests(browser.LOCK)
    log = places.LOGS / "first-page.log"
    log.unlink(missing_ok=True)
    with tempfile.TemporaryDirectory(prefix="chainrule-") as folder:
        work = Path(folder) / "work"
        working_copy.renew(work=work)
        (work / "page.ipynb").write_text(json.dumps(browser.of_cells(cells())), encoding="utf-8")
        variables = {"JUPYTERLAB_WORKSPACES_DIR": Path(folder) / "workspaces", "JUPYTERLAB_SETTINGS_DIR": Path(folder) / "settings"}
        with lab.Server(ready.python, work, options=["--LabApp.expose_app_in_browser=True"], variables=variables) as server:
            env = processes.environment(PYTHONPATH=places.ENVIRONMENT, PYTHONDONTWRITEBYTECODE=1, LAB_LINK=server.link)
            if processes.run([python, "-m", "tests.browser.beside", chromium, PICTURE], log, env=env):
                processes.fail("Taking the picture", log)


if __name__ == "__main__":
    main()

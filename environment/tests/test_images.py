"""What the images for students hold: their build steps are taken in folders, with a made-up set-up and the real release."""

import os
import shutil
import subprocess
import sys
import unittest
import zipfile

from course_kit import places, release
from proof.fresh_machine import dockerfile, scenarios
from tests.temporary import InTemporaryFolder, in_a_clone

# Makes the release of the clone that it lies in, from jars that are made up, and only tells what else it was asked for.
COURSE = f"""\
#!/bin/sh
echo "$(pwd) $*" >>"$TOLD"
if [ "$1" = release ]; then
  exec env PYTHONPATH="$(pwd)/environment" {sys.executable} -c '
import sys
from pathlib import Path
from course_kit import release
release.write(release.contents(Path(sys.argv[1])), Path(sys.argv[2]).absolute())' "$JARS" "$3"
fi
"""


@unittest.skipIf(os.name == "nt", "the steps are a shell's")
@in_a_clone
class ImageTest(InTemporaryFolder):
    def setUp(self):
        super().setUp()
        (self.folder / "jars").mkdir()
        with zipfile.ZipFile(self.folder / "jars" / "chainrule-lib.jar", "w") as jar:
            jar.writestr("chainrule/layer/Dense.class", "")
        self.variables = {**os.environ, "TOLD": str(self.folder / "told"), "JARS": str(self.folder / "jars")}
        self.released = set(release.contents(self.folder / "jars"))

    def clone(self, target):
        """What a clean clone would hold if all were committed now."""
        named = subprocess.run(
            ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=places.ROOT, capture_output=True, check=True
        )
        for name in filter(None, named.stdout.decode().split("\0")):
            if (places.ROOT / name).is_file():
                (target / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(places.ROOT / name, target / name)
        self.stub(target / "environment" / "course")

    def stub(self, course):
        course.write_text(COURSE, encoding="utf-8")
        course.chmod(0o755)

    def names(self, folder):
        return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}

    def shell(self, command, folder, **more):
        done = subprocess.run(["sh", "-c", command], cwd=folder, env={**self.variables, **more}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_a_clone_would_be_found_out(self):
        self.clone(self.folder / "clone")
        found = scenarios.kept_back(self.folder / "clone")
        self.assertTrue(any("/grading/checks/src/test/" in name for name in found))
        self.assertTrue(any("/grading/pipeline/" in name for name in found))

    def test_the_docker_image_holds_the_students_release_and_nothing_else(self):
        roots = {}
        for image in dockerfile.stages(scenarios.DOCKERFILE.read_text(encoding="utf-8")):
            root = roots[image.name] = self.folder / (image.name or "image")
            for step in image.steps:
                here = root / step.folder.lstrip("/")
                here.mkdir(parents=True, exist_ok=True)
                if isinstance(step, dockerfile.Copy) and step.stage is None:
                    self.clone(here)
                elif isinstance(step, dockerfile.Copy):
                    shutil.copytree(roots[step.stage] / step.source.lstrip("/"), here, dirs_exist_ok=True)
                    self.assertTrue(os.access(here / "environment" / "course", os.X_OK))
                    self.stub(here / "environment" / "course")
                elif "useradd" not in step.command:
                    self.shell(step.command, here)
        image = roots[None]
        self.assertEqual(scenarios.kept_back(image), [])
        self.assertEqual(self.names(image), {f"home/student/chainrule/{name}" for name in self.released})
        told = (self.folder / "told").read_text(encoding="utf-8")
        self.assertIn(f"{image}/home/student/chainrule start --set-up\n", told)
        self.assertIn(f"{image}/home/student/chainrule start --no-browser", told)

    def test_binder_has_the_students_release_in_place_of_the_repository(self):
        home = self.folder / "home"
        self.clone(home)
        for name in (".git/config", ".course/m2/a.jar", ".bashrc"):
            self.write(f"home/{name}", "")
        unpacked = home / "environment" / "course"
        command = f'cp {unpacked} ../stub && sed "s|chmod +x environment/course|install -m 755 ../stub environment/course|" .binder/postBuild >../postBuild && sh ../postBuild'
        self.shell(command, home, REPO_DIR=str(home), HOME=str(home))
        self.assertEqual(scenarios.kept_back(home), [])
        self.assertEqual(self.names(home), self.released | {".bashrc"})
        self.assertIn(f"{home} start --set-up --kernelspec {home}/.local", (self.folder / "told").read_text(encoding="utf-8"))

    def test_nowhere_else_does_binders_script_remove_anything(self):
        self.clone(self.folder / "clone")
        before = self.names(self.folder / "clone")
        variables = {name: value for name, value in self.variables.items() if name != "REPO_DIR"}
        done = subprocess.run(["sh", ".binder/postBuild"], cwd=self.folder / "clone", env=variables, capture_output=True, text=True)
        self.assertEqual(done.returncode, 1)
        self.assertIn("Only Binder runs this", done.stderr)
        self.assertEqual(self.names(self.folder / "clone"), before)

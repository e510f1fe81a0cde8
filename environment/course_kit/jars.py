"""The jars: built from the sources when these changed, or found shipped beside this program."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from course_kit import maven, places, processes, say, set_up_lock, stamps


@dataclass(frozen=True)
class Jars:
    """One folder of jars: a module's own and all that it needs, built from that module and those below it."""

    title: str
    place: Path
    modules: tuple
    resources: tuple = ()  # files and folders elsewhere that are packed into the last module's jar

    @property
    def target(self):
        return places.ROOT / self.modules[-1] / "target"

    @property
    def own(self):
        """The module's own jar; the one of its tests, which stands beside it, is for nobody's class path."""
        return self.target / f"chainrule-{self.target.parent.name}.jar"

    @property
    def sources(self):
        """One hash of all that the jars are made from."""
        poms = [places.ROOT / "pom.xml", *(places.ROOT / module / "pom.xml" for module in self.modules)]
        mains = [places.ROOT / module / "src" / "main" for module in self.modules]
        return stamps.digest(*poms, *(folder for folder in mains if folder.is_dir()), *self.resources)

    def ensure(self, jdk):
        """Builds what is missing or older than its sources; gives the folder."""
        value = self.sources
        if not self.fresh(value):
            with set_up_lock.held(self.place.with_name("build"), self.title):  # all builds share the folders target/
                if not self.fresh(value):
                    self._build(jdk, value)
        return self.place

    def _build(self, jdk, value):
        log = places.LOGS / f"{self.place.name}.log"
        log.unlink(missing_ok=True)
        maven.ensure()
        with say.step(self.title):
            self.forget_built()
            arguments = ["-q", "package", "-pl", self.modules[-1], "-am", "-DskipTests", "-Dskip.format=true"]
            if maven.run(jdk, arguments, log):
                processes.fail(f"Building {self.title.lower()}", log)
            self.collect(value)

    def fresh(self, value):
        """Whether the folder holds what these sources give."""
        return stamps.fresh(self.place.name, value, self.place)

    def forget_built(self):
        """Jars of an older version must not stay on the class path."""
        shutil.rmtree(self.target / "class-path", ignore_errors=True)

    def collect(self, value):
        """Takes what a build left in target/; `value` is the hash of the sources it was built from."""
        new = self.place.with_name(self.place.name + ".new")
        shutil.rmtree(new, ignore_errors=True)
        shutil.copytree(self.target / "class-path", new)
        shutil.copy2(self.own, new)
        stamps.forget(self.place.name)
        stamps.replace_folder(new, self.place)
        stamps.remember(self.place.name, value)


KERNEL = Jars("Library and checks", places.JARS, ("lib", "grading/checks"))
PIPELINE = Jars(
    "Grading",
    places.HOME / "pipeline",
    ("lib", "grading/checks", "grading/pipeline"),
    (places.ROOT / "environment" / "kernel" / "startup.jsh", *sorted(places.NOTEBOOKS.glob("*.ipynb"))),
)


def for_kernel(jdk):
    """The kernel's jars: built here, or shipped with a student's release."""
    return KERNEL.ensure(jdk) if places.from_sources() else places.SHIPPED_JARS

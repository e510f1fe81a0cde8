import json
import zipfile

from course_kit import labextension
from tests.temporary import InTemporaryFolder


class LabExtensionTest(InTemporaryFolder):
    def jars(self, **scripts):
        folder = self.folder / "jars"
        folder.mkdir(exist_ok=True)
        with zipfile.ZipFile(folder / "chainrule-lib.jar", "w") as jar:
            jar.writestr("chainrule/layer/Dense.class", "")
            for name, text in scripts.items():
                jar.writestr(f"chainrule/player/{name}.js", text)
        return folder

    def published(self, jars):
        labextension.publish(jars, self.folder / "share" / "kernels" / "java")
        target = labextension.place(self.folder / "share")
        build = json.loads((target / "package.json").read_text(encoding="utf-8"))["jupyterlab"]["_build"]
        return target, (target / build["load"]).parent

    def test_the_entry_stands_beside_the_scripts_of_the_librarys_jar(self):
        _, scripts = self.published(self.jars(player="play", ink="draw"))
        self.assertEqual(sorted(path.name for path in scripts.iterdir()), ["ink.js", "player.js", "remoteEntry.js"])
        self.assertEqual((scripts / "player.js").read_text(encoding="utf-8"), "play")

    def test_other_scripts_have_another_address_and_the_old_ones_are_gone(self):
        target, before = self.published(self.jars(player="play"))
        _, after = self.published(self.jars(player="play on"))
        self.assertNotEqual(before.name, after.name)
        self.assertEqual([path.name for path in (target / "static").iterdir()], [after.name])

    def test_a_kernel_outside_of_a_jupyters_folder_gets_none(self):
        labextension.publish(self.jars(player="play"), self.folder / "elsewhere" / "java")
        self.assertFalse((self.folder / "labextensions").exists())

    def test_jars_of_a_library_without_it_are_no_trouble(self):
        labextension.publish(self.jars(), self.folder / "share" / "kernels" / "java")
        self.assertFalse((self.folder / "share").exists())

    def test_the_entry_loads_scripts_that_the_library_has(self):
        entry = labextension.ENTRY.read_text(encoding="utf-8")
        sources = labextension.places.ROOT / "lib" / "src" / "main" / "resources" / "chainrule" / "player"
        for name in ("player.js", "film.js"):
            self.assertIn(f'"{name}"', entry)
            self.assertTrue((sources / name).is_file())

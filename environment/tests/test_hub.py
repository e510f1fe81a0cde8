import io
import json
import os
import re
import socket
from contextlib import redirect_stdout
from unittest import mock

from course_kit import places
from proof.guides import guide
from proof.hub import host, listeners, main
from tests.temporary import InTemporaryFolder

CONFIG = (main.FOLDER / "jupyterhub_config.py").read_text(encoding="utf-8")
LIMITS = """\
Limit                     Soft Limit           Hard Limit           Units
Max data size             1073741824           unlimited            bytes
Max stack size            8388608              unlimited            bytes
"""


class HubTest(InTemporaryFolder):
    def test_the_guide_brings_every_file_of_the_folder_that_the_hub_needs(self):
        told = "".join(guide.blocks(main.PAGE, "Set it up", "sh"))
        needed = {file.name for file in main.FOLDER.iterdir()} - {"README.md", "hub.in"}
        self.assertGreaterEqual(len(needed), 5)
        self.assertEqual({name for name in needed if f"/root/hub/{name}" not in told}, set())

    def test_the_guide_starts_the_hub_with_one_block_and_has_one_link(self):
        start, = guide.blocks(main.PAGE, "Start it", "sh")
        link, = guide.blocks(main.PAGE, "Start it", "text")
        self.assertIn("/etc/jupyterhub/jupyterhub_config.py", start)
        self.assertIn(re.search(r'bind_url = "(\S+)"', CONFIG)[1], link)

    def test_the_limit_of_the_guide_is_that_of_the_configuration(self):
        self.assertIn(f"at most {main.memory(CONFIG) >> 30} GB", (places.ROOT / main.PAGE).read_text(encoding="utf-8"))

    def test_python_and_node_packages_are_pinned_with_hashes_and_lab_is_the_kits_own(self):
        asked = dict(row.split("==") for row in (main.FOLDER / "hub.in").read_text().splitlines() if row[0] != "#")
        locked = (main.FOLDER / "hub.lock").read_text()
        for package, version in asked.items():
            self.assertIn(f"\n{package}=={version} ", locked)
        for entry in re.split(r"\n(?=\S)", locked.strip()):
            self.assertIn("--hash=sha256:", entry)
        self.assertIn(f"\njupyterlab=={asked['jupyterlab']} ", places.LOCK.read_text())
        packages = json.loads((main.FOLDER / "package-lock.json").read_text())["packages"]
        self.assertEqual({name for name, each in packages.items() if name and not each["integrity"].startswith("sha512-")}, set())
        wanted = json.loads((main.FOLDER / "package.json").read_text())["dependencies"]
        self.assertEqual(packages["node_modules/configurable-http-proxy"]["version"], wanted["configurable-http-proxy"])

    def test_ports_are_such_that_only_root_can_open_them(self):
        ports = [int(port) for port in re.findall(r"(?:127\.0\.0\.1:|_port = )(\d+)", CONFIG)]
        self.assertEqual((len(ports), len(set(ports))), (3, 3))
        self.assertLess(max(ports), 1024)

    def test_who_listens_in_the_wrong_place_is_told(self):
        good = [["127.64.3.232", 41000, True], ["127.64.3.233", 42000, True]]
        self.assertEqual(list(main.misplaced(good)), [])
        self.assertIn("expected addresses of their own, found 127.0.0.1:9000", *main.misplaced([*good, ["127.0.0.1", 9000, True]]))
        self.assertIn("expected two servers that answer", *main.misplaced(good[1:]))

    def test_listeners_are_read_and_who_answers_is_heard(self):
        with socket.create_server(("127.0.0.1", 0)) as server, mock.patch.object(listeners, "FIRST_STUDENT", 0):
            place = server.getsockname()
            self.assertIn((os.getuid(), *place), list(listeners.found()))
            self.assertTrue(listeners.answers(*place))
        self.assertFalse(listeners.answers(*place))

    def test_an_intruder_who_is_heard_or_gets_through_is_told_and_a_vain_attempt_too(self):
        good = {"heard": [], "reached": [], "places": 2, "cookies": 3, "heard of the other": ["a", "b", "c", "d"]}
        for change, told in (
            ({}, None),
            ({"heard": ["a flood"]}, "accepts connections on the first one's address: a flood"),
            ({"reached": ["port 1 by TCP"]}, "reaches the first one: port 1 by TCP"),
            ({"cookies": 0}, "expected ports to be tried, a flood"),
            ({"places": 0}, "expected ports to be tried"),
            ({"heard of the other": ["a"]}, "an account that can use its own address"),
        ):
            with mock.patch.object(main, "told_inside", return_value=good | change), redirect_stdout(io.StringIO()):
                found = list(main.intruded(None, 1001, 1000))
            self.assertEqual(len(found), 0 if told is None else 1, change)
            self.assertIn(told or "", "".join(found))

    def test_limits_and_data_are_read_from_the_system(self):
        self.assertEqual(host.data_limit(LIMITS), [1 << 30, None])
        self.assertEqual(host.data("VmPeak:\t  9 kB\nVmData:\t  201492 kB\n"), 201492 * 1024)

    def test_a_server_without_the_limit_and_one_near_it_are_told(self):
        for name, limit, data in (("one", 1 << 30, 200 << 10), ("two", 1 << 30, 1000 << 10), ("three", "unlimited", 1 << 10)):
            self.write(f"{name}/limits", f"Max data size   {limit}   {limit}   bytes\n")
            self.write(f"{name}/status", f"VmData:\t{data} kB\n")

        class Hub:
            def running(_, mark):
                return [self.folder / name for name in (("one", "three") if mark == host.SERVER else ("two",))]

        with redirect_stdout(io.StringIO()):
            told = list(main.unlimited(Hub(), 1 << 30))
        self.assertEqual(len(told), 3, told)
        self.assertIn("has the limits [None, None]", told[0])
        self.assertIn("expected 2 processes of jjava.jar, found 1", told[1])
        self.assertIn("takes 1000 MB of 1024 MB", told[2])

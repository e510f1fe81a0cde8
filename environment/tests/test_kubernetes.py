import subprocess
import unittest

from course_kit import places, processes, python_packages
from tests.temporary import InTemporaryFolder

MANIFESTS = places.ENVIRONMENT / "kubernetes"
LOCK = places.ENVIRONMENT / "tests" / "kubernetes" / "kubernetes.lock"
VERSION = "1.33"  # the first one that has all fields switched on
# What stands in both jobs: without the first two bubblewrap does not start, and the others keep the pod itself harmless.
NEEDED = (
    "seccompProfile: {type: Unconfined}",
    "appArmorProfile: {type: Unconfined}",
    "hostUsers: false",
    "runAsNonRoot: true",
    "allowPrivilegeEscalation: false",
    "capabilities: {drop: [ALL]}",
    "limits: {memory: ",
)


@unittest.skipUnless(places.from_sources(), "only a project from sources has what tests use")
class KubernetesTest(InTemporaryFolder):
    @classmethod
    def setUpClass(cls):
        cls.program = python_packages.ensure_for_tests(LOCK).parent / "kubernetes-validate"

    def faults(self, path):
        command = [self.program, "--strict", "--kubernetes-version", VERSION, path]
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, env=processes.environment())
        return done.stdout + done.stderr if done.returncode else ""

    def test_every_manifest_is_what_the_api_takes(self):
        manifests = sorted(MANIFESTS.glob("*.yaml"))
        self.assertEqual([path.stem for path in manifests], ["class", "grade", "merge"])
        for path in manifests:
            self.assertEqual(self.faults(path), "", path.name)

    def test_a_field_that_does_not_exist_is_noticed(self):
        text = (MANIFESTS / "grade.yaml").read_text("utf-8")
        for right, wrong in (("seccompProfile", "seccomProfile"), ("hostUsers: false", "hostUsers: maybe"), ("completions: 16", "completions: many")):
            self.assertIn(right, text)
            self.assertNotEqual(self.faults(self.write("wrong.yaml", text.replace(right, wrong))), "", wrong)

    def test_both_jobs_let_bubblewrap_start_and_nothing_more(self):
        for name in ("grade", "merge"):
            text = (MANIFESTS / f"{name}.yaml").read_text("utf-8")
            self.assertEqual([field for field in NEEDED if field not in text], [], name)
            self.assertNotIn("privileged", text)

    def test_there_are_as_many_parts_as_pods(self):
        text = (MANIFESTS / "grade.yaml").read_text("utf-8")
        self.assertIn("completions: 16\n", text)
        self.assertIn("parallelism: 16\n", text)
        self.assertIn('--shard "$((JOB_COMPLETION_INDEX + 1))/16"', text)

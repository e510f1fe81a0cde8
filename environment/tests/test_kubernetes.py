import os
import re
import subprocess
import unittest

from course_kit import heaps, places, processes, python_packages
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
        self.assertEqual([path.stem for path in manifests], ["class", "files", "grade", "merge"])
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

    def test_the_pod_for_files_is_an_ordinary_one_of_the_same_user(self):
        text = (MANIFESTS / "files.yaml").read_text("utf-8")
        self.assertNotIn("Unconfined", text)
        for name in ("grade", "merge"):
            for line in ("runAsUser: 1000", "runAsGroup: 1000", "fsGroup: 1000", "claimName: course-class", "image: REGISTRY/chainrule-grader"):
                self.assertIn(line, text)
                self.assertIn(line, (MANIFESTS / f"{name}.yaml").read_text("utf-8"))


# Answers of the API, one a call: a job without conditions, one that goes on, and how it ended.
KUBECTL = """\
#!/bin/sh
n=$(ls {folder} | grep -c '^asked-')
touch {folder}/asked-$n
case $n in 0) ;; 1) printf Suspended ;; *) printf '%s' '{ended}' ;; esac
"""


@unittest.skipUnless(places.from_sources(), "only a project from sources has what tests use")
class KubernetesPageTest(InTemporaryFolder):
    """The page and the manifests fit together, as far as that shows without a cluster."""

    def setUp(self):
        super().setUp()
        self.page = (MANIFESTS / "README.md").read_text("utf-8")
        self.shell = "\n".join(re.findall(r"(?ms)^ *```sh\n(.*?)^ *```", self.page))
        self.manifests = {path.name: path.read_text("utf-8") for path in MANIFESTS.glob("*.yaml")}

    def test_the_number_of_parts_is_where_the_page_says_and_the_line_changes_it(self):
        text = self.manifests["grade.yaml"]
        self.assertEqual([line.strip() for line in text.splitlines() if "16" in line][:2], ["completions: 16", "parallelism: 16"])
        self.assertEqual(text.count("16"), 3)
        self.assertIn('--shard "$((JOB_COMPLETION_INDEX + 1))/16"', text)
        change = re.search(r"(?m)^ {4}sed -i.bak (.*) grade.yaml$", self.page)[1]
        changed = subprocess.run(["sh", "-c", f"sed {change}"], input=text, capture_output=True, text=True, check=True).stdout
        self.assertEqual(changed, text.replace("16", "40"))

    def test_the_line_that_names_the_image_changes_every_manifest_that_has_one(self):
        change = re.search(r'(?m)^ *sed -i.bak "(.*)" (.*)$', self.shell)
        self.assertEqual(set(change[2].split()), {name for name, text in self.manifests.items() if "image: " in text})
        for name in change[2].split():
            done = subprocess.run(["sh", "-c", f'IMAGE=a.b/c:1; sed "{change[1]}"'], input=self.manifests[name], capture_output=True, text=True, check=True)
            self.assertEqual(done.stdout, self.manifests[name].replace("REGISTRY/chainrule-grader", "a.b/c:1"))

    def test_waiting_ends_when_the_job_is_complete_and_when_it_failed(self):
        loops = re.findall(r"(?m)^ *until .*\n *do .*done$", self.shell)
        self.assertEqual([re.search(r"job (\S+)", loop)[1] for loop in loops], ["course-grade", "course-merge"])
        for loop in loops:
            for ended, word in (("SuccessCriteriaMet Complete", "Complete"), ("FailureTarget Failed", "Failed")):
                self.write("kubectl", KUBECTL.format(folder=self.folder, ended=ended)).chmod(0o755)
                for asked in self.folder.glob("asked-*"):
                    asked.unlink()
                env = processes.environment(PATH=f"{self.folder}:{os.environ['PATH']}")
                done = subprocess.run(["sh", "-c", loop.replace("sleep 10", "sleep 0")], capture_output=True, text=True, env=env, timeout=120)
                self.assertEqual(done.stdout, f"{word}\n")
                self.assertEqual(len(list(self.folder.glob("asked-*"))), 3)

    def test_what_is_copied_to_the_volume_is_what_the_job_reads_and_all_of_it_is_deleted_again(self):
        command = self.manifests["grade.yaml"] + self.manifests["merge.yaml"]
        read = set(re.findall(r"/class/[\w.]+", command))
        copied = set(re.findall(r"kubectl cp [\w.]+ course-files:(/class/\S+)", self.shell))
        deleted = set(re.search(r"(?m)rm -rf (.*)$", self.shell)[1].split())
        self.assertEqual(copied, {"/class/submitted", "/class/roster.csv", "/class/week4.json"})
        self.assertEqual(read, deleted)
        self.assertLessEqual(copied, read)
        self.assertEqual(re.findall(r"course-files:(/class/\S+) ", self.shell), ["/class/graded"])

    def test_every_job_pod_and_file_that_the_page_names_is_in_the_manifests(self):
        names = set(re.findall(r"(?m)^  name: (\S+)", "\n".join(self.manifests.values())))
        self.assertLessEqual(set(re.findall(r"\bcourse-[a-z]+", self.shell)), names)
        self.assertEqual({name for name in self.manifests if name not in self.shell}, set())
        started = [line for line in self.shell.splitlines() if line.strip().startswith("kubectl apply")]
        self.assertEqual(sorted(re.findall(r"\S+\.yaml", " ".join(started))), sorted(self.manifests))

    def test_each_option_in_the_manifests_is_one_of_the_command(self):
        for name in ("grade", "merge"):
            helped = (places.ENVIRONMENT / "help" / f"{name}.txt").read_text("utf-8")
            options = re.findall(r"(?<=\s)--[a-z-]+", self.manifests[f"{name}.yaml"].partition("command:")[2].partition("env:")[0])
            self.assertTrue(options)
            self.assertEqual([option for option in options if option not in helped], [])
            self.assertIn("/opt/chainrule-instructor/environment/course", self.manifests[f"{name}.yaml"])

    def test_the_merge_has_the_memory_that_its_heap_needs(self):
        text = self.manifests["merge.yaml"]
        heap = int(re.search(rf"{heaps.VARIABLE}, value: (\d+)g", text)[1])
        self.assertEqual(heap * 1024, heaps.MERGE)
        self.assertEqual(set(re.findall(r"memory: (\d+)Gi", text)), {str(heap + 1)})

import io
import os
import re
import subprocess
from contextlib import redirect_stderr, redirect_stdout
from unittest import mock

from course_kit import grading, heaps, say, slurm, slurm_class, slurm_jobs
from tests.temporary import InTemporaryFolder

SBATCH = """\
#!/bin/sh
refuses={folder}/refuses-$(ls {folder} | grep -c '^job-')
[ -e $refuses ] && {{ cat $refuses >&2; exit 1; }}
n=$(ls {folder} | grep -c '^job-')
{{ echo "$@"; cat; }} > {folder}/job-$n
echo $((n + 40))
"""
# Slurm's answers, one a call: what is left of the jobs; then they are known no more.
SQUEUE = """\
#!/bin/sh
n=$(ls {folder} | grep -c '^asked-')
touch {folder}/asked-$n
[ $n -lt 2 ] && echo PENDING || {{ {then} ; exit 1; }}
"""
SCANCEL = "#!/bin/sh\n[ -e {folder}/refuses-cancel ] && exit 1\necho $@ > {folder}/cancelled\n"


def answer(answers):
    found = answers.pop(0)
    if isinstance(found, Exception):
        raise found
    return found


GONE = "echo 'slurm_load_jobs error: Invalid job id specified' >&2"


class SlurmTest(InTemporaryFolder):
    """With programs in place of Slurm's that only note what they are asked; the stage slurm runs Slurm itself."""

    def setUp(self):
        super().setUp()
        self.out = self.folder / "graded here"
        self.parts = self.folder / "graded here-parts"
        self.programs(GONE)
        path = mock.patch.dict(os.environ, {"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}"})
        wait = mock.patch.object(slurm, "_SECONDS", 0)
        patience = mock.patch.object(slurm, "_PATIENCE", 0)
        for patch in (path, wait, patience):
            patch.start()
            self.addCleanup(patch.stop)

    def programs(self, then):
        for name, text in (("sbatch", SBATCH), ("squeue", SQUEUE), ("scancel", SCANCEL)):
            self.write(f"bin/{name}", text.format(folder=self.folder, then=then)).chmod(0o755)

    def grade(self, *more):
        arguments = ["class one", "--seed", "7", "--slurm", "3", "--out", str(self.out), *more]
        with redirect_stdout(io.StringIO()) as said, redirect_stderr(said):
            code = slurm.grade(arguments, lambda words: ["java", *words])
        return code, said.getvalue()

    def trouble(self, *more):
        with self.assertRaises(say.Trouble) as caught:
            self.grade(*more)
        return str(caught.exception), caught.exception.remedy

    def job(self, number):
        return (self.folder / f"job-{number}").read_text()

    def merged(self, code):
        """What the merge leaves, once it is asked for the jobs."""
        done = "; ".join(f"touch '{self.parts}/{number}.done'" for number in (1, 2, 3))
        self.programs(f"{done}; echo {code} > '{self.parts}/merge.exit'; echo 'All is merged.' > '{self.parts}/merge.log'; {GONE}")

    def test_parts_are_an_array_of_jobs_and_the_merge_waits_for_all_of_them(self):
        self.merged(0)
        code, said = self.grade("--workers", "2", "--key", "k", "--overrides", "o.csv", "--pseudonyms", "--lines")
        self.assertEqual(code, 0)
        self.assertIn("All is merged.", said)
        self.assertIn("--array=1-3", self.job(0))
        self.assertIn("--requeue", self.job(0))
        grade = "java grade 'class one' --seed 7 --lines --workers 2 --key k --shard \"$SLURM_ARRAY_TASK_ID/3\""
        part = f"'{self.parts}'/\"$SLURM_ARRAY_TASK_ID\""
        self.assertIn(f"{grade} --out {part} && touch {part}.done && exit 0", self.job(0))
        self.assertNotIn("overrides", self.job(0))
        self.assertIn("--dependency=afterok:40", self.job(1))
        folders = " ".join(f"'{self.parts}/{number}'" for number in (1, 2, 3))
        self.assertIn(f"java merge {folders} --out '{self.out}' --key k --overrides o.csv --pseudonyms", self.job(1))

    def test_the_merge_of_a_large_class_can_have_more_memory(self):
        self.merged(0)
        with mock.patch.dict(os.environ, {heaps.VARIABLE: "12g"}):
            self.grade()
            self.assertEqual((heaps.megabytes("merge"), heaps.megabytes("grade")), (12 * 1024, 384))
        self.assertIn(f"--mem={13 * 1024}M", self.job(1))
        with mock.patch.dict(os.environ, {heaps.VARIABLE: "much"}), self.assertRaises(say.Trouble):
            heaps.megabytes("merge")

    def test_a_merge_that_fails_is_a_command_that_fails(self):
        self.merged(1)
        self.assertEqual(self.grade()[0], 1)

    def test_parts_that_could_not_be_graded_are_named_with_the_end_of_a_log(self):
        self.write("graded here-parts/1.log", "bubblewrap is missing")
        problem, remedy = self.trouble()
        self.assertEqual(problem, "These parts could not be graded: 1, 2, 3.")
        self.assertIn("1.log and ends with:\nbubblewrap is missing", remedy)
        self.programs("; ".join(f"touch '{self.parts}/{number}.done'" for number in (1, 3)) + f"; {GONE}")
        self.assertEqual(self.trouble()[0], "This part could not be graded: 2.")

    def test_parts_that_are_graded_and_not_merged_are_told_as_that(self):
        self.programs("; ".join(f"touch '{self.parts}/{number}.done'" for number in (1, 2, 3)) + f"; {GONE}")
        problem, remedy = self.trouble()
        self.assertEqual(problem, "All parts were graded, but they could not be merged.")
        self.assertIn("merge.log", remedy)

    def test_whoever_stops_the_command_takes_the_jobs_back(self):
        with mock.patch.object(slurm_jobs, "left", side_effect=KeyboardInterrupt), self.assertRaises(KeyboardInterrupt):
            self.grade()
        self.assertEqual((self.folder / "cancelled").read_text(), "40 41\n")

    def test_jobs_that_cannot_be_taken_back_are_told_with_the_command_that_does_it(self):
        self.write("refuses-cancel", "")
        with mock.patch.object(slurm_jobs, "left", side_effect=KeyboardInterrupt), redirect_stdout(io.StringIO()) as said:
            with self.assertRaises(KeyboardInterrupt):
                slurm.grade(["x", "--slurm", "3", "--out", str(self.out)], lambda words: ["java", *words])
        self.assertIn("Do it yourself: scancel 40 41", said.getvalue())

    def test_a_part_of_an_earlier_run_is_not_counted_as_graded(self):
        done = self.write("graded here-parts/2.done", "")
        self.trouble()
        self.assertFalse(done.exists())

    def test_parts_of_an_earlier_run_stay_finished_where_slurm_refuses_the_jobs(self):
        seal = self.write("graded here-parts/2/part.seal", "")
        self.write("refuses-0", "Invalid partition")
        self.trouble()
        self.assertTrue(seal.exists())

    def test_a_refused_array_leaves_no_folder(self):
        self.write("refuses-0", "Invalid partition")
        problem, remedy = self.trouble()
        self.assertEqual(problem, "Slurm refused the job that grades the parts.")
        self.assertEqual(remedy, "sbatch says: Invalid partition")
        self.assertFalse(self.parts.exists())
        self.assertFalse((self.folder / "cancelled").exists())

    def test_a_cluster_that_does_not_answer_has_refused_nothing(self):
        for text in (
            "sbatch: error: resolve_ctls_from_dns_srv: res_nsearch error: Unknown host\nsbatch: fatal: Could not establish a configuration source",
            "sbatch: error: Batch job submission failed: Unable to contact slurm controller (connect failure)",
            "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation",
            "sbatch: error: Batch job submission failed: Connection refused",
        ):
            self.write("refuses-0", text)
            problem, remedy = self.trouble()
            self.assertEqual(problem, "Slurm could not be reached, so the job that grades the parts was not submitted.")
            self.assertEqual(remedy, f"sbatch says: {text}")
        for text in (
            "sbatch: error: Batch job submission failed: Invalid account or account/partition combination specified",
            "sbatch: error: Batch job submission failed: Requested node configuration is not available",
            "sbatch: error: Memory specification can not be satisfied",
        ):
            self.write("refuses-0", text)
            self.assertEqual(self.trouble()[0], "Slurm refused the job that grades the parts.", text)

    def test_a_refused_merge_takes_the_array_back(self):
        self.write("refuses-1", "Invalid partition")
        problem, remedy = self.trouble()
        self.assertEqual(problem, "Slurm refused the job that merges the parts.")
        self.assertEqual(remedy, "sbatch says: Invalid partition\nThe jobs that were submitted before are cancelled (job 40).")
        self.assertEqual((self.folder / "cancelled").read_text(), "40\n")
        self.assertFalse(self.parts.exists())
        self.write("refuses-cancel", "")
        (self.folder / "job-0").unlink()
        self.assertIn("could not be cancelled. Do it yourself: scancel 40", self.trouble()[1])

    def test_a_dry_run_shows_what_a_shell_would_submit_and_needs_no_slurm(self):
        with mock.patch.dict(os.environ, {"PATH": str(self.folder)}):
            code, said = self.grade("--dry-run", "--key", "k")
        self.assertEqual(code, 0)
        self.assertTrue(said.endswith("Nothing was submitted or written.\n"))
        self.assertFalse(self.parts.exists())
        self.parts.mkdir()
        commands = re.findall(r"(?ms)^sbatch .*?^SCRIPT$", said)
        for command in commands:
            subprocess.run(["sh", "-c", command], check=True, capture_output=True)
        shown = self.job(0), self.job(1).replace("afterok:JOB", "afterok:42")
        for number in (0, 1):
            (self.folder / f"job-{number}").unlink()
        self.merged(0)
        self.grade("--key", "k")
        self.assertEqual(shown, (self.job(0), self.job(1).replace("afterok:40", "afterok:42")))

    def test_the_same_command_goes_on_watching_its_jobs(self):
        with mock.patch.object(slurm_jobs, "left", side_effect=[1, say.Trouble("No.", "why"), say.Trouble("No.", "why")]):
            with mock.patch.object(slurm, "_PATIENCE", -1):
                problem, remedy = self.trouble()
        self.assertEqual(problem, "Slurm has not answered for -1 minutes. The jobs 40 and 41 are not cancelled.")
        self.assertIn("why\nThe same command goes on watching them; squeue --jobs=40,41 shows them.", remedy)
        self.assertFalse((self.folder / "cancelled").exists())
        self.merged(0)
        code, said = self.grade()
        self.assertEqual(code, 0)
        self.assertIn("still there (40 and 41), so it goes on watching them", said)
        self.assertFalse((self.folder / "job-2").exists())
        for asked in self.folder.glob("asked-*"):
            asked.unlink()
        self.grade()
        self.assertTrue((self.folder / "job-3").exists(), "its jobs were over")

    def test_another_command_for_the_same_folder_waits_for_the_jobs_of_the_first(self):
        with mock.patch.object(slurm, "follow", side_effect=say.Trouble("stopped")):
            self.trouble()
        problem, remedy = self.trouble("--lines")
        self.assertIn("Another command still grades into", problem)
        self.assertIn("scancel 40 41", remedy)
        self.assertFalse((self.folder / "job-2").exists())

    def test_without_slurm_nothing_is_begun(self):
        with mock.patch.dict(os.environ, {"PATH": str(self.folder)}), self.assertRaises(say.Trouble) as caught:
            self.grade()
        self.assertIn("sbatch, squeue, scancel cannot be found", str(caught.exception))
        self.assertFalse(self.parts.exists())

    def test_a_damaged_list_of_jobs_is_no_list(self):
        for text in ("", "[]", "{}", '{"jobs": []}', "4", '{"jobs": null, "class": "x"}'):
            self.write("graded here-parts/jobs.json", text)
            self.assertEqual(slurm_class.ClassJobs(["x", "--slurm", "3", "--out", str(self.out)], list).running(), [], text)

    def test_a_slurm_that_does_not_answer_for_a_while_is_asked_again(self):
        self.merged(0)
        answers = [1, say.Trouble("Slurm does not answer.", "why"), say.Trouble("Slurm does not answer.", "why"), 1]
        real = slurm_jobs.left
        with mock.patch.object(slurm, "_PATIENCE", 600):
            with mock.patch.object(slurm_jobs, "left", side_effect=lambda *jobs: answer(answers) if answers else real(*jobs)):
                code, said = self.grade()
        self.assertEqual(code, 0)
        self.assertEqual(said.count("Slurm does not answer. It is asked again for 10 minutes; the jobs go on meanwhile."), 1)

    def test_what_squeue_complains_of_is_passed_on(self):
        self.programs("echo 'Unable to contact slurm controller' >&2")
        self.assertIn("squeue says: Unable to contact slurm controller", self.trouble()[1])

    def test_what_cannot_be_meant_is_a_wrong_command(self):
        for wrong in (["x", "--slurm", "x", "--out", "y"], ["x", "--slurm"], ["x", "--slurm", "2"], ["x", "--slurm=", "--out", "y"]):
            with self.assertRaises(say.Trouble) as caught:
                slurm_class.ClassJobs(wrong, list)
            self.assertEqual(caught.exception.code, 2)

    def test_the_grading_program_looks_at_the_command_before_anything_is_submitted(self):
        with mock.patch.object(grading.setup, "prepare"), mock.patch.object(grading, "_jars"):
            with mock.patch.object(grading.program, "run", return_value=2) as run, mock.patch.object(slurm, "grade") as submitted:
                self.assertEqual(grading.on_slurm(["x", "--slurm", "y"]), 2)
        self.assertEqual(run.call_args.args[3], ["grade", "--only-check", "x", "--slurm", "y"])
        submitted.assert_not_called()

    def test_the_option_is_found_however_it_is_written(self):
        self.assertTrue(slurm.asked(["x", "--slurm", "2"]) and slurm.asked(["x", "--slurm=2"]))
        self.assertFalse(slurm.asked(["slurm", "--out", "y"]))

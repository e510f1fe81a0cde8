import io
import os
from contextlib import redirect_stdout
from unittest import mock

from course_kit import heaps, say, slurm, slurm_jobs
from tests.temporary import InTemporaryFolder

SBATCH = """\
#!/bin/sh
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
SCANCEL = "#!/bin/sh\necho $@ > {folder}/cancelled\n"
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
        for patch in (path, wait):
            patch.start()
            self.addCleanup(patch.stop)

    def programs(self, then):
        for name, text in (("sbatch", SBATCH), ("squeue", SQUEUE), ("scancel", SCANCEL)):
            self.write(f"bin/{name}", text.format(folder=self.folder, then=then)).chmod(0o755)

    def grade(self, *more):
        arguments = ["class one", "--seed", "7", "--slurm", "3", "--out", str(self.out), *more]
        with redirect_stdout(io.StringIO()) as said:
            code = slurm.grade(arguments, lambda words: ["java", *words])
        return code, said.getvalue()

    def job(self, number):
        return (self.folder / f"job-{number}").read_text()

    def merged(self, code):
        """What the merge leaves, once it is asked for the jobs."""
        self.programs(f"echo {code} > '{self.parts}/merge.exit'; echo 'All is merged.' > '{self.parts}/merge.log'; {GONE}")

    def test_parts_are_an_array_of_jobs_and_the_merge_waits_for_all_of_them(self):
        self.merged(0)
        code, said = self.grade("--workers", "2", "--key", "k", "--overrides", "o.csv", "--pseudonyms", "--lines")
        self.assertEqual(code, 0)
        self.assertIn("All is merged.", said)
        self.assertIn("--array=1-3", self.job(0))
        self.assertIn("--requeue", self.job(0))
        grade = "java grade 'class one' --seed 7 --lines --workers 2 --key k --shard \"$SLURM_ARRAY_TASK_ID/3\""
        self.assertIn(f"{grade} --out '{self.parts}'/\"$SLURM_ARRAY_TASK_ID\"", self.job(0))
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
        for number in (1, 3):
            self.write(f"graded here-parts/{number}/x", "")
        self.write("graded here-parts/1.log", "bubblewrap is missing")
        with self.assertRaises(say.Trouble) as caught:
            self.grade()
        self.assertEqual(str(caught.exception), "These parts could not be graded: 1, 2, 3.")
        self.assertIn("bubblewrap is missing", caught.exception.remedy)

    def test_whoever_stops_the_command_takes_the_jobs_back(self):
        with mock.patch.object(slurm_jobs, "left", side_effect=KeyboardInterrupt), self.assertRaises(KeyboardInterrupt):
            self.grade()
        self.assertEqual((self.folder / "cancelled").read_text(), "40 41\n")

    def test_a_part_of_an_earlier_run_is_not_counted_as_finished(self):
        seal = self.write("graded here-parts/2/part.seal", "")
        with self.assertRaises(say.Trouble):
            self.grade()
        self.assertFalse(seal.exists())

    def test_without_slurm_nothing_is_begun(self):
        with mock.patch.dict(os.environ, {"PATH": str(self.folder)}), self.assertRaises(say.Trouble) as caught:
            self.grade()
        self.assertIn("sbatch, squeue, scancel cannot be found", str(caught.exception))
        self.assertFalse(self.parts.exists())

    def test_a_slurm_that_does_not_answer_is_no_end_of_the_jobs(self):
        self.programs("echo 'Unable to contact slurm controller' >&2")
        with self.assertRaises(say.Trouble) as caught:
            self.grade()
        self.assertIn("does not answer", str(caught.exception))

    def test_what_cannot_be_meant_is_told(self):
        for wrong in (["x", "--slurm", "0", "--out", "y"], ["x", "--slurm", "2"]):
            with self.assertRaises(say.Trouble):
                slurm.ClassJobs(wrong, list)

    def test_the_option_is_found_however_it_is_written(self):
        self.assertTrue(slurm.asked(["x", "--slurm", "2"]) and slurm.asked(["x", "--slurm=2"]))
        self.assertFalse(slurm.asked(["slurm", "--out", "y"]))

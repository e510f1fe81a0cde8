from unittest import mock

from course_kit.java import Jdk
from proof.bench import contestants, java_side, table
from tests.temporary import InTemporaryFolder


class BenchColumnsTest(InTemporaryFolder):
    def jdk(self, version, *modules):
        self.write(f"{version}/release", f'MODULES="{" ".join(modules)}"\n')
        return Jdk(self.folder / version, version, ())

    def test_each_jdk_has_a_column_without_the_vector_api_and_one_with_it_where_it_has_the_module(self):
        both = [self.jdk("17.0.15", "java.base", "jdk.incubator.vector"), self.jdk("25.0.1", "java.base")]
        found = java_side.contestants(both, "classes", False)
        self.assertEqual([one.name for one in found], ["Chainrule, Java 17", "Java 17, Vector API", "Chainrule, Java 25"])
        self.assertEqual(["jdk.incubator.vector" in one.command for one in found], [False, True, False])
        self.assertEqual(found[2].command[0], both[1].java)

    def test_the_peers_run_on_the_first_jdk_and_only_netlib_with_the_module(self):
        both = [self.jdk("17.0.15", "jdk.incubator.vector"), self.jdk("25.0.1", "jdk.incubator.vector")]
        peers = [one for one in java_side.contestants(both, "classes", True) if one.name in java_side.PEERS]
        self.assertEqual({one.command[0] for one in peers}, {both[0].java})
        self.assertEqual([one.name for one in peers if "jdk.incubator.vector" in one.command], ["netlib"])
        self.assertEqual({one.name: one.workloads for one in peers}["DJL"], "C")

    def test_the_second_jdk_is_the_first_of_another_version_that_fits(self):
        chosen, runtime = self.jdk("17.0.15"), Jdk(self.folder, "25.0.1", ("javac",))
        others = [chosen, self.jdk("17.0.1"), runtime, self.jdk("21.0.2"), self.jdk("25.0.2")]
        with mock.patch("course_kit.java.installed", return_value=others):
            self.assertEqual(java_side.jdks(chosen), [chosen, others[3]])
        with mock.patch("course_kit.java.installed", return_value=[chosen]):
            self.assertEqual(java_side.jdks(chosen), [chosen])

    def test_one_thread_and_two_take_turns_in_one_jvm_with_the_options_of_their_column(self):
        said = mock.Mock(stdout="0.32 0.18 1.78\n")
        with mock.patch("course_kit.processes.said", return_value=said) as run:
            found = java_side.shared(self.jdk("17.0.15"), "classes", "C", ("--add-modules", "jdk.incubator.vector"))
        self.assertIn("jdk.incubator.vector", run.call_args[0][0])
        self.assertTrue(table.shared(*found).endswith("320 ms with one, 180 ms with two: 1.78× as fast"))

    def test_all_columns_are_compared_with_the_first(self):
        rows = list(table.rows({"D": {"Chainrule, Java 17": 0.008, "Java 17, Vector API": 0.004}}))
        self.assertEqual(rows[2], "| D | 8 ms | 4 ms (0.50×) |")

    def test_a_turn_is_read_from_what_a_contestant_says(self):
        process = mock.Mock(stdout=iter(["a warning\n", "20 0.5 0.6 0.1\n"]))
        running = contestants.Running(contestants.Contestant("Chainrule", (), "A"), process)
        running.slices.append(running.work(1))
        self.assertEqual(running.epoch(), 0.025)

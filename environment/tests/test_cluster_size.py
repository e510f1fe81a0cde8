import unittest

from proof.cluster.size import Costs, part_of, simulate

COSTS = Costs(submission=2.0, endless=0.0)


class ClusterSizeTest(unittest.TestCase):
    def test_anna_is_in_the_part_that_the_grader_puts_her_in(self):
        self.assertEqual(part_of("anna", 16), 0x55579B557896D0CE % 16)

    def test_one_node_takes_as_long_as_all_processors_together(self):
        need = simulate(1_000, 10, 1, COSTS)
        self.assertAlmostEqual(need.hours, need.processor_hours)
        self.assertAlmostEqual(need.hours * 3600, 10 * (COSTS.start + 1_000 * COSTS.looked) + 1_000 * 2.0)

    def test_more_nodes_are_faster_until_there_are_as_many_as_parts(self):
        hours = [simulate(1_000, 10, nodes, COSTS).hours for nodes in (1, 2, 10, 20)]
        self.assertGreater(hours[0], hours[1])
        self.assertGreater(hours[1], hours[2])
        self.assertEqual(hours[2], hours[3])

    def test_lost_nodes_and_endless_code_cost_time(self):
        usual = simulate(1_000, 10, 4, COSTS).processor_hours
        self.assertGreater(simulate(1_000, 10, 4, COSTS, lost=1.0).processor_hours, usual)
        self.assertGreater(simulate(1_000, 10, 4, Costs(submission=2.0, endless=0.1)).processor_hours, usual)

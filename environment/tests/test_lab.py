import socket
import unittest

from course_kit import lab
from course_kit.say import Trouble


class PortTest(unittest.TestCase):
    def setUp(self):
        self.busy = socket.socket()
        self.addCleanup(self.busy.close)
        self.busy.bind(("127.0.0.1", 0))
        self.busy.listen()
        self.port = self.busy.getsockname()[1]

    def test_a_port_in_use_is_named_and_the_next_free_one_offered(self):
        with self.assertRaisesRegex(Trouble, f"port {self.port} is in use") as caught:
            lab.choose_port(self.port, "127.0.0.1")
        offered = int(caught.exception.remedy.rsplit(" ", 1)[1])
        self.assertTrue(lab.free(offered, "127.0.0.1"))

    def test_a_free_port_is_taken_as_asked(self):
        free = lab.next_free(self.port, "127.0.0.1")
        self.assertEqual(lab.choose_port(free, "127.0.0.1"), free)

    def test_a_number_that_is_no_port(self):
        with self.assertRaisesRegex(Trouble, "from 1 to 65535, got 70000"):
            lab.choose_port(70000, "127.0.0.1")

"""What a process under the filter is refused by this machine's own kernel, beside the same process without it."""

import json
import os
import platform
import shutil
import subprocess
import sys
import unittest

from seccomp import policy
from seccomp.__main__ import file

HERE = next((each for each in policy.ARCHITECTURES if each.name == platform.machine()), None)

# Raw calls, as no library would make them: what came back, and errno.
PROBE = """
import ctypes, json, sys
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) for a in arguments))
    return [result, ctypes.get_errno()]
print(json.dumps([call(*each) for each in json.loads(sys.argv[1])]))
"""
FAMILIES = {"AF_UNIX": 1, "AF_INET": 2, "AF_INET6": 10, "AF_NETLINK": 16, "AF_PACKET": 17, "AF_VSOCK": 40}
DATAGRAM = 2


def number(name):
    for table in (*policy.REFUSED.values(), policy.UNKNOWN, policy.DEPENDING):
        if name in table:
            return table[name][HERE.column]
    raise KeyError(name)


@unittest.skipUnless(HERE and shutil.which("bwrap"), "needs bubblewrap and a processor that there is a filter for")
class FilteredProcessTest(unittest.TestCase):
    def results(self, calls, filtered=True):
        command = ["bwrap", "--unshare-all", "--as-pid-1", "--die-with-parent", "--ro-bind", "/", "/", "--dev", "/dev"]
        if filtered:
            command += ["--seccomp", "9"]
        command += [sys.executable, "-I", "-c", PROBE, json.dumps(calls)]
        script = ["sh", "-c", 'exec "$@" 9< "$0"', str(file(HERE)), *command]
        done = subprocess.run(script, capture_output=True, text=True, env={"PATH": os.environ["PATH"]}, timeout=60)
        if "bwrap:" in done.stderr and not done.stdout:
            self.skipTest(f"bubblewrap does not work here: {done.stderr.strip()}")
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_no_family_of_sockets_can_be_opened(self):
        calls = [(number("socket"), family, DATAGRAM, 0) for family in FAMILIES.values()]
        for family, (result, error) in zip(FAMILIES, self.results(calls)):
            self.assertEqual((result, error), (-1, policy.EPERM), family)
        without = dict(zip(FAMILIES, self.results(calls, filtered=False)))
        self.assertGreaterEqual(without["AF_NETLINK"][0], 0, "without the filter this test would show nothing")

    def test_no_memory_is_made_that_no_limit_counts(self):
        page = (3, 0x21, -1, 0)  # readable and writable, shared, without a file
        calls = [
            (number("memfd_create"), 0, 0),
            (number("shmget"), 0, 4096, 0o600),
            (number("mmap"), 0, 4096, *page),
        ]
        self.assertEqual([error for _, error in self.results(calls)], [policy.EPERM] * 3)
        self.assertNotEqual(self.results(calls, filtered=False)[2][1], policy.EPERM)

    def test_no_namespace_and_no_process_is_made(self):
        newuser = 0x10000000
        calls = [(number("unshare"), newuser), (number("clone"), newuser | 17, 0, 0, 0, 0), (number("clone3"), 0, 88)]
        self.assertEqual([error for _, error in self.results(calls)], [policy.EPERM, policy.EPERM, policy.ENOSYS])

    def test_every_refused_call_is_refused_by_this_kernel(self):
        names = [name for table in policy.REFUSED.values() for name, columns in table.items() if columns[HERE.column] is not None]
        nothing = (-1,) * 6  # If one of these were carried out after all, it should do nothing.
        for name, (result, error) in zip(names, self.results([(number(name), *nothing) for name in names])):
            self.assertEqual((result, error), (-1, policy.EPERM), name)


if __name__ == "__main__":
    unittest.main()

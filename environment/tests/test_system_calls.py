"""The filter of system calls: the files are what the policy makes, and the programs do what the policy says."""

import platform
import re
import struct
import unittest
from pathlib import Path

from seccomp import policy, program
from seccomp.__main__ import file

ALLOWED, KILLED = "allowed", "killed"
NEWER = range(policy.NEWEST + 1, 1200)
CLONE_THREAD_OF_THE_C_LIBRARY = 0x3D0F00  # what pthread_create passes
CLONE_OF_FORK, CLONE_NEWUSER = 0x1200011, 0x10000000
MAP_OF_THE_HEAP, SHARED_WITHOUT_FILE, SHARED_FILE = 0x4022, 0x21, 0x01


def verdict(code, audit, number, *arguments):
    """What the kernel would do: runs a classic BPF program on one call."""
    data = struct.pack("<IIQ6Q", number, audit, 0, *arguments, *[0] * (6 - len(arguments)))
    at = accumulator = 0
    while True:
        operation, then, otherwise, value = struct.unpack_from("<HBBI", code, 8 * at)
        at += 1
        if operation == program.LOAD:
            (accumulator,) = struct.unpack_from("<I", data, value)
        elif operation == program.AND:
            accumulator &= value
        elif operation == program.EQUAL:
            at += then if accumulator == value else otherwise
        elif operation == program.AT_LEAST:
            at += then if accumulator >= value else otherwise
        elif operation == program.ANY_BIT:
            at += then if accumulator & value else otherwise
        elif operation == program.RETURN:
            return {program.ALLOW: ALLOWED, program.KILL_PROCESS: KILLED}.get(value) or value & 0xFFFF
        else:
            raise AssertionError(f"unknown instruction {operation:#x}")


def headers(architecture):
    """The numbers that this system's own headers give, where they are installed."""
    places = {
        "x86_64": ["/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "/usr/include/asm/unistd_64.h"],
        "aarch64": ["/usr/include/asm-generic/unistd.h"],
    }[architecture.name]
    for place in map(Path, places):
        if place.exists():
            numbers = dict(re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", place.read_text()))
            return {name: int(number) for name, number in numbers.items()}
    return None


class SystemCallsTest(unittest.TestCase):
    def each(self):
        for architecture in policy.ARCHITECTURES:
            yield architecture, lambda *call, a=architecture: verdict(file(a).read_bytes(), a.audit, *call)

    def test_the_filters_are_what_the_policy_makes_byte_for_byte(self):
        for architecture, _ in self.each():
            self.assertEqual(file(architecture).read_bytes(), program.assemble(architecture), "run: cd environment && python3 -m seccomp")

    def test_the_kernel_takes_programs_of_that_length(self):
        for architecture, _ in self.each():
            self.assertLess(len(file(architecture).read_bytes()) // 8, 4096)

    def test_every_number_of_a_call_is_treated_as_the_policy_says(self):
        for architecture, run in self.each():
            refused = {columns[architecture.column] for table in policy.REFUSED.values() for columns in table.values()}
            depending = {columns[architecture.column] for columns in policy.DEPENDING.values()}
            unknown = {columns[architecture.column] for columns in policy.UNKNOWN.values()} | set(architecture.gap) | set(NEWER)
            for number in sorted(set(range(NEWER.stop)) - depending):
                expected = policy.ENOSYS if number in unknown else policy.EPERM if number in refused else ALLOWED
                self.assertEqual(run(number), expected, number)

    def test_no_number_stands_for_two_calls(self):
        for architecture, _ in self.each():
            tables = [*policy.REFUSED.values(), policy.UNKNOWN, policy.DEPENDING]
            numbers = [columns[architecture.column] for table in tables for columns in table.values()]
            numbers = [number for number in numbers if number is not None]
            self.assertEqual(len(numbers), len(set(numbers)))
            self.assertLessEqual(max(numbers), policy.NEWEST)

    def test_the_numbers_are_those_of_the_systems_headers(self):
        compared = 0
        for architecture, _ in self.each():
            known = headers(architecture)
            for table in [*policy.REFUSED.values(), policy.UNKNOWN, policy.DEPENDING] if known else []:
                for name, columns in table.items():
                    self.assertEqual(columns[architecture.column], known.get(name), name)
                    compared += 1
        if not compared:
            self.skipTest("this system has no headers of its kernel")

    def test_a_thread_is_made_and_a_process_or_a_namespace_is_not(self):
        for architecture, run in self.each():
            clone = policy.DEPENDING["clone"][architecture.column]
            self.assertEqual(run(clone, CLONE_THREAD_OF_THE_C_LIBRARY), ALLOWED)
            self.assertEqual(run(clone, CLONE_OF_FORK), policy.EPERM)
            for bit in range(32):
                if policy.CLONE_NAMESPACES >> bit & 1:
                    self.assertEqual(run(clone, CLONE_THREAD_OF_THE_C_LIBRARY | 1 << bit), policy.EPERM, f"{1 << bit:#x}")
            self.assertEqual(run(clone, CLONE_THREAD_OF_THE_C_LIBRARY | 1 << 40), ALLOWED, "the kernel looks at the lower half only")

    def test_memory_is_shared_with_a_file_only(self):
        for architecture, run in self.each():
            mmap = policy.DEPENDING["mmap"][architecture.column]
            self.assertEqual(run(mmap, 0, 4096, 3, MAP_OF_THE_HEAP), ALLOWED)
            self.assertEqual(run(mmap, 0, 4096, 1, SHARED_FILE), ALLOWED)
            self.assertEqual(run(mmap, 0, 4096, 3, SHARED_WITHOUT_FILE), policy.EPERM)
            self.assertEqual(run(mmap, 0, 4096, 3, SHARED_WITHOUT_FILE | 0x40000), policy.EPERM, "in huge pages")

    def test_the_other_calls_that_depend_on_an_argument(self):
        for architecture, run in self.each():
            number = {name: columns[architecture.column] for name, columns in policy.DEPENDING.items()}
            self.assertEqual(run(number["personality"], 0xFFFFFFFF), ALLOWED)
            self.assertEqual(run(number["personality"], 0x0040000), policy.EPERM)
            self.assertEqual(run(number["ioctl"], 0, 0x5401), ALLOWED)
            self.assertEqual(run(number["ioctl"], 0, 0x5412), policy.EPERM)
            for family in range(64):
                self.assertEqual(run(number["socketpair"], family), ALLOWED if family == 1 else policy.EPERM, family)

    def test_calls_of_another_table_end_the_process(self):
        for architecture, run in self.each():
            for audit in (0x40000003, 0x40000028, *(a.audit for a in policy.ARCHITECTURES if a != architecture)):
                self.assertEqual(verdict(file(architecture).read_bytes(), audit, 1), KILLED, f"{audit:#x}")
        code = file(policy.X86_64).read_bytes()
        for number in (0, 1, 59, 520, 600):
            self.assertEqual(verdict(code, policy.X86_64.audit, number | 0x40000000), KILLED, number)

    def test_this_machine_is_one_of_those_or_the_sandbox_says_that_it_has_no_filter(self):
        names = {architecture.name for architecture in policy.ARCHITECTURES}
        if platform.machine() not in names:
            self.skipTest(f"there is no filter for {platform.machine()}")
        self.assertTrue(file(next(a for a in policy.ARCHITECTURES if a.name == platform.machine())).exists())


if __name__ == "__main__":
    unittest.main()

"""The policy as a program for the kernel: instructions of eight bytes, as linux/bpf_common.h and linux/seccomp.h have them."""

import struct

from seccomp import policy

LOAD, AND, RETURN = 0x20, 0x54, 0x06
EQUAL, AT_LEAST, ANY_BIT = 0x15, 0x35, 0x45

ALLOW, ERRNO, KILL_PROCESS = 0x7FFF0000, 0x00050000, 0x80000000
NUMBER, ARCHITECTURE, ARGUMENTS = 0, 4, 16  # offsets in struct seccomp_data
X32_BIT = 0x40000000


def instruction(code, value, then=0, otherwise=0):
    """Jumps go over so many instructions."""
    return struct.pack("<HBBI", code, then, otherwise, value)


def when_equal(number, result):
    return instruction(EQUAL, number, 0, 1) + instruction(RETURN, result)


def assemble(architecture):
    """The whole filter. Both kinds of processors have the lower half of an argument first."""
    numbers = [
        instruction(LOAD, ARCHITECTURE),
        instruction(EQUAL, architecture.audit, 1, 0),
        instruction(RETURN, KILL_PROCESS),
        instruction(LOAD, NUMBER),
    ]
    if architecture.x32:
        numbers += [instruction(ANY_BIT, X32_BIT, 0, 1), instruction(RETURN, KILL_PROCESS)]
    numbers += [instruction(AT_LEAST, policy.NEWEST + 1, 0, 1), instruction(RETURN, ERRNO | policy.ENOSYS)]
    numbers += [
        instruction(AT_LEAST, architecture.gap.stop, 2, 0),
        instruction(AT_LEAST, architecture.gap.start, 0, 1),
        instruction(RETURN, ERRNO | policy.ENOSYS),
    ]
    for result, calls in ((policy.ENOSYS, [policy.UNKNOWN]), (policy.EPERM, policy.REFUSED.values())):
        for table in calls:
            for columns in table.values():
                if columns[architecture.column] is not None:
                    numbers.append(when_equal(columns[architecture.column], ERRNO | result))
    numbers += [condition(architecture, each) for each in policy.CONDITIONS]
    return b"".join(numbers) + instruction(RETURN, ALLOW)


def condition(architecture, each):
    then, otherwise = (1, 0) if each.unless else (0, 1)
    return b"".join(
        [
            instruction(EQUAL, policy.DEPENDING[each.call][architecture.column], 0, 5),
            instruction(LOAD, ARGUMENTS + 8 * each.argument),
            instruction(AND, each.mask),
            instruction(EQUAL, each.value, then, otherwise),
            instruction(RETURN, ERRNO | policy.EPERM),
            instruction(LOAD, NUMBER),
        ]
    )

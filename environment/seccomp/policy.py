"""What the kernel refuses a sandboxed virtual machine.

This is a list of what is refused, not of what is allowed: which calls a virtual machine makes differs between JDKs and C
libraries, and a call that is missing in a list of allowed ones stops a student's program in the middle of an exercise, on
a machine that nobody tried. Calls that are newer than this list do not exist inside (ENOSYS): programs expect that of older
kernels. All else that a virtual machine does not need is refused (EPERM).
"""

from dataclasses import dataclass

EPERM, ENOSYS = 1, 38

CLONE_THREAD = 0x00010000
# CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET
CLONE_NAMESPACES = 0x00020000 | 0x02000000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000
MAP_SHARED, MAP_ANONYMOUS = 0x01, 0x20
PERSONALITY_QUERY = 0xFFFFFFFF
TIOCSTI = 0x5412
AF_UNIX = 1


@dataclass(frozen=True)
class Architecture:
    """One kind of processor. Column is where its numbers stand in the tables below."""

    name: str
    audit: int
    column: int
    gap: range  # numbers that no call has; newer kernels use some of them
    x32: bool = False  # whether a second table of calls hides behind a bit of the number


X86_64 = Architecture("x86_64", 0xC000003E, 0, range(335, 424), x32=True)
AARCH64 = Architecture("aarch64", 0xC00000B7, 1, range(295, 424))
ARCHITECTURES = (X86_64, AARCH64)

NEWEST = 450  # From here on both have the same numbers.

# Each call with its number on x86-64 and on aarch64; None where it has none.
REFUSED = {
    "the network, and the memory that sockets hold": {
        "socket": (41, 198),
    },
    "other processes: there are none, and none are to be made": {
        "fork": (57, None), "vfork": (58, None), "unshare": (272, 97), "setns": (308, 268), "ptrace": (101, 117),
        "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "kcmp": (312, 272), "pidfd_open": (434, 434),
        "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424), "process_madvise": (440, 440), "process_mrelease": (448, 448),
    },
    "what is mounted where": {
        "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51), "open_tree": (428, 428),
        "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432), "fspick": (433, 433),
        "mount_setattr": (442, 442),
    },
    "files without their names, and news of others' files": {
        "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262), "fanotify_mark": (301, 263),
        "inotify_init": (253, None), "inotify_init1": (294, 26), "lookup_dcookie": (212, 18),
    },
    "memory that no limit of a process counts": {
        "memfd_create": (319, 279), "memfd_secret": (447, 447), "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195),
        "msgget": (68, 186), "semget": (64, 190), "mq_open": (240, 180), "remap_file_pages": (216, 234), "userfaultfd": (323, 282),
    },
    "work that the kernel does by itself": {
        "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "io_setup": (206, 0),
        "io_submit": (209, 2), "vmsplice": (278, 75), "splice": (275, 76), "tee": (276, 77),
    },
    "code for the kernel, and looks into it": {
        "bpf": (321, 280), "perf_event_open": (298, 241), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
        "create_module": (174, None), "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106),
        "query_module": (178, None), "get_kernel_syms": (177, None), "syslog": (103, 116), "_sysctl": (156, None), "seccomp": (317, 277),
    },
    "keys": {
        "add_key": (248, 217), "request_key": (249, 218), "keyctl": (250, 219),
    },
    "the machine": {
        "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225), "acct": (163, 89), "quotactl": (179, 60),
        "quotactl_fd": (443, 443), "nfsservctl": (180, 42), "sethostname": (170, 161), "setdomainname": (171, 162),
        "vhangup": (153, 58), "uselib": (134, None), "ustat": (136, None), "sysfs": (139, None), "iopl": (172, None),
        "ioperm": (173, None), "modify_ldt": (154, None),
    },
    "its clock": {
        "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    },
    "which memory is near which processor": {
        "mbind": (237, 235), "set_mempolicy": (238, 237), "get_mempolicy": (239, 236), "migrate_pages": (256, 238),
        "move_pages": (279, 239), "set_mempolicy_home_node": (450, 450),
    },
}

# The C library then makes threads with clone, whose flags a filter can read.
UNKNOWN = {"clone3": (435, 435)}

# Calls that depend on an argument; all other uses of them are allowed.
DEPENDING = {"clone": (56, 220), "mmap": (9, 222), "personality": (135, 92), "ioctl": (16, 29), "socketpair": (53, 199)}


@dataclass(frozen=True)
class Condition:
    """Refuses a call if the lower half of an argument, masked, has (or, with unless, has not) a value."""

    call: str
    argument: int
    mask: int
    value: int
    unless: bool = False


CONDITIONS = (
    Condition("clone", 0, CLONE_THREAD, CLONE_THREAD, unless=True),  # Threads only: each process more has a limit of memory of its own.
    *(Condition("clone", 0, 1 << bit, 1 << bit) for bit in range(32) if CLONE_NAMESPACES >> bit & 1),
    # Shared memory without a file is counted for nobody's data.
    Condition("mmap", 3, MAP_SHARED | MAP_ANONYMOUS, MAP_SHARED | MAP_ANONYMOUS),
    Condition("personality", 0, 0xFFFFFFFF, PERSONALITY_QUERY, unless=True),
    # The JDK takes a pair that is connected to nothing else, as soon as anything asks for a socket.
    Condition("socketpair", 0, 0xFFFFFFFF, AF_UNIX, unless=True),
    Condition("ioctl", 1, 0xFFFFFFFF, TIOCSTI),  # Typing on the terminal of whoever grades.
)

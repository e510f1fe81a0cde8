"""The filter of system calls that every sandbox runs under: its policy, and the program that turns it into classic BPF."""

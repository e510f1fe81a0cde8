package chainrule.run.sandbox;

import java.util.Arrays;
import java.util.stream.Collectors;

/** One measure that keeps a student's code from doing harm; not every machine has all of them. */
public enum Safeguard {
    /** See {@link #says}. */
    NAMESPACES("own namespaces", "no network; processes, mounts and names of its own", true),
    /** See {@link #says}. */
    READ_ONLY("read-only files", "nothing can be written anywhere, /dev, /dev/shm and /tmp included", true),
    /** See {@link #says}. */
    LIMITS("limits of each process", "on its memory, threads, open files and time", true),
    /** See {@link #says}. */
    NO_NEW_NAMESPACES("no new namespaces", "code in the sandbox cannot make namespaces in which it is root", true),
    /** See {@link #says}. */
    SYSTEM_CALLS("system-call filter", "the kernel refuses what a virtual machine does not need", false),
    /** See {@link #says}. */
    OWN_USER("own user", "no two workers, and no compiler and worker, share a user", false),
    /** See {@link #says}. */
    MEMORY_GROUP(
            "memory group", "a control group limits the memory of a sandbox, and what the kernel needs for it", false),
    /** See {@link #says}. */
    PROCESS_GROUP("process group", "a control group limits the threads of a sandbox", false);

    private final String title;
    private final String says;
    private final boolean required;

    Safeguard(String title, String says, boolean required) {
        this.title = title;
        this.says = says;
        this.required = required;
    }

    String title() {
        return title;
    }

    /** What the measure means. */
    String says() {
        return says;
    }

    /** Whether a class is not graded without it. */
    boolean isRequired() {
        return required;
    }

    /** The names of all measures without which a class is not graded. */
    static String minimum() {
        return Arrays.stream(values())
                .filter(Safeguard::isRequired)
                .map(Safeguard::title)
                .collect(Collectors.joining(", "));
    }
}

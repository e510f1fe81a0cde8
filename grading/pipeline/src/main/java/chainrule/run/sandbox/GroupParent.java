package chainrule.run.sandbox;

import chainrule.files.RunIdentity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A group of this machine in which a run may create groups.
 *
 * @param controllers what it can limit: {@code memory}, {@code pids}
 * @param unified whether it is version 2 of control groups, where one group has all controllers
 */
record GroupParent(Path path, Set<String> controllers, boolean unified) {

    static final String MEMORY = "memory";
    static final String PROCESSES = "pids";

    /** Limits a group that was created in it. */
    void limit(Path group, JvmLimits limits, GroupFiles files) throws IOException {
        String bytes = String.valueOf((long) limits.groupMegabytes() << 20);
        if (controllers.contains(PROCESSES)) {
            // One more than the process may have itself: the program that watches it from outside.
            files.write(group.resolve("pids.max"), String.valueOf(limits.processes() + 1));
        }
        if (controllers.contains(MEMORY) && unified) {
            files.write(group.resolve("memory.max"), bytes);
            writeIfThere(group.resolve("memory.swap.max"), "0", files);
        } else if (controllers.contains(MEMORY)) {
            files.write(group.resolve("memory.limit_in_bytes"), bytes);
            writeIfThere(group.resolve("memory.memsw.limit_in_bytes"), bytes, files); // swap included
        }
    }

    /** Kernels without swap accounting do not have this file. */
    private static void writeIfThere(Path file, String value, GroupFiles files) throws IOException {
        if (!files.read(file).isEmpty()) {
            files.write(file, value);
        }
    }

    /** Whether the kernel has ended a process of a group because of its memory. */
    boolean ranOutOfMemory(Path group, GroupFiles files) {
        String counts = files.read(group.resolve(unified ? "memory.events" : "memory.oom_control"));
        return counts.lines().anyMatch(line -> line.startsWith("oom_kill ") && !line.equals("oom_kill 0"));
    }

    /** In version 2, a group has children with limits only if it is told so, and if it has no processes itself. */
    void enable(GroupFiles files, RunIdentity run) throws IOException {
        Path switches = path.resolve("cgroup.subtree_control");
        if (!unified || List.of(files.read(switches).strip().split(" ")).containsAll(controllers)) {
            return;
        }
        String wanted = "+" + String.join(" +", controllers);
        try {
            files.write(switches, wanted);
        } catch (IOException e) {
            if (!files.isDelegated(path)) {
                throw e;
            }
            // All that is in a group of our own was started for this run.
            Path own = path.resolve(GroupName.next(run, "run").toString());
            files.make(own);
            for (String process :
                    files.read(path.resolve("cgroup.procs")).lines().toList()) {
                files.write(own.resolve("cgroup.procs"), process);
            }
            files.write(switches, wanted);
        }
    }
}

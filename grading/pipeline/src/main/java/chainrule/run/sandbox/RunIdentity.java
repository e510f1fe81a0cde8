package chainrule.run.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What tells a run apart from all others of a machine, also where containers share its control groups.
 *
 * @param namespace of the process numbers: each container counts its own processes
 * @param process its number there
 * @param start of the process, in clock ticks since the machine started, as numbers are used again; 0 where it is unknown
 */
record RunIdentity(String namespace, long process, long start) {

    /** The start is the 22nd value of the kernel's line, and the 20th after the program's name, which may hold anything. */
    private static final int START = 19;

    /** Of this process. */
    static RunIdentity own(Path root) {
        long process = ProcessHandle.current().pid();
        return new RunIdentity(namespace(root), process, start(root, process));
    }

    /** Whether it can be looked for among this process' numbers. */
    boolean isNeighborOf(RunIdentity other) {
        return namespace.equals(other.namespace);
    }

    /** Whether no process of this namespace is that run any more. */
    boolean hasEnded(Path root) {
        if (ProcessHandle.of(process).isEmpty()) {
            return true;
        }
        long now = start(root, process);
        return start != 0 && now != 0 && now != start;
    }

    private static String namespace(Path root) {
        try {
            // Such as pid:[4026531836].
            String link =
                    Files.readSymbolicLink(root.resolve("proc/self/ns/pid")).toString();
            return link.replaceAll("\\D", "");
        } catch (IOException e) {
            return "0"; // A kernel without such namespaces counts all processes together.
        }
    }

    private static long start(Path root, long process) {
        String line = new GroupFiles().read(root.resolve("proc/" + process + "/stat"));
        String[] values = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
        return values.length > START && values[START].matches("\\d{1,18}") ? Long.parseLong(values[START]) : 0;
    }
}

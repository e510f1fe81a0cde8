package chainrule.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What tells a run apart from all others of a machine, also where containers share its files or control groups.
 *
 * @param namespace of the process numbers: each container counts its own processes
 * @param process its number there
 * @param start of the process, in clock ticks since the machine started, as numbers are used again; 0 where it is unknown
 */
public record RunIdentity(String namespace, long process, long start) {

    /** The start is the 22nd value of the kernel's line, and the 20th after the program's name, which may hold anything. */
    private static final int START = 19;

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})-(\\d{1,18})");

    /**
     * Of this process.
     *
     * @param root of the system's files, which a test may have of its own
     */
    public static RunIdentity own(Path root) {
        long process = ProcessHandle.current().pid();
        return new RunIdentity(namespace(root), process, start(root, process));
    }

    /** The run that a name was made of, as {@link #text} gives it; empty for any other text. */
    public static Optional<RunIdentity> of(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new RunIdentity(parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    /** For names of what belongs to the run: {@code 4026531836-8150-66120}. */
    public String text() {
        return String.join("-", namespace, "" + process, "" + start);
    }

    /** Whether it can be looked for among this process' numbers. */
    public boolean isNeighborOf(RunIdentity other) {
        return namespace.equals(other.namespace);
    }

    /** Whether no process of this namespace is that run any more. */
    public boolean hasEnded(Path root) {
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
        String line;
        try {
            line = Files.readString(root.resolve("proc/" + process + "/stat"));
        } catch (IOException e) {
            return 0; // Only Linux has such files.
        }
        String[] values = line.substring(line.lastIndexOf(')') + 1).strip().split(" ");
        return values.length > START && values[START].matches("\\d{1,18}") ? Long.parseLong(values[START]) : 0;
    }
}

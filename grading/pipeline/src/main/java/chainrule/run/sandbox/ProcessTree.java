package chainrule.run.sandbox;

import chainrule.subject.Stopwatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The processes that a process has started, and those that these have started.
 *
 * <p>Java finds them by looking at all processes of the machine, of which there may be thousands. Linux lists what each
 * thread has started, so no other processes need to be looked at.
 */
final class ProcessTree {

    private static final boolean LISTED = Files.isReadable(Path.of("/proc/thread-self/children"));

    private ProcessTree() {}

    /** The process and all its descendants. */
    static Stream<ProcessHandle> of(ProcessHandle first) {
        return LISTED
                ? Stream.concat(Stream.of(first), children(first).flatMap(ProcessTree::of))
                : Stream.concat(Stream.of(first), first.descendants());
    }

    /** The last one in a line of processes, each of which started the next. */
    static ProcessHandle innermost(ProcessHandle first) {
        return children(first).findFirst().map(ProcessTree::innermost).orElse(first);
    }

    private static Stream<ProcessHandle> children(ProcessHandle parent) {
        if (!LISTED) {
            return parent.children();
        }
        List<Path> threads = Stopwatch.threadsOf(Long.toString(parent.pid()));
        return threads.stream()
                .flatMap(thread -> numbers(thread.resolve("children")))
                .map(ProcessHandle::of)
                .flatMap(Optional::stream);
    }

    private static Stream<Long> numbers(Path list) {
        try {
            return Arrays.stream(Files.readString(list).split(" "))
                    .filter(number -> !number.isBlank())
                    .map(number -> Long.valueOf(number.strip()));
        } catch (IOException e) {
            return Stream.empty(); // The thread has ended.
        }
    }
}

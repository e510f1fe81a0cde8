package chainrule.run.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The filter by which the kernel refuses system calls; {@code environment/seccomp} lists them, and builds it. */
final class SystemCallFilter {

    /** Java's names of processors, with the names of the filters for them. */
    private static final Map<String, String> PROGRAMS = Map.of("amd64", "x86_64", "aarch64", "aarch64");

    private SystemCallFilter() {}

    /** Writes the filter into a folder; empty if there is none for this processor. */
    static Optional<Path> write(Path folder) throws IOException {
        String program = PROGRAMS.get(processor());
        if (program == null) {
            return Optional.empty();
        }
        Path file = folder.resolve("system-calls.bpf");
        try (InputStream in = SystemCallFilter.class.getResourceAsStream(program + ".bpf")) {
            Files.copy(in, file);
        }
        return Optional.of(file);
    }

    /** The processor's name in Java. */
    static String processor() {
        return System.getProperty("os.arch");
    }
}

package chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The grading program in a process of its own. */
public final class GradeProcess {

    /** As {@code course grade} starts it. */
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final Map<String, String> HEAPS = Map.of("grade", "-Xmx384m", "merge", "-Xmx2g");

    private GradeProcess() {}

    /** @param log gets what the process prints; its temporary files go beside it, as what is killed leaves some */
    static Process start(Path log, String... command) throws IOException {
        return start(log, Map.of(), command);
    }

    /** @param environment variables that the process has beside those of this one */
    public static Process start(Path log, Map<String, String> environment, String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        String temporary = "-Djava.io.tmpdir=" + temporary(log.getParent());
        List<String> whole = new ArrayList<>(List.of(java));
        whole.addAll(OPTIONS);
        whole.add(HEAPS.getOrDefault(command[0], "-Xmx256m"));
        whole.addAll(List.of(temporary, "-cp", classPath, Main.class.getName()));
        whole.addAll(List.of(command));
        ProcessBuilder builder =
                new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Where its temporary files go; the sandbox's user must get there. */
    static Path temporary(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return Files.createDirectories(folder.resolve("temporary"));
    }
}

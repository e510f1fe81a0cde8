package chainrule.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The grading program in a process of its own. */
final class GradeProcess {

    private GradeProcess() {}

    /** @param log gets what the process prints */
    static Process start(Path log, String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        List<String> whole = Stream.concat(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", "-cp", classPath, Main.class.getName()),
                        Stream.of(command))
                .toList();
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }
}

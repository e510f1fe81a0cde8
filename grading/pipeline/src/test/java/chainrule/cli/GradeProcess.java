package chainrule.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** The grading program in a process of its own. */
final class GradeProcess {

    private GradeProcess() {}

    /** @param log gets what the process prints; its temporary files go beside it, as what is killed leaves some */
    static Process start(Path log, String... command) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        String temporary = "-Djava.io.tmpdir=" + temporary(log.getParent());
        List<String> whole = Stream.concat(
                        Stream.of(java, "-XX:TieredStopAtLevel=1", temporary, "-cp", classPath, Main.class.getName()),
                        Stream.of(command))
                .toList();
        return new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    /** Where its temporary files go; the sandbox's user must get there. */
    static Path temporary(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return Files.createDirectories(folder.resolve("temporary"));
    }
}

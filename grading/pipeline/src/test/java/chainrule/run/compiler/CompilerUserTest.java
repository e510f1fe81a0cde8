package chainrule.run.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chainrule.run.sandbox.Bubblewrap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A notebook's text is a student's: what reads it has no rights, and is not the user that runs students' code either. */
class CompilerUserTest {

    @TempDir
    Path folder;

    private static String user(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(process.pid()))).stream()
                    .filter(line -> line.startsWith("Uid:"))
                    .map(line -> line.split("\\s+")[1])
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void eachCompilerIsAUserOfItsOwn() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may choose users");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        List<Path> classPath = ReadableClassPath.of(folder);
        Set<ProcessHandle> before = ProcessHandle.current().descendants().collect(Collectors.toSet());
        try (Bubblewrap sandbox = Bubblewrap.find(folder);
                CompilerProcess one = new CompilerProcess(sandbox, classPath, "", Duration.ofSeconds(30), true);
                CompilerProcess two = new CompilerProcess(sandbox, classPath, "", Duration.ofSeconds(30), true)) {
            assertTrue(one.isSince(1) && two.isSince(1));
            Set<String> users = ProcessHandle.current()
                    .descendants()
                    .filter(process -> !before.contains(process))
                    .map(CompilerUserTest::user)
                    .collect(Collectors.toSet());
            assertEquals(2, users.size(), users::toString);
            assertTrue(users.stream().allMatch(user -> user.matches("60\\d{3}")), users::toString);
        }
    }
}

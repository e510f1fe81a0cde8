package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of this program's environment gets to a process that reads what students wrote, whatever confines it. */
class EmptyEnvironmentTest {

    /** Says what it has of an environment, and what it can read of others' environments. */
    public static final class Environs {

        public static void main(String[] arguments) {
            StringBuilder all = new StringBuilder();
            new TreeMap<>(System.getenv())
                    .forEach((name, value) ->
                            all.append(name).append('=').append(value).append('\n'));
            for (String name : Stream.ofNullable(new File("/proc").list())
                    .flatMap(Stream::of)
                    .toList()) {
                if (name.matches("\\d+")
                        && !name.equals("" + ProcessHandle.current().pid())) {
                    try {
                        all.append(Files.readString(Path.of("/proc", name, "environ"), StandardCharsets.ISO_8859_1));
                    } catch (IOException e) {
                        // As it should be.
                    }
                }
            }
            System.out.print(all);
        }
    }

    @TempDir
    Path folder;

    private List<String> environs(Confinement confinement) throws IOException {
        Path jar = folder.resolve("environs.jar");
        ComposedJar.write(jar, Set.of(Environs.class.getName()));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("r--r--r--"));
        try (JvmProcess process = JvmProcess.start(
                confinement, 61_005, JvmLimits.forStudents(), List.of(), List.of(jar), Environs.class.getName())) {
            String all = new String(process.in().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals("", process.ending().words());
            return all.lines().toList();
        }
    }

    @Test
    void inBubblewrapThereAreOnlyTheVariablesThatItSets() throws IOException {
        assertEquals(
                List.of("LANG=C.UTF-8", "LD_LIBRARY_PATH=/jdk/lib", "PWD=/tmp"),
                environs(Bubblewrap.find(Files.createTempDirectory(folder, "filter"))));
    }

    @Test
    void aUserOfItsOwnReadsNoEnvironment() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can run it");
        assertEquals(List.of("LANG=C.UTF-8"), environs(UserConfinement.find()));
    }

    @Test
    void withoutAnyConfinementItsOwnIsEmptyToo() throws IOException {
        Map<String, String> own = System.getenv();
        List<String> environs = environs(new NoConfinement());
        assertEquals("LANG=C.UTF-8", environs.get(0));
        assertTrue(own.size() > 1, "this process has an environment, or the test shows nothing");
    }
}

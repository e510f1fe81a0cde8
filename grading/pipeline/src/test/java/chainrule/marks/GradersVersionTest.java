package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradersVersionTest {

    @TempDir
    Path folder;

    private Path grader;

    @BeforeEach
    void aGrader() throws IOException {
        grader = folder.resolve("classes/chainrule/exercises/relu/ReluGrader.class");
        Files.createDirectories(grader.getParent());
        Files.writeString(grader, "a = max(0, z)");
    }

    private String version() {
        return GradersVersion.of(List.of(folder.resolve("classes")));
    }

    @Test
    void aChangedGraderIsAnotherVersion() throws IOException {
        String before = version();
        Files.writeString(grader, "a = max(0, x)");
        assertNotEquals(before, version());
    }

    @Test
    void aGraderUnderAnotherNameIsAnotherVersion() throws IOException {
        String before = version();
        Files.move(grader, grader.resolveSibling("LeakyGrader.class"));
        assertNotEquals(before, version());
    }

    @Test
    void aJarIsOfTheSameVersionAsItsClasses() throws IOException {
        Path jar = folder.resolve("checks.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Built-By: anyone".getBytes());
            zip.putNextEntry(new ZipEntry("chainrule/exercises/relu/ReluGrader.class"));
            zip.write(Files.readAllBytes(grader));
        }
        assertEquals(version(), GradersVersion.of(List.of(jar)));
    }

    @Test
    void aJarThatWasMadeAgainWithOneOtherByteIsAnotherVersion() throws IOException {
        byte[] compiled = new byte[3_000];
        Random random = new Random(25);
        Set<String> versions = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            compiled[random.nextInt(compiled.length)] ^= (byte) (1 + random.nextInt(255));
            versions.add(GradersVersion.of(List.of(jar(compiled))));
        }
        assertEquals(200, versions.size());
    }

    /** One with a grader, always of the same name and size, and of the same time. */
    private Path jar(byte[] compiled) throws IOException {
        Path jar = folder.resolve("checks.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry("chainrule/exercises/relu/ReluGrader.class");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(compiled);
        }
        Files.setLastModifiedTime(
                jar, FileTime.fromMillis(System.nanoTime() / 1_000_000)); // or Java keeps what it read
        return jar;
    }

    @Test
    void theRunningProgramHasOne() {
        assertTrue(GradersVersion.current().matches("[0-9a-f]{16}"), GradersVersion::current);
    }
}

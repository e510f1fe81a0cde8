package chainrule.marks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    void theRunningProgramHasOne() {
        assertTrue(GradersVersion.current().matches("[0-9a-f]{16}"), GradersVersion::current);
    }
}

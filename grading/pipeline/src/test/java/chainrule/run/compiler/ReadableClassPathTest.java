package chainrule.run.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadableClassPathTest {

    @TempDir
    Path folder;

    private static Path open(Path file, boolean all) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(all ? "rwxr-xr-x" : "rwx------"));
        return file;
    }

    private Path copies() throws IOException {
        open(folder, true);
        return open(Files.createDirectory(folder.resolve("copies")), true);
    }

    private static void assumeRoot() {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root starts processes of other users");
    }

    @Test
    void whatEveryUserCanReadStaysWhereItIs() throws IOException {
        Path copies = copies();
        Path jar = open(Files.writeString(folder.resolve("a.jar"), "a"), true);
        assertEquals(List.of(jar), ReadableClassPath.of(jar + File.pathSeparator + folder.resolve("missing"), copies));
    }

    @Test
    void whatLiesInAFolderOfRootIsCopiedInItsOrder() throws IOException {
        assumeRoot();
        Path copies = copies();
        Path home = open(Files.createDirectory(folder.resolve("root")), false);
        Path jar = Files.writeString(home.resolve("a.jar"), "a");
        Path classes =
                Files.createDirectories(home.resolve("classes/b/c")).getParent().getParent();
        Files.writeString(classes.resolve("b/c/D.class"), "d");
        List<Path> made = ReadableClassPath.of(jar + File.pathSeparator + classes, copies);
        assertEquals(2, made.size());
        assertEquals("a", Files.readString(made.get(0)));
        assertTrue(made.get(0).toString().endsWith(".jar"), made::toString);
        assertEquals("d", Files.readString(made.get(1).resolve("b/c/D.class")));
        for (Path copy : made) {
            assertTrue(ReadableClassPath.isReachable(copy), copy::toString);
        }
    }

    @Test
    void oneFileThatOthersCannotReadIsEnoughForACopy() throws IOException {
        Path classes = open(Files.createDirectory(folder.resolve("classes")), true);
        open(folder, true);
        assertTrue(ReadableClassPath.isReachable(classes));
        open(Files.writeString(classes.resolve("A.class"), "a"), false);
        assertFalse(ReadableClassPath.isReachable(classes));
    }
}

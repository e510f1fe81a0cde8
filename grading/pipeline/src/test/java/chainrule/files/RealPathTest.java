package chainrule.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealPathTest {

    @TempDir
    Path folder;

    @BeforeEach
    void links() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("to-b"), folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/b/up"), Path.of(".."));
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("a/not-there"));
        Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a/b",
        "to-b, a/b",
        "to-b/new/newer, a/b/new/newer",
        "to-b/.., a",
        "to-b/../new, a/new",
        "to-b/up/b/./x, a/b/x",
        "dangling, a/not-there",
        "dangling/x, a/not-there/x",
        "new/../to-b, a/b",
    })
    void linksAreFollowedAndWhatIsNotThereYetStays(String path, String real) throws IOException {
        assertEquals(folder.resolve(real), RealPath.of(folder.resolve(path)));
    }

    @Test
    void aLinkToItselfEndsInAnError() {
        assertThrows(FileSystemLoopException.class, () -> RealPath.of(folder.resolve("loop/x")));
    }
}

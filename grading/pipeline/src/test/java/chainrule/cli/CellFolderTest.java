package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells as files of Java. */
class CellFolderTest {

    @TempDir
    Path temporary;

    private CellFolder folder;

    @BeforeEach
    void inAFolderOfItsOwn() throws IOException {
        folder = new CellFolder(Files.createDirectory(temporary.resolve("relu")));
    }

    private List<String> lines(String kind, String key) throws IOException {
        return Files.readAllLines(folder.path().resolve(kind).resolve(key).resolve("Cell.java"));
    }

    @Test
    void everyLineKeepsItsNumberWithoutImports() throws IOException {
        folder.put("s00000", "import java.util.*;\nint a;\n  import static java.lang.Math.max;\nint b;");
        for (String kind : List.of("cells", "statements")) {
            List<String> lines = lines(kind, "s00000");
            assertFalse(String.join("\n", lines).contains("import"), kind);
            assertEquals("int a;", lines.get(1));
            assertEquals("int b;", lines.get(3));
        }
    }

    @Test
    void aCellThatIsTakenOutIsNotReadAgain() throws IOException {
        folder.put("s00000", "int a;");
        folder.put("s00001", "int b;");
        folder.remove("s00000");
        assertFalse(Files.exists(folder.path().resolve("cells/s00000")));
        assertTrue(Files.exists(folder.path().resolve("cells/s00001/Cell.java")));
    }

    @Test
    void whereNothingWasGivenThereIsNothingToLeaveOut() throws IOException {
        folder.putBase(temporary.resolve("nothing"));
        assertFalse(Files.exists(folder.path().resolve("base")));
        Files.writeString(Files.createDirectory(temporary.resolve("given")).resolve("Stub.java"), "int a;");
        folder.putBase(temporary.resolve("given"));
        assertEquals(
                "class Cell { int a;",
                Files.readAllLines(folder.path().resolve("base/Stub.java")).get(0));
    }
}

package chainrule.cli;

import chainrule.files.Folders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cells as Java files for a program that reads whole classes; every line keeps its number. */
final class CellFolder {

    private static final Pattern IMPORT = Pattern.compile("(?m)^[ \\t]*+import [^;\n]{1,300}+;");

    private final Path folder;

    CellFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /** Adds a student's cell as members of a class or, if it contains anything else, as statements. */
    void put(String key, String source) throws IOException {
        String code = IMPORT.matcher(source).replaceAll("");
        write(folder.resolve("cells").resolve(key).resolve("Cell.java"), "class Cell { %s\n}\n".formatted(code));
        write(
                folder.resolve("statements").resolve(key).resolve("Cell.java"),
                "class Cell { void cell() throws Exception { %s\n} }\n".formatted(code));
    }

    /** Removes a cell that cannot be compared. */
    void remove(String key) throws IOException {
        Folders.remove(folder.resolve("cells").resolve(key));
    }

    /**
     * Adds what everybody was given.
     *
     * @param base a folder of Java files, which may be missing
     */
    void putBase(Path base) throws IOException {
        if (Files.isDirectory(base)) {
            try (Stream<Path> files = Files.list(base)) {
                for (Path file : files.toList()) {
                    String code = IMPORT.matcher(Files.readString(file)).replaceAll("");
                    String name = file.getFileName().toString();
                    write(folder.resolve("base").resolve(name), "class Cell { %s\n}\n".formatted(code));
                }
            }
        }
    }

    /** Writes a file that another user reads from within a sandbox. */
    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        for (Path made = file; !made.equals(folder.getParent()); made = made.getParent()) {
            File each = made.toFile();
            each.setReadable(true, false);
            each.setExecutable(each.isDirectory(), false);
        }
    }
}

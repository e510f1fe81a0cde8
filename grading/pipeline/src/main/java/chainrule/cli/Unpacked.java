package chainrule.cli;

import chainrule.grade.ZipFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of submissions: the given one, or what came out of a zip file, which is removed unless it is to stay. */
final class Unpacked implements AutoCloseable {

    private final Path folder;
    private final List<String> notes;
    private boolean stays;

    private Unpacked(Path folder, List<String> notes, boolean stays) {
        this.folder = folder;
        this.notes = notes;
        this.stays = stays;
    }

    /** @param out the folder of results, where the zip file's content can stay; empty: it is only looked at */
    static Unpacked of(Path given, Optional<Path> out) throws IOException {
        if (Files.isDirectory(given)) {
            return new Unpacked(given, List.of(), true);
        }
        Path folder =
                out.isPresent() ? out.get().resolve("unpacked") : Files.createTempDirectory("chainrule-looked-at");
        try {
            return new Unpacked(folder, ZipFiles.unpack(given, folder), false);
        } catch (IOException e) {
            remove(folder);
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    /** What was left out, with the reason. */
    List<String> notes() {
        return notes;
    }

    /** From here on there is something to grade. */
    void keep() {
        stays = true;
    }

    @Override
    public void close() throws IOException {
        if (!stays) {
            remove(folder);
        }
    }

    private static void remove(Path folder) throws IOException {
        ZipFiles.empty(folder);
        Files.deleteIfExists(folder);
    }
}

package chainrule.cli;

import chainrule.grade.TemporaryFolder;
import chainrule.grade.ZipFiles;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of submissions: the given one, or what came out of a zip file, which is removed unless it is to stay. */
final class Unpacked implements AutoCloseable {

    private final Path folder;
    private final List<String> notes;
    private final Closeable removal;
    private boolean stays;

    private Unpacked(Path folder, List<String> notes, Closeable removal) {
        this.folder = folder;
        this.notes = notes;
        this.removal = removal;
    }

    /** @param out the folder of results, where the zip file's content can stay; empty: it is only looked at */
    static Unpacked of(Path given, Optional<Path> out) throws IOException {
        if (Files.isDirectory(given)) {
            return new Unpacked(given, List.of(), () -> {});
        }
        if (out.isEmpty()) {
            TemporaryFolder folder = new TemporaryFolder();
            return of(given, folder.path(), folder);
        }
        Path folder = out.get().resolve("unpacked");
        return of(given, folder, () -> ZipFiles.remove(folder));
    }

    private static Unpacked of(Path zip, Path folder, Closeable removal) throws IOException {
        try {
            return new Unpacked(folder, ZipFiles.unpack(zip, folder), removal);
        } catch (IOException | RuntimeException e) {
            removal.close();
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
            removal.close();
        }
    }
}

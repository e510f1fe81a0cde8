package chainrule.intake;

import chainrule.files.Folders;
import chainrule.files.TemporaryFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of submissions: the given one, or what came out of a zip file, which is removed unless it is to stay. */
public final class SubmissionFolder implements AutoCloseable {

    private final Path given;
    private final Path folder;
    private final List<String> notes;
    private final Closeable removal;
    private boolean stays;

    private SubmissionFolder(Path given, Path folder, List<String> notes, Closeable removal) {
        this.given = given;
        this.folder = folder;
        this.notes = notes;
        this.removal = removal;
    }

    /** @param out the folder of results, where the zip file's content can stay; empty: it is only looked at */
    public static SubmissionFolder of(Path given, Optional<Path> out) throws IOException {
        if (Files.isDirectory(given)) {
            return new SubmissionFolder(given, given, List.of(), () -> {});
        }
        if (out.isEmpty()) {
            TemporaryFolder folder = new TemporaryFolder();
            return of(given, folder.path(), folder);
        }
        Path folder = out.get().resolve("unpacked");
        return of(given, folder, () -> Folders.remove(folder));
    }

    private static SubmissionFolder of(Path zip, Path folder, Closeable removal) throws IOException {
        try {
            return new SubmissionFolder(zip, folder, SubmissionZip.unpack(zip, folder), removal);
        } catch (IOException | RuntimeException e) {
            removal.close();
            throw e;
        }
    }

    /** What the instructor named: the folder, or the zip file. */
    public Path given() {
        return given;
    }

    /** Where the submissions are. */
    public Path folder() {
        return folder;
    }

    /** What was left out, with the reason. */
    public List<String> notes() {
        return notes;
    }

    /** From here on there is something to grade. */
    public void keep() {
        stays = true;
    }

    @Override
    public void close() throws IOException {
        if (!stays) {
            removal.close();
        }
    }
}

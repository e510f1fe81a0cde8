package chainrule.intake;

import chainrule.files.Folders;
import chainrule.files.TemporaryFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder of submissions: the given one, or the content of a zip file, which is removed unless it must stay. */
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

    /**
     * @param out the folder of results, in which the zip file's content can stay; if it is empty, the content is only
     *     looked at
     */
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

    /** The path that the instructor gave: the folder, or the zip file. */
    public Path given() {
        return given;
    }

    /** The folder that contains the submissions. */
    public Path folder() {
        return folder;
    }

    /** What was left out, with the reason. */
    public List<String> notes() {
        return notes;
    }

    /** Keeps the content from now on, because there is something to grade. */
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

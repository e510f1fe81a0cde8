package chainrule.intake;

import chainrule.files.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes notebooks, their times and the names of all other files out of zip files that anybody may have made. */
public final class SubmissionZip {

    /**
     * The limits for one file and for all files together, measured by what comes out and not by what the zip file says.
     */
    record Bounds(int entries, long largest, long all) {

        static final Bounds USUAL = new Bounds(100_000, 64L << 20, 4L << 30);
    }

    /** The zip file states a size, which may be a lie. */
    private static final long MOST_TOLD_OF_SIZE = 1L << 40;

    private SubmissionZip() {}

    /** Puts notebooks into the target, which is emptied first, and returns what was left out and why. */
    public static List<String> unpack(Path zip, Path target) throws IOException {
        return unpack(zip, target, Bounds.USUAL);
    }

    static List<String> unpack(Path zip, Path target, Bounds bounds) throws IOException {
        Folders.empty(target);
        List<String> notes = new ArrayList<>();
        try (ZipFile zipped = open(zip)) {
            if (zipped.size() > bounds.entries()) {
                throw new IOException(
                        "%s has %d entries; %d are allowed".formatted(zip, zipped.size(), bounds.entries()));
            }
            long left = bounds.all();
            ZipEntryNames names = new ZipEntryNames(
                    target, zipped.stream().map(ZipEntry::getName).toList());
            Enumeration<? extends ZipEntry> entries = zipped.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = names.of(entry.getName());
                if (name.isEmpty() || name.startsWith("__MACOSX/")) {
                    continue;
                }
                Optional<String> unusable = names.unusable(name);
                if (unusable.isPresent()) {
                    notes.add("%s: left out, %s".formatted(entry.getName(), unusable.get()));
                    continue;
                }
                Path to = target.resolve(name);
                boolean folder = name.endsWith("/");
                Files.createDirectories(folder ? to : to.getParent());
                if (folder) {
                    continue;
                }
                if (!isWanted(to)) {
                    Files.createFile(to);
                    continue;
                }
                byte[] bytes;
                try (InputStream in = zipped.getInputStream(entry)) {
                    bytes = in.readNBytes((int) Math.min(bounds.largest(), left) + 1);
                }
                left -= bytes.length;
                if (left < 0) {
                    throw new IOException("%s holds more than %d bytes".formatted(zip, bounds.all()));
                }
                Files.write(to, bytes);
                if (bytes.length > bounds.largest()) {
                    makeTooLarge(to, Math.max(entry.getSize(), bytes.length));
                }
            }
        } catch (ZipException e) {
            throw new IOException(
                    "%s is neither a folder nor a complete zip file: %s. Is the download complete?"
                            .formatted(zip, e.getMessage()),
                    e);
        }
        return notes;
    }

    /** Only the names of all other files are kept, which show who handed in something else. */
    private static boolean isWanted(Path file) {
        String name = file.getFileName().toString();
        return FoundFiles.isNotebook(name) || FoundFiles.isOfProgram(name);
    }

    /**
     * Creates a file that is as large as the original would be, so it is reported like any other that is too large;
     * none of its content is kept.
     */
    private static void makeTooLarge(Path file, long size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(0);
            channel.write(ByteBuffer.allocate(1), Math.min(size, MOST_TOLD_OF_SIZE) - 1);
        }
    }

    /** Windows writes names in its console's encoding, and the format's specification says code page 437. */
    private static ZipFile open(Path zip) throws IOException {
        try {
            return new ZipFile(zip.toFile());
        } catch (ZipException e) {
            try {
                return new ZipFile(zip.toFile(), Charset.forName("IBM437"));
            } catch (ZipException again) {
                throw e;
            }
        }
    }
}

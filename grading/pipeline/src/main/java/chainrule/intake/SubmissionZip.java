package chainrule.intake;

import chainrule.files.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Takes notebooks and their times out of zip files that anybody may have made. */
public final class SubmissionZip {

    /** What a file may hold, and all of them together; by what comes out, not by what the zip file says. */
    record Bounds(int entries, long largest, long all) {

        static final Bounds USUAL = new Bounds(100_000, 64L << 20, 4L << 30);
    }

    /** As most file systems have it, in bytes; and some room for the folder's own path. */
    private static final int LONGEST_PART = 255;

    private static final int LONGEST_NAME = 1000;

    private SubmissionZip() {}

    /** Puts notebooks into the target, which is emptied before, and gives what was left out with the reason. */
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
            Enumeration<? extends ZipEntry> entries = zipped.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                String name = entry.getName();
                String file = name.substring(name.lastIndexOf('/') + 1);
                boolean wanted = Submissions.isNotebook(file)
                        || name.endsWith("/timestamp.txt")
                        || name.endsWith(GradescopeDownload.FILE);
                if (Submissions.isZip(name)) {
                    notes.add("%s: left out, a zip file within the zip file is not opened".formatted(name));
                }
                if (Submissions.isRenamed(file)) {
                    notes.add(Submissions.renamed(name));
                }
                if (entry.isDirectory() || !wanted || name.startsWith("__MACOSX/")) {
                    continue;
                }
                Optional<String> unusable = unusable(name, target);
                if (unusable.isPresent()) {
                    notes.add("%s: left out, %s".formatted(name, unusable.get()));
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
                if (bytes.length > bounds.largest()) {
                    notes.add("%s: left out, it holds more than %d bytes".formatted(name, bounds.largest()));
                    continue;
                }
                Path to = target.resolve(name);
                Files.createDirectories(to.getParent());
                Files.write(to, bytes);
            }
        } catch (ZipException e) {
            throw new IOException(
                    "%s is no folder, and is not a whole zip file: %s. Is the download complete?"
                            .formatted(zip, e.getMessage()),
                    e);
        }
        return notes;
    }

    /** Windows writes names in the letters of its console, for which the format's specification names code page 437. */
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

    /** Why no file can have this name; nothing where one can. */
    private static Optional<String> unusable(String name, Path target) {
        if (leaves(name)) {
            return Optional.of("its name leads out of the folder");
        }
        int longest = Stream.of(name.split("/"))
                .mapToInt(part -> part.getBytes(StandardCharsets.UTF_8).length)
                .max()
                .orElse(0);
        if (longest > LONGEST_PART || name.length() > LONGEST_NAME) {
            return Optional.of("its name is too long");
        }
        try {
            Path to = target.resolve(name);
            boolean taken = Files.exists(to);
            for (Path folder = to.getParent(); !folder.equals(target); folder = folder.getParent()) {
                taken |= Files.isRegularFile(folder);
            }
            return taken ? Optional.of("something else has its name") : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of("this system has no such letters in names");
        }
    }

    private static boolean leaves(String name) {
        boolean odd = name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf('\0') >= 0;
        return odd || Stream.of(name.split("/")).anyMatch(part -> part.equals("..") || part.isEmpty());
    }
}

package chainrule.cli;

import chainrule.files.RealPath;
import chainrule.intake.Submissions;
import chainrule.shard.PartFolder;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The folder of results: everything is written within it, and submissions are only read. */
final class ResultFolder {

    /** The folders in it that a run writes into. */
    private static final List<String> FOLDERS = List.of("results", "feedback", "exports", "pseudonymous");

    /** The folders that grading a part, or merging parts, writes into and empties. */
    private static final List<String> OF_PARTS = List.of("versions", "unpacked", "submitted", "inputs", ".merging");

    /** The files that a user may put into a folder before the first run. */
    static final Set<String> OF_USERS = Set.of("overrides.csv");

    private ResultFolder() {}

    /**
     * Checks where the results would really go.
     *
     * @param submitted the folder or zip file of the submissions
     * @throws IOException if that is not below {@code to}, or is among the submissions
     */
    static void require(Path to, Path submitted) throws IOException {
        require(to, submitted, FOLDERS);
    }

    /**
     * The same for a part of a class, and for parts that are merged into the folder, which also empty folders in it.
     */
    static void requireOfParts(Path to, Path submitted) throws IOException {
        require(
                to,
                submitted,
                Stream.concat(FOLDERS.stream(), OF_PARTS.stream()).toList());
        requireOwn(to);
    }

    /**
     * Every run leaves its lock or what it graded with, so a folder with other files and neither of these belongs to
     * the user.
     */
    private static void requireOwn(Path to) throws IOException {
        if (!Files.isDirectory(to)) {
            return;
        }
        try (Stream<Path> files = Files.list(to)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            Optional<String> foreign =
                    names.stream().filter(name -> !OF_USERS.contains(name)).findFirst();
            if (foreign.isPresent() && !names.contains(FolderLock.FILE) && !names.contains(Submissions.GRADED_WITH)) {
                throw new IOException(
                        ("--out %s is not a folder of results: it holds %s, which no run of course grade or course"
                                        + " merge wrote there. Choose a new or empty folder. Nothing was changed.")
                                .formatted(to, foreign.get()));
            }
        }
    }

    /**
     * The results of a whole class would make a part in the same folder unusable.
     *
     * @throws IOException if the folder is that of a part
     */
    static void requireNoPart(Path to) throws IOException {
        if (PartFolder.isPart(to)) {
            throw new IOException(
                    "--out %s is the folder of a part of a class (course grade --shard); choose another folder for the results of the whole class."
                            .formatted(to));
        }
    }

    private static void require(Path to, Path submitted, List<String> folders) throws IOException {
        Path real = RealPath.of(to);
        Path read = RealPath.of(submitted);
        if (real.startsWith(read)) {
            throw new IOException(
                    "--out %s is in %s, which is only read; choose a folder outside it.".formatted(to, submitted));
        }
        for (String name : folders) {
            Path folder = real.resolve(name);
            if (read.startsWith(folder)) {
                throw new IOException("%s is where --out %s puts its results; choose another folder with --out."
                        .formatted(submitted, to));
            }
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                requireInside(real, folder, to);
            }
        }
        if (Files.isDirectory(real)) {
            try (Stream<Path> files = Files.list(real)) {
                for (Path file : files.toList()) {
                    if (isWrittenThrough(file)) {
                        requireInside(real, file, to);
                    }
                }
            }
        }
    }

    private static void requireInside(Path real, Path top, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isSymbolicLink).toList()) {
                // A link to a file is replaced by what is written; one to a folder is followed.
                if ((isWrittenThrough(file) || !Files.isRegularFile(file)) && leadsOut(real, file)) {
                    throw new IOException(
                            ("%s is a link that leads out of --out %s, where all results must stay; remove the link, or"
                                            + " choose another folder with --out.")
                                    .formatted(file, to));
                }
            }
        }
    }

    /** Whether its name is that of a lock or of a file that is being written. */
    private static boolean isWrittenThrough(Path file) {
        String name = file.getFileName().toString();
        return name.equals(FolderLock.FILE) || name.startsWith(".") && name.endsWith(".tmp");
    }

    private static boolean leadsOut(Path real, Path link) throws IOException {
        try {
            return !RealPath.of(link).startsWith(real);
        } catch (FileSystemLoopException e) {
            return true; // Nowhere.
        }
    }
}

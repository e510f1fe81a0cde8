package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.Fingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ids that were deleted from a folder of results, as salted fingerprints: they are enough to notice that a student
 * comes back, but do not list the students who asked to be deleted.
 *
 * @param salt drawn once for each folder
 */
record ForgottenIds(String salt, Set<String> fingerprints) {

    /** The name of the file in the folder of results. */
    static final String FILE = "forgotten.txt";

    private static final String SALT = "salt ";
    private static final String FINGERPRINT = "sha256 ";
    private static final int SHOWN = 12;

    /**
     * The ids that the folder lists; none if it has no such file.
     *
     * @throws IOException if the file is damaged
     */
    static ForgottenIds in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (Files.notExists(file)) {
            byte[] drawn = new byte[16];
            new SecureRandom().nextBytes(drawn);
            return new ForgottenIds(HexFormat.of().formatHex(drawn), Set.of());
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty()
                || !lines.get(0).startsWith(SALT)
                || !lines.stream().skip(1).allMatch(line -> line.startsWith(FINGERPRINT))) {
            throw new IOException(
                    ("%s is damaged: it must have a line that begins with “salt”, and then lines that begin with “sha256”."
                                    + " Restore it, or delete it if no deleted student can come back.")
                            .formatted(file));
        }
        return new ForgottenIds(
                lines.get(0).substring(SALT.length()),
                lines.stream()
                        .skip(1)
                        .map(line -> line.substring(FINGERPRINT.length()))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private String fingerprint(String id) {
        return Fingerprint.of(salt + " " + id);
    }

    boolean has(String id) {
        return !fingerprints.isEmpty() && fingerprints.contains(fingerprint(id));
    }

    ForgottenIds with(String id) {
        Set<String> more = new TreeSet<>(fingerprints);
        more.add(fingerprint(id));
        return new ForgottenIds(salt, more);
    }

    void write(Path folder) {
        String lines = fingerprints.stream()
                .map(fingerprint -> FINGERPRINT + fingerprint + "\n")
                .collect(Collectors.joining());
        AtomicFiles.write(folder.resolve(FILE), SALT + salt + "\n" + lines);
    }

    /**
     * Ends a run that would bring somebody back.
     *
     * @param where the place that still has the data, such as {@code the roster}
     * @param remedy a sentence that says how the student stays deleted
     */
    static void requireNone(Path folder, Collection<String> ids, String where, String remedy) throws IOException {
        ForgottenIds forgotten = in(folder);
        List<String> back = ids.stream().filter(forgotten::has).sorted().toList();
        if (!back.isEmpty()) {
            throw new IOException(
                    "%s: course forget deleted %s from %s, but %s data is still in %s. %s To have %s graded again after all, delete %s from %s."
                            .formatted(
                                    String.join(", ", back),
                                    back.size() == 1 ? "this student" : "these students",
                                    folder,
                                    back.size() == 1 ? "this student's" : "their",
                                    where,
                                    remedy,
                                    back.size() == 1 ? "the student" : "them",
                                    back.stream()
                                            .map(id -> "the line that begins with “%s%s”"
                                                    .formatted(
                                                            FINGERPRINT,
                                                            forgotten
                                                                    .fingerprint(id)
                                                                    .substring(0, SHOWN)))
                                            .collect(Collectors.joining(" and ")),
                                    folder.resolve(FILE)));
        }
    }
}

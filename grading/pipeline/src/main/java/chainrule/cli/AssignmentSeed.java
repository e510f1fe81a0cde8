package chainrule.cli;

import chainrule.assignment.Assignment;
import chainrule.files.AtomicFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;

/** The assignment's seed, which is drawn once, kept with the results, and used by every later run. */
final class AssignmentSeed {

    private AssignmentSeed() {}

    /** The seed that was given on the command line or kept with the results. */
    static Optional<Long> known(Optional<Long> given, Path out) throws IOException {
        Path file = out.resolve("seed.txt");
        if (given.isPresent() || Files.notExists(file)) {
            return given;
        }
        String seed = Files.readString(file).strip();
        try {
            return Optional.of(Long.parseLong(seed));
        } catch (NumberFormatException e) {
            throw new IOException(
                    "%s must hold a whole number of at most 18 digits, found %s; give --seed to set it again."
                            .formatted(file, seed),
                    e);
        }
    }

    /**
     * Requires a seed that the instructor knows: if the seed were drawn, nobody could give a student the same numbers again
     * once the folder is gone.
     *
     * @throws IOException if it is not known
     */
    static void requireForVariants(Assignment assignment, Optional<Long> known) throws IOException {
        if (assignment.variants() && known.isEmpty()) {
            throw new IOException(
                    "Individual numbers (\"variants\": true) need a seed, so that a student gets the same numbers"
                            + " whenever and wherever you grade: give --seed NUMBER, or write \"seed\" into the assignment file.");
        }
    }

    /** The known seed, or a new one, which is then kept. */
    static long of(Optional<Long> given, Path out) throws IOException {
        long seed = known(given, out).orElseGet(() -> new SecureRandom().nextLong() >>> 16);
        AtomicFiles.write(out.resolve("seed.txt"), seed + "\n");
        return seed;
    }
}

package chainrule.run;

import chainrule.files.AtomicFiles;
import chainrule.files.Fingerprint;
import chainrule.files.JsonFiles;
import chainrule.grader.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Outcomes of earlier runs, each under a fingerprint of everything that was run and everything that it depends on: graders,
 * seed, limits, sandbox and JDK. No entry holds a name.
 *
 * <p>It only saves work: a file that is damaged, or from other graders, is left out, and the exercises run again.
 */
final class OutcomeFile {

    private final Path file;
    private final String basis;
    private Map<String, StoredOutcome> outcomes;

    /** Below the fingerprint of its own text. */
    private record Outcomes(String basis, Map<String, StoredOutcome> outcomes) {}

    /** @param gradedWith what marks depend on beside the notebooks */
    OutcomeFile(Path file, String gradedWith) {
        this.file = file;
        this.basis = Fingerprint.of(gradedWith + "java " + Runtime.version());
    }

    /** A name for cells that any student may have handed in. */
    String key(String content) {
        return Fingerprint.of(basis + content);
    }

    /** A name for the cells of one student, which tells neither without the other. */
    String key(String content, String student) {
        return Fingerprint.of(basis + content + student);
    }

    /** What the same cells gave in an earlier run: two students, or this one. */
    Optional<Outcome> of(String content, String student) {
        Map<String, StoredOutcome> known = outcomes();
        StoredOutcome shared = known.get(key(content));
        return Optional.ofNullable(shared == null ? known.get(key(content, student)) : shared)
                .map(StoredOutcome::outcome);
    }

    /** Read when the first one is asked for: a run in which nothing changed asks for none. */
    private synchronized Map<String, StoredOutcome> outcomes() {
        if (outcomes == null) {
            outcomes = read();
        }
        return outcomes;
    }

    private Map<String, StoredOutcome> read() {
        try {
            byte[] all = Files.readAllBytes(file);
            int end = 0;
            while (end < all.length && all[end] != '\n') {
                end++;
            }
            byte[] text = Arrays.copyOfRange(all, Math.min(end + 1, all.length), all.length);
            if (Fingerprint.of(text).equals(new String(all, 0, end, StandardCharsets.UTF_8))) {
                Outcomes read = JsonFiles.read(text, Outcomes.class);
                return read.basis.equals(basis) ? read.outcomes : Map.of();
            }
        } catch (IOException e) {
            // Not there, or of a version that wrote another form.
        }
        return Map.of();
    }

    /** Writes what a run gave, and what was there before as far as there is room. */
    void write(Map<String, StoredOutcome> fresh, int most) {
        Map<String, StoredOutcome> all = new LinkedHashMap<>(fresh);
        outcomes().forEach((key, outcome) -> {
            if (all.size() < most) {
                all.putIfAbsent(key, outcome);
            }
        });
        String text = JsonFiles.text(new Outcomes(basis, new TreeMap<>(all)));
        AtomicFiles.write(file, Fingerprint.of(text) + "\n" + text);
    }
}

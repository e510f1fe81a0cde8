package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.cell.Declaration;
import chainrule.cell.Invocation;
import chainrule.files.Fingerprint;
import chainrule.grader.Grader;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.grader.Status;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The outcomes of exercises in this run, by everything that was run: copies, common solutions and untouched cells run
 * twice, and then no more. The same cells get the same mark. In a later run, cells that did not change need not run at all.
 *
 * <p>An outcome counts for others only if the runs of two students agree on it, so a student whose process is spoilt,
 * or whose code depends on chance, does not decide what others get. Only outcomes of code that ended by itself and soon
 * are kept, because code that ran out of time or memory may have met a busy machine.
 */
public final class KnownOutcomes {

    /** The name of the file beside the results. */
    public static final String FILE = "known-outcomes.txt";

    /** The largest number of outcomes, each of a few kilobytes at most. */
    private static final int MOST = 10_000;

    /**
     * @param student whose run gave it, until another student's agrees
     * @param outcome empty if two runs did not agree
     */
    private record SeenOutcome(String student, Optional<Outcome> outcome, boolean agreed) {}

    private final Map<String, SeenOutcome> byContent;

    private final Optional<OutcomeFile> earlier;

    private KnownOutcomes(int most, Optional<OutcomeFile> earlier) {
        this.earlier = earlier;
        byContent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SeenOutcome> eldest) {
                return size() > most;
            }
        };
    }

    /** Outcomes for all workers of one run. */
    public static KnownOutcomes ofOneRun() {
        return new KnownOutcomes(MOST, Optional.empty());
    }

    /** The same with what earlier runs gave, and for later ones. @param gradedWith what marks depend on beside the notebooks */
    public static KnownOutcomes ofAllRuns(Path folder, String gradedWith) {
        return new KnownOutcomes(MOST, Optional.of(new OutcomeFile(folder.resolve(FILE), gradedWith)));
    }

    /** No outcomes, for runs that are unrelated. */
    static KnownOutcomes none() {
        return new KnownOutcomes(0, Optional.empty());
    }

    /**
     * A name for an exercise's compiled cells with their line numbers, and for the inputs that they get; every run of the
     * program gives the same answers for cells with the same name.
     */
    static String content(Grader grader, CompiledCells cells, GraderSettings inputs) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(all);
            out.writeUTF(grader.exercise().id());
            out.writeLong(inputs.seed());
            out.writeLong(inputs.sizes());
            out.writeInt(inputs.cases());
            out.writeInt(cells.classes().size());
            for (Map.Entry<String, byte[]> type :
                    new TreeMap<>(cells.classes()).entrySet()) { // A shell loads them in any order.
                out.writeUTF(type.getKey());
                out.writeInt(type.getValue().length);
                out.write(type.getValue());
            }
            out.writeInt(cells.invocations().size());
            for (Invocation each : cells.invocations()) {
                out.writeUTF(each.className());
                out.writeUTF(each.methodName());
                out.writeUTF(each.variable());
            }
            out.writeInt(cells.declarations().size());
            for (Declaration each : cells.declarations()) {
                out.writeUTF(each.name());
                out.writeUTF(each.kind().name());
                out.writeUTF(each.className());
                out.writeBoolean(each.inExercise());
            }
            return Fingerprint.of(all.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("names of classes are short", e);
        }
    }

    /** The outcome on which two students with the same cells agree, or which this student had in an earlier run. */
    synchronized Optional<Outcome> of(String content, String student) {
        SeenOutcome known = byContent.get(content);
        return known == null || !known.agreed() ? earlier.flatMap(file -> file.of(content, student)) : known.outcome();
    }

    /** Keeps for later runs what this one gave, if it gave anything. */
    public synchronized void write() {
        Map<String, StoredOutcome> fresh = new LinkedHashMap<>();
        earlier.ifPresent(file -> {
            byContent.forEach((content, seen) -> seen.outcome()
                    .flatMap(StoredOutcome::of)
                    .ifPresent(stored ->
                            fresh.put(seen.agreed() ? file.key(content) : file.key(content, seen.student()), stored)));
            if (!fresh.isEmpty()) {
                file.write(fresh, MOST);
            }
        });
    }

    /** @param soon whether it took a small part of its time */
    synchronized void add(String content, String student, Outcome outcome, boolean soon) {
        boolean ended = outcome.status() == Status.GRADED || outcome.status() == Status.NOT_WRITTEN;
        if (!soon || !ended) {
            return;
        }
        SeenOutcome known = byContent.get(content);
        if (known == null) {
            byContent.put(content, new SeenOutcome(student, Optional.of(outcome), false));
        } else if (!known.agreed() && !known.student().equals(student)) {
            byContent.put(content, new SeenOutcome("", known.outcome().filter(outcome::equals), true));
        }
    }
}

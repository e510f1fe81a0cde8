package chainrule.run;

import chainrule.cell.CompiledCells;
import chainrule.cell.Declaration;
import chainrule.cell.Invocation;
import chainrule.files.Fingerprint;
import chainrule.grader.Grader;
import chainrule.grader.Outcome;
import chainrule.grader.Status;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What exercises of this run gave, by all that was run: copies, common solutions and untouched cells run twice, and then no
 * more. The same cells get the same mark.
 *
 * <p>An outcome counts for others only when the runs of two students agree on it, so that nobody who spoils his own
 * process, or whose code draws lots, decides what others get. Kept is only what ended by itself and soon: what ran out of
 * time or memory may have met a busy machine.
 */
public final class KnownOutcomes {

    /** Of kilobytes each at most. */
    private static final int MOST = 10_000;

    /** @param student whose run gave it, until another one's agrees; @param outcome none where two runs did not agree */
    private record SeenOutcome(String student, Optional<Outcome> outcome, boolean agreed) {}

    private final Map<String, SeenOutcome> byContent;

    private KnownOutcomes(int most) {
        byContent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SeenOutcome> eldest) {
                return size() > most;
            }
        };
    }

    /** For all workers of one run. */
    public static KnownOutcomes ofOneRun() {
        return new KnownOutcomes(MOST);
    }

    /** For runs that have nothing to do with each other. */
    static KnownOutcomes none() {
        return new KnownOutcomes(0);
    }

    /**
     * A name for an exercise's cells as they are compiled, with the numbers of their lines; of cells with the same name every
     * run of the program says the same.
     */
    static String content(Grader grader, CompiledCells cells) {
        try {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(all);
            out.writeUTF(grader.exercise().id());
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

    /** What the same cells gave two students. */
    synchronized Optional<Outcome> of(String content) {
        SeenOutcome known = byContent.get(content);
        return known == null || !known.agreed() ? Optional.empty() : known.outcome();
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

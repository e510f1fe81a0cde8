package chainrule.run.compiler;

import chainrule.cell.CompiledCells;
import chainrule.line.NamedMistakes;
import chainrule.line.PreparedEdits;
import chainrule.marks.Comment;
import chainrule.notebook.ExerciseKey;
import chainrule.run.sandbox.TimeBudget;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A notebook in the compiling process; this process has only its file, and sends it again if the compiling process had
 * to be started again.
 */
public final class RemoteNotebook {

    private static final int PART = 1 << 20;

    private final CompilerProcess worker;
    private final Path file;
    private final TimeBudget budget;
    private List<ExerciseKey> exercises = List.of();
    private int sentTo;

    RemoteNotebook(CompilerProcess worker, Path file, TimeBudget budget) throws IOException, CompilerEndedException {
        this.worker = worker;
        this.file = file;
        this.budget = budget;
        send();
    }

    private void send() throws IOException, CompilerEndedException {
        sentTo = worker.begin(budget);
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
                byte[] next = part;
                worker.within(budget, () -> {
                    worker.compiling().add(next);
                    return null;
                });
            }
        }
    }

    /** See {@link CompilerService#lesson}. */
    public String lesson(List<ExerciseKey> all) throws CompilerEndedException {
        return worker.within(budget, () -> worker.compiling().lesson(all));
    }

    /** See {@link CompilerService#hasWork}. */
    public boolean hasWork(List<ExerciseKey> lesson) throws CompilerEndedException {
        return worker.within(budget, () -> worker.compiling().hasWork(lesson));
    }

    /** See {@link CompilerService#find}; the other methods compile the cells of these exercises. */
    public List<FoundCell> find(List<ExerciseKey> wanted) throws CompilerEndedException {
        exercises = List.copyOf(wanted);
        return worker.within(budget, () -> worker.compiling().find(exercises));
    }

    /** See {@link CompilerService#source}. */
    public String source(String exercise) throws IOException, CompilerEndedException {
        return again(() -> worker.compiling().source(exercise));
    }

    /** See {@link CompilerService#compileTogether}. */
    public Map<String, CompiledCells> compileTogether() throws IOException, CompilerEndedException {
        return again(() -> worker.compiling().compileTogether(worker.startup()));
    }

    /** See {@link CompilerService#compile}. */
    public CompiledCells compile(String exercise) throws IOException, CompilerEndedException {
        return again(() -> worker.compiling().compile(worker.startup(), exercise));
    }

    /** See {@link CompilerService#compileAlone}. */
    public CompiledCells compileAlone(String exercise) throws IOException, CompilerEndedException {
        return again(() -> worker.compiling().compileAlone(worker.startup(), exercise));
    }

    /** See {@link CompilerService#edits}. */
    public PreparedEdits edits(String exercise, NamedMistakes named, int most)
            throws IOException, CompilerEndedException {
        return again(() -> worker.compiling().edits(worker.startup(), exercise, named, most));
    }

    private <T> T again(Supplier<T> request) throws IOException, CompilerEndedException {
        if (!worker.isSince(sentTo)) {
            send();
            find(exercises);
        }
        return worker.within(budget, request);
    }

    /** Writes a copy with comments. */
    public void copy(List<Comment> comments, OutputStream out) throws IOException, CompilerEndedException {
        worker.within(budget, () -> {
            worker.compiling().annotate(comments);
            return null;
        });
        for (byte[] part = nextOfCopy(); part.length > 0; part = nextOfCopy()) {
            out.write(part);
        }
    }

    private byte[] nextOfCopy() throws CompilerEndedException {
        return worker.within(budget, () -> worker.compiling().nextOfCopy());
    }
}

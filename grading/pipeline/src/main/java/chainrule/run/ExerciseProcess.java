package chainrule.run;

import chainrule.run.sandbox.ProcessDeadline;
import chainrule.run.sandbox.TimeBudget;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The process that runs one exercise's code, and its time. A training begins with a fresh time, and in a new process if
 * the process before was ended or ended itself.
 */
final class ExerciseProcess implements AutoCloseable {

    private final Supplier<StudentProcess> another;
    private final Consumer<StudentProcess> load;
    private final TimeBudget budget;
    private final Duration limit;
    private StudentProcess process;
    private ProcessDeadline end;
    private Optional<StudentProcess> firstEnded = Optional.empty();

    /**
     * Loads the code.
     *
     * @param another starts a process, for a training after the process before has ended
     * @param load puts the exercise's code into a process
     */
    ExerciseProcess(
            StudentProcess process,
            Supplier<StudentProcess> another,
            Consumer<StudentProcess> load,
            TimeBudget budget,
            Duration limit) {
        this.process = process;
        this.another = another;
        this.load = load;
        this.budget = budget;
        this.limit = limit;
        this.end = process.within(budget, limit);
        load.accept(process);
    }

    /** The process that runs the code now. */
    StudentProcess process() {
        return process;
    }

    /** The first process that ended, which shows what was wrong; if none has ended, the current one. */
    StudentProcess decisive() {
        return firstEnded.orElse(process);
    }

    /**
     * A training begins.
     *
     * @param limits how many limits it may take
     */
    void begin(int limits) {
        end.close();
        boolean ended = process.hasEnded();
        if (ended) {
            firstEnded = Optional.of(decisive());
            process.close();
            process = another.get();
        }
        end = process.within(budget, limit.multipliedBy(limits));
        if (ended) {
            load.accept(process);
        }
    }

    @Override
    public void close() {
        end.close();
    }
}

package chainrule.contract;

import chainrule.cell.CellCompiler;
import chainrule.cell.CellLoader;
import chainrule.cell.CompiledCells;
import chainrule.grader.DirectRun;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Outcome;
import chainrule.subject.InProcessSubject;
import chainrule.subject.Subject;
import chainrule.subject.TimeLimit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Takes a cell body the way of a student's cell: compiled, loaded, graded, in this process. */
final class InProcess {

    static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    static final String STARTUP = text(Path.of("../../environment/kernel/startup.jsh"));

    private static final ThreadLocal<CellCompiler> COMPILER =
            ThreadLocal.withInitial(() -> new CellCompiler(CLASS_PATH, STARTUP));

    private static final CellStore STORE = CellStore.of(CLASS_PATH, STARTUP);

    /** More places than cells, so that two rarely wait for each other. */
    private static final int PLACES = 1 << 14;

    private static final Map<String, CompiledCells> COMPILED = new ConcurrentHashMap<>(PLACES);

    private static final Map<String, Outcome> GRADED = new ConcurrentHashMap<>(PLACES);

    private InProcess() {}

    /** Each cell is compiled once, whoever asks. */
    static CompiledCells compile(String cell) {
        return COMPILED.computeIfAbsent(
                cell, c -> STORE.get(c, () -> COMPILER.get().compile(c, List.of())));
    }

    /** @param others the notebook's other cells */
    static CompiledCells compile(String cell, List<String> others) {
        return COMPILER.get().compile(cell, others);
    }

    /**
     * What a student's check gives: each cell is graded once, whichever tests ask. Not for mutation testing, where the grader
     * is another one in the same process.
     */
    static Outcome gradeOnce(String cell, Grader grader) {
        return GRADED.computeIfAbsent(
                grader.exercise().id() + cell, key -> grade(compile(cell), grader, GraderSettings.notebook()));
    }

    /** Grades an exercise's cells on all cores, for the tests that ask for them next. */
    static void gradeAhead(List<ExerciseFolder> exercises) {
        List<Runnable> work = exercises.stream()
                .flatMap(e -> Stream.of(e.mutants(), e.caught(), e.right(), e.forms())
                        .flatMap(List::stream)
                        .map(c -> (Runnable) () -> gradeOnce(c.text(), e.grader())))
                .toList();
        work.parallelStream().forEach(InProcess::quietly);
    }

    /** What fails here fails again in the test of that cell, which says so. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | AssertionError e) {
            return;
        }
    }

    /** What a student's check gives, on the JUnit platform. */
    static Outcome grade(CompiledCells cells, Grader grader, GraderSettings settings) {
        return grade(cells, grader, settings, GraderRunner::run);
    }

    /** What a student's check gives of a cell that may run on: all of its checks together have so long. */
    static Outcome gradeWithin(Duration time, CompiledCells cells, Grader grader) {
        return grade(cells, grader, GraderSettings.notebook(), GraderRunner::run, new TimeLimit(time));
    }

    /** What a student's check gives, without JUnit: several times as fast. */
    static Outcome gradeFast(CompiledCells cells, Grader grader, GraderSettings settings) {
        return grade(cells, grader, settings, DirectRun::run);
    }

    /** The same with the notebook's inputs. */
    static Outcome gradeFast(String cell, Grader grader) {
        return gradeFast(compile(cell), grader, GraderSettings.notebook());
    }

    /** See {@link DirectRun#coincidences}. */
    static List<String> coincidences(CompiledCells cells, Grader grader, GraderSettings settings) {
        return grade(cells, grader, settings, DirectRun::coincidences);
    }

    private interface Run<T> {
        T run(Grader grader, Subject subject, GraderSettings settings);
    }

    private static <T> T grade(CompiledCells cells, Grader grader, GraderSettings settings, Run<T> run) {
        return grade(cells, grader, settings, run, TimeLimit.none());
    }

    private static <T> T grade(
            CompiledCells cells, Grader grader, GraderSettings settings, Run<T> run, TimeLimit limit) {
        // Anew for each run: a static field of one run must not reach the next.
        CellLoader loader = new CellLoader(cells.classes(), InProcess.class.getClassLoader());
        try (limit) {
            loader.run(cells.invocations());
            var code = loader.code(grader.exercise().declares(), cells.declarations());
            return run.run(grader, InProcessSubject.of(code, limit), settings);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

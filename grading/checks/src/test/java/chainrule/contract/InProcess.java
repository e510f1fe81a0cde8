package chainrule.contract;

import chainrule.cell.CellCompiler;
import chainrule.cell.CellLoader;
import chainrule.cell.CompiledCells;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.Outcome;
import chainrule.grader.Settings;
import chainrule.subject.InProcessSubject;
import chainrule.subject.TimeLimit;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Takes a cell body the way of a student's cell: compiled, loaded, graded, in this process. */
final class InProcess {

    private static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    private static final CellCompiler COMPILER =
            new CellCompiler(CLASS_PATH, text(Path.of("../../environment/kernel/startup.jsh")));

    private InProcess() {}

    static CompiledCells compile(String cell) {
        return COMPILER.compile(cell, List.of());
    }

    static Outcome grade(CompiledCells cells, Grader grader, Settings settings) {
        // Anew for each run: a static field of one run must not reach the next.
        CellLoader loader = new CellLoader(cells.classes(), InProcess.class.getClassLoader());
        loader.run(cells.invocations());
        try (TimeLimit limit = TimeLimit.none()) {
            var code = loader.code(grader.exercise().declares(), cells.declarations());
            return GraderRunner.run(grader, InProcessSubject.of(code, limit), settings);
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

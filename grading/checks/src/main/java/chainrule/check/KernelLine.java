package chainrule.check;

import chainrule.cell.CellLine;
import chainrule.cell.CellSource;
import chainrule.edit.EditEngine;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.jupyter.CellSnippets;
import chainrule.line.LineSearch;
import chainrule.line.SearchThread;
import chainrule.tensor.Matrices;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the line of the mistake in the kernel's own cells, while the student reads the verdict. */
final class KernelLine {

    private KernelLine() {}

    /** @param classes that the check line names */
    static Optional<ShownLine> find(Grader grader, Outcome outcome, List<String> classes) {
        return classes.stream()
                .map(CellLine::outerClass)
                .distinct()
                .flatMap(name -> CellSnippets.ofKernel().flatMap(s -> s.cellOf(name)).stream())
                .distinct()
                .flatMap(cell -> find(grader, outcome, cell).stream())
                .findFirst();
    }

    private static Optional<ShownLine> find(Grader grader, Outcome outcome, CellSnippets.DeclaringCell cell) {
        LineSearch search = new LineSearch(new EditEngine(classPath(), ""), ShownLine.LIMIT);
        return SearchThread.found(
                        () -> search.find(grader, outcome, () -> CellSource.of(cell.text(), cell.others())),
                        ShownLine.PATIENCE)
                .map(line -> ShownLine.of(line, "cell [%d]".formatted(cell.number())));
    }

    /** The class path at grading, as far as the compiler must find it. */
    private static List<Path> classPath() {
        return Stream.of(Matrices.class, Graders.class)
                .map(KernelLine::jarOf)
                .distinct()
                .toList();
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

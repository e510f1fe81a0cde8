package chainrule.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;

/**
 * Compiles an exercise's cell with what the other cells declare, exactly as the kernels cut and wrap cells.
 *
 * <p>Nothing runs. Hostile source can exhaust the compiler's heap or stack: whoever grades others' work calls this in a
 * process that may be ended.
 */
public final class CellCompiler {

    // One for all sessions: opening every jar again takes most of a compilation's time.
    private final StandardJavaFileManager classPath =
            ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null);

    private final Declarations declarations = new Declarations();
    private final String startup;

    /**
     * @param classPath what the cells may import
     * @param startup the kernel's start-up cell; its declarations and imports hold for every cell
     */
    public CellCompiler(List<Path> classPath, String startup) {
        try {
            this.classPath.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            // Else each compilation looks into every jar for plug-ins of the compiler.
            this.classPath.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.startup = startup;
    }

    /**
     * @param exercise the exercise's own cell, compiled whole and last, so that its declarations win
     * @param others the notebook's other cells in their order, of which imports, type and method declarations and
     *     variables with constant initialisers are taken
     */
    public synchronized CompiledCells compile(String exercise, List<String> others) {
        return inShell(session -> {
            List<Session.Declared> declared =
                    others.stream().map(session::declarationsOf).toList();
            return session.whole(exercise, leftOut(declared, -1));
        });
    }

    /**
     * Compiles a notebook once for all those exercises whose cells only declare types and methods, compile, and share no
     * name with another cell: then it makes no difference which of them comes last.
     *
     * @param cells all code cells in their order
     * @param exercises places in that list of the cells that are wanted
     * @return by place, what {@link #compile} gives for that cell and the others; a place that is missing is to be
     *     compiled by itself
     */
    public synchronized Map<Integer, CompiledCells> compileTogether(List<String> cells, List<Integer> exercises) {
        return inShell(session -> {
            List<Session.Declared> declared =
                    cells.stream().map(session::declarationsOf).toList();
            Map<Integer, CompiledCells> compiled = new LinkedHashMap<>();
            for (int place : exercises) {
                if (session.standsAlone(declared, place)) {
                    compiled.put(
                            place, session.compiled(declared.get(place), cells.get(place), leftOut(declared, place)));
                }
            }
            return compiled;
        });
    }

    private <T> T inShell(Function<Session, T> work) {
        RecordingControl recording = new RecordingControl();
        JShell.Builder builder =
                JShell.builder().executionEngine(recording, Map.of()).fileManager(own -> classPath);
        try (JShell shell = builder.build()) {
            return work.apply(new Session(shell, recording, declarations, startup));
        }
    }

    /** Notes on all cells but one, counted without it. */
    private static List<String> leftOut(List<Session.Declared> declared, int but) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            int number = but >= 0 && i > but ? i : i + 1;
            if (i != but) {
                declared.get(i)
                        .leftOut()
                        .forEach(line ->
                                notes.add("cell %d: left out, as it does not compile: %s".formatted(number, line)));
            }
        }
        return List.copyOf(notes);
    }
}

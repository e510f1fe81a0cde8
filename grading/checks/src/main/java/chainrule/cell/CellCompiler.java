package chainrule.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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

    private final CellTexts texts = new CellTexts();
    private final String startup;
    private CompletableFuture<Session> next;

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
     *     variables with constant initialisers are taken, as far as the exercise's cell can depend on them
     */
    public synchronized CompiledCells compile(String exercise, List<String> others) {
        return inShell(session -> {
            Set<String> needed = session.needed(exercise, others);
            List<Session.Declared> declared = others.stream()
                    .map(cell -> session.declarationsOf(cell, needed::contains))
                    .toList();
            return session.whole(exercise, leftOut(declared, -1, needed));
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
            Map<Integer, Set<String>> needed = new LinkedHashMap<>();
            exercises.forEach(place -> needed.put(place, session.needed(cells.get(place), without(cells, place))));
            List<Session.Declared> declared = new ArrayList<>();
            for (int place = 0; place < cells.size(); place++) {
                boolean whole = needed.containsKey(place);
                declared.add(session.declarationsOf(
                        cells.get(place),
                        piece -> whole || needed.values().stream().anyMatch(set -> set.contains(piece))));
            }
            Map<Integer, CompiledCells> compiled = new LinkedHashMap<>();
            needed.forEach((place, pieces) -> {
                if (session.standsAlone(declared, place)) {
                    List<String> leftOut = leftOut(declared, place, pieces);
                    compiled.put(place, session.compiled(declared.get(place), cells.get(place), leftOut));
                }
            });
            return compiled;
        });
    }

    private static List<String> without(List<String> cells, int place) {
        List<String> others = new ArrayList<>(cells);
        others.remove(place);
        return others;
    }

    /** Each notebook has a shell of its own; the next one reads the start-up cell while other work is done. */
    private <T> T inShell(Function<Session, T> work) {
        try (Session session = next == null ? open() : next.join()) {
            return work.apply(session);
        } finally {
            next = CompletableFuture.supplyAsync(this::open);
        }
    }

    private Session open() {
        RecordingControl recording = new RecordingControl();
        JShell shell = JShell.builder()
                .executionEngine(recording, Map.of())
                .fileManager(own -> classPath)
                .build();
        return new Session(shell, recording, texts, startup);
    }

    /** Notes on what is needed of all cells but one, counted without it. */
    private static List<String> leftOut(List<Session.Declared> declared, int but, Set<String> needed) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            int number = but >= 0 && i > but ? i : i + 1;
            if (i != but) {
                declared.get(i).leftOut().stream()
                        .filter(needed::contains)
                        .forEach(piece -> notes.add(
                                "cell %d: left out, as it does not compile: %s".formatted(number, firstLine(piece))));
            }
        }
        return List.copyOf(notes);
    }

    private static String firstLine(String code) {
        return code.strip()
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                .findFirst()
                .orElse("");
    }
}

package chainrule.cell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/**
 * Compiles an exercise's cell together with the declarations of the other cells, and splits and wraps cells exactly as
 * the kernels do.
 *
 * <p>Nothing runs. Hostile source can exhaust the compiler's heap or stack, so grading calls this in a process that it
 * can end.
 */
public final class CellCompiler {

    /** The author of a cell gets at most this many notes at once. */
    private static final int MOST_NOTES = 20;

    private final ClassPath classPath;
    private final CellTexts texts;
    private final String startup;

    /**
     * @param classPath what the cells may import
     * @param startup the kernel's start-up cell; its declarations and imports hold for every cell
     */
    public CellCompiler(List<Path> classPath, String startup) {
        this.classPath = new ClassPath(classPath);
        this.texts = new CellTexts(new Imports(this.classPath::classesOf));
        this.startup = startup;
    }

    /**
     * @param exercise the exercise's own cell, compiled whole and last so that its declarations win
     * @param others the notebook's other cells in their order; their imports and declarations of types, methods and
     *     variables are used, as far as the exercise's cell can depend on them
     */
    public synchronized CompiledCells compile(String exercise, List<String> others) {
        try (ShellSession session = open()) {
            Magics own = Magics.in(exercise);
            List<String> before = withStartup(Magics.without(others));
            Set<String> needed = session.needed(own.code(), before);
            List<ShellSession.DeclaredSnippets> declared = before.stream()
                    .map(cell -> session.declarationsOf(cell, needed::contains))
                    .toList();
            return session.whole(own.code(), with(own.notes(), leftOut(declared, -1, needed)), needed);
        }
    }

    /**
     * Compiles a notebook once for all exercises whose cells only declare types and methods, compile, and share no name
     * with another cell, because then it does not matter which of them comes last.
     *
     * @param cells all code cells in their order
     * @param exercises the places in that list of the cells to compile
     * @return for each place, the result of {@link #compile} for that cell and the others; compile a missing place
     *     separately
     */
    public synchronized Map<Integer, CompiledCells> compileTogether(List<String> cells, List<Integer> exercises) {
        try (ShellSession session = open()) {
            List<String> code = Magics.without(cells);
            Map<Integer, Set<String>> needed = new LinkedHashMap<>();
            exercises.forEach(place ->
                    needed.put(place, session.needed(code.get(place), withStartup(without(code, place)))));
            Set<String> all = needed.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
            List<ShellSession.DeclaredSnippets> declared = new ArrayList<>();
            declared.add(session.declarationsOf(startup, all::contains));
            for (int place = 0; place < code.size(); place++) {
                boolean whole = needed.containsKey(place);
                declared.add(session.declarationsOf(code.get(place), piece -> whole || all.contains(piece)));
            }
            Map<Integer, CompiledCells> compiled = new LinkedHashMap<>();
            needed.forEach((place, pieces) -> {
                if (session.standsAlone(declared, 1 + place)) {
                    List<String> notes =
                            with(Magics.in(cells.get(place)).notes(), leftOut(declared, 1 + place, pieces));
                    compiled.put(place, session.compiled(declared.get(1 + place), code.get(place), notes, pieces));
                }
            });
            return compiled;
        }
    }

    /** The source of what an exercise's cell declares and of what it needs from other cells; it need not compile. */
    public synchronized CellSource source(String exercise, List<String> others) {
        try (ShellSession session = open()) {
            return CellSource.of(
                    session.declaring(Magics.in(exercise).code()),
                    withStartup(Magics.without(others)).stream()
                            .flatMap(cell -> session.declarationsIn(cell).stream())
                            .map(CellCutter.Piece::code)
                            .toList());
        }
    }

    /** All cells with the start-up cell first. */
    private List<String> withStartup(List<String> cells) {
        List<String> all = new ArrayList<>(List.of(startup));
        all.addAll(cells);
        return all;
    }

    private static List<String> without(List<String> cells, int place) {
        List<String> others = new ArrayList<>(cells);
        others.remove(place);
        return others;
    }

    /** Opens a separate shell for each notebook. */
    private ShellSession open() {
        RecordingControl recording = new RecordingControl();
        JShell shell = JShell.builder()
                .executionEngine(recording, Map.of())
                .fileManager(own -> classPath)
                .build();
        return new ShellSession(shell, recording, texts);
    }

    /**
     * Notes on needed pieces that were left out, of all cells but one.
     *
     * @param declared the start-up cell's first
     */
    private static List<String> leftOut(List<ShellSession.DeclaredSnippets> declared, int but, Set<String> needed) {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < declared.size(); i++) {
            String where = i == 0 ? "the start-up cell" : "another cell";
            if (i != but) {
                declared.get(i).leftOut().stream()
                        .filter(needed::contains)
                        .forEach(piece -> notes.add("This part of %s was left out because it does not compile: %s"
                                .formatted(where, firstLine(piece))));
            }
        }
        int more = notes.size() - MOST_NOTES;
        return more <= 0
                ? List.copyOf(notes)
                : Stream.concat(
                                notes.stream().limit(MOST_NOTES),
                                Stream.of("… and %d more parts were left out".formatted(more)))
                        .toList();
    }

    private static List<String> with(List<String> notes, List<String> more) {
        return Stream.concat(notes.stream(), more.stream()).toList();
    }

    private static String firstLine(String code) {
        return Excerpt.of(code.strip()
                .lines()
                .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                .findFirst()
                .orElse(""));
    }
}

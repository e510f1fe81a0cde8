package chainrule.cell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

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

    private final String startup;

    /**
     * @param classPath what the cells may import
     * @param startup the kernel's start-up cell; its declarations and imports hold for every cell
     */
    public CellCompiler(List<Path> classPath, String startup) {
        try {
            this.classPath.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
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
        RecordingControl recording = new RecordingControl();
        JShell.Builder builder =
                JShell.builder().executionEngine(recording, Map.of()).fileManager(own -> classPath);
        try (JShell shell = builder.build()) {
            Session session = new Session(shell, recording);
            session.declarationsOf(startup, "start-up");
            for (int i = 0; i < others.size(); i++) {
                session.declarationsOf(others.get(i), "cell " + (i + 1));
            }
            return session.whole(exercise);
        }
    }

    /** One shell's work for one notebook. */
    private static final class Session {

        private final JShell shell;
        private final RecordingControl recording;
        private final CellCutter cutter;
        private final List<String> leftOut = new ArrayList<>();

        Session(JShell shell, RecordingControl recording) {
            this.shell = shell;
            this.recording = recording;
            this.cutter = new CellCutter(shell.sourceCodeAnalysis());
        }

        void declarationsOf(String cell, String name) {
            for (CellCutter.Piece piece : cutter.cut(cell).pieces()) {
                if (!Declarations.isDeclaration(shell.sourceCodeAnalysis(), piece.code())) {
                    continue;
                }
                for (var event : shell.eval(piece.code())) {
                    boolean rejected = event.causeSnippet() == null && event.status() == Snippet.Status.REJECTED;
                    if (rejected && !hangsOnAnother(event.snippet())) {
                        leftOut.add(name + ": left out, as it does not compile: " + firstLine(piece.code()));
                    }
                }
            }
        }

        /** A variable that needs one which is not loaded here is missed only where it is used. */
        private boolean hangsOnAnother(Snippet snippet) {
            return snippet instanceof VarSnippet
                    && shell.diagnostics(snippet).allMatch(d -> d.getCode().startsWith("compiler.err.cant.resolve"));
        }

        CompiledCells whole(String cell) {
            CellCutter.Cut cut = cutter.cut(cell);
            Diagnostics diagnostics = new Diagnostics(shell, cell);
            Map<Snippet, Integer> own = new LinkedHashMap<>();
            for (CellCutter.Piece piece : cut.pieces()) {
                for (var event : shell.eval(piece.code())) {
                    if (event.causeSnippet() == null) {
                        own.put(event.snippet(), piece.start());
                        diagnostics.rejected(event, piece.start());
                    }
                }
                if (!diagnostics.found().isEmpty()) {
                    break;
                }
            }
            cut.unfinished().ifPresent(diagnostics::unfinished);
            own.keySet().forEach(diagnostics::unresolved);
            return new CompiledCells(
                    recording.classes,
                    recording.invocations,
                    declarations(own),
                    diagnostics.found(),
                    List.copyOf(leftOut),
                    lines(own, cell));
        }

        private List<Declaration> declarations(Map<Snippet, Integer> own) {
            return shell.snippets()
                    .filter(s -> shell.status(s).isDefined())
                    .map(s -> declaration(s, own.containsKey(s)))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toList());
        }

        private Optional<Declaration> declaration(Snippet s, boolean inExercise) {
            if (!(s instanceof TypeDeclSnippet) && !(s instanceof MethodSnippet)) {
                return Optional.empty();
            }
            String name = ((DeclarationSnippet) s).name();
            String outer = shell.sourceCodeAnalysis().wrapper(s).fullClassName();
            return Optional.of(
                    s instanceof TypeDeclSnippet
                            ? new Declaration(name, Declaration.Kind.TYPE, outer + "$" + name, inExercise)
                            : new Declaration(name, Declaration.Kind.METHOD, outer, inExercise));
        }

        private Map<String, int[]> lines(Map<Snippet, Integer> own, String cell) {
            Map<String, int[]> lines = new LinkedHashMap<>();
            own.forEach((snippet, start) -> {
                if (shell.status(snippet).isDefined()) {
                    SourceCodeAnalysis.SnippetWrapper wrapper =
                            shell.sourceCodeAnalysis().wrapper(snippet);
                    lines.put(wrapper.fullClassName(), Lines.map(wrapper, start, cell));
                }
            });
            return lines;
        }

        private static String firstLine(String code) {
            return code.strip()
                    .lines()
                    .filter(line -> !line.isBlank() && !line.strip().startsWith("//"))
                    .findFirst()
                    .orElse("");
        }
    }
}

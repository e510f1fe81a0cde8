package chainrule.cell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/** The work of one shell for one notebook. */
final class ShellSession implements AutoCloseable {

    /**
     * The declarations of a cell.
     *
     * @param snippets each with its offset in the cell
     * @param leftOut declarations that do not compile
     * @param complete whether the cell contains nothing else
     */
    record DeclaredSnippets(Map<Snippet, Integer> snippets, List<String> leftOut, boolean complete) {

        Set<String> names() {
            return snippets.keySet().stream()
                    .filter(DeclarationSnippet.class::isInstance)
                    .map(s -> ((DeclarationSnippet) s).name())
                    .collect(Collectors.toSet());
        }
    }

    private final JShell shell;
    private final RecordingControl recording;
    private final CellTexts texts;
    /** For each recorded invocation, the piece of code that it belongs to. */
    private final List<String> invokedBy = new ArrayList<>();

    /** For each snippet, the piece of code that it was made from. */
    private final Map<Snippet, String> madeOf = new HashMap<>();

    private final OverloadSearch overloads;
    /** Snippets whose code the shell changed, with the place of their code in the cell; negative if it is not there. */
    private final Map<Snippet, IntUnaryOperator> made = new HashMap<>();

    ShellSession(JShell shell, RecordingControl recording, CellTexts texts) {
        this.shell = shell;
        this.recording = recording;
        this.texts = texts;
        this.overloads = new OverloadSearch(shell);
    }

    /** The code of the pieces of other cells that an exercise's cell can depend on. */
    Set<String> needed(String exercise, List<String> others) {
        return texts.needed(shell.sourceCodeAnalysis(), exercise, others);
    }

    /** The pieces of a cell that declare or import something. */
    List<CellCutter.Piece> declarationsIn(String cell) {
        return texts.cut(shell.sourceCodeAnalysis(), cell).pieces().stream()
                .filter(piece -> texts.isDeclaration(shell.sourceCodeAnalysis(), piece.code()))
                .toList();
    }

    /** A cell in which everything that declares nothing is blank. */
    String declaring(String cell) {
        return CellSource.blankBut(
                cell,
                declarationsIn(cell).stream()
                        .map(piece -> new int[] {
                            piece.start(), piece.start() + piece.code().length()
                        })
                        .toList());
    }

    /** Declares the parts of a cell that are needed. */
    DeclaredSnippets declarationsOf(String cell, Predicate<String> wanted) {
        CellCutter.CellPieces cut = texts.cut(shell.sourceCodeAnalysis(), cell);
        Map<Snippet, Integer> snippets = new LinkedHashMap<>();
        List<String> leftOut = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        boolean complete = cut.unfinished().isEmpty();
        for (CellCutter.Piece piece : cut.pieces()) {
            if (!wanted.test(piece.code()) || !texts.isDeclaration(shell.sourceCodeAnalysis(), piece.code())) {
                complete = false;
                continue;
            }
            if (done.contains(piece.start())) {
                continue;
            }
            List<SnippetEvent> events = eval(piece.code(), ShellSession::variable);
            Optional<Overloads> found = overloads.of(piece, events, cut.pieces());
            if (found.isPresent()) {
                complete = false;
                done.addAll(found.get().starts());
                events = declare(found.get());
            }
            for (var event : events) {
                snippets.put(event.snippet(), piece.start());
                if (event.status() == Snippet.Status.REJECTED && !hangsOnAnother(event.snippet())) {
                    leftOut.add(piece.code());
                }
            }
        }
        return new DeclaredSnippets(snippets, leftOut, complete);
    }

    /**
     * Records what running the piece would run.
     *
     * @param variable the name that an invocation sets, by its snippet
     * @return the events of the piece itself
     */
    private List<SnippetEvent> eval(String piece, Function<Snippet, String> variable) {
        int before = recording.invocations.size();
        List<SnippetEvent> events = shell.eval(piece);
        Map<String, String> variables = new HashMap<>();
        for (SnippetEvent event : events) {
            if (recording.invocations.size() > before
                    && shell.status(event.snippet()).isDefined()) {
                variables.put(
                        shell.sourceCodeAnalysis().wrapper(event.snippet()).fullClassName(),
                        variable.apply(event.snippet()));
            }
        }
        events.forEach(event -> madeOf.putIfAbsent(event.snippet(), piece));
        for (int i = before; i < recording.invocations.size(); i++) {
            Invocation invocation = recording.invocations.get(i);
            String name = variables.getOrDefault(invocation.className(), "");
            recording.invocations.set(i, new Invocation(invocation.className(), invocation.methodName(), name));
            invokedBy.add(piece);
        }
        return events.stream().filter(e -> e.causeSnippet() == null).toList();
    }

    /**
     * Declares methods where they see each other, and declares those of this cell again so that each calls itself
     * there.
     */
    private List<SnippetEvent> declare(Overloads together) {
        List<SnippetEvent> events = new ArrayList<>(eval(together.source(), ShellSession::variable));
        events.forEach(e -> made.put(e.snippet(), together::inCell));
        if (events.stream().allMatch(e -> e.status().isActive())) {
            for (String method : together.inPlace()) {
                for (SnippetEvent event : eval(method, ShellSession::variable)) {
                    made.put(event.snippet(), offset -> -1);
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static String variable(Snippet snippet) {
        return snippet instanceof VarSnippet v ? v.name() : "";
    }

    /** A variable that needs another one which is not loaded here is missed only where it is used. */
    private boolean hangsOnAnother(Snippet snippet) {
        return snippet instanceof VarSnippet
                && shell.diagnostics(snippet).allMatch(d -> d.getCode().startsWith("compiler.err.cant.resolve"));
    }

    /**
     * Whether a cell means the same wherever it is: it only declares types and methods, and no other cell uses their
     * names.
     */
    boolean standsAlone(List<DeclaredSnippets> cells, int place) {
        DeclaredSnippets own = cells.get(place);
        Set<String> names = own.names();
        boolean shared = cells.stream()
                .filter(c -> c != own)
                .anyMatch(c -> c.names().stream().anyMatch(names::contains));
        return own.complete()
                && !shared
                && own.snippets().keySet().stream()
                        .allMatch(s -> (s instanceof TypeDeclSnippet || s instanceof MethodSnippet)
                                && shell.status(s) == Snippet.Status.VALID);
    }

    /**
     * The result for a cell that has been declared.
     *
     * @param needed the pieces of other cells that run before it
     */
    CompiledCells compiled(DeclaredSnippets own, String cell, List<String> leftOut, Set<String> needed) {
        List<Invocation> invocations = new ArrayList<>();
        for (int i = 0; i < invokedBy.size(); i++) {
            if (needed.contains(invokedBy.get(i))) {
                invocations.add(recording.invocations.get(i));
            }
        }
        CompiledCells all =
                result(own.snippets(), cell, invocations, List.of(), with(overloads.notes(needed), leftOut));
        return ClassNumbers.fromOne(
                made.isEmpty() ? all.only(outerClasses(own.snippets().keySet(), needed)) : all);
    }

    /** The outermost classes of everything that a cell can depend on. */
    private Set<String> outerClasses(Set<Snippet> own, Set<String> needed) {
        return madeOf.entrySet().stream()
                .filter(e -> own.contains(e.getKey()) || needed.contains(e.getValue()))
                .filter(e -> shell.status(e.getKey()).isDefined())
                .map(e -> shell.sourceCodeAnalysis().wrapper(e.getKey()).fullClassName())
                .collect(Collectors.toSet());
    }

    /**
     * The result for a cell that comes after everything that it needs.
     *
     * @param needed the pieces of other cells that run before it
     */
    CompiledCells whole(String cell, List<String> leftOut, Set<String> needed) {
        CellCutter.CellPieces cut = texts.cut(shell.sourceCodeAnalysis(), cell);
        Diagnostics diagnostics = new Diagnostics(shell, cell);
        Map<Snippet, Integer> own = new LinkedHashMap<>();
        Set<Integer> done = new HashSet<>();
        for (CellCutter.Piece piece : cut.pieces()) {
            if (done.contains(piece.start())) {
                continue;
            }
            List<SnippetEvent> events = eval(piece.code(), s -> "");
            Optional<Overloads> found = overloads.of(piece, events, cut.pieces());
            if (found.isPresent()) {
                done.addAll(found.get().starts());
                events = declare(found.get());
            }
            for (var event : events) {
                own.put(event.snippet(), piece.start());
                diagnostics.rejected(event, place(event.snippet(), piece.start()));
            }
            if (!diagnostics.found().isEmpty()) {
                break;
            }
        }
        if (diagnostics.found().isEmpty()) {
            declareWaiting(cut.pieces(), own);
        }
        cut.unfinished().ifPresent(diagnostics::unfinished);
        own.forEach((snippet, start) -> diagnostics.unresolved(snippet, start, made.get(snippet)));
        Set<String> pieces = new HashSet<>(needed);
        pieces.addAll(cut.texts(cell));
        return result(own, cell, recording.invocations, diagnostics.found(), with(overloads.notes(pieces), leftOut));
    }

    private void declareWaiting(List<CellCutter.Piece> pieces, Map<Snippet, Integer> own) {
        Map<Integer, CellCutter.Piece> byStart = pieces.stream().collect(Collectors.toMap(p -> p.start(), p -> p));
        new LinkedHashMap<>(own)
                .forEach((snippet, start) -> Optional.of(snippet)
                        .filter(s -> !made.containsKey(s))
                        .flatMap(s -> overloads.waiting(byStart.get(start), s, pieces))
                        .ifPresent(together -> declare(together).forEach(event -> own.put(event.snippet(), start))));
    }

    private static List<String> with(List<String> notes, List<String> leftOut) {
        return Stream.concat(notes.stream(), leftOut.stream()).toList();
    }

    /** The place of a snippet's code in its cell. */
    private IntUnaryOperator place(Snippet snippet, int start) {
        return made.getOrDefault(snippet, offset -> start + offset);
    }

    private CompiledCells result(
            Map<Snippet, Integer> own,
            String cell,
            List<Invocation> invocations,
            List<Diagnostic> diagnostics,
            List<String> notes) {
        return new CompiledCells(
                recording.classes, invocations, declarations(own), diagnostics, notes, lines(own, cell));
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
        if (Overloads.isHolder(name)) {
            return Optional.empty();
        }
        String outer = shell.sourceCodeAnalysis().wrapper(s).fullClassName();
        return Optional.of(
                s instanceof TypeDeclSnippet
                        ? new Declaration(name, Declaration.Kind.TYPE, outer + "$" + name, inExercise)
                        : new Declaration(name, Declaration.Kind.METHOD, outer, inExercise));
    }

    private Map<String, int[]> lines(Map<Snippet, Integer> own, String cell) {
        CellLines ofCell = new CellLines(cell);
        Map<String, int[]> lines = new LinkedHashMap<>();
        own.forEach((snippet, start) -> {
            if (shell.status(snippet).isDefined()) {
                SourceCodeAnalysis.SnippetWrapper wrapper =
                        shell.sourceCodeAnalysis().wrapper(snippet);
                lines.put(wrapper.fullClassName(), ofCell.map(wrapper, place(snippet, start)));
            }
        });
        return lines;
    }

    @Override
    public void close() {
        shell.close();
    }
}

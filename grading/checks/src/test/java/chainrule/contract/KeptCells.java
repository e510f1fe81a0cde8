package chainrule.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All cells that belong to an exercise: {@code solution.jsh}, and those of {@code cells.txt}, most of which are written
 * as edits of the solution or of each other. grading/guide/add-an-exercise.md explains the format; environment/course_kit/kept_cells.py
 * reads it too.
 */
public final class KeptCells {

    static final String SOLUTION = "solution";
    static final String FILE = "cells.txt";
    private static final String INDENT = "    ";
    private static final Pattern KIND = Pattern.compile("\\[(alternatives|forms|mutants|caught)]");
    private static final Pattern HEAD = Pattern.compile(
            "(?<name>[\\w.+-]+)(?: \\((?:(?<whole>whole)|of (?<base>[\\w.+-]+))\\))?:(?: (?<edit>.+))?");

    private final Path file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One cell as it is written.
     *
     * @param lines a whole cell's own, or edits
     */
    private record Entry(String kind, String name, boolean whole, String base, int line, List<String> lines) {}

    private KeptCells(Path file) {
        this.file = file;
    }

    /**
     * The exercise's cells in the order of the file, the solution first.
     *
     * @throws IllegalArgumentException if the file cannot be understood, or an edit has no place
     */
    public static List<KeptCell> of(Path exercise) {
        KeptCells cells = new KeptCells(exercise.resolve(FILE));
        if (Files.exists(exercise.resolve(SOLUTION + ".jsh"))) {
            List<String> solution = lines(exercise.resolve(SOLUTION + ".jsh"));
            cells.entries.put(SOLUTION, new Entry("", SOLUTION, true, "", 0, solution));
        }
        if (Files.exists(cells.file)) {
            cells.read();
        }
        return cells.entries.values().stream()
                .map(e -> new KeptCell(e.kind(), e.name(), cells.text(e, 0)))
                .toList();
    }

    /** The cell of this name, such as {@code solution} or {@code mutants/db-averaged}. */
    public static String text(Path exercise, String name) {
        return of(exercise).stream()
                .filter(c -> c.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(exercise + " has no cell " + name))
                .text();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        List<String> lines = lines(file);
        String kind = "";
        Entry open = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher k = KIND.matcher(line);
            if (k.matches()) {
                kind = k.group(1);
                open = null;
            } else if (open != null && line.startsWith(INDENT)) {
                open.lines().add(line.substring(INDENT.length()));
            } else if (line.isBlank()) {
                if (open != null && open.whole()) {
                    open.lines().add("");
                }
            } else if (!line.startsWith("#")) {
                open = head(kind, line, i + 1);
            }
        }
    }

    private Entry head(String kind, String line, int number) {
        Matcher head = HEAD.matcher(line);
        if (!head.matches() || kind.isEmpty() || head.group("whole") != null && head.group("edit") != null) {
            throw fault(number, "“" + line + "” is neither a kind in brackets nor a cell's name with a colon.");
        }
        String base = head.group("base") == null ? SOLUTION : head.group("base");
        Entry entry = new Entry(kind, head.group("name"), head.group("whole") != null, base, number, new ArrayList<>());
        if (head.group("edit") != null) {
            entry.lines().add(head.group("edit"));
        }
        if (entries.put(kind + "/" + entry.name(), entry) != null) {
            throw fault(number, "there are two " + kind + " named " + entry.name() + ".");
        }
        return entry;
    }

    /** @param depth how many cells are edits of this one, which is more than there are where they go in a circle */
    private String text(Entry e, int depth) {
        if (e.whole()) {
            return String.join("\n", e.lines()).stripTrailing() + "\n";
        }
        if (e.lines().isEmpty() || depth > entries.size()) {
            throw fault(e.line(), e.name() + (depth == 0 ? " has no edits." : " is an edit of itself."));
        }
        List<Entry> bases =
                entries.values().stream().filter(b -> b.name().equals(e.base())).toList();
        if (bases.size() != 1) {
            throw fault(e.line(), "there are " + bases.size() + " cells named " + e.base() + ", not one.");
        }
        String base = text(bases.get(0), depth + 1);
        try {
            return CellEdit.all(e.lines().stream().map(CellEdit::of).toList(), base);
        } catch (IllegalArgumentException why) {
            throw fault(e.line(), e.name() + ", an edit of " + e.base() + ": " + why.getMessage());
        }
    }

    private IllegalArgumentException fault(int line, String why) {
        return new IllegalArgumentException(file + ", line " + line + ": " + why);
    }
}

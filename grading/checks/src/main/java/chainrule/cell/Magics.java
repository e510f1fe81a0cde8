package chainrule.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel's own commands in a cell, such as {@code %%time}, which are not Java.
 *
 * @param code the cell with blanks in their place, so each line keeps its number and each character its column
 * @param notes on what the commands do only in the notebook
 */
record Magics(String code, List<String> notes) {

    /** The commands of JJava and IJava that affect the lines after them. */
    private static final String EFFECTS =
            "load|classpath|jars|maven|addMavenDependency|mavenRepo|addMavenRepo|loadFromPOM";

    /** A kernel recognises it only at the beginning of the cell, and it takes the whole cell. */
    private static final Pattern OF_CELL = Pattern.compile("^%%(time|loadFromPOM)(?=[ \\t]|$).*", Pattern.MULTILINE);

    /** A line that ends with a semicolon may continue a division in the line above it. */
    private static final Pattern OF_LINE =
            Pattern.compile("^[ \\t]*+%(?:time(?=[ \\t])|(" + EFFECTS + ")(?=[ \\t]|$).*+(?<!;))", Pattern.MULTILINE);

    static Magics in(String cell) {
        Matcher whole = OF_CELL.matcher(cell);
        StringBuilder code = new StringBuilder(cell);
        List<String> notes = new ArrayList<>();
        if (whole.lookingAt()) {
            boolean timed = whole.group(1).equals("time");
            blank(code, 0, timed ? whole.end() : cell.length());
            if (!timed) {
                notes.add(note(1, whole.group()));
            }
        }
        Matcher line = OF_LINE.matcher(code.toString());
        CellLines lines = new CellLines(cell);
        while (line.find()) {
            blank(code, line.start(), line.end());
            if (line.group(1) != null) {
                notes.add(note(lines.at(line.start()), line.group()));
            }
        }
        return new Magics(code.toString(), List.copyOf(notes));
    }

    /** The code without the commands. */
    static List<String> without(List<String> cells) {
        return cells.stream().map(cell -> in(cell).code()).toList();
    }

    private static String note(int line, String magic) {
        return "Line %d, %s, works only in the notebook: checking and grading ignore it."
                .formatted(line, Excerpt.of(magic.strip()));
    }

    private static void blank(StringBuilder code, int from, int to) {
        for (int i = from; i < to; i++) {
            if (code.charAt(i) != '\n') {
                code.setCharAt(i, ' ');
            }
        }
    }
}

package chainrule.cell;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis;

/** The lines of a cell, found once: a long cell has as many lines as questions about them. */
final class CellLines {

    private final String cell;
    /** Where each line begins. */
    private final int[] starts;

    CellLines(String cell) {
        this.cell = cell;
        IntStream after = IntStream.range(0, cell.length())
                .filter(i -> cell.charAt(i) == '\n')
                .map(i -> i + 1);
        this.starts = IntStream.concat(IntStream.of(0), after).toArray();
    }

    /** The line that holds {@code offset}, from 1. */
    int at(int offset) {
        int found = Arrays.binarySearch(starts, Math.min(Math.max(offset, 0), cell.length()));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** What stands in a line; nothing in one that is not there. */
    String text(int line) {
        if (line > starts.length) {
            return "";
        }
        int end = line < starts.length ? starts[line] - 1 : cell.length();
        return cell.substring(starts[line - 1], end);
    }

    /**
     * For each line of the code that JShell wraps around a snippet, from 1, the line of the cell; 0 for lines that JShell
     * added.
     *
     * @param place where in the cell something of the snippet stands; negative for what does not
     */
    int[] map(SourceCodeAnalysis.SnippetWrapper wrapper, IntUnaryOperator place) {
        String[] wrapped = wrapper.wrapped().split("\n", -1);
        int[] map = new int[wrapped.length + 1];
        int offset = 0;
        for (int i = 0; i < wrapped.length; i++) {
            int code = offset + wrapped[i].length() - wrapped[i].stripLeading().length();
            int position = wrapper.wrappedToSourcePosition(code);
            boolean same = position >= 0 && wrapper.sourceToWrappedPosition(position) == code;
            int inCell = same ? place.applyAsInt(position) : -1;
            map[i + 1] = inCell >= 0 ? at(inCell) : 0;
            offset += wrapped[i].length() + 1;
        }
        return map;
    }
}

package chainrule.cell;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import jdk.jshell.SourceCodeAnalysis;

/** The lines of a cell, found once, because a long cell has many lines and many questions are asked about them. */
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

    /** The text of a line; empty if the cell has no such line. */
    String text(int line) {
        if (line > starts.length) {
            return "";
        }
        int end = line < starts.length ? starts[line] - 1 : cell.length();
        return cell.substring(starts[line - 1], end);
    }

    /**
     * Maps each line of the code that JShell wraps around a snippet, from 1, to the line of the cell; lines that JShell
     * added map to 0.
     *
     * @param place the position in the cell of a position in the snippet; negative if it is not in the cell
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

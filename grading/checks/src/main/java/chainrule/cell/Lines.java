package chainrule.cell;

import jdk.jshell.SourceCodeAnalysis;

/** Counts lines: of a cell, and of the code that JShell wraps around a snippet. */
final class Lines {

    private Lines() {}

    /** The line of {@code text} that holds {@code offset}, from 1. */
    static int at(String text, int offset) {
        int end = Math.min(Math.max(offset, 0), text.length());
        return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
    }

    static String text(String cell, int line) {
        return cell.lines().skip(line - 1L).findFirst().orElse("");
    }

    /** For each line of the wrapped snippet, from 1, the line of its cell; 0 for lines that JShell added. */
    static int[] map(SourceCodeAnalysis.SnippetWrapper wrapper, int start, String cell) {
        String wrapped = wrapper.wrapped();
        String[] lines = wrapped.split("\n", -1);
        int[] map = new int[lines.length + 1];
        int offset = 0;
        for (int i = 0; i < lines.length; i++) {
            int code = offset + lines[i].length() - lines[i].stripLeading().length();
            int position = wrapper.wrappedToSourcePosition(code);
            boolean same = position >= 0 && wrapper.sourceToWrappedPosition(position) == code;
            map[i + 1] = same ? at(cell, start + position) : 0;
            offset += lines[i].length() + 1;
        }
        return map;
    }
}

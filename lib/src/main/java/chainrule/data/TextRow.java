package chainrule.data;

import java.util.List;

/** One row of a text file: its cells, stripped, and the number of the line that it begins in. */
record TextRow(int line, List<String> cells) {

    /** The number of cells up to the last one that is not empty. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The content of a cell, or an empty text if the row has no such cell. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean hasNumber() {
        return cells.stream().anyMatch(CellNumber::isNumber);
    }
}

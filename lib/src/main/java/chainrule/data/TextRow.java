package chainrule.data;

import java.util.List;

/** One row of a text file: its cells, stripped, and the number of the line that it begins in. */
record TextRow(int line, List<String> cells) {

    /** How many cells there are up to the last that is not empty. */
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    /** The cells, where one that is not there is empty. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean hasNumber() {
        return cells.stream().anyMatch(CellNumber::isNumber);
    }
}

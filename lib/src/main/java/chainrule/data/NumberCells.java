package chainrule.data;

import java.util.List;

/** Reads columns of numbers. If a cell does not hold a number, the error says where it is, and what to do. */
final class NumberCells {

    private final Sheet sheet;
    private final DecimalSign sign;

    NumberCells(Sheet sheet, DecimalSign sign) {
        this.sheet = sheet;
        this.sign = sign;
    }

    /**
     * Reads x from the given columns and rows.
     *
     * @param keep whether a cell without a value becomes NaN
     */
    double[][] features(List<Integer> columns, int[] rows, boolean keep) {
        return read(columns, rows, keep, false);
    }

    /** Reads y, in which no value may be missing. */
    double[][] targets(List<Integer> columns, int[] rows) {
        return read(columns, rows, false, true);
    }

    private double[][] read(List<Integer> columns, int[] rows, boolean keep, boolean target) {
        double[][] a = new double[rows.length][columns.size()];
        for (int j = 0; j < columns.size(); j++) {
            for (int i = 0; i < rows.length; i++) {
                a[i][j] = number(rows[i], columns.get(j), keep, target);
            }
        }
        return a;
    }

    private double number(int row, int column, boolean keep, boolean target) {
        String cell = sheet.rows().get(row).cell(column);
        double value = CellNumber.of(cell, sign.commas());
        if (!Double.isNaN(value)) {
            return value;
        }
        boolean missing = CellNumber.isMissingNumber(cell);
        if (missing && keep) {
            return Double.NaN;
        }
        if (missing) {
            throw absent(sheet, row, column, target);
        }
        throw new IllegalArgumentException("%s: expected a number, got '%s'; %s"
                .formatted(place(sheet, row, column), ShortText.of(cell), advice(cell, row, column, target)));
    }

    private String advice(String cell, int row, int column, boolean target) {
        if (sheet.isSecondHeader(row)) {
            return "the row looks like a second header, of units or names: delete it in the file";
        }
        String name = ShortText.of(sheet.names().get(column));
        if (!sign.commas() && CellNumber.hasComma(cell)) {
            return "write it with a decimal point, and without commas between thousands";
        }
        if (sign.commas() && !Double.isNaN(CellNumber.of(cell))) {
            return "the file has decimal commas elsewhere: write this number so, too, and without points between thousands";
        }
        if (cell.matches("(?i)yes|no|true|false")) {
            return "write 1 for %s and 0 for %s"
                    .formatted(
                            cell.matches("(?i)yes|no") ? new Object[] {"yes", "no"} : new Object[] {"true", "false"});
        }
        String alone = cell.replaceAll("[%€$£¥]", "").strip();
        if (!Double.isNaN(CellNumber.of(alone, sign.commas()))) {
            return "write the number alone: " + alone;
        }
        if (target) {
            return "correct it; if these are words for classes, write .classes(\"%s\")".formatted(name);
        }
        return "correct it, or leave the column out with .without(\"%s\")".formatted(name);
    }

    /** The error for a cell without a value. */
    static IllegalArgumentException absent(Sheet sheet, int row, int column, boolean target) {
        if (sheet.rows().size() > 1 && sheet.words(column).stream().allMatch(CellNumber::isMissingNumber)) {
            String name = ShortText.of(sheet.names().get(column));
            return new IllegalArgumentException("%s: column '%s' has no value in any row; %s"
                    .formatted(
                            sheet.source(),
                            name,
                            target ? "choose another target" : "leave it out with .without(\"%s\")".formatted(name)));
        }
        String cell = sheet.rows().get(row).cell(column);
        return new IllegalArgumentException(
                "%s: %s; %s"
                        .formatted(
                                place(sheet, row, column),
                                cell.isEmpty()
                                        ? "the cell is empty"
                                        : "the cell holds '" + cell + "', which says that a value is missing",
                                target
                                        ? "a target cannot be guessed: write it into the file, or use .withoutMissing() to leave out all rows with empty cells"
                                        : "fill it in, or use .withoutMissing() to leave out all rows with empty cells, or keep them with .withMissing() and fill them in after the split with .filledByMean()"));
    }

    private static String place(Sheet sheet, int row, int column) {
        return "%s, %s, column '%s'"
                .formatted(
                        sheet.source(),
                        sheet.place(row),
                        ShortText.of(sheet.names().get(column)));
    }
}

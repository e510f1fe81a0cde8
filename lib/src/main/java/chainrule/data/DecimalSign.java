package chainrule.data;

import java.util.List;

/**
 * Whether the numbers of some columns have decimal points or decimal commas.
 *
 * <p>Only columns that are read as numbers decide this, because words such as versions may hold the other sign.
 *
 * @param commas whether a comma begins the decimals
 * @param doubt a number whose sign could also separate thousands, if no other number decides; otherwise null
 */
record DecimalSign(boolean commas, String doubt) {

    static final DecimalSign POINT = new DecimalSign(false, null);

    static DecimalSign of(Sheet sheet, List<Integer> columns) {
        char separator = sheet.separator();
        boolean sure = false;
        String comma = null;
        String point = null;
        for (TextRow row : sheet.rows()) {
            for (int j : columns) {
                String cell = row.cell(j);
                if (cell.indexOf('.') >= 0 && !Double.isNaN(CellNumber.of(cell))) {
                    if (!CellNumber.hasPointedThousands(cell)) {
                        return POINT;
                    }
                    point = point == null ? cell : point;
                } else if (CellNumber.hasComma(cell)) {
                    comma = comma == null ? cell : comma;
                    sure |= !CellNumber.hasThousands(cell);
                }
            }
        }
        if (comma != null && (sure || separator == ';')) {
            return new DecimalSign(true, sure || point != null ? null : comma);
        }
        // Where commas part the cells, points begin the decimals.
        return new DecimalSign(false, separator == ',' || comma != null ? null : point);
    }

    /** Warns how the numbers were read, if there is a doubt. */
    void warn(String source) {
        if (doubt != null) {
            Warnings.say(
                    "%s: '%s' was read as %s, with a decimal %s. But each number with a %s has three digits after it: if these are thousands, take the %ss out of the file."
                            .formatted(
                                    source,
                                    doubt,
                                    Double.toString(CellNumber.of(doubt, commas)),
                                    name(),
                                    name(),
                                    name()));
        }
    }

    private String name() {
        return commas ? "comma" : "point";
    }
}

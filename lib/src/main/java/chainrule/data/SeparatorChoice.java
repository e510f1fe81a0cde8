package chainrule.data;

import chainrule.data.SeparatedRows.Evenness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the sign that separates the cells of a file.
 *
 * <p>A sign that gives all rows the same number of cells is preferred. Blanks also occur within cells, and commas
 * within numbers, so they count as separators only if no other sign fits.
 */
final class SeparatorChoice {

    /** The candidates in the order of their scores; of equals, the more likely one comes first. */
    private final List<SeparatedRows> candidates;

    SeparatorChoice(List<SeparatedRows> candidates) {
        this.candidates = new ArrayList<>(candidates);
        this.candidates.removeIf(rows -> rows.score() == 0);
        this.candidates.sort(Comparator.<SeparatedRows>comparingDouble(rows -> -Math.rint(rows.score() * 1e9)));
    }

    char separator() {
        List<SeparatedRows> left = new ArrayList<>(candidates);
        left.removeIf(rows -> rows.separator() == ',' && areDecimal(rows));
        if (left.stream().anyMatch(rows -> rows.separator() != ' ' && rows.evenness() != Evenness.NOT_ALL)) {
            left.removeIf(rows -> rows.separator() == ' ');
        }
        return left.stream()
                .max(Comparator.comparing(SeparatedRows::evenness).thenComparing(rows -> -candidates.indexOf(rows)))
                .map(SeparatedRows::separator)
                .orElse(',');
    }

    /** Whether another sign separates the rows as evenly and leaves the commas in numbers. */
    private boolean areDecimal(SeparatedRows commas) {
        return candidates.stream()
                .filter(rows -> rows != commas && rows.evenness().compareTo(commas.evenness()) >= 0)
                .filter(rows -> rows.separator() != ' ' || candidates.indexOf(rows) < candidates.indexOf(commas))
                .anyMatch(rows -> rows.hasOnlyDecimalCommas(rows.separator() == ' '));
    }
}

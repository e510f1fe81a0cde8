package chainrule.data;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Warns of what the owner of a sheet may want to know: what was left out, and what may be a mistake. */
final class SheetWarnings {

    /** The names that spreadsheets give to a row of sums or means, in several languages. */
    private static final Pattern SUM = Pattern.compile(
            "(?iu)(?:(?:grand|sub)[ -]?)?(?:totals?|sum|summe|gesamt|somme|totale|suma|average|mean|mittelwert|durchschnitt|moyenne|media|promedio):?");

    private SheetWarnings() {}

    /**
     * Warns of rows that were left out, of a first row that may not be a header, and of columns that count the rows.
     */
    static void ofFeatures(TableColumns columns, List<String> inputs, boolean classes) {
        Sheet sheet = columns.sheet();
        sheet.remarks().forEach(Warnings::say);
        if (sheet.hasDoubtfulHeader()) {
            Warnings.say(
                    "%s: the names of the columns (%s) look like one more example. If the file has no header, write .withoutHeader() after Dataset.csv(…)."
                            .formatted(sheet.source(), ShortText.of(sheet.names(), 5)));
        }
        for (String input : inputs) {
            int place = columns.place(input);
            // On one number, such as a day, a regression may well depend.
            boolean counts = sheet.countsRows(place) && (classes || inputs.size() > 1 || sheet.isNameless(place));
            if (counts) {
                Warnings.say(
                        "%s: column '%s' counts the rows, as the index of a pandas table does. As a feature it reveals the target where the rows are sorted; leave it out with .without(\"%s\")."
                                .formatted(sheet.source(), ShortText.of(input), ShortText.of(input)));
            } else if (sheet.nameless().contains(place)) {
                Warnings.say(
                        "%s: the header has no name for column %d, which is a feature called '%s' here. Write its name into the file, or leave it out with .without(\"%s\")."
                                .formatted(sheet.source(), place + 1, ShortText.of(input), ShortText.of(input)));
            }
        }
    }

    /** Warns of the last example if it has a word that no other row has and that marks a row of sums. */
    static void ofLast(TableColumns columns, int row) {
        Sheet sheet = columns.sheet();
        for (int j = 0; j < sheet.names().size() && sheet.rows().size() > 2; j++) {
            String word = sheet.rows().get(row).cell(j);
            if (SUM.matcher(word).matches() && Collections.frequency(sheet.words(j), word) == 1) {
                Warnings.say(
                        "%s: %s says '%s' in column '%s', so it is probably no example, but sums up the others. Delete it in the file."
                                .formatted(
                                        sheet.source(),
                                        sheet.place(row),
                                        word,
                                        ShortText.of(sheet.names().get(j))));
            }
        }
    }

    /** Warns if more than half of the rows were left out for their empty cells. */
    static void ofMissing(TableColumns columns, List<String> used, int kept) {
        int all = columns.sheet().rows().size();
        if (2 * kept < all) {
            String worst = used.stream()
                    .max(Comparator.comparingLong(name -> empty(columns, name)))
                    .orElseThrow();
            Warnings.say(String.format(
                    Locale.ROOT,
                    "%s: .withoutMissing() left out %,d of %,d rows. Column '%s' has no value in %,d of them: leave it out with .without(\"%s\"), or fill it in with .withMissing().",
                    columns.source(),
                    all - kept,
                    all,
                    worst,
                    empty(columns, worst),
                    worst));
        }
    }

    private static long empty(TableColumns columns, String name) {
        return columns.sheet().words(columns.place(name)).stream()
                .filter(CellNumber::isMissingNumber)
                .count();
    }

    /** Warns of classes that are probably one class, written in two ways. */
    static void ofClasses(String source, String column, List<String> classes) {
        Map<Object, String> known = new HashMap<>();
        for (String name : classes) {
            double number = CellNumber.of(name, name.indexOf(',') >= 0);
            Object meaning = Double.isNaN(number)
                    ? name.toLowerCase(Locale.ROOT).replaceAll("[\\s\u00A0_-]+", " ")
                    : (Object) (number + 0.0);
            String other = known.putIfAbsent(meaning, name);
            if (other != null) {
                Warnings.say(
                        "%s, column '%s': '%s' and '%s' are two classes, as they are written in two ways. If they mean the same, write them alike in the file."
                                .formatted(source, column, other, name));
            }
        }
    }
}

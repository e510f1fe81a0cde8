package chainrule.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a sheet's owner may want to know: what was left out, and what may be a mistake. */
final class SheetWarnings {

    private SheetWarnings() {}

    /** Of the rows that were left out, of a first row that may be no header, and of columns that count the rows. */
    static void ofFeatures(TableColumns columns, List<String> inputs, boolean classes) {
        Sheet sheet = columns.sheet();
        sheet.remarks().forEach(Warnings::say);
        if (sheet.hasDoubtfulHeader()) {
            Warnings.say(
                    "%s: the names of the columns (%s) look like one more example. If the file has no header, write .withoutHeader() after Dataset.csv(…)."
                            .formatted(sheet.source(), shortened(sheet.names())));
        }
        // Of one number, such as a day, a regression may well depend.
        for (String input : classes || inputs.size() > 1 ? inputs : List.<String>of()) {
            if (sheet.countsRows(columns.place(input))) {
                Warnings.say(
                        "%s: column '%s' counts the rows, as the index of a pandas table does. As a feature it reveals the target where the rows are sorted; leave it out by .without(\"%s\")."
                                .formatted(sheet.source(), input, input));
            }
        }
    }

    /** Of classes that are probably one class, written in two ways. */
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

    private static String shortened(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(5, names.size()))) + (names.size() > 5 ? ", …" : "");
    }
}

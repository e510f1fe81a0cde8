package chainrule.grader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A number that results are often multiplied by through a mistake.
 *
 * @param id the misconception's name
 * @param says continues “Your dW …”, with {@code %s} for “, in all entries”
 * @param beside its effect on another mistake's result, such as “has the opposite sign”
 */
record Factor(String id, double value, String says, String beside) {

    /**
     * The opposite sign, the sizes of a case and their products, 2 and ln 2, each also as a divisor and with a minus.
     */
    static List<Factor> of(List<Case.Size> sizes) {
        // By name: where two sizes are the same, or one is 1, each of their names explains the same numbers.
        Map<String, Factor> known = new LinkedHashMap<>();
        known.put(
                "sign",
                new Factor("sign", -1, "is the right one with the opposite sign%s.", "it has the opposite sign"));
        sizes.forEach(s -> put(
                known,
                s.value(),
                String.valueOf(s.value()),
                s.symbol(),
                s.value() + " is " + meanings(sizes, s.value())));
        List<Case.Size> rest = new ArrayList<>(sizes);
        for (Case.Size a : sizes) {
            for (Case.Size b : rest) {
                int product = a.value() * b.value();
                String what = a == b ? a.meaning() + " squared" : a.meaning() + " times " + b.meaning();
                put(known, product, String.valueOf(product), a.symbol() + "-" + b.symbol(), product + " is " + what);
            }
            rest.remove(a);
        }
        put(known, 2, "2", "2", "compare each 2 in the formula with yours");
        put(known, Math.log(2), "ln 2", "ln2", "was the logarithm taken to base 2 instead of e?");
        put(known, Math.log(10), "ln 10", "ln10", "was the logarithm taken to base 10 instead of e?");
        return List.copyOf(known.values());
    }

    /** If several sizes are equal, any of them may be meant. */
    private static String meanings(List<Case.Size> sizes, int value) {
        return sizes.stream()
                .filter(s -> s.value() == value)
                .map(Case.Size::meaning)
                .distinct()
                .collect(Collectors.joining(", and also "));
    }

    private static void put(Map<String, Factor> known, double value, String text, String symbol, String why) {
        String name = symbol.toLowerCase(Locale.ROOT);
        put(known, "times-" + name, value, text + " times", why);
        put(known, "divided-by-" + name, 1 / value, "1/" + text + " of", why);
    }

    private static void put(Map<String, Factor> known, String id, double value, String times, String why) {
        String beside = "it is " + times + " what it should be (" + why + ")";
        known.putIfAbsent(id, new Factor(id, value, "is exactly " + times + " the right one%s: " + why + ".", beside));
        known.putIfAbsent(
                "sign+" + id,
                new Factor(
                        "sign+" + id,
                        -value,
                        "has two mistakes at once%s: it has the opposite sign, and it is " + times + " the right one ("
                                + why + ").",
                        beside + " and has the opposite sign"));
    }

    /** The wrong array that it makes of a right one. */
    double[][] times(double[][] a) {
        return ArrayEquality.times(value, a);
    }
}

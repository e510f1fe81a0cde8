package chainrule.edit;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Draws names that a cell does not have yet, such as students choose. */
final class FreshNames {

    private static final List<String> NAMES = List.of(
            "value", "values", "result", "tmp", "temp", "acc", "row", "entry", "count", "k", "θ", "dŷ", "σ2", "_x",
            "cases", "subject", "check", "matrix", "help", "total", "$v", "x2", "äußere");

    private final String text;
    private final Random random;
    private final String suffix;

    /** @param suffix of names that other cells of a notebook see */
    FreshNames(String text, Random random, String suffix) {
        this.text = text;
        this.random = random;
        this.suffix = suffix;
    }

    /** For a local variable, parameter or field. */
    String variable() {
        return fresh("");
    }

    /** For what stands in the cell itself. */
    String member() {
        return fresh(suffix);
    }

    private String fresh(String end) {
        String name = NAMES.get(random.nextInt(NAMES.size())) + end;
        while (Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(text)
                .find()) {
            name += random.nextInt(10);
        }
        return name;
    }

    /** One of several ways. */
    <T> T choice(List<T> ways) {
        return ways.get(random.nextInt(ways.size()));
    }
}

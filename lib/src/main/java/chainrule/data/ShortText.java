package chainrule.data;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The part of a file that a message quotes, however long the original is. */
final class ShortText {

    private static final int LONGEST = 60;
    private static final int MOST_NAMES = 12;

    private ShortText() {}

    /** A cell or a name, cut if it is long. */
    static String of(String cell) {
        return cell.length() > LONGEST
                ? String.format(Locale.ROOT, "%s… (%,d characters)", cell.substring(0, LONGEST), cell.length())
                : cell;
    }

    /** The first names, and how many more there are. */
    static String of(List<String> names) {
        String more = names.size() > MOST_NAMES ? " and %d more".formatted(names.size() - MOST_NAMES) : "";
        return joined(names, MOST_NAMES) + more;
    }

    /** The first cells, with three dots for more. */
    static String of(List<String> cells, int most) {
        return joined(cells, most) + (cells.size() > most ? ", …" : "");
    }

    private static String joined(List<String> cells, int most) {
        return cells.stream().limit(most).map(ShortText::of).collect(Collectors.joining(", "));
    }
}

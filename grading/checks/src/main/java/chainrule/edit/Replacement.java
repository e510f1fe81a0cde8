package chainrule.edit;

import java.util.Comparator;
import java.util.List;

/** A piece of a text, and the text that replaces it. */
public record Replacement(int start, int end, String text) {

    static Replacement insertion(int at, String text) {
        return new Replacement(at, at, text);
    }

    /** The text with all replacements made. They do not overlap; of two at the same place, the first comes first. */
    static String all(List<Replacement> replacements, String text) {
        StringBuilder edited = new StringBuilder(text.length() + 64);
        int done = 0;
        for (Replacement r : sorted(replacements)) {
            edited.append(text, done, r.start()).append(r.text());
            done = r.end();
        }
        return edited.append(text, done, text.length()).toString();
    }

    /** The replacements in the order of the text. */
    static List<Replacement> sorted(List<Replacement> replacements) {
        return replacements.stream()
                .sorted(Comparator.comparingInt(Replacement::start))
                .toList();
    }

    static boolean overlap(List<Replacement> replacements) {
        int done = 0;
        for (Replacement r : sorted(replacements)) {
            if (r.start() < done) {
                return true;
            }
            done = r.end();
        }
        return false;
    }

    /** The same replacement in a text that begins later. */
    Replacement from(int offset) {
        return new Replacement(start - offset, end - offset, text);
    }
}

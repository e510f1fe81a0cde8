package chainrule.cli;

import chainrule.files.NormalForm;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A person's name in each order in which people write it, from any form of roster. */
final class PersonNames {

    private PersonNames() {}

    /**
     * Whole names only, because many people share a first name or a last name.
     *
     * @param person what the roster says, by the names of its columns
     */
    static List<String> of(Map<String, String> person) {
        List<String> names = new ArrayList<>();
        String first = person.getOrDefault("first_name", "").strip();
        String last = person.getOrDefault("last_name", "").strip();
        inEachOrder(first, last, names);
        String name = person.getOrDefault("name", "").strip();
        names.add(name);
        int comma = name.indexOf(',');
        if (comma >= 0) {
            inEachOrder(
                    name.substring(comma + 1).strip(), name.substring(0, comma).strip(), names);
        } else {
            // Where the last name begins is not written, so it may begin with any word.
            for (int blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
                inEachOrder(
                        name.substring(0, blank).strip(), name.substring(blank).strip(), names);
            }
        }
        return names;
    }

    private static void inEachOrder(String first, String last, List<String> names) {
        if (first.isEmpty() || last.isEmpty()) {
            names.add(first + last);
        } else {
            names.addAll(List.of(first + " " + last, last + ", " + first, last + " " + first));
        }
    }

    /** The same text for the same name: with small letters, single blanks and composed accents. */
    static String comparable(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        NormalForm.of(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .forEach(c -> {
                    boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
                    if (!blank) {
                        plain.appendCodePoint(c);
                    } else if (plain.length() > 0 && plain.charAt(plain.length() - 1) != ' ') {
                        plain.append(' ');
                    }
                });
        return plain.toString();
    }
}

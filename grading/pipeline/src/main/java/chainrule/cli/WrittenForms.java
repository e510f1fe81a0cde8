package chainrule.cli;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a line of a file can mean: as it is, as JSON, as HTML, as HTML within JSON, and as CSV. */
final class WrittenForms {

    private static final Map<String, Integer> ENTITIES =
            Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", (int) '\'');

    private static final int LONGEST_ENTITY = 10;

    private WrittenForms() {}

    /** All readings of a line; the line itself is the first. */
    static Set<String> of(String line) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(line);
        String json = json(line);
        forms.add(json);
        forms.add(html(line));
        forms.add(html(json));
        forms.add(line.replace("\"\"", "\""));
        return forms;
    }

    private static String json(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder read = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                read.append(c);
                continue;
            }
            char kind = text.charAt(++i);
            int unit = kind == 'u' && i + 4 < text.length() ? number(text.substring(i + 1, i + 5), 16) : -1;
            if (unit >= 0) {
                read.append((char) unit);
                i += 4;
            } else {
                read.append("nrt".indexOf(kind) >= 0 ? ' ' : kind);
            }
        }
        return read.toString();
    }

    /** Without the elements that keep characters apart in the comments of a notebook. */
    private static String html(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String joined = text.replace("<span>", "").replace("</span>", "");
        StringBuilder read = new StringBuilder(joined.length());
        for (int i = 0; i < joined.length(); i++) {
            int end = joined.charAt(i) == '&' ? joined.indexOf(';', i) : -1;
            int character = end > i && end - i <= LONGEST_ENTITY ? entity(joined.substring(i + 1, end)) : -1;
            if (character >= 0) {
                read.appendCodePoint(character);
                i = end;
            } else {
                read.append(joined.charAt(i));
            }
        }
        return read.toString();
    }

    private static int entity(String name) {
        if (name.startsWith("#x") || name.startsWith("#X")) {
            return number(name.substring(2), 16);
        }
        return name.startsWith("#") ? number(name.substring(1), 10) : ENTITIES.getOrDefault(name, -1);
    }

    private static int number(String digits, int base) {
        try {
            int number = Integer.parseInt(digits, base);
            return Character.isValidCodePoint(number) ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}

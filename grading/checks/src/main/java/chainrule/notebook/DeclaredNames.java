package chainrule.notebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names of the types and methods that a cell declares at its top level, found without compiling it. */
final class DeclaredNames {

    private static final Set<String> TYPES = Set.of("class", "record", "interface", "enum");
    private static final Set<String> NO_METHOD = Set.of("if", "for", "while", "switch", "catch", "try", "synchronized");

    /** Longer than the beginning of any declaration. */
    private static final int LONGEST = 2_000;

    private DeclaredNames() {}

    static Set<String> in(String cell) {
        Set<String> names = new LinkedHashSet<>();
        String code = CodeText.of(cell);
        int depth = 0;
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{' && depth++ == 0) {
                addFrom(words(code, Math.max(from, i - LONGEST), i), names);
            }
            if (c == '}' && --depth <= 0) {
                depth = 0;
                from = i + 1;
            }
            if (c == ';' && depth == 0) {
                from = i + 1;
            }
        }
        return names;
    }

    /** The names and signs before a block, without blanks. */
    private static List<String> words(String code, int from, int to) {
        List<String> words = new ArrayList<>();
        int i = from;
        while (i < to) {
            int start = i++;
            if (isPart(code.charAt(start))) {
                while (i < to && isPart(code.charAt(i))) {
                    i++;
                }
            }
            if (!Character.isWhitespace(code.charAt(start))) {
                words.add(code.substring(start, i));
            }
        }
        return words;
    }

    private static boolean isPart(char c) {
        return Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
    }

    private static void addFrom(List<String> head, Set<String> names) {
        for (int i = 0; i + 1 < head.size(); i++) {
            if (TYPES.contains(head.get(i)) && isName(head.get(i + 1))) {
                names.add(head.get(i + 1));
                return;
            }
        }
        if (!head.contains("=")) {
            addMethod(head, names);
        }
    }

    /** A type, a name, parameters in brackets, and perhaps a throws clause. */
    private static void addMethod(List<String> head, Set<String> names) {
        int close = head.lastIndexOf(")");
        int open = head.lastIndexOf("(");
        boolean ends = close == head.size() - 1
                || close >= 0
                        && head.get(close + 1).equals("throws")
                        && head.subList(close + 1, head.size()).stream().allMatch(DeclaredNames::isInThrows);
        if (!ends || open < 2 || open > close || head.subList(open, close).contains(")")) {
            return;
        }
        String name = head.get(open - 1);
        String type = head.get(open - 2);
        if (isName(name) && !NO_METHOD.contains(name) && (isName(type) || type.equals("]") || type.equals(">"))) {
            names.add(name);
        }
    }

    private static boolean isInThrows(String word) {
        return isName(word) || word.equals(".") || word.equals(",");
    }

    private static boolean isName(String word) {
        return isPart(word.charAt(0));
    }
}

package chainrule.notebook;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of the types and methods that a cell declares at its top level, found without compiling it. */
final class DeclaredNames {

    /** What repeats takes no character back, which would need the stack for each character of a long text. */
    private static final Pattern NOISE = Pattern.compile(
            "//[^\\n]*|/\\*.*?(\\*/|$)|\"\"\".*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*+\"|'(\\\\.|[^'\\\\\\n])++'",
            Pattern.DOTALL);

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|interface|enum)\\s+(\\w+)");
    private static final Pattern METHOD =
            Pattern.compile("[\\w\\]>]\\s+(\\w+)\\s*\\([^()]*\\)\\s*(?:throws [\\w., ]+)?$");
    private static final Set<String> NO_METHOD = Set.of("if", "for", "while", "switch", "catch", "try", "synchronized");

    private DeclaredNames() {}

    static Set<String> in(String cell) {
        Set<String> names = new LinkedHashSet<>();
        String code = NOISE.matcher(cell).replaceAll(" ");
        int depth = 0;
        int from = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '{' && depth++ == 0) {
                addFrom(code.substring(from, i), names);
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

    private static void addFrom(String head, Set<String> names) {
        Matcher type = TYPE.matcher(head);
        Matcher method = METHOD.matcher(head.stripTrailing());
        if (type.find()) {
            names.add(type.group(1));
        } else if (method.find() && !NO_METHOD.contains(method.group(1)) && !head.contains("=")) {
            names.add(method.group(1));
        }
    }
}

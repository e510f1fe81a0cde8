package chainrule.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A solution that is one method, written in other ways that Java has: each is as right as the solution. */
public final class RewrittenMethod {

    private static final String REST = "«rest»";

    private record Parameter(String type, String name) {
        @Override
        public String toString() {
            return type + " " + name;
        }
    }

    private final String type;
    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private final String body;
    private final String rest;
    private final Map<String, List<String>> forms = new LinkedHashMap<>();

    private RewrittenMethod(String solution, String name) {
        this.name = name;
        int open = solution.indexOf(name + "(") + name.length();
        type = solution.substring(0, open - name.length()).strip();
        int close = closing(solution, open, '(', ')');
        int from = open + 1;
        int depth = 0;
        for (int i = from; i <= close; i++) {
            char c = solution.charAt(i);
            depth += c == '<' ? 1 : c == '>' ? -1 : 0;
            if (i == close || c == ',' && depth == 0) {
                String parameter = solution.substring(from, i).strip();
                int blank = parameter.lastIndexOf(' ');
                parameters.add(new Parameter(parameter.substring(0, blank), parameter.substring(blank + 1)));
                from = i + 1;
            }
        }
        int brace = solution.indexOf('{', close);
        int end = closing(solution, brace, '{', '}');
        body = solution.substring(brace, end + 1);
        rest = solution.substring(end + 1);
        writeAnew();
        overload();
    }

    /** The forms by what they are called: the cell, and perhaps another one before it. */
    public static Map<String, List<String>> forms(String solution, String name) {
        return new RewrittenMethod(solution, name).forms;
    }

    private static int closing(String code, int open, char opens, char closes) {
        int depth = 0;
        for (int i = open; ; i++) {
            depth += code.charAt(i) == opens ? 1 : code.charAt(i) == closes ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }

    private String listed() {
        return parameters.stream().map(Parameter::toString).collect(Collectors.joining(", "));
    }

    private String names() {
        return parameters.stream().map(Parameter::name).collect(Collectors.joining(", "));
    }

    private void form(String called, String cell) {
        forms.put(
                called,
                List.of(cell.replace("TYPE", type)
                                .replace("NAME", name)
                                .replace("PARAMETERS", listed())
                                .replace("ARGUMENTS", names())
                                .replace("BODY", body)
                        + rest));
    }

    private void writeAnew() {
        String calling = "TYPE NAME(PARAMETERS) { return CALL(ARGUMENTS); }";
        form("static", "public static TYPE NAME(PARAMETERS) BODY");
        form("generic", "<Q extends Comparable<Q>> TYPE NAME(PARAMETERS) BODY");
        form("annotated", "@Deprecated @SuppressWarnings({\"unused\", \"NAME(\"}) TYPE NAME(PARAMETERS) BODY");
        form(
                "final",
                "TYPE NAME(" + listed().replaceAll("(^|, )", "$1final ")
                        + ") { TYPE answer = new Object() { TYPE of(PARAMETERS) BODY }.of(ARGUMENTS); return answer; }");
        form(
                "array-brackets",
                "TYPE NAME("
                        + parameters.stream()
                                .map(p -> p.type()
                                                .replaceAll("^(double)((\\[])+)$", "$1 " + p.name() + "$2")
                                                .equals(p.type())
                                        ? p.toString()
                                        : p.type().replaceAll("^(double)((\\[])+)$", "$1 " + p.name() + "$2"))
                                .collect(Collectors.joining(", "))
                        + ") BODY");
        if (parameters.get(parameters.size() - 1).type().endsWith("[]")) {
            form("varargs", "TYPE NAME(" + listed().replaceFirst("\\[] (\\w+)$", "... $1") + ") BODY");
        }
        form(
                "comments",
                "// TYPE NAME( {\nTYPE /* } */ NAME // )\n/* ( */ (" + listed().replace(",", " /* , */ ,\n// \"\n")
                        + " /* ) */ ) /* { */ BODY // }");
        form(
                "class",
                "class Own { static class Inner { TYPE of(PARAMETERS) BODY } } "
                        + calling.replace("CALL", "new Own.Inner().of"));
        form("interface", "interface Own { static TYPE of(PARAMETERS) BODY }\n" + calling.replace("CALL", "Own.of"));
        form("record", "record Own(int n) { TYPE of(PARAMETERS) BODY }\n" + calling.replace("CALL", "new Own(1).of"));
        form("enum", "enum Own { ONE; TYPE of(PARAMETERS) BODY }\n" + calling.replace("CALL", "Own.ONE.of"));
        form(
                "constructor",
                "class Own { TYPE answer; Own(PARAMETERS) { answer = of(ARGUMENTS); } TYPE of(PARAMETERS) BODY }\nTYPE NAME(PARAMETERS) { return new Own(ARGUMENTS).answer; }");
        form(
                "lambda",
                "interface Own { TYPE of(PARAMETERS); }\nOwn own = (ARGUMENTS) -> BODY;\n"
                        + calling.replace("CALL", "own.of"));
        form(
                "reference",
                "interface Own { TYPE of(PARAMETERS); }\nTYPE helper(PARAMETERS) BODY\nOwn own = this::helper;\n"
                                .replace("this::helper", "(ARGUMENTS) -> helper(ARGUMENTS)")
                        + calling.replace("CALL", "own.of"));
        form(
                "import",
                "import java.util.concurrent.atomic.AtomicInteger;\nAtomicInteger calls = new AtomicInteger();\nTYPE NAME(PARAMETERS) { calls.incrementAndGet(); return new Object() { TYPE of(PARAMETERS) BODY }.of(ARGUMENTS); }");
        form(
                "text-block",
                "String text = \"\"\"\n    NAME( { \\\"\n    \"\"\";\nvar length = text.length();\n"
                        + "TYPE NAME(PARAMETERS) BODY");
        form(
                "recursion",
                "TYPE helper(int more, PARAMETERS) { return more > 0 ? helper(more - 1, ARGUMENTS) : new Object() { TYPE of(PARAMETERS) BODY }.of(ARGUMENTS); }\nTYPE NAME(PARAMETERS) { return helper(3, ARGUMENTS); }");
    }

    private void overload() {
        String main = "TYPE NAME(PARAMETERS) ";
        String objects = parameters.stream()
                .map(p -> "%s = (%s) all.get(%d);".formatted(p, p.type(), parameters.indexOf(p)))
                .collect(Collectors.joining(" "));
        overload("unused", "int NAME(char c, int n) { return n; }", main + "BODY");
        overload(
                "of-another-type",
                "TYPE NAME(List<Object> all) { " + objects
                        + " return new Object() { TYPE of(PARAMETERS) BODY }.of(ARGUMENTS); }",
                main + "{ return NAME(Arrays.asList(new Object[] {ARGUMENTS})); }");
        overload("of-another-number", "TYPE NAME(PARAMETERS, int more) BODY", main + "{ return NAME(ARGUMENTS, 1); }");
        overload(
                "both-ways",
                "TYPE NAME(PARAMETERS, int more) { return more > 0 ? NAME(ARGUMENTS) : NAME(ARGUMENTS, more, more); }\nTYPE NAME(PARAMETERS, int more, int most) BODY",
                "int often = 0;\n" + main + "{ return NAME(ARGUMENTS, often); }");
    }

    private void overload(String called, String helper, String main) {
        form(called + "-before", helper + "\n" + main);
        form(called + "-after", main + "\n" + helper);
        String cell = forms.get(called + "-before").get(0);
        form(REST, helper);
        String other = forms.remove(REST).get(0);
        String own = cell.substring(other.length() - rest.length()).strip();
        forms.put(called + "-in-another-cell", List.of(own, other.substring(0, other.length() - rest.length())));
    }
}

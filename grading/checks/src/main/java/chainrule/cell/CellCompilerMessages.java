package chainrule.cell;

import chainrule.jupyter.MissingPackages;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rewrites the compiler's most common messages in a student's words and passes the others on. */
final class CellCompilerMessages {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("cannot find symbol\\s+symbol:\\s+(\\w+ \\S+).*", "nothing has this name here: $1");
        say(
                "incompatible types: possible lossy conversion from (\\S+) to (\\S+)",
                "a value of type $1 does not fit into type $2: cast it, or use $1");
        say("incompatible types: (\\S+) cannot be converted to (\\S+)", "this is of type $1, but type $2 is needed");
        say("missing return statement", "one path through this method ends without a return");
        say("variable (\\S+) might not have been initialized", "$1 is used before it has a value");
        say("reached end of file while parsing", "the code ends too early: is a closing brace missing?");
        say(
                "(\\S+) is not abstract and does not override abstract method (\\S+?) in (\\S+)",
                "$1 lacks the method $2 of $3 (with exactly these parameters, and public)");
        say(
                "(\\S+) in (\\S+) cannot implement (\\S+) in (\\S+)\\s+attempting to assign weaker access privileges.*",
                "$1 must be public, as it belongs to the interface $4");
        String parameters = "\\s+required: ++([^\\r\\n]*+)\\R\\s*+found: ++([^\\r\\n]*+)\\R\\s*+reason:.*";
        say(
                "method (\\S+) in class\\s+cannot be applied to given types;" + parameters,
                "the method $1 that a cell declares needs ($2), but here it is given ($3); it hides a method of the library that"
                        + " has the same name");
        say(
                "method (\\S+) in (?:class|interface|record|enum) (\\S+) cannot be applied to given types;"
                        + parameters,
                "the method $1 of $2 needs ($3), but here it is given ($4)");
    }

    private CellCompilerMessages() {}

    private static void say(String compiler, String plain) {
        WORDS.put(Pattern.compile(compiler, Pattern.DOTALL), plain);
    }

    static String of(String message) {
        String text = message.strip();
        Optional<String> instead = MissingPackages.instead(text);
        if (instead.isPresent()) {
            return instead.get();
        }
        for (var entry : WORDS.entrySet()) {
            Matcher m = entry.getKey().matcher(text);
            if (m.matches()) {
                return m.replaceFirst(entry.getValue());
            }
        }
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s++", " ").replaceFirst(";$", ""))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("; "));
    }
}

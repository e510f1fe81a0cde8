package chainrule.jupyter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A notebook command, such as {@code %%time}, in a place where a Java kernel takes it for code. */
final class MisplacedCommand {

    private static final Pattern PERCENT = Pattern.compile("%%?[A-Za-z]\\w*+");

    private static final Pattern PROGRAM =
            Pattern.compile("!(?:apt|apt-get|cat|cd|conda|cp|curl|echo|git|head|java|javac|ls"
                    + "|mkdir|mv|mvn|pip|pip3|pwd|python|python3|rm|unzip|wget)(?=\\s|$)");

    private static final Pattern HELP = Pattern.compile("\\?{1,2}[A-Za-z][\\w.]*+");

    private MisplacedCommand() {}

    /**
     * What to do about the command at a place of a cell; an empty text if the command is allowed there.
     *
     * @param after the character of code before it, or a blank if there is none
     */
    static Optional<String> at(int place, String cell, int after) {
        if (" ;{}=".indexOf(after) < 0) {
            return Optional.empty(); // It may be a remainder, a negation, or a choice.
        }
        boolean beginsLine =
                cell.substring(cell.lastIndexOf('\n', place - 1) + 1, place).isBlank();
        Matcher percent = PERCENT.matcher(cell).region(place, cell.length());
        if (percent.lookingAt()) {
            String name = percent.group();
            return Optional.of(
                    name.startsWith("%%")
                            ? place == 0
                                    ? ""
                                    : "%s is a command only in the first line of a cell: move it there".formatted(name)
                            : beginsLine && after != '='
                                    ? ""
                                    : "%s is a command only where it begins a line: give it a line of its own"
                                            .formatted(name));
        }
        if (after != '=' && beginsLine && matches(PROGRAM, cell, place)) {
            return Optional.of(
                    "! starts a program only in Python's notebooks: delete the line, and type the program's name in a terminal");
        }
        if (after != '=' && beginsLine && matches(HELP, cell, place)) {
            return Optional.of(
                    "? shows help only in Python's notebooks: delete it, click into the name, and press Shift and Tab");
        }
        return Optional.empty();
    }

    private static boolean matches(Pattern pattern, String cell, int place) {
        return pattern.matcher(cell).region(place, cell.length()).lookingAt();
    }
}

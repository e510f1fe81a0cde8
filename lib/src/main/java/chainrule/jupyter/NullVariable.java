package chainrule.jupyter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Explains a {@link NullPointerException}: which variable of a cell is null, and which cell to look at. */
final class NullVariable {

    private static final Pattern BECAUSE = Pattern.compile("because \"REPL\\.\\$JShell\\$\\w+\\.(\\w+)\" is null$");

    private static final String HINT =
            "%s is null: most often the cell that sets it has failed, or was not run. Fix that cell and run it, and then this one.";

    private NullVariable() {}

    /** The explanation; empty for a message that does not name a variable of a cell. */
    static Optional<String> hint(String message) {
        Matcher because = BECAUSE.matcher(message == null ? "" : message);
        return because.find() ? Optional.of(HINT.formatted(because.group(1))) : Optional.empty();
    }
}

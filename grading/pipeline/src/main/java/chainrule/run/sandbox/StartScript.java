package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A shell that turns into another program. Before that, it joins control groups and opens the file that the other
 * program reads from a separate descriptor, because Java passes on only three.
 */
final class StartScript {

    /** The descriptor from which the other program reads the file. */
    static final int DESCRIPTOR = 9;

    // The shell's own variables are nobody's business. Nothing of it stays: exec makes it the other program.
    private static final String SCRIPT = """
            while [ "$1" != -- ]; do echo $$ > "$1" || exit 1; shift; done
            shift
            unset PWD OLDPWD SHLVL
            exec "$@" %s""";

    private StartScript() {}

    /**
     * The whole command.
     *
     * @param lists the files into which its number is written
     */
    static List<String> of(Path shell, Optional<Path> file, List<Path> lists, List<String> command) {
        if (file.isEmpty() && lists.isEmpty()) {
            return command;
        }
        List<String> all = new ArrayList<>(List.of(shell.toString(), "-c"));
        all.add(SCRIPT.formatted(file.isEmpty() ? "" : DESCRIPTOR + "< \"$0\""));
        all.add(file.map(Path::toString).orElse("sh"));
        lists.forEach(list -> all.add(list.toString()));
        all.add("--");
        all.addAll(command);
        return all;
    }
}

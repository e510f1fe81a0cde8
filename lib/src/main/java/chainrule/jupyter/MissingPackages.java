package chainrule.jupyter;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.Status;

/**
 * Says what the kit offers in place of a package that other notebooks import, because the compiler only says that the
 * package does not exist.
 */
public final class MissingPackages {

    private static final Pattern MISSING = Pattern.compile("package ([\\w.]+) does not exist", Pattern.DOTALL);

    private static final Map<String, String> INSTEAD = Map.of(
            "tech.tablesaw.plotly",
            "Tablesaw's figures are not part of the kit, as they need a script from the internet. A table is shown as it is;"
                    + " draw a column of it with XChart: QuickChart.getChart(\"title\", \"x\", \"y\", \"name\","
                    + " table.numberColumn(\"x\").asDoubleArray(), table.numberColumn(\"y\").asDoubleArray()),"
                    + " after import org.knowm.xchart.*;");

    private MissingPackages() {}

    /** @param message of the compiler, in English */
    public static Optional<String> instead(String message) {
        Matcher missing = MISSING.matcher(message.strip());
        return missing.matches()
                ? INSTEAD.entrySet().stream()
                        .filter(e -> (missing.group(1) + ".").startsWith(e.getKey() + "."))
                        .map(Map.Entry::getValue)
                        .findFirst()
                : Optional.empty();
    }

    /** @param say takes a message while the cell that needs the package runs */
    static void watch(JShell shell, Consumer<String> say) {
        shell.onSnippetEvent(event -> {
            if (event.status() == Status.REJECTED) {
                messages(shell, event.snippet())
                        .flatMap(m -> instead(m).stream())
                        .findFirst()
                        .ifPresent(say);
            }
        });
    }

    private static Stream<String> messages(JShell shell, Snippet snippet) {
        return shell.diagnostics(snippet).map(d -> d.getMessage(Locale.ROOT));
    }
}

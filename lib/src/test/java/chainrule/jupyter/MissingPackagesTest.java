package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jdk.jshell.JShell;
import jdk.jshell.Snippet.Status;
import org.junit.jupiter.api.Test;

class MissingPackagesTest {

    private static final String TABLE = """
            import tech.tablesaw.api.*;
            import org.knowm.xchart.*;
            var table = Table.create(DoubleColumn.create("x", 1.0, 2.0), IntColumn.create("y", 3, 4));""";

    @Test
    void figuresOfTablesawAreToldWhatToDrawInstead() {
        List<String> said = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(System.getProperty("java.class.path"));
            MissingPackages.watch(shell, said::add);
            shell.eval("import tech.tablesaw.plotly.Plot;");
            shell.eval("import tech.tablesaw.plotly.components.*;");
            shell.eval("import tech.tablesaw.plot.Plot;");
            shell.eval("import java.util.Lisst;");
            assertEquals(2, said.size(), () -> "" + said);
            TABLE.lines().forEach(shell::eval);
            String code = said.get(0).replaceFirst("(?s).*?(QuickChart.*\\)\\)?), after.*", "$1");
            assertTrue(code.startsWith("QuickChart"), code);
            var event = shell.eval(code + ";").get(0);
            assertEquals(
                    Status.VALID,
                    event.status(),
                    () -> code
                            + shell.diagnostics(event.snippet())
                                    .map(d -> d.getMessage(Locale.ROOT))
                                    .toList());
        }
    }
}

package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.data.PrintedLines;
import chainrule.data.Warnings;
import java.util.List;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class RepeatedWarningsTest {

    @Test
    void aCellThatIsRunAgainWarnsAgainButALoopInItOnlyOnce() throws Exception {
        String classes = Warnings.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        String cell = "for (int i = 0; i < 3; i++) chainrule.data.Warnings.say(\"look\");";
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            shell.addToClasspath(classes);
            Setup.repeatWarnings(shell);
            List<String> told = PrintedLines.of(() -> {
                shell.eval(cell);
                shell.eval(cell);
            });
            assertEquals(List.of("Warning: look", "Warning: look"), told);
        }
    }
}

package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.PrintedLines;
import java.util.List;
import java.util.Optional;
import jdk.jshell.JShell;
import org.junit.jupiter.api.Test;

class NullVariableTest {

    @Test
    void aVariableOfACellThatFailedIsNamed() {
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            assertTrue(KeptClasses.of(shell).isPresent());
            List<String> told = PrintedLines.of(() -> {
                shell.eval("String data = java.util.List.of(\"a\").get(1).strip();");
                shell.eval("data.length()");
            });
            assertEquals(1, told.size(), told::toString);
            assertTrue(
                    told.get(0).startsWith("data is null: most often the cell that sets it has failed"), told.get(0));
        }
    }

    @Test
    void whatIsNullElsewhereIsNoVariable() {
        assertEquals(Optional.empty(), NullVariable.hint(null));
        assertEquals(
                Optional.empty(), NullVariable.hint("Cannot invoke \"String.length()\" because \"<local1>\" is null"));
        assertEquals(
                Optional.empty(), NullVariable.hint("Cannot invoke \"String.length()\" because \"this.x\" is null"));
    }
}

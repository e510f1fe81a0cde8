package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.jupyter.CellSnippets.OtherMethod;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckedVersionTest {

    private static CheckedVersion relu(Integer cell, Integer refused, boolean same) {
        return new CheckedVersion(
                "relu", Optional.ofNullable(cell), Optional.ofNullable(refused), Optional.empty(), same);
    }

    @Test
    void aMethodOfThatNameWithOtherParametersIsNamedWhereTheCheckedOneIsWrongAndUnchanged() {
        var other = Optional.of(new OtherMethod(26, "double"));
        assertEquals(
                Optional.of("Cell [26] defines another relu, with the parameters (double)."
                        + " This check calls relu of cell [24], which is unchanged."),
                new CheckedVersion("relu", Optional.of(24), Optional.empty(), other, true).note(false));
        assertEquals(
                Optional.empty(),
                new CheckedVersion("relu", Optional.of(24), Optional.empty(), other, true).note(true));
        assertEquals(
                Optional.empty(),
                new CheckedVersion("relu", Optional.of(24), Optional.empty(), other, false).note(false));
    }

    @Test
    void aNewerCellThatDidNotCompileIsNamedWhateverThePoints() {
        Optional<String> note = Optional.of("Cell [7] did not compile, so this check used the version from cell [5].");
        assertEquals(note, relu(5, 7, true).note(false));
        assertEquals(note, relu(5, 7, false).note(true));
        assertEquals("relu of cell [5]", relu(5, 7, true).words());
    }

    @Test
    void whereNoneIsKnownOnlyWhatIsWrongAndUnchangedIsAskedAbout() {
        Optional<String> question = Optional.of("relu is unchanged since the last check: did its cell compile?");
        assertEquals(question, relu(5, null, true).note(false));
        assertEquals(Optional.empty(), relu(5, null, true).note(true));
        assertEquals(Optional.empty(), relu(5, null, false).note(false));
        assertEquals("relu", relu(null, null, false).words());
    }
}

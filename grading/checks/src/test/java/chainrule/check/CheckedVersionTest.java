package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckedVersionTest {

    private static CheckedVersion relu(Integer cell, Integer refused, boolean same) {
        return new CheckedVersion("relu", Optional.ofNullable(cell), Optional.ofNullable(refused), same);
    }

    @Test
    void aNewerCellThatDidNotCompileIsNamedWhateverThePoints() {
        Optional<String> note = Optional.of("Cell [7] did not compile; this is the version of cell [5].");
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

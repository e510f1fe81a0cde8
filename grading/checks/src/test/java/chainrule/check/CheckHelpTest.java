package chainrule.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckHelpTest {

    private static final Path PAGE = Path.of("../../environment/help/check.txt");

    @Test
    void theHelpThatNeedsNoBuildIsThatOfTheProgram() throws IOException {
        assertEquals(CheckCommand.USAGE + "\n", Files.readString(PAGE), "copy CheckCommand.USAGE to " + PAGE);
    }
}

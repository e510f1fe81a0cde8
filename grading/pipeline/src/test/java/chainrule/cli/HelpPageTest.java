package chainrule.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The help that {@code course} shows without building this program is the program's own; -Dchainrule.write=true writes it. */
class HelpPageTest {

    private static final Path PAGES = Path.of("../../environment/help");
    private static final String RENEW = "./environment/mvnw -pl grading/pipeline -am test -Dtest=HelpPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dchainrule.write=true\n";

    @ParameterizedTest
    @ValueSource(strings = {"grade", "merge", "export", "push", "forget"})
    void thePageOfACommandIsWhatTheCommandSays(String command) throws IOException {
        Path page = PAGES.resolve(command + ".txt");
        String says = CommandRun.said(0, command, "--help");
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(page, says);
        }
        assertEquals(
                says,
                Files.readString(page),
                () -> page + " is the help of an earlier version. Renew it with\n" + RENEW);
    }
}

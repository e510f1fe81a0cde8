package chainrule.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Graders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The capstones, of which nobody tries every edit, have wrong networks of every kind instead, and each is caught. */
class WrongNetworksTest {

    private static final Path TABLE = Path.of("../NETWORKS.md");

    private static final String HEAD = """
        # Wrong networks and what catches them

        `WrongNetworksTest` writes this page if it runs with `-Dchainrule.write=true`. The capstones are too slow to try every edit of a solution.
        Instead, their graders are tested with networks that are wrong in every way that somebody thought of or handed in: cells under
        `checks/src/test/exercises/conclusion`, which `wrong-networks.txt` there lists by what is wrong.
        [guide/defended.md](guide/defended.md#not-defended-in-the-capstones) says what a test of learning cannot see.

        | what is wrong | capstone | wrong network | checks that fail |
        |---|---|---|---|
        """;

    private static final WrongNetworks NETWORKS = WrongNetworks.read();

    private static final List<ExerciseFolder> CAPSTONES = Graders.all().stream()
            .filter(g -> g.exercise().trains())
            .map(ExerciseFolder::of)
            .toList();

    @Test
    void everyWrongNetworkIsOfOneKind() {
        assertEquals(List.of(), NETWORKS.missing(CAPSTONES));
    }

    @Test
    @Tag("long")
    void theTableOfWrongNetworksIsTheOneOfNow() throws IOException {
        String now = HEAD + NETWORKS.table(CAPSTONES, InProcess::gradeOnce);
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(TABLE, now);
        }
        assertEquals(
                now, Files.readString(TABLE), () -> TABLE + " is of other networks; -Dchainrule.write=true renews it.");
    }
}

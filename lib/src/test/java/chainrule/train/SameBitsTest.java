package chainrule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.tensor.kernel.VectorProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same seed gives the same bits on every JDK and machine: what training ends with is compared to a committed table.
 *
 * <p>Written on one JDK, checked on each that runs the tests, without the Vector API and with it. Where a change of the
 * numbers is meant, copy {@code target/same-bits.txt} over the table.
 */
class SameBitsTest {

    private static final Path TABLE = Path.of("src/test/golden/same-bits.txt");

    @Test
    void trainingEndsWithTheBitsOfTheTable() throws IOException {
        Path written = Files.write(Path.of("target/same-bits.txt"), SameBitsTrainings.endings());
        assertEquals(Files.readString(TABLE), Files.readString(written), "on Java " + Runtime.version());
    }

    @Test
    void twoThreadsEndWithTheBitsOfOne() throws IOException {
        List<String> table = Files.readAllLines(TABLE);
        int one = table.indexOf(SameBitsTrainings.SHARED + 1);
        int two = table.indexOf(SameBitsTrainings.SHARED + 2);
        assertEquals(table.subList(one + 1, two), table.subList(two + 1, table.size()));
    }

    /** A processor whose vectors are shorter takes the longest that it has. */
    @ParameterizedTest(name = "{0} bytes")
    @ValueSource(ints = {16, 32, 64})
    void vectorsOfEveryLengthEndWithTheBitsOfTheTable(int bytes) throws Exception {
        assertEquals(Files.readAllLines(TABLE), VectorProgram.lines(bytes, VectorTrainings.class));
    }

    /** What a JVM of its own runs. */
    static final class VectorTrainings {

        private VectorTrainings() {}

        public static void main(String[] arguments) {
            VectorProgram.takeOver();
            SameBitsTrainings.endings().forEach(VectorProgram::say);
        }
    }
}

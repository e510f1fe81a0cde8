package chainrule.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.cli.GradeProcess;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Students' code looks for whatever would tell who grades it, where and beside whom, and says all that it sees. */
class SecretsTest {

    private static final String COURSE = "course-of-hildegard-41";
    private static final String NEIGHBOUR = "neighbour-zq83";

    /** What no student's page may hold, by the variable of the instructor that it is in. */
    private static final Map<String, String> SECRETS = Map.of(
            "CHAINRULE_CANARY", "secret-7f3a91c2e5",
            "USER", "hildegard-canary",
            "HOME", "/home/hildegard-canary",
            "HOSTNAME", "host-of-the-canary");

    @TempDir
    static Path folder;

    private static Path out;

    @BeforeAll
    static void grade() throws Exception {
        Path course = Files.createDirectories(folder.resolve(COURSE));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        handIn(course, NEIGHBOUR, HostileCell.right());
        handIn(course, "searching", PryingCells.searching(secrets()).cell());
        for (HostileCell telling : PryingCells.telling()) {
            handIn(course, telling.name(), telling.cell());
        }
        out = course.resolve("graded");
        Path log = course.resolve("log");
        Process run = GradeProcess.start(
                log, SECRETS, "grade", course.resolve("submitted").toString(), "--out", out.toString(), "--seed", "3");
        assertEquals(0, run.waitFor(), () -> text(log));
    }

    private static void handIn(Path course, String student, String cell) {
        new NotebookCells()
                .exercise("dense-backward", cell)
                .to(course.resolve("submitted").resolve(student).resolve("04-backpropagation.ipynb"));
    }

    /** A short name of the host may stand anywhere by chance. */
    private static List<String> secrets() throws IOException {
        List<String> secrets = new ArrayList<>(SECRETS.values());
        secrets.add(COURSE);
        String host = InetAddress.getLocalHost().getHostName();
        if (host.length() > 5 && !host.startsWith("localhost")) {
            secrets.add(host);
        }
        return secrets;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int points(String student) throws IOException {
        Path file = out.resolve("results").resolve(student).resolve("04-backpropagation.json");
        for (JsonNode exercise :
                new ObjectMapper().readTree(file.toFile()).get("result").get("exercises")) {
            if (exercise.get("exercise").asText().equals("dense-backward")) {
                return exercise.get("points").asInt();
            }
        }
        return 0;
    }

    @Test
    void noSecretIsInAnyFileThatGradingWrites() throws IOException {
        List<String> secrets = secrets();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String written = text(file);
                secrets.forEach(secret -> assertFalse(written.contains(secret), () -> secret + " is in " + file));
            }
        }
    }

    @Test
    void noStudentLearnsOfAnother() throws IOException {
        for (HostileCell telling : PryingCells.telling()) {
            String page = text(out.resolve("feedback/%s.html".formatted(telling.name())));
            assertTrue(page.contains("Your code threw IllegalStateException"), () -> "it says what it sees: " + page);
            for (String name : List.of("feedback/%s.html", "results/%s/04-backpropagation.json")) {
                Path file = out.resolve(name.formatted(telling.name()));
                assertFalse(text(file).contains(NEIGHBOUR), () -> file.toString());
            }
        }
    }

    @Test
    void aSearchOfAllThatCanBeReadFindsNothingAndCostsNobody() throws IOException {
        assertEquals(HostileCell.all(), points("searching"), () -> text(out.resolve("feedback/searching.html")));
        assertEquals(HostileCell.all(), points(NEIGHBOUR));
    }
}

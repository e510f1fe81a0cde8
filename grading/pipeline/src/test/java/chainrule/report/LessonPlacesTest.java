package chainrule.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.grader.Graders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The places that are kept are the lessons' own; -Dchainrule.write=true writes them. */
class LessonPlacesTest {

    private static final Path KEPT = Path.of("src/main/resources/chainrule/report", LessonPlaces.FILE);

    @Test
    void everyExerciseStandsWhereTheLessonHasIt() throws IOException {
        StringBuilder places = new StringBuilder();
        List<Path> lessons;
        try (Stream<Path> files = Files.list(Path.of("../../notebooks"))) {
            lessons =
                    files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList();
        }
        for (Path lesson : lessons) {
            String name = lesson.getFileName().toString().replace(".ipynb", "");
            String heading = "";
            int number = 0;
            for (JsonNode cell : new ObjectMapper().readTree(lesson.toFile()).get("cells")) {
                number++;
                for (JsonNode line : cell.get("source")) {
                    if (cell.get("cell_type").asText().equals("markdown")
                            && line.asText().matches("(?s)## (?!(Bonus e|E)xercises?:).*")) {
                        heading = line.asText().replaceFirst("^#+ ", "").strip();
                    }
                }
                String exercise =
                        cell.get("metadata").path("chainrule").path("exercise").asText();
                if (!exercise.isEmpty()) {
                    places.append("%s\t%s\t%d\t%s\n".formatted(exercise, name, number, heading));
                }
            }
        }
        if (Boolean.getBoolean("chainrule.write")) {
            Files.writeString(KEPT, places.toString());
        }
        assertEquals(
                places.toString(),
                Files.readString(KEPT),
                "renew it with -Dtest=LessonPlacesTest -Dchainrule.write=true");
        assertEquals(Graders.all().size(), places.toString().lines().count());
    }
}

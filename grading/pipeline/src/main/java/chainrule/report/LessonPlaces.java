package chainrule.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The place of each exercise in its lesson, read from the lessons' notebooks and kept as a text, because a grader may
 * have no lessons.
 */
final class LessonPlaces {

    static final String FILE = "lesson-places.txt";

    private static final Map<String, LessonPlace> PLACES = read();

    private LessonPlaces() {}

    /**
     * The place of one exercise.
     *
     * @param cell the number of its cell in the notebook, counted from 1
     * @param heading the title of the section above it, which teaches its subject
     */
    record LessonPlace(String lesson, int cell, String heading) {

        /** A text such as {@code 04-backpropagation, “Dense layers”, before cell 31}. */
        String words() {
            return "%s, “%s”, before cell %d".formatted(lesson, heading, cell);
        }
    }

    static Optional<LessonPlace> of(String exercise) {
        return Optional.ofNullable(PLACES.get(exercise));
    }

    private static Map<String, LessonPlace> read() {
        Map<String, LessonPlace> places = new LinkedHashMap<>();
        try (InputStream in = LessonPlaces.class.getResourceAsStream(FILE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] fields = line.split("\t");
                places.put(fields[0], new LessonPlace(fields[1], Integer.parseInt(fields[2]), fields[3]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}

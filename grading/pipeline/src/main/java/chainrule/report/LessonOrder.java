package chainrule.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where each exercise stands in its lesson, as the lessons' notebooks have it; kept as a text, since a grader may have no lessons. */
final class LessonOrder {

    static final String FILE = "lesson-order.txt";

    private static final Map<String, LessonPlace> PLACES = read();

    private LessonOrder() {}

    /**
     * One exercise.
     *
     * @param cell number of its cell in the notebook, counted from 1
     * @param heading of the section above it that teaches what it is about
     */
    record LessonPlace(String lesson, int order, int cell, String heading) {

        /** {@code 04-backpropagation, “Dense layers”, before cell 31}. */
        String words() {
            return "%s, “%s”, before cell %d".formatted(lesson, heading, cell);
        }
    }

    static Optional<LessonPlace> of(String exercise) {
        return Optional.ofNullable(PLACES.get(exercise));
    }

    /** In the order in which students meet them; others come last. */
    static List<String> sorted(List<String> exercises) {
        return exercises.stream()
                .sorted(Comparator.comparingInt(
                        id -> of(id).map(LessonPlace::order).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    private static Map<String, LessonPlace> read() {
        Map<String, LessonPlace> places = new LinkedHashMap<>();
        try (InputStream in = LessonOrder.class.getResourceAsStream(FILE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] fields = line.split("\t");
                places.put(
                        fields[0], new LessonPlace(fields[1], places.size(), Integer.parseInt(fields[2]), fields[3]));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }
}

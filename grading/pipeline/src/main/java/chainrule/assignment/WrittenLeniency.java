package chainrule.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the parts of an assignment file that make the assignment easier. */
final class WrittenLeniency {

    private static final int MOST_GRACE_MINUTES = 24 * 60;
    private static final int MOST_FREE_DAYS = 1_000;

    private WrittenLeniency() {}

    /**
     * @param root the whole file
     * @param exercises the ids of those that count
     */
    static Leniency of(WrittenValue root, Optional<Instant> deadline, Set<String> exercises) {
        Leniency leniency = new Leniency(
                Duration.ofMinutes(root.get("graceMinutes")
                        .map(m -> m.number(0, MOST_GRACE_MINUTES))
                        .orElse(0L)),
                root.get("late")
                        .flatMap(late -> late.get("freeDays"))
                        .map(days -> (int) days.number(0, MOST_FREE_DAYS))
                        .orElse(0),
                root.get("extensions").map(WrittenLeniency::extensions).orElse(List.of()),
                root.get("waivers").map(w -> waivers(w, exercises)).orElse(List.of()),
                root.get("dropLowest")
                        .map(n -> (int) n.number(0, Math.max(0, exercises.size() - 1)))
                        .orElse(0),
                root.get("counts")
                        .map(c -> c.oneOf("latest", "best").equals("best"))
                        .orElse(false));
        if (deadline.isEmpty()) {
            for (String needs : List.of("graceMinutes", "extensions")) {
                root.get(needs).ifPresent(n -> {
                    throw new IllegalArgumentException(needs + " needs a deadline, otherwise nobody is late");
                });
            }
        }
        return leniency;
    }

    private static List<Extension> extensions(WrittenValue written) {
        List<Extension> extensions = new ArrayList<>();
        for (WrittenValue each : written.list()) {
            each.names(Set.of("student", "group", "until", "reason"));
            WrittenValue until = each.get("until")
                    .orElseThrow(() -> new IllegalArgumentException(each.place() + " needs until, the later deadline"));
            extensions.add(
                    new Extension(whom(each), WrittenTime.of(until.place(), until.text()), text(each, "reason")));
        }
        return extensions;
    }

    private static List<Waiver> waivers(WrittenValue written, Set<String> known) {
        List<Waiver> waivers = new ArrayList<>();
        for (WrittenValue each : written.list()) {
            each.names(Set.of("student", "group", "exercises", "reason"));
            Set<String> exercises = new LinkedHashSet<>();
            each.get("exercises")
                    .ifPresent(list -> list.list().forEach(e -> {
                        if (!known.contains(e.text())) {
                            throw new IllegalArgumentException(
                                    "%s: no exercise of this assignment is called %s".formatted(e.place(), e.text()));
                        }
                        exercises.add(e.text());
                    }));
            if (each.get("exercises").isPresent() && exercises.isEmpty()) {
                throw new IllegalArgumentException(
                        each.place() + " → exercises must name an exercise, found []; leave the name out for all.");
            }
            waivers.add(new Waiver(whom(each), exercises, text(each, "reason")));
        }
        return waivers;
    }

    private static Addressee whom(WrittenValue each) {
        Optional<WrittenValue> student = each.get("student");
        if (student.isPresent() == each.get("group").isPresent()) {
            throw new IllegalArgumentException(each.place() + " needs either student or group");
        }
        return student.isPresent()
                ? new Addressee(false, student.get().text())
                : new Addressee(true, text(each, "group"));
    }

    private static String text(WrittenValue each, String name) {
        return each.get(name).map(WrittenValue::text).orElse("");
    }
}

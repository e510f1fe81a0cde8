package chainrule.marks;

import chainrule.assignment.Addressee;
import chainrule.assignment.Assignment;
import chainrule.assignment.Extension;
import chainrule.assignment.LatePolicy;
import chainrule.assignment.Leniency;
import chainrule.assignment.ManualMarks;
import chainrule.assignment.ManualMarks.ManualMark;
import chainrule.assignment.Roster;
import chainrule.assignment.Waiver;
import chainrule.grader.Grader;
import chainrule.grader.Graders;
import chainrule.grader.Status;
import chainrule.grader.SymbolCheck;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A class with results that were drawn: in time, late, with copies, without a notebook, excused, with extensions, and with marks
 * given by hand. The same seed draws the same class.
 */
public final class SyntheticClass {

    /** Everybody's. */
    public static final Instant DEADLINE = Instant.parse("2026-03-01T22:59:00Z");

    private static final List<String> LESSONS = List.of("02-forward-propagation", "04-backpropagation");
    private static final List<String> MISTAKES = List.of("no-mean", "transposed", "sign", "sum-not-mean");

    private static final List<NotebookChoice.Reason> REASONS = List.of(NotebookChoice.Reason.values());

    private final Random random;
    private final List<SubmissionResult> results = new ArrayList<>();
    private final Map<String, Optional<Instant>> times = new TreeMap<>();
    private final Map<String, Map<String, String>> columns = new TreeMap<>();
    private final Map<String, Upload> uploads = new TreeMap<>();
    private final Map<String, Map<String, List<ManualMark>>> byHand = new TreeMap<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final Map<String, Integer> points = new LinkedHashMap<>();

    private SyntheticClass(int students, long seed) {
        random = new Random(seed);
        Graders.all().stream()
                .filter(g -> LESSONS.contains(g.exercise().lesson()))
                .forEach(g -> points.put(g.exercise().id(), 1 + random.nextInt(20)));
        for (int i = 0; i < students; i++) {
            add("s%03d".formatted(i), i);
        }
        extensions.add(new Extension(new Addressee(true, "B"), DEADLINE.plus(Duration.ofDays(1)), "bus strike"));
    }

    /** Draws a class. */
    public static List<StudentMarks> of(int students, long seed) {
        SyntheticClass drawn = new SyntheticClass(students, seed);
        Random random = drawn.random;
        Leniency leniency = new Leniency(
                Duration.ofMinutes(random.nextInt(30)),
                random.nextInt(3),
                drawn.extensions,
                drawn.waivers,
                random.nextInt(3),
                false);
        Assignment assignment = new Assignment(
                drawn.points,
                Optional.of(DEADLINE),
                new LatePolicy(10, 50),
                Optional.of(seed),
                Optional.of("Week 4"),
                Set.of("tanh"),
                leniency,
                ZoneId.of("Europe/Berlin"),
                seed % 11 == 0);
        return StudentMarks.of(
                drawn.results,
                assignment,
                Optional.of(new Roster(drawn.times, drawn.columns)),
                drawn.uploads,
                new ManualMarks(drawn.byHand));
    }

    private void add(String id, int i) {
        times.put(id, Optional.empty());
        columns.put(
                id,
                Map.of(
                        "last_name",
                        "Last" + i,
                        "first_name",
                        "First" + i,
                        "email",
                        id + "@example.org",
                        "canvas_id",
                        "" + (1000 + i),
                        "group",
                        random.nextInt(4) == 0 ? "B" : "A",
                        "late_days_used",
                        "" + random.nextInt(3)));
        if (random.nextInt(12) == 0) {
            waivers.add(new Waiver(new Addressee(false, id), Set.of(), "exempt"));
        } else if (random.nextInt(10) == 0) {
            waivers.add(new Waiver(new Addressee(false, id), Set.of("relu", "softmax"), ""));
        }
        if (random.nextInt(15) == 0) {
            extensions.add(new Extension(new Addressee(false, id), DEADLINE.plus(Duration.ofDays(3)), "was ill"));
        }
        if (random.nextInt(10) == 0) {
            return; // Handed in nothing.
        }
        double skill = random.nextDouble();
        List<NotebookChoice> choices = new ArrayList<>();
        for (String lesson : LESSONS) {
            if (random.nextInt(15) > 0) {
                results.add(new SubmissionResult(id, lesson, exercises(lesson, skill), "1a"));
                if (random.nextInt(20) == 0) {
                    choices.add(
                            new NotebookChoice(lesson, "b.ipynb", List.of("a.ipynb"), REASONS.get(i % REASONS.size())));
                }
            }
        }
        Optional<Instant> time = random.nextInt(20) == 0
                ? Optional.empty()
                : Optional.of(DEADLINE.plusSeconds((long) (86_400 * (2 * random.nextGaussian() - 2))));
        uploads.put(id, new Upload(time, List.of(), choices));
        marksByHand(id);
    }

    private void marksByHand(String id) {
        Map<String, List<ManualMark>> own = new TreeMap<>();
        if (random.nextInt(10) == 0) {
            own.put("relu", List.of(new ManualMark(new BigDecimal(random.nextInt(points.get("relu") + 1)), "oral")));
        }
        if (random.nextInt(10) == 0) {
            BigDecimal extra = BigDecimal.valueOf(random.nextInt(1000) - 300, 2);
            own.put("softmax", List.of(row(Optional.of(extra)), row(Optional.empty())));
        }
        if (random.nextInt(10) == 0) {
            own.put(ManualMarks.TOTAL, List.of(row(Optional.of(BigDecimal.valueOf(random.nextInt(4000) - 2000, 2)))));
        }
        byHand.put(id, own);
    }

    private static ManualMark row(Optional<BigDecimal> extra) {
        return new ManualMark("", Optional.empty(), extra, "neat work", "lecturer", "2026-03-09");
    }

    private List<ExerciseResult> exercises(String lesson, double skill) {
        return Graders.all().stream()
                .filter(g -> g.exercise().lesson().equals(lesson))
                .map(g -> exercise(g, skill))
                .toList();
    }

    private ExerciseResult exercise(Grader g, double skill) {
        boolean runs = random.nextInt(20) > 0;
        List<ExerciseResult.SymbolResult> checks = new ArrayList<>();
        for (SymbolCheck c : runs ? g.checks() : List.<SymbolCheck>of()) {
            boolean passed = random.nextDouble() < 0.2 + 0.8 * skill;
            checks.add(new ExerciseResult.SymbolResult(
                    c.symbol(),
                    c.asks(),
                    passed,
                    passed ? c.points() : 0,
                    c.points(),
                    passed ? "" : "Your %s is wrong in %d places.".formatted(c.symbol(), 1 + random.nextInt(3)),
                    passed || random.nextBoolean() ? "" : MISTAKES.get(random.nextInt(MISTAKES.size())),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new ExerciseResult(
                g.exercise().id(),
                g.exercise().title(),
                g.exercise().bonus(),
                runs ? Status.GRADED : Status.DOES_NOT_COMPILE,
                checks.stream().mapToInt(ExerciseResult.SymbolResult::points).sum(),
                g.points(),
                runs ? "" : "not a statement",
                checks,
                List.of());
    }
}

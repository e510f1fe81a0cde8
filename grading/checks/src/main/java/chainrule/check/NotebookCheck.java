package chainrule.check;

import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.grader.Settings;
import chainrule.jupyter.Bundle;
import chainrule.jupyter.Output;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.TimeLimit;
import java.io.PrintStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Runs one check in the kernel and shows it. */
final class NotebookCheck {

    /** Right code takes milliseconds, the longest training loop a second or two. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Map<String, WeakReference<Class<?>>> LAST = new ConcurrentHashMap<>();

    private static final Map<String, Integer> POINTS = new ConcurrentHashMap<>();

    private NotebookCheck() {}

    static int points(String id) {
        return POINTS.getOrDefault(id, 0);
    }

    static void ofClass(String id, Class<?> type) {
        WeakReference<Class<?>> before = LAST.put(id, new WeakReference<>(type));
        List<String> notes = before != null && before.get() == type
                ? List.of(type.getSimpleName() + " is unchanged since the last check: did its cell compile?")
                : List.of();
        run(
                id,
                type.getSimpleName(),
                notes,
                (grader, limit) -> InProcessSubject.of(
                        new StudentCode(grader.exercise().declares(), List.of(type), List.of()), limit));
    }

    static void ofMethod(String id, Object method) {
        run(
                id,
                null,
                List.of(),
                (grader, limit) -> InProcessSubject.ofFunction(grader.exercise().declares(), method, limit));
    }

    private static void run(
            String id, String name, List<String> notes, BiFunction<Grader, TimeLimit, InProcessSubject> subject) {
        POINTS.remove(id);
        Optional<Grader> grader = Graders.of(id);
        if (grader.isEmpty()) {
            Output.show(Bundle.ofText(unknown(id)));
            return;
        }
        try (TimeLimit limit = new TimeLimit(LIMIT)) {
            InProcessSubject student = subject.apply(grader.get(), limit);
            Outcome outcome = graded(grader.get(), student);
            POINTS.put(id, outcome.points());
            String checked = name == null ? grader.get().exercise().declares() : name;
            View view = View.of(outcome, checked, notes, limit.stillRunning(), Where.inKernel());
            Output.show(new Bundle(Html.of(view), Text.of(view)));
        }
    }

    /** What the student's code prints as an error is shown as any other print: it is no failure of the notebook. */
    private static Outcome graded(Grader grader, InProcessSubject student) {
        PrintStream errors = System.err;
        System.setErr(System.out);
        try {
            return GraderRunner.run(grader, student, Settings.notebook());
        } finally {
            System.setErr(errors);
        }
    }

    private static String unknown(String id) {
        String known =
                Graders.all().stream().map(g -> g.exercise().id()).sorted().collect(Collectors.joining(", "));
        return "There is no exercise \"" + id + "\". There are: " + known + ".";
    }
}

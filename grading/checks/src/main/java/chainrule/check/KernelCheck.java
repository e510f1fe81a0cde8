package chainrule.check;

import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.jupyter.Bundle;
import chainrule.jupyter.CellClasses;
import chainrule.jupyter.Output;
import chainrule.jupyter.SlowOutput;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.TimeLimit;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Runs one check in the kernel and shows it. */
final class KernelCheck {

    /** Correct code takes milliseconds, and the longest training loop takes a second or two. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    /** Nobody stops a check sooner, and few checks take longer. */
    private static final Duration PATIENCE = Duration.ofMillis(400);

    private static final Map<String, WeakReference<Class<?>>> LAST = new ConcurrentHashMap<>();

    private static final Map<String, List<String>> LAST_CALLED = new ConcurrentHashMap<>();

    private static final Map<String, Integer> POINTS = new ConcurrentHashMap<>();

    private KernelCheck() {}

    static int points(String id) {
        return POINTS.getOrDefault(id, 0);
    }

    static void ofClass(String id, Class<?> type) {
        WeakReference<Class<?>> before = LAST.put(id, new WeakReference<>(type));
        boolean same = before != null && before.get() == type;
        run(
                id,
                grader -> CheckedVersion.inKernel(type.getSimpleName(), List.of(type.getName()), same),
                List.of(type.getName()),
                () -> LibraryUse.note(List.of(type.getName()), name -> CellClasses.bytes(type.getClassLoader(), name)),
                (grader, limit) -> InProcessSubject.of(
                        new StudentCode(grader.exercise().declares(), List.of(type), List.of()), limit));
    }

    static void ofMethod(String id, Object method) {
        ClassLoader loader = method.getClass().getClassLoader();
        String line = method.getClass().getName().replaceFirst("\\$\\$Lambda.*", "");
        Function<String, Optional<byte[]>> bytes = name -> CellClasses.bytes(loader, name);
        List<String> called = LibraryUse.called(line, bytes);
        boolean same = !called.isEmpty() && called.equals(LAST_CALLED.put(id, called));
        run(
                id,
                grader -> CheckedVersion.inKernel(grader.exercise().declares(), called, same),
                called,
                () -> LibraryUse.note(called, bytes),
                (grader, limit) -> InProcessSubject.ofFunction(grader.exercise().declares(), method, limit));
    }

    private static void run(
            String id,
            Function<Grader, CheckedVersion> checked,
            List<String> classes,
            Supplier<Optional<String>> libraryUse,
            BiFunction<Grader, TimeLimit, InProcessSubject> subject) {
        POINTS.remove(id);
        Optional<Grader> grader = Graders.of(id);
        if (grader.isEmpty()) {
            Output.show(Bundle.ofText(unknown(id)));
            return;
        }
        Bundle meanwhile =
                Bundle.ofText("Checking %s …".formatted(grader.get().exercise().title()));
        try (SlowOutput output = SlowOutput.begin(meanwhile, PATIENCE);
                TimeLimit limit = new TimeLimit(LIMIT)) {
            InProcessSubject student = subject.apply(grader.get(), limit);
            Outcome outcome = graded(grader.get(), student);
            POINTS.put(id, outcome.points());
            CheckedVersion version = checked.apply(grader.get());
            List<String> notes = new ArrayList<>();
            if (limit.stopped()) {
                notes.add("You stopped this check.");
            }
            version.note(outcome.points() == grader.get().points()).ifPresent(notes::add);
            libraryUse.get().ifPresent(notes::add);
            CheckView view =
                    CheckView.of(outcome, version.words(), notes, limit.stillRunning(), CellLocator.inKernel());
            show(
                    output,
                    view,
                    () -> limit.stopped() ? Optional.empty() : KernelLine.find(grader.get(), outcome, classes));
        }
    }

    /** Shows the verdict at once, and the line of the mistake when it is found. */
    private static void show(SlowOutput output, CheckView view, Supplier<Optional<ShownLine>> line) {
        boolean interrupted = Thread.interrupted(); // A kernel's channels would be closed by who writes to them so.
        output.show(bundle(view), () -> line.get().map(view::with).map(KernelCheck::bundle));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Bundle bundle(CheckView view) {
        return new Bundle(CheckHtml.of(view), CheckText.of(view), view.metadata());
    }

    /**
     * Output of the student's code, even as an error, is not a failure of the notebook, and each of many calls would
     * repeat it.
     */
    private static Outcome graded(Grader grader, InProcessSubject student) {
        return PrintedLines.during(() -> GraderRunner.run(grader, student, GraderSettings.notebook()), System.out);
    }

    private static String unknown(String id) {
        String known =
                Graders.all().stream().map(g -> g.exercise().id()).sorted().collect(Collectors.joining(", "));
        return "There is no exercise \"" + id + "\". There are: " + known + ".";
    }
}

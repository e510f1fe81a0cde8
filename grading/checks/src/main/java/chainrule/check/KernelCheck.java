package chainrule.check;

import chainrule.cell.CellLine;
import chainrule.grader.Grader;
import chainrule.grader.GraderRunner;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import chainrule.jupyter.Bundle;
import chainrule.jupyter.CellClasses;
import chainrule.jupyter.CellSnippets;
import chainrule.jupyter.Output;
import chainrule.subject.InProcessSubject;
import chainrule.subject.StudentCode;
import chainrule.subject.TimeLimit;
import java.io.PrintStream;
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

    /** Right code takes milliseconds, the longest training loop a second or two. */
    static final Duration LIMIT = Duration.ofSeconds(10);

    private static final String UNCHANGED = " is unchanged since the last check: did its cell compile?";

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
                grader -> type.getSimpleName() + ofCell(List.of(type.getName())),
                same ? Optional.of(type.getSimpleName() + UNCHANGED) : Optional.empty(),
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
                grader -> grader.exercise().declares() + ofCell(called),
                same ? Graders.of(id).map(g -> g.exercise().declares() + UNCHANGED) : Optional.empty(),
                called,
                () -> LibraryUse.note(called, bytes),
                (grader, limit) -> InProcessSubject.ofFunction(grader.exercise().declares(), method, limit));
    }

    private static void run(
            String id,
            Function<Grader, String> checked,
            Optional<String> unchanged,
            List<String> classes,
            Supplier<Optional<String>> libraryUse,
            BiFunction<Grader, TimeLimit, InProcessSubject> subject) {
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
            List<String> notes = new ArrayList<>();
            if (outcome.points() < grader.get().points()) {
                unchanged.ifPresent(notes::add);
            }
            libraryUse.get().ifPresent(notes::add);
            CheckView view = CheckView.of(
                    outcome, checked.apply(grader.get()), notes, limit.stillRunning(), CellLocator.inKernel());
            show(view, () -> KernelLine.find(grader.get(), outcome, classes));
        }
    }

    /** The verdict at once; the line of the mistake when it is found. */
    private static void show(CheckView view, Supplier<Optional<ShownLine>> line) {
        Output.showAndReplace(bundle(view), () -> line.get().map(view::with).map(KernelCheck::bundle));
    }

    private static Bundle bundle(CheckView view) {
        return new Bundle(CheckHtml.of(view), CheckText.of(view), view.metadata());
    }

    /** Says which version was checked: of a cell that did not compile, the kernel keeps the version before. */
    private static String ofCell(List<String> classes) {
        return classes.stream()
                .flatMap(name -> CellSnippets.ofKernel().flatMap(s -> s.of(CellLine.outerClass(name))).stream())
                .findFirst()
                .map(placed -> " of cell [%d]".formatted(placed.cell()))
                .orElse("");
    }

    /** What the student's code prints as an error is shown as any other print: it is no failure of the notebook. */
    private static Outcome graded(Grader grader, InProcessSubject student) {
        PrintStream errors = System.err;
        System.setErr(System.out);
        try {
            return GraderRunner.run(grader, student, GraderSettings.notebook());
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

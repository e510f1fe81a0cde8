package chainrule.jupyter;

import chainrule.chart.LossCurve;
import chainrule.data.Warnings;
import java.lang.StackWalker.Option;
import java.util.Optional;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/** Prepares a freshly started kernel for the lessons. */
public final class Setup {

    private static boolean done;

    private Setup() {}

    /**
     * Registers how values look, lets pages control live players, and remembers from now on where in their cells
     * snippets begin. Keeps the variables of earlier cells and the last versions that compiled, and sends a flood of
     * lines together. Explains when a variable is still emptied, a method is refused for its name, a check runs too
     * early, a package is missing, or a cell has characters that are not Java. Warms up the drawing of charts in the
     * background. The start-up script calls it, so the caller's class is loaded like those of cells. It prints nothing,
     * and a second call changes nothing.
     */
    public static synchronized void install() {
        if (done) {
            return;
        }
        done = true;
        // On a desktop, drawing would otherwise open a window's resources and, on macOS, an icon in the dock.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        Renderers.registerAll(Kernel.current());
        CellSnippets.ofKernel();
        ClassLoader cells = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
                .getCallerClass()
                .getClassLoader();
        // Not System.out::println: a kernel gives cells another stream.
        Kernel.current().shell().ifPresent(shell -> {
            KeptClasses.ofKernel(shell);
            Kernel.current().combinePrints();
            LastVersions.watch(
                    shell, (before, now) -> CellSnippets.ofKernel().ifPresent(s -> s.takenAgain(before, now)));
            EmptiedVariables.watch(shell, cells, Setup::cell, m -> System.out.println(m));
            RefusedOverloads.watch(shell, m -> System.out.println(m));
            MissingExercise.watch(shell, m -> System.out.println(m));
            MissingPackages.watch(shell, m -> System.out.println(m));
            RefusedSigns.watch(
                    shell,
                    () -> CellSnippets.ofKernel().flatMap(CellSnippets::runningText),
                    m -> System.out.println(m));
            repeatWarnings(shell);
        });
        LivePages.welcome(Kernel.current());
        warmUp();
    }

    private static Optional<Integer> cell(Snippet snippet) {
        return CellSnippets.ofKernel().flatMap(s -> s.cell(snippet));
    }

    /** A loop of many trainings prints a warning once, but running its cell again prints it again. */
    static void repeatWarnings(JShell shell) {
        shell.onSnippetEvent(event -> Warnings.forget());
    }

    /**
     * The first picture takes about half a second to load AWT, fonts and the PNG writer; a lesson's cell should not
     * have to wait for that.
     */
    private static void warmUp() {
        Thread thread = new Thread(() -> LossCurve.of(2, 1), "chainrule-warm-up");
        thread.setDaemon(true);
        // A machine without fonts fails here too; the first chart of a lesson will say so where it is seen.
        thread.setUncaughtExceptionHandler((failed, cause) -> {});
        thread.start();
    }
}

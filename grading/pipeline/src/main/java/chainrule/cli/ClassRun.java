package chainrule.cli;

import chainrule.files.AtomicFiles;
import chainrule.files.CsvRows;
import chainrule.grader.GraderSettings;
import chainrule.grader.Rehearsal;
import chainrule.grader.Status;
import chainrule.marks.GradersVersion;
import chainrule.marks.GradingBasis;
import chainrule.marks.GradingSettings;
import chainrule.marks.ResultStore;
import chainrule.marks.Submission;
import chainrule.marks.SubmissionResult;
import chainrule.run.CompiledNotebook;
import chainrule.run.EditSource;
import chainrule.run.KnownOutcomes;
import chainrule.run.NotebookCompiler;
import chainrule.run.SandboxSetup;
import chainrule.run.SubmissionGrader;
import chainrule.run.sandbox.TimeBudget;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Grades a class: notebooks are compiled ahead, several workers run them, and each result is stored as soon as it is
 * known.
 */
final class ClassRun {

    /** Compiling a notebook takes about a fifth of the time of running it. */
    private static final int WORKERS_A_COMPILER = 4;

    /**
     * A notebook for the next free worker.
     *
     * @param place in the list of plans
     * @param nanos the time for compiling
     */
    private record CompiledSubmission(int place, CompiledNotebook notebook, long nanos) {}

    private final SandboxSetup setup;
    private final GradingSettings settings;
    private final Function<Submission, TimeBudget> budgets;
    private final EditSource edits;
    private final int workers;
    private final ResultStore store;
    private final KnownOutcomes known;
    private final Consumer<NotebookCompiler> idle;
    private final String version = GradersVersion.current();
    private final Set<String> durations = new TreeSet<>();
    /** Earlier steps have already looked at the one that counts of several notebooks. */
    private final Set<String> remarks = new TreeSet<>();

    /**
     * @param budgets the time that each submission has left
     * @param edits the edits by which the lines of mistakes are found
     */
    ClassRun(
            SandboxSetup setup,
            GradingSettings settings,
            Function<Submission, TimeBudget> budgets,
            EditSource edits,
            int workers,
            ResultStore store) {
        this(setup, settings, budgets, edits, workers, store, KnownOutcomes.ofOneRun(), NotebookCompiler::close);
    }

    /**
     * @param known what exercises of this run and perhaps of earlier ones gave
     * @param idle receives each compiler that is no longer needed here, and closes it
     */
    ClassRun(
            SandboxSetup setup,
            GradingSettings settings,
            Function<Submission, TimeBudget> budgets,
            EditSource edits,
            int workers,
            ResultStore store,
            KnownOutcomes known,
            Consumer<NotebookCompiler> idle) {
        this.setup = setup;
        this.settings = settings;
        this.budgets = budgets;
        this.edits = edits;
        this.workers = workers;
        this.store = store;
        this.known = known;
        this.idle = idle;
    }

    /** One result for each plan, in their order. */
    List<SubmissionResult> grade(List<SubmissionPlan> plans, ProgressDisplay progress) throws Exception {
        WorkQueue queue = new WorkQueue(plans, progress);
        int needed = Math.min(workers, queue.left.get());
        int compilers = (needed + WORKERS_A_COMPILER - 1) / WORKERS_A_COMPILER;
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            CompletionService<Void> running = new ExecutorCompletionService<>(threads);
            for (int c = 0; c < compilers; c++) {
                running.submit(queue::compile);
            }
            for (int w = 1; w <= needed; w++) {
                int worker = w;
                running.submit(() -> queue.work(worker));
            }
            for (int i = 0; i < compilers + needed; i++) {
                running.take().get(); // In the order in which they end: one that fails holds up nobody.
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
            progress.end();
        }
        return List.of(queue.results);
    }

    /** Turns notebooks without a result into compiled ones, and these into results. */
    private final class WorkQueue {

        private final List<SubmissionPlan> plans;
        private final ProgressDisplay progress;
        private final SubmissionResult[] results;
        private final Queue<Integer> missing = new ConcurrentLinkedQueue<>();
        private final BlockingQueue<CompiledSubmission> ready = new LinkedBlockingQueue<>(workers);
        private final AtomicInteger left;

        WorkQueue(List<SubmissionPlan> plans, ProgressDisplay progress) {
            this.plans = plans;
            this.progress = progress;
            this.results = new SubmissionResult[plans.size()];
            for (int i = 0; i < results.length; i++) {
                if (plans.get(i).graders().isEmpty()) {
                    results[i] = plans.get(i).knownResult();
                    remark(plans.get(i).submission(), results[i]);
                    progress.known(results[i]);
                } else {
                    missing.add(i);
                }
            }
            left = new AtomicInteger(missing.size());
        }

        /** Compiles one notebook ahead for each worker. */
        Void compile() throws InterruptedException {
            NotebookCompiler compiler = new NotebookCompiler(setup, settings);
            boolean whole = false;
            try {
                for (Integer i = missing.poll(); i != null; i = missing.poll()) {
                    SubmissionPlan plan = plans.get(i);
                    long start = System.nanoTime();
                    CompiledNotebook notebook =
                            compiler.compile(plan.submission(), plan.graders(), budgets.apply(plan.submission()));
                    ready.put(new CompiledSubmission(i, notebook, System.nanoTime() - start));
                }
                whole = true;
            } finally {
                if (whole) {
                    idle.accept(compiler);
                } else {
                    compiler.close();
                }
            }
            return null;
        }

        Void work(int worker) throws Exception {
            try (SubmissionGrader grader = new SubmissionGrader(setup, worker, settings, edits, known)) {
                if (worker == 1) {
                    Rehearsal.run(GraderSettings.grading(settings.seed())); // The compiler takes longer to start.
                }
                for (int others = left.decrementAndGet(); others >= 0; others = left.decrementAndGet()) {
                    if (others == 0) {
                        grader.lastNotebook();
                    }
                    CompiledSubmission next = ready.take();
                    long start = System.nanoTime();
                    SubmissionResult result = grade(grader, next.notebook(), plans.get(next.place()));
                    took(next.notebook().submission(), next.nanos() + System.nanoTime() - start);
                    results[next.place()] = result;
                    remark(next.notebook().submission(), result);
                    progress.done(result);
                }
            }
            return null;
        }
    }

    private SubmissionResult grade(SubmissionGrader grader, CompiledNotebook notebook, SubmissionPlan plan)
            throws Exception {
        Submission submission = plan.submission();
        SubmissionResult graded = grader.grade(notebook);
        UnaryOperator<String> basis = UnaryOperator.identity();
        if (notebook.budget().wasDisturbed() && graded.lackedTime()) {
            basis = GradingBasis::ofDisturbed;
            remark(
                    "%s: grading stood still for a time while %s was graded, and not all of it ended in time; the next run grades it again"
                            .formatted(submission.student(), submission.file().getFileName()));
        }
        SubmissionResult fresh = new SubmissionResult(graded.student(), graded.lesson(), graded.exercises(), version);
        if (plan.known().isEmpty()) {
            store.put(submission, fresh, basis.apply(store.conditions()));
            return fresh;
        }
        SubmissionResult merged = fresh.over(plan.known().get().result(), plan.lesson());
        store.put(submission, merged, basis.apply(plan.known().get().gradedWith()));
        return merged;
    }

    private void remark(Submission submission, SubmissionResult result) {
        long notRun = result.exercises().stream()
                .filter(e -> e.status() == Status.NOT_RUN)
                .count();
        if (notRun > 0) {
            remark(
                    "%s: the time for the whole notebook %s had run out, and %s not run (to grade it again, give this student with --only-student)"
                            .formatted(
                                    submission.student(),
                                    submission.file().getFileName(),
                                    notRun == 1 ? "one exercise was" : notRun + " exercises were"));
        }
    }

    private synchronized void remark(String words) {
        remarks.add(words);
    }

    /** What an instructor should know about single submissions, sorted. */
    synchronized List<String> remarks() {
        return List.copyOf(remarks);
    }

    private synchronized void took(Submission submission, long nanos) {
        durations.add(CsvRows.row(List.of(submission.student(), submission.lesson(), nanos / 1_000_000)));
    }

    /**
     * The times of the last run that graded anything; they are kept outside the results, because they differ from
     * run to run.
     */
    synchronized void writeDurations(Path file) {
        if (!durations.isEmpty()) {
            String head = CsvRows.row(List.of("student", "lesson", "milliseconds"));
            AtomicFiles.write(file, head + String.join("", durations));
        }
    }
}

package chainrule.cli;

import chainrule.grade.Conditions;
import chainrule.grade.GradersVersion;
import chainrule.grade.Submission;
import chainrule.grade.SubmissionGrader;
import chainrule.grade.SubmissionResult;
import chainrule.grade.Workplace;
import chainrule.report.AtomicFiles;
import chainrule.report.ResultStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Grades a class with some workers, each result stored as soon as it is known. */
final class ClassRun {

    private final Workplace place;
    private final Conditions conditions;
    private final int workers;
    private final ResultStore store;
    private final String version = GradersVersion.current();
    private final Map<String, Long> millis = new TreeMap<>();

    ClassRun(Workplace place, Conditions conditions, int workers, ResultStore store) {
        this.place = place;
        this.conditions = conditions;
        this.workers = workers;
        this.store = store;
    }

    /** One result for each plan, in their order. */
    List<SubmissionResult> grade(List<Plan> plans, Progress progress) throws Exception {
        SubmissionResult[] results = new SubmissionResult[plans.size()];
        Queue<Integer> missing = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < results.length; i++) {
            if (plans.get(i).graders().isEmpty()) {
                results[i] = plans.get(i).knownResult();
                progress.known(results[i]);
            } else {
                missing.add(i);
            }
        }
        int needed = Math.min(workers, missing.size());
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, needed));
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 1; w <= needed; w++) {
                int worker = w;
                running.add(threads.submit(() -> work(worker, missing, plans, results, progress)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
            progress.end();
        }
        return List.of(results);
    }

    private Void work(
            int worker, Queue<Integer> missing, List<Plan> plans, SubmissionResult[] results, Progress progress)
            throws Exception {
        try (SubmissionGrader grader = new SubmissionGrader(place, worker, conditions)) {
            for (Integer i = missing.poll(); i != null && !Thread.interrupted(); i = missing.poll()) {
                long start = System.nanoTime();
                results[i] = grade(grader, plans.get(i));
                took(plans.get(i).submission(), System.nanoTime() - start);
                progress.done(results[i]);
            }
        }
        return null;
    }

    private SubmissionResult grade(SubmissionGrader grader, Plan plan) throws Exception {
        Submission submission = plan.submission();
        SubmissionResult graded = grader.grade(submission, plan.graders());
        SubmissionResult fresh = new SubmissionResult(graded.student(), graded.lesson(), graded.exercises(), version);
        if (plan.known().isEmpty()) {
            store.put(submission, fresh);
            return fresh;
        }
        SubmissionResult merged = fresh.over(plan.known().get().result(), plan.lesson());
        store.put(submission, merged, plan.known().get().gradedWith());
        return merged;
    }

    private synchronized void took(Submission submission, long nanos) {
        millis.put(submission.file().toString(), nanos / 1_000_000);
    }

    /** Beside the results and not in them: times differ from run to run. */
    synchronized void writeDurations(Path file) {
        StringBuilder csv = new StringBuilder("notebook,milliseconds\n");
        millis.forEach((notebook, ms) -> csv.append('"' + notebook.replace("\"", "\"\"") + "\"," + ms + "\n"));
        AtomicFiles.write(file, csv.toString());
    }
}

package chainrule.cli;

import chainrule.grade.Conditions;
import chainrule.grade.Submission;
import chainrule.grade.SubmissionGrader;
import chainrule.grade.SubmissionResult;
import chainrule.grade.Workplace;
import chainrule.grader.Grader;
import chainrule.report.AtomicFiles;
import chainrule.report.ResultStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Map<String, Long> millis = new TreeMap<>();

    ClassRun(Workplace place, Conditions conditions, int workers, ResultStore store) {
        this.place = place;
        this.conditions = conditions;
        this.workers = workers;
        this.store = store;
    }

    /** One result for each submission, in the submissions' order. */
    List<SubmissionResult> grade(List<Submission> submissions, List<Grader> graders, Progress progress)
            throws Exception {
        SubmissionResult[] results = new SubmissionResult[submissions.size()];
        Queue<Integer> missing = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < results.length; i++) {
            Optional<SubmissionResult> known = store.find(submissions.get(i));
            if (known.isPresent()) {
                results[i] = known.get();
                progress.done(known.get(), true);
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
                running.add(threads.submit(() -> work(worker, missing, submissions, graders, results, progress)));
            }
            for (Future<?> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            threads.shutdownNow();
        }
        return List.of(results);
    }

    private Void work(
            int worker,
            Queue<Integer> missing,
            List<Submission> submissions,
            List<Grader> graders,
            SubmissionResult[] results,
            Progress progress)
            throws Exception {
        try (SubmissionGrader grader = new SubmissionGrader(place, worker, conditions)) {
            for (Integer i = missing.poll(); i != null; i = missing.poll()) {
                Submission submission = submissions.get(i);
                long start = System.nanoTime();
                results[i] = grader.grade(submission, ofLesson(graders, submission.lesson()));
                store.put(submission, results[i]);
                took(submission, System.nanoTime() - start);
                progress.done(results[i], false);
            }
        }
        return null;
    }

    private static List<Grader> ofLesson(List<Grader> graders, String lesson) {
        return graders.stream()
                .filter(g -> g.exercise().lesson().equals(lesson))
                .toList();
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

package chainrule.run;

import chainrule.grader.Grader;
import chainrule.grader.PreparedChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The checks of each exercise, made ready for its next run while a sandbox is at work. */
final class PreparedChecksQueue implements AutoCloseable {

    private final Map<Grader, CompletableFuture<PreparedChecks>> ready = new HashMap<>();

    private boolean more = true;

    /** For one run; whoever takes them closes them. */
    PreparedChecks take(Grader grader) {
        CompletableFuture<PreparedChecks> before = more ? ready.put(grader, prepare(grader)) : ready.remove(grader);
        return before == null ? PreparedChecks.of(grader) : before.join();
    }

    /** What is taken from now on is taken for the last time. */
    void nothingFollows() {
        more = false;
    }

    private static CompletableFuture<PreparedChecks> prepare(Grader grader) {
        return CompletableFuture.supplyAsync(() -> PreparedChecks.of(grader));
    }

    @Override
    public void close() {
        ready.values().forEach(future -> future.thenAccept(PreparedChecks::close));
        ready.clear();
    }
}

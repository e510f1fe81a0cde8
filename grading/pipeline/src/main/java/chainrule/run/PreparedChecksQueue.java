package chainrule.run;

import chainrule.grader.Grader;
import chainrule.grader.PreparedChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The checks of each exercise, prepared for its next run while a sandbox is at work. */
final class PreparedChecksQueue implements AutoCloseable {

    private final Map<Grader, CompletableFuture<PreparedChecks>> ready = new HashMap<>();

    private boolean more = true;

    /** Takes checks for one run; the caller closes them. */
    PreparedChecks take(Grader grader) {
        CompletableFuture<PreparedChecks> before = more ? ready.put(grader, prepare(grader)) : ready.remove(grader);
        return before == null ? PreparedChecks.of(grader) : before.join();
    }

    /** Checks that are taken from now on are the last ones. */
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

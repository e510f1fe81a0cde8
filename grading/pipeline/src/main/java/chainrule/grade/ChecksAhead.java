package chainrule.grade;

import chainrule.grader.Grader;
import chainrule.grader.PreparedChecks;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The checks of each exercise, made ready for its next run while a sandbox is at work. */
final class ChecksAhead implements AutoCloseable {

    private final Map<Grader, CompletableFuture<PreparedChecks>> ready = new HashMap<>();

    /** For one run; whoever takes them closes them. */
    PreparedChecks take(Grader grader) {
        CompletableFuture<PreparedChecks> before = ready.put(grader, prepare(grader));
        return before == null ? PreparedChecks.of(grader) : before.join();
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

package chainrule.run.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Starts processes from one thread that lives as long as this program. Linux ends a process of bubblewrap together with
 * the thread that started it, and a worker's thread ends before others have finished with its processes.
 */
final class ProcessStarter {

    private static final Executor THREAD = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "starts processes");
        thread.setDaemon(true);
        return thread;
    });

    private ProcessStarter() {}

    static Process start(ProcessBuilder builder) throws IOException {
        try {
            return CompletableFuture.supplyAsync(() -> started(builder), THREAD).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

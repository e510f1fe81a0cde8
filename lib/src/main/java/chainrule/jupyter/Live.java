package chainrule.jupyter;

import chainrule.chart.LossCurve;
import chainrule.train.Ending;
import chainrule.train.History;
import chainrule.train.TrainingListener;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;

/**
 * Shows training while it runs, below the running cell: a line of progress and a growing loss curve. Pass it to a
 * trainer as {@code epochs(50).listener(new Live())}.
 *
 * <p>It draws in a separate thread, so training waits only for the last picture, which stays in the notebook. A run of
 * under a second is drawn once, at its end. In a longer run, pictures become less frequent, down to one each second.
 * The line of progress is updated four times a second.
 */
public final class Live implements TrainingListener {

    private static final double QUIET_SECONDS = 1;
    private static final long TICK = 250_000_000L;

    private static final long SHORTEST_REST = 200_000_000L;
    private static final long USUAL_REST = 1_000_000_000L;
    private static final long LONGEST_REST = 5_000_000_000L;

    /** If drawing is slow, the time between two curves grows until drawing costs at most 2½ %. */
    private static final int DRAWING_TIMES = 40;

    private static final ExecutorService DRAWING = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "chainrule-live");
        thread.setDaemon(true);
        return thread;
    });

    private final Kernel kernel;
    private final ExecutorService drawing;
    private final LongSupplier clock;
    private String progressId;
    private String curveId;
    private long started;
    private long nextTick;
    private volatile long nextCurve;
    private Future<?> pending;

    /** Makes a listener for one training run after another. */
    public Live() {
        this(Kernel.current(), DRAWING, System::nanoTime);
    }

    Live(Kernel kernel, ExecutorService drawing, LongSupplier clock) {
        this.kernel = kernel;
        this.drawing = drawing;
        this.clock = clock;
    }

    @Override
    public void epochEnded(History soFar, int planned) {
        // Adding up the seconds of all epochs, at each of thousands, would itself be noticed: only until something is
        // shown.
        long now = clock.getAsLong();
        boolean early = progressId == null ? soFar.seconds() < QUIET_SECONDS : now < nextTick;
        if (!kernel.canUpdate() || early || pending != null && !pending.isDone()) {
            return;
        }
        nextTick = now + TICK;
        boolean curve = progressId == null || now >= nextCurve;
        if (progressId == null) {
            started = now - (long) (soFar.seconds() * 1e9);
            progressId = UUID.randomUUID().toString();
            curveId = UUID.randomUUID().toString();
            pending = drawing.submit(() -> first(soFar, planned));
        } else {
            pending = drawing.submit(() -> next(soFar, planned, curve));
        }
    }

    private void first(History soFar, int planned) {
        kernel.display(progressId, Bundle.ofLine(ProgressLine.running(soFar, planned)));
        kernel.display(curveId, draft(soFar));
    }

    private void next(History soFar, int planned, boolean withCurve) {
        kernel.update(progressId, Bundle.ofLine(ProgressLine.running(soFar, planned)));
        if (withCurve) {
            kernel.update(curveId, draft(soFar));
        }
    }

    private Bundle draft(History history) {
        long start = clock.getAsLong();
        Bundle curve = Renderers.render(LossCurve.draft(history));
        long end = clock.getAsLong();
        nextCurve = end + rest(end - started, end - start);
        return curve;
    }

    /**
     * The time until the next curve, in ns: a fifth of the run so far, between 0.2 s and 1 s, or longer if drawing is
     * slow.
     */
    static long rest(long ran, long drew) {
        long usual = Math.max(SHORTEST_REST, Math.min(USUAL_REST, ran / 5));
        return Math.max(usual, Math.min(LONGEST_REST, DRAWING_TIMES * drew));
    }

    @Override
    public void ended(History history) {
        boolean shown = progressId != null;
        if (!shown && history.ending() == Ending.FAILED) {
            return; // the exception says it all
        }
        if (!shown) {
            progressId = UUID.randomUUID().toString();
            curveId = UUID.randomUUID().toString();
        }
        Future<?> last = drawing.submit(() -> finish(history, shown));
        try {
            // The cell may end with the training, and what comes after its end is lost.
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the loss curve could not be drawn", e.getCause());
        } finally {
            progressId = null;
            curveId = null;
            pending = null;
        }
    }

    private void finish(History history, boolean shown) {
        Bundle progress = Bundle.ofText(ProgressLine.done(history));
        Bundle curve = Renderers.render(LossCurve.of(history));
        if (shown) {
            kernel.update(progressId, progress);
            kernel.update(curveId, curve);
        } else {
            kernel.display(progressId, progress);
            kernel.display(curveId, curve);
        }
    }
}

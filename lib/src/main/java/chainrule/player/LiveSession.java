package chainrule.player;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Trains a live player's network for the pages that show it.
 *
 * <p>A thread runs only while there is something to do. Training goes at most {@value #AHEAD} pictures beyond the last
 * one that a page confirmed, so it also stops if a page disappears without a message.
 */
public final class LiveSession {

    static final int AHEAD = 40;

    private static final double SECONDS_A_PICTURE = 0.04;

    private LivePlayer of;
    private final List<LiveLine> lines = new ArrayList<>();
    private final List<LiveLine> joining = new ArrayList<>();
    private LiveTraining training;
    private LiveSettings wanted;
    private boolean isAnother;
    private boolean isChanged;
    private boolean isPlaying;
    private boolean isOver;
    private int steps;
    private double rate = 25;
    private int sent;
    private int seen;
    private Thread worker;

    LiveSession(LivePlayer of) {
        this.of = of;
        wanted = of.start();
    }

    /** A page shows this session from now on. */
    public synchronized LiveLine open(Consumer<String> page) {
        var line = new LiveLine(this, page);
        lines.add(line);
        joining.add(line);
        begin();
        return line;
    }

    synchronized void leave(LiveLine line) {
        lines.remove(line);
        joining.remove(line);
        isPlaying &= !lines.isEmpty();
        notifyAll();
    }

    synchronized void end() {
        lines.clear();
        joining.clear();
        isPlaying = false;
        steps = 0;
        notifyAll();
    }

    /** @throws IllegalArgumentException if no page could send that */
    synchronized void hear(String word, String value) {
        switch (word) {
            case "play" -> isPlaying = true;
            case "pause" -> isPlaying = false;
            case "step" -> steps++;
            case "again" -> isAnother = true;
            case "weights" -> {
                of = of.seed(of.seed() + 1);
                isAnother = true;
            }
            case "rate" -> rate = Math.max(0, Double.parseDouble(value));
            case "seen" -> seen = Math.max(seen, Integer.parseInt(value));
            default -> {
                LiveSettings now = wanted.with(word, value, of.activationNames());
                isAnother |= !now.fitsNetworkOf(wanted);
                // A run that is over has no next epoch from which a change could hold.
                isAnother |= isOver && !now.equals(wanted);
                wanted = now;
            }
        }
        isAnother |= isOver && (isPlaying || steps > 0);
        answer();
    }

    /** Tells all pages the current state. */
    synchronized void answer() {
        isChanged = true;
        begin();
    }

    private void begin() {
        notifyAll();
        if (worker == null && isBusy()) {
            worker = new Thread(this::work, "chainrule-live-player");
            worker.setDaemon(true);
            worker.start();
        }
    }

    private boolean isBusy() {
        return isChanged || isAnother || !joining.isEmpty() || isTraining();
    }

    private boolean isTraining() {
        return !isOver && (steps > 0 || isPlaying && sent - seen < AHEAD);
    }

    private void work() {
        long due = System.nanoTime();
        while (takesOver(due)) {
            long begun = System.nanoTime();
            int before = training == null ? 0 : training.size();
            int epochs = training == null ? 0 : trainPicture(begun);
            if (epochs > 0) {
                tellAll(training.size() > before ? training.since(before) : Map.of());
            }
            due = begun + (long) (epochs > 0 && isPlaying() ? rest(epochs) : 0);
        }
    }

    /** Waits until the next picture is due, does what pages asked for, and returns whether there is more to do. */
    private boolean takesOver(long due) {
        List<LiveLine> joined;
        boolean another;
        boolean isNew;
        synchronized (this) {
            long left = (due - System.nanoTime()) / 1_000_000;
            while (left > 0 && isPlaying && !isChanged && joining.isEmpty()) {
                try {
                    wait(left);
                } catch (InterruptedException e) {
                    isPlaying = false;
                }
                left = (due - System.nanoTime()) / 1_000_000;
            }
            if (!isBusy()) {
                worker = null;
                notifyAll();
                return false;
            }
            joined = List.copyOf(joining);
            joining.clear();
            another = isAnother || training == null;
            isNew = isChanged || another || !joined.isEmpty();
            isAnother = false;
            isChanged = false;
        }
        if (isNew) {
            renew(another, joined);
        }
        return true;
    }

    private void renew(boolean another, List<LiveLine> joined) {
        LiveSettings settings = settings();
        boolean isFirst = training == null;
        boolean isFresh = another && isRenewed(settings);
        if (training == null) {
            return;
        }
        if (!another) {
            training.change(settings);
        }
        if (isFresh && !isFirst) {
            tellAll(Map.of("run", training.run(true)));
        } else {
            joined.forEach(line -> line.tell(with(Map.of("run", training.run(true)))));
        }
        tellAll(Map.of());
    }

    /** Makes the network again; if a layer from a cell refuses its size, everything stays as it was. */
    private boolean isRenewed(LiveSettings settings) {
        try {
            training = new LiveTraining(player(), settings, LiveTraining.MOST_EPOCHS);
            mark();
            return true;
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            List<LiveLine> now;
            synchronized (this) {
                wanted = training == null ? wanted : training.settings();
                isPlaying = false;
                steps = 0;
                now = List.copyOf(lines);
            }
            now.forEach(line -> line.tell(Map.of("refused", LiveTraining.why(e))));
            return false;
        }
    }

    /** Trains the epochs of one picture, and returns how many they were. */
    private int trainPicture(long begun) {
        int most = (int) Math.max(1, rate * SECONDS_A_PICTURE);
        int done = 0;
        while (mayTrain(done, most, begun)) {
            training.epoch();
            done++;
            mark();
        }
        return done;
    }

    private synchronized boolean mayTrain(int done, int most, long begun) {
        boolean hasTime = rate == 0 ? System.nanoTime() - begun < SECONDS_A_PICTURE * 1e9 : done < most;
        if (steps > 0 && done == 0 && !isOver) {
            steps--;
            return true;
        }
        return isTraining() && isPlaying && !isChanged && !isAnother && (done == 0 || hasTime);
    }

    private synchronized void mark() {
        isOver = training.isOver();
        steps = isOver ? 0 : steps;
        isPlaying &= !isOver;
    }

    /** The pause in nanoseconds after the given number of epochs. */
    private synchronized double rest(int epochs) {
        return rate > 0 ? epochs / rate * 1e9 : 0;
    }

    private synchronized LivePlayer player() {
        return of;
    }

    private synchronized LiveSettings settings() {
        return wanted;
    }

    private synchronized boolean isPlaying() {
        return isPlaying;
    }

    private void tellAll(Map<String, Object> news) {
        List<LiveLine> now;
        Map<String, Object> all = with(news);
        synchronized (this) {
            now = List.copyOf(lines);
        }
        now.forEach(line -> line.tell(all));
    }

    /** News with the number of the picture, if there is one, and the state. */
    private synchronized Map<String, Object> with(Map<String, Object> news) {
        Map<String, Object> all = new LinkedHashMap<>(news);
        if (news.containsKey("curves")) {
            all.put("picture", ++sent);
        }
        all.put("playing", isPlaying);
        all.put("message", isOver ? ended(training.message()) : "");
        all.put("title", training.title());
        all.put("settings", wanted.asMap());
        return all;
    }

    private static String ended(String why) {
        return why.replaceFirst("\\.?$", ". Play starts again, and so does any change.");
    }

    /** Waits until there is nothing to do. */
    synchronized void rest() throws InterruptedException {
        while (worker != null) {
            wait();
        }
    }
}

package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveTest {

    private final List<String> calls = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final AtomicLong clock = new AtomicLong();
    private final ExecutorService drawing = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        drawing.shutdown();
    }

    private final class Recorder implements Kernel {

        @Override
        public void display(String id, Bundle bundle) {
            note("display " + id, bundle);
        }

        @Override
        public void update(String id, Bundle bundle) {
            note("update " + id, bundle);
        }

        private void note(String call, Bundle bundle) {
            calls.add(call);
            texts.add(bundle.text());
        }

        @Override
        public boolean canUpdate() {
            return true;
        }

        @Override
        public <T> void register(Class<T> type, Function<? super T, Bundle> renderer) {}
    }

    private static History history(int epochs, double secondsEach) {
        List<Epoch> all = new ArrayList<>();
        for (int i = 1; i <= epochs; i++) {
            all.add(new Epoch(i, 1.0 / i, 2.0 / i, 0.9, 1, 0.1, secondsEach));
        }
        return new History(all, "accuracy", Ending.COMPLETED, "trained " + epochs + " epochs");
    }

    /** Runs epochs of a tenth of a second each, by the clock and by the history. */
    private void train(Live live, int epochs) throws Exception {
        for (int n = 1; n <= epochs; n++) {
            clock.addAndGet(100_000_000L);
            live.epochEnded(history(n, 0.1), epochs);
            drawing.submit(() -> {}).get();
        }
        live.ended(history(epochs, 0.1));
    }

    @Test
    void aRunOfUnderASecondIsDrawnOnceAtItsEnd() throws Exception {
        train(new Live(new Recorder(), drawing, clock::get), 9);
        assertEquals(2, calls.size());
        assertTrue(calls.stream().allMatch(call -> call.startsWith("display ")));
        assertTrue(texts.get(0).startsWith("9 epochs in 0.9 s · loss 0.1111 · validation 0.2222 · accuracy 0.9000\n"));
        assertTrue(texts.get(1).startsWith("Loss by epoch. Training loss falls from 1.00 to 0.111 in 9 epochs."));
    }

    @Test
    void aLongerRunIsUpdatedInPlaceAtMostFiveTimesASecond() throws Exception {
        train(new Live(new Recorder(), drawing, clock::get), 60);
        List<String> ids =
                calls.stream().map(call -> call.split(" ")[1]).distinct().toList();
        assertEquals(2, ids.size());
        assertEquals("display " + ids.get(0), calls.get(0));
        assertEquals("display " + ids.get(1), calls.get(1));
        assertTrue(calls.subList(2, calls.size()).stream().allMatch(call -> call.startsWith("update ")));
        long lines = calls.stream().filter(call -> call.endsWith(ids.get(0))).count();
        assertTrue(lines > 10 && lines <= 5 * 5 + 1, lines + " lines in 5 seconds");
    }

    @Test
    void theCurveComesMoreSeldomTheLongerTheRun() throws Exception {
        train(new Live(new Recorder(), drawing, clock::get), 200);
        String curve = calls.get(1).split(" ")[1];
        long curves = calls.stream().filter(call -> call.endsWith(curve)).count();
        assertTrue(curves > 15 && curves < 27, curves + " curves in 20 seconds");
    }

    @ParameterizedTest(name = "after {0} s, drawn in {1} ms: {2} ms")
    @CsvSource({
        "0.1, 5, 200",
        "1, 5, 200",
        "2.5, 5, 500",
        "5, 5, 1000",
        "600, 5, 1000",
        "1, 20, 800",
        "600, 50, 2000",
        "600, 500, 5000"
    })
    void betweenTwoCurvesPassesAFifthOfTheRunAndFortyTimesTheDrawing(double ran, long drew, long rest) {
        assertEquals(rest * 1_000_000, Live.rest((long) (ran * 1e9), drew * 1_000_000));
    }

    @Test
    void theLastStateIsTheFinishedRun() throws Exception {
        train(new Live(new Recorder(), drawing, clock::get), 60);
        assertTrue(texts.get(texts.size() - 2).endsWith("\ntrained 60 epochs"));
        assertTrue(texts.get(texts.size() - 1).contains("in 60 epochs"));
    }

    @Test
    void theSameListenerServesASecondRunWithOutputsOfItsOwn() throws Exception {
        Live live = new Live(new Recorder(), drawing, clock::get);
        train(live, 3);
        train(live, 3);
        assertEquals(4, calls.stream().distinct().count());
        assertTrue(calls.stream().allMatch(call -> call.startsWith("display ")));
    }

    /** Twenty epochs of a tenth of a second, then an end of another kind. */
    private void broken(Ending how, String why) throws Exception {
        Live live = new Live(new Recorder(), drawing, clock::get);
        for (int n = 1; n <= 20; n++) {
            clock.addAndGet(100_000_000L);
            live.epochEnded(history(n, 0.1), 1000);
            drawing.submit(() -> {}).get();
        }
        assertTrue(texts.get(texts.size() - 1).endsWith(" left")
                || texts.get(texts.size() - 2).endsWith(" left"));
        live.ended(new History(history(20, 0.1).epochs(), "accuracy", how, why));
    }

    @Test
    void theStopButtonLeavesTheLastStateOfTheCurve() throws Exception {
        broken(Ending.INTERRUPTED, "interrupted at epoch 21, step 3");
        assertTrue(texts.get(texts.size() - 2).startsWith("20 epochs in 2.0 s"));
        assertTrue(texts.get(texts.size() - 2).endsWith("\ninterrupted at epoch 21, step 3"));
        assertTrue(texts.get(texts.size() - 1).contains("in 20 epochs"));
    }

    @Test
    void anExceptionInTrainingEndsTheProgressToo() throws Exception {
        broken(Ending.FAILED, "IllegalArgumentException in epoch 21");
        assertTrue(texts.get(texts.size() - 2).endsWith("\nIllegalArgumentException in epoch 21"));
        assertTrue(calls.get(calls.size() - 1).startsWith("update "));
    }

    @Test
    void anExceptionBeforeAnythingWasShownShowsNothing() {
        Live live = new Live(new Recorder(), drawing, clock::get);
        live.ended(new History(List.of(), "accuracy", Ending.FAILED, "IllegalArgumentException in epoch 1"));
        assertEquals(List.of(), calls);
    }

    @Test
    void onAConsoleOnlyTheEndIsPrinted() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        var out = new java.io.PrintStream(bytes, true, java.nio.charset.StandardCharsets.UTF_8);
        train(new Live(new ConsoleKernel(out), drawing, clock::get), 30);
        assertEquals(
                3,
                bytes.toString(java.nio.charset.StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void aRunThatDivergedAtOnceIsToldToo() {
        Live live = new Live(new Recorder(), drawing, clock::get);
        live.ended(new History(List.of(), "accuracy", Ending.DIVERGED, "loss became NaN at epoch 1, step 1"));
        assertEquals("0 epochs in 0.0 s\nloss became NaN at epoch 1, step 1", texts.get(0));
    }
}

package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chainrule.jupyter.fake.FakeKernel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowOutputTest {

    private final FakeKernel fake = new FakeKernel();
    private SlowOutput output;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        output = new SlowOutput(new NotebookKernel(fake, "chainrule.jupyter.fake."), new Bundle("<i>wait</i>", "wait"));
    }

    /** The calls without the names of outputs, which are random. */
    private List<String> calls() {
        return fake.calls.stream().map(c -> c.replaceFirst(" \\S+", "")).toList();
    }

    private void show(Optional<Bundle> later) {
        output.show(new Bundle("<b>1</b>", "1"), () -> later);
    }

    @Test
    void whatIsFoundAtOnceIsAnnouncedByNothing() {
        show(Optional.of(new Bundle("<b>2</b>", "2")));
        output.takePlace();
        assertEquals(List.of("display <b>1</b> 1", "update <b>2</b> 2"), calls());
    }

    @Test
    void whatIsFoundAfterItsCellWasStoppedTakesThePlaceOfItsLine() {
        output.takePlace();
        fake.endCell();
        show(Optional.empty());
        assertEquals(List.of("display <i>wait</i> wait", "update <b>1</b> 1"), calls());
    }

    @Test
    void linesThatWaitNeedNoThreadEach() throws ClassNotFoundException, InterruptedException {
        Kernel kernel = new NotebookKernel(fake, "chainrule.jupyter.fake.");
        DaemonTimer.after(Duration.ZERO, () -> {});
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        for (int i = 0; i < 20; i++) {
            SlowOutput.begin(kernel, new Bundle("", "wait"), Duration.ofMillis(300));
        }
        List<String> more = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .map(Thread::getName)
                .filter(name -> name.startsWith("chainrule-"))
                .toList();
        assertEquals(List.of(), more);
        var shown = new CountDownLatch(1);
        DaemonTimer.after(Duration.ofMillis(400), shown::countDown);
        shown.await();
        assertEquals(20, calls().size());
    }

    @Test
    void whatFailsIsNotAnnouncedAfterwards() {
        output.close();
        output.takePlace();
        assertEquals(List.of(), calls());
    }
}

package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.TIMED_OUT;

import java.util.List;
import java.util.stream.Stream;

/** Loops, locks and waits wherever the grader may call. */
final class TimeAttacks {

    private TimeAttacks() {}

    static List<Attack> all() {
        return Stream.of(loops(), waits(), threads(), unnoticed())
                .flatMap(List::stream)
                .toList();
    }

    private static Attack loop(Place place, String name, String tries, String code) {
        return Attack.costing(place, name, tries, code, TIMED_OUT);
    }

    private static List<Attack> loops() {
        return List.of(
                loop(
                        Place.CONSTRUCTOR,
                        "a-loop-in-a-constructor",
                        "Never finishes making an object.",
                        "while (true) last = in;"),
                loop(Place.NUMBER, "a-loop-in-a-loss", "Never returns the loss.", "endless()")
                        .with("static double endless() { while (true) last = null; }"),
                loop(Place.PARAMETERS, "a-loop-in-parameters", "Never returns the parameters.", "endless()")
                        .with("static List<Parameter> endless() { while (true) last = null; }"),
                loop(
                                Place.FIRST,
                                "a-loop-after-right-answers",
                                "Answers right for a while and then never again.",
                                "if (++calls > 12) while (true) last = in;")
                        .with("static int calls;"),
                loop(
                        Place.FIRST,
                        "a-slow-expression",
                        "Searches a text with an expression that takes for ever.",
                        "\"a\".repeat(60).matches(\"(a*)*(a*)*\\\\1b\");"),
                loop(
                        Place.SECOND,
                        "a-number-that-grows",
                        "Computes with numbers of millions of digits, inside the JDK's own loops.",
                        "java.math.BigInteger b = java.math.BigInteger.TWO.shiftLeft(40_000_000); while (true) last = b.multiply(b).bitLength();"),
                loop(
                        Place.FIRST,
                        "collecting-garbage",
                        "Lets the virtual machine do nothing but collect garbage.",
                        "for (int i = 0; i < 200_000; i++) kept.add(new ArrayList<>(List.of(i))); while (true) System.gc();"));
    }

    private static List<Attack> waits() {
        return List.of(
                loop(
                        Place.FIRST,
                        "waiting-for-itself",
                        "Waits for its own thread to end.",
                        "Thread.currentThread().join();"),
                loop(
                        Place.SECOND,
                        "waiting-for-news",
                        "Waits for a notice that nobody gives.",
                        "Object o = new Object(); synchronized (o) { while (true) o.wait(); }"),
                loop(
                        Place.FIRST,
                        "parked",
                        "Parks its thread.",
                        "while (true) java.util.concurrent.locks.LockSupport.park();"),
                loop(
                        Place.FIRST,
                        "reading-an-empty-pipe",
                        "Waits inside the kernel for bytes that nobody writes.",
                        "var p = java.nio.channels.Pipe.open(); kept.add(p); p.source().read(java.nio.ByteBuffer.allocate(1));"),
                loop(Place.SECOND, "two-locks", "Two threads wait for each other's lock.", """
                        Object a = new Object(), b = new Object();
                        var both = new java.util.concurrent.CyclicBarrier(2);
                        background(() -> { synchronized (b) { both.await(); synchronized (a) { last = a; } } });
                        synchronized (a) { both.await(); synchronized (b) { last = b; } }"""),
                loop(
                                Place.FIRST,
                                "two-classes",
                                "Two threads initialise two classes that need each other.",
                                "background(() -> last = Two.other); last = One.other; Thread.sleep(100_000);")
                        .with("""
                        static void rest() { try { Thread.sleep(300); } catch (InterruptedException e) { } }
                        static class One { static Object other; static { rest(); other = Two.class.getName() + Two.other; } }
                        static class Two { static Object other; static { rest(); other = One.class.getName() + One.other; } }"""),
                loop(
                        Place.FIRST,
                        "a-task-that-waits-for-its-pool",
                        "Waits for a task in a pool whose only thread waits for that task.",
                        """
                        var pool = java.util.concurrent.Executors.newSingleThreadExecutor();
                        pool.submit(() -> pool.submit(() -> 1).get()).get();"""));
    }

    private static List<Attack> threads() {
        return List.of(
                Attack.counting(
                        Place.FIRST,
                        "stopping-the-answering-thread",
                        "Stops the thread that answers the grader, from another one.",
                        "Thread main = Thread.currentThread(); background(() -> Thread.class.getMethod(\"stop\").invoke(main)); Thread.sleep(300);",
                        GRADED,
                        CRASHED),
                Attack.counting(
                        Place.FIRST,
                        "stopping-it-between-two-calls",
                        "Stops the thread that answers the grader while no code of the student runs.",
                        "Thread main = Thread.currentThread(); background(() -> { Thread.sleep(50); Thread.class.getMethod(\"stop\").invoke(main); });",
                        GRADED,
                        CRASHED),
                Attack.counting(
                        Place.FIRST,
                        "suspending-the-answering-thread",
                        "Suspends the thread that answers the grader.",
                        "Thread main = Thread.currentThread(); background(() -> Thread.class.getMethod(\"suspend\").invoke(main)); Thread.sleep(300);",
                        GRADED,
                        TIMED_OUT),
                Attack.counting(
                        Place.FIRST,
                        "locks-of-the-kit",
                        "Another thread holds the locks of the kit's and the JDK's classes for ever.",
                        """
                        background(() -> { synchronized (Layer.class) { synchronized (Class.forName("chainrule.run.wire.Peer")) { synchronized (System.class) { synchronized (Runtime.getRuntime()) {
                            last = "held";
                            Thread.sleep(100_000);
                        } } } } });
                        for (int i = 0; i < 100 && last == null; i++) Thread.sleep(5);""",
                        GRADED,
                        TIMED_OUT),
                Attack.counting(
                        Place.FIRST,
                        "all-of-the-common-pool",
                        "Fills the JDK's pool of threads with tasks that never end.",
                        "for (int i = 0; i < 64; i++) java.util.concurrent.ForkJoinPool.commonPool().execute(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } });",
                        GRADED),
                Attack.counting(
                        Place.FIRST,
                        "a-little-sleep-in-every-call",
                        "Sleeps in every call, each time less than any limit.",
                        "Thread.sleep(100);",
                        GRADED,
                        TIMED_OUT));
    }

    private static List<Attack> unnoticed() {
        return List.of(
                Attack.keeping(
                        Place.FIRST,
                        "an-interrupted-thread",
                        "Interrupts the thread that answers the grader in every call.",
                        "Thread.currentThread().interrupt();"),
                Attack.vain(
                        "threads-before-all-others",
                        "Starts threads of the highest priority, and lowers the one that answers.",
                        "for (int i = 0; i < 4; i++) { var t = new Thread(() -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }); t.setPriority(10); t.start(); } Thread.currentThread().setPriority(1);"),
                Attack.vain(
                        "timers",
                        "Leaves timers behind that strike a hundred times in a second.",
                        "for (int i = 0; i < 5; i++) new Timer().schedule(new TimerTask() { public void run() { last = this; } }, 0, 10);"),
                Attack.vain(
                        "a-loop-in-a-cleaner",
                        "Lets the thread that cleans up never end.",
                        "java.lang.ref.Cleaner.create().register(new Object(), () -> { try { Thread.sleep(100_000); } catch (InterruptedException e) { } }); System.gc();"),
                Attack.vain(
                                "a-loop-in-a-finalizer",
                                "Lets the thread that finalizes objects never end.",
                                "new Lasting(); System.gc();")
                        .with(
                                "static class Lasting { protected void finalize() throws Throwable { Thread.sleep(100_000); } }"),
                Attack.vain(
                        "a-handler-that-stays",
                        "Waits in the handler of exceptions that nobody caught.",
                        "Thread.setDefaultUncaughtExceptionHandler((t, e) -> { while (true) try { Thread.sleep(100_000); } catch (InterruptedException x) { } }); new Thread(() -> { throw new IllegalStateException(); }).start();"),
                Attack.vain(
                        "a-thousand-hooks",
                        "Registers a thousand threads to be run when the program ends.",
                        "for (int i = 0; i < 1000; i++) Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) last = null; }));"));
    }
}

package chainrule.run.attacks;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.OUT_OF_MEMORY;
import static chainrule.grader.Status.TIMED_OUT;

import chainrule.grader.Status;
import java.util.List;
import java.util.stream.Stream;

/** Bytes of its own on the streams that lead to the grader's process. */
final class PipeAttacks {

    private static final Status[] ANY_END = {GRADED, CRASHED, OUT_OF_MEMORY, TIMED_OUT};

    /** Writes frames of random contents; the seed says which. */
    private static final String FORGER = """
            static java.io.FileOutputStream out(boolean words) { return new java.io.FileOutputStream(words ? java.io.FileDescriptor.err : java.io.FileDescriptor.out); }
            static byte[] frame(Random random) {
                int length = random.nextInt(40);
                var all = java.nio.ByteBuffer.allocate(4 + length);
                all.putInt(random.nextInt(8) == 0 ? random.nextInt() : length);
                for (int i = 0; i < length; i++) all.put((byte) (i == 0 ? random.nextInt(4) : i < 9 || random.nextBoolean() ? 0 : random.nextInt(20)));
                return all.array();
            }
            """;

    private PipeAttacks() {}

    static List<Attack> all() {
        return Stream.of(frames(), words(), streams()).flatMap(List::stream).toList();
    }

    private static Attack forging(Place place, String name, String tries, String code) {
        return Attack.counting(place, name, tries, code, ANY_END).with(FORGER);
    }

    /** Random frames at a random moment. */
    static Attack random(long seed) {
        String write = "for (int i = 0; i < 1 + random.nextInt(5); i++) out(false).write(frame(random));";
        String code = switch ((int) (seed % 3)) {
            case 0 -> write;
            case 1 -> "background(() -> { Thread.sleep(random.nextInt(50)); %s });".formatted(write);
            default -> "background(() -> { for (int n = 0; n < 20; n++) { %s Thread.sleep(5); } });".formatted(write);
        };
        return forging(
                Place.FIRST,
                "frames-" + seed,
                "Writes random frames.",
                "var random = new Random(%dL); %s".formatted(seed, code));
    }

    private static List<Attack> frames() {
        return List.of(
                forging(
                        Place.CONSTRUCTOR,
                        "frames-before-an-answer",
                        "Writes forged messages before it answers.",
                        "out(false).write(frame(new Random(1)));"),
                forging(
                                Place.AFTERWARDS,
                                "frames-after-an-answer",
                                "Writes forged messages some time after it answered.",
                                "later(right)")
                        .with(
                                "static double[][] later(double[][] right) { background(() -> { Thread.sleep(30); out(false).write(frame(new Random(2))); }); return right; }"),
                forging(
                        Place.FIRST,
                        "frames-without-end",
                        "Writes forged messages from another thread as fast as it can.",
                        "background(() -> { var random = new Random(3); while (true) out(false).write(frame(random)); });"),
                forging(
                        Place.FIRST,
                        "a-frame-of-gigabytes",
                        "Announces a message of two gigabytes.",
                        "out(false).write(new byte[] {0x7f, -1, -1, -1});"),
                forging(
                        Place.FIRST,
                        "a-frame-of-negative-length",
                        "Announces a message of less than nothing.",
                        "out(false).write(new byte[] {-1, -1, -1, -1});"),
                forging(
                        Place.FIRST,
                        "half-a-frame",
                        "Announces a message, writes half of it and ends.",
                        "out(false).write(new byte[] {0, 0, 0, 100, 1, 0, 0}); Runtime.getRuntime().halt(0);"),
                forging(
                        Place.SECOND,
                        "a-frame-byte-by-byte",
                        "Writes a message that would take days to arrive.",
                        "out(false).write(new byte[] {0, 1, 0, 0}); while (true) { Thread.sleep(50); out(false).write(0); }"),
                forging(
                        Place.FIRST,
                        "noise-without-end",
                        "Writes zeros from another thread as fast as it can.",
                        "background(() -> { var b = new byte[1 << 16]; while (true) out(false).write(b); }); Thread.sleep(100_000);"));
    }

    private static List<Attack> words() {
        return List.of(
                Attack.costing(
                                Place.FIRST,
                                "forged-last-words",
                                "Says that memory ran out, and ends.",
                                "out(true).write(\"java.lang.OutOfMemoryError\".getBytes()); Runtime.getRuntime().halt(1);",
                                OUT_OF_MEMORY,
                                CRASHED)
                        .with(FORGER),
                Attack.costing(
                                Place.FIRST,
                                "a-forged-report-of-a-crash",
                                "Says that the virtual machine failed, and ends.",
                                "out(true).write(\"# A fatal error has been detected by the Java Runtime Environment\".getBytes()); Runtime.getRuntime().halt(1);",
                                CRASHED)
                        .with(FORGER),
                Attack.costing(
                                Place.FIRST,
                                "forged-threads",
                                "Says that it was in another method when its time was over.",
                                "out(true).write(\"Full thread dump\\n\\n\\\"main\\\" x\\n   java.lang.Thread.State: WAITING\\n\\tat chainrule.grader.Grader.check(Grader.java:1)\\n\\n\".getBytes()); Thread.sleep(100_000);",
                                TIMED_OUT)
                        .with(FORGER),
                Attack.costing(
                                Place.FIRST,
                                "last-words-of-thousands",
                                "Leaves many lines as its last words.",
                                "out(true).write(\"x x\\n\".repeat(5000).getBytes()); Runtime.getRuntime().halt(9);",
                                CRASHED)
                        .with(FORGER),
                Attack.costing(
                                Place.FIRST,
                                "words-for-a-terminal",
                                "Leaves orders to a terminal and tags as its last words.",
                                "out(true).write(\"\\33[2J\\33]0;x\\7<script>alert(1)</script>\".getBytes()); Runtime.getRuntime().halt(9);",
                                CRASHED)
                        .with(FORGER));
    }

    private static List<Attack> streams() {
        return List.of(
                forging(
                        Place.FIRST,
                        "a-closed-output",
                        "Closes the stream that answers go out on.",
                        "out(false).close();"),
                forging(
                        Place.FIRST,
                        "a-closed-input",
                        "Closes the stream that questions come in on.",
                        "new java.io.FileInputStream(java.io.FileDescriptor.in).close();"),
                forging(
                        Place.FIRST,
                        "closed-words",
                        "Closes the stream of last words, and fails.",
                        "out(true).close(); throw new IllegalStateException();"),
                forging(Place.FIRST, "closed-descriptors", "Closes every file of the process by its number.", """
                        Object unsafe = unsafe();
                        long at = (Long) call(unsafe, "objectFieldOffset", types(java.lang.reflect.Field.class), java.io.FileDescriptor.class.getDeclaredField("fd"));
                        for (int i = 0; i < 256; i++) {
                            var d = new java.io.FileDescriptor();
                            call(unsafe, "putInt", types(Object.class, long.class, int.class), d, at, i);
                            try { new java.io.FileOutputStream(d).close(); } catch (java.io.IOException e) { last = e; }
                        }"""),
                forging(
                        Place.FIRST,
                        "printing-to-the-pipe",
                        "Sets the program's printing to the grader's stream, and prints.",
                        "System.setOut(new java.io.PrintStream(out(false))); System.out.println(\"All checks passed\");"));
    }
}

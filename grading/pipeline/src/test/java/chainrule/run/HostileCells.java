package chainrule.run;

import static chainrule.grader.Status.CRASHED;
import static chainrule.grader.Status.DOES_NOT_COMPILE;
import static chainrule.grader.Status.GRADED;
import static chainrule.grader.Status.OUT_OF_MEMORY;
import static chainrule.grader.Status.TIMED_OUT;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What students who mean harm, or mean well, have handed in. */
final class HostileCells {

    private HostileCells() {}

    static List<HostileCell> all(Path submitted, int port) {
        return Stream.of(
                        ending(), exhausting(), forging(), prying(submitted, port), compiling(), OverloadingCells.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileCell> ending() {
        return List.of(
                HostileCell.inForward("exit", "Ends the program.", "System.exit(0);", CRASHED),
                HostileCell.inBackward(
                        "halt",
                        "Halts the virtual machine, without its last words.",
                        "Runtime.getRuntime().halt(0);",
                        CRASHED),
                HostileCell.inBackward("endless-loop", "Loops for ever.", "while (this.W != null) { }", TIMED_OUT),
                HostileCell.inForward(
                        "uninterruptible-sleep",
                        "Sleeps for ever, whatever is thrown at it.",
                        "while (this.W != null) { try { Thread.sleep(10_000); } catch (Throwable t) { } }",
                        TIMED_OUT),
                HostileCell.asMember(
                        "loop-in-static-initialiser",
                        "Never finishes initialising its class.",
                        "static int n; static { while (n == 0) { } }",
                        TIMED_OUT),
                HostileCell.beside(
                        "loop-as-a-statement", "Loops for ever beside its answer.", "while (true) { }", TIMED_OUT),
                HostileCell.inForward(
                        "exit-with-a-hook-that-stays",
                        "Ends the program with a hook that never ends.",
                        "Runtime.getRuntime().addShutdownHook(new Thread(() -> { while (true) { } })); System.exit(0);",
                        TIMED_OUT),
                HostileCell.inForward("crash-of-the-virtual-machine", "Writes to a wrong address.", """
                        try {
                            var f = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
                            f.setAccessible(true);
                            Object u = f.get(null);
                            u.getClass().getMethod("putAddress", long.class, long.class).invoke(u, 0L, 1L);
                        } catch (ReflectiveOperationException e) { }
                        """, CRASHED));
    }

    private static List<HostileCell> exhausting() {
        return List.of(
                HostileCell.inForward("stack-overflow", "Calls itself for ever.", "forward(x);", GRADED),
                HostileCell.inForward(
                        "out-of-memory",
                        "Fills the heap.",
                        "var l = new ArrayList<double[]>(); while (true) { l.add(new double[1 << 20]); if (l.isEmpty()) break; }",
                        OUT_OF_MEMORY),
                HostileCell.inForward(
                        "largest-array",
                        "Asks for the largest array that there is.",
                        "Object o = new long[Integer.MAX_VALUE];",
                        OUT_OF_MEMORY),
                HostileCell.inForward(
                        "thread-bomb",
                        "Starts threads without end.",
                        "while (this.W != null) { new Thread(() -> { try { Thread.sleep(100_000); } catch (Exception e) { } }).start(); }",
                        OUT_OF_MEMORY,
                        CRASHED,
                        TIMED_OUT),
                HostileCell.inForward(
                        "thread-bomb-that-catches-everything",
                        "Starts threads that compute without end, and catches every error.",
                        "while (this.W != null) { try { new Thread(() -> { while (true) { } }).start(); } catch (Throwable t) { } }",
                        OUT_OF_MEMORY,
                        CRASHED,
                        TIMED_OUT),
                HostileCell.inForward(
                        "process-bomb", "Starts programs without end.", """
                        try {
                            while (this.W != null) {
                                new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
                            }
                        } catch (java.io.IOException e) { throw new IllegalStateException("no more"); }
                        """, GRADED, OUT_OF_MEMORY, CRASHED, TIMED_OUT),
                HostileCell.asParameters(
                        "endless-list",
                        "Returns a list of two billion parameters.",
                        "new AbstractList<Parameter>() { public Parameter get(int i) { return W; } public int size() { return Integer.MAX_VALUE; } }",
                        OUT_OF_MEMORY),
                HostileCell.asParameters(
                        "list-of-negative-size",
                        "Returns a list of less than nothing.",
                        "new AbstractList<Parameter>() { public Parameter get(int i) { return W; } public int size() { return -1; } }",
                        GRADED,
                        CRASHED),
                HostileCell.inForward(
                        "result-too-large-to-send",
                        "Returns an array that is larger than a message may be.",
                        "if (x != null) return new double[6000][1000];",
                        GRADED,
                        TIMED_OUT),
                HostileCell.invain("a-gigabyte-of-output", "Prints a gigabyte.", """
                        byte[] b = new byte[1 << 20];
                        var raw = new java.io.FileOutputStream(java.io.FileDescriptor.err);
                        for (int i = 0; i < 1024; i++) { System.out.write(b); if (i % 8 == 0) raw.write(b); }
                        """));
    }

    private static List<HostileCell> forging() {
        return List.of(
                HostileCell.inForward(
                        "noise-on-the-pipe",
                        "Writes zeros to the pipe.",
                        "try { var o = new java.io.FileOutputStream(java.io.FileDescriptor.out); o.write(new byte[100_000]); o.flush(); } catch (java.io.IOException e) { }",
                        CRASHED),
                HostileCell.inForward(
                        "a-forged-reply",
                        "Writes an answer of its own to the pipe.",
                        "try { var o = new java.io.FileOutputStream(java.io.FileDescriptor.out); o.write(new byte[] {0, 0, 0, 10, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0}); o.flush(); } catch (java.io.IOException e) { }",
                        GRADED,
                        CRASHED),
                HostileCell.inForward(
                        "stealing-questions",
                        "Reads the grader's questions from the pipe.",
                        "try { var in = new java.io.FileInputStream(java.io.FileDescriptor.in); while (in.read() >= 0) { } } catch (java.io.IOException e) { }",
                        TIMED_OUT),
                HostileCell.whole(
                        "look-alike-types",
                        "Declares the kit's class of parameters once more.",
                        HostileCell.right()
                                + "\nclass Parameter { double[][] v; Parameter(String n, double[][] v) { this.v = v; } double[][] value() { return v; } void setGradient(double[][] g) { } }",
                        GRADED,
                        CRASHED,
                        DOES_NOT_COMPILE),
                HostileCell.inForward(
                        "message-that-never-comes",
                        "Throws an exception whose message never comes.",
                        "if (x != null) throw new IllegalStateException() { public String getMessage() { while (true) { } } };",
                        TIMED_OUT),
                HostileCell.inForward(
                        "exception-that-throws-itself",
                        "Throws an exception that throws itself when it is asked for its message.",
                        "if (x != null) throw new IllegalStateException() { public String getMessage() { throw this; } public StackTraceElement[] getStackTrace() { return null; } public Throwable getCause() { return this; } };",
                        GRADED,
                        CRASHED),
                HostileCell.inForward(
                        "forged-frames", "Throws an exception with a thousand frames of long names.", """
                        if (x != null) {
                            var e = new IllegalStateException("a\\0b\\ud800\\u202e");
                            var frame = new StackTraceElement("REPL.$JShell$11$" + "Q".repeat(60_000), "m".repeat(60_000), "", -1);
                            e.setStackTrace(Collections.nCopies(1000, frame).toArray(StackTraceElement[]::new));
                            throw e;
                        }
                        """, GRADED),
                HostileCell.besideInvain(
                        "statement-with-a-long-message",
                        "Throws a long message in a statement beside its answer.",
                        "if (true) throw new IllegalStateException(\"m\".repeat(60_000));"),
                HostileCell.inForward(
                        "message-of-ten-megabytes",
                        "Throws a message of ten megabytes.",
                        "if (x != null) throw new IllegalStateException(\"m\".repeat(10_000_000));",
                        GRADED),
                HostileCell.inForward(
                        "script-in-a-message",
                        "Throws a message that would be a script on a page.",
                        "if (x != null) throw new IllegalStateException(\"<script>alert(1)</script>\");",
                        GRADED),
                HostileCell.inForward(
                        "not-a-number",
                        "Returns no number.",
                        "if (x != null) return new double[][] {{Double.NaN}};",
                        GRADED,
                        CRASHED),
                HostileCell.inBackward(
                        "nothing", "Returns null from backward.", "if (x != null) return null;", GRADED));
    }

    private static List<HostileCell> prying(Path submitted, int port) {
        return List.of(
                HostileCell.invain(
                        "reading-homes",
                        "Looks for the homes of the machine's users.",
                        "for (String p : List.of(\"/root\", \"/home\", \"/etc/passwd\", \"/var\", \"/work\")) if (new java.io.File(p).exists()) System.exit(1);"),
                HostileCell.invain(
                        "reading-submissions",
                        "Looks for the folder of submissions.",
                        "if (new java.io.File(\"%s\").exists()) System.exit(1);".formatted(submitted)),
                HostileCell.invain(
                        "reading-the-environment",
                        "Reads the variables of the environment.",
                        "for (String k : System.getenv().keySet()) if (!List.of(\"LANG\", \"LD_LIBRARY_PATH\", \"PWD\").contains(k)) System.exit(1);"),
                HostileCell.invain("looking-for-graders", "Loads graders and the library's layers.", """
                        for (String n : List.of("chainrule.grader.GraderReport", "chainrule.layer.Dense", "chainrule.exercises.backpropagation.densebackward.DenseBackwardGrader")) {
                            try { Class.forName(n); System.exit(1); } catch (ClassNotFoundException e) { }
                        }
                        """),
                HostileCell.invain(
                        "writing-outside",
                        "Writes files outside its own folders.",
                        "for (String p : List.of(\"/x\", \"/usr/lib/x\", \"/etc/x\", \"/proc/x\", \"%s/x\")) { try { new java.io.FileOutputStream(p).write(1); System.exit(1); } catch (java.io.IOException e) { } }"
                                .formatted(submitted)),
                HostileCell.invain(
                        "filling-the-disk",
                        "Fills the disk.",
                        "byte[] b = new byte[1 << 20]; for (int f = 0; f < 100; f++) try (var o = new java.io.FileOutputStream(\"/tmp/f\" + f)) { for (int i = 0; i < 100; i++) o.write(b); }"),
                HostileCell.invain(
                        "filling-memory-through-devices",
                        "Writes files into memory that belongs to devices.",
                        "for (String p : List.of(\"/dev/x\", \"/dev/shm/x\")) { try { new java.io.FileOutputStream(p).write(1); System.exit(1); } catch (java.io.IOException e) { } }"),
                HostileCell.invain(
                        "empty-files",
                        "Makes tens of thousands of empty files.",
                        "for (int f = 0; f < 30_000; f++) for (String p : List.of(\"/tmp\", \"/dev\", \"/dev/shm\")) if (new java.io.File(p, \"f\" + f).createNewFile()) System.exit(1);"),
                HostileCell.invain(
                        "shared-memory-through-a-device", "Takes memory that no limit of a process counts.", """
                        for (String p : List.of("/dev/zero", "/dev/shm/x")) {
                            try (var f = new java.io.RandomAccessFile(p, "rw")) {
                                f.getChannel().map(java.nio.channels.FileChannel.MapMode.READ_WRITE, 0, 1 << 28);
                                System.exit(1);
                            } catch (java.io.IOException e) { }
                        }
                        """),
                HostileCell.invain(
                        "asking-for-interfaces",
                        "Asks which networks the machine is in.",
                        "if (java.net.NetworkInterface.networkInterfaces().count() >= 0) System.exit(1);"),
                HostileCell.invain(
                        "a-socket-of-this-machine",
                        "Opens a socket to other programs on this machine.",
                        "java.nio.channels.SocketChannel.open(java.net.StandardProtocolFamily.UNIX); System.exit(1);"),
                HostileCell.invain(
                        "memory-of-many-processes", "Starts other processes, each with memory of its own.", """
                        for (int i = 0; i < 20; i++) {
                            try {
                                new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
                                System.exit(1);
                            } catch (java.io.IOException e) { }
                        }
                        """),
                HostileCell.invain(
                        "network",
                        "Connects to a server on this machine.",
                        "try (var s = new java.net.Socket()) { s.connect(new java.net.InetSocketAddress(\"127.0.0.1\", %d), 500); System.exit(1); }"
                                .formatted(port)),
                HostileCell.invain(
                        "killing-others",
                        "Ends all processes that it sees, and its parent.",
                        "try { ProcessHandle.allProcesses().filter(p -> p.pid() != ProcessHandle.current().pid()).forEach(ProcessHandle::destroyForcibly); ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly); } catch (RuntimeException e) { }"),
                HostileCell.invain(
                        "reading-of-processes",
                        "Reads what the system reports about processes.",
                        "if (new java.io.File(\"/proc\").list() != null) System.exit(1);"),
                HostileCell.invain(
                        "threads-left-behind",
                        "Leaves threads behind.",
                        "for (int i = 0; i < 4; i++) new Thread(() -> { while (true) { try { Thread.sleep(5); } catch (Exception e) { } } }).start();"));
    }

    private static List<HostileCell> compiling() {
        StringBuilder doubling = new StringBuilder("static final String S0 = \"0123456789abcdef\";\n");
        for (int i = 1; i <= 28; i++) {
            doubling.append("static final String S%d = S%d + S%d;\n".formatted(i, i - 1, i - 1));
        }
        StringBuilder nested = new StringBuilder("static <T> T id(T t) { return t; } Object deep() { return ");
        nested.append("(".repeat(20_000)).append("1").append(")".repeat(20_000)).append("; }");
        return List.of(
                HostileCell.asMember(
                        "doubling-constants",
                        "Doubles a constant until it has gigabytes.",
                        doubling.toString(),
                        DOES_NOT_COMPILE),
                HostileCell.asMember(
                        "deep-nesting", "Nests twenty thousand brackets.", nested.toString(), DOES_NOT_COMPILE),
                HostileCell.asMember(
                        "huge-method",
                        "Declares a method that is larger than a class may hold.",
                        "void huge(int i) { " + "i += 1;\n".repeat(100_000) + " }",
                        DOES_NOT_COMPILE),
                HostileCell.harmless(
                        "huge-source",
                        "Hands in a cell of six megabytes.",
                        "// " + "x".repeat(6_000_000) + "\n" + HostileCell.right()));
    }
}

package chainrule.run.inside;

import chainrule.run.wire.Peer;
import chainrule.run.wire.ProtocolException;
import chainrule.run.wire.WireLimits;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers the grader's process over standard input and output until that process is gone.
 *
 * <p>Output of the student's code goes nowhere. The code could still reach the real streams, but it could only forge
 * its own numbers there.
 */
public final class StudentMain {

    /** The grader's process knows this message; when it is needed, there is no memory to build one. */
    private static final byte[] OUT_OF_MEMORY = OutOfMemoryError.class.getName().getBytes(StandardCharsets.UTF_8);

    /** The exit status that means that the grader's process can no longer be reached. */
    public static final int DISCONNECTED = 2;

    /** The status that tells that code stopped this thread. */
    private static final int STOPPED = 4;

    private StudentMain() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream words = new FileOutputStream(FileDescriptor.err);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        try {
            Peer.answering(
                            in,
                            out,
                            StudentMain.class.getClassLoader(),
                            WireLimits.standard(),
                            StudentExceptionForm.telling())
                    .serve(CellService.class, new LoadedCells());
        } catch (ProtocolException e) {
            Runtime.getRuntime().halt(DISCONNECTED);
        } catch (VirtualMachineError | LinkageError e) {
            if (isOfStoppedThread(e)) {
                Runtime.getRuntime().halt(STOPPED);
            }
            // No memory even to tell of that, or to initialize a class that it takes.
            tell(words);
            Runtime.getRuntime().halt(3);
        } catch (Error e) {
            Runtime.getRuntime().halt(STOPPED); // Which has nothing to do with memory.
        }
        // Threads that the student's code left behind do not hold the process.
        Runtime.getRuntime().halt(DISCONNECTED);
    }

    /** Whether a class cannot be used because the thread was stopped while it initialised it: the machine's words for the first failure. */
    static boolean isOfStoppedThread(Error e) {
        Throwable first = e.getCause();
        String words = first == null ? null : first.getMessage();
        return words != null && words.contains("java.lang.ThreadDeath"); // There may be no memory for more.
    }

    private static void tell(OutputStream words) {
        try {
            words.write(OUT_OF_MEMORY);
        } catch (IOException e) {
            // Nobody listens any more.
        }
    }
}

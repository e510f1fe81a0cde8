package chainrule.run.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.files.ClassListing;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JvmLimitsTest {

    /** Takes all that each limit of its own lets it take, and keeps it. */
    public static final class Filling {

        private interface Piece {
            Object some() throws Exception;
        }

        private static final class Loader extends ClassLoader {
            Class<?> load(byte[] bytes) {
                return defineClass(Filling.class.getName(), bytes, 0, bytes.length);
            }
        }

        private final List<Object> kept = new ArrayList<>();

        private int most(int limit, Piece piece) throws Exception {
            int taken = 0;
            try {
                for (; taken < limit; taken++) {
                    kept.add(piece.some());
                }
            } catch (OutOfMemoryError e) {
                // That was all.
            }
            return taken;
        }

        private static Thread thread() {
            Thread thread = new Thread(() -> deep(1000));
            thread.setDaemon(true);
            thread.start();
            return thread;
        }

        private static int deep(int depth) {
            try {
                return depth == 0 ? 0 : 1 + deep(depth - 1);
            } finally {
                if (depth == 0) {
                    sleep();
                }
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(100_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        public static void main(String[] arguments) throws Exception {
            byte[] bytes;
            try (InputStream in = Filling.class.getResourceAsStream("JvmLimitsTest$Filling.class")) {
                bytes = in.readAllBytes();
            }
            Filling all = new Filling();
            StringBuilder said = new StringBuilder(1000);
            Piece heap = () -> new byte[1 << 20]; // Its class needs room where later there is none.
            int threads = all.most(100, Filling::thread);
            int direct = all.most(1000, () -> ByteBuffer.allocateDirect(1 << 20));
            int classes = all.most(1_000_000, () -> new Loader().load(bytes));
            int megabytes = all.most(1000, heap);
            all.kept.clear();
            said.append("threads=").append(threads).append("\ndirect=").append(direct);
            said.append("\nclasses=")
                    .append(classes)
                    .append("\nheap=")
                    .append(megabytes)
                    .append('\n');
            System.out.print(said);
        }
    }

    /** Takes memory from the system by itself, in pieces so large that some is left when there are no more. */
    public static final class Taking {

        public static void main(String[] arguments) throws Exception {
            Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
            field.setAccessible(true);
            Object unsafe = field.get(null);
            Method take = unsafe.getClass().getMethod("allocateMemory", long.class);
            int megabytes = 0;
            try {
                for (; megabytes < 4096; megabytes += 32) {
                    take.invoke(unsafe, 32L << 20);
                }
            } catch (InvocationTargetException e) {
                // That was all.
            }
            System.out.println("system=" + megabytes);
        }
    }

    @TempDir
    Path folder;

    private final JvmLimits limits = JvmLimits.forStudents();

    private Map<String, Integer> taken(Class<?> main) throws IOException {
        Path jar = folder.resolve("taking.jar");
        ComposedJar.write(jar, ClassListing.under("chainrule.run.sandbox", main));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        Files.setPosixFilePermissions(jar, PosixFilePermissions.fromString("r--r--r--"));
        try (JvmProcess process = JvmProcess.start(
                Bubblewrap.find(Files.createTempDirectory(folder, "sandbox")),
                61_006,
                limits,
                List.of(),
                List.of(jar),
                main.getName())) {
            String all = new String(process.in().readAllBytes(), StandardCharsets.UTF_8);
            JvmProcess.ProcessEnding ending = process.ending();
            assertEquals(0, ending.status(), () -> all + ending.words());
            Map<String, Integer> taken = new TreeMap<>();
            all.lines().forEach(l -> taken.put(l.replaceFirst("=.*", ""), Integer.valueOf(l.replaceFirst(".*=", ""))));
            return taken;
        }
    }

    @Test
    void assertionsOfCellsAreCheckedAsInTheKernel() {
        assertTrue(limits.command(List.of(), List.of()).contains("-ea:REPL..."));
    }

    @Test
    void theLimitOfAllMemoryLeavesRoomForEveryOtherLimitAtOnce() throws IOException {
        Map<String, Integer> taken = taken(Filling.class);
        assertEquals(100, taken.get("threads"), taken::toString);
        assertEquals(16, taken.get("direct"), taken::toString);
        assertTrue(taken.get("classes") > 1000, taken::toString);
        assertTrue(taken.get("heap") > limits.heapMegabytes() * 3 / 4, taken::toString);
    }

    @Test
    void whatCodeTakesFromTheSystemByItselfIsLimitedToo() throws IOException {
        int taken = taken(Taking.class).get("system");
        assertTrue(taken > 0 && taken < limits.dataMegabytes() - limits.heapMegabytes(), taken + " MB");
    }
}

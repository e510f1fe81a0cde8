package chainrule.run.wire;

import chainrule.tensor.Parameter;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * An asking end that reads the given messages as long as it does not refuse one, and does with the answers what a grader
 * does: it goes through them, and hands them back with the next question.
 *
 * <p>Each message's processor time and memory, until the next one is read, are measured for the reading thread.
 */
final class HostileConversation {

    /** What one message took; a grader's going through the answer is not part of it. */
    record Cost(int bytes, long nanos, long allocated, long classes) {}

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    /** More numbers than any message may mean. */
    private static final long MOST_NUMBERS = WireLimits.standard().expandedBytes();

    private final List<byte[]> messages;
    private final List<Cost> costs = new ArrayList<>();
    private final Peer peer;
    private final UnaryOperator<Object> root;
    private long nanos;
    private long allocated;
    private long classes;
    private int reading;
    private String refused = "";

    @SuppressWarnings("unchecked")
    HostileConversation(TypeTable types, WireLimits limits, List<byte[]> messages) {
        this.messages = messages;
        this.peer = Peer.asking(new Messages(), OutputStream.nullOutputStream(), types, limits, new ExceptionForm() {});
        this.root = peer.root(UnaryOperator.class);
    }

    /** The messages' bytes; that the next one begins is noticed. */
    private final class Messages extends InputStream {
        private ByteArrayInputStream current = new ByteArrayInputStream(new byte[0]);
        private int next;

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] to, int at, int length) {
            if (length == 0) {
                return 0;
            }
            if (current.available() == 0) {
                end();
                if (next == messages.size()) {
                    return -1;
                }
                byte[] message = messages.get(next++);
                current = new ByteArrayInputStream(ByteBuffer.allocate(4 + message.length)
                        .putInt(message.length)
                        .put(message)
                        .array());
                begin(message.length);
            }
            return current.read(to, at, length);
        }
    }

    private void begin(int length) {
        reading = length;
        classes = CLASSES.getTotalLoadedClassCount();
        allocated = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        nanos = THREADS.getCurrentThreadCpuTime();
    }

    private void end() {
        if (reading > 0) {
            long took = THREADS.getCurrentThreadCpuTime() - nanos;
            long more = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - allocated;
            costs.add(new Cost(reading, took, more, CLASSES.getTotalLoadedClassCount() - classes));
            reading = 0;
        }
    }

    /** What each message that was read took. */
    List<Cost> run() {
        Object last = null;
        while (true) {
            try {
                last = root.apply(question(last));
                end();
                walk(last);
            } catch (DisconnectedException e) {
                return costs; // All is read.
            } catch (RemoteException e) {
                end();
                last = null;
            } catch (UnsendableException e) {
                last = null;
            } catch (ProtocolException e) {
                end();
                refused = e.getMessage();
                return costs;
            }
        }
    }

    /** Why a message was refused; empty where all were read. */
    String refused() {
        return refused;
    }

    private static List<Object> question(Object last) {
        DoubleUnaryOperator f = Math::sin;
        Function<Object, Object> echo = x -> x;
        Supplier<Object> fresh = () -> (Supplier<Object>) () -> new double[2];
        List<Object> question = new ArrayList<>();
        question.add(new double[][] {{1, 2}, {3, 4}});
        question.add(f);
        question.add(echo);
        question.add(fresh);
        question.add(new Random(1));
        question.add(new Parameter("W", new double[][] {{1}}));
        question.add(last);
        return question;
    }

    private static void walk(Object answer) {
        long numbers = numbers(answer, 0);
        if (numbers > MOST_NUMBERS) {
            throw new AssertionError("a message means %,d numbers".formatted(numbers));
        }
    }

    private static long numbers(Object value, long before) {
        long numbers = before + 1;
        if (numbers > MOST_NUMBERS || value == null) {
            return numbers;
        }
        if (value instanceof Parameter p) {
            return numbers(p.gradient(), numbers(p.value(), numbers));
        }
        if (value instanceof Object[] parts) {
            for (Object part : parts) {
                numbers = numbers(part, numbers);
            }
        } else if (value.getClass().isArray()) {
            numbers += Array.getLength(value);
        } else if (value instanceof Collection<?> parts) {
            for (Object part : parts) {
                numbers = numbers(part, numbers);
            }
        } else if (value instanceof Map<?, ?> map) {
            numbers = numbers(map.values(), numbers);
        }
        return numbers;
    }
}

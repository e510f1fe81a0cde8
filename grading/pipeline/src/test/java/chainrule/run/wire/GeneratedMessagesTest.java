package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever a hostile process writes is read or refused in little time and memory, and leaves no class behind. */
class GeneratedMessagesTest {

    private enum Chosen {
        ONE,
        OTHER
    }

    private record Mixed(Object first, Object second) {}

    private static final TypeTable TYPES =
            TypeTable.of(GeneratedMessagesTest.class.getClassLoader(), List.of(Mixed.class, Chosen.class));
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final int MOST_MESSAGES = 20;

    /** Time that every message may take, for reading the clock too, and for each of its bytes. */
    private static final long NANOS = 5_000_000;

    private static final long NANOS_A_BYTE = 400;
    private static final long MEMORY = 1 << 20;
    private static final long MEMORY_A_BYTE = 100;
    /** Java makes a class for each combination of interfaces, of which a conversation may have {@link #SETS}. */
    private static final int SETS = WireLimits.standard().interfaceSets();

    private static final long NANOS_A_CLASS = 2_000_000;
    private static final long MEMORY_A_CLASS = 128 << 10;
    /** However many messages: what Java makes for itself, such as code for reflection. */
    private static final int MOST_CLASSES = 100;
    /** A processor's time is never exact: what took too long once must do so each time. */
    private static final int TRIES = 4;

    @Test
    void fiveThousandMessagesTakeLittle() {
        everyMessageTakesLittle(1, 5_000);
    }

    @Test
    @Tag("slow")
    void aHundredThousandMessagesTakeLittle() {
        everyMessageTakesLittle(2, 100_000);
    }

    @Test
    @Tag("long")
    void aMillionMessagesTakeLittle() {
        everyMessageTakesLittle(3, 1_000_000);
    }

    private static void everyMessageTakesLittle(long seed, int messages) {
        everyInterfaceHasItsProxyClass();
        everyMessageTakesLittle(-1_000_000, 1_000, false); // what is read first loads classes
        int before = classes();
        everyMessageTakesLittle(seed * 1_000_000, messages, true);
        int after = classes();
        assertTrue(after - before < MOST_CLASSES, () -> "%d classes became %d".formatted(before, after));
    }

    /** Often enough that Java has made its code for reflection. */
    private static void everyInterfaceHasItsProxyClass() {
        ProxyClasses classes = new ProxyClasses(TYPES.loader(), 0);
        for (int i = 0; i < 20 * TYPES.names().size(); i++) {
            Class<?> type = TYPES.at(i % TYPES.names().size());
            if (type.isInterface()) {
                classes.proxy(List.of(type), (proxy, method, arguments) -> null);
            }
        }
    }

    private static int classes() {
        System.gc();
        return CLASSES.getLoadedClassCount();
    }

    private static void everyMessageTakesLittle(long seed, int messages, boolean timed) {
        int read = 0;
        int refused = 0;
        for (long s = seed; read < messages; s++) {
            HostileConversation conversation = conversation(s);
            List<HostileConversation.Cost> costs = conversation.run();
            read += costs.size();
            refused += conversation.refused().isEmpty() ? 0 : 1;
            Optional<HostileConversation.Cost> much = timed ? much(costs) : Optional.empty();
            for (int tries = 1; much.isPresent(); tries++) {
                String which = "a message of the conversation with seed %d: %s".formatted(s, much.get());
                assertTrue(tries < TRIES, which);
                much = much(conversation(s).run());
            }
        }
        int all = read;
        int ended = refused;
        assertTrue(refused > messages / 200, () -> "what is wrong is refused: " + ended);
        assertTrue(refused < messages / 2, () -> "most is read: %d of %d ended in an error".formatted(ended, all));
    }

    /** Arrays of earlier messages may be forgotten with a later one. */
    private static Optional<HostileConversation.Cost> much(List<HostileConversation.Cost> costs) {
        long bytes = 0;
        for (HostileConversation.Cost cost : costs) {
            bytes += cost.bytes();
            long made = Math.min(SETS, cost.classes());
            if (cost.nanos() > NANOS + NANOS_A_BYTE * bytes + NANOS_A_CLASS * made
                    || cost.allocated() > MEMORY + MEMORY_A_BYTE * bytes + MEMORY_A_CLASS * made) {
                return Optional.of(cost);
            }
        }
        return Optional.empty();
    }

    private static HostileConversation conversation(long seed) {
        Random random = new Random(seed);
        MessageGrammar grammar = new MessageGrammar(random, TYPES);
        List<byte[]> messages = new ArrayList<>();
        for (int count = 1 + random.nextInt(MOST_MESSAGES); count > 0; count--) {
            // From one value to thousands, each order of magnitude as often.
            messages.add(grammar.message(
                    (int) Math.pow(10, random.nextInt(10) == 0 ? 4 * random.nextDouble() : 2.5 * random.nextDouble())));
        }
        return new HostileConversation(TYPES, WireLimits.standard(), messages);
    }
}

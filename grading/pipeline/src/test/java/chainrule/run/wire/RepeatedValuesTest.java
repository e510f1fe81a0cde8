package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The largest messages that hold one kind of thing again and again: what their bytes cost the end that reads them. */
class RepeatedValuesTest {

    private static final WireLimits LIMITS = WireLimits.standard();

    /** Several times what the slowest of them takes. */
    private static final long NANOS_A_BYTE = 300;

    private static final long MEMORY = 5L * LIMITS.expandedBytes();

    /** A class for each combination of interfaces, and what Java makes for itself. */
    private static final int MOST_CLASSES = 200;
    /** A processor's time is never exact: what took too long once must do so each time. */
    private static final int TRIES = 3;

    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();

    static List<RepeatedValues.Kind> kinds() {
        return RepeatedValues.kinds();
    }

    static Stream<RepeatedValues.Kind> worst() {
        Set<String> names =
                Set.of("objects of unknown types", "orders of interfaces", "sets of interfaces", "empty arrays");
        return kinds().stream().filter(kind -> names.contains(kind.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worst")
    void aMessageOfTypesInterfacesOrArraysIsRefusedInLittleTimeAndMemory(RepeatedValues.Kind kind) {
        theLargestMessageFullOfThemIsRefusedInLittleTimeAndMemory(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    @Tag("slow")
    void theLargestMessageFullOfThemIsRefusedInLittleTimeAndMemory(RepeatedValues.Kind kind) {
        assertEquals(kind.says(), costsLittle(kind, kind.message(LIMITS.frameBytes())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aMessageFullOfThemTakesLittleForEachByte(RepeatedValues.Kind kind) {
        costsLittle(kind, kind.message(RepeatedValues.LAST + 100_000));
    }

    private static String costsLittle(RepeatedValues.Kind kind, byte[] message) {
        long classes = CLASSES.getTotalLoadedClassCount();
        HostileConversation conversation = conversation(message);
        HostileConversation.Cost cost = conversation.run().get(0);
        for (int i = 1; i < TRIES && cost.nanos() > NANOS_A_BYTE * cost.bytes(); i++) {
            cost = conversation(message).run().get(0);
        }
        long loaded = CLASSES.getTotalLoadedClassCount() - classes;
        assertTrue(cost.nanos() < NANOS_A_BYTE * cost.bytes(), cost.toString());
        assertTrue(cost.allocated() < MEMORY, cost.toString());
        assertTrue(loaded < MOST_CLASSES, () -> loaded + " classes were loaded");
        return conversation.refused();
    }

    private static HostileConversation conversation(byte[] message) {
        return new HostileConversation(RepeatedValues.TYPES, LIMITS, List.of(message));
    }
}

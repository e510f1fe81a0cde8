package chainrule.run.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProxyClassesTest {

    private static final ClassLoader LOADER = ProxyClassesTest.class.getClassLoader();
    private static final InvocationHandler HANDLER = (proxy, method, arguments) -> 7;

    private final ProxyClasses classes = new ProxyClasses(LOADER, 2);

    private Class<?> classFor(Class<?>... interfaces) {
        return classes.proxy(List.of(interfaces), HANDLER).getClass();
    }

    @Test
    void anInterfaceHasOneClassForAllConnections() {
        assertSame(classFor(IntSupplier.class), classFor(IntSupplier.class));
        assertSame(
                classFor(IntSupplier.class),
                new ProxyClasses(LOADER, 0)
                        .proxy(List.of(IntSupplier.class), HANDLER)
                        .getClass());
    }

    @Test
    void aClassForSeveralInterfacesGoesWithItsExercise() {
        Object proxy = classes.proxy(List.of(DoubleSupplier.class, IntSupplier.class), HANDLER);
        assertEquals(7, assertInstanceOf(IntSupplier.class, proxy).getAsInt());
        assertNotSame(LOADER, proxy.getClass().getClassLoader());
    }

    @Test
    void moreCombinationsThanAllowedAreRefused() {
        classFor(DoubleSupplier.class, IntSupplier.class);
        classFor(DoubleSupplier.class, LongSupplier.class);
        classFor(DoubleSupplier.class, IntSupplier.class);
        assertThrows(LimitExceededException.class, () -> classFor(IntSupplier.class, LongSupplier.class));
    }

    @Test
    void anObjectIsOfferedUnderItsInterfacesInOneOrderAndWithoutThoseThatAreImplied() {
        TypeTable table = TypeTable.of(LOADER, List.of());
        SharedTypes types = new SharedTypes(table);
        UnaryOperator<Object> same = x -> x;
        assertEquals(List.of(UnaryOperator.class), types.sharedInterfaces(same));
        interface Ours extends LongSupplier, Function<Object, Object>, Runnable {}
        Ours ours = new Ours() {
            @Override
            public long getAsLong() {
                return 0;
            }

            @Override
            public Object apply(Object o) {
                return o;
            }

            @Override
            public void run() {}
        };
        assertEquals(List.of(Runnable.class, Function.class, LongSupplier.class), types.sharedInterfaces(ours));
    }
}

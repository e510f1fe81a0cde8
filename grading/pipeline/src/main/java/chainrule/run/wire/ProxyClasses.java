package chainrule.run.wire;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Creates the proxies for the other side's objects: one class for each interface of the table, which stays, and, for
 * the few objects with several interfaces, a class that is dropped with the exercise.
 */
final class ProxyClasses {

    private final ClassLoader lasting;
    private final int most;
    private final Set<List<Class<?>>> sets = new HashSet<>();
    private ClassLoader passing;

    /** @param most the largest number of sets of several interfaces */
    ProxyClasses(ClassLoader lasting, int most) {
        this.lasting = lasting;
        this.most = most;
    }

    /**
     * @param interfaces in the order of the table, so that a set has one form
     * @throws ProtocolException if no object can have all of them, or there were too many sets
     */
    Object proxy(List<Class<?>> interfaces, InvocationHandler handler) {
        try {
            return Proxy.newProxyInstance(
                    interfaces.size() > 1 ? passing(interfaces) : lasting,
                    interfaces.toArray(Class<?>[]::new),
                    handler);
        } catch (IllegalArgumentException e) {
            throw new ProtocolException("no object can have the interfaces " + interfaces, e);
        }
    }

    private ClassLoader passing(List<Class<?>> interfaces) {
        if (sets.add(interfaces) && sets.size() > most) {
            throw new LimitExceededException(String.format(
                    Locale.ROOT, "there were objects of more than %,d different combinations of interfaces", most));
        }
        if (passing == null) {
            passing = new ClassLoader(lasting) {};
        }
        return passing;
    }
}

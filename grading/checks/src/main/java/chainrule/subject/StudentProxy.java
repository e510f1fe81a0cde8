package chainrule.subject;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An interface in front of the student's object: every call has the time limit, and exceptions name the student's own
 * lines.
 */
final class StudentProxy {

    private StudentProxy() {}

    static <T> T of(Class<T> as, Object target, TimeLimit limit) {
        return of(as, target, List.of(), limit);
    }

    /** @param lists the lists among the arguments with which the student's object was created */
    static <T> T of(Class<T> as, Object target, List<List<?>> lists, TimeLimit limit) {
        Class<?> type = target.getClass();
        if (!SignatureMatch.fits(type, as)) {
            throw new StudentMismatch("%s lacks %s of the interface %s."
                    .formatted(type.getSimpleName(), missing(type, as), as.getSimpleName()));
        }
        Map<Method, Method> methods = SignatureMatch.methods(type, as);
        return proxy(as, target, lists, (self, asked, arguments) -> {
            if (asked.getDeclaringClass() == Object.class) {
                return asked.invoke(target, arguments);
            }
            Method own = methods.get(asked);
            if (own == null) {
                return limit.call(() -> as.isInstance(target)
                        ? asked.invoke(target, arguments)
                        : InvocationHandler.invokeDefault(self, asked, arguments));
            }
            return call(own, target, asked, arguments, limit);
        });
    }

    /** A guard in front of the student's object; a method has no object. */
    private record Shield(Object target, List<List<?>> lists, InvocationHandler calls) implements InvocationHandler {
        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            try {
                return calls.invoke(self, method, arguments);
            } catch (StudentException e) {
                throw e.believed(); // What the student's own code threw was translated before.
            }
        }
    }

    /** The student's object behind a proxy. */
    static Optional<Object> behind(Object proxy) {
        return shield(proxy).map(Shield::target);
    }

    /** The current content of the lists with which the student's object was created. */
    static List<List<?>> listsGivenTo(Object proxy) {
        return shield(proxy).map(Shield::lists).orElse(List.of());
    }

    private static Optional<Shield> shield(Object proxy) {
        return Proxy.isProxyClass(proxy.getClass()) && Proxy.getInvocationHandler(proxy) instanceof Shield shield
                ? Optional.of(shield)
                : Optional.empty();
    }

    static <T> T ofMethod(Class<T> as, Method method, TimeLimit limit) {
        return proxy(
                as,
                null,
                List.of(),
                (self, asked, arguments) -> asked.getDeclaringClass() == Object.class
                        ? asked.invoke(method, arguments)
                        : call(method, null, asked, arguments, limit));
    }

    static <T> T ofFunction(Class<T> as, Method asked, Object function, TimeLimit limit) {
        Method own = Arrays.stream(function.getClass().getInterfaces())
                .filter(i ->
                        Arrays.stream(i.getMethods()).filter(StudentProxy::open).count() == 1)
                .map(StudentProxy::functionOf)
                .filter(m -> m.getParameterCount() == asked.getParameterCount())
                .findFirst()
                .orElseThrow(() ->
                        new StudentMismatch("The check line must hand over a method with %d arguments, as (%s) -> …"
                                .formatted(asked.getParameterCount(), SignatureMatch.parameters(asked))));
        return proxy(
                as,
                null,
                List.of(),
                (self, m, arguments) -> m.getDeclaringClass() == Object.class
                        ? m.invoke(function, arguments)
                        : call(own, function, asked, arguments, limit));
    }

    /** The one abstract method of a functional interface. */
    static Method functionOf(Class<?> as) {
        List<Method> open =
                Arrays.stream(as.getMethods()).filter(StudentProxy::open).toList();
        if (open.size() != 1) {
            throw new IllegalArgumentException(as.getName() + " must have one abstract method, has " + open.size());
        }
        return open.get(0);
    }

    private static Object call(Method own, Object target, Method asked, Object[] arguments, TimeLimit limit) {
        own.setAccessible(true);
        Object[] given = arguments == null ? new Object[0] : arguments.clone();
        Class<?>[] types = own.getParameterTypes();
        for (int i = 0; i < given.length; i++) {
            int number = i + 1;
            given[i] = SignatureMatch.convert(given[i], types[i], () -> "Argument " + number + " of " + own.getName());
        }
        Object result = limit.call(() -> own.invoke(target, given));
        Object fitting =
                SignatureMatch.convert(result, asked.getReturnType(), () -> "What " + own.getName() + " returns");
        boolean shielded = asked.getReturnType().isInterface()
                && !asked.getReturnType().getName().startsWith("java.");
        return shielded && fitting != null ? of(asked.getReturnType(), fitting, limit) : fitting;
    }

    private static boolean open(Method m) {
        return Modifier.isAbstract(m.getModifiers());
    }

    private static String missing(Class<?> type, Class<?> as) {
        return SignatureMatch.missing(type, as)
                .map(m -> m.getReturnType().getSimpleName() + " " + m.getName() + SignatureMatch.parameters(m))
                .orElse("a method");
    }

    private static <T> T proxy(Class<T> as, Object target, List<List<?>> lists, InvocationHandler calls) {
        return as.cast(
                Proxy.newProxyInstance(as.getClassLoader(), new Class<?>[] {as}, new Shield(target, lists, calls)));
    }
}

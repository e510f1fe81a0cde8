package chainrule.run.wire;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The objects that one side offers to the other, by number, and the proxies for the objects that the other side offers.
 */
final class ObjectTable {

    /** An offered object, of which only the methods of the offered interfaces can be called. */
    record Offer(Object object, Map<String, OfferedMethod> methods) {}

    /** @param parameters its parameters' types, of which every call to the method itself makes another copy */
    record OfferedMethod(Method method, Class<?>[] parameters) {
        OfferedMethod(Method method) {
            this(method, method.getParameterTypes());
        }
    }

    private final Map<Object, Integer> offeredIds = new IdentityHashMap<>();
    private final Map<Integer, Offer> offers = new HashMap<>();
    private final Map<Integer, Object> proxies = new HashMap<>();
    private final Map<Object, Integer> proxyIds = new IdentityHashMap<>();
    private final SharedTypes types;
    private final WireLimits limits;
    private final ProxyClasses classes;

    ObjectTable(SharedTypes types, WireLimits limits) {
        this.types = types;
        this.limits = limits;
        this.classes = new ProxyClasses(types.table().loader(), limits.interfaceSets());
    }

    /** The handle of an object of this side, which it gets when it is first mentioned. */
    int offer(Object object, List<Class<?>> interfaces) {
        Integer known = offeredIds.get(object);
        if (known != null) {
            return known;
        }
        int id = offers.size();
        if (id >= limits.handles()) {
            throw new UnsendableException(
                    String.format(Locale.ROOT, "more than %,d objects cannot be offered", limits.handles()));
        }
        offeredIds.put(object, id);
        offers.put(id, new Offer(object, types.methods(interfaces)));
        return id;
    }

    Offer offered(int id) {
        Offer offer = offers.get(id);
        if (offer == null) {
            throw new ProtocolException("no object has the handle " + id);
        }
        return offer;
    }

    /** The other side's handle behind a proxy, or null if the object is not a proxy of this connection. */
    Integer handleOf(Object object) {
        return proxyIds.get(object);
    }

    /** The proxy for an object of the other side, which is always the same for the same handle. */
    Object proxy(int id, List<Class<?>> interfaces, InvocationHandler handler) {
        Object known = proxies.get(id);
        if (known != null) {
            return known;
        }
        if (proxies.size() >= limits.handles()) {
            throw new LimitExceededException(
                    String.format(Locale.ROOT, "there were more than %,d objects", limits.handles()));
        }
        Object proxy = classes.proxy(interfaces, handler);
        keep(id, proxy);
        return proxy;
    }

    Object known(int id) {
        return proxies.get(id);
    }

    void keep(int id, Object standIn) {
        proxies.put(id, standIn);
        proxyIds.put(standIn, id);
    }
}

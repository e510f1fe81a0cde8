package chainrule.jupyter;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Connections that pages open to a kernel, which Jupyter calls comms, made with the kernel's own manager.
 *
 * <p>A comm must be a subclass of the kernel's class, but the library is compiled without any kernel. So the class file
 * of {@link PageComm} is loaded with the kernel's names in the place of ours. Messages are texts.
 */
final class PageComms {

    private static final String ONLY = "text";

    private final Object manager;
    private final Constructor<?> comm;
    private final Method send;

    /** @throws ReflectiveOperationException if the kernel does not have the manager that JJava and IJava have */
    PageComms(Object manager) throws ReflectiveOperationException {
        this.manager = manager;
        Class<?> own = manager.getClass().getMethod("getCommByID", String.class).getReturnType();
        Class<?> managers = managerOf(own);
        comm = subclass(own, managers).getConstructor(managers, String.class, String.class, Consumer.class);
        send = method(own, "send", 1);
    }

    private static Class<?> managerOf(Class<?> own) {
        return own.getDeclaredConstructors()[0].getParameterTypes()[0];
    }

    private static Method method(Class<?> of, String name, int parameters) throws NoSuchMethodException {
        for (Method method : of.getDeclaredMethods()) {
            if (method.getName().equals(name) && method.getParameterCount() == parameters) {
                return method;
            }
        }
        throw new NoSuchMethodException(of.getName() + "." + name);
    }

    private static Class<?> subclass(Class<?> own, Class<?> managers) throws ReflectiveOperationException {
        Class<?> messages = method(own, "onMessage", 1).getParameterTypes()[0];
        try (InputStream in = PageComm.class.getResourceAsStream("PageComm.class")) {
            byte[] file = ClassFileNames.replaced(
                    in.readAllBytes(),
                    Map.of(
                            internal(CommShape.class.getName()), internal(own.getName()),
                            internal(CommManagerShape.class.getName()), internal(managers.getName()),
                            internal(CommMessageShape.class.getName()), internal(messages.getName())));
            return new OneClassLoader(own.getClassLoader()).define(file);
        } catch (IOException | LinkageError e) {
            throw new ReflectiveOperationException("no comm can be made of " + own, e);
        }
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    private static final class OneClassLoader extends ClassLoader {

        OneClassLoader(ClassLoader parent) {
            super(parent);
        }

        Class<?> define(byte[] file) {
            return defineClass(null, file, 0, file.length);
        }
    }

    /**
     * From now on, pages can open a connection of the given name.
     *
     * @param opened takes the first text and a way to reply to the page, and returns the receiver of the page's later
     *     texts, which gets null at the end
     */
    void register(String name, BiFunction<String, Consumer<String>, Consumer<String>> opened)
            throws ReflectiveOperationException {
        Method register = method(manager.getClass(), "registerTarget", 2);
        Class<?> target = register.getParameterTypes()[1];
        InvocationHandler made = (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? method.invoke(opened, arguments)
                : line(opened, (String) arguments[1], (String) arguments[2], arguments[3]);
        register.invoke(manager, name, Proxy.newProxyInstance(target.getClassLoader(), new Class<?>[] {target}, made));
    }

    private Object line(
            BiFunction<String, Consumer<String>, Consumer<String>> opened, String id, String target, Object first)
            throws ReflectiveOperationException {
        var fromPage = new AtomicReference<Consumer<String>>();
        Object made = comm.newInstance(manager, id, target, (Consumer<Object>)
                message -> fromPage.get().accept(message == null ? null : text(message)));
        fromPage.set(opened.apply(text(first), text -> say(made, text)));
        return made;
    }

    private static String text(Object message) {
        try {
            Object content = call(message, "getContent");
            Object json = call(content, "getData");
            Object element = json.getClass().getMethod("get", String.class).invoke(json, ONLY);
            return element == null ? "" : (String) call(element, "getAsString");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no text is in " + message, e);
        }
    }

    private static Object call(Object of, String getter) throws ReflectiveOperationException {
        return of.getClass().getMethod(getter).invoke(of);
    }

    private void say(Object to, String text) {
        try {
            Class<?> type = send.getParameterTypes()[0];
            Object json = type.getConstructor().newInstance();
            type.getMethod("addProperty", String.class, String.class).invoke(json, ONLY, text);
            send.invoke(to, json);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the page does not hear any more", e);
        }
    }
}

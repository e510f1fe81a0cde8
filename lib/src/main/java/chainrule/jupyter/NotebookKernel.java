package chainrule.jupyter;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import jdk.jshell.JShell;

/**
 * A JJava or IJava kernel, called by reflection.
 *
 * <p>JJava grew out of IJava: both have the same classes and methods for display, in packages with different names.
 */
final class NotebookKernel implements Kernel {

    private final Object kernel;
    private final Class<?> displayData;
    private final Class<?> renderFunction;
    private final CellStreams streams = new CellStreams();
    private final List<CellPrint> prints = new ArrayList<>();

    /**
     * @param kernel the running kernel
     * @param displayPackage the package of {@code DisplayData} and {@code RenderFunction}, with a dot at the end
     * @throws ClassNotFoundException if it has no such classes
     */
    NotebookKernel(Object kernel, String displayPackage) throws ClassNotFoundException {
        this.kernel = kernel;
        displayData = Class.forName(displayPackage + "DisplayData");
        renderFunction = Class.forName(displayPackage + "RenderFunction");
    }

    @Override
    public void display(String id, Bundle bundle) {
        try {
            prints.forEach(CellPrint::send);
            streams.remember(id, stream());
            kernel.getClass().getMethod("display", displayData).invoke(kernel, data(id, bundle));
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    @Override
    public void update(String id, Bundle bundle) {
        try {
            Object stream = streams.of(id, stream());
            stream.getClass().getMethod("updateDisplay", displayData).invoke(stream, data(id, bundle));
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    @Override
    public boolean canUpdate() {
        return true;
    }

    @Override
    public <T> void register(Class<T> type, Function<? super T, Bundle> renderer) {
        Object function = Proxy.newProxyInstance(
                renderFunction.getClassLoader(), new Class<?>[] {renderFunction}, (proxy, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(renderer, arguments);
                    }
                    Object context = arguments[1];
                    Object output =
                            context.getClass().getMethod("getOutputContainer").invoke(context);
                    fill(output, renderer.apply(type.cast(arguments[0])));
                    return null;
                });
        try {
            Object renderers = kernel.getClass().getMethod("getRenderer").invoke(kernel);
            Object registration = renderers
                    .getClass()
                    .getMethod("createRegistration", Class.class)
                    .invoke(renderers, type);
            registration.getClass().getMethod("preferring", String[].class).invoke(registration, (Object)
                    new String[] {"text/html"});
            registration.getClass().getMethod("register", renderFunction).invoke(registration, function);
        } catch (ReflectiveOperationException e) {
            throw failure(e);
        }
    }

    @Override
    public Optional<CellSnippets> snippets() {
        return shell().map(shell -> new CellSnippets(shell, this::cell));
    }

    /** JJava's kernel holds the shell itself; IJava's holds it in its evaluator. */
    @Override
    public Optional<JShell> shell() {
        return field(kernel, "jShell")
                .or(() -> field(kernel, "evaluator").flatMap(e -> field(e, "shell")))
                .filter(JShell.class::isInstance)
                .map(JShell.class::cast);
    }

    @Override
    public void combinePrints() {
        combine("out", "jupyterOut");
        combine("err", "jupyterErr");
    }

    /**
     * Puts a stream of ours between what cells print and what sends it; in a kernel that is built differently, nothing
     * changes.
     */
    private void combine(String printed, String sent) {
        field(kernel, "io")
                .ifPresent(io -> field(io, sent).ifPresent(target -> {
                    CellPrint print = new CellPrint((OutputStream) target);
                    PrintStream stream = new LastingStream(print);
                    try {
                        Field field = io.getClass().getDeclaredField(printed);
                        field.setAccessible(true);
                        Object before = field.get(io);
                        field.set(io, stream);
                        prints.add(print);
                        if (System.out == before) {
                            System.setOut(stream); // The start-up script of IJava runs in the first cell.
                        } else if (System.err == before) {
                            System.setErr(stream);
                        }
                    } catch (ReflectiveOperationException | RuntimeException e) {
                        return;
                    }
                }));
    }

    @Override
    public void pieceBegins() {
        int number = cell().map(CellSnippets.KernelCell::number).orElse(0);
        prints.forEach(print -> print.begin(number));
    }

    @Override
    public void pieceEnds() {
        prints.forEach(CellPrint::end);
    }

    /** Both kernels count a cell before they run it, and remember its text. */
    private Optional<CellSnippets.KernelCell> cell() {
        Optional<Object> next = field(kernel, "executionCount");
        return field(kernel, "commManager")
                .flatMap(c -> field(c, "context"))
                .flatMap(message -> field(message, "content"))
                .flatMap(request -> field(request, "code"))
                .flatMap(code ->
                        next.map(n -> new CellSnippets.KernelCell(((Number) n).intValue() - 1, String.valueOf(code))));
    }

    /** JJava's class loader does not provide it as a resource. */
    @Override
    public Optional<byte[]> cellClass(String className) {
        return field(kernel, "evaluator")
                .flatMap(e -> field(e, "loaderDelegate"))
                .flatMap(d -> field(d, "declaredClasses"))
                .map(classes -> ((Map<?, ?>) classes).get(className))
                .map(byte[].class::cast);
    }

    @Override
    public void listen(String name, BiFunction<String, Consumer<String>, Consumer<String>> opened) {
        field(kernel, "commManager").ifPresent(manager -> {
            try {
                new PageComms(manager).register(name, opened);
            } catch (ReflectiveOperationException e) {
                return; // Pages play what was recorded.
            }
        });
    }

    private static Optional<Object> field(Object of, String name) {
        for (Class<?> c = of.getClass(); c != null; c = c.getSuperclass()) {
            try {
                Field f = c.getDeclaredField(name);
                f.setAccessible(true);
                return Optional.ofNullable(f.get(of));
            } catch (ReflectiveOperationException | RuntimeException notHere) {
                continue;
            }
        }
        return Optional.empty();
    }

    private Object stream() throws ReflectiveOperationException {
        Object io = kernel.getClass().getMethod("getIO").invoke(kernel);
        return io.getClass().getField("display").get(io);
    }

    private Object data(String id, Bundle bundle) throws ReflectiveOperationException {
        Object data = displayData.getConstructor().newInstance();
        fill(data, bundle);
        displayData.getMethod("setDisplayId", String.class).invoke(data, id);
        return data;
    }

    private void fill(Object data, Bundle bundle) throws ReflectiveOperationException {
        displayData.getMethod("putHTML", String.class).invoke(data, bundle.html());
        displayData.getMethod("putText", String.class).invoke(data, bundle.text());
        Method putData = displayData.getMethod("putData", String.class, Object.class);
        for (Map.Entry<String, Object> entry : bundle.more().entrySet()) {
            putData.invoke(data, entry.getKey(), entry.getValue());
        }
        Method putMetaData = displayData.getMethod("putMetaData", String.class, Object.class);
        for (Map.Entry<String, Object> entry : bundle.metadata().entrySet()) {
            putMetaData.invoke(data, entry.getKey(), entry.getValue());
        }
    }

    private static RuntimeException failure(ReflectiveOperationException e) {
        Throwable cause = e instanceof InvocationTargetException ? e.getCause() : e;
        return new IllegalStateException(
                "This kernel cannot show outputs as JJava 1.0a8 and IJava 1.3.0 do; start the lessons with"
                        + " ./environment/course start",
                cause);
    }
}

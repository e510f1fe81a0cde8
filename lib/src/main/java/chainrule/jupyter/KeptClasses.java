package chainrule.jupyter;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;

/**
 * Keeps the classes of earlier cells, and so their variables, if a shell would replace them only because lines moved.
 *
 * <p>A shell puts all imports, with the comments and line breaks before them, above each snippet, so one more line
 * there moves the lines of every earlier snippet. The shell then asks to redefine the classes; because a kernel cannot
 * do that, the shell loads them again, with null in their variables. This class keeps such a class as it is and only
 * records its new lines.
 */
final class KeptClasses implements ExecutionControl {

    private static volatile Optional<KeptClasses> ofKernel = Optional.empty();

    private final ExecutionControl kernel;
    private final UnresolvedCode unresolved;
    private final Map<String, ClassLines> loaded = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Integer>> moved = new ConcurrentHashMap<>();

    private KeptClasses(ExecutionControl kernel, UnresolvedCode unresolved) {
        this.kernel = kernel;
        this.unresolved = unresolved;
    }

    /**
     * Keeps the classes of the given shell from now on; empty in a shell that is built differently, where nothing
     * changes.
     */
    static Optional<KeptClasses> of(JShell shell) {
        try {
            Field field = JShell.class.getDeclaredField("executionControl");
            field.setAccessible(true); // The kernel is started with --add-opens jdk.jshell/jdk.jshell=ALL-UNNAMED.
            KeptClasses kept = new KeptClasses((ExecutionControl) field.get(shell), new UnresolvedCode(shell));
            field.set(shell, kept);
            return Optional.of(kept);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Keeps the classes of this JVM's kernel. */
    static void ofKernel(JShell shell) {
        ofKernel = of(shell);
    }

    static Optional<KeptClasses> ofKernel() {
        return ofKernel;
    }

    /** The current line in the shell for a line of the class as it was loaded. */
    int lineNow(String className, int line) {
        return moved.getOrDefault(className, Map.of()).getOrDefault(line, line);
    }

    @Override
    public void load(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        kernel.load(classes);
        for (ClassBytecodes c : classes) {
            ClassLines.of(c.bytecodes()).ifPresent(lines -> loaded.put(c.name(), lines));
            moved.remove(c.name());
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        Map<String, Map<Integer, Integer>> moves = new HashMap<>();
        for (ClassBytecodes c : classes) {
            Optional.ofNullable(loaded.get(c.name()))
                    .flatMap(old -> ClassLines.of(c.bytecodes()).flatMap(old::movedTo))
                    .ifPresent(lines -> moves.put(c.name(), lines));
        }
        if (moves.size() == classes.length) {
            moved.putAll(moves);
        } else {
            kernel.redefine(classes);
        }
    }

    /**
     * Tells the kernel, which handles what the piece prints. Exceptions name the lines of classes as they were loaded,
     * so the shell's current lines are found for them.
     */
    @Override
    public String invoke(String className, String methodName)
            throws RunException, EngineTerminationException, InternalException {
        Kernel.current().pieceBegins();
        try {
            return kernel.invoke(className, methodName);
        } catch (ResolutionException e) {
            throw unresolved.told(e).<RunException>map(this::asShown).orElse(e);
        } catch (RunException e) {
            NullVariable.hint(e.getMessage()).ifPresent(hint -> System.out.println(hint));
            throw asShown(e);
        } finally {
            Kernel.current().pieceEnds();
        }
    }

    /** The same exception with the frames that help, at the shell's current lines. */
    private RunException asShown(RunException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            StackTraceElement[] trace = ShownFrames.of(t);
            for (int i = 0; i < trace.length; i++) {
                trace[i] = now(trace[i]);
            }
            t.setStackTrace(trace);
        }
        return e;
    }

    private StackTraceElement now(StackTraceElement frame) {
        int line = lineNow(frame.getClassName(), frame.getLineNumber());
        return line == frame.getLineNumber()
                ? frame
                : new StackTraceElement(frame.getClassName(), frame.getMethodName(), frame.getFileName(), line);
    }

    @Override
    public String varValue(String className, String varName)
            throws RunException, EngineTerminationException, InternalException {
        return kernel.varValue(className, varName);
    }

    @Override
    public void addToClasspath(String path) throws EngineTerminationException, InternalException {
        kernel.addToClasspath(path);
    }

    @Override
    public void stop() throws EngineTerminationException, InternalException {
        kernel.stop();
    }

    @Override
    public Object extensionCommand(String command, Object argument)
            throws RunException, EngineTerminationException, InternalException {
        return kernel.extensionCommand(command, argument);
    }

    @Override
    public void close() {
        kernel.close();
    }
}

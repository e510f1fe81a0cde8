package chainrule.jupyter;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;

/**
 * Keeps the classes of earlier cells, and so their variables, where a shell would replace them only because lines moved.
 *
 * <p>A shell puts all imports, with the comments and line breaks before them, above each snippet. A line more there moves the
 * lines of every earlier snippet. The shell then asks for the classes to be redefined; a kernel cannot do that, and the shell
 * loads them anew, with null in their variables. Here such a class stays as it is, and only the places of its lines are noted.
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

    /** Keeps classes of this shell from now on; empty in a shell that is built otherwise, in which nothing changes. */
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

    /** Does so in this JVM's kernel. */
    static void ofKernel(JShell shell) {
        ofKernel = of(shell);
    }

    static Optional<KeptClasses> ofKernel() {
        return ofKernel;
    }

    /** Where the shell has a line now that is this one in the class as it was loaded. */
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

    /** The kernel is told, for what the piece prints. What is thrown names lines of the classes as they were loaded, and the shell looks where these stand now. */
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

    /** The same with the frames that help, at the lines where the shell has them now. */
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

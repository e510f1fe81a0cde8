package chainrule.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * Records what JShell would have loaded and run, and runs nothing. It refuses to redefine classes, as the kernels do.
 */
final class RecordingControl implements ExecutionControl, ExecutionControlProvider {

    final Map<String, byte[]> classes = new LinkedHashMap<>();
    final List<Invocation> invocations = new ArrayList<>();

    @Override
    public void load(ClassBytecodes[] loaded) {
        for (ClassBytecodes c : loaded) {
            classes.put(c.name(), c.bytecodes());
        }
    }

    @Override
    public void redefine(ClassBytecodes[] redefined) throws ClassInstallException {
        throw new ClassInstallException("classes are loaded again", new boolean[redefined.length]);
    }

    @Override
    public String invoke(String className, String methodName) {
        invocations.add(new Invocation(className, methodName, ""));
        return "";
    }

    @Override
    public String varValue(String className, String varName) {
        return "";
    }

    @Override
    public void addToClasspath(String path) {}

    @Override
    public void stop() {}

    @Override
    public Object extensionCommand(String command, Object argument) {
        return null;
    }

    @Override
    public void close() {}

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
        return this;
    }
}

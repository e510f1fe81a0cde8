package chainrule.run.sandbox;

import java.util.List;
import java.util.Map;

/** Processes that know none of this program's variables, which may hold whatever its user keeps in them. */
final class EmptyEnvironment {

    /** Windows loads libraries by it. */
    private static final String ROOT_OF_WINDOWS = "SystemRoot";

    private EmptyEnvironment() {}

    /** One that is still to be started, whose files' names are Unicode. */
    static ProcessBuilder of(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        Map<String, String> variables = builder.environment();
        String windows = variables.get(ROOT_OF_WINDOWS);
        variables.clear();
        if (windows != null) {
            variables.put(ROOT_OF_WINDOWS, windows);
        }
        variables.put("LANG", "C.UTF-8");
        return builder;
    }
}

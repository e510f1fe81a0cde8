package chainrule.run.sandbox;

import java.util.List;
import java.util.Map;

/**
 * Processes that know none of this program's environment variables, which may hold anything that its user keeps in
 * them.
 */
final class EmptyEnvironment {

    /** Windows uses it to load libraries. */
    private static final String ROOT_OF_WINDOWS = "SystemRoot";

    private EmptyEnvironment() {}

    /** A process that is not started yet, and whose file names are Unicode. */
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

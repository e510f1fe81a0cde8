package chainrule.run.sandbox;

import java.nio.file.Path;
import java.util.List;

/** No sandbox, only the limits of the virtual machine: for submissions that are all trusted. */
public final class NoConfinement implements Confinement {

    @Override
    public List<String> command(int user, JvmLimits limits, List<Path> classPath, List<String> java) {
        return limits.command(classPath, java);
    }

    @Override
    public String describe() {
        return "none: submissions ran with your own rights";
    }
}

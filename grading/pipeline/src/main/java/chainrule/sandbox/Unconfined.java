package chainrule.sandbox;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** No sandbox, only the limits of the virtual machine: for submissions that are all trusted. */
public final class Unconfined implements Confinement {

    @Override
    public List<String> command(int user, JvmLimits limits, List<Path> readable, List<String> java) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(limits.options());
        command.addAll(java);
        return command;
    }

    @Override
    public String describe() {
        return "none: submissions ran with your own rights";
    }
}

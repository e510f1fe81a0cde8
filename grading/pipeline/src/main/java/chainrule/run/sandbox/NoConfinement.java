package chainrule.run.sandbox;

import java.util.Arrays;
import java.util.List;

/** No sandbox, only the limits of the virtual machine, for submissions that are all trusted. */
public final class NoConfinement implements Confinement {

    @Override
    public ConfinedCommand command(int user, JvmLimits limits, JavaProgram program) {
        return ConfinedCommand.without(limits.command(program.classPath(), program.java()));
    }

    @Override
    public List<SafeguardState> measures() {
        return Arrays.stream(Safeguard.values())
                .map(measure -> SafeguardState.no(measure, "grading was allowed without a sandbox"))
                .toList();
    }

    @Override
    public String describe() {
        return "none: submissions ran with your own rights";
    }
}

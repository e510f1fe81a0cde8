package chainrule.run.sandbox;

import java.util.List;

/**
 * How one confined process is started, and what this machine keeps for it while it runs.
 *
 * @param words the program and its arguments
 * @param group limits of the process and of everything that it starts
 */
public record ConfinedCommand(List<String> words, ControlGroup group) {

    static ConfinedCommand without(List<String> words) {
        return new ConfinedCommand(words, ControlGroup.NONE);
    }
}

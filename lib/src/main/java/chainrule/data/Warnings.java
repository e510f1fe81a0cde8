package chainrule.data;

import java.util.HashSet;
import java.util.Set;

/** Tells in plain words, where the running cell prints, what may be a mistake; each sentence once. */
public final class Warnings {

    private static final Set<String> SAID = new HashSet<>();

    private Warnings() {}

    /** Prints the sentence, unless it was printed since the last {@link #forget()}. */
    public static synchronized void say(String sentence) {
        if (SAID.add(sentence)) {
            // Not kept in a field: a notebook kernel gives each cell another stream.
            System.out.println("Warning: " + sentence);
        }
    }

    /** From now on each sentence may be printed once more, as when a cell is run again. */
    public static synchronized void forget() {
        SAID.clear();
    }
}

package chainrule.data;

import java.util.HashSet;
import java.util.Set;

/** Prints warnings of possible mistakes in plain words in the running cell, each of them once. */
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

    /** Allows each sentence to be printed once more, as when a cell is run again. */
    public static synchronized void forget() {
        SAID.clear();
    }
}

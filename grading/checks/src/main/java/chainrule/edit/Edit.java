package chainrule.edit;

import java.util.List;
import java.util.SortedSet;

/**
 * A small change to a cell, such as {@code x.length → x[0].length} in its third line.
 *
 * @param kind what is changed, in two words such as {@code index swap}
 * @param lines the lines of the cell that it points at if it helps, from 1: those that it changes, and some others
 * @param original the original text; empty if something is added
 * @param replacement the new text; empty if something is left out
 * @param rank how much it says if it helps
 * @param replacements in the text that the cell was parsed from
 */
public record Edit(
        String kind,
        SortedSet<Integer> lines,
        String original,
        String replacement,
        EditRank rank,
        List<Replacement> replacements) {

    /** Whether it corrects the same slip in several places. */
    public boolean isRepeated() {
        return kind.equals(RepeatedSlip.KIND);
    }

    /** A text such as {@code x.length → x[0].length}, in one line. */
    public String change() {
        return (original + " → " + replacement).replaceAll("\\s+", " ").strip();
    }
}

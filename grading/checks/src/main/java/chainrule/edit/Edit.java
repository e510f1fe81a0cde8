package chainrule.edit;

import java.util.List;
import java.util.SortedSet;

/**
 * A small change of a cell, such as {@code x.length → x[0].length} in its third line.
 *
 * @param kind what is changed, in two words such as {@code index swap}
 * @param lines of the cell that it says something about if it helps, from 1 on: those that are changed, and some others
 * @param original what stands there; empty where something is added
 * @param replacement what is to stand there; empty where something is left out
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

    /** Whether it mends the same slip in several places. */
    public boolean isRepeated() {
        return kind.equals(RepeatedSlip.KIND);
    }

    /** As {@code x.length → x[0].length}, in one line. */
    public String change() {
        return (original + " → " + replacement).replaceAll("\\s+", " ").strip();
    }
}

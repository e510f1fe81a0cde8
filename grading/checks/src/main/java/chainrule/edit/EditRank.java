package chainrule.edit;

/** How much a helpful edit says about where the mistake is; ranks are in the order of their value. */
public enum EditRank {
    /** It corrects a mistake that people make often. */
    LIKELY,
    /** It corrects another kind of mistake; there are many more of these. */
    OTHER,
    /** It bypasses one of the cell's methods, or empties one, which helps whatever is wrong there. */
    BYPASS
}

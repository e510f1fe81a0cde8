package chainrule.edit;

/** How much an edit that helps says about where the mistake is; the first comes first. */
public enum EditRank {
    /** It mends a mistake that people make often. */
    LIKELY,
    /** It mends another one; these are many more. */
    OTHER,
    /** It goes around a method of the cell's, or empties one: that helps whatever is wrong there. */
    BYPASS
}

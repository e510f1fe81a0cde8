package chainrule.contract;

/** A cell that an exercise's author keeps for the tests: the solution, another right way or a wrong one. */
public record KeptCell(String kind, String name, String text) {

    static final String ALTERNATIVES = "alternatives";

    /** Right ways that other cells are edits of, and that stand here for nothing else. */
    static final String FORMS = "forms";

    static final String MUTANTS = "mutants";

    /** Wrong cells for whose mistake there is no name. */
    static final String CAUGHT = "caught";

    /** The misconception that a mutant is named for: dw-averaged of both dw-averaged and dw-averaged--loops. */
    String misconception() {
        return name.replaceFirst("--.*$", "");
    }

    /** As {@code mutants/dw-averaged}, or {@code solution}. */
    @Override
    public String toString() {
        return kind.isEmpty() ? name : kind + "/" + name;
    }
}

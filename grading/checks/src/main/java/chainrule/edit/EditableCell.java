package chainrule.edit;

import java.util.List;
import java.util.Optional;

/** A cell that could be parsed, with all of its edits, some of which may not compile. */
public final class EditableCell {

    private final CellUnit unit;
    private final EditCompiler compiler;
    private final List<Edit> edits;

    EditableCell(CellUnit unit, EditCompiler compiler) {
        this.unit = unit;
        this.compiler = compiler;
        this.edits = EditSearch.of(unit);
    }

    /** The edits in the order of the cell. */
    public List<Edit> edits() {
        return edits;
    }

    /** Whether it only computes, so that it can be run as often as you like. */
    public boolean isPure() {
        return PureCode.is(unit.cell());
    }

    /** The method, constructor or variable that a line belongs to, such as {@code MyDense.backward}; may be empty. */
    public String symbol(int line) {
        return LineSymbol.of(unit.cell(), line);
    }

    /**
     * Whether the method at a line takes part in computing what has the given name; empty if the cell has no such name.
     */
    public Optional<Boolean> reaches(String name, int line) {
        return new MethodReach(unit.cell()).reaches(name, line);
    }

    /**
     * Compiles some of its edits together, which takes about a millisecond for each.
     *
     * @return empty if the cell itself does not compile in this form
     */
    public Optional<EditedCell> compile(List<Edit> some) {
        return SwitchedSource.compile(unit, some, compiler)
                .map(r -> new EditedCell(r.edits(), r.classes(), unit.hasState()));
    }
}

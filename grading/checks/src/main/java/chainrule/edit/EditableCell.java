package chainrule.edit;

import java.util.List;
import java.util.Optional;

/** A cell that is understood, with all of its edits, some of which may not compile. */
public final class EditableCell {

    private final CellUnit unit;
    private final EditCompiler compiler;
    private final List<Edit> edits;

    EditableCell(CellUnit unit, EditCompiler compiler) {
        this.unit = unit;
        this.compiler = compiler;
        this.edits = EditSearch.of(unit.cell());
    }

    /** In the order of the cell. */
    public List<Edit> edits() {
        return edits;
    }

    /**
     * Compiles some of its edits together, which takes about a millisecond for each.
     *
     * @return empty where the cell itself does not compile in this form
     */
    public Optional<EditedCell> compile(List<Edit> some) {
        return SwitchedSource.compile(unit, some, compiler)
                .map(r -> new EditedCell(r.edits(), r.classes(), unit.hasState()));
    }
}

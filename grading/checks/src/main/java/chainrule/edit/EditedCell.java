package chainrule.edit;

import java.util.List;
import java.util.Map;

/** A cell and all of its edits that compile, compiled together. */
public final class EditedCell {

    private final Map<Integer, Edit> edits;
    private final Map<String, byte[]> classes;
    private final boolean anew;
    private final SwitchedClasses switched;

    EditedCell(Map<Integer, Edit> edits, Map<String, byte[]> classes, boolean anew) {
        this.edits = edits;
        this.classes = classes;
        this.anew = anew;
        this.switched = new SwitchedClasses(classes, anew);
    }

    /** The edits by their number, from 1; edits that do not compile are missing. */
    public Map<Integer, Edit> edits() {
        return edits;
    }

    /** The same edits in the order of their numbers. */
    public List<NumberedEdit> numbered() {
        return edits.entrySet().stream()
                .map(e -> NumberedEdit.of(e.getKey(), e.getValue()))
                .toList();
    }

    /** The bytes of the classes by binary name. */
    public Map<String, byte[]> classes() {
        return classes;
    }

    /** See {@link SwitchedClasses#SwitchedClasses}. */
    public boolean isAnew() {
        return anew;
    }

    /** The cell in a form that runs in this process. */
    public SwitchedClasses switched() {
        return switched;
    }
}

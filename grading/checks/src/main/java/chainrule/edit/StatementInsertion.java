package chainrule.edit;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.TreeSet;

/** Adds a statement that was forgotten: a sum begins again, a field keeps an argument, or a counter counts. */
final class StatementInsertion implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof BlockTree block
                && StatementBlock.body(place.parent()).isPresent()) {
            place.variables().stream()
                    .filter(v -> !v.field() && !v.fixed() && v.type().equals("double"))
                    .forEach(v -> insert(place, block, v.name() + " = 0;"));
        } else if (place.tree() instanceof BlockTree block && place.parent() instanceof MethodTree method) {
            place.variables().stream().filter(v -> v.field() && !v.fixed()).forEach(v -> keep(place, block, method, v));
        }
    }

    private static void keep(EditPlace place, BlockTree block, MethodTree method, VisibleVariable field) {
        for (VariableTree parameter : method.getParameters()) {
            if (place.type(parameter).equals(field.type())) {
                insert(place, block, "this." + field.name() + " = " + parameter.getName() + ";");
            }
        }
        if (field.type().equals("int") && method.getReturnType() != null) {
            insert(place, block, field.name() + "++;");
        }
    }

    private static void insert(EditPlace place, BlockTree block, String statement) {
        ParsedCell cell = place.cell();
        int at = cell.start(block) + 1;
        place.propose(
                new TreeSet<>(List.of(cell.line(at))),
                "",
                statement,
                List.of(Replacement.insertion(at, " " + statement)));
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}

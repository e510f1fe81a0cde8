package chainrule.edit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Makes a field belong to each object instead of the class. */
final class StaticRemoval implements EditKind {

    private static final String STATIC = "static ";

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof VariableTree field
                && place.parent() instanceof ClassTree type
                && type != place.cell().type()
                && field.getModifiers().getFlags().contains(Modifier.STATIC)) {
            int at = place.cell().text().indexOf(STATIC, place.cell().start(field));
            place.replace(field, List.of(new Replacement(at, at + STATIC.length(), "")));
        }
    }
}

package chainrule.edit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.VariableElement;

/** Uses another variable of the same type. */
final class NameChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        Tree tree = place.tree();
        if (isVariable(place)) {
            for (VisibleVariable v : place.variables()) {
                boolean own = tree instanceof MemberSelectTree;
                if (v.type().equals(place.type(tree))) {
                    place.replace(tree, own && v.field() ? "this." + v.name() : v.name(), place.wholeEntry());
                }
            }
        }
    }

    static boolean isVariable(EditPlace place) {
        Tree tree = place.tree();
        boolean own = tree instanceof MemberSelectTree m
                && m.getExpression() instanceof IdentifierTree i
                && i.getName().contentEquals("this");
        boolean name = tree instanceof IdentifierTree i && !i.getName().contentEquals("this");
        boolean partOfThis = place.parent() instanceof MemberSelectTree m
                && m.getExpression() == tree
                && tree instanceof IdentifierTree i
                && i.getName().contentEquals("this");
        return (own || name) && !partOfThis && place.cell().element(tree) instanceof VariableElement;
    }
}

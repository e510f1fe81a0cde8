package chainrule.edit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * A local variable that holds an earlier result of a method. Subtracting it from something would be two changes at
 * once, a new term and another sign, and could make up for two mistakes in the code that computed it.
 */
final class LocalResult {

    private LocalResult() {}

    /** Whether an expression contains a local variable. */
    static boolean isIn(Tree expression, ParsedCell cell) {
        boolean[] found = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void nothing) {
                Element element = cell.element(name);
                found[0] |= element != null
                        && element.getKind() == ElementKind.LOCAL_VARIABLE
                        && !cell.type(name).equals("int");
                return null;
            }
        }.scan(expression, null);
        return found[0];
    }
}

package chainrule.edit;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/**
 * What a method has worked out before. To take it from something is two changes at once, a term more and another sign: it
 * would make up for two mistakes in what worked it out.
 */
final class LocalResult {

    private LocalResult() {}

    /** Whether an expression has a local variable in it. */
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

package chainrule.edit;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Edits that leave one of the cell's methods without an effect: it is no longer called, or returns its argument. */
final class HelperBypass {

    private static final Pattern IDENTITY = Pattern.compile("\\{\\s*+return\\s++(\\w++)\\s*+;\\s*+\\}");

    private HelperBypass() {}

    /** @param path of the node for which the edit was proposed */
    static boolean is(EditKind kind, TreePath path, ParsedCell cell, List<Replacement> replacements) {
        return kind instanceof CallRemoval && isOwnCall(path.getLeaf(), cell)
                || emptiesMethod(path, cell, replacements);
    }

    private static boolean isOwnCall(Tree tree, ParsedCell cell) {
        Element called = tree instanceof MethodInvocationTree call ? cell.element(call.getMethodSelect()) : null;
        return called != null
                && called.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().toString().startsWith(CellUnit.PACKAGE + ".");
    }

    private static boolean emptiesMethod(TreePath path, ParsedCell cell, List<Replacement> replacements) {
        for (TreePath p = path; p != null; p = p.getParentPath()) {
            if (p.getLeaf() instanceof MethodTree method && method.getBody() != null) {
                return isEmptied(method, cell, replacements);
            }
        }
        return false;
    }

    private static boolean isEmptied(MethodTree method, ParsedCell cell, List<Replacement> replacements) {
        int from = cell.start(method.getBody());
        int end = cell.end(method.getBody());
        if (replacements.stream().anyMatch(r -> r.start() < from || r.end() > end)) {
            return false;
        }
        String body =
                Replacement.all(replacements.stream().map(r -> r.from(from)).toList(), cell.text(method.getBody()));
        Matcher identity = IDENTITY.matcher(body);
        return identity.matches()
                && method.getParameters().stream().anyMatch(p -> p.getName().contentEquals(identity.group(1)));
    }
}

package chainrule.edit;

import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** Finds every place of a cell where one rewriting can be made; some of them do not compile. */
final class RewritingSearch extends TreePathScanner<Void, Void> {

    private final ParsedCell cell;
    private final Rewriting rewriting;
    private final FreshNames names;
    private final List<List<Replacement>> found = new ArrayList<>();

    private RewritingSearch(ParsedCell cell, Rewriting rewriting, FreshNames names) {
        this.cell = cell;
        this.rewriting = rewriting;
        this.names = names;
    }

    static List<List<Replacement>> of(ParsedCell cell, Rewriting rewriting, FreshNames names) {
        RewritingSearch search = new RewritingSearch(cell, rewriting, names);
        search.scan(new TreePath(cell.unit()), null);
        return search.found;
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree != null && getCurrentPath() != null && cell.isWritten(tree)) {
            TreePath path = new TreePath(getCurrentPath(), tree);
            rewriting.propose(
                    new EditPlace(cell, path, (lines, original, replacement, replacements) -> found.add(replacements)),
                    names);
        }
        return super.scan(tree, nothing);
    }

    @Override
    public Void visitModifiers(ModifiersTree modifiers, Void nothing) {
        return null;
    }
}

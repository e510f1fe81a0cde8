package chainrule.edit;

import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;

/** Finds all edits of a cell; some of them do not compile. */
final class EditSearch extends TreePathScanner<Void, Void> {

    private final CellUnit unit;
    private final ParsedCell cell;
    private final List<Edit> found = new ArrayList<>();
    private final Set<String> texts = new HashSet<>();

    private EditSearch(CellUnit unit) {
        this.unit = unit;
        this.cell = unit.cell();
        texts.add(normal(cell.text()));
    }

    /** The edits in the order of the cell; no two give the same text. */
    static List<Edit> of(CellUnit unit) {
        EditSearch search = new EditSearch(unit);
        search.scan(new TreePath(unit.cell().unit()), null);
        RepeatedSlip.of(search.found, unit.cell().text()).forEach(search::add);
        return List.copyOf(search.found);
    }

    @Override
    public Void scan(Tree tree, Void nothing) {
        if (tree != null && getCurrentPath() != null && isCode(tree)) {
            TreePath path = new TreePath(getCurrentPath(), tree);
            for (EditKind kind : EditKind.ALL) {
                kind.propose(new EditPlace(
                        cell,
                        path,
                        (lines, original, replacement, replacements) ->
                                add(kind, path, lines, original, replacement, replacements)));
            }
        }
        return super.scan(tree, nothing);
    }

    private boolean isCode(Tree tree) {
        return cell.isWritten(tree) && unit.isOwn(tree) && tree != cell.type() && !(tree instanceof ModifiersTree);
    }

    @Override
    public Void visitModifiers(ModifiersTree modifiers, Void nothing) {
        return null; // There is nothing to edit in annotations.
    }

    private void add(
            EditKind kind,
            TreePath path,
            SortedSet<Integer> lines,
            String original,
            String replacement,
            List<Replacement> replacements) {
        EditRank rank = HelperBypass.is(kind, path, cell, replacements) ? EditRank.BYPASS : kind.rank();
        SortedSet<Integer> spokenOf = BranchChoice.lines(lines, kind, path, cell);
        add(new Edit(kind.called(), spokenOf, original, replacement, rank, replacements));
    }

    private void add(Edit edit) {
        boolean makes = edit.replacements().stream().allMatch(r -> r.start() >= 0 && r.end() >= r.start())
                && !Replacement.overlap(edit.replacements());
        if (makes && texts.add(normal(Replacement.all(edit.replacements(), cell.text())))) {
            found.add(edit);
        }
    }

    private static String normal(String text) {
        return text.replaceAll("\\s+", " ");
    }
}

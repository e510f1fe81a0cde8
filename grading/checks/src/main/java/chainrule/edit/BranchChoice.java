package chainrule.edit;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The choice of one among three or more branches, by a switch, by else-ifs or by conditions within conditions. Choosing
 * another branch makes up for a mistake in one of them, so it says nothing about a line.
 */
final class BranchChoice {

    private static final int SEVERAL = 3;

    private BranchChoice() {}

    /** The lines that an edit points at; if it changes such a choice, these include the lines of all branches. */
    static SortedSet<Integer> lines(SortedSet<Integer> changed, EditKind kind, TreePath path, ParsedCell cell) {
        SortedSet<Integer> lines = new TreeSet<>(changed);
        if (kind instanceof ConditionChange && isIf(path.getLeaf())) {
            add(lines, path, cell);
        }
        for (TreePath p = path; p.getParentPath() != null; p = p.getParentPath()) {
            if (chooses(p.getLeaf(), p.getParentPath().getLeaf())) {
                add(lines, p.getParentPath(), cell);
            }
        }
        return lines;
    }

    private static boolean isIf(Tree tree) {
        return tree instanceof IfTree || tree instanceof ConditionalExpressionTree;
    }

    /** Whether a part of the code decides which branch is taken. */
    private static boolean chooses(Tree part, Tree whole) {
        return whole instanceof IfTree i && part == i.getCondition()
                || whole instanceof ConditionalExpressionTree c && part == c.getCondition()
                || whole instanceof SwitchTree s && part == s.getExpression()
                || whole instanceof SwitchExpressionTree e && part == e.getExpression()
                || whole instanceof CaseTree label && isLabel(part, label);
    }

    private static boolean isLabel(Tree part, CaseTree label) {
        return part != label.getBody()
                && (label.getStatements() == null || !label.getStatements().contains(part));
    }

    private static void add(SortedSet<Integer> lines, TreePath choice, ParsedCell cell) {
        TreePath whole = choice;
        while (isBranch(whole)) {
            whole = whole.getParentPath();
        }
        Tree tree = whole.getLeaf() instanceof CaseTree ? whole.getParentPath().getLeaf() : whole.getLeaf();
        if (cell.isWritten(tree) && branches(tree) >= SEVERAL) {
            lines.addAll(cell.lines(tree));
        }
    }

    private static boolean isBranch(TreePath path) {
        Tree parent = path.getParentPath().getLeaf();
        return parent instanceof ParenthesizedTree && isBranch(path.getParentPath())
                || parent instanceof IfTree i && path.getLeaf() == i.getElseStatement()
                || parent instanceof ConditionalExpressionTree c && path.getLeaf() != c.getCondition();
    }

    private static int branches(Tree tree) {
        if (tree instanceof ParenthesizedTree p) {
            return branches(p.getExpression());
        } else if (tree instanceof IfTree i) {
            return 1 + branches(i.getElseStatement());
        } else if (tree instanceof ConditionalExpressionTree c) {
            return branches(c.getTrueExpression()) + branches(c.getFalseExpression());
        }
        List<? extends CaseTree> cases = tree instanceof SwitchTree s
                ? s.getCases()
                : tree instanceof SwitchExpressionTree e ? e.getCases() : List.of();
        return Math.max(1, cases.size());
    }
}

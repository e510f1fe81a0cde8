package chainrule.edit;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether the turns of a loop may come in any order: each fills entries of its own, or adds to a sum. */
final class TurnsOfLoop extends TreeScanner<Void, Void> {

    private final ParsedCell cell;
    private final CountingLoop loop;
    private final Set<String> declared;
    private final List<ExpressionTree> filled = new ArrayList<>();
    private final List<ExpressionTree> summed = new ArrayList<>();
    private boolean other;

    private TurnsOfLoop(ParsedCell cell, CountingLoop loop, Set<String> declared) {
        this.cell = cell;
        this.loop = loop;
        this.declared = declared;
    }

    static boolean areIndependent(ParsedCell cell, CountingLoop loop) {
        CodeEffects effects = CodeEffects.of(cell, loop.body());
        if (effects.calls() || effects.leaves()) {
            return false;
        }
        TurnsOfLoop turns = new TurnsOfLoop(cell, loop, effects.declared());
        turns.scan(loop.body(), null);
        return !turns.other
                && turns.filled.stream().allMatch(turns::isOwnEntry)
                && turns.summed.stream().allMatch(turns::isOnlyAddedTo);
    }

    @Override
    public Void visitAssignment(AssignmentTree assignment, Void nothing) {
        change(assignment.getVariable(), false);
        return super.visitAssignment(assignment, nothing);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree assignment, Void nothing) {
        boolean sum =
                assignment.getKind() == Tree.Kind.PLUS_ASSIGNMENT || assignment.getKind() == Tree.Kind.MINUS_ASSIGNMENT;
        change(assignment.getVariable(), sum);
        return super.visitCompoundAssignment(assignment, nothing);
    }

    @Override
    public Void visitUnary(UnaryTree unary, Void nothing) {
        if (unary.getKind().name().contains("CREMENT")) {
            change(unary.getExpression(), false);
        }
        return super.visitUnary(unary, nothing);
    }

    private void change(ExpressionTree target, boolean sum) {
        String base = base(target);
        if (declared.contains(base)) {
            other |= target instanceof ArrayAccessTree; // It may be a row of an array from outside.
        } else if (hasIndex(target)) {
            filled.add(target);
        } else if (sum) {
            summed.add(target);
        } else {
            other = true;
        }
    }

    private static String base(ExpressionTree target) {
        return target instanceof ArrayAccessTree a
                ? base(a.getExpression())
                : target instanceof MemberSelectTree m
                        ? m.getIdentifier().toString()
                        : target instanceof IdentifierTree i ? i.getName().toString() : "";
    }

    private boolean hasIndex(ExpressionTree target) {
        return target instanceof ArrayAccessTree a
                && (cell.text(a.getIndex()).equals(loop.name()) || hasIndex(a.getExpression()));
    }

    /** Whether all of the array that is touched has the loop's index at the same place. */
    private boolean isOwnEntry(ExpressionTree target) {
        String prefix = prefix(target);
        return count(base(target)) == occurrences(prefix);
    }

    /** Such as {@code a[i]} of {@code a[i][j]}. */
    private String prefix(ExpressionTree target) {
        ArrayAccessTree a = (ArrayAccessTree) target;
        return cell.text(a.getIndex()).equals(loop.name()) && !hasIndex(a.getExpression())
                ? cell.text(a)
                : prefix(a.getExpression());
    }

    private boolean isOnlyAddedTo(ExpressionTree target) {
        long added = summed.stream().filter(s -> base(s).equals(base(target))).count();
        return count(base(target)) == added;
    }

    private int occurrences(String text) {
        int[] count = {0};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitArrayAccess(ArrayAccessTree a, Void nothing) {
                count[0] += cell.text(a).equals(text) ? 1 : 0;
                return super.visitArrayAccess(a, nothing);
            }
        }.scan(loop.body(), null);
        return count[0];
    }

    private int count(String name) {
        int[] count = {0};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree i, Void nothing) {
                count[0] += i.getName().contentEquals(name) ? 1 : 0;
                return null;
            }

            @Override
            public Void visitMemberSelect(MemberSelectTree m, Void nothing) {
                count[0] += m.getIdentifier().contentEquals(name) ? 1 : 0;
                return super.visitMemberSelect(m, nothing);
            }
        }.scan(loop.body(), null);
        return count[0];
    }
}

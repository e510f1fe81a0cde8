package chainrule.edit;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IfTree;
import java.util.List;

/** Negates a condition, leaves it out, swaps branches, or keeps only one of them. */
final class ConditionChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (place.tree() instanceof IfTree i) {
            ParsedCell cell = place.cell();
            place.replace(i.getCondition(), "(!" + place.text(i.getCondition()) + ")");
            int from = cell.start(i);
            String whole = "if " + place.text(i.getCondition());
            Replacement gone = new Replacement(from, cell.start(i.getThenStatement()), "");
            place.propose(cell.lines(i.getCondition()), whole, "", List.of(gone));
            if (i.getElseStatement() != null) {
                Replacement noElse = new Replacement(cell.end(i.getThenStatement()), cell.end(i), "");
                String text = "else " + place.text(i.getElseStatement());
                place.propose(cell.lines(i.getElseStatement()), text, "", List.of(noElse));
            }
        } else if (place.tree() instanceof ConditionalExpressionTree c) {
            place.swap(c.getTrueExpression(), c.getFalseExpression(), c);
            place.replace(c, "(" + place.text(c.getTrueExpression()) + ")");
            place.replace(c, "(" + place.text(c.getFalseExpression()) + ")");
        }
    }
}

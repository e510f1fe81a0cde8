package chainrule.edit;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import java.util.ArrayList;
import java.util.List;

/** Adds or subtracts a term that was forgotten. */
final class TermAddition implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof ExpressionTree value)
                || value instanceof LambdaExpressionTree
                || !place.isComputed(value)) {
            return;
        }
        if (place.isWholeValue()) {
            String text = place.text(value);
            List<String> terms = new ArrayList<>(place.named("double"));
            terms.addAll(place.entries());
            for (String t : terms) {
                place.replace(value, text + " + " + t);
                place.replace(value, text + " - " + t);
                if (!LocalResult.isIn(value, place.cell())) {
                    place.replace(value, t + " - " + place.operand(value));
                }
            }
            place.replace(value, "1 - " + place.operand(value));
        } else if (place.isArgument()) {
            String text = place.text(value);
            for (String t : place.named("double")) {
                place.replace(value, text + " - " + t);
                place.replace(value, text + " + " + t);
            }
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}

package chainrule.edit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** One way of writing the same in other words. Edits make a right cell wrong; rewritings leave right what is right. */
interface Rewriting {

    /** Proposes what can be written so at one node of the tree. */
    void propose(EditPlace place, FreshNames names);

    /** Proposes what changes several places of the cell. */
    static void propose(EditPlace place, Replacement... replacements) {
        place.propose(new TreeSet<>(), "", "", List.of(replacements));
    }

    /** All of them, by what they are called. */
    static Map<String, Rewriting> all() {
        Map<String, Rewriting> all = new LinkedHashMap<>();
        all.putAll(NameRewritings.ALL);
        all.putAll(LayoutRewritings.ALL);
        all.putAll(ExpressionRewritings.ALL);
        all.putAll(LambdaRewritings.ALL);
        all.putAll(StatementRewritings.ALL);
        all.putAll(VariableRewritings.ALL);
        all.putAll(ConditionRewritings.ALL);
        all.putAll(LoopRewritings.ALL);
        all.putAll(StreamRewritings.ALL);
        all.putAll(HelperRewritings.ALL);
        all.putAll(LibraryRewritings.ALL);
        return all;
    }
}

package chainrule.edit;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;

/** {@code f(x)} becomes {@code x}, and {@code x.clone()} becomes {@code x}. */
final class CallRemoval implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof MethodInvocationTree call)) {
            return;
        }
        for (ExpressionTree argument : call.getArguments()) {
            if (place.areAlike(call, argument)) {
                place.replace(call, place.operand(argument));
            }
        }
        if (call.getMethodSelect() instanceof MemberSelectTree m
                && call.getArguments().isEmpty()
                && place.cell().path(m.getExpression()) != null
                && place.type(m.getExpression()).equals(place.type(call))) {
            place.replace(call, place.text(m.getExpression()));
        }
    }
}

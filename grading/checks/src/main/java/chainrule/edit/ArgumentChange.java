package chainrule.edit;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;

/** Adds or removes an argument, if the method has another form that takes it, such as {@code shuffle(rows, rng)}. */
final class ArgumentChange implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (!(place.tree() instanceof MethodInvocationTree call)
                || !(place.cell().element(call.getMethodSelect()) instanceof ExecutableElement method)) {
            return;
        }
        List<? extends ExpressionTree> arguments = call.getArguments();
        int end = place.cell().end(call) - 1;
        forms(method, arguments.size() + 1).forEach(form -> {
            String type = form.getParameters().get(arguments.size()).asType().toString();
            for (String name : place.named(type)) {
                String text = arguments.isEmpty() ? name : ", " + name;
                place.replace(call, List.of(Replacement.insertion(end, text)));
            }
        });
        if (!arguments.isEmpty()
                && forms(method, arguments.size() - 1).findAny().isPresent()) {
            int from = arguments.size() == 1
                    ? place.cell().start(arguments.get(0))
                    : place.cell().end(arguments.get(arguments.size() - 2));
            place.replace(call, List.of(new Replacement(from, end, "")));
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }

    private static Stream<ExecutableElement> forms(ExecutableElement method, int parameters) {
        return method.getEnclosingElement().getEnclosedElements().stream()
                .filter(e -> isNamed(e, method))
                .map(ExecutableElement.class::cast)
                .filter(m -> m.getParameters().size() == parameters);
    }

    private static boolean isNamed(Element e, ExecutableElement method) {
        return e instanceof ExecutableElement && e.getSimpleName().equals(method.getSimpleName());
    }
}

package chainrule.edit;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** A method of a cell with one form for each edit, which calls the form that is switched on. */
record SwitchedMethod(ParsedCell cell, MethodTree method) {

    /** The methods that edits can change: those of the cell and of its types, without constructors. */
    static List<SwitchedMethod> of(ParsedCell cell) {
        List<SwitchedMethod> methods = new ArrayList<>();
        collect(cell.type(), cell, methods);
        return methods;
    }

    private static void collect(ClassTree type, ParsedCell cell, List<SwitchedMethod> methods) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree m && m.getBody() != null && m.getReturnType() != null) {
                methods.add(new SwitchedMethod(cell, m));
            } else if (member instanceof ClassTree inner) {
                collect(inner, cell, methods);
            }
        }
    }

    int start() {
        return cell.start(method);
    }

    int end() {
        return cell.end(method);
    }

    /** Whether everything that the edit changes is in this method's body. */
    boolean holds(Edit edit) {
        return edit.replacements().stream().allMatch(r -> r.start() > cell.start(method.getBody()) && r.end() < end());
    }

    /** The method itself, which only chooses. @param forms the numbers of its edits */
    String choice(List<Integer> forms) {
        String arguments =
                method.getParameters().stream().map(VariableTree::getName).collect(Collectors.joining(", ", "(", ")"));
        boolean returns = !cell.text(method.getReturnType()).equals("void");
        String choices = forms.stream()
                .map(k -> "case " + k + ": " + call(k, arguments, returns))
                .collect(Collectors.joining(" "));
        return cell.text().substring(start(), cell.start(method.getBody())) + "{ switch (" + SwitchedSource.ON + ") { "
                + choices + " default: " + call(0, arguments, returns) + " } }";
    }

    private String call(int form, String arguments, boolean returns) {
        String call = method.getName() + "$" + form + arguments + ";";
        return returns ? "return " + call : call + " return;";
    }

    /** One form. @param edits of the body; none for the method as it was */
    String form(int number, List<Replacement> edits) {
        String flags = method.getModifiers().getFlags().stream()
                .filter(f -> f != Modifier.ABSTRACT)
                .map(f -> f + " ")
                .collect(Collectors.joining());
        int from = afterModifiers();
        int name = cell.text().indexOf(method.getName().toString(), cell.end(method.getReturnType()));
        int after = name + method.getName().length();
        List<Replacement> all = new ArrayList<>();
        all.add(Replacement.insertion(after - from, "$" + number));
        edits.forEach(r -> all.add(r.from(from)));
        return flags + Replacement.all(all, cell.text().substring(from, end()));
    }

    private int afterModifiers() {
        return method.getTypeParameters().isEmpty()
                ? cell.start(method.getReturnType())
                : cell.text()
                        .lastIndexOf('<', cell.start(method.getTypeParameters().get(0)));
    }
}

package chainrule.cell;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/**
 * Methods of one name as the members of a class, with one more method for each that calls it there.
 *
 * <p>A shell puts each method into a separate class, which sees no other method of that name, so it refuses one of two
 * correct methods that call each other.
 *
 * @param className the name of a class that holds all of them
 */
record Overloads(String className, List<Member> members) {

    /** A name that no student writes; nobody sees it. */
    private static final String PREFIX = "$Overloads$";

    /**
     * One of the methods.
     *
     * @param code as it was written
     * @param start the place of the code in its cell; negative for a method of another cell
     */
    record Member(String code, MethodTree tree, int start) {

        /** Empty if a piece of code is not a method. */
        static Optional<Member> of(String code, int start) {
            ParsedMembers holder = ParsedMembers.of(code);
            List<Tree> methods = holder.members().stream()
                    .filter(MethodTree.class::isInstance)
                    .toList();
            boolean one = holder.clean() && holder.members().size() == 1 && methods.size() == 1;
            return one ? Optional.of(new Member(code, (MethodTree) methods.get(0), start)) : Optional.empty();
        }

        String name() {
            return tree.getName().toString();
        }

        /** The types that identify a method in a cell: a later method with the same ones replaces an earlier one. */
        String parameterTypes() {
            return tree.getParameters().stream()
                    .map(p -> p.getType().toString().replace("...", "[]"))
                    .collect(Collectors.joining(","));
        }

        /** The modifier {@code static} where the method lacks it: the shell leaves it out. */
        private String isStatic() {
            return tree.getModifiers().getFlags().contains(Modifier.STATIC) ? "" : "static ";
        }

        /** The same method under another name, which calls the method. */
        private String calling(String ownName, String called) {
            String arguments = tree.getParameters().stream()
                    .map(p -> p.getName().toString())
                    .collect(Collectors.joining(", "));
            boolean isVoid = tree.getReturnType() instanceof PrimitiveTypeTree type
                    && type.getPrimitiveTypeKind() == TypeKind.VOID;
            return "%s%s %s(%s)%s { %s%s(%s); }"
                    .formatted(
                            listed("<", tree.getTypeParameters(), "> "),
                            tree.getReturnType(),
                            ownName,
                            tree.getParameters().stream()
                                    .map(VariableTree::toString)
                                    .collect(Collectors.joining(", ")),
                            listed(" throws ", tree.getThrows(), ""),
                            isVoid ? "" : "return ",
                            called,
                            arguments);
        }

        private static String listed(String before, Collection<? extends Tree> trees, String after) {
            return trees.isEmpty()
                    ? ""
                    : trees.stream().map(Tree::toString).collect(Collectors.joining(", ", before, after));
        }
    }

    /** @param number of this class within a session */
    static Overloads of(List<Member> members, int number) {
        return new Overloads(PREFIX + members.get(0).name() + "$" + number, List.copyOf(members));
    }

    /** Whether a declared type is one of these classes, which no cell contains. */
    static boolean isHolder(String typeName) {
        return typeName.startsWith(PREFIX);
    }

    /** What a student calls the content of a type: the methods of one of these classes, or the type itself. */
    static String written(String typeName) {
        return isHolder(typeName) ? typeName.substring(PREFIX.length(), typeName.lastIndexOf('$')) : typeName;
    }

    String name() {
        return members.get(0).name();
    }

    /** The source of the class. Only code within the class calls a private member. */
    String source() {
        StringBuilder source = new StringBuilder("class " + className + " {\n");
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            source.append(m.isStatic()).append(m.code()).append('\n');
            source.append("static ").append(m.calling(inner(i), m.name())).append('\n');
        }
        return source.append('}').toString();
    }

    /** The declarations of the cell that replace its own methods. */
    List<String> inPlace() {
        return IntStream.range(0, members.size())
                .filter(i -> members.get(i).start() >= 0)
                .mapToObj(i -> members.get(i).calling(name(), className + "." + inner(i)))
                .toList();
    }

    /** The places in the cell where its own methods begin. */
    Set<Integer> starts() {
        return members.stream().map(Member::start).filter(s -> s >= 0).collect(Collectors.toSet());
    }

    private String inner(int member) {
        return name() + "$" + member;
    }

    /** The place in the cell of a position in the class; negative if it is not from the cell. */
    int inCell(int offset) {
        int at = source().indexOf('\n') + 1;
        for (int i = 0; i < members.size(); i++) {
            Member m = members.get(i);
            at += m.isStatic().length();
            if (m.start() >= 0
                    && offset >= at - m.isStatic().length()
                    && offset < at + m.code().length()) {
                return m.start() + Math.max(offset - at, 0);
            }
            at += m.code().length() + 1;
            at += ("static " + m.calling(inner(i), m.name())).length() + 1;
        }
        return -1;
    }
}

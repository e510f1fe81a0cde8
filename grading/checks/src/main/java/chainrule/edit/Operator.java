package chainrule.edit;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.Tree;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An operator between two operands. */
enum Operator {
    PLUS("+", Group.ARITHMETIC),
    MINUS("-", Group.ARITHMETIC),
    MULTIPLY("*", Group.ARITHMETIC),
    DIVIDE("/", Group.ARITHMETIC),
    REMAINDER("%", Group.ARITHMETIC),
    LESS_THAN("<", Group.COMPARISON),
    LESS_THAN_EQUAL("<=", Group.COMPARISON),
    GREATER_THAN(">", Group.COMPARISON),
    GREATER_THAN_EQUAL(">=", Group.COMPARISON),
    EQUAL_TO("==", Group.COMPARISON),
    NOT_EQUAL_TO("!=", Group.COMPARISON),
    CONDITIONAL_AND("&&", Group.LOGIC),
    CONDITIONAL_OR("||", Group.LOGIC),
    OTHER("", Group.NONE);

    private enum Group {
        ARITHMETIC,
        COMPARISON,
        LOGIC,
        NONE
    }

    private final String sign;
    private final Group group;

    Operator(String sign, Group group) {
        this.sign = sign;
        this.group = group;
    }

    /** {@link #OTHER} for operators on bits, and for joining strings. */
    static Operator of(BinaryTree tree) {
        return Arrays.stream(values())
                .filter(o -> o.name().equals(tree.getKind().name()))
                .findFirst()
                .orElse(OTHER);
    }

    /** The place of the operator in the cell. */
    static Optional<Replacement> replaced(BinaryTree tree, ParsedCell cell, String sign) {
        int from = cell.end(tree.getLeftOperand());
        int at = cell.text().indexOf(of(tree).sign, from);
        Tree right = tree.getRightOperand();
        return at < 0 || at >= cell.start(right)
                ? Optional.empty()
                : Optional.of(new Replacement(at, at + of(tree).sign.length(), sign));
    }

    String sign() {
        return sign;
    }

    boolean isArithmetic() {
        return group == Group.ARITHMETIC;
    }

    boolean isComparison() {
        return group == Group.COMPARISON;
    }

    boolean isLogic() {
        return group == Group.LOGIC;
    }

    boolean isSum() {
        return this == PLUS || this == MINUS;
    }

    boolean isProduct() {
        return this == MULTIPLY || this == DIVIDE;
    }

    /** The operators that may replace it. */
    List<Operator> others() {
        return Arrays.stream(values())
                .filter(o -> o.group == group && group != Group.NONE && o != this && o != REMAINDER)
                .toList();
    }
}

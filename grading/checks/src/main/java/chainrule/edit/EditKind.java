package chainrule.edit;

import java.util.List;
import java.util.Locale;

/** One kind of small change; the list of kinds is closed. */
sealed interface EditKind
        permits ArgumentChange,
                ArgumentSwap,
                AssignmentChange,
                CallAddition,
                CallChange,
                CallRemoval,
                ConditionChange,
                DivisorTerm,
                FactorAddition,
                IndexSwap,
                LengthChange,
                LiteralChange,
                LiteralIndex,
                LiteralVariable,
                MatrixCall,
                MatrixScale,
                MatrixTerm,
                NameChange,
                NameEntry,
                NumberConversion,
                OperandRemoval,
                OperandSwap,
                OperatorChange,
                ParenthesisChange,
                ShiftByOne,
                SignChange,
                SizeFactor,
                StatementInsertion,
                StatementMove,
                StatementRemoval,
                StatementSwap,
                StaticRemoval,
                TermAddition {

    /** All kinds, the likely ones first; edits at the same place are proposed in this order. */
    List<EditKind> ALL = List.of(
            new ArgumentSwap(),
            new AssignmentChange(),
            new CallChange(),
            new CallRemoval(),
            new ConditionChange(),
            new IndexSwap(),
            new LengthChange(),
            new LiteralChange(),
            new LiteralIndex(),
            new MatrixCall(),
            new NameChange(),
            new NumberConversion(),
            new OperandRemoval(),
            new OperandSwap(),
            new OperatorChange(),
            new ParenthesisChange(),
            new SignChange(),
            new StatementMove(),
            new StatementRemoval(),
            new StatementSwap(),
            new StaticRemoval(),
            new ArgumentChange(),
            new CallAddition(),
            new LiteralVariable(),
            new MatrixScale(),
            new NameEntry(),
            new ShiftByOne(),
            new SizeFactor(),
            new StatementInsertion(),
            new DivisorTerm(),
            new FactorAddition(),
            new MatrixTerm(),
            new TermAddition());

    /** Proposes edits for one node of the tree, but not for the nodes below it. */
    void propose(EditPlace place);

    /** How much its edits say about the mistake if they help. */
    default EditRank rank() {
        return EditRank.LIKELY;
    }

    /** Its name in words, such as {@code index swap}. */
    default String called() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}

package chainrule.grader;

import chainrule.Growth;
import chainrule.NastyText;
import chainrule.subject.StudentException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LongMessageTest {

    private static List<NastyText> texts() {
        return NastyText.all(3);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noMessageAndNoNameOfAnExceptionTakesLongToTell(NastyText nasty) {
        Growth.requireLinear(
                "what was thrown",
                20_000,
                nasty::of,
                text -> Cases.threw(
                        new StudentException(text, text, List.of(new StudentException.Frame(text, text, 1))),
                        List.of()));
    }
}

package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlayerScriptTest {

    private static final Pattern TOP = Pattern.compile("(?m)^(?:function|class|const|let) (\\w+)");

    @Test
    void noTwoModulesUseTheSameNameAsTheyBecomeOneScript() {
        Set<String> names = new HashSet<>();
        Matcher found = TOP.matcher(PlayerScript.text());
        while (found.find()) {
            assertTrue(names.add(found.group(1)), found.group(1) + " stands in two modules");
        }
        assertTrue(names.size() > 20, names.toString());
    }

    @Test
    void theJoinedScriptImportsAndExportsNothingAndEndsNoScriptElement() {
        String text = PlayerScript.text();
        for (String part : List.of("\nimport ", "\nexport ", "innerHTML", "</script")) {
            // The pattern that finds the recording in HTML writes the end of the element with an escape.
            assertEquals(-1, text.indexOf(part), part);
        }
    }
}

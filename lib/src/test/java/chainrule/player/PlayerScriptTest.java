package chainrule.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
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

    @Test
    void eachOutputBringsTheScriptPackedAndWhole() throws IOException {
        String element = PlayerScript.element();
        Matcher packed = Pattern.compile("atob\\(\"([^\"]+)\"").matcher(element);
        assertTrue(packed.find());
        byte[] bytes = Base64.getDecoder().decode(packed.group(1));
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            assertEquals(PlayerScript.text(), new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertTrue(element.length() < PlayerScript.text().length() / 2, element.length() + " characters");
        assertEquals(1, element.split("</script", -1).length - 1);
    }
}

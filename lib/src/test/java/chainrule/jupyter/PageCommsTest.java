package chainrule.jupyter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chainrule.data.Toy;
import chainrule.jupyter.fake.FakeComms;
import chainrule.player.LivePlayer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PageCommsTest {

    private final FakeComms comms = new FakeComms();

    /** A kernel as far as its comms. */
    private final class CommKernel {
        @SuppressWarnings("unused") // read by reflection, as in a kernel
        private final FakeComms commManager = comms;
    }

    @Test
    void textsGoBothWaysOverACommOfTheKernelsOwnClass() throws ReflectiveOperationException {
        List<String> heard = new ArrayList<>();
        new PageComms(comms).register("lines", (first, page) -> {
            page.accept("welcome " + first);
            return text -> {
                heard.add(text);
                if (text != null) {
                    page.accept("heard " + text);
                }
            };
        });
        comms.open("lines", "a", "one");
        comms.open("lines", "b", "two");
        comms.say("a", "x");
        comms.say("b", "y");
        assertEquals(List.of("a welcome one", "b welcome two", "a heard x", "b heard y"), comms.toPage);
        comms.close("a");
        assertEquals("[x, y, null]", heard.toString());
    }

    @Test
    void aKernelThatIsBuiltOtherwiseHasNoLines() {
        assertThrows(ReflectiveOperationException.class, () -> new PageComms(new Object()));
    }

    @Test
    void aPageOfALivePlayerReachesItsTrainingAndAnyOtherHearsNothing() throws Exception {
        LivePages.welcome(new NotebookKernel(new CommKernel(), "chainrule.jupyter.fake."));
        String html = LivePlayer.of(Toy.moons(20, 0.1, 1)).film().html();
        Matcher session = Pattern.compile("\"session\":\"([^\"]+)\"").matcher(html);
        assertTrue(session.find());
        comms.open(LivePages.NAME, "other", "of yesterday");
        comms.say("other", "1 play");
        assertEquals(List.of(), comms.toPage);
        comms.open(LivePages.NAME, "page", session.group(1));
        comms.say("page", "1 eta -3");
        assertTrue(
                List.copyOf(comms.toPage).stream().anyMatch(text -> text.startsWith("page {\"refused\"")),
                comms.toPage.toString());
        comms.close("page");
    }

    @Test
    void namesInAClassFileAreReplacedAndNothingElse() throws Exception {
        try (InputStream in = PageComm.class.getResourceAsStream("PageComm.class")) {
            byte[] file = in.readAllBytes();
            byte[] there = ClassFileNames.replaced(file, Map.of("chainrule/jupyter/CommShape", "a/much/longer/Name"));
            byte[] back = ClassFileNames.replaced(there, Map.of("a/much/longer/Name", "chainrule/jupyter/CommShape"));
            assertTrue(there.length != file.length);
            assertArrayEquals(file, back);
        }
    }
}

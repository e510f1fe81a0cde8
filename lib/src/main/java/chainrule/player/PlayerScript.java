package chainrule.player;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/**
 * The page's script: its modules, joined into one piece, for a page that loads nothing.
 *
 * <p>Each output contains the packed script, so each plays alone, whatever happened to the others; only one of them
 * puts it into the page.
 */
final class PlayerScript {

    /** Each module uses only those before it, and all names differ, so that joining them changes nothing. */
    static final List<String> MODULES = List.of(
            "recording.js",
            "forward.js",
            "answers.js",
            "ink.js",
            "curves.js",
            "regions.js",
            "diagram.js",
            "controls.js",
            "caption.js",
            "film.js",
            "style.js",
            "run.js",
            "comparison.js",
            "sweep.js",
            "reel.js",
            "link.js",
            "form.js",
            "live.js",
            "player.js");

    private static final Pattern IMPORTS = Pattern.compile("(?m)^import .*;\\n");
    private static final Pattern EXPORTS = Pattern.compile("(?m)^export ");

    private static String joined;
    private static String element;

    private PlayerScript() {}

    /** The whole script, without imports and exports. */
    static synchronized String text() {
        if (joined == null) {
            joined = MODULES.stream().map(PlayerScript::module).collect(Collectors.joining("\n"));
        }
        return joined;
    }

    /** The element that puts the script into a page. */
    static synchronized String element() {
        if (element == null) {
            var bytes = new ByteArrayOutputStream();
            try (OutputStream packing = new GZIPOutputStream(bytes)) {
                packing.write(text().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            String script = module("unpack.js").replace("PACKED", Json.packed(bytes.toByteArray()));
            element = "<script type=\"module\">\n%s</script>".formatted(script);
        }
        return element;
    }

    private static String module(String name) {
        try (InputStream in = PlayerScript.class.getResourceAsStream(name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return EXPORTS.matcher(IMPORTS.matcher(text).replaceAll("")).replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

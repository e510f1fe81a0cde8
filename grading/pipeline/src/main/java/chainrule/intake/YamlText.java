package chainrule.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * A part of a YAML file, with every value as its characters stand there: YAML takes {@code 12e4}, {@code 0100} and {@code yes}
 * for numbers and truths, and a student's number is none of them.
 */
final class YamlText {

    private static final int MOST_CHARACTERS = 64 << 20;

    /** Nothing. */
    static final YamlText NONE = new YamlText(null);

    private final Node node;

    private YamlText(Node node) {
        this.node = node;
    }

    /** The whole file. */
    static YamlText in(Path file) throws IOException {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE); // What is named twice is kept once here.
        try (InputStream in = Files.newInputStream(file)) {
            return new YamlText(new Yaml(options).compose(new UnicodeReader(in)));
        } catch (YAMLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** By their names, in their order; none where it has no fields. */
    Map<String, YamlText> fields() {
        Map<String, YamlText> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                fields.put(new YamlText(field.getKeyNode()).text(), new YamlText(field.getValueNode()));
            }
        }
        return fields;
    }

    /** Of a list; none where it is no list. */
    List<YamlText> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(YamlText::new).toList()
                : List.of();
    }

    /** Of a single value; empty where it is none. */
    String text() {
        return node instanceof ScalarNode value && !value.getTag().equals(Tag.NULL) ? value.getValue() : "";
    }
}

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
 * A part of a YAML file with every value exactly as it is written: YAML reads {@code 12e4}, {@code 0100} and {@code
 * yes} as numbers and truth values, but a student's number is a text.
 */
final class YamlText {

    private static final int MOST_CHARACTERS = 64 << 20;

    /** An empty part. */
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

    /** The fields by their names, in their order; none if it has no fields. */
    Map<String, YamlText> fields() {
        Map<String, YamlText> fields = new LinkedHashMap<>();
        if (node instanceof MappingNode mapping) {
            for (NodeTuple field : mapping.getValue()) {
                fields.put(new YamlText(field.getKeyNode()).text(), new YamlText(field.getValueNode()));
            }
        }
        return fields;
    }

    /** The items of a list; none if it is not a list. */
    List<YamlText> items() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(YamlText::new).toList()
                : List.of();
    }

    /** The text of a single value; empty if there is none. */
    String text() {
        return node instanceof ScalarNode value && !value.getTag().equals(Tag.NULL) ? value.getValue() : "";
    }
}

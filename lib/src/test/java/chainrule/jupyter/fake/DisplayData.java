package chainrule.jupyter.fake;

import java.util.Map;
import java.util.TreeMap;

/** A kernel's output in the making. */
public final class DisplayData {

    private String id;
    private String html;
    private String text;
    private final Map<String, Object> data = new TreeMap<>();
    private final Map<String, Object> metadata = new TreeMap<>();

    public void putHTML(String html) {
        this.html = html;
    }

    public void putText(String text) {
        this.text = text;
    }

    public void putMetaData(String key, Object value) {
        metadata.put(key, value);
    }

    public void putData(String type, Object value) {
        data.put(type, value);
    }

    public void setDisplayId(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id + " " + html + " " + text + (data.isEmpty() ? "" : " " + data)
                + (metadata.isEmpty() ? "" : " " + metadata);
    }
}

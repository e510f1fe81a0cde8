package chainrule.jupyter.fake;

/** A kernel's output in the making. */
public final class DisplayData {

    private String id;
    private String html;
    private String text;

    public void putHTML(String html) {
        this.html = html;
    }

    public void putText(String text) {
        this.text = text;
    }

    public void setDisplayId(String id) {
        this.id = id;
    }

    @Override
    public String toString() {
        return id + " " + html + " " + text;
    }
}

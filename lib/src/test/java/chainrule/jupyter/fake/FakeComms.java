package chainrule.jupyter.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A kernel's manager of comms, with its classes as public and as named there; it notes what goes to the page. */
public final class FakeComms {

    public final List<String> toPage = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Target> targets = new HashMap<>();
    private final Map<String, FakeComm> comms = new HashMap<>();

    public FakeComm getCommByID(String id) {
        return comms.get(id);
    }

    public void registerTarget(String name, Target target) {
        targets.put(name, target);
    }

    /** What the page does. */
    public void open(String name, String id, String text) {
        comms.put(id, targets.get(name).createComm(this, id, name, new FakeMessage(new FakeJson(text))));
    }

    public void say(String id, String text) {
        comms.get(id).onMessage(new FakeMessage(new FakeJson(text)));
    }

    public void close(String id) {
        comms.remove(id).onClose(new FakeMessage(null), false);
    }

    /** Made by the kernel for each comm that a page opens. */
    public interface Target {
        FakeComm createComm(FakeComms manager, String id, String target, FakeMessage message);
    }

    /** One end of a line to a page. */
    public abstract static class FakeComm {

        private final FakeComms manager;
        private final String id;

        protected FakeComm(FakeComms manager, String id, String target) {
            this.manager = manager;
            this.id = id;
        }

        public void send(FakeJson data) {
            manager.toPage.add(id + " " + data.text);
        }

        protected abstract void onMessage(FakeMessage message);

        protected abstract void onClose(FakeMessage message, boolean isOurs);
    }

    /** What a message holds, and the command that holds that. */
    public record FakeMessage(FakeJson getData) {
        public FakeMessage getContent() {
            return this;
        }
    }

    /** An object of JSON with one text. */
    public static final class FakeJson {

        private String text;

        public FakeJson() {}

        FakeJson(String text) {
            this.text = text;
        }

        public void addProperty(String name, String value) {
            text = value;
        }

        public FakeJson get(String name) {
            return name.equals("text") ? this : null;
        }

        public String getAsString() {
            return text;
        }
    }
}

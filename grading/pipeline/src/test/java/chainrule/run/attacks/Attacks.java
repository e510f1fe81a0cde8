package chainrule.run.attacks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All attacks, by family. */
public final class Attacks {

    private Attacks() {}

    /** What each family is about, in the order of the page. */
    public static Map<String, List<Attack>> families() {
        Map<String, List<Attack>> all = new LinkedHashMap<>();
        all.put("Files and devices", FileAttacks.all());
        all.put("The network", NetworkAttacks.all());
        all.put("Other programs, signals, native code and management", ProcessAttacks.all());
        all.put("Time and threads", TimeAttacks.all());
        all.put("Answers", AnswerAttacks.all());
        all.put("Exceptions", ExceptionAttacks.all());
        all.put("The pipe", PipeAttacks.all());
        all.put("The kit's own objects", KitAttacks.all());
        all.put("The compiler", CompilerAttacks.all());
        all.put("Settings of the process", StateAttacks.all());
        return all;
    }

    /** Those of all families. */
    public static List<Attack> all() {
        return families().values().stream().flatMap(List::stream).toList();
    }
}

package chainrule.intake;

import java.nio.file.Path;
import java.util.List;

/**
 * Several notebooks of one student for one lesson, of which the best counts; until that is known, the latest takes its
 * place.
 */
public final class NotebookVersions {

    private final CountedNotebook latest;
    private final Layout layout;

    NotebookVersions(CountedNotebook latest, Layout layout) {
        this.latest = latest;
        this.layout = layout;
    }

    /** The notebooks that contain work, the earliest first. */
    public List<Path> files() {
        return latest.withWork();
    }

    CountedNotebook latest() {
        return latest;
    }

    Layout layout() {
        return layout;
    }
}

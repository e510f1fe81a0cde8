package chainrule.edit;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What the tests of edits compile with. */
final class SampleCells {

    static final List<Path> CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    static final String IMPORTS = "import java.util.*; import static chainrule.tensor.Matrices.*;";

    static final EditCompiler COMPILER = new EditCompiler(CLASS_PATH);

    private SampleCells() {}
}

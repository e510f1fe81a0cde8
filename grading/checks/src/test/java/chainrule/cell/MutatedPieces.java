package chainrule.cell;

import chainrule.notebook.Cell;
import chainrule.notebook.Notebook;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jdk.jshell.JShell;

/** Pieces of the lessons' cells, and the same pieces with a few characters lost, doubled or exchanged. */
final class MutatedPieces {

    private static final String SIGNS = "(){};=<>.,\"'/*@ \n\\u";

    private MutatedPieces() {}

    static List<String> of(long seed, int most) throws Exception {
        List<String> pieces = new ArrayList<>(written());
        Random random = new Random(seed);
        for (int i = pieces.size(); i < most; i++) {
            StringBuilder code = new StringBuilder(pieces.get(random.nextInt(pieces.size())));
            for (int changes = 1 + random.nextInt(3); changes > 0 && code.length() > 0; changes--) {
                int place = random.nextInt(code.length());
                switch (random.nextInt(3)) {
                    case 0 -> code.deleteCharAt(place);
                    case 1 -> code.insert(place, SIGNS.charAt(random.nextInt(SIGNS.length())));
                    default -> code.delete(place, Math.min(code.length(), place + random.nextInt(12)));
                }
            }
            pieces.add(code.toString());
        }
        return pieces;
    }

    private static List<String> written() throws Exception {
        List<String> pieces = new ArrayList<>();
        CellCutter cutter = new CellCutter();
        try (JShell shell = shell();
                Stream<Path> lessons = Files.list(Path.of("../../notebooks"))) {
            for (Path lesson : lessons.filter(file -> file.toString().endsWith(".ipynb"))
                    .sorted()
                    .toList()) {
                for (Cell cell : Notebook.read(lesson).cells()) {
                    if (cell.isCode()) {
                        cutter.cut(shell.sourceCodeAnalysis(), cell.source())
                                .pieces()
                                .forEach(piece -> pieces.add(piece.code()));
                    }
                }
            }
        }
        return pieces;
    }

    static JShell shell() {
        return JShell.builder()
                .executionEngine(new RecordingControl(), Map.of())
                .build();
    }
}

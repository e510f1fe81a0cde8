package chainrule.contract;

import chainrule.cell.CompiledCells;
import chainrule.grader.GraderReport;
import chainrule.grader.GraderSettings;
import chainrule.grader.Graders;
import chainrule.grader.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What the graders say of a folder of cells, {@code exercise/name.jsh}, to be read by the author of a grader:
 * {@code -Dtest=CellListing -Dchainrule.listing=FOLDER [-Dchainrule.exercise=relu]}. Writes listing.tsv into that folder.
 */
@EnabledIfSystemProperty(named = "chainrule.listing", matches = ".+")
class CellListing {

    @Test
    void listsWhatTheGradersSay() throws Exception {
        Path folder = Path.of(System.getProperty("chainrule.listing"));
        String only = System.getProperty("chainrule.exercise", "");
        List<Path> cells;
        try (Stream<Path> files = Files.walk(folder)) {
            cells = files.filter(f -> f.toString().endsWith(".jsh")).sorted().toList();
        }
        String listing = cells.stream()
                .filter(f -> only.isEmpty() || exercise(f).equals(only))
                .map(f -> exercise(f) + "\t" + f.getFileName() + "\t" + said(f))
                .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve(only.isEmpty() ? "listing.tsv" : only + ".tsv"), listing);
    }

    private static String exercise(Path cell) {
        return cell.getParent().getFileName().toString();
    }

    private static String said(Path cell) {
        CompiledCells cells = InProcess.compile(InProcess.text(cell));
        if (!cells.diagnostics().isEmpty()) {
            return "DOES_NOT_COMPILE\t" + cells.diagnostics();
        }
        Outcome outcome =
                InProcess.gradeFast(cells, Graders.of(exercise(cell)).orElseThrow(), GraderSettings.notebook());
        String checks = outcome.report().stream()
                .flatMap(r -> r.checks().stream())
                .filter(c -> !c.passed())
                .map(c -> c.symbol() + ": " + c.finding().orElseThrow().message())
                .collect(Collectors.joining(" | "));
        boolean full = outcome.report().filter(r -> r.points() == r.max()).isPresent();
        String named = outcome.report().flatMap(GraderReport::misconception).orElse("-");
        return (full ? "PASSED" : outcome.status() + " " + outcome.points() + "\t" + named + "\t" + checks)
                .replace("\n", " ");
    }
}

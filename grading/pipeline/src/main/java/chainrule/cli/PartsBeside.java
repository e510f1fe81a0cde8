package chainrule.cli;

import chainrule.shard.PartFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Parts of a class that are beside a folder of results, where a merge leaves them. */
final class PartsBeside {

    /** The folder in which {@code course grade --slurm} puts parts and logs. */
    private static final String OF_SLURM = "-parts";

    private PartsBeside() {}

    /** The folders to delete so that a student is gone from these parts too. */
    static List<Path> holding(Path graded, StudentIdentifiers identifiers) throws IOException {
        Path beside = graded.toAbsolutePath().normalize().getParent();
        List<Path> found = new ArrayList<>();
        for (Path folder : folders(beside)) {
            boolean isOfSlurm = folder.getFileName().toString().endsWith(OF_SLURM);
            List<Path> parts = isOfSlurm ? folders(folder) : List.of(folder);
            if (parts.stream().anyMatch(PartFolder::isPart)
                    && !RemainingMentions.of(folder, identifiers).isEmpty()) {
                found.add(folder);
            }
        }
        return found;
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}

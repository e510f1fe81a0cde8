package chainrule.shard;

import java.util.List;
import java.util.Map;

/**
 * What a part of a class was made from, and the files in it.
 *
 * @param form of the part's folder; another version of the program may have another
 * @param folder name of what the instructor named, which may tell whether the only folder in it is the class
 * @param seconds time for the code of one exercise
 * @param submissionSeconds time for a whole notebook
 * @param gradedWith all that the results depend on beside the notebooks
 * @param inputs fingerprints of what the instructor gave, by its name
 * @param notes what was left out of a zip file
 * @param files fingerprints of all files by their place in the folder
 */
public record PartManifest(
        int form,
        Shard shard,
        String folder,
        long seed,
        long seconds,
        long submissionSeconds,
        String gradedWith,
        Map<String, String> inputs,
        List<String> notes,
        Map<String, String> files) {

    static final int FORM = 2;
}

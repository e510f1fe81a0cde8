package chainrule.player;

import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;
import java.util.Locale;

/** A run in words. */
final class PlayerWords {

    private PlayerWords() {}

    static String of(String title, History history) {
        if (history.size() == 0) {
            return "A recorded training run of %s. No epoch was finished: %s.".formatted(title, history.message());
        }
        Epoch first = history.epochs().get(0);
        Epoch last = history.last();
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "A recorded training run of %s. The training loss goes from %.4g in epoch 1 to %.4g in epoch %d.",
                title,
                first.trainingLoss(),
                last.trainingLoss(),
                last.number()));
        if (history.hasValidation()) {
            words.append(String.format(
                            Locale.ROOT,
                            " On the validation data the loss ends at %.4g and the %s at %.4g.",
                            last.validationLoss(),
                            history.metricName(),
                            last.metric())
                    .replace(" -", " −"));
        }
        if (history.ending() != Ending.COMPLETED) {
            words.append(" The run ended early: ").append(history.message()).append('.');
        }
        return words.toString();
    }
}

package chainrule.player;

import chainrule.tensor.PlainNumber;
import chainrule.train.Ending;
import chainrule.train.Epoch;
import chainrule.train.History;

/** A training run described in words. */
final class PlayerWords {

    private PlayerWords() {}

    static String of(String title, History history) {
        if (history.size() == 0) {
            return "A recorded training run of %s. No epoch was finished: %s.".formatted(title, history.message());
        }
        Epoch first = history.epochs().get(0);
        Epoch last = history.last();
        String loss = first == last
                ? "is %s in epoch 1".formatted(PlainNumber.rounded(last.trainingLoss()))
                : "goes from %s in epoch 1 to %s in epoch %d"
                        .formatted(
                                PlainNumber.rounded(first.trainingLoss()),
                                PlainNumber.rounded(last.trainingLoss()),
                                last.number());
        StringBuilder words =
                new StringBuilder("A recorded training run of %s. The training loss %s.".formatted(title, loss));
        if (history.hasValidation()) {
            words.append(" On the validation data the loss ends at %s and the %s at %s."
                    .formatted(
                            PlainNumber.rounded(last.validationLoss()),
                            history.metricName(),
                            PlainNumber.rounded(last.metric())));
        }
        if (history.ending() != Ending.COMPLETED) {
            words.append(" The run ended early: ").append(history.message()).append('.');
        }
        return words.toString();
    }
}

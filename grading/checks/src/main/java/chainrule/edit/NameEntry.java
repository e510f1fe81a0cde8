package chainrule.edit;

/** Replaces the name of a number by an entry of an array. */
final class NameEntry implements EditKind {

    @Override
    public void propose(EditPlace place) {
        if (NameChange.isVariable(place) && place.type(place.tree()).equals("double")) {
            place.entries().forEach(e -> place.replace(place.tree(), e));
        }
    }

    @Override
    public EditRank rank() {
        return EditRank.OTHER;
    }
}

package chainrule.optim;

/** A schedule that says how it was made, such as {@code cosine(50)}. */
record NamedSchedule(String name, Schedule schedule) implements Schedule {

    @Override
    public double factor(int epoch) {
        return schedule.factor(epoch);
    }

    @Override
    public String toString() {
        return name;
    }
}

package blogfeed.doctor;

/** What came of a step, with the step's name. */
public record Finding(String step, Outcome outcome) {}

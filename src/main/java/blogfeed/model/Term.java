package blogfeed.model;

/** One summand or factor of a score: its name and what it adds. */
public record Term(String name, double value) {}

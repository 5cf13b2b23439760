package blogfeed.model;

/**
 * Why something was decided.
 *
 * @param code a lasting name for scripts and counters, such as {@code kind} or {@code topic}
 * @param text one sentence for a person
 */
public record Reason(String code, String text) {
    @Override
    public String toString() {
        return text;
    }
}

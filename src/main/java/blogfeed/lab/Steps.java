package blogfeed.lab;

/** Is told how far a longer work is. */
public interface Steps {
    Steps UNTOLD = (sentence, done, all) -> {};

    /**
     * Takes note of a step.
     *
     * @param sentence such as "ranked %,d of %,d times"
     */
    void tell(String sentence, long done, long all);
}

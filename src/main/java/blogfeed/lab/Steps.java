package blogfeed.lab;

/** Is told how far a longer work is. */
public interface Steps {
    Steps UNTOLD = (sentence, done, all) -> {};

    /**
     * So much is done.
     *
     * @param sentence such as "ranked at %,d of %,d moments"
     */
    void tell(String sentence, long done, long all);
}
